import { createRequire } from 'node:module'
import { join } from 'node:path'
import { AppError } from '#film/errors.ts'
import type { Word } from '#film/sound.ts'
import { resample } from '#server/render/sound/resample.ts'
import { decodeWav } from '#server/render/sound/wav.ts'
import {
  comeOf,
  type DownloadOptions,
  download,
  type Here,
  isDownloaded,
  type Pinned,
} from '#server/storage/download.ts'
import { homeDir } from '#server/storage/home.ts'
import { installPackages, isInstalled } from '#server/storage/npm.ts'
import type { Transcriber } from './transcript.ts'

/** whisper.cpp's own conversion of OpenAI's tiny English model (MIT). */
export const whisperModel: Pinned = {
  url: 'https://huggingface.co/ggerganov/whisper.cpp/resolve/5359861c739e955e79d9a303bcbc70fb988958b1/ggml-tiny.en.bin',
  sha256: '921e4cf8686fdd993dcd081a5da5b6c365bfde1162e72b08d75ac75289920b1f',
  bytes: 77_704_715,
}
export const whisperLicence = 'MIT; its runtime whisper.cpp too'
const runtime = { name: '@fugood/whisper.node', version: '1.1.3' }

const folder = () => join(homeDir(), 'whisper')
const modelPath = () => join(folder(), 'ggml-tiny.en.bin')

/** whisper.cpp for Node: only as much of it as is used. Times are hundredths of a second. */
type Segment = { text: string; t0: number; t1: number }
type Runtime = {
  initWhisper(options: { filePath: string; useGpu: boolean }): Promise<{
    transcribeData(
      audio: ArrayBuffer,
      options: { language: string; tokenTimestamps: boolean; maxLen: number },
    ): { stop(): Promise<void>; promise: Promise<{ result: string; segments: Segment[] }> }
    release(): Promise<void>
  }>
}

const load = (): Runtime => {
  try {
    return createRequire(join(folder(), 'package.json'))(runtime.name)
  } catch (cause) {
    throw new AppError(
      'not-configured',
      'Whisper is not installed whole. Run "npm run transcribe -- --install" again; what is there is kept.',
      { cause },
    )
  }
}

/** Pieces of words as whisper gives them, one a token: a blank before a piece begins a word. */
export const wordsFrom = (segments: readonly Segment[]): Word[] => {
  const words: Word[] = []
  for (const { text, t0, t1 } of segments) {
    const piece = text.trim()
    const last = words.at(-1)
    if (piece === '' || /^\[.*\]$/.test(piece)) continue
    if (last !== undefined && !/^\s/.test(text))
      words[words.length - 1] = { ...last, text: last.text + piece, to: t1 * 10 }
    else words.push({ text: piece, from: t0 * 10, to: t1 * 10 })
  }
  return words
}

const sixteen = 16_000

/** Signed 16-bit samples at 16 kHz, as whisper wants them. */
const pcmOf = (wav: Uint8Array): ArrayBuffer => {
  const { rate, channels } = decodeWav(wav)
  const samples = resample(channels[0] ?? new Float32Array(), rate, sixteen)
  return Int16Array.from(samples, (x) => Math.max(-32768, Math.min(32767, Math.round(x * 32767)))).buffer
}

const whisper: Transcriber = {
  id: `whisper tiny.en ${runtime.version}`,
  hear: async (wav, signal) => {
    const context = await load().initWhisper({ filePath: modelPath(), useGpu: false })
    try {
      const { stop, promise } = context.transcribeData(pcmOf(wav), {
        language: 'en',
        tokenTimestamps: true,
        maxLen: 1,
      })
      signal.addEventListener('abort', () => void stop(), { once: true })
      const { result, segments } = await promise
      signal.throwIfAborted()
      return { text: result.trim(), language: 'en', words: wordsFrom(segments) }
    } finally {
      await context.release()
    }
  },
}

export const installedWhisper = async (): Promise<Transcriber | null> =>
  (await isDownloaded(whisperModel, modelPath())) ? whisper : null

/** What of whisper is on this machine: all, or how many bytes of its model; and where that belongs. */
export const whisperHere = async (): Promise<Here> => {
  const bytes = await comeOf(modelPath())
  const whole = bytes === whisperModel.bytes && (await isInstalled(folder(), runtime.name))
  return { whole, bytes, path: modelPath() }
}

/** Brings whisper here: its runtime from npm, without scripts, and its model, checked. Goes on where it broke. @throws AppError */
export const installWhisper = async (options: DownloadOptions = {}): Promise<void> => {
  const native = `@fugood/node-whisper-${process.platform}-${process.arch}`
  const packages = [runtime.name, native].map((name) => `${name}@${runtime.version}`)
  await download(whisperModel, modelPath(), options)
  await installPackages('whisper.cpp', folder(), packages, options.signal)
  load()
}
