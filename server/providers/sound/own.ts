import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { AppError } from '#film/errors.ts'
import { resample } from '#server/render/sound/resample.ts'
import { type Audio, decodeWav, RATE } from '#server/render/sound/wav.ts'
import { decodeFlac } from './flac.ts'
import type { OwnSound } from './library.ts'
import { type Stereo, stereo } from './signal.ts'

/** Reads what only ffmpeg reads. @throws AppError */
const byFfmpeg = (file: string): Promise<Audio> =>
  new Promise((resolve, reject) => {
    const failed = (cause?: unknown) =>
      reject(
        new AppError('bad-input', `The sound "${file}" cannot be read. Give it as WAV or FLAC.`, { cause }),
      )
    const args = [
      '-v',
      'error',
      '-i',
      file,
      '-t',
      '600', // ten minutes hold any air
      '-ac',
      '2',
      '-ar',
      String(RATE),
      '-f',
      'wav',
      '-c:a',
      'pcm_s16le',
      'pipe:1',
    ]
    const child = spawn('ffmpeg', args, { stdio: ['ignore', 'pipe', 'ignore'] })
    const chunks: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.on('error', failed)
    child.on('close', (code) =>
      code === 0 ? resolve(decodeWav(new Uint8Array(Buffer.concat(chunks)))) : failed(),
    )
  })

const read = async (file: string): Promise<Audio> => {
  const form = extname(file).toLowerCase()
  if (form === '.wav') return decodeWav(new Uint8Array(await readFile(file)))
  return form === '.flac' ? decodeFlac(await readFile(file)) : byFfmpeg(file)
}

const CROSS = RATE / 2

/** A sound of the person's, as long as asked: cut, or, where it is to go on, laid one over the end of the other. */
export const playOwn = async ({ file }: OwnSound, length: number, goesOn: boolean): Promise<Stereo> => {
  const { rate, channels } = await read(file)
  const sources = channels.slice(0, 2).map((channel) => resample(channel, rate, RATE))
  const whole = sources[0]?.length ?? 0
  const out = stereo(length)
  const cross = Math.min(CROSS, whole >> 2)
  if (whole === 0) return out
  for (let at = 0; at < length; at += whole - cross) {
    out.forEach((to, c) => {
      const from = sources[Math.min(c, sources.length - 1)] as Float32Array
      for (let i = 0; i < whole && at + i < length; i++) {
        const rise = goesOn && at > 0 && i < cross ? Math.sin(((i / cross) * Math.PI) / 2) : 1
        const fall = goesOn && whole - i < cross ? Math.sin((((whole - i) / cross) * Math.PI) / 2) : 1
        to[at + i] = (to[at + i] as number) + (from[i] as number) * rise * fall
      }
    })
    if (!goesOn) break
  }
  return out
}
