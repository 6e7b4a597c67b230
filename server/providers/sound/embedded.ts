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
import { recipes } from './recipes.ts'
import type { Stereo } from './signal.ts'

export const soundVersion = 'sounds-5'

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

const made = async ({ kind, length, seed, params }: Asked): Promise<Stereo> => {
  const channels = await recipes[kind].make({ length, random: random(`${kind}/${seed}`), params })
  for (const channel of channels) filter(channel, rumble)
  // Through a wall only the low part comes.
  if (params.inside === 1) for (const channel of channels) filter(filter(channel, lowPass(480)), lowPass(900))
  return levelled(channels, recipes[kind].loud)
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

/** The air of a place, as long as one likes: from one bed for a minute, from two for more. */
const aired = async (kind: SoundKind, { seed, params }: SoundSpec, length: number): Promise<Stereo> => {
  const count = length > samplesOf(60_000) ? 2 : 1
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
  const channels =
    isAmbience(kind) && length > BED / 3
      ? await aired(kind, spec, length)
      : await made({ kind, length, seed: String(spec.seed), params: spec.params })
  return { wav: encodeWav({ rate: RATE, channels: ended(channels) }), ms: spec.ms }
}
