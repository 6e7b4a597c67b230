import type { Word } from '#film/sound.ts'

/** What was said, with the time of each word in ms. */
export type Transcript = { text: string; language: string | null; words: Word[] }

/** Hears speech: a WAV of one channel. */
export type Transcriber = {
  id: string // part of the cache key
  hear(wav: Uint8Array, signal: AbortSignal): Promise<Transcript>
}
