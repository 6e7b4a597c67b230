import type { Random } from '#film/random.ts'
import { filter, highPass, lowPass } from '#server/render/sound/filter.ts'
import { RATE } from '#server/render/sound/wav.ts'
import { type Asked, param } from './recipe.ts'
import {
  addAt,
  brown,
  decay,
  drift,
  multiply,
  pink,
  place,
  type Stereo,
  seconds,
  stereo,
  white,
} from './signal.ts'

/** A whistled note that glides from one pitch to another. */
export const chirp = (from: number, to: number, time: number, bend: number): Float32Array => {
  const length = seconds(time)
  const out = new Float32Array(length)
  let phase = 0
  for (let i = 0; i < length; i++) {
    const x = i / length
    const hz = from + (to - from) * x + bend * Math.sin(Math.PI * x)
    phase += (2 * Math.PI * hz) / RATE
    out[i] = (Math.sin(phase) + 0.12 * Math.sin(phase * 2)) * Math.sin(Math.PI * x) ** 0.8
  }
  return out
}

type Note = { from: number; to: number; time: number; bend: number; wait: number }
/** A bird has a song of its own: a few notes that it repeats with small changes. */
const songOf = (random: Random): Note[] => {
  const middle = 2600 + random.next() * 2600
  return Array.from({ length: random.int(2, 6) }, () => ({
    from: middle * (0.85 + random.next() * 0.4),
    to: middle * (0.8 + random.next() * 0.45),
    time: 0.05 + random.next() * 0.14,
    bend: (random.next() - 0.4) * 900,
    wait: 0.03 + random.next() * 0.12,
  }))
}

/** Leaves in a light wind. */
export const leaves = (asked: Asked): Stereo => {
  const { length, random } = asked
  const out = stereo(length)
  const breeze = drift(length, random.fork('breeze'), 0.25, 0.15, 1)
  out.forEach((channel, c) => {
    const rustle = filter(filter(pink(length, random.fork(`rustle/${c}`)), highPass(900)), lowPass(5200))
    const shimmer = drift(length, random.fork(`shimmer/${c}`), 6, 0.5, 1)
    addAt(channel, multiply(multiply(rustle, breeze), shimmer), 0, 0.8)
    addAt(channel, filter(brown(length, random.fork(`low/${c}`)), lowPass(240)), 0, 0.1)
  })
  return out
}

export const birds = (asked: Asked): Stereo => {
  const { length, random } = asked
  const out = leaves(asked)
  for (const channel of out) multiply(channel, 0.35)
  const count = Math.round(2 + param(asked, 'many', 0.5) * 5)
  for (let b = 0; b < count; b++) {
    const bird = random.fork(`bird/${b}`)
    const song = songOf(bird)
    const far = bird.next()
    const pan = bird.next() * 1.7 - 0.85
    for (let at = seconds(bird.next() * 5); at < length; at += seconds(2.2 + bird.next() * 7)) {
      let place_ = at
      for (let turn = bird.int(1, 2); turn > 0; turn--) {
        for (const note of song) {
          const tune = 0.98 + bird.next() * 0.04
          place(
            out,
            chirp(note.from * tune, note.to * tune, note.time, note.bend),
            place_,
            pan,
            0.05 * (1 - far * 0.75),
          )
          place_ += seconds(note.time + note.wait)
        }
        place_ += seconds(0.25)
      }
    }
  }
  return out
}

/** Crickets: trains of short pulses, each insect with its own pitch and pace. */
export const crickets = (asked: Asked): Stereo => {
  const { length, random } = asked
  const out = stereo(length)
  out.forEach((channel, c) => {
    addAt(channel, filter(pink(length, random.fork(`air/${c}`)), lowPass(500)), 0, 0.06)
  })
  for (let n = 0; n < 5; n++) {
    const one = random.fork(`cricket/${n}`)
    const hz = 3700 + one.next() * 1300
    const pulses = one.int(3, 4)
    const pause = 0.42 + one.next() * 0.5
    const pan = one.next() * 1.8 - 0.9
    const gain = 0.012 + one.next() * 0.03
    const pulse = chirp(hz, hz * 0.985, 0.018, 0)
    const mood = drift(length, one.fork('mood'), 0.07, -0.4, 1.2)
    for (let at = seconds(one.next() * 2); at < length; at += seconds(pause * (0.94 + one.next() * 0.12)))
      for (let p = 0; p < pulses; p++)
        place(out, pulse, at + seconds(p * 0.03), pan, gain * Math.max(0, Math.min(1, mood[at] ?? 0)))
  }
  return out
}

/** A hearth: a soft roar, and crackles that come in flurries. */
export const fire = (asked: Asked): Stereo => {
  const { length, random } = asked
  const out = stereo(length)
  const breath = drift(length, random.fork('breath'), 1.1, 0.5, 1)
  out.forEach((channel, c) => {
    addAt(channel, multiply(filter(brown(length, random.fork(`roar/${c}`)), lowPass(320)), breath), 0, 0.5)
    addAt(
      channel,
      filter(filter(pink(length, random.fork(`hiss/${c}`)), highPass(2500)), lowPass(6500)),
      0,
      0.035,
    )
  })
  const flurry = drift(length, random.fork('flurry'), 0.8, 0, 1)
  const crackle = random.fork('crackle')
  for (let at = 0; at < length; at += seconds(0.01 + crackle.next() * 0.09)) {
    if (crackle.next() > (flurry[at] as number) ** 2) continue
    const time = 0.0015 + crackle.next() ** 3 * 0.012
    const snap = multiply(
      white(seconds(time * 7), crackle.fork(String(at))),
      decay(seconds(time * 7), time, 0.0003),
    )
    filter(snap, highPass(500 + crackle.next() * 1500))
    filter(snap, lowPass(3500 + crackle.next() * 4000))
    place(out, snap, at, crackle.next() * 1.2 - 0.6, 0.05 + crackle.next() ** 3 * 0.5)
  }
  return out
}

/** A brook: bubbles that ring upward over a soft rush. */
export const water = (asked: Asked): Stereo => {
  const { length, random } = asked
  const out = stereo(length)
  out.forEach((channel, c) => {
    addAt(
      channel,
      filter(filter(pink(length, random.fork(`rush/${c}`)), highPass(300)), lowPass(2200)),
      0,
      0.25,
    )
  })
  const bubbles = random.fork('bubbles')
  for (let at = 0; at < length; at += seconds(0.006 + bubbles.next() * 0.03)) {
    const hz = 350 + bubbles.next() ** 2 * 1900
    place(
      out,
      chirp(hz, hz * (1.1 + bubbles.next() * 0.5), 0.015 + bubbles.next() * 0.05, 0),
      at,
      bubbles.next() * 1.6 - 0.8,
      0.01 + bubbles.next() ** 3 * 0.09,
    )
  }
  return out
}
