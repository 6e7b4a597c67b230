import type { Random } from '#film/random.ts'
import { bandPass, filter, highPass, highShelf, lowPass } from '#server/render/sound/filter.ts'
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
  sweep,
  white,
} from './signal.ts'

/** Air past edges: three bands that wander in pitch and strength, the gusts common to both ears. */
export const wind = (asked: Asked): Stereo => {
  const { length, random } = asked
  const force = param(asked, 'force', 0.5)
  const gusts = drift(length, random.fork('gusts'), 0.18 + force * 0.15, 0.25, 1)
  const flutter = drift(length, random.fork('flutter'), 1.4, 0.85, 1)
  const out = stereo(length)
  const bands = [
    { from: 90, to: 200, q: 0.8, gain: 1 },
    { from: 240, to: 620, q: 1.8, gain: 0.75 },
    { from: 700, to: 1500, q: 2.6, gain: 0.16 + force * 0.25 },
  ]
  out.forEach((channel, c) => {
    for (const [b, band] of bands.entries()) {
      const own = random.fork(`${c}/${b}`)
      const voice = sweep(
        pink(length, own),
        drift(length, random.fork(`hz/${b}`), 0.22, band.from, band.to),
        band.q,
        'band',
      )
      addAt(
        channel,
        multiply(multiply(voice, drift(length, own.fork('level'), 0.3, 0.5, 1)), gusts),
        0,
        band.gain,
      )
    }
    multiply(channel, flutter)
  })
  return out
}

/** One drop: a click of water with a small ring. */
const drop = (random: Random): Float32Array => {
  const length = seconds(0.012)
  const hz = 1400 + random.next() * 5200
  const out = decay(length, 0.0012 + random.next() * 0.0022, 0.0002)
  for (let i = 0; i < length; i++)
    out[i] = (out[i] as number) * Math.sin((2 * Math.PI * hz * (1 + i / length / 3) * i) / RATE)
  return out
}

/** Rain: the far hiss of all drops together, and the near ones singly. */
export const rain = (asked: Asked): Stereo => {
  const { length, random } = asked
  const force = param(asked, 'force', 0.5)
  const out = stereo(length)
  const swell = drift(length, random.fork('swell'), 0.12, 0.75, 1)
  out.forEach((channel, c) => {
    const far = pink(length, random.fork(`far/${c}`))
    filter(filter(filter(far, highPass(350)), highShelf(3200, 1)), lowPass(7500))
    addAt(channel, multiply(far, swell), 0, 0.55)
    const low = filter(brown(length, random.fork(`low/${c}`)), lowPass(260))
    addAt(channel, low, 0, 0.22 * force)
  })
  const drops = random.fork('drops')
  for (let at = 0; at < length; at += seconds(0.002 + (drops.next() * 0.018) / (0.4 + force)))
    place(out, drop(drops), at, drops.next() * 1.8 - 0.9, 0.05 + drops.next() ** 4 * 0.5)
  return out
}

/** A wave comes in: the swell rises dark, breaks bright, and draws back through the stones. */
const wave = (length: number, random: Random, force: number): Float32Array => {
  const out = new Float32Array(length)
  const breakAt = 0.34 + random.next() * 0.1
  const body = pink(length, random.fork('body'))
  const hz = new Float32Array(length)
  const level = new Float32Array(length)
  const hiss = new Float32Array(length)
  for (let i = 0; i < length; i++) {
    const x = i / length
    const rise = Math.min(1, x / breakAt)
    const fall = x > breakAt ? Math.exp(-(x - breakAt) * 5.5) : 1
    level[i] = rise ** 2.2 * fall
    hz[i] = 260 + (x < breakAt ? rise ** 3 * 1900 : 2160 * fall) * (0.7 + force * 0.6)
    const back = Math.max(0, (x - breakAt - 0.05) / 0.3)
    hiss[i] = x > breakAt ? back * Math.exp(1 - back * 2.2) : 0
  }
  addAt(out, multiply(sweep(body, hz, 0.7, 'low'), level), 0)
  const foam = filter(filter(white(length, random.fork('foam')), highPass(2400)), lowPass(7500))
  addAt(out, multiply(foam, hiss), 0, 0.07)
  for (let i = 0; i < length; i++) {
    const edge = Math.min(1, i / seconds(0.2), (length - i) / seconds(0.6))
    out[i] = (out[i] as number) * edge
  }
  return out
}

/** Waves on a shore, no two alike, over the far roar of the sea. */
export const sea = (asked: Asked): Stereo => {
  const { length, random } = asked
  const force = param(asked, 'force', 0.4)
  const out = stereo(length)
  out.forEach((channel, c) => {
    const far = filter(brown(length, random.fork(`far/${c}`)), lowPass(420))
    addAt(channel, multiply(far, drift(length, random.fork('tide'), 0.15, 0.6, 1)), 0, 0.3)
  })
  const waves = random.fork('waves')
  for (let at = -seconds(3 + waves.next() * 3), n = 0; at < length; n++) {
    const period = 5.5 + waves.next() * 3.5 - force * 1.5
    const one = wave(seconds(period * 1.5), waves.fork(String(n)), force)
    const other = wave(seconds(period * 1.5), waves.fork(`${n}r`), force)
    const gain = 0.55 + waves.next() * 0.45
    const pan = waves.next() * 0.8 - 0.4
    addAt(out[0], one, at, gain * (1 - pan * 0.6))
    addAt(out[1], other, at + seconds(waves.next() * 0.2), gain * (1 + pan * 0.6))
    at += seconds(period)
  }
  return out
}

/** Thunder: a torn crack if it is near, then the rumble that rolls through the clouds. */
export const thunder = (asked: Asked): Stereo => {
  const { length, random } = asked
  const near = param(asked, 'near', 0.5)
  const out = stereo(length)
  out.forEach((channel, c) => {
    const rumble = filter(
      filter(brown(length, random.fork(`r${c}`)), lowPass(150 + near * 220)),
      highPass(28),
    )
    const level = new Float32Array(length)
    const rolls = random.fork('rolls')
    for (let n = 0; n < 9; n++) {
      const at = seconds(0.05 + rolls.next() ** 1.5 * 3.2 + c * 0.02)
      const tall = (0.4 + rolls.next() * 0.6) * Math.exp(-at / RATE / 2.2)
      const width = seconds(0.25 + rolls.next() * 0.6)
      for (let i = at; i < length; i++) {
        const x = (i - at) / width
        level[i] = (level[i] as number) + tall * Math.min(1, x * 12) * Math.exp(-x)
      }
    }
    addAt(channel, multiply(rumble, level), 0, 1.6)
    const crack = random.fork('crack')
    for (let n = 0; n < 14 * near; n++) {
      const burst = multiply(
        white(seconds(0.09), crack.fork(`${n}/${c}`)),
        decay(seconds(0.09), 0.016 + crack.next() * 0.02),
      )
      addAt(
        channel,
        filter(burst, bandPass(700 + crack.next() * 2600, 0.6)),
        seconds(crack.next() ** 2 * 0.35),
        near * (0.9 - n * 0.05),
      )
    }
  })
  return out
}

/** Snow on the air: wind with its edges taken off. */
export const snow = (asked: Asked): Stereo => {
  const out = wind({ ...asked, params: { force: 0.2 } })
  for (const channel of out) filter(channel, lowPass(700))
  return out
}

export const storm = (asked: Asked): Stereo => {
  const out = rain({ ...asked, params: { force: 0.9 } })
  const gale = wind({ ...asked, random: asked.random.fork('gale'), params: { force: 0.9 } })
  out.forEach((channel, c) => {
    addAt(channel, gale[c] as Float32Array, 0, 1.5)
  })
  return out
}
