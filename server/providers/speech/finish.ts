import type { SpeechSpec } from '#film/sound.ts'
import { bell, filter, highPass, highShelf } from '#server/render/sound/filter.ts'
import { limiterGain } from '#server/render/sound/limiter.ts'
import { ungated } from '#server/render/sound/loudness.ts'
import { RATE, samplesOf } from '#server/render/sound/wav.ts'
import { sendThrough } from './through.ts'

/** Every take is as loud as every other, so that levels mean something (dialogue level before mastering). */
const LOUDNESS = -20

/** A gentle hand: less rumble and boxiness, a little presence; and what is the voice's own. */
const polish = (samples: Float32Array, { voice, through }: SpeechSpec): void => {
  filter(samples, highPass(75))
  filter(samples, bell(420, 0.9, -2))
  filter(samples, bell(3200, 0.8, 2.5))
  if (voice.tilt !== undefined && voice.tilt !== 0) filter(samples, highShelf(2500, voice.tilt))
  if (through !== undefined) sendThrough(samples, through)
}

const soften = (samples: Float32Array): void => {
  const edge = Math.min(samples.length >> 1, samplesOf(8))
  for (let i = 0; i < edge; i++) {
    const g = Math.sin(((i / edge) * Math.PI) / 2)
    samples[i] = (samples[i] as number) * g
    samples[samples.length - 1 - i] = (samples[samples.length - 1 - i] as number) * g
  }
}

/** What was said, at its place in the take. */
export type Piece = { at: number; samples: Float32Array }

/** Lays the pieces of a take down with silence between, polished and as loud as its spec asks; whole milliseconds long. */
export const finish = (pieces: readonly Piece[], spec: SpeechSpec): { samples: Float32Array; ms: number } => {
  const end = pieces.reduce((most, { at, samples }) => Math.max(most, at + samples.length), 0)
  const ms = Math.ceil((end * 1000) / RATE)
  const out = new Float32Array(samplesOf(ms))
  const talk = new Float32Array(pieces.reduce((sum, { samples }) => sum + samples.length, 0))
  let filled = 0
  for (const { at, samples } of pieces) {
    soften(samples)
    polish(samples, spec)
    out.set(samples, at)
    talk.set(samples, filled)
    filled += samples.length
  }
  const gain = 10 ** ((LOUDNESS + spec.level - ungated([talk])) / 20)
  const curve = limiterGain([out], gain, 0.89)
  for (let i = 0; i < out.length; i++) out[i] = (out[i] as number) * gain * (curve[i] as number)
  return { samples: out, ms }
}
