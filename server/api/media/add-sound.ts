import { AppError } from '#film/errors.ts'
import { addSound as add } from '#server/services/sounds/add.ts'
import { createContext } from '../context.ts'
import { answer } from './answer.ts'
import { bodyOf } from './body.ts'

const most = 48 * 2 ** 20

/** Takes a sound into the library: the file as the body, what it is as the address's questions (kind, title, author, licence). */
export const addSound = (req: Request): Promise<Response> =>
  answer(async () => {
    const { db, user } = await createContext()
    if (user === null) throw new AppError('forbidden', 'Sign in first.')
    const bytes = await bodyOf(
      req,
      most,
      'This sound is larger than 48 MB. Give a shorter one, or save it as FLAC.',
    )
    await add({ db, user, bytes, about: Object.fromEntries(new URL(req.url).searchParams) })
    return Response.json({})
  })
