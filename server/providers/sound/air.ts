import { filter, highPass, lowPass } from '#server/render/sound/filter.ts'
import { RATE } from '#server/render/sound/wav.ts'
import { type Asked, LIVED, type Recipe } from './recipe.ts'
import { addAt, brown, drift, multiply, pink, place, type Stereo, seconds, stereo } from './signal.ts'

/** A steady band of noise from `from` to `to` Hz that swells and ebbs by up to `deep`. */
export type Bed = { of: 'pink' | 'brown'; from: number; to: number; gain: number; deep: number }
/** A machine's tone: the first of its partials in Hz, and how strong each is. */
export type Hum = { hz: number; partials: readonly number[]; gain: number }
/** Another air beneath, as it is or with its top taken off. */
export type Under = {
  make: Recipe['make']
  gain: number
  far: number | null
  params?: Record<string, number>
}
/** Something that is heard about every so many seconds; `steady`: like clockwork. */
export type Life = {
  make: Recipe['make']
  seconds: number
  every: number
  gain: number // dB of its peak over the level of the beds
  far: number | null // Hz: what distance leaves of its top
  steady?: boolean
}
export type Air = {
  beds?: readonly Bed[]
  hums?: readonly Hum[]
  under?: readonly Under[]
  lives?: readonly Life[]
}

const times = (gain: number) => 10 ** (gain / 20)

const rms = (samples: Float32Array): number =>
  Math.sqrt(samples.reduce((sum, x) => sum + x * x, 0) / samples.length)
const peak = (samples: Float32Array): number => samples.reduce((top, x) => Math.max(top, Math.abs(x)), 0)

const addBed = (out: Stereo, { of, from, to, gain, deep }: Bed, { length, random }: Asked): void => {
  const swell = drift(length, random.fork('swell'), 0.23, 1 - deep, 1)
  out.forEach((channel, c) => {
    const own = random.fork(String(c))
    const noise = filter(filter((of === 'pink' ? pink : brown)(length, own), highPass(from)), lowPass(to))
    addAt(channel, multiply(noise, swell), 0, (LIVED * times(gain)) / Math.max(1e-6, rms(noise)))
  })
}

const addHum = (out: Stereo, { hz, partials, gain }: Hum, { length, random }: Asked): void => {
  partials.forEach((strength, n) => {
    const level = drift(length, random.fork(String(n)), 0.4, 0.6, 1)
    const step = (2 * Math.PI * hz * (n + 1)) / RATE
    const tone = level.map((x, i) => x * Math.sin(step * i + n))
    const by = LIVED * times(gain) * strength
    for (const channel of out) addAt(channel, tone, 0, by)
  })
}

const addUnder = async (
  out: Stereo,
  { make, gain, far, params = {} }: Under,
  asked: Asked,
): Promise<void> => {
  const channels = await make({ ...asked, params: { ...asked.params, ...params } })
  const loud = Math.max(1e-6, ...channels.map(rms))
  out.forEach((channel, c) => {
    const own = channels[c] as Float32Array
    if (far !== null) filter(filter(own, lowPass(far)), lowPass(far * 1.6))
    addAt(channel, own, 0, (LIVED * times(gain)) / loud)
  })
}

const VARIANTS = 5

const addLife = async (out: Stereo, life: Life, { length, random, params }: Asked): Promise<void> => {
  const makes = Array.from({ length: VARIANTS }, async (_, n) => {
    const [sound] = await life.make({ length: seconds(life.seconds), random: random.fork(`${n}`), params })
    if (life.far !== null) filter(sound, lowPass(life.far))
    return multiply(sound, 1 / Math.max(1e-6, peak(sound)))
  })
  const sounds = await Promise.all(makes)
  const wait = () =>
    seconds(life.every * (life.steady ? 0.97 + random.next() * 0.06 : 0.4 + random.next() * 1.2))
  for (let at = Math.round(wait() * random.next()); at < length; at += wait()) {
    const sound = sounds[random.int(0, VARIANTS - 1)] as Float32Array
    const near = life.steady ? 0.85 + random.next() * 0.15 : 0.35 + random.next() * 0.65
    place(out, sound, at, life.steady ? 0 : random.next() * 1.6 - 0.8, LIVED * times(life.gain) * near)
  }
}

const own = (asked: Asked, name: string): Asked => ({ ...asked, random: asked.random.fork(name) })

/** The air of a place from a row of a table: beds, tones and other airs, and over them what lives in it. */
export const air = ({
  beds = [],
  hums = [],
  under = [],
  lives = [],
}: Air): Required<Pick<Recipe, 'make' | 'lives'>> => ({
  make: async (asked) => {
    const out = stereo(asked.length)
    for (const [n, bed] of beds.entries()) addBed(out, bed, own(asked, `bed/${n}`))
    for (const [n, hum] of hums.entries()) addHum(out, hum, own(asked, `hum/${n}`))
    for (const [n, one] of under.entries()) await addUnder(out, one, own(asked, `under/${n}`))
    return out
  },
  lives: async (asked) => {
    const out = stereo(asked.length)
    for (const [n, life] of lives.entries()) await addLife(out, life, own(asked, `life/${n}`))
    return out
  },
})
