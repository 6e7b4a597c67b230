'use client'

import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import type { Clip } from '#film/timeline/track.ts'
import { type FilmDetail, useTRPC } from '../api/client.ts'
import { useFilm } from '../film/use-film.ts'
import { assetUrl } from '../film/words.ts'
import type { Score } from './engine.ts'
import { eventsOf, mixEvents, type SourceOf } from './sound/events.ts'
import { playingOf } from './spans.ts'

type Document = FilmDetail['film']

const latest = (film: Document, id: string) => {
  const asset = film.assets[id]
  const version = asset?.versions.at(-1)
  return asset === undefined || version === undefined
    ? null
    : { kind: asset.kind, url: assetUrl(film.id, version.asset) }
}

const broughtIn =
  (film: Document) =>
  ({ source }: Clip) => {
    const asset = source.kind === 'asset' ? latest(film, source.asset) : null
    return asset?.kind === 'picture' || asset?.kind === 'video' ? { kind: asset.kind, url: asset.url } : null
  }

const soundsIn =
  (film: Document): SourceOf =>
  ({ source }) => {
    const of = (asset: string | undefined, round = false) =>
      asset === undefined ? null : { url: assetUrl(film.id, asset), round }
    if (source.kind === 'line') return of(film.takes[source.line]?.asset)
    if (source.kind === 'cue') return of(film.cues[source.cue]?.asset)
    if (source.kind === 'sound') return of(film.sounds[source.sound]?.asset, film.sounds[source.sound]?.loop)
    const asset = source.kind === 'asset' ? latest(film, source.asset) : null
    return asset?.kind === 'sound' ? { url: asset.url, round: false } : null
  }

/** What the studio tells of the film as its timeline stands; asked again whenever the film is another one. */
const useTold = (filmId: string, film: FilmDetail | undefined) => {
  const trpc = useTRPC()
  const making = film?.status === 'making'
  const told = useQuery(
    trpc.films.programme.queryOptions(
      { filmId },
      {
        enabled: film !== undefined,
        staleTime: Number.POSITIVE_INFINITY,
        refetchInterval: making ? 4000 : false,
      },
    ),
  )
  const version = film?.version
  const { refetch } = told
  const old = told.data !== undefined && version !== undefined && told.data.version < version
  // biome-ignore lint/correctness/useExhaustiveDependencies: every version asks
  useEffect(() => {
    if (old) void refetch()
  }, [old, version, refetch])
  return told.data
}

/** What is played of the film now, this person's latest gestures included; `stale`: clips that are not drawn as they stand. */
export const useProgramme = (filmId: string): (Score & { known: boolean }) | null => {
  const { data: film } = useFilm(filmId)
  const told = useTold(filmId, film)
  const document = film?.film
  const seen = useMemo(() => {
    if (document === undefined) return null
    const file = document.file
    const how = { urlOf: (asset: string) => assetUrl(document.id, asset), broughtBy: broughtIn(document) }
    if (told === undefined && file !== null) {
      // Until the studio has answered the file is what there is.
      const url = assetUrl(document.id, file.asset)
      const span = { kind: 'file' as const, at: 0, frames: file.inspection.frames, url, offset: 0 }
      return { spans: [span], stale: new Set<string>(), whole: url, mix: null }
    }
    return playingOf(document.tracks, told, how)
  }, [document, told])
  const sounds = useMemo(
    () => (document === undefined ? [] : eventsOf(document.tracks, document.brief.rate, soundsIn(document))),
    [document],
  )
  return useMemo(() => {
    if (seen === null) return null
    const seconds = sounds.reduce((end, { at, seconds: long }) => Math.max(end, at + long), 0)
    const events = seen.mix === null ? sounds : mixEvents(seen.mix, seconds)
    const rough = seen.mix === null && seen.whole === null
    return { ...seen, events, rough, known: told !== undefined }
  }, [seen, sounds, told])
}
