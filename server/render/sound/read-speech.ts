import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '#film/errors.ts'
import { homeDir } from '#server/storage/home.ts'
import { run } from '../ffmpeg.ts'
import { type Audio, decodeWav, RATE } from './wav.ts'

const text = (bytes: Uint8Array, at: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(at, at + length))

/** What a recording is by its first bytes, whatever it is called. Null: no sound that we know. */
export const soundKind = (bytes: Uint8Array): 'wav' | 'webm' | 'ogg' | 'm4a' | 'flac' | 'mp3' | null => {
  if (text(bytes, 0, 4) === 'RIFF' && text(bytes, 8, 4) === 'WAVE') return 'wav'
  if (bytes[0] === 0x1a && bytes[1] === 0x45 && bytes[2] === 0xdf && bytes[3] === 0xa3) return 'webm'
  if (text(bytes, 0, 4) === 'OggS') return 'ogg'
  if (text(bytes, 4, 4) === 'ftyp') return 'm4a'
  if (text(bytes, 0, 4) === 'fLaC') return 'flac'
  const frame = bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe0) === 0xe0
  return text(bytes, 0, 3) === 'ID3' || frame ? 'mp3' : null
}

/** A recording of any usual kind as one channel at 48 kHz. @throws AppError */
export const readSpeech = async (bytes: Uint8Array, signal?: AbortSignal): Promise<Audio> => {
  const kind = soundKind(bytes)
  if (kind === null)
    throw new AppError('bad-input', 'This is no sound file. Give a WAV, WebM, Ogg, M4A, FLAC or MP3.')
  const dir = join(homeDir(), 'scratch', randomUUID())
  await mkdir(dir, { recursive: true })
  try {
    const [given, plain] = [join(dir, `given.${kind}`), join(dir, 'plain.wav')]
    await writeFile(given, bytes)
    const sound = ['-vn', '-ac', '1', '-ar', String(RATE), '-c:a', 'pcm_s16le']
    await run('ffmpeg', ['-y', '-v', 'error', '-i', given, ...sound, plain], signal).catch(
      (error: unknown) => {
        if (error instanceof AppError && error.code !== 'internal') throw error
        throw new AppError(
          'bad-input',
          'This sound file cannot be read: it is damaged or empty. Record it again.',
          {
            cause: error,
          },
        )
      },
    )
    return decodeWav(new Uint8Array(await readFile(plain)))
  } finally {
    await rm(dir, { recursive: true, force: true })
  }
}
