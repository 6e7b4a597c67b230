'use client'

import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTRPC } from '../api/client.ts'
import { Failure } from '../api/failure.tsx'
import { Loading } from '../ui/loading.tsx'
import { Empty } from '../ui/notice.tsx'
import { EditRow, rowHeight } from './edit-row.tsx'
import type { Entry, Which } from './state.ts'
import { rowsInSight, scrollTo } from './window.ts'

const pause = 800 // ms: a crew at work edits many times a second

/** The edits of a film, found by who and what; more are asked for as one scrolls, few are drawn. */
const useEdits = (filmId: string, version: number, which: Which) => {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const list = useInfiniteQuery(
    trpc.history.list.infiniteQueryOptions(
      { filmId, ...which },
      { getNextPageParam: ({ next }) => next, staleTime: Number.POSITIVE_INFINITY },
    ),
  )
  const seen = useRef(version)
  useEffect(() => {
    if (seen.current === version) return
    const timer = setTimeout(() => {
      seen.current = version
      void queries.invalidateQueries({ queryKey: trpc.history.list.pathKey() })
    }, pause)
    return () => clearTimeout(timer)
  }, [queries, trpc, version])
  return { list, edits: list.data?.pages.flatMap(({ edits }) => edits) ?? [] }
}

export const Edits = (given: {
  filmId: string
  version: number
  which: Which
  chosen: Entry | null
  onChoose: (entry: Entry) => void
}) => {
  const { filmId, version, which, chosen, onChoose } = given
  const { list, edits } = useEdits(filmId, version, which)
  const box = useRef<HTMLDivElement>(null)
  const [view, setView] = useState({ top: 0, height: 800 })
  const look = () => box.current && setView({ top: box.current.scrollTop, height: box.current.clientHeight })
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured when it is there
  useEffect(() => {
    look()
    if (box.current === null) return
    const watch = new ResizeObserver(look)
    watch.observe(box.current)
    return () => watch.disconnect()
  }, [list.isPending])
  const { from, to } = rowsInSight({ ...view, row: rowHeight, count: edits.length })
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list
  useEffect(() => {
    if (to >= edits.length && hasNextPage && !isFetchingNextPage) void fetchNextPage()
  }, [to, edits.length, hasNextPage, isFetchingNextPage, fetchNextPage])

  if (list.isPending) return <Loading what="the history" />
  if (list.isError) return <Failure error={list.error} what="The history" retry={() => void list.refetch()} />
  if (edits.length === 0)
    return (
      <Empty title={which.by || which.part ? 'No such edit' : 'Nothing has happened yet'}>
        {which.by || which.part
          ? 'Nobody has changed this part of the film in this way. Choose other filters.'
          : 'Every change by a person or by the crew will stand here: who, when, why and what.'}
      </Empty>
    )
  const at = edits.findIndex(({ seq }) => seq === chosen?.seq)
  const press = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor(view.height / rowHeight) - 1)
    const moves: Record<string, number> = {
      ...{ ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + page, PageUp: at - page },
      ...{ Home: 0, End: edits.length - 1 },
    }
    const wanted = moves[event.key]
    if (wanted === undefined) return
    event.preventDefault()
    const next = Math.max(0, Math.min(edits.length - 1, wanted))
    const top = scrollTo({ at: next, ...view, row: rowHeight })
    if (top !== null && box.current) box.current.scrollTop = top
    onChoose(edits[next] as Entry)
  }
  return (
    <div
      ref={box}
      role="listbox"
      aria-label="Edits, the latest first"
      aria-activedescendant={at >= from && at < to ? `edit-${chosen?.seq}` : undefined}
      tabIndex={0}
      onScroll={look}
      onKeyDown={press}
      className="min-h-0 flex-1 overflow-y-auto -outline-offset-2"
    >
      <div style={{ height: edits.length * rowHeight }} className="relative" role="presentation">
        {edits.slice(from, to).map((entry, i) => (
          <EditRow
            key={entry.seq}
            entry={entry}
            at={from + i}
            count={hasNextPage ? -1 : edits.length}
            chosen={entry.seq === chosen?.seq}
            onChoose={onChoose}
          />
        ))}
      </div>
    </div>
  )
}
