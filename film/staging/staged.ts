import type { Change } from '../change.ts'
import { fineChangeTo } from '../difference.ts'
import type { Bake } from '../effect.ts'
import type { Film } from '../film.ts'
import { formatOf } from '../format.ts'
import { withLock } from '../lock.ts'
import type { Scene } from '../scene.ts'
import type { CameraPlan, LightRig, Performance, StageSpec } from '../stage.ts'
import { propsOn } from '../stage-of.ts'

/** What a person directs of a shot: its rows of the film, as one value that the verbs of this folder take and give. */
export type Staged = {
  camera: CameraPlan
  performance: Performance
  light: LightRig // of the whole scene
  scene: Pick<Scene, 'time' | 'weather'>
  bakes: Bake[]
}

/** Where the rows of a shot stand in a film. A film in another format than it was planned in has its own camera there. */
const placesOf = (film: Film, shot: string) => {
  const scene = film.shots[shot]?.scene ?? ''
  const format = formatOf(film.brief.size)
  const reframed = format !== null && film.reframes?.[shot]?.[format] !== undefined
  return {
    camera: reframed ? ['reframes', shot, format] : ['cameras', shot],
    performance: ['performances', shot],
    light: ['lights', scene],
    time: ['scenes', scene, 'time'],
    weather: ['scenes', scene, 'weather'],
    bakes: ['bakes', shot],
  }
}

/** The rows of a shot; null where it is not staged yet. */
export const stagedOf = (film: Film, shot: string): Staged | null => {
  const format = formatOf(film.brief.size)
  const scene = film.scenes[film.shots[shot]?.scene ?? '']
  const light = film.lights[scene?.id ?? '']
  const camera = (format && film.reframes?.[shot]?.[format]) ?? film.cameras[shot]
  const performance = film.performances[shot]
  if (!scene || !light || !camera || !performance) return null
  const { time, weather } = scene
  return { camera, performance, light, scene: { time, weather }, bakes: film.bakes[shot] ?? [] }
}

/** The stage as it would be with these rows, seen before anything is decided. */
export const withStaged = (
  spec: StageSpec,
  { camera, performance, light, bakes }: Staged,
  models: Film['propModels'],
): StageSpec => ({
  ...spec,
  ...{ camera, light, bakes },
  figures: spec.figures.map((figure) => {
    const track = performance.actors[figure.id]
    return track === undefined || track === figure.track ? figure : { ...figure, track }
  }),
  props: propsOn(performance, models),
})

/** The panels that do not show their shots any more; light is the whole scene's. */
const staleChanges = (film: Film, shot: string, lit: boolean): Change[] =>
  Object.entries(film.panels).flatMap(([id, panel]): Change[] =>
    panel.stale !== true && (id === shot || (lit && film.shots[id]?.scene === film.shots[shot]?.scene))
      ? [{ op: 'set', path: ['panels', id, 'stale'], value: true }]
      : [],
  )

/**
 * The one change that makes a shot's rows so, with a lock on each row that it touches, so that the crew keeps what a person
 * has directed. Null when nothing differs.
 */
export const stagedChange = (film: Film, shot: string, next: Staged): Change | null => {
  const places = placesOf(film, shot)
  const differences = [
    { at: places.camera, value: next.camera, locks: [`cameras.${shot}`, `reframes.${shot}`] },
    { at: places.performance, value: next.performance },
    { at: places.light, value: next.light },
    { at: places.time, value: next.scene.time },
    { at: places.weather, value: next.scene.weather },
    ...(next.bakes.length > 0 || film.bakes[shot] ? [{ at: places.bakes, value: next.bakes }] : []),
  ].flatMap(({ at, value, locks = [at.join('.')] }) => {
    const change = fineChangeTo(film, at, value)
    return change === null ? [] : [{ change, locks }]
  })
  if (differences.length === 0) return null
  const locking = withLock(film, ...differences.flatMap(({ locks }) => locks))
  const lit = fineChangeTo(film, places.light, next.light) !== null
  return {
    op: 'batch',
    changes: [
      ...differences.map(({ change }) => change),
      ...staleChanges(film, shot, lit),
      ...(locking ? [locking] : []),
    ],
  }
}
