import { isSoundKind } from '#agents/craft/foley/kinds.ts'
import { AppError } from '#film/errors.ts'
import { random } from '#film/random.ts'
import type { SoundSpec } from '#film/sound.ts'
import { filter, lowPass } from '#server/render/sound/filter.ts'
import { limiterGain } from '#server/render/sound/limiter.ts'
import { loudest } from '#server/render/sound/loudness.ts'
import { encodeWav, RATE, samplesOf } from '#server/render/sound/wav.ts'
import { recipes } from './recipes.ts'
import type { Stereo } from './signal.ts'

export const soundVersion = 'sounds-1'

/** Brings a sound to its place in a mix, with its peaks held and its ends at zero. */
const finish = (channels: Stereo, loud: number): void => {
  const length = channels[0].length
  const gain = 10 ** ((loud - loudest(channels)) / 20)
  const curve = limiterGain(channels, gain, 0.7)
  const edge = Math.min(length >> 1, samplesOf(5))
  for (const channel of channels)
    for (let i = 0; i < length; i++) {
      // The start is left alone but for the first samples: a blow begins at once.
      const ends = Math.min(1, i / 24, (length - 1 - i) / edge)
      channel[i] = (channel[i] as number) * gain * (curve[i] as number) * ends
    }
}

/** Makes a sound effect or an ambience of the asked length. @throws AppError where there is no recipe for the kind */
export const makeSound = async (spec: SoundSpec): Promise<{ wav: Uint8Array; ms: number }> => {
  const recipe = isSoundKind(spec.kind) ? recipes[spec.kind] : undefined
  if (recipe === undefined)
    throw new AppError(
      'bad-input',
      `There is no sound called "${spec.kind}". Ask for one of those in kinds.ts.`,
      {
        where: 'kind',
      },
    )
  const length = Math.max(1, samplesOf(spec.ms))
  const channels = await recipe.make({
    length,
    random: random(`${spec.kind}/${spec.seed}`),
    params: spec.params,
  })
  // Through a wall only the low part comes.
  if (spec.params.inside === 1)
    for (const channel of channels) filter(filter(channel, lowPass(480)), lowPass(900))
  finish(channels, recipe.loud)
  return { wav: encodeWav({ rate: RATE, channels }), ms: spec.ms }
}
