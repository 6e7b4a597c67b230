'use client'

import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { applyEdit } from '#film/edit.ts'
import { AppError } from '#film/errors.ts'
import type { Film } from '#film/film.ts'
import { seen } from '#film/replica.ts'
import type { StageSpec } from '#film/stage.ts'
import { stager } from '#film/stage-of.ts'
import { type Staged, stagedChange, stagedOf } from '#film/staging/staged.ts'
import { useTRPC } from '../api/client.ts'
import type { Pending } from '../edit/base.ts'
import { pendingOf, usePending } from '../edit/pending.ts'
import { useEdit } from '../edit/use-edit.ts'
import { useFilm } from '../film/use-film.ts'

const me = { kind: 'person' as const, id: 'me' }

/** This tab's gestures, until the stage that was fetched holds them: the page's film may know of them earlier. */
const useGestures = (filmId: string): readonly Pending[] => {
  const [all, setAll] = useState<readonly Pending[]>(() => pendingOf(filmId))
  useEffect(
    () =>
      usePending.subscribe(({ films }) => {
        const now = films[filmId] ?? []
        setAll((before) => {
          const gone = before.filter(({ id, seq }) => seq !== undefined && now.every((one) => one.id !== id))
          return [...gone.slice(-50), ...now]
        })
      }),
    [filmId],
  )
  return all
}

/** A shot on its stage. */
export type Made = { film: Film; staged: Staged; spec: StageSpec }

/** A shot as it is directed now, with this person's latest gestures, and how one changes it. */
export const useStaging = (filmId: string, shot: string) => {
  const trpc = useTRPC()
  const query = useQuery(
    trpc.films.staging.queryOptions({ filmId, shot }, { placeholderData: (before) => before }),
  )
  const version = useFilm(filmId).data?.version
  const { data, refetch } = query
  useEffect(() => {
    if (version !== undefined && data !== undefined && data.version < version) void refetch()
  }, [version, data, refetch])
  const gestures = useGestures(filmId)
  const film = useMemo<Film | null>(() => {
    if (data === undefined) return null
    const late = gestures.filter(({ seq }) => seq === undefined || seq > data.version)
    return late.length === 0 ? data.film : seen(data, late)
  }, [data, gestures])
  const made = useMemo((): Made | { refused: string } | null => {
    const cut = Object.values(film?.tracks.picture?.clips ?? {})
    const isCut = cut.some(({ source }) => source.kind === 'shot' && source.shot === shot)
    const staged = film && isCut ? stagedOf(film, shot) : null
    if (film === null || staged === null) return null
    try {
      return { film, staged, spec: stager(film)(shot) }
    } catch (error) {
      if (error instanceof AppError) return { refused: error.message }
      throw error
    }
  }, [film, shot])
  const { edit } = useEdit(filmId)
  return {
    query,
    made,
    role: data?.role ?? null,
    /** Makes the shot so. @param why in the person's words */
    direct: (next: Staged, why: string): void => {
      const change = film && stagedChange(film, shot, next)
      if (film && change) void edit(change, why, applyEdit(film, { author: me, why, change }).inverse.change)
    },
  }
}
