'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useSubscription } from '@trpc/tanstack-react-query'
import { useEffect, useRef, useState } from 'react'
import { catchUp } from '../edit/catch-up.ts'
import { agentName } from '../film/words.ts'
import { usePresenceStore } from '../presence/presence.ts'
import { useTRPC, useTRPCClient } from './client.ts'

const pause = 700 // ms: a crew at work edits many times a second

/**
 * Keeps what a page shows of a film up to date: the one stream of the tab. Small news goes straight into what is
 * shown; larger changes are fetched, at most a few times in a second. Returns what to read out.
 */
export const useFollow = (filmId: string): { news: string; lost: boolean } => {
  const trpc = useTRPC()
  const client = useTRPCClient()
  const queries = useQueryClient()
  const [news, setNews] = useState('')
  const stale = useRef(new Set<readonly unknown[]>())
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])

  const refresh = (...keys: (readonly unknown[])[]) => {
    for (const key of keys) stale.current.add(key)
    timer.current ??= setTimeout(() => {
      timer.current = undefined
      const unique = new Map([...stale.current].map((key) => [JSON.stringify(key), key]))
      stale.current.clear()
      for (const queryKey of unique.values()) void queries.invalidateQueries({ queryKey })
    }, pause)
  }
  const film = trpc.films.get.queryKey({ filmId })
  const runs = trpc.runs.list.queryKey({ filmId })
  const tellSince = (version: number) => client.films.editsSince.query({ filmId, version })

  const bringUp = (news?: Parameters<typeof catchUp>[1]) =>
    void catchUp({ queries, key: film, film: filmId, tellSince, fetchAnew: () => refresh(film) }, news)
  // An answer that was asked for before the latest edits came is older than what was shown.
  const { data } = useQuery(trpc.films.get.queryOptions({ filmId }, { enabled: false }))
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at when another state has come
  useEffect(() => bringUp(), [data?.version])

  const { status, error } = useSubscription(
    trpc.events.follow.subscriptionOptions(
      { filmId },
      {
        onData: ({ data: event }) => {
          if (event.kind === 'presence') usePresenceStore.getState().hear(filmId, event)
          if (event.kind === 'missed') refresh(film, runs, trpc.runs.pathKey())
          if (event.kind === 'edit') bringUp(event)
          if (event.kind === 'project') refresh(film, trpc.members.pathKey(), trpc.links.pathKey())
          if (event.kind === 'run') refresh(film, runs, trpc.runs.get.queryKey({ runId: event.run }))
          if (event.kind === 'run' && event.status !== 'queued') setNews(`The run is ${event.status}.`)
          if (event.kind !== 'step') return
          const key = trpc.runs.get.queryKey({ runId: event.run })
          if (event.status === 'running' && event.progress > 0)
            queries.setQueryData(
              key,
              (run) =>
                run && {
                  ...run,
                  steps: run.steps.map((step) =>
                    step.agent === event.agent && step.status === 'running'
                      ? { ...step, progress: event.progress, what: event.what }
                      : step,
                  ),
                },
            )
          else refresh(key)
          if (event.status === 'done' || event.status === 'failed') {
            refresh(trpc.runs.messages.queryKey({ runId: event.run }))
            setNews(`${agentName(event.agent)} is ${event.status}.`)
          }
        },
      },
    ),
  )
  return { news, lost: status === 'error' || (status === 'connecting' && error !== null) }
}
