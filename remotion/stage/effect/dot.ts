import type { Effect } from '#film/effect.ts'
import { random } from '#film/random.ts'

/** How a dot is cut: a soft puff, a tongue of flame, a star, a leaf, a ring. */
export const CUT = { puff: 0, tongue: 1, star: 2, leaf: 3, ring: 4, glow: 5 } as const

/** One painted shape that faces the camera. Metres from the effect's place, y up. */
export type Dot = {
  at: readonly [number, number, number]
  size: number // across
  colour: readonly [number, number, number] // linear light
  alpha: number
  add: number // 0 covers what is behind, 1 only brightens it
  cut: number
  turn: number // radians
  thin?: number // 1 round; less: narrow
}

/** What an effect shows at a moment: `t` seconds since it began, `left` seconds until it ends. Pure. */
export type Emit = (
  effect: Pick<Effect, 'size' | 'strength' | 'seed'> & { tint: Tint },
  t: number,
  left: number,
) => Dot[]
export type Tint = readonly [number, number, number]

/** Numbers in 0 … 1 that belong to one particle for good. */
export const chances = (seed: number, i: number, count: number): number[] => {
  const r = random(`${seed}/${i}`)
  return Array.from({ length: count }, () => r.next())
}

/** A steady stream: each particle's age in 0 … 1 and which of its lives it is in; null before its first. */
export const streamed = (t: number, life: number, offset: number): { age: number; turn: number } | null => {
  const k = t / life - offset
  return k < 0 ? null : { age: k - Math.floor(k), turn: Math.floor(k) }
}

export const fade = (x: number, from: number, to: number): number => {
  const t = Math.min(1, Math.max(0, (x - from) / (to - from)))
  return t * t * (3 - 2 * t)
}
export const mix = (a: Tint, b: Tint, t: number): Tint => [
  a[0] + (b[0] - a[0]) * t,
  a[1] + (b[1] - a[1]) * t,
  a[2] + (b[2] - a[2]) * t,
]
/** From hottest to coolest, as a painter mixes it. */
export const heat = (t: number): Tint =>
  t < 0.35
    ? mix([1, 0.78, 0.3], [1, 0.42, 0.04], t / 0.35)
    : t < 0.75
      ? mix([1, 0.42, 0.04], [0.7, 0.09, 0.015], (t - 0.35) / 0.4)
      : mix([0.7, 0.09, 0.015], [0.09, 0.035, 0.03], (t - 0.75) / 0.25)
