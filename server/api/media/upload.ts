import { AppError } from '#film/errors.ts'
import {
  appendUpload,
  beginUpload,
  cancelUpload,
  finishUpload,
  uploadState,
} from '#server/services/assets/upload.ts'
import { createContext } from '../context.ts'
import { answer } from './answer.ts'

type At = { film: string; upload: string }
const fresh = { headers: { 'cache-control': 'no-store' } }

const asking = async (film: string) => {
  const { db, user } = await createContext()
  if (user === null) throw new AppError('forbidden', 'Sign in first.')
  return { db, user, projectId: film }
}

async function* piecesOf(body: ReadableStream<Uint8Array> | null): AsyncGenerator<Uint8Array> {
  for await (const piece of body ?? []) yield piece
}

/** A file is announced: { name, bytes }. Answers with what its upload is called. */
export const begin = (req: Request, { film }: { film: string }): Promise<Response> =>
  answer(async () => {
    const ask = await asking(film)
    const about: unknown = await req.json().catch(() => null)
    return Response.json(await beginUpload({ ...ask, about }), fresh)
  })

/** How much of a file is here. */
export const state = ({ film, upload }: At): Promise<Response> =>
  answer(async () => Response.json(await uploadState({ ...(await asking(film)), upload }), fresh))

/** The next piece, as the body; the header `upload-offset` says from which byte on. */
export const append = (req: Request, { film, upload }: At): Promise<Response> =>
  answer(async () => {
    const at = Number(req.headers.get('upload-offset') ?? Number.NaN)
    const ask = { ...(await asking(film)), upload, at, body: piecesOf(req.body) }
    return Response.json(await appendUpload(ask), fresh)
  })

/** All of it is here. Answers with what it is; the film is changed by an edit. */
export const finish = (req: Request, { film, upload }: At): Promise<Response> =>
  answer(async () =>
    Response.json(await finishUpload({ ...(await asking(film)), upload, signal: req.signal }), fresh),
  )

export const cancel = ({ film, upload }: At): Promise<Response> =>
  answer(async () => {
    await cancelUpload({ ...(await asking(film)), upload })
    return Response.json({}, fresh)
  })
