import { AppError } from '#film/errors.ts'
import { recordLine } from '#server/services/recordings/take.ts'
import { createContext } from '../context.ts'
import { answer } from './answer.ts'
import { bodyOf } from './body.ts'

/** What is more than this is refused before it is all here; how much a recording may be is said by who takes it. */
const enough = 32 * 2 ** 20

/** Takes a recording of a line. Answers with what was made of it and its sound, so that it is heard before it is used. */
export const record = (req: Request, at: { film: string; line: string }): Promise<Response> =>
  answer(async () => {
    const { db, user } = await createContext()
    if (user === null) throw new AppError('forbidden', 'Sign in first.')
    const bytes = await bodyOf(
      req,
      enough,
      'This recording is larger than 24 MB. One line needs far less: record it again.',
    )
    const { heard, wav } = await recordLine({
      ...{ db, user, projectId: at.film, line: at.line, bytes },
      signal: req.signal,
    })
    const { notes, ...recording } = heard
    return Response.json({ recording, notes, sound: Buffer.from(wav).toString('base64') })
  })
