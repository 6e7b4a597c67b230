import type { Clip } from '#film/timeline/track.ts'
import type { FilmDocument } from '../api/client.ts'
import { assetUrl } from '../film/words.ts'
import { eventsOf, mixEvents, type SoundEvent, type SourceOf } from './sound/events.ts'
import { type Playing, type Programme, playingOf } from './spans.ts'

/** What is played now: the picture's stretches, and what sounds. `rough`: the clips themselves, for their mix is not made. */
export type Score = Playing & { events: readonly SoundEvent[]; rough: boolean }

const latest = (film: FilmDocument, id: string) => {
  const asset = film.assets[id]
  const version = asset?.versions.at(-1)
  return asset === undefined || version === undefined
    ? null
    : { kind: asset.kind, url: assetUrl(film.id, version.asset) }
}

const broughtIn =
  (film: FilmDocument) =>
  ({ source }: Clip) => {
    const asset = source.kind === 'asset' ? latest(film, source.asset) : null
    return asset?.kind === 'picture' || asset?.kind === 'video' ? { kind: asset.kind, url: asset.url } : null
  }

const soundsIn =
  (film: FilmDocument): SourceOf =>
  ({ source }) => {
    const of = (asset: string | undefined, round = false) =>
      asset === undefined ? null : { url: assetUrl(film.id, asset), round }
    if (source.kind === 'line') return of(film.takes[source.line]?.asset)
    if (source.kind === 'cue') return of(film.cues[source.cue]?.asset)
    if (source.kind === 'sound') return of(film.sounds[source.sound]?.asset, film.sounds[source.sound]?.loop)
    const asset = source.kind === 'asset' ? latest(film, source.asset) : null
    return asset?.kind === 'sound' ? { url: asset.url, round: false } : null
  }

/** A file alone: all of it is as it stands. */
export const fileScore = (url: string, frames: number): Score => ({
  ...{ spans: [{ kind: 'file', at: 0, frames, url, offset: 0 }], stale: new Set(), whole: url },
  ...{ mix: null, events: [], rough: false },
})

/** The picture of a film; until the studio has told what there is of it, its file is what there is. */
export const pictureOf = (film: FilmDocument, told: Programme | undefined): Playing => {
  const { file } = film
  if (told === undefined && file !== null)
    return fileScore(assetUrl(film.id, file.asset), file.inspection.frames)
  return playingOf(film.tracks, told, {
    urlOf: (asset) => assetUrl(film.id, asset),
    broughtBy: broughtIn(film),
  })
}

/** What sounds of a film, clip by clip. */
export const soundsOf = (film: FilmDocument): SoundEvent[] =>
  eventsOf(film.tracks, film.brief.rate, soundsIn(film))

export const scoreOf = (picture: Playing, sounds: readonly SoundEvent[]): Score => {
  const seconds = sounds.reduce((end, { at, seconds: long }) => Math.max(end, at + long), 0)
  const events = picture.mix === null ? sounds : mixEvents(picture.mix, seconds)
  return { ...picture, events, rough: picture.mix === null && picture.whole === null }
}
