import type { MixSpec } from '#film/sound.ts'
import type { Pair } from './lay.ts'
import { limiterGain, peaksOf } from './limiter.ts'
import { integrated, integratedOf, SILENCE } from './loudness.ts'

const times = (channel: Float32Array, from: number, to: number, gain: number, curve: Float32Array) => {
  const out = new Float32Array(to - from)
  for (let i = from; i < to; i++) out[i - from] = (channel[i] as number) * gain * (curve[i] as number)
  return out
}

/** Louder until the target is met with the peaks held, in at most six passes: a limiter takes away some of what a gain gives. */
export const master = (
  mixed: Pair,
  spec: Pick<MixSpec, 'lufs' | 'truePeak'>,
): { gain: number; curve: Float32Array } => {
  const length = mixed[0].length
  const before = integrated(mixed)
  const ceiling = 10 ** (spec.truePeak / 20)
  if (before <= SILENCE) return { gain: 1, curve: new Float32Array(length).fill(1) }
  let db = spec.lufs - before
  // No pass raises the gain by more than 12 dB over the first.
  const peaks = peaksOf(mixed, ceiling / 10 ** ((db + 12) / 20))
  for (let pass = 0; ; pass++) {
    const gain = 10 ** (db / 20)
    const curve = limiterGain(mixed, gain, ceiling, peaks)
    const after = integratedOf(length, (from, to) =>
      mixed.map((channel) => times(channel, from, to, gain, curve)),
    )
    const off = spec.lufs - after
    if (Math.abs(off) < 0.1 || pass === 5) return { gain, curve }
    db = Math.min(spec.lufs - before + 12, db + Math.max(-6, Math.min(6, off * 1.3)))
  }
}
