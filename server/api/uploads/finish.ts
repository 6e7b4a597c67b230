import { AppError } from '#film/errors.ts'
import { cancelUpload, finishUpload } from '#server/services/assets/upload/finish.ts'
import { createContext } from '../context.ts'
import { answer } from '../media/answer.ts'

type At = { film: string; upload: string }
const fresh = { headers: { 'cache-control': 'no-store' } }

const asking = async ({ film, upload }: At) => {
  const { db, user } = await createContext()
  if (user === null) throw new AppError('forbidden', 'Sign in first.')
  return { db, user, projectId: film, upload }
}

/** All of it has come. Answers with what it is; the film is changed by an edit. */
export const finish = (at: At): Promise<Response> =>
  answer(async () => Response.json(await finishUpload(await asking(at)), fresh))

export const cancel = (at: At): Promise<Response> =>
  answer(async () => {
    await cancelUpload(await asking(at))
    return Response.json({}, fresh)
  })
