import type { CueSpec } from '#film/sound.ts'
import { encodeWav, RATE, samplesOf } from '#server/render/sound/wav.ts'
import { synthesise } from './synth.ts'

export const musicVersion = 'spessasynth-4.3.22-museScoreLite-1'

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
  const peak = channels.reduce((top, c) => c.reduce((t, x) => Math.max(t, Math.abs(x)), top), 0)
  if (peak > 0.99)
    for (const channel of channels)
      channel.forEach((x, i) => {
        channel[i] = (x * 0.99) / peak
      })
  return { wav: encodeWav({ rate: RATE, channels }), ms }
}
