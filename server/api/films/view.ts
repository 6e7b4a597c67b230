import type { Film } from '#film/film.ts'
import { modelsOf } from './models.ts'

const mapped = <T, U>(rows: Record<string, T>, of: (row: T) => U): Record<string, U> =>
  Object.fromEntries(Object.entries(rows).map(([id, row]) => [id, of(row)]))

/** What a page shows of a film. Geometry, notes and phones stay on the server: they are most of the document. */
export const viewOf = (film: Film) => ({
  id: film.id,
  brief: film.brief,
  plan: film.plan,
  fallbacks: film.fallbacks,
  direction: film.direction,
  plot: film.plot,
  scenes: film.scenes,
  places: film.places,
  props: film.props,
  cast: film.cast,
  narrative: film.narrative,
  screenplay: film.screenplay,
  shots: film.shots,
  casting: film.casting,
  tracks: film.tracks,
  markers: film.markers,
  assets: film.assets,
  locks: film.locks,
  credits: film.credits,
  takes: mapped(film.takes, ({ ms, emotion, asset }) => ({ ms, emotion, asset })),
  readings: film.readings,
  recordings: mapped(film.recordings, ({ text, asset, ms }) => ({ text, asset, ms })),
  pronunciations: film.pronunciations,
  cameras: mapped(film.cameras, ({ lens, move, why }) => ({ lens, move, why })),
  cues: mapped(film.score?.cues ?? {}, ({ name, key, why, asset, ms }) => ({ name, key, why, asset, ms })),
  translations: film.translations,
  scoreNotes: film.scoreNotes,
  sounds: mapped(film.sounds, ({ spec, why, asset, ms }) => ({
    kind: spec.kind,
    loop: spec.loop,
    why,
    asset,
    ms,
  })),
  panels: film.panels,
  shotTakes: film.shotTakes,
  grades: film.grades,
  modelled: modelsOf(film),
  mix:
    film.mix === null
      ? null
      : {
          asset: film.mix.asset,
          meters: film.mix.meters ?? null,
          lufs: film.mix.lufs,
          truePeak: film.mix.truePeak,
          speechOverBed: film.mix.speechOverBed,
        },
  file: film.file === null ? null : { asset: film.file.asset, inspection: film.file.inspection },
  access:
    film.access === null
      ? null
      : {
          captions: film.access.captions,
          descriptions: film.access.descriptions,
          mix: film.access.mix,
          findings: film.access.findings,
        },
  findings: film.findings,
})
