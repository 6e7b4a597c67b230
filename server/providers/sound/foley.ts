import type { Random } from '#film/random.ts'
import { bandPass, filter, highPass, lowPass } from '#server/render/sound/filter.ts'
import { RATE } from '#server/render/sound/wav.ts'
import { type Asked, param } from './recipe.ts'
import {
  addAt,
  decay,
  drift,
  type Mode,
  multiply,
  pink,
  place,
  type Stereo,
  seconds,
  stereo,
  struck,
  sweep,
  white,
} from './signal.ts'

const arch = (length: number, power = 1): Float32Array =>
  new Float32Array(length).map((_, i) => Math.sin((Math.PI * i) / length) ** power)

/** Fabric against fabric: soft noise in two or three strokes. */
export const cloth = (asked: Asked): Stereo => {
  const { length, random } = asked
  const out = stereo(length)
  for (let n = 0, at = 0; n < 3; n++) {
    const own = random.fork(String(n))
    const stroke = seconds(0.12 + own.next() * 0.16)
    const noise = multiply(multiply(pink(stroke, own), arch(stroke, 1.6)), drift(stroke, own, 60, 0.5, 1))
    place(
      out,
      filter(filter(noise, highPass(350)), lowPass(3400)),
      at,
      own.next() * 0.4 - 0.2,
      0.4 + own.next() * 0.6,
    )
    at += Math.round(stroke * 0.7)
  }
  return out
}

const thump = (random: Random, hz: number, time: number): Float32Array => {
  const length = seconds(time * 8)
  const out = filter(multiply(pink(length, random), decay(length, time, 0.004)), lowPass(hz))
  addAt(out, struck(length, [{ hz: hz * 0.45, time: time * 1.2, gain: 0.25 }]), 0)
  return out
}

export const sit = (asked: Asked): Stereo => {
  const out = cloth(asked)
  place(out, thump(asked.random.fork('seat'), 260, 0.03), seconds(0.16), 0, 1.6)
  return out
}

/** A thing leaves or meets a table. */
const touch = (asked: Asked, hard: number): Stereo => {
  const out = stereo(asked.length)
  const random = asked.random.fork('touch')
  const size = param(asked, 'size', 0.4)
  const hz = 900 - size * 600
  const modes: Mode[] = [1, 2.32, 3.9].map((k, i) => ({
    hz: hz * k * (0.95 + random.next() * 0.1),
    time: 0.012 / (i + 1),
    gain: 0.4 / (i + 1),
  }))
  place(out, struck(seconds(0.12), modes), seconds(0.01), 0, hard)
  place(out, thump(random, 300, 0.014), seconds(0.01), 0, hard * 1.2)
  return out
}
export const putDown = (asked: Asked): Stereo => touch(asked, 1)
export const pickUp = (asked: Asked): Stereo => {
  const out = touch(asked, 0.4)
  const brush = cloth({ ...asked, random: asked.random.fork('hand') })
  out.forEach((channel, c) => {
    addAt(channel, brush[c] as Float32Array, seconds(0.02), 0.5)
  })
  return out
}

/** A sheet: crackles that come in flurries over a thin rustle. */
export const paper = (asked: Asked): Stereo => {
  const { length, random } = asked
  const out = stereo(length)
  const hand = drift(length, random.fork('hand'), 5, 0, 1)
  const rustle = multiply(
    filter(filter(white(length, random.fork('rustle')), highPass(2200)), lowPass(9000)),
    hand,
  )
  place(out, multiply(rustle, arch(length, 0.6)), 0, 0.05, 0.12)
  const crackle = random.fork('crackle')
  for (let at = 0; at < length * 0.9; at += seconds(0.002 + crackle.next() * 0.02)) {
    if (crackle.next() > (hand[at] as number)) continue
    const snap = multiply(
      white(seconds(0.012), crackle.fork(String(at))),
      decay(seconds(0.012), 0.0018, 0.0006),
    )
    place(
      out,
      filter(snap, bandPass(2500 + crackle.next() * 4500, 1.2)),
      at,
      crackle.next() * 0.3 - 0.15,
      0.15 + crackle.next() ** 2,
    )
  }
  return out
}

const GLASS = [1, 2.71, 4.83, 5.9, 8.2]
/** A glass or a bottle, touched. */
export const glass = (asked: Asked): Stereo => {
  const out = stereo(asked.length)
  const random = asked.random
  const hz = 1350 + random.next() * 700 - param(asked, 'size', 0.4) * 500
  const modes = GLASS.map((k, i) => ({
    hz: hz * k * (0.99 + random.next() * 0.02),
    time: 0.16 / (i + 0.8),
    gain: 0.35 / (i + 1),
  }))
  place(out, struck(asked.length, modes), 0, 0)
  place(out, multiply(white(seconds(0.006), random), decay(seconds(0.006), 0.001)), 0, 0, 0.2)
  return out
}

export const glassBreak = (asked: Asked): Stereo => {
  const out = stereo(asked.length)
  const shards = asked.random.fork('shards')
  const burst = multiply(white(seconds(0.3), shards), decay(seconds(0.3), 0.035))
  place(out, filter(burst, highPass(1800)), 0, 0, 0.7)
  for (let n = 0; n < 70; n++) {
    const hz = 1900 + shards.next() ** 1.5 * 7500
    const time = 0.01 + shards.next() ** 2 * 0.07
    const piece = struck(seconds(time * 5), [
      { hz, time, gain: 1 },
      { hz: hz * 1.53, time: time * 0.6, gain: 0.5 },
    ])
    place(
      out,
      piece,
      seconds(shards.next() ** 2.2 * 0.75),
      shards.next() * 1.2 - 0.6,
      0.03 + shards.next() ** 3 * 0.22,
    )
  }
  return out
}

/** Knuckles on wood. */
export const knock = (asked: Asked): Stereo => {
  const out = stereo(asked.length)
  const times = Math.max(1, Math.round(param(asked, 'times', 3)))
  for (let n = 0, at = 0; n < times; n++) {
    const own = asked.random.fork(String(n))
    const tune = 0.97 + own.next() * 0.06
    place(
      out,
      struck(seconds(0.25), [
        { hz: 172 * tune, time: 0.03, gain: 0.8 },
        { hz: 340 * tune, time: 0.018, gain: 0.5 },
        { hz: 810 * tune, time: 0.007, gain: 0.3 },
      ]),
      at,
      0,
      0.85 + own.next() * 0.15,
    )
    place(out, thump(own, 400, 0.01), at, 0, 0.8)
    at += seconds(0.24 + own.next() * 0.05)
  }
  return out
}

/** A blow: a slap over a dull body. */
export const hit = (asked: Asked): Stereo => {
  const out = stereo(asked.length)
  const slap = multiply(white(seconds(0.08), asked.random.fork('slap')), decay(seconds(0.08), 0.009, 0.0008))
  place(out, filter(filter(slap, bandPass(1500, 0.6)), lowPass(5000)), 0, 0, 1.3)
  place(out, thump(asked.random.fork('body'), 220, 0.035), seconds(0.002), 0, 2.2)
  return out
}

/** Somebody falls: body, then limbs, with the cloth. */
export const fall = (asked: Asked): Stereo => {
  const out = cloth(asked)
  const random = asked.random.fork('fall')
  for (const [at, hz, gain] of [
    [0.02, 150, 3],
    [0.13, 220, 1.4],
    [0.27, 260, 0.9],
  ] as const)
    place(
      out,
      thump(random.fork(String(at)), hz, 0.05),
      seconds(at + random.next() * 0.02),
      random.next() * 0.4 - 0.2,
      gain,
    )
  return out
}

/** Something goes through the air. */
export const whoosh = (asked: Asked): Stereo => {
  const { length, random } = asked
  const out = stereo(length)
  const rise = arch(length, 2)
  const voice = multiply(
    sweep(
      pink(length, random),
      rise.map((x) => 300 + x * 2200),
      1.6,
      'band',
    ),
    rise,
  )
  const way = random.chance(0.5) ? 1 : -1
  for (let i = 0; i < length; i++) {
    const angle = ((way * ((i / length) * 1.2 - 0.6) + 1) * Math.PI) / 4
    out[0][i] = (voice[i] as number) * Math.cos(angle)
    out[1][i] = (voice[i] as number) * Math.sin(angle)
  }
  return out
}

/** Something heavy meets water: the slap, the hollow, the drops. */
export const splash = (asked: Asked): Stereo => {
  const out = stereo(asked.length)
  const random = asked.random
  const length = Math.min(asked.length, seconds(1.1))
  const hz = new Float32Array(length).map((_, i) => 500 + 3800 * Math.exp(-i / seconds(0.22)))
  const body = multiply(sweep(pink(length, random.fork('body')), hz, 0.6, 'low'), decay(length, 0.24, 0.012))
  place(out, body, 0, 0, 1.4)
  place(out, thump(random.fork('slap'), 300, 0.04), 0, 0, 2)
  for (let n = 0; n < 40; n++) {
    const time = 0.012 + random.next() * 0.03
    const size = seconds(time)
    const from = 500 + random.next() ** 2 * 2400
    const bubble = new Float32Array(size).map(
      (_, i) =>
        Math.sin((2 * Math.PI * from * (1 + (i / size) * 0.4) * i) / RATE) * Math.sin((Math.PI * i) / size),
    )
    place(
      out,
      bubble,
      seconds(0.1 + random.next() ** 1.3 * 0.9),
      random.next() - 0.5,
      0.03 + random.next() ** 2 * 0.1,
    )
  }
  return out
}
