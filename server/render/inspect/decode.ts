import { spawn } from 'node:child_process'
import { Readable } from 'node:stream'
import { AppError } from '#film/errors.ts'
import { onPath } from '../ffmpeg.ts'

type Sinks = {
  picture: (chunk: Buffer) => void
  sound: (chunk: Buffer) => void
  signal?: AbortSignal | undefined
}

/**
 * Runs ffmpeg once with two raw streams, pictures on descriptor 1 and samples on 3, and gives back what its filters said.
 * @throws AppError
 */
export const decode = (args: string[], { picture, sound, signal }: Sinks): Promise<string> =>
  new Promise((resolve, reject) => {
    const child = spawn(onPath('ffmpeg'), args, { stdio: ['ignore', 'pipe', 'pipe', 'pipe'] })
    const said: Buffer[] = []
    child.stdout?.on('data', picture)
    child.stderr?.on('data', (chunk: Buffer) => said.push(chunk))
    const third = child.stdio[3]
    if (third instanceof Readable) third.on('data', sound)
    const stop = () => child.kill('SIGKILL')
    signal?.addEventListener('abort', stop, { once: true })
    if (signal?.aborted) stop()
    child.on('error', (cause) =>
      reject(new AppError('unavailable', 'ffmpeg could not be started.', { cause })),
    )
    child.on('close', (code) => {
      signal?.removeEventListener('abort', stop)
      const text = Buffer.concat(said).toString()
      if (signal?.aborted) reject(new AppError('cancelled', 'The inspection was stopped.'))
      else if (code === 0) resolve(text)
      else {
        const last = text.trim().split('\n').slice(-3).join(' ')
        reject(
          new AppError('failed-check', `The file cannot be decoded to its end: ${last}. Render it again.`),
        )
      }
    })
  })
