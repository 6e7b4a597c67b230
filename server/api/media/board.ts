import { AppError } from '#film/errors.ts'
import { boardPages, printedBoard } from '#server/services/films/board-pages.ts'
import { createContext } from '../context.ts'
import { answer } from './answer.ts'
import { saveAs } from './save-as.ts'

/** The storyboard to be printed: as a page for the browser's own printing, or as a PDF. */
export const board = (film: string, as: 'page' | 'pdf'): Promise<Response> =>
  answer(async () => {
    const { db, user } = await createContext()
    if (user === null) throw new AppError('forbidden', 'Sign in first.')
    const { html, title } = await boardPages({ db, user, projectId: film })
    if (as === 'page')
      return new Response(html, {
        headers: {
          'content-type': 'text/html; charset=utf-8',
          'content-security-policy': "default-src 'none'; img-src data:; style-src 'unsafe-inline'",
          'cache-control': 'no-store',
        },
      })
    const pdf = await printedBoard(html)
    return new Response(pdf, {
      headers: {
        'content-type': 'application/pdf',
        'cache-control': 'no-store',
        ...saveAs(title, 'storyboard.pdf'),
      },
    })
  })
