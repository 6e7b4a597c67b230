import { AppError } from '#film/errors.ts'
import type { Film } from '#film/film.ts'
import type { Segment } from '#remotion/segment-plan.ts'
import { pictureVersion } from '#server/render/picture/bundle.ts'
import { taskKey } from '#server/storage/key.ts'

type Picture = Segment['picture']

/** How pieces of a film's picture are named: as tasks of the renderer that is here, and by what they show alone. */
export const pieceTasks = async ({ quality }: Pick<Film, 'quality'>) => {
  if (!quality)
    throw new AppError('internal', 'Nobody has decided how good the picture is to be. Make the film again.')
  const { crf } = quality
  const maker = `segment ${await pictureVersion()}`
  const specOf = (picture: Picture) => ({ picture, crf })
  return {
    crf,
    maker,
    specOf,
    taskOf: (picture: Picture) => taskKey(maker, specOf(picture)),
    keyOf: (picture: Picture) => taskKey('picture', specOf(picture)),
  }
}
