import { bandPass, filter, highPass, lowPass } from '#server/render/sound/filter.ts'
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
  struck,
  white,
} from './signal.ts'

/** A church or ship's bell: the partials of a real one, hum note to superquint. */
export const bell = (asked: Asked): Stereo => {
  const out = stereo(asked.length)
  const hz = param(asked, 'hz', 440)
  const modes = [
    { hz: hz * 0.5, time: 2.6, gain: 0.25 },
    { hz, time: 1.8, gain: 0.4 },
    { hz: hz * 1.2, time: 1.4, gain: 0.3 },
    { hz: hz * 1.5, time: 1.1, gain: 0.2 },
    { hz: hz * 2, time: 0.9, gain: 0.3 },
    { hz: hz * 2.66, time: 0.5, gain: 0.16 },
    { hz: hz * 4.1, time: 0.25, gain: 0.1 },
  ]
  const detuned = modes.map((m) => ({ ...m, hz: m.hz * 1.0015 }))
  addAt(out[0], struck(asked.length, modes), 0)
  addAt(out[1], struck(asked.length, detuned), 0)
  return out
}

/** A small bright bell: a shop door, a lift, a message. */
export const chime = (asked: Asked): Stereo => {
  const out = stereo(asked.length)
  ;[1318.5, 1975.5].forEach((hz, n) => {
    place(
      out,
      struck(asked.length, [
        { hz, time: 0.4, gain: 0.5 },
        { hz: hz * 2.76, time: 0.14, gain: 0.14 },
      ]),
      seconds(n * 0.14),
      0,
    )
  })
  return out
}

/** A telephone with a clapper between two gongs. */
export const phone = (asked: Asked): Stereo => {
  const out = stereo(asked.length)
  const ring = seconds(1.1)
  for (let burst = 0; burst * seconds(2.2) < asked.length - ring / 2; burst++)
    for (let at = 0, n = 0; at < ring; at += seconds(0.043), n++) {
      const hz = n % 2 === 0 ? 1210 : 1525
      const gong = struck(seconds(0.35), [
        { hz, time: 0.07, gain: 0.4 },
        { hz: hz * 2.52, time: 0.04, gain: 0.2 },
        { hz: hz * 4.3, time: 0.02, gain: 0.1 },
      ])
      place(out, gong, burst * seconds(2.2) + at, n % 2 === 0 ? -0.08 : 0.08)
    }
  return out
}

export const clock = (asked: Asked): Stereo => {
  const out = stereo(asked.length)
  for (let at = 0, n = 0; at < asked.length; at += RATE, n++) {
    const hz = n % 2 === 0 ? 2150 : 1780
    const tick = struck(seconds(0.06), [
      { hz, time: 0.006, gain: 0.5 },
      { hz: hz * 0.42, time: 0.012, gain: 0.35 },
    ])
    addAt(
      tick,
      multiply(white(seconds(0.004), asked.random.fork(String(n))), decay(seconds(0.004), 0.0006)),
      0,
      0.3,
    )
    place(out, tick, at, 0.1)
  }
  return out
}

export const heartbeat = (asked: Asked): Stereo => {
  const out = stereo(asked.length)
  const beat = 60 / param(asked, 'bpm', 84)
  for (let at = 0; at < asked.length; at += seconds(beat))
    for (const [wait, gain, hz] of [
      [0, 1, 48],
      [0.16, 0.7, 58],
    ] as const) {
      const length = seconds(0.3)
      const thump = decay(length, 0.07, 0.012)
      for (let i = 0; i < length; i++)
        thump[i] =
          (thump[i] as number) * Math.sin((2 * Math.PI * (hz + 26 * Math.exp(-i / seconds(0.03))) * i) / RATE)
      place(out, thump, at + seconds(wait), 0, gain)
    }
  return out
}

/** A motor that starts, runs, and may move away. */
export const engine = (asked: Asked): Stereo => {
  const { length, random } = asked
  const out = stereo(length)
  const voice = new Float32Array(length)
  const wobble = drift(length, random.fork('rpm'), 2, 0.97, 1.03)
  let phase = 0
  for (let i = 0; i < length; i++) {
    const t = i / RATE
    const start = t < 0.7 ? 9 : 27 + 16 * Math.exp(-(t - 0.7) / 0.35)
    phase += (start * (wobble[i] as number)) / RATE
    const stroke = phase % 1
    const fire = Math.exp(-stroke * 9) - 0.12
    voice[i] = fire * (t < 0.7 ? 0.35 : 1)
  }
  const noise = multiply(pink(length, random.fork('noise')), voice)
  addAt(voice, noise, 0, 1.2)
  filter(filter(voice, lowPass(900)), highPass(32))
  place(out, voice, 0, 0)
  return out
}

/** Two horns a little apart, far over the water. */
export const foghorn = (asked: Asked): Stereo => {
  const out = stereo(asked.length)
  const length = Math.min(asked.length, seconds(3.2))
  ;[87, 87.7].forEach((hz, n) => {
    const tone = new Float32Array(length)
    for (let i = 0; i < length; i++) {
      const t = i / RATE
      const level = Math.min(1, t / 0.25) * Math.min(1, (length - i) / seconds(0.7))
      const pitch = hz * (1 - 0.03 * Math.exp(-t / 0.12))
      for (let k = 1; k < 12; k++)
        tone[i] = (tone[i] as number) + (Math.sin(2 * Math.PI * pitch * k * t) / k ** 1.1) * level
    }
    place(out, filter(filter(tone, bandPass(260, 0.5)), lowPass(1200)), 0, n === 0 ? -0.3 : 0.3)
  })
  return out
}

export const beep = (asked: Asked): Stereo => {
  const out = stereo(asked.length)
  const length = seconds(0.11)
  ;[880, 1174.7].forEach((hz, n) => {
    const tone = new Float32Array(length).map(
      (_, i) => Math.sin((2 * Math.PI * hz * i) / RATE) * Math.sin((Math.PI * i) / length) ** 0.4,
    )
    place(out, tone, seconds(n * 0.13), 0, 0.5)
  })
  return out
}

export const alarm = (asked: Asked): Stereo => {
  const out = stereo(asked.length)
  const tone = new Float32Array(asked.length)
  let phase = 0
  for (let i = 0; i < asked.length; i++) {
    const t = (i / RATE) % 1.1
    phase += (520 + 260 * Math.min(1, t / 0.8)) / RATE
    const level = t < 0.85 ? Math.min(1, t / 0.02, (0.85 - t) / 0.03) : 0
    tone[i] = (Math.sin(2 * Math.PI * phase) + 0.3 * Math.sin(6 * Math.PI * phase)) * Math.max(0, level)
  }
  place(out, filter(tone, lowPass(2600)), 0, 0)
  return out
}

/** A shot: the crack, the blast, and the street that answers. */
export const gunshot = (asked: Asked): Stereo => {
  const { length, random } = asked
  const out = stereo(length)
  place(
    out,
    multiply(white(seconds(0.03), random.fork('crack')), decay(seconds(0.03), 0.0025, 0.0001)),
    0,
    0,
    1,
  )
  out.forEach((channel, c) => {
    const blast = multiply(
      filter(white(length, random.fork(`blast/${c}`)), lowPass(1800)),
      decay(length, 0.045, 0.0005),
    )
    addAt(channel, blast, 0, 1.1)
    addAt(
      channel,
      multiply(filter(brown(length, random.fork(`low/${c}`)), lowPass(180)), decay(length, 0.11)),
      0,
      3,
    )
    const answer = multiply(
      filter(pink(length, random.fork(`tail/${c}`)), lowPass(1100)),
      decay(length, 0.38, 0.03),
    )
    addAt(channel, answer, seconds(0.05 + c * 0.011), 0.14)
  })
  return out
}

export const boom = (asked: Asked): Stereo => {
  const { length, random } = asked
  const out = stereo(length)
  out.forEach((channel, c) => {
    addAt(
      channel,
      multiply(filter(brown(length, random.fork(`low/${c}`)), lowPass(140)), decay(length, 0.7, 0.01)),
      0,
      2.4,
    )
    addAt(
      channel,
      multiply(filter(pink(length, random.fork(`body/${c}`)), lowPass(900)), decay(length, 0.28, 0.004)),
      0,
      0.9,
    )
    addAt(
      channel,
      multiply(filter(white(length, random.fork(`crack/${c}`)), highPass(600)), decay(length, 0.03, 0.0005)),
      0,
      0.35,
    )
  })
  const debris = random.fork('debris')
  for (let n = 0; n < 30; n++) {
    const bit = multiply(white(seconds(0.03), debris.fork(String(n))), decay(seconds(0.03), 0.004))
    place(
      out,
      filter(bit, bandPass(600 + debris.next() * 2600, 1)),
      seconds(0.3 + debris.next() ** 1.5 * 1.6),
      debris.next() * 1.6 - 0.8,
      0.05 + debris.next() ** 2 * 0.2,
    )
  }
  return out
}

/** A coin rings, bounces and lies down. */
export const coin = (asked: Asked): Stereo => {
  const out = stereo(asked.length)
  for (let n = 0, at = 0, gap = 0.17; n < 6; n++, gap *= 0.68) {
    const ring = struck(seconds(0.3), [
      { hz: 4210, time: 0.07, gain: 0.4 },
      { hz: 6890, time: 0.05, gain: 0.3 },
      { hz: 9520, time: 0.03, gain: 0.15 },
    ])
    place(out, ring, at, 0, 0.75 ** n)
    at += seconds(gap + asked.random.next() * 0.01)
  }
  return out
}

/** A switch or a lock. */
export const click = (asked: Asked): Stereo => {
  const out = stereo(asked.length)
  ;[0, 0.055].forEach((at, n) => {
    const snap = struck(seconds(0.05), [
      { hz: 2900 - n * 700, time: 0.004, gain: 0.5 },
      { hz: 1200, time: 0.006, gain: 0.3 },
    ])
    place(out, snap, seconds(at), 0, n === 0 ? 0.6 : 1)
  })
  return out
}

/** A match: the scrape, the flare, the small flame. */
export const match = (asked: Asked): Stereo => {
  const { length, random } = asked
  const out = stereo(length)
  const scrape = multiply(
    white(seconds(0.22), random.fork('scrape')),
    drift(seconds(0.22), random, 90, 0.2, 1),
  )
  place(out, filter(scrape, bandPass(4200, 0.9)), 0, 0, 0.25)
  const flare = multiply(pink(length, random.fork('flare')), decay(length, 0.22, 0.07))
  place(out, filter(filter(flare, highPass(500)), lowPass(6500)), seconds(0.2), 0, 1)
  return out
}

/** Hands of many people, none together. */
export const applause = (asked: Asked): Stereo => {
  const { length, random } = asked
  const out = stereo(length)
  for (let person = 0; person < 26; person++) {
    const own = random.fork(String(person))
    const hz = 850 + own.next() * 1300
    const pace = 0.19 + own.next() * 0.09
    const pan = own.next() * 1.8 - 0.9
    const near = 0.15 + own.next() ** 2 * 0.6
    for (
      let at = seconds(own.next() * 0.7);
      at < length - seconds(0.2);
      at += seconds(pace * (0.93 + own.next() * 0.14))
    ) {
      const clap = multiply(white(seconds(0.03), own.fork(String(at))), decay(seconds(0.03), 0.004, 0.0006))
      const swell = Math.min(1, at / seconds(0.6), (length - at) / seconds(1.2))
      place(out, filter(clap, bandPass(hz, 1.1)), at, pan, near * swell)
    }
  }
  return out
}
