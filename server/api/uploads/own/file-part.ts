import { PassThrough, Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import Busboy from '@fastify/busboy'
import { AppError } from '#film/errors.ts'

/** The bytes of the one file in a multipart body, as they come. @throws AppError where it is no such body */
export const filePart = (req: Request): AsyncIterable<Uint8Array> => {
  const type = req.headers.get('content-type') ?? ''
  if (!type.startsWith('multipart/form-data') || req.body === null)
    throw new AppError('bad-input', 'The file did not come as a form. Bring it from a page of the film.')
  const form = Busboy({ headers: { 'content-type': type }, limits: { files: 1, fields: 0 } })
  const bytes = new PassThrough()
  bytes.on('error', () => {}) // who reads hears of it, also of what broke before reading began
  form.on('file', (_, file) => void pipeline(file, bytes).catch((error) => bytes.destroy(error)))
  // biome-ignore lint/suspicious/noExplicitAny: the two declarations of a web stream differ in name only
  pipeline(Readable.fromWeb(req.body as any), form).then(
    () => bytes.writable && bytes.end(), // no file was in it
    (error) => bytes.destroy(error),
  )
  return bytes
}
