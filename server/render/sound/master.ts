import type { MixSpec } from '#film/sound.ts'
import { CONTROL, powersOf } from './control.ts'
import type { Pair } from './lay.ts'
import { limiterGain, peaksOf } from './limiter.ts'
import { gated, SILENCE } from './loudness.ts'

type Asked = Pick<MixSpec, 'lufs' | 'truePeak' | 'gate'>

/** Less speech than this is no measure of a film's level. */
const ENOUGH = 100 // control steps: a second

/** Loudness by the target's own gate, from powers of control steps: of everything, or of the steps in which somebody speaks. */
export const loudnessBy = (powers: Float64Array, heard: Uint8Array, gate: Asked['gate']): number => {
  const spoken = gate === 'dialogue' ? powers.filter((_, k) => heard[k] === 1) : powers
  return gate === 'dialogue' && spoken.length >= ENOUGH ? gated(spoken, 'absolute') : gated(powers)
}

/** Mean of the limiter's gain, squared, for each control step: what it takes from the power there. */
const taken = (curve: Float32Array): Float64Array => {
  const out = new Float64Array(Math.ceil(curve.length / CONTROL))
  for (let k = 0; k < out.length; k++) {
    const end = Math.min(curve.length, (k + 1) * CONTROL)
    let sum = 0
    for (let i = k * CONTROL; i < end; i++) sum += (curve[i] as number) ** 2
    out[k] = sum / (end - k * CONTROL)
  }
  return out
}

/** Louder until the target is met with the peaks held, in at most six passes: a limiter takes away some of what a gain gives. */
export const master = (
  mixed: Pair,
  heard: Uint8Array,
  asked: Asked,
): { gain: number; curve: Float32Array } => {
  const powers = powersOf(mixed, 0, mixed[0].length, 'weighted')
  const before = loudnessBy(powers, heard, asked.gate)
  const ceiling = 10 ** (asked.truePeak / 20)
  if (before <= SILENCE) return { gain: 1, curve: new Float32Array(mixed[0].length).fill(1) }
  let db = asked.lufs - before
  // No pass raises the gain by more than 12 dB over the first.
  const peaks = peaksOf(mixed, ceiling / 10 ** ((db + 12) / 20))
  for (let pass = 0; ; pass++) {
    const gain = 10 ** (db / 20)
    const curve = limiterGain(mixed, gain, ceiling, peaks)
    const left = taken(curve)
    const after = loudnessBy(
      powers.map((power, k) => power * (left[k] as number) * gain * gain),
      heard,
      asked.gate,
    )
    const off = asked.lufs - after
    if (Math.abs(off) < 0.05 || pass === 5) return { gain, curve }
    db = Math.min(asked.lufs - before + 12, db + Math.max(-6, Math.min(6, off * 1.3)))
  }
}
