'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { type FilmDetail, useTRPC } from '../api/client.ts'
import { progressOf } from '../run/progress.ts'

type Remake =
  | { state: 'fresh' } // the file is the film as it stands, or nothing was made yet
  | { state: 'stale'; shots: number; sound: boolean }
  | { state: 'making'; share: number; what: string; cancel: () => void }

/** Whether the film's file is the film as it stands, what is to be made of it, and the making. */
export const useRemake = (film: FilmDetail) => {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const making = film.status === 'making'
  const programme = useQuery(
    trpc.films.programme.queryOptions({ filmId: film.id }, { enabled: film.film.file !== null }),
  )
  const { refetch } = programme
  const old = programme.data !== undefined && programme.data.version < film.version
  // biome-ignore lint/correctness/useExhaustiveDependencies: every version asks
  useEffect(() => {
    if (old) void refetch()
  }, [old, film.version, refetch])
  const runs = useQuery(trpc.runs.list.queryOptions({ filmId: film.id }))
  const latest = runs.data?.[0] ?? null
  const runId = latest?.id
  const run = useQuery(
    trpc.runs.get.queryOptions({ runId: runId ?? '' }, { enabled: making && runId !== undefined }),
  )
  const refresh = () => {
    void queries.invalidateQueries({ queryKey: trpc.runs.pathKey() })
    void queries.invalidateQueries({ queryKey: trpc.films.get.queryKey({ filmId: film.id }) })
  }
  const start = useMutation(trpc.runs.start.mutationOptions({ onSuccess: refresh }))
  const stop = useMutation(trpc.runs.cancel.mutationOptions({ onSuccess: refresh }))
  const steps = run.data?.steps ?? []
  const { picture = [], sound, touched = false } = programme.data ?? {}
  const shots = picture.filter(({ pieces }) => pieces.some(({ asset }) => asset === null)).length
  const now: Remake = making
    ? {
        state: 'making',
        share: progressOf(steps).share,
        what: steps.findLast(({ status }) => status === 'running')?.what ?? '',
        cancel: () => runId !== undefined && stop.mutate({ runId }),
      }
    : film.film.file !== null && touched
      ? { state: 'stale', shots, sound: sound?.mix === null }
      : { state: 'fresh' }
  return {
    now,
    start: () => start.mutate({ filmId: film.id }),
    starting: start.isPending,
    error: start.error ?? stop.error,
    /** Why the last making came to nothing, until another begins. */
    failure: film.status === 'failed' ? (latest?.error ?? null) : null,
    latest,
  }
}

/** What is to be made, in words. */
export const wordsOf = ({ shots, sound }: { shots: number; sound: boolean }): string => {
  const parts = [
    ...(shots > 0 ? [`${shots} ${shots === 1 ? 'shot' : 'shots'}`] : []),
    ...(sound ? ['the sound'] : []),
  ]
  return parts.length === 0 ? 'what you changed' : parts.join(' and ')
}
