import type { Random } from '#film/random.ts'
import { bandPass, filter, highPass, lowPass } from '#server/render/sound/filter.ts'
import { type Asked, param } from './recipe.ts'
import {
  addAt,
  decay,
  type Mode,
  multiply,
  pink,
  place,
  type Stereo,
  seconds,
  stereo,
  struck,
  white,
} from './signal.ts'

/** What a floor answers to a heel: its ring, its grain, its thud. */
type Floor = {
  modes: Mode[]
  thud: number
  grain: { hz: number; q: number; time: number; gain: number }
  bits: number
}
const floors: Record<string, Floor> = {
  wood: {
    modes: [
      { hz: 118, time: 0.035, gain: 0.8 },
      { hz: 215, time: 0.022, gain: 0.4 },
      { hz: 470, time: 0.009, gain: 0.14 },
    ],
    thud: 0.9,
    grain: { hz: 1500, q: 0.7, time: 0.007, gain: 0.16 },
    bits: 0,
  },
  stone: {
    modes: [
      { hz: 180, time: 0.012, gain: 0.35 },
      { hz: 1650, time: 0.005, gain: 0.1 },
    ],
    thud: 0.5,
    grain: { hz: 2600, q: 0.8, time: 0.009, gain: 0.4 },
    bits: 2,
  },
  metal: {
    modes: [
      { hz: 163, time: 0.16, gain: 0.35 },
      { hz: 402, time: 0.13, gain: 0.2 },
      { hz: 733, time: 0.1, gain: 0.12 },
      { hz: 1290, time: 0.07, gain: 0.07 },
      { hz: 2210, time: 0.04, gain: 0.04 },
    ],
    thud: 0.6,
    grain: { hz: 2200, q: 0.8, time: 0.006, gain: 0.2 },
    bits: 0,
  },
  gravel: { modes: [], thud: 0.25, grain: { hz: 2400, q: 0.5, time: 0.03, gain: 0.2 }, bits: 46 },
  sand: { modes: [], thud: 0.3, grain: { hz: 1500, q: 0.5, time: 0.05, gain: 0.28 }, bits: 10 },
  grass: { modes: [], thud: 0.35, grain: { hz: 2000, q: 0.5, time: 0.045, gain: 0.2 }, bits: 18 },
  snow: { modes: [], thud: 0.2, grain: { hz: 900, q: 0.7, time: 0.07, gain: 0.3 }, bits: 30 },
}

const thud = (random: Random): Float32Array => {
  const length = seconds(0.09)
  return filter(multiply(pink(length, random), decay(length, 0.018, 0.002)), lowPass(170))
}

const contact = (floor: Floor, random: Random, weight: number): Float32Array => {
  const length = seconds(0.35)
  const out = new Float32Array(length)
  const tune = 0.92 + random.next() * 0.16
  addAt(
    out,
    struck(
      length,
      floor.modes.map((m) => ({ ...m, hz: m.hz * tune })),
    ),
    0,
    weight,
  )
  addAt(out, thud(random.fork('thud')), 0, floor.thud * weight * 2.4)
  const { hz, q, time, gain } = floor.grain
  const grain = multiply(white(length, random.fork('grain')), decay(length, time, time * 0.2))
  addAt(out, filter(grain, bandPass(hz * tune, q)), 0, gain)
  const bits = random.fork('bits')
  for (let n = 0; n < floor.bits; n++) {
    const spread = floor.bits > 5 ? 0.13 : 0.04
    const small = multiply(white(seconds(0.012), bits.fork(String(n))), decay(seconds(0.012), 0.0018, 0.0003))
    addAt(
      out,
      filter(small, bandPass(1300 + bits.next() * 3800, 1.4)),
      seconds(bits.next() ** 1.4 * spread),
      0.06 + bits.next() ** 2 * 0.3,
    )
  }
  return out
}

/** One step: the heel, then the ball of the foot. `weight` 0 … 1, `run` lands as one blow. */
export const step =
  (surface: keyof typeof floors) =>
  (asked: Asked): Stereo => {
    const floor = floors[surface]
    const out = stereo(asked.length)
    if (floor === undefined) return out
    const weight = 0.7 + param(asked, 'weight', 0.5) * 0.6
    const run = param(asked, 'run', 0) > 0
    place(out, contact(floor, asked.random.fork('heel'), weight), 0, 0)
    place(
      out,
      filter(contact(floor, asked.random.fork('ball'), weight * 0.5), highPass(120)),
      seconds(run ? 0.03 : 0.085 + asked.random.next() * 0.03),
      0,
      0.5,
    )
    return out
  }
