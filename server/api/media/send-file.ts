import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { AppError } from '#film/errors.ts'
import { rangeOf } from './ranges.ts'

const types: Record<string, string> = {
  '.mp4': 'video/mp4',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.gif': 'image/gif',
  '.webm': 'video/webm',
  '.mov': 'video/quicktime',
  '.wav': 'audio/wav',
  '.m4a': 'audio/mp4',
  '.mp3': 'audio/mpeg',
  '.ogg': 'audio/ogg',
  '.flac': 'audio/flac',
  '.glb': 'model/gltf-binary',
}

/** A file, or the part of it that was asked for. Assets are named by their content, so a copy never grows old. */
export const sendFile = async (
  req: Request,
  file: string,
  headers: Record<string, string> = {},
): Promise<Response> => {
  const found = await stat(file).catch(() => null)
  if (found === null)
    throw new AppError(
      'not-found',
      'The file is no longer in the store. Make the film again: only what is missing is made.',
    )
  const etag = `"${path.basename(file)}"`
  const common = {
    'content-type': types[path.extname(file)] ?? 'application/octet-stream',
    'cache-control': 'private, max-age=86400, immutable',
    'accept-ranges': 'bytes',
    etag,
    ...headers,
  }
  if (req.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers: common })
  const range = rangeOf(req.headers.get('range'), found.size)
  if (range === 'none')
    return new Response(null, {
      status: 416,
      headers: { ...common, 'content-range': `bytes */${found.size}` },
    })
  const { from, to } = range ?? { from: 0, to: found.size - 1 }
  const body = found.size === 0 ? null : Readable.toWeb(createReadStream(file, { start: from, end: to }))
  return new Response(body as ReadableStream | null, {
    status: range === null ? 200 : 206,
    headers: {
      ...common,
      'content-length': String(to - from + 1),
      ...(range === null ? {} : { 'content-range': `bytes ${from}-${to}/${found.size}` }),
    },
  })
}
