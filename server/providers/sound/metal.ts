import type { Random } from '#film/random.ts'
import { bandPass, filter, highPass } from '#server/render/sound/filter.ts'
import { RATE } from '#server/render/sound/wav.ts'
import { type Asked, param } from './recipe.ts'
import {
  decay,
  drift,
  type Mode,
  multiply,
  place,
  type Stereo,
  seconds,
  stereo,
  struck,
  sweep,
  white,
} from './signal.ts'

/**
 * A plate or a blade: many modes that lie further apart the higher they are, each a pair that beats because no blade is
 * quite even, the high ones gone first.
 */
const plate = (random: Random, lowest: number, ring: number, count: number): Mode[] =>
  Array.from({ length: count }, (_, n) => {
    const hz = lowest * (1 + n * 0.9 + n * n * 0.11) * (0.97 + random.next() * 0.06)
    const time = ring * (lowest / hz) ** 0.55 * (0.6 + random.next() * 0.8)
    const gain = (0.25 + random.next()) / (1 + n * 0.35)
    return [
      { hz, time, gain },
      { hz: hz * (1.001 + random.next() * 0.004), time: time * 0.9, gain: gain * 0.7 },
    ]
  })
    .flat()
    .filter(({ hz }) => hz < RATE * 0.42)

const strike = (random: Random, length: number, modes: Mode[], hard: number): Float32Array => {
  const out = struck(length, modes)
  for (let i = 0; i < Math.min(length, 60); i++) out[i] = (out[i] as number) * (i / 60) // no blow is shorter than its contact
  const touch = multiply(white(seconds(0.02), random), decay(seconds(0.02), 0.003, 0.0006))
  filter(touch, highPass(1800))
  for (let i = 0; i < touch.length && i < length; i++)
    out[i] = (out[i] as number) + (touch[i] as number) * hard
  return out
}

/** Two blades meet, slide along each other and part. */
export const sword = (asked: Asked): Stereo => {
  const { length } = asked
  const out = stereo(length)
  const random = asked.random
  const blades = [
    plate(random.fork('a'), 520 + random.next() * 160, 0.5, 16),
    plate(random.fork('b'), 690 + random.next() * 200, 0.38, 14),
  ]
  blades.forEach((modes, n) => {
    place(
      out,
      strike(random.fork(`hit ${n}`), length, modes, 1.4),
      seconds(n * 0.004),
      n === 0 ? -0.12 : 0.12,
      0.22,
    )
  })
  const slide = seconds(0.16)
  const hz = Float32Array.from({ length: slide }, (_, i) => 3200 + (2600 * i) / slide)
  const scrape = multiply(
    sweep(white(slide, random.fork('scrape')), hz, 5, 'band'),
    drift(slide, random, 180, 0.1, 1),
  )
  for (let i = 0; i < slide; i++) scrape[i] = (scrape[i] as number) * Math.sin((Math.PI * i) / slide)
  place(out, scrape, seconds(0.03), 0, 0.5)
  return out
}

/** A pan, a chain, a tool: short, dull and many-voiced. */
export const clank = (asked: Asked): Stereo => {
  const out = stereo(asked.length)
  const random = asked.random
  const lowest = 420 - param(asked, 'size', 0.4) * 250 + random.next() * 120
  const modes = plate(random.fork('plate'), lowest, 0.16, 12)
  place(out, strike(random.fork('first'), asked.length, modes, 0.8), 0, 0, 0.3)
  place(
    out,
    strike(random.fork('second'), asked.length, modes, 0.5),
    seconds(0.07 + random.next() * 0.04),
    0,
    0.12,
  )
  return out
}

/** A dry hinge: it sticks and slips, quicker and quicker, and the wood answers. */
export const creak = (asked: Asked): Stereo => {
  const { length, random } = asked
  const out = stereo(length)
  const voice = new Float32Array(length)
  const long = Math.min(length, seconds(1))
  for (let at = 0; at < long; ) {
    const x = at / long
    const slip = multiply(
      white(seconds(0.006), random.fork(String(at))),
      decay(seconds(0.006), 0.001, 0.0004),
    )
    for (let i = 0; i < slip.length && at + i < length; i++)
      voice[at + i] = (voice[at + i] as number) + (slip[i] as number) * Math.sin(Math.PI * x) ** 0.6
    at += seconds((0.006 + 0.012 * Math.abs(Math.cos(x * 4))) * (0.9 + random.next() * 0.2))
  }
  const wood = [390, 860, 1540, 2300].map((hz, n) => filter(voice.slice(), bandPass(hz, 9 - n * 1.5)))
  wood.forEach((band, n) => {
    place(out, band, 0, 0, 1 / (1 + n * 0.7))
  })
  return out
}
