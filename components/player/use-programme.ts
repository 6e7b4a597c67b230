'use client'

import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { type FilmDetail, useTRPC } from '../api/client.ts'
import { useFilm } from '../film/use-film.ts'
import { pictureOf, type Score, scoreOf, soundsOf } from './score.ts'

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
  const { data } = useFilm(filmId)
  const told = useTold(filmId, data)
  const film = data?.film
  const picture = useMemo(() => (film === undefined ? null : pictureOf(film, told)), [film, told])
  const sounds = useMemo(() => (film === undefined ? [] : soundsOf(film)), [film])
  return useMemo(
    () => (picture === null ? null : { ...scoreOf(picture, sounds), known: told !== undefined }),
    [picture, sounds, told],
  )
}
