import { type Film, shotsInOrder } from '#film/film.ts'
import { type Format, sizeIn } from '#film/format.ts'
import { cameraAt } from '#film/optics.ts'
import type { Shot } from '#film/shot.ts'
import type { StageSpec } from '#film/stage.ts'
import { stager } from '#film/stage-of.ts'
import { closeBrowser } from '#server/render/picture/browser.ts'
import { drawIds } from '#server/render/picture/draw-ids.ts'
import { planned } from '../gallery/draw.ts'
import type { Shown } from '../gallery/films.ts'
import { castOf, footSlide, overlapAt } from './bodies.ts'
import { type Heights, type Judged, judge, wantedIn, wantsFace } from './seen.ts'
import { table } from './table.ts'

/** What is wrong with a shot, if anything, and how it was asked for. */
export type Measured = {
  film: string
  shot: string
  asked: string // "two-shot MS idris, yuki"
  frames: number
  visible: number // shares of the frames looked at
  safe: number
  large: number
  faced: number | null // null: not for a face
  inside: number
  slide: number // metres
  overlap: number // metres
  wrong: string[]
}

const MOMENTS = [0.03, 0.25, 0.5, 0.75, 0.97]
const SLIDE = 0.02
/** Capsules are rounder than bodies: less is no touch. */
const OVERLAP = 0.03

type Planned = { film: string; shot: Shot; stage: StageSpec; frames: number[]; heights: Heights }

const longSide = 160
const sizeOf = ({ width, height }: { width: number; height: number }) => {
  const k = longSide / Math.max(width, height)
  return { width: Math.round(width * k), height: Math.round(height * k) }
}

const stagesOf = (film: Film): Planned[] => {
  const stage = stager(film)
  const clips = Object.values(film.tracks.picture?.clips ?? {})
  return shotsInOrder(film).flatMap((shot) => {
    const clip = clips.find(({ source }) => source.kind === 'shot' && source.shot === shot.id)
    if (!clip) return []
    const spec = stage(shot.id)
    const heights = Object.fromEntries(spec.figures.map(({ id, model }) => [id, model.height]))
    const frames = MOMENTS.map((at) => clip.offset + Math.round((clip.frames - 1) * at))
    return [{ film: film.id, shot, stage: spec, frames, heights }]
  })
}

const inSolid = ({ camera, set }: StageSpec): boolean =>
  [0, 0.5, 1].some((t) => {
    const { position } = cameraAt(camera, t)
    return set.solids.some(({ min, max }) => position.every((v, i) => v > (min[i] ?? 0) && v < (max[i] ?? 0)))
  })

const share = (list: readonly Judged[], what: keyof Judged): number =>
  list.filter((one) => one[what]).length / Math.max(1, list.length)

const wrongOf = (one: Omit<Measured, 'wrong'>): string[] => [
  ...(one.visible < 1 ? ['not seen'] : []),
  ...(one.safe < 1 ? ['face at the edge'] : []),
  ...(one.large < 1 ? ['too small'] : []),
  ...(one.faced !== null && one.faced < 0.6 ? ['turned away'] : []),
  ...(one.inside > 0 ? ['camera inside'] : []),
  ...(one.slide > SLIDE ? ['foot slides'] : []),
  ...(one.overlap > OVERLAP ? ['bodies intersect'] : []),
]

const measured = ({ film, shot, stage, frames }: Planned, judged: Judged[]): Measured => {
  const cast = castOf(stage)
  const one = {
    ...{ film, shot: shot.id, frames: frames.length },
    asked: `${shot.kind} ${shot.size} ${shot.subjects.join(', ')}`,
    visible: share(judged, 'visible'),
    safe: share(judged, 'safe'),
    large: share(judged, 'large'),
    faced:
      wantsFace(shot) && stage.figures.some(({ id }) => id === shot.subjects[0])
        ? share(judged, 'faced')
        : null,
    inside: inSolid(stage) ? 1 : share(judged, 'inside'),
    slide: footSlide(cast, stage),
    overlap: Math.max(0, ...frames.map((frame) => overlapAt(cast, stage, frame))),
  }
  return { ...one, wrong: wrongOf(one) }
}

/** Who comes in or leaves need not be there from the first to the last frame. */
const excused = (shot: Shot, judged: Judged[]): Judged[] => {
  const goes = (action: string) => shot.actions.some((beat) => beat.action === action)
  const from = goes('enter') ? Math.floor(judged.length / 2) : 0
  const to = goes('exit') ? Math.ceil(judged.length / 2) : judged.length
  return from < to ? judged.slice(from, to) : judged.slice(2, 3)
}

const drawnOf = async (shots: Planned[], size: { width: number; height: number }): Promise<Measured[]> => {
  const seen = await drawIds(
    shots.map(({ stage, frames }) => ({ stage, frames })),
    sizeOf(size),
  )
  return shots.map((one, i) => {
    const wanted = wantedIn(one.shot, one.stage)
    const judged = (seen[i] ?? []).map((ids) =>
      judge(ids, one.shot, wanted, one.heights, size.width / size.height),
    )
    return measured(one, excused(one.shot, judged))
  })
}

/**
 * Plans these films, with other seeds if need be, until there are so many shots, and measures each; in another format
 * than the film was planned in, if one is named.
 */
export const measureShots = async (
  films: readonly Shown[],
  count: number,
  format: Format | null,
  say: (text: string) => void,
): Promise<Measured[]> => {
  const rows: Measured[] = []
  try {
    for (let round = 0; rows.length < count && round < 10; round++)
      for (const shown of films) {
        if (rows.length >= count) break
        const made = await planned({ ...shown, seed: shown.seed + round * 100 })
        const size = format ? sizeIn(format, 360) : shown.size
        const film = { ...made, brief: { ...made.brief, size } }
        const shots = stagesOf({ ...film, id: round === 0 ? shown.name : `${shown.name} ${round + 1}` })
        rows.push(...(await drawnOf(shots.slice(0, count - rows.length), size)))
        say(`${rows.length} of ${count} shots measured (${shown.name})`)
      }
  } finally {
    await closeBrowser()
  }
  return rows
}

const percent = (part: number, all: number): string => `${((100 * part) / Math.max(1, all)).toFixed(1)} %`

export const shotsTable = (rows: readonly Measured[]): string => {
  const frames = rows.reduce((sum, one) => sum + one.frames, 0)
  const over = (what: 'visible' | 'safe' | 'large') =>
    percent(
      rows.reduce((sum, one) => sum + one[what] * one.frames, 0),
      frames,
    )
  const faces = rows.filter(({ faced }) => faced !== null)
  const without = (word: string) => String(rows.filter(({ wrong }) => wrong.includes(word)).length)
  const summary = table([
    ['what', 'frames as they should be', 'shots that are not'],
    ['the subject is visible', over('visible'), without('not seen')],
    ['faces are inside the safe area', over('safe'), without('face at the edge')],
    ['the face is as large as the size says', over('large'), without('too small')],
    [
      'who a near picture is of is turned to it',
      percent(
        faces.reduce((sum, one) => sum + (one.faced ?? 0), 0),
        faces.length,
      ),
      without('turned away'),
    ],
    ['no camera inside geometry', '', without('camera inside')],
    ['no foot slides more than 2 cm', '', without('foot slides')],
    ['no two bodies intersect', '', without('bodies intersect')],
  ])
  const bad = rows.filter(({ wrong }) => wrong.length > 0)
  const list = bad.map(({ film, shot, asked, wrong, slide, overlap }) => [
    film,
    shot,
    asked,
    `${wrong.join(', ')}${slide > SLIDE ? ` ${(slide * 100).toFixed(1)} cm` : ''}${overlap > OVERLAP ? ` ${(overlap * 100).toFixed(0)} cm` : ''}`,
  ])
  return `${rows.length} shots, ${frames} frames\n\n${summary}\n${list.length > 0 ? table(list) : ''}`
}
