import type { CueSpec } from '#film/sound.ts'
import { limiterGain } from '#server/render/sound/limiter.ts'
import { integrated, SILENCE } from '#server/render/sound/loudness.ts'
import { encodeWav, RATE, samplesOf } from '#server/render/sound/wav.ts'
import { synthesise } from './synth.ts'

export const musicVersion = 'spessasynth-4.3.22-museScoreLite-2'

/** Every cue is equally loud, whoever plays it; how loud it is in the film is the gain of its clip. */
const LOUDNESS = -23

const level = (channels: [Float32Array, Float32Array]): void => {
  const measured = integrated(channels)
  if (measured <= SILENCE) return
  const gain = 10 ** ((LOUDNESS - measured) / 20)
  const curve = limiterGain(channels, gain, 0.9)
  for (const channel of channels)
    for (let i = 0; i < channel.length; i++) channel[i] = (channel[i] as number) * gain * (curve[i] as number)
}

/** Plays a cue: `spec.ms + spec.tail` long, faded to nothing over the tail. */
export const play = async (spec: CueSpec): Promise<{ wav: Uint8Array; ms: number }> => {
  const ms = spec.ms + spec.tail
  const samples = samplesOf(ms)
  const channels = await synthesise(spec.parts, spec.bpm, samples)
  const end = Math.max(1, Math.min(samples, samplesOf(Math.max(30, spec.tail))))
  for (const channel of channels)
    for (let i = 0; i < end; i++) {
      const at = samples - end + i
      channel[at] = (channel[at] as number) * Math.cos((i / end) * (Math.PI / 2))
    }
  level(channels)
  return { wav: encodeWav({ rate: RATE, channels }), ms }
}
