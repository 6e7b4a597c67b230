import { CUT, chances, type Dot, type Emit, fade, mix, streamed } from './dot.ts'

const WHITE = [1, 1, 1] as const

/** A soft light of its own colour that breathes. */
export const glow: Emit = ({ size, strength, seed, tint }, t, left) => {
  const breath = 1 + 0.06 * Math.sin(t * 2.2 + seed)
  const power = strength * fade(t, 0, 0.6) * fade(left, 0, 0.6)
  return [
    {
      at: [0, 0, 0],
      size: size * 1.8 * breath,
      colour: tint,
      alpha: 0.18 * power,
      add: 1,
      cut: CUT.glow,
      turn: 0,
    },
    {
      at: [0, 0, 0],
      size: size * 0.9 * breath,
      colour: mix(tint, WHITE, 0.5),
      alpha: 0.3 * power,
      add: 1,
      cut: CUT.glow,
      turn: 0,
    },
  ]
}

/** Stars that wind upward round a light. */
export const magic: Emit = (effect, t, left) => {
  const { size, strength, seed, tint } = effect
  const count = Math.round(30 + 30 * strength)
  const stars = Array.from({ length: count }, (_, i): Dot => {
    const [a = 0, b = 0, c = 0, d = 0] = chances(seed, i, 4)
    const now = streamed(t + 4, 2.2 + b * 1.4, a)
    const age = now?.age ?? 0
    const round = a * 20 + age * (3 + 4 * c) + t * 0.6
    const out = size * (0.55 - 0.35 * age) * (0.5 + 0.5 * c)
    const twinkle = 0.55 + 0.45 * Math.sin(t * (2 + 3 * d) + i * 2.3)
    return {
      at: [Math.cos(round) * out, size * (age * 1.5 - 0.5), Math.sin(round) * out],
      size: size * (0.05 + 0.11 * d * d) * (0.6 + 0.4 * twinkle),
      colour: mix(tint, WHITE, 0.1 + 0.4 * d * twinkle),
      alpha: twinkle * fade(age, 0, 0.15) * fade(1 - age, 0, 0.3) * fade(t, 0, 0.5) * fade(left, 0, 0.5),
      add: 0.3,
      cut: i % 3 ? CUT.star : CUT.puff,
      turn: t * (d - 0.5) + i,
    }
  })
  return [...glow({ ...effect, strength: strength * 0.7 }, t, left), ...stars]
}

/** A cone of light from a plate on the floor, lines that run up in it. */
export const hologram: Emit = ({ size, strength, seed, tint }, t, left) => {
  const power = strength * fade(t, 0, 0.5) * fade(left, 0, 0.4)
  const lines = Array.from({ length: 26 }, (_, i): Dot => {
    const y = ((i / 26 + t * 0.05) % 1) ** 1
    return {
      at: [0, size * y, 0],
      size: size * (0.34 + 0.5 * y),
      colour: tint,
      alpha: 0.09 * power * fade(1 - y, 0, 0.4),
      add: 1,
      cut: CUT.ring,
      turn: 0,
      thin: 5,
    }
  })
  const flecks = Array.from({ length: 30 }, (_, i): Dot => {
    const [a = 0, b = 0, c = 0] = chances(seed, i, 3)
    const age = streamed(t + 3, 1.5 + b, a)?.age ?? 0
    const round = c * Math.PI * 2
    const out = size * (0.12 + 0.2 * age) * Math.sqrt(b)
    return {
      at: [Math.cos(round) * out, size * age, Math.sin(round) * out],
      size: size * 0.022,
      colour: mix(tint, WHITE, 0.5),
      alpha: 0.8 * power * fade(1 - age, 0, 0.3),
      add: 0.8,
      cut: CUT.puff,
      turn: 0,
    }
  })
  return [
    {
      at: [0, 0.02, 0],
      size: size * 1.3,
      colour: tint,
      alpha: 0.5 * power,
      add: 1,
      cut: CUT.glow,
      turn: 0,
      thin: 3.4,
    },
    ...lines,
    ...flecks,
  ]
}
