import type { SpeechSpec } from '#film/sound.ts'
import { bell, filter, highPass, lowPass } from '#server/render/sound/filter.ts'

/** Pushed into a small speaker: soft at its limits, as loud as before. */
const drive = (x: Float32Array, amount: number): void => {
  let peak = 1e-6
  for (const sample of x) peak = Math.max(peak, Math.abs(sample))
  for (let i = 0; i < x.length; i++)
    x[i] = (Math.tanh(((x[i] as number) / peak) * amount) / Math.tanh(amount)) * peak
}

/** A voice as it is heard over a telephone (300–3400 Hz, ITU-T G.712), over a radio, or behind a door. */
export const sendThrough = (x: Float32Array, through: NonNullable<SpeechSpec['through']>): void => {
  if (through === 'door') {
    filter(x, lowPass(1100))
    filter(x, lowPass(1900))
    return
  }
  for (let pass = 0; pass < 2; pass++) {
    filter(x, highPass(through === 'phone' ? 300 : 420))
    filter(x, lowPass(through === 'phone' ? 3400 : 2900))
  }
  filter(x, bell(1700, 0.9, through === 'phone' ? 3 : 6))
  drive(x, through === 'phone' ? 1.4 : 3)
}
