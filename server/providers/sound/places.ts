import { bandPass, filter, highPass, lowPass } from '#server/render/sound/filter.ts'
import { RATE } from '#server/render/sound/wav.ts'
import { type Asked, param } from './recipe.ts'
import { addAt, brown, drift, multiply, pink, type Stereo, seconds, stereo, sweep } from './signal.ts'

/** The sound of nothing in a room: air, and the walls a little. */
export const room = ({ length, random }: Asked): Stereo => {
  const out = stereo(length)
  out.forEach((channel, c) => {
    addAt(channel, filter(filter(pink(length, random.fork(`air/${c}`)), lowPass(900)), highPass(60)), 0, 0.5)
    addAt(channel, filter(pink(length, random.fork(`wall/${c}`)), bandPass(190, 3)), 0, 0.4)
    multiply(channel, drift(length, random.fork('breath'), 0.2, 0.8, 1))
  })
  return out
}

/** A great stone room: lower, with a draught in it. */
export const hall = ({ length, random }: Asked): Stereo => {
  const out = stereo(length)
  out.forEach((channel, c) => {
    addAt(channel, filter(brown(length, random.fork(`air/${c}`)), lowPass(400)), 0, 0.6)
    const draught = sweep(
      pink(length, random.fork(`draught/${c}`)),
      drift(length, random.fork('hz'), 0.15, 320, 560),
      4,
      'band',
    )
    addAt(channel, multiply(draught, drift(length, random.fork(`level/${c}`), 0.12, 0, 1)), 0, 0.5)
  })
  return out
}

/** A car goes by: louder, brighter and across, then away. */
const pass = (out: Stereo, asked: Asked, at: number, n: number): void => {
  const own = asked.random.fork(`car/${n}`)
  const length = seconds(3.5 + own.next() * 3)
  const near = 0.25 + own.next() * 0.75
  const way = own.chance(0.5) ? 1 : -1
  const hz = new Float32Array(length)
  const level = new Float32Array(length)
  for (let i = 0; i < length; i++) {
    const x = (i / length) * 2 - 1
    const close = 1 / (1 + (x * 4) ** 2)
    const edge = Math.min(1, (1 - Math.abs(x)) * 4)
    hz[i] = 260 + 900 * close
    level[i] = (close - 0.058) * edge
  }
  const tyres = multiply(sweep(pink(length, own), hz, 0.7, 'low'), level)
  for (let i = 0; i < length; i++) {
    const angle = ((way * ((i / length) * 2 - 1) * 0.8 + 1) * Math.PI) / 4
    const to = at + i
    if (to < 0 || to >= asked.length) continue
    const x = (tyres[i] as number) * near
    out[0][to] = (out[0][to] as number) + x * Math.cos(angle)
    out[1][to] = (out[1][to] as number) + x * Math.sin(angle)
  }
}

/** One car that goes by. */
export const car = (asked: Asked): Stereo => {
  const out = stereo(asked.length)
  pass(out, asked, 0, 1)
  return out
}

/** Streets: the rumble of the whole town, and cars that pass. `busy` from 0 to 1. */
export const city = (asked: Asked): Stereo => {
  const { length, random } = asked
  const busy = param(asked, 'busy', 0.6)
  const out = stereo(length)
  out.forEach((channel, c) => {
    addAt(channel, filter(brown(length, random.fork(`far/${c}`)), lowPass(220)), 0, 0.5)
    const air = filter(filter(pink(length, random.fork(`air/${c}`)), highPass(250)), lowPass(1600))
    addAt(channel, multiply(air, drift(length, random.fork(`wander/${c}`), 0.2, 0.5, 1)), 0, 0.12)
  })
  const traffic = random.fork('traffic')
  for (let at = -seconds(2), n = 0; at < length; n++) {
    pass(out, asked, at, n)
    at += seconds((1 + traffic.next() * 5) / (0.2 + busy))
  }
  return out
}
export const cityNight = (asked: Asked): Stereo => city({ ...asked, params: { busy: 0.12 } })

/** Harmonics of a turning machine; their strengths wander. */
const hum = (asked: Asked, label: string, hz: Float32Array, gains: number[]): Float32Array => {
  const out = new Float32Array(asked.length)
  gains.forEach((gain, n) => {
    const level = drift(asked.length, asked.random.fork(`${label}/${n}`), 0.5, 0.5, 1)
    let phase = n
    for (let i = 0; i < asked.length; i++) {
      phase += (2 * Math.PI * (hz[i] as number) * (n + 1)) / RATE
      out[i] = (out[i] as number) + Math.sin(phase) * gain * (level[i] as number)
    }
  })
  return out
}

/** Inside something that drives: engine below, tyres and wind above. */
export const road = (asked: Asked): Stereo => {
  const { length, random } = asked
  const out = stereo(length)
  const engine = hum(
    asked,
    'engine',
    drift(length, random.fork('rpm'), 0.12, 38, 44),
    [0.25, 0.3, 0.1, 0.12, 0.04, 0.05],
  )
  out.forEach((channel, c) => {
    const tyres = filter(pink(length, random.fork(`tyres/${c}`)), lowPass(520))
    addAt(channel, multiply(tyres, drift(length, random.fork('asphalt'), 0.4, 0.7, 1)), 0, 0.9)
    addAt(
      channel,
      filter(filter(pink(length, random.fork(`wind/${c}`)), highPass(900)), lowPass(3500)),
      0,
      0.05,
    )
    addAt(channel, engine, 0, 0.35)
  })
  return out
}

/** A ship between the stars: engines far below, slow beats between them, air in the ducts. */
export const ship = (asked: Asked): Stereo => {
  const { length, random } = asked
  const out = stereo(length)
  out.forEach((channel, c) => {
    const hz = drift(length, random.fork(`hz/${c}`), 0.05, 54.6 + c * 0.4, 55.4 + c * 0.4)
    addAt(channel, hum(asked, `drive/${c}`, hz, [0.3, 0.2, 0.09, 0.05, 0.02, 0.012]), 0, 0.5)
    const air = sweep(
      pink(length, random.fork(`air/${c}`)),
      drift(length, random.fork('duct'), 0.1, 500, 800),
      1.2,
      'band',
    )
    addAt(channel, air, 0, 0.35)
    addAt(channel, filter(brown(length, random.fork(`hull/${c}`)), lowPass(120)), 0, 0.35)
  })
  return out
}

/** Many people talking at some distance: voices as noise with the rhythm and the formants of speech, none to be understood. */
export const crowd = (asked: Asked): Stereo => {
  const { length, random } = asked
  const out = stereo(length)
  for (let v = 0; v < 14; v++) {
    const own = random.fork(`voice/${v}`)
    const pitch = 95 + own.next() * 130
    const hz = drift(length, own.fork('pitch'), 1.6, pitch * 0.85, pitch * 1.2)
    const source = new Float32Array(length)
    let phase = own.next()
    for (let i = 0; i < length; i++) {
      phase += (hz[i] as number) / RATE
      if (phase >= 1) phase -= 1
      source[i] = phase * 2 - 1 // a saw, rich as a voice
    }
    const low = sweep(source.slice(), drift(length, own.fork('f1'), 5, 300, 780), 5, 'band')
    const high = sweep(source, drift(length, own.fork('f2'), 5, 900, 2100), 7, 'band')
    const syllables = drift(length, own.fork('syllables'), 7.5, -0.5, 1)
    const turns = drift(length, own.fork('turns'), 0.35, -0.3, 1.1)
    const level = syllables.map((x, i) => Math.max(0, x) * Math.max(0, Math.min(1, turns[i] as number)))
    const voice = multiply(low, level)
    addAt(voice, multiply(high, level), 0, 0.45)
    const pan = own.next() * 1.8 - 0.9
    const near = 0.4 + own.next() * 0.6
    addAt(out[0], voice, 0, near * Math.cos(((pan + 1) * Math.PI) / 4) * 0.2)
    addAt(out[1], voice, seconds(0.004), near * Math.sin(((pan + 1) * Math.PI) / 4) * 0.2)
  }
  for (const channel of out) filter(filter(channel, lowPass(2600)), highPass(160))
  out.forEach((channel, c) => {
    addAt(channel, filter(pink(length, random.fork(`room/${c}`)), lowPass(600)), 0, 0.03)
  })
  return out
}
