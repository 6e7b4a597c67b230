import { Brief } from '#film/brief.ts'
import { emptyFilm, type Film } from '#film/film.ts'
import { drawnSize, type RenderSettings } from '#film/quality.ts'
import { stager } from '#film/stage-of.ts'
import type { Segment } from '#remotion/segment-plan.ts'
import { makeFilm } from '#server/make/film.ts'

/** One scene for each weight of picture: how much stands on the stage and how much of it moves. */
const scenes = {
  light: 'INT. CELL - NIGHT\n\nMARA sits on the bed and looks at the wall.\n',
  typical:
    'EXT. SHORE - DAWN\n\nMARA walks along the water. TOBIAS waits by the boat.\n\nTOBIAS\nYou came after all.\n',
  heavy:
    'EXT. MARKET - DAY\n\nRain. MARA runs past TOBIAS, ANNA and PETER, who carry crates.\n\nANNA\nStop her, she has the lantern!\n',
}
export type Weight = keyof typeof scenes
export const weights = ['light', 'typical', 'heavy'] as const

const quiet = { onStep: () => {}, onProgress: () => {} }
const undrawn = ['visual/image-generator', 'visual/style-consistency-checker', 'render']

/** A film that is planned and not drawn. */
export const planned = async (source: Brief['source'], seconds: number | null, brief: Partial<Brief> = {}) =>
  makeFilm({
    film: emptyFilm(
      'bench',
      Brief.parse({
        ...{ source, seconds, genre: 'drama', rate: { num: 24, den: 1 }, seed: 1 },
        size: { width: 1280, height: 720 },
        ...brief,
      }),
    ),
    runId: 'bench',
    without: undrawn,
    signal: new AbortController().signal,
    ...quiet,
  })

/** The longest shot of a scene, as a picture of `frames` frames without words. */
const pictureOf = (film: Film, frames: number): Segment['picture'] => {
  const stage = stager(film)
  const specs = Object.keys(film.performances).map((shot) => stage(shot))
  const longest = specs.toSorted((a, b) => b.frames - a.frames)[0]
  if (!longest) throw new Error('The scene of the benchmark has no shot.')
  return {
    ...{ width: 1280, height: 720, fps: 24, frames, step: 1 },
    drawing: { samples: 'edges', shadows: 1024 },
    layers: [{ kind: 'stage', from: 0, frames, at: 0, stage: longest, dissolve: 0 }],
  }
}

export const benchPictures = async (frames: number): Promise<Record<Weight, Segment['picture']>> => {
  const pictures = weights.map(async (weight) => {
    const { film } = await planned({ kind: 'screenplay', text: scenes[weight] }, null)
    return [weight, pictureOf(film, frames)] as const
  })
  return Object.fromEntries(await Promise.all(pictures)) as Record<Weight, Segment['picture']>
}

/** The same picture as another level makes it. */
export const atLevel = (picture: Segment['picture'], settings: RenderSettings): Segment['picture'] => ({
  ...picture,
  ...drawnSize(picture, settings),
  step: settings.step,
  drawing: { samples: settings.samples, shadows: settings.shadows },
})
