import { emptyFilm, type Film } from '../film.ts'
import { endOf, type Track } from '../timeline/track.ts'

const only = <T>(rows: Record<string, T>, ids: Iterable<string>): Record<string, T> =>
  Object.fromEntries([...new Set(ids)].flatMap((id) => (rows[id] === undefined ? [] : [[id, rows[id]]])))

/** The clips of a track that touch a stretch of the film. */
const during = (track: Track | undefined, from: number, to: number): Record<string, Track> =>
  track === undefined
    ? {}
    : {
        [track.id]: {
          ...track,
          clips: Object.fromEntries(
            Object.entries(track.clips).filter(([, clip]) => clip.start < to && endOf(clip) > from),
          ),
        },
      }

/** As much of a film as one shot is staged and directed from: a film itself, with everything else left out. */
export const sliceOf = (film: Film, shotId: string): Film => {
  const shot = film.shots[shotId]
  const scene = film.scenes[shot?.scene ?? '']
  const clip = Object.values(film.tracks.picture?.clips ?? {}).findLast(
    ({ source }) => source.kind === 'shot' && source.shot === shotId,
  )
  const [from, to] = clip ? [clip.start, endOf(clip)] : [0, 0]
  const speech = { ...during(film.tracks.dialogue, from, to), ...during(film.tracks['dialogue-2'], from, to) }
  const lines = Object.values(speech).flatMap(({ clips }) =>
    Object.values(clips).flatMap(({ source }) => (source.kind === 'line' ? [source.line] : [])),
  )
  const beside = Object.values(film.shots)
    .filter((each) => each.scene === shot?.scene)
    .map(({ id }) => id)
  const actors = Object.keys(film.performances[shotId]?.actors ?? {})
  return {
    ...emptyFilm(film.id, film.brief),
    ...{ locks: film.locks, direction: film.direction, screenplay: film.screenplay },
    ...{ materials: film.materials, props: film.props, propModels: film.propModels },
    shots: only(film.shots, beside),
    scenes: only(film.scenes, [scene?.id ?? '']),
    sets: only(film.sets, [scene?.place ?? '']),
    lights: only(film.lights, [scene?.id ?? '']),
    grades: only(film.grades, [scene?.id ?? '']),
    performances: only(film.performances, [shotId]),
    cameras: only(film.cameras, [shotId]),
    reframes: only(film.reframes, [shotId]),
    effects: only(film.effects, [shotId]),
    bakes: only(film.bakes, [shotId]),
    mends: only(film.mends, [shotId]),
    panels: only(film.panels, beside),
    cast: only(film.cast, actors),
    models: only(film.models, actors),
    rigs: only(film.rigs, actors),
    takes: only(film.takes, lines),
    tracks: { ...during(film.tracks.picture, from, to), ...speech },
  }
}
