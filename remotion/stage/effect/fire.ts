import { CUT, chances, type Dot, type Emit, fade, heat, mix, streamed, type Tint } from './dot.ts'

/** Tongues that rise and thin out, with embers over them; a small one is the flame of a candle. */
export const fire: Emit = ({ size, strength, seed, tint }, t, left) => {
  const dots: Dot[] = []
  const power = strength * fade(t, 0, 0.4) * fade(left, 0, 0.5)
  const candle = size < 0.16
  const flicker = 1 + 0.025 * Math.sin(t * 9 + seed) + 0.015 * Math.sin(t * 14.3)
  const own = (x: number): Tint => mix(heat(x), tint, 0.12)
  dots.push({
    at: [0, size * 0.5, 0],
    size: size * (candle ? 5 : 2.5) * flicker,
    colour: own(0.45),
    alpha: 0.13 * power,
    add: 1,
    cut: CUT.glow,
    turn: 0,
  })
  if (candle) {
    for (const [k, hot] of [
      [1, 0.42],
      [0.6, 0.1],
    ] as const)
      dots.push({
        at: [0.04 * size * Math.sin(t * 3.1 + seed), size * 0.5 * k, 0],
        size: size * k * flicker,
        colour: own(hot),
        alpha: 0.95 * power,
        add: 0.1,
        cut: CUT.tongue,
        turn: 0.08 * Math.sin(t * 4.3 + seed),
        thin: 0.5,
      })
    return dots
  }
  const count = 30
  for (let i = 0; i < count; i++) {
    const [a = 0, b = 0, c = 0, d = 0] = chances(seed, i, 4)
    const life = 0.65 + 0.35 * b
    const now = streamed(t + 2, life, a)
    if (!now) continue
    const { age, turn } = now
    const round = a * 17 + turn * 2.4
    const out = 0.3 * size * Math.sqrt(c) * (1 - age * 0.75)
    dots.push({
      at: [
        Math.cos(round) * out + 0.06 * size * Math.sin(t * 5 + i),
        size * (0.1 + age * (0.75 + 0.5 * d)),
        Math.sin(round) * out,
      ],
      size: size * (0.7 - 0.42 * age) * (0.7 + 0.5 * d) * power,
      colour: own(0.16 + age * 0.55 + 0.45 * Math.sqrt(c) * (1 - age)),
      alpha: 0.9 * fade(age, 0, 0.12) * fade(1 - age, 0, 0.35),
      add: 0.1,
      cut: CUT.tongue,
      turn: 0.35 * Math.sin(t * 4 + i * 1.7) * age,
      thin: 0.62,
    })
  }
  return [...dots, ...embers({ size: size * 0.8, strength: strength * 0.5, seed: seed + 5, tint }, t, left)]
}

/** Sparks of ash that rise, curl and go out. */
export const embers: Emit = ({ size, strength, seed, tint }, t, left) => {
  const dots: Dot[] = []
  const count = Math.round(10 + 26 * strength)
  for (let i = 0; i < count; i++) {
    const [a = 0, b = 0, c = 0, d = 0] = chances(seed, i, 4)
    const now = streamed(t + 3, 1.8 + b * 1.6, a)
    if (!now) continue
    const { age, turn } = now
    const round = (c + turn * 0.37) * Math.PI * 2
    const curl = 0.3 * size * Math.sin(age * 6 + i)
    dots.push({
      at: [
        Math.cos(round) * size * 0.4 * (0.4 + age) + curl,
        size * (0.3 + age * 2.6),
        Math.sin(round) * size * 0.4 * (0.4 + age),
      ],
      size: (0.014 + 0.02 * d) * Math.max(0.6, Math.sqrt(size)),
      colour: mix(heat(0.2 + 0.5 * age), tint, 0.3),
      alpha: fade(1 - age, 0, 0.5) * fade(age, 0, 0.1) * fade(left, 0, 0.6),
      add: 0.8,
      cut: CUT.puff,
      turn: 0,
    })
  }
  return dots
}
