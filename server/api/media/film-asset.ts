import { AppError } from '#film/errors.ts'
import { filmAsset } from '#server/services/films/asset.ts'
import { createContext } from '../context.ts'
import { answer } from './answer.ts'
import { sendFile } from './send-file.ts'

/** An asset of a film, for its members. */
export const sendFilmAsset = (req: Request, at: { film: string; asset: string }): Promise<Response> =>
  answer(async () => {
    const { db, user } = await createContext()
    if (user === null) throw new AppError('forbidden', 'Sign in first.')
    return sendFile(req, await filmAsset({ db, user, projectId: at.film, asset: at.asset }))
  })
