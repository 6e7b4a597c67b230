import { spawn } from 'node:child_process'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { AppError } from '#film/errors.ts'
import { onPath } from '#server/render/ffmpeg.ts'

/** Runs ffmpeg with pictures that are drawn as it asks for them, on pipe:0. @throws AppError with the end of what it said */
export const encodeDrawn = async (
  drawn: Iterable<Uint8Array | Uint8ClampedArray>,
  args: string[],
): Promise<void> => {
  const child = spawn(onPath('ffmpeg'), args, { stdio: ['pipe', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-2000)
  })
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  const piped = pipeline(Readable.from(drawn, { objectMode: true }), child.stdin).catch(() => {}) // the end of ffmpeg says why
  const code = await ended
  await piped
  if (code !== 0) throw new AppError('internal', `ffmpeg failed: ${said.trim() || code}`)
}
