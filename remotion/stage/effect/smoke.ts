import { CUT, chances, type Dot, type Emit, fade, mix, streamed, type Tint } from './dot.ts'

const puffs =
  (count: number, life: number, rise: number, grow: readonly [number, number], solid: number): Emit =>
  ({ size, strength, seed, tint }, t, left) => {
    const dots: Dot[] = []
    for (let i = 0; i < count; i++) {
      const [a = 0, b = 0, c = 0, d = 0] = chances(seed, i, 4)
      const now = streamed(t + life, life * (0.8 + 0.4 * b), a)
      if (!now) continue
      const { age, turn } = now
      const drift = 0.35 * size * age * Math.sin(i * 2.1 + turn + t * 0.3)
      const light: Tint = mix(tint, [1, 1, 1], 0.12 * d)
      dots.push({
        at: [
          (c - 0.5) * size * 0.4 + drift + 0.25 * size * age * age,
          size * (0.1 + rise * age),
          (d - 0.5) * size * 0.4,
        ],
        size: size * (grow[0] + grow[1] * age) * (0.75 + 0.5 * c),
        colour: mix(light, [light[0] * 0.6, light[1] * 0.6, light[2] * 0.66], c * 0.5),
        alpha:
          solid *
          strength *
          fade(age, 0, 0.18) *
          fade(1 - age, 0, 0.6) *
          fade(t, 0, 0.5) *
          fade(left, 0, 0.8),
        add: 0,
        cut: CUT.puff,
        turn: t * 0.3 * (c - 0.5) + i,
      })
    }
    return dots
  }

/** Dark and slow: a chimney, a burnt house. */
export const smoke: Emit = puffs(20, 3.6, 2.6, [0.3, 0.95], 0.34)
/** Thin, white and quick: a kettle, a cup, a street in winter. */
export const steam: Emit = puffs(12, 1.7, 1.9, [0.14, 0.5], 0.5)

/** Low banks that lie over the ground and drift. Few, for they are large. */
export const fog: Emit = ({ size, strength, seed, tint }, t, left) =>
  Array.from({ length: 9 }, (_, i): Dot => {
    const [a = 0, b = 0, c = 0] = chances(seed, i, 3)
    const x = ((a + t * 0.012 * (0.5 + b)) % 1) - 0.5
    return {
      at: [x * size * 2.2, size * 0.05 + 0.1 * size * b, (c - 0.5) * size * 1.6],
      size: size * (1.9 + 1.2 * b),
      colour: tint,
      alpha: 0.5 * strength * fade(0.5 - Math.abs(x), 0, 0.2) * fade(t, 0, 1) * fade(left, 0, 1),
      add: 0,
      cut: CUT.glow,
      turn: 0,
      thin: 2.6,
    }
  })

/** What a fall, a step or a wheel throws up: it spreads low and settles. Motes where it lasts. */
export const dust: Emit = ({ size, strength, seed, tint }, t, left) => {
  const long = t + left > 4
  return Array.from({ length: 24 }, (_, i): Dot => {
    const [a = 0, b = 0, c = 0, d = 0] = chances(seed, i, 4)
    const age = long ? (streamed(t + 3, 2.6, a)?.age ?? 0) : Math.min(1, t / (1.1 + b))
    const out = size * (0.25 + 0.75 * (1 - (1 - age) ** 3)) * (0.4 + 0.6 * c)
    const round = a * Math.PI * 2
    return {
      at: [Math.cos(round) * out, size * (0.06 + 0.32 * d * Math.sqrt(age)), Math.sin(round) * out],
      size: size * (0.16 + 0.42 * age) * (0.6 + 0.6 * b),
      colour: mix(tint, [1, 0.97, 0.9], 0.2 * d),
      alpha: 0.42 * strength * fade(age, 0, 0.06) * (1 - age) ** 1.4 * fade(left, 0, 0.3),
      add: 0,
      cut: CUT.puff,
      turn: i,
    }
  })
}
