import { CUT, chances, type Dot, type Emit, fade, heat, mix } from './dot.ts'
import { smoke } from './smoke.ts'

const G = 9.81

/** Thrown up and out, falling back, each with a short tail. A long effect throws again and again. */
const thrown =
  (
    count: number,
    every: number,
    speed: number,
    life: number,
    look: (age: number, chance: number) => Pick<Dot, 'colour' | 'size' | 'add' | 'cut'> & Partial<Dot>,
  ): Emit =>
  ({ size, strength, seed }, t, left) => {
    const dots: Dot[] = []
    const rounds = t + left > every * 1.5 ? every : 1e9
    const n = Math.floor(t / rounds)
    const since = t - n * rounds
    for (let i = 0; i < count; i++) {
      const [a = 0, b = 0, c = 0, d = 0] = chances(seed + n * 977, i, 4)
      const v = Math.sqrt(size) * speed * (0.4 + 0.8 * b) * (0.6 + 0.6 * strength)
      const up = 0.35 + 0.75 * c
      const round = a * Math.PI * 2
      for (let tail = 0; tail < 3; tail++) {
        const s = since - tail * 0.022
        const age = s / (life * (0.5 + 0.7 * d))
        if (s < 0 || age > 1) continue
        const y = v * up * s - 0.5 * G * s * s
        dots.push({
          at: [Math.cos(round) * v * s * 0.6, Math.max(-size * 0.02, y), Math.sin(round) * v * s * 0.6],
          alpha: (1 - age) * (1 - tail * 0.3),
          turn: i,
          ...look(age, d),
        })
      }
    }
    return dots
  }

export const sparks: Emit = (effect, t, left) =>
  thrown(26, 1.3, 3.4, 0.8, (age, d) => ({
    colour: mix(heat(age * 0.7), effect.tint, 0.3),
    size: 0.02 + 0.022 * d,
    add: 0.85,
    cut: CUT.puff,
  }))(effect, t, left)

/** A crown of drops and a ring that runs out over the water. */
export const splash: Emit = (effect, t, left) => {
  const { size, strength, tint } = effect
  const ring = (delay: number): Dot[] => {
    const age = (t - delay) / 1.3
    return age < 0 || age > 1
      ? []
      : [
          {
            at: [0, 0.02, 0],
            size: size * (0.3 + 2 * age),
            colour: tint,
            alpha: 0.6 * strength * (1 - age),
            add: 0.2,
            cut: CUT.ring,
            turn: 0,
            thin: 3.2,
          },
        ]
  }
  return [
    ...thrown(26, 2.2, 2.6, 0.9, (_age, d) => ({
      colour: mix(tint, [1, 1, 1], 0.5 * d),
      size: (0.03 + 0.06 * d) * Math.sqrt(size),
      add: 0.2,
      cut: CUT.tongue,
      thin: 0.7,
    }))(effect, t, left),
    ...ring(0),
    ...ring(0.25),
  ]
}

/** One flash, a ball of fire that rolls out and up, sparks, and the smoke that stays. */
export const explosion: Emit = (effect, t, left) => {
  const { size, strength, seed } = effect
  const dots: Dot[] = []
  const flash = fade(0.3 - t, 0, 0.3)
  if (flash > 0)
    dots.push({
      at: [0, size * 0.4, 0],
      size: size * (1.6 + 5 * t),
      colour: [1, 0.82, 0.5],
      alpha: 0.8 * flash * strength,
      add: 1,
      cut: CUT.glow,
      turn: 0,
    })
  for (let i = 0; i < 34; i++) {
    const [a = 0, b = 0, c = 0, d = 0] = chances(seed, i, 4)
    const age = t / (0.8 + 1.1 * b)
    if (age > 1) continue
    const out = size * (0.15 + 0.75 * (1 - (1 - Math.min(1, t / 0.55)) ** 3)) * (0.3 + 0.7 * c)
    const round = a * Math.PI * 2
    const up = d * 1.2 - 0.15
    dots.push({
      at: [
        Math.cos(round) * out * Math.cos(up),
        Math.max(0.05, size * 0.25 + Math.sin(up) * out + size * 0.35 * t),
        Math.sin(round) * out * Math.cos(up),
      ],
      size: size * (0.34 + 0.4 * Math.min(1, t / 0.6)) * (0.6 + 0.6 * d),
      colour: heat(Math.min(1, age * 0.95 + 0.08 * c)),
      alpha: 0.92 * fade(t, 0, 0.05) * fade(1 - age, 0, 0.4),
      add: 0.1 * (1 - age),
      cut: CUT.puff,
      turn: i + t,
    })
  }
  const late = Math.max(0, t - 0.35)
  return [
    ...smoke(
      { ...effect, size: size * 0.9, strength: strength * fade(t, 0.3, 1), tint: [0.1, 0.09, 0.085] },
      late,
      left,
    ),
    ...dots,
    ...thrown(30, 1e9, 5.5, 1.5, (age) => ({
      colour: heat(age * 0.8),
      size: 0.05 * Math.sqrt(size),
      add: 0.7,
      cut: CUT.puff,
    }))(effect, t, left),
  ]
}
