import type { SpeechSpec } from '#film/sound.ts'
import type { Phrase } from './phrases.ts'

/** What a phrase sounds like before it is acted: times in seconds of its own samples, `word` counts in the phrase. */
export type Utterance = {
  samples: Float32Array
  rate: number
  phones: { phone: string; from: number; to: number; word: number }[] // without silences
}

/** An engine: it is asked for a phrase `slower` times slower than it reads, at about `hz`, and may have its own way. */
export type Utter = (
  phrase: Phrase,
  wish: { spec: SpeechSpec; slower: number; hz: number },
) => Promise<Utterance | null>
