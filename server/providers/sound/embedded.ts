import { isAmbience, isSoundKind, type SoundKind } from '#agents/craft/foley/kinds.ts'
import { AppError } from '#film/errors.ts'
import { random } from '#film/random.ts'
import type { SoundCredit, SoundSpec } from '#film/sound.ts'
import { filter, highPass, lowPass } from '#server/render/sound/filter.ts'
import { limiterGain } from '#server/render/sound/limiter.ts'
import { loudest } from '#server/render/sound/loudness.ts'
import { encodeWav, RATE, samplesOf } from '#server/render/sound/wav.ts'
import { BED, piecesOf, spliced } from './bed.ts'
import { ownSoundFor } from './library.ts'
import { playOwn } from './own.ts'
import { LIVED } from './recipe.ts'
import { recipes } from './recipes.ts'
import { addAt, type Stereo } from './signal.ts'

export const soundVersion = 'sounds-6'

/** Brings a sound to its place in a mix, with its peaks held. */
const levelled = (channels: Stereo, loud: number): Stereo => {
  const gain = 10 ** ((loud - loudest(channels)) / 20)
  const curve = limiterGain(channels, gain, 0.7)
  for (const channel of channels)
    for (let i = 0; i < channel.length; i++) channel[i] = (channel[i] as number) * gain * (curve[i] as number)
  return channels
}

/** Ends at zero, what rings on as if it went away. The start is left alone but for the first samples: a blow begins at once. */
const ended = (channels: Stereo): Stereo => {
  const length = channels[0].length
  const edge = Math.min(
    length >> 1,
    Math.max(samplesOf(5), Math.min(samplesOf(700), Math.round(length * 0.15))),
  )
  for (const channel of channels) {
    for (let i = 0; i < Math.min(24, length); i++) channel[i] = (channel[i] as number) * (i / 24)
    for (let i = 0; i < edge; i++)
      channel[length - 1 - i] =
        (channel[length - 1 - i] as number) * Math.sin(((i / edge) * Math.PI) / 2) ** 2
  }
  return channels
}

/** What no loudspeaker gives and every limiter hears: below hearing, and any constant. */
const rumble = highPass(24)

type Asked = Pick<SoundSpec, 'params'> & { kind: SoundKind; length: number; seed: string }

/** Without what is below hearing; through a wall only the low part comes. */
const cleared = (channels: Stereo, { inside }: SoundSpec['params']): Stereo => {
  for (const channel of channels) filter(channel, rumble)
  if (inside === 1) for (const channel of channels) filter(filter(channel, lowPass(480)), lowPass(900))
  return channels
}

const made = async ({ kind, length, seed, params }: Asked): Promise<Stereo> => {
  const channels = await recipes[kind].make({ length, random: random(`${kind}/${seed}`), params })
  return levelled(cleared(channels, params), recipes[kind].loud)
}

const rms = (channel: Float32Array): number =>
  Math.sqrt(channel.reduce((sum, x) => sum + x * x, 0) / channel.length)

/** An air with what lives in it. */
const lived = async (channels: Stereo, { kind, length, seed, params }: Asked): Promise<Stereo> => {
  const { lives } = recipes[kind]
  if (lives === undefined) return channels
  const level = (rms(channels[0]) + rms(channels[1])) / 2 / LIVED
  const over = cleared(await lives({ length, random: random(`${kind}/lives/${seed}`), params }), params)
  channels.forEach((channel, c) => {
    addAt(channel, over[c] as Float32Array, 0, level)
  })
  return channels
}

/** Beds made last: scenes in the same air are put together from the same ones. */
const beds = new Map<string, Promise<Stereo>>()
const MOST = 10 // 9 MB each
const bedOf = (asked: Omit<Asked, 'length'>): Promise<Stereo> => {
  const key = JSON.stringify(asked)
  const bed = beds.get(key) ?? made({ ...asked, length: BED })
  beds.delete(key)
  beds.set(key, bed)
  for (const oldest of beds.keys()) {
    if (beds.size <= MOST) break
    beds.delete(oldest)
  }
  return bed
}

/** The air of a place, as long as one likes: from a bed more for each half minute, up to four. */
const aired = async (kind: SoundKind, { seed, params }: SoundSpec, length: number): Promise<Stereo> => {
  const count = Math.max(1, Math.min(4, Math.ceil(length / samplesOf(30_000))))
  const sources = await Promise.all(
    Array.from({ length: count }, (_, n) => bedOf({ kind, seed: `bed ${n}`, params })),
  )
  return spliced(length, sources, piecesOf(length, count, random(`${kind}/${seed}`)))
}

type Made = { wav: Uint8Array; ms: number; credit?: SoundCredit }

/**
 * The person's own sound of the kind, or one made: an effect or an ambience of the asked length.
 * @throws AppError where there is no recipe for the kind
 */
export const makeSound = async (spec: SoundSpec): Promise<Made> => {
  const { kind } = spec
  if (!isSoundKind(kind))
    throw new AppError('bad-input', `There is no sound called "${kind}". Ask for one of those in kinds.ts.`, {
      where: 'kind',
    })
  const length = Math.max(1, samplesOf(spec.ms))
  const own = await ownSoundFor(spec)
  if (own !== null) {
    const channels = levelled(await playOwn(own, length, isAmbience(kind)), recipes[kind].loud)
    return { wav: encodeWav({ rate: RATE, channels: ended(channels) }), ms: spec.ms, credit: own.credit }
  }
  const asked = { kind, length, seed: String(spec.seed), params: spec.params }
  const long = isAmbience(kind) && length > BED / 3
  const channels = await lived(long ? await aired(kind, spec, length) : await made(asked), asked)
  return { wav: encodeWav({ rate: RATE, channels: ended(channels) }), ms: spec.ms }
}
