import { bandPass, filter, highPass, lowPass } from '#server/render/sound/filter.ts'
import { RATE } from '#server/render/sound/wav.ts'
import { arch, call } from './creatures.ts'
import { chirp } from './nature.ts'
import type { Asked } from './recipe.ts'
import { addAt, drift, multiply, pink, place, type Stereo, seconds, stereo } from './signal.ts'

const turn = 2 * Math.PI

/** A horse calls: high and trembling, falling to a nicker. Its voice shakes about eleven times a second, more towards the end. */
export const neigh = (asked: Asked): Stereo => {
  const { random } = asked
  const out = stereo(asked.length)
  const time = Math.min(asked.length / RATE, 1.5 + random.next() * 0.4)
  const length = seconds(time)
  const top = 880 + random.next() * 160
  const shakes = (10 + random.next() * 2) * time * turn
  const voice = call(random, length, {
    hz: (x) =>
      top *
      (x < 0.12 ? 0.7 + 2.5 * x : 1 - 0.62 * ((x - 0.12) / 0.88) ** 1.1) *
      (1 + (0.03 + 0.09 * x) * Math.sin(shakes * x)),
    ...{ rough: 0.3, breath: 0.5 },
    formants: [
      [760, 1.6, 1],
      [1550, 2.2, 0.8],
      [2700, 2.4, 0.45],
      [4100, 2, 0.16],
    ],
  })
  for (let i = 0; i < length; i++) {
    const x = i / length
    voice[i] = (voice[i] as number) * (1 - 0.55 * x * (0.5 - 0.5 * Math.cos(shakes * x)))
  }
  place(out, multiply(voice, arch(length, 0.1)), 0, 0)
  return out
}

/** A horse blows through its lips: breath that flutters and is gone. */
export const snort = (asked: Asked): Stereo => {
  const { random } = asked
  const out = stereo(asked.length)
  const length = Math.min(asked.length, seconds(0.65 + random.next() * 0.2))
  const breath = filter(filter(pink(length, random), highPass(140)), lowPass(2600))
  addAt(breath, filter(pink(length, random.fork('nose')), bandPass(900, 1.2)), 0, 1.2)
  const rate = 21 + random.next() * 5
  for (let i = 0; i < length; i++) {
    const t = i / RATE
    const lips = 0.35 + 0.65 * Math.max(0, Math.sin(turn * rate * t * (1 - 0.15 * t))) ** 1.4
    breath[i] = (breath[i] as number) * (t < 0.16 ? 0.5 + t * 3 : lips)
  }
  place(out, multiply(breath, arch(length, 0.16)), 0, 0)
  return out
}

/** An owl: a long note, a pause, and a trembling one. */
export const hoot = (asked: Asked): Stereo => {
  const out = stereo(asked.length)
  const hz = 330 + asked.random.next() * 60
  place(out, chirp(hz * 0.97, hz * 0.95, 0.5, 25), 0, 0)
  const long = chirp(hz, hz * 0.93, 0.85, 18)
  const shake = drift(long.length, asked.random.fork('shake'), 9, 0.45, 1)
  place(out, multiply(long, shake), seconds(1.1), 0)
  return out
}

/** A gull: a few mewing cries, each lower than the last. */
export const gull = (asked: Asked): Stereo => {
  const out = stereo(asked.length)
  const top = 1250 + asked.random.next() * 350
  const cries = asked.random.int(2, 4)
  for (let n = 0; n < cries; n++) {
    const length = seconds(0.24 + asked.random.next() * 0.1)
    const voice = call(asked.random.fork(String(n)), length, {
      hz: (x) => top * (1 - n * 0.05) * (0.72 + 0.34 * Math.sin(Math.PI * x ** 0.6)),
      ...{ rough: 0.12, breath: 0.1 },
      formants: [
        [1500, 2, 1],
        [2900, 3, 0.5],
      ],
    })
    place(out, multiply(voice, arch(length, 0.2)), seconds(n * 0.42), 0)
  }
  return out
}

/** A frog: a rattle of short pulses through a small throat. */
export const frog = (asked: Asked): Stereo => {
  const out = stereo(asked.length)
  const { random } = asked
  const hz = 480 + random.next() * 700
  const pulse = chirp(hz, hz * 1.04, 0.017, 0)
  const pulses = random.int(5, 12)
  for (let n = 0; n < pulses; n++)
    place(out, pulse, seconds(n * 0.028), 0, 0.4 + 0.6 * Math.sin((Math.PI * (n + 1)) / (pulses + 1)))
  return out
}

/** A hen: two or three soft clucks. */
export const cluck = (asked: Asked): Stereo => {
  const out = stereo(asked.length)
  const clucks = asked.random.int(2, 3)
  for (let n = 0; n < clucks; n++) {
    const length = seconds(0.07 + asked.random.next() * 0.03)
    const voice = call(asked.random.fork(String(n)), length, {
      hz: (x) => 420 * (1.15 - 0.4 * x),
      ...{ rough: 0.3, breath: 0.3 },
      formants: [
        [950, 3, 1],
        [1900, 3, 0.5],
      ],
    })
    place(out, multiply(voice, arch(length, 0.2)), seconds(n * (0.26 + asked.random.next() * 0.1)), 0)
  }
  return out
}

/** A cow, far over the fields. */
export const moo = (asked: Asked): Stereo => {
  const out = stereo(asked.length)
  const length = Math.min(asked.length, seconds(1.6))
  const voice = call(asked.random, length, {
    hz: (x) => 112 + 34 * Math.sin(Math.PI * x ** 1.4),
    ...{ rough: 0.2, breath: 0.15 },
    formants: [
      [320, 2.5, 1],
      [750, 3, 0.5],
      [2200, 3, 0.06],
    ],
  })
  place(out, multiply(voice, arch(length, 0.25)), 0, 0)
  return out
}

/** A dove: three notes, the middle one drawn out. */
export const coo = (asked: Asked): Stereo => {
  const out = stereo(asked.length)
  const hz = 430 + asked.random.next() * 60
  for (const [at, time, up] of [
    [0, 0.22, 0],
    [0.3, 0.5, 45],
    [0.92, 0.3, 10],
  ] as const)
    place(out, chirp(hz, hz * 0.96, time, up), seconds(at), 0)
  return out
}

/** A cicada: a band of sound that swells, holds and breaks off. */
export const cicada = (asked: Asked): Stereo => {
  const out = stereo(asked.length)
  const { random, length } = asked
  const hz = 4300 + random.next() * 1500
  const song = filter(pink(length, random), bandPass(hz, 9))
  const rate = 70 + random.next() * 50
  for (let i = 0; i < length; i++)
    song[i] = (song[i] as number) * (0.55 + 0.45 * Math.sin((turn * rate * i) / RATE))
  place(out, multiply(song, arch(length, 0.45)), 0, 0)
  return out
}
