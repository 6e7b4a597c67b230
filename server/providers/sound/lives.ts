import { bandPass, filter, highPass, lowPass } from '#server/render/sound/filter.ts'
import { arch } from './creatures.ts'
import { chirp } from './nature.ts'
import type { Asked } from './recipe.ts'
import { decay, multiply, pink, place, type Stereo, seconds, stereo, struck, white } from './signal.ts'

// Small things that are heard now and then in a place.

/** A drop into water: a bubble that closes and rings upward. */
export const drip = (asked: Asked): Stereo => {
  const out = stereo(asked.length)
  const hz = 700 + asked.random.next() ** 2 * 1300
  const ring = multiply(chirp(hz, hz * 1.5, 0.09, 0), decay(seconds(0.09), 0.02, 0.002))
  place(out, ring, 0, 0)
  // The walls give it back, later and less.
  for (let n = 1; n < 5; n++) place(out, ring, seconds(n * 0.11 + asked.random.next() * 0.04), 0, 0.34 ** n)
  return out
}

/** A few bubbles. */
export const bubbles = (asked: Asked): Stereo => {
  const out = stereo(asked.length)
  for (let n = asked.random.int(2, 6), at = 0; n > 0; n--) {
    const hz = 180 + asked.random.next() * 420
    place(
      out,
      chirp(hz, hz * 1.4, 0.05 + asked.random.next() * 0.05, 0),
      at,
      0,
      0.4 + asked.random.next() * 0.6,
    )
    at += seconds(0.06 + asked.random.next() * 0.12)
  }
  return out
}

/** Somebody types some letters. */
export const typing = (asked: Asked): Stereo => {
  const out = stereo(asked.length)
  for (let n = asked.random.int(4, 11), at = 0; n > 0; n--) {
    const key = multiply(white(seconds(0.03), asked.random), decay(seconds(0.03), 0.005, 0.0008))
    place(
      out,
      filter(key, bandPass(1500 + asked.random.next() * 900, 1)),
      at,
      0,
      0.5 + asked.random.next() * 0.5,
    )
    at += seconds(0.09 + asked.random.next() * 0.12)
  }
  return out
}

/** Wheels over a joint of the rails: two blows, twice. */
export const joint = (asked: Asked): Stereo => {
  const out = stereo(asked.length)
  for (const at of [0, 0.13, 0.52, 0.65]) {
    const blow = filter(
      multiply(pink(seconds(0.14), asked.random), decay(seconds(0.14), 0.03, 0.004)),
      lowPass(420),
    )
    place(out, blow, seconds(at), 0, 3)
    const iron = struck(seconds(0.12), [
      { hz: 610, time: 0.03, gain: 0.1 },
      { hz: 1370, time: 0.016, gain: 0.05 },
    ])
    place(out, iron, seconds(at), 0)
  }
  return out
}

/** Cloth in the wind: a banner, a sail, washing on a line. */
export const flap = (asked: Asked): Stereo => {
  const out = stereo(asked.length)
  for (let n = asked.random.int(3, 7), at = 0; n > 0; n--) {
    const length = seconds(0.07 + asked.random.next() * 0.08)
    const beat = multiply(pink(length, asked.random), arch(length, 0.25))
    place(out, filter(filter(beat, lowPass(1100)), highPass(90)), at, 0, 0.4 + asked.random.next() * 0.6)
    at += seconds(0.1 + asked.random.next() * 0.13)
  }
  return out
}

/** One breath in and out, heard in a helmet. */
export const breath = (asked: Asked): Stereo => {
  const out = stereo(asked.length)
  const drawn = (time: number, hz: number) => {
    const air = multiply(pink(seconds(time), asked.random), arch(seconds(time), 0.45))
    return filter(filter(air, bandPass(hz, 1.1)), highPass(250))
  }
  place(out, drawn(1.2, 1300), 0, 0, 0.8)
  place(out, drawn(1.5, 750), seconds(1.55), 0)
  return out
}

/** Grains and small stones that come loose. */
export const trickle = (asked: Asked): Stereo => {
  const out = stereo(asked.length)
  for (let n = asked.random.int(5, 14), at = 0; n > 0; n--) {
    const grain = multiply(white(seconds(0.02), asked.random), decay(seconds(0.02), 0.004, 0.0008))
    place(out, filter(grain, bandPass(1800 + asked.random.next() * 1800, 1.5)), at, 0, asked.random.next())
    at += seconds(0.02 + asked.random.next() ** 2 * 0.16)
  }
  return out
}
