import { random } from '#film/random.ts'

/** Seconds between the chances of a strike: one strike has two pulses, so never more than three flashes in a second. */
const BEAT = 3.5

/** 0 … 1: how bright the sky flashes at this moment. */
export const lightning = (seconds: number, seed: number): number => {
  const beat = Math.floor(seconds / BEAT)
  const r = random(`${seed}/lightning/${beat}`)
  if (!r.chance(0.6)) return 0
  const t = seconds - beat * BEAT - (0.4 + r.next() * 1.6)
  if (t < 0) return 0
  const pulse = (u: number) => (u < 0 ? 0 : Math.exp(-u * 9))
  return Math.min(1, 0.55 * pulse(t) + pulse(t - 0.42))
}
