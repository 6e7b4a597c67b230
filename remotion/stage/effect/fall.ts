import { CUT, chances, type Dot, type Emit, fade, mix, type Tint } from './dot.ts'

const FALL = 2.6 // metres above the effect's place where things begin to fall

/** Flat light things that swing down through a room or a wood. */
const flutter =
  (count: number, speed: number, big: number, colourOf: (tint: Tint, chance: number) => Tint): Emit =>
  ({ size, strength, seed, tint }, t, left) =>
    Array.from({ length: Math.round(count * (0.4 + 0.6 * strength)) }, (_, i): Dot => {
      const [a = 0, b = 0, c = 0, d = 0] = chances(seed, i, 4)
      const tall = FALL + size * 0.3
      const y = tall - ((a * tall + t * speed * (0.7 + 0.6 * b)) % tall)
      const swing = Math.sin(t * (1.6 + b) + i * 1.9)
      return {
        at: [(c - 0.5) * size * 2 + 0.3 * swing + t * 0.15 * size * 0.2, y, (d - 0.5) * size * 2],
        size: big * (0.7 + 0.6 * b),
        colour: mix(colourOf(tint, (a * 7 + c) % 1), [0, 0, 0], 0.25 * (0.5 + 0.5 * Math.sin(t * 5 + i))),
        alpha: fade(y, 0, 0.15) * fade(tall - y, 0, 0.3) * fade(left, 0, 0.3),
        add: 0,
        cut: CUT.leaf,
        turn: swing * 1.2 + i,
        thin: 0.35 + 0.5 * Math.abs(Math.sin(t * 2.4 + i)),
      }
    })

const AUTUMN: readonly Tint[] = [
  [0.6, 0.22, 0.04],
  [0.7, 0.4, 0.06],
  [0.42, 0.09, 0.03],
  [0.5, 0.34, 0.1],
]
const PAPER: readonly Tint[] = [
  [0.85, 0.12, 0.15],
  [0.9, 0.65, 0.08],
  [0.1, 0.45, 0.7],
  [0.2, 0.6, 0.25],
  [0.8, 0.3, 0.55],
]
const of = (list: readonly Tint[], chance: number): Tint =>
  list[Math.floor(chance * list.length)] ?? [1, 1, 1]

export const leaves: Emit = flutter(46, 0.55, 0.09, (tint, chance) => mix(of(AUTUMN, chance), tint, 0.35))
export const confetti: Emit = flutter(120, 0.75, 0.055, (tint, chance) =>
  chance > 0.85 ? tint : of(PAPER, (chance * 5.3) % 1),
)
