import type { Random } from '#film/random.ts'
import { bandPass, filter, highPass, lowPass } from '#server/render/sound/filter.ts'
import { RATE } from '#server/render/sound/wav.ts'
import { type Asked, param } from './recipe.ts'
import {
  addAt,
  decay,
  drift,
  multiply,
  pink,
  place,
  type Stereo,
  seconds,
  stereo,
  struck,
  white,
} from './signal.ts'

/** Rises, then falls. */
export const arch = (length: number, rise: number): Float32Array =>
  Float32Array.from({ length }, (_, i) => {
    const x = i / length
    return x < rise
      ? Math.sin((Math.PI / 2) * (x / rise))
      : Math.cos((Math.PI / 2) * ((x - rise) / (1 - rise)))
  })

type Throat = {
  hz: (x: number) => number
  rough: number
  breath: number
  formants: readonly [number, number, number][]
} // Hz, q, gain

/** A throat: folds that swing unevenly, breath through them, and the hollows above. `x` goes from 0 to 1 over the call. */
export const call = (
  random: Random,
  length: number,
  { hz, rough, breath, formants }: Throat,
): Float32Array => {
  const folds = new Float32Array(length)
  const wobble = drift(length, random.fork('wobble'), 45, 1 - rough * 0.25, 1 + rough * 0.25)
  const growl = drift(length, random.fork('growl'), 34, 1 - rough, 1)
  let phase = 0
  for (let i = 0; i < length; i++) {
    phase += (hz(i / length) * (wobble[i] as number)) / RATE
    phase -= Math.floor(phase)
    // Open for a part of the swing, then shut: softer than a saw, richer than a sine.
    folds[i] = (phase < 0.6 ? Math.sin((Math.PI * phase) / 0.6) ** 1.5 - 0.38 : -0.38) * (growl[i] as number)
  }
  const air = pink(length, random.fork('air'))
  for (let i = 0; i < length; i++)
    folds[i] = (folds[i] as number) + (air[i] as number) * breath * (growl[i] as number)
  const out = new Float32Array(length)
  for (const [at, q, gain] of formants) addAt(out, filter(folds.slice(), bandPass(at, q)), 0, gain)
  return out
}

/** A dog, once or twice. */
export const bark = (asked: Asked): Stereo => {
  const out = stereo(asked.length)
  const size = param(asked, 'size', 0.6)
  const low = 620 - size * 330
  for (let n = 0, at = 0; n < 2; n++) {
    const own = asked.random.fork(String(n))
    const length = seconds(0.15 + own.next() * 0.04)
    const voice = call(own, length, {
      hz: (x) => low * (0.75 + 0.55 * Math.sin(Math.PI * Math.min(1, x * 1.5)) - 0.2 * x),
      ...{ rough: 0.7, breath: 0.9 },
      formants: [
        [820 - size * 300, 3, 1],
        [1700 - size * 400, 4, 0.6],
        [3000, 3, 0.25],
      ],
    })
    place(out, multiply(voice, arch(length, 0.12)), at, 0, 0.9)
    at += seconds(0.34 + own.next() * 0.12)
  }
  return out
}

/** A wolf or a lonely dog: up, long, and falling. */
export const howl = (asked: Asked): Stereo => {
  const out = stereo(asked.length)
  const length = Math.min(asked.length, seconds(2.8))
  const top = 520 + asked.random.next() * 90
  const voice = call(asked.random, length, {
    hz: (x) =>
      top *
      (x < 0.18 ? 0.55 + (x / 0.18) * 0.45 : 1 - 0.3 * Math.max(0, x - 0.6)) *
      (1 + 0.006 * Math.sin(x * 90)),
    ...{ rough: 0.06, breath: 0.12 },
    formants: [
      [560, 4, 1],
      [1080, 6, 0.4],
      [2600, 4, 0.06],
    ],
  })
  place(out, multiply(voice, arch(length, 0.25)), 0, 0)
  return out
}

/** Something very large: a dragon, a lion, a bear. */
export const roar = (asked: Asked): Stereo => {
  const out = stereo(asked.length)
  const length = Math.min(asked.length, seconds(2.2))
  ;[0, 1].forEach((n) => {
    const own = asked.random.fork(String(n))
    const voice = call(own, length, {
      hz: (x) => (n === 0 ? 62 : 93) * (0.8 + 0.5 * Math.sin(Math.PI * x) ** 0.7),
      ...{ rough: 0.95, breath: 2.4 },
      formants: [
        [210, 1.2, 1],
        [480, 2, 0.9],
        [1150, 2, 0.5],
        [2400, 1.6, 0.18],
      ],
    })
    place(out, multiply(voice, arch(length, 0.18)), 0, n === 0 ? -0.25 : 0.25)
  })
  return out
}

/** Great wings: each beat a gust that swells and is gone. */
export const wings = (asked: Asked): Stereo => {
  const out = stereo(asked.length)
  const size = param(asked, 'size', 0.6)
  const period = 0.16 + size * 0.28
  for (let n = 0, at = 0; at < asked.length - seconds(period); n++) {
    const own = asked.random.fork(String(n))
    const length = seconds(period * 0.75)
    const gust = multiply(pink(length, own), arch(length, 0.4))
    filter(filter(gust, lowPass(1500 - size * 700)), highPass(60))
    place(out, gust, at, (n % 2 === 0 ? -1 : 1) * 0.12, 0.8 + own.next() * 0.4)
    at += seconds(period * (0.94 + own.next() * 0.12))
  }
  return out
}

/** Pads and claws, hardly there. */
export const paws = (asked: Asked): Stereo => {
  const out = stereo(asked.length)
  const pad = filter(
    multiply(pink(seconds(0.06), asked.random), decay(seconds(0.06), 0.012, 0.003)),
    lowPass(420),
  )
  place(out, pad, 0, 0, 1.6)
  const claw = multiply(
    white(seconds(0.012), asked.random.fork('claw')),
    decay(seconds(0.012), 0.002, 0.0006),
  )
  place(out, filter(claw, bandPass(3200, 1.2)), seconds(0.004), 0, 0.16)
  return out
}

/** A hoof: hollow horn on what lies below. */
export const hooves = (asked: Asked): Stereo => {
  const out = stereo(asked.length)
  const tune = 0.93 + asked.random.next() * 0.14
  const horn = struck(seconds(0.14), [
    { hz: 310 * tune, time: 0.016, gain: 0.6 },
    { hz: 720 * tune, time: 0.011, gain: 0.5 },
    { hz: 1480 * tune, time: 0.006, gain: 0.25 },
  ])
  place(out, horn, 0, 0)
  const grit = multiply(white(seconds(0.05), asked.random), decay(seconds(0.05), 0.01, 0.001))
  place(out, filter(grit, bandPass(1900, 0.7)), seconds(0.002), 0, 0.25)
  const thud = filter(
    multiply(pink(seconds(0.1), asked.random.fork('thud')), decay(seconds(0.1), 0.02, 0.002)),
    lowPass(150),
  )
  place(out, thud, 0, 0, 2)
  return out
}
