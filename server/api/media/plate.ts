import { AppError } from '#film/errors.ts'
import { plateLook } from '#server/services/assets/from-plates.ts'
import { createContext } from '../context.ts'
import { answer } from './answer.ts'
import { sendFile } from './send-file.ts'

/** A small picture of a plate in a film's palette and shape; both may change, so a copy is asked after. */
export const plate = (req: Request, at: { film: string; plate: string }): Promise<Response> =>
  answer(async () => {
    const { db, user } = await createContext()
    if (user === null) throw new AppError('forbidden', 'Sign in first.')
    const path = await plateLook({ db, user, projectId: at.film, plate: at.plate })
    return sendFile(req, path, { 'cache-control': 'private, no-cache' })
  })
