import { spawn } from 'node:child_process'
import type { Writable } from 'node:stream'
import { AppError } from '#film/errors.ts'
import { onPath } from '../ffmpeg.ts'

const colours = [
  '-colorspace',
  'bt709',
  '-color_primaries',
  'bt709',
  '-color_trc',
  'bt709',
  '-color_range',
  'tv',
]

/**
 * x264 over raw planes (I420, BT.709, limited range) with the settings that plain Remotion is given too, so that
 * segments of both join. @returns where frames go, and the end of the work
 */
export const encoder = (
  { width, height, fps, crf }: { width: number; height: number; fps: number; crf: number },
  out: string,
): { frames: Writable; done: Promise<void> } => {
  const input = ['-f', 'rawvideo', '-pix_fmt', 'yuv420p', '-s', `${width}x${height}`, '-r', String(fps)]
  const coded = ['-c:v', 'libx264', '-preset', 'veryfast', '-crf', String(crf), '-pix_fmt', 'yuv420p']
  const child = spawn(
    onPath('ffmpeg'),
    ['-y', '-v', 'error', ...input, ...colours, '-i', 'pipe:0', ...coded, ...colours, out],
    { stdio: ['pipe', 'ignore', 'pipe'] },
  )
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-2000)
  })
  const done = new Promise<void>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) =>
      code === 0 ? resolve() : reject(new AppError('internal', `ffmpeg failed: ${said.trim() || code}`)),
    )
  })
  child.stdin.on('error', () => {}) // it went away; `done` says why
  return { frames: child.stdin, done }
}
