import type { CueSpec, Section } from '#film/sound.ts'
import { limiterGain } from '#server/render/sound/limiter.ts'
import { integrated, SILENCE } from '#server/render/sound/loudness.ts'
import { encodeWav, RATE, samplesOf } from '#server/render/sound/wav.ts'
import { addHall } from './hall.ts'
import { synthesise } from './synth.ts'

export const musicVersion = 'spessasynth-4.3.22-museScoreLite-5'

type Played = { wav: Uint8Array; stems: Partial<Record<Section, Uint8Array>>; ms: number }
type Pair = [Float32Array, Float32Array]

/** Every cue is equally loud, whoever plays it; how loud it is in the film is the gain of its clip. */
const LOUDNESS = -23
const HALL = 0.5

const summed = (pairs: Pair[], samples: number): Pair => {
  const out: Pair = [new Float32Array(samples), new Float32Array(samples)]
  for (const pair of pairs)
    for (const c of [0, 1] as const)
      for (let i = 0; i < samples; i++) out[c][i] = (out[c][i] as number) + (pair[c][i] as number)
  return out
}

/** The bank's samples are dull: what lies above 4.5 kHz is lifted by 4 dB. */
const brighten = (channel: Float32Array): void => {
  const keep = Math.exp((-2 * Math.PI * 4500) / RATE)
  let low = 0
  for (let i = 0; i < channel.length; i++) {
    const x = channel[i] as number
    low = x * (1 - keep) + low * keep
    channel[i] = x + 0.6 * (x - low)
  }
}

/** The gain of each sample: to the common loudness, under the ceiling, faded to nothing over the tail. */
const gainCurve = (mix: Pair, samples: number, tail: number): Float32Array => {
  const measured = integrated(mix)
  const gain = measured <= SILENCE ? 1 : 10 ** ((LOUDNESS - measured) / 20)
  const curve = limiterGain(mix, gain, 0.9)
  const end = Math.max(1, Math.min(samples, samplesOf(Math.max(30, tail))))
  for (let i = 0; i < samples; i++) {
    const left = samples - i
    const fade = left > end ? 1 : Math.sin((left / end) * (Math.PI / 2))
    curve[i] = (curve[i] as number) * gain * fade
  }
  return curve
}

/** Plays a cue: `ms + tail` long, and each of its sections alone, as WAV files. The stems go through the gains of the whole, so that they sum to it. */
export const play = async (spec: CueSpec): Promise<Played> => {
  const ms = spec.ms + spec.tail
  const samples = samplesOf(ms)
  const sections = await synthesise(spec)
  for (const { left, right, hall } of sections.values()) {
    addHall(hall, left, right, HALL)
    brighten(left)
    brighten(right)
  }
  const pairs = [...sections].map(([name, { left, right }]) => ({ name, pair: [left, right] as Pair }))
  const mix = summed(
    pairs.map(({ pair }) => pair),
    samples,
  )
  const curve = gainCurve(mix, samples, spec.tail)
  const wav = (channels: Pair) => {
    for (const channel of channels)
      for (let i = 0; i < samples; i++) channel[i] = (channel[i] as number) * (curve[i] as number)
    return encodeWav({ rate: RATE, channels })
  }
  return { wav: wav(mix), stems: Object.fromEntries(pairs.map(({ name, pair }) => [name, wav(pair)])), ms }
}
