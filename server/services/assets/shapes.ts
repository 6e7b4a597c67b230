import { NATURAL, SYNONYMS } from '#agents/craft/figure-props.ts'
import { ROOMS } from '#remotion/stage/prop/shapes/index.ts'

/** A thing that the studio builds by itself. `words`: what else it is called; `colour`: its own, null where it takes any; `size`: metres. */
export type StudioShape = {
  shape: string
  room: keyof typeof ROOMS
  words: string
  colour: string | null
  size: number
}

/** Every thing that the studio builds, by name. */
export const shapesOfStudio = (): StudioShape[] =>
  Object.entries(ROOMS)
    .flatMap(([room, shapes]) =>
      Object.entries(shapes).map(
        ([shape, { size }]): StudioShape => ({
          ...{ shape, room: room as keyof typeof ROOMS, size },
          words: SYNONYMS[shape] ?? '',
          colour: NATURAL[shape] ?? null,
        }),
      ),
    )
    .sort((a, b) => (a.shape < b.shape ? -1 : 1))
