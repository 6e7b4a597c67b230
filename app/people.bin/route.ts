import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { builtPeople } from '#server/storage/people.ts'

/** What everybody's body is built from, for stages that play live. The same for all films, and nobody's secret. */
export const GET = async () => {
  const path = await builtPeople()
  const size = path === null ? null : (await stat(path).catch(() => null))?.size
  if (path === null || !size) return new Response(null, { status: 404 })
  const headers = {
    'content-type': 'application/octet-stream',
    'content-length': String(size),
    'cache-control': 'private, max-age=3600',
  }
  return new Response(Readable.toWeb(createReadStream(path)) as ReadableStream, { headers })
}
