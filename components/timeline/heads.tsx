'use client'

import { type PointerEvent, useRef, useState } from 'react'
import { moveTrack, setTrack, stacked, type TrackHead } from '#film/timeline/edit/tracks.ts'
import type { Track } from '#film/timeline/track.ts'
import type { FilmDocument } from '../api/client.ts'
import { Head } from './heads-row.tsx'
import { heightOf, type Row, rowAt } from './rows.ts'
import { say } from './say.ts'
import { useCut } from './use-cut.ts'

/**
 * What stands at the left of each track, as high as its row: its name and what is set for it as a whole. Whoever shows it
 * scrolls it with the rows. A head taken by its name is dragged to another place.
 */
export const Heads = ({ film, rows }: { film: FilmDocument; rows: readonly Row[] }) => {
  const { latest, cut } = useCut(film.id)
  const list = useRef<HTMLUListElement>(null)
  const [drag, setDrag] = useState<{ id: string; to: number } | null>(null)
  const down = useRef<{ id: string; y: number } | null>(null)
  const soloed = rows.some(({ track }) => track.solo)

  const set = (track: Track, head: TrackHead, why: string) => {
    const now = latest()
    if (now) cut({ tracks: setTrack(now.tracks, track.id, head) }, why)
  }
  const move = (id: string, to: number) => {
    const now = latest()
    const name = now?.tracks[id]?.name
    if (!now || to < 0 || to >= rows.length) return say('It cannot go further that way.')
    cut({ tracks: moveTrack(now.tracks, id, to) }, `${name} is ${to + 1} of ${rows.length} tracks`)
  }

  const take = (event: PointerEvent, id: string) => {
    if (event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    down.current = { id, y: event.clientY }
  }
  const drop = (event: PointerEvent): number => {
    const top = list.current?.getBoundingClientRect().top ?? 0
    const row = rowAt(rows, event.clientY - top)
    return row ? rows.indexOf(row) : event.clientY < top ? 0 : rows.length - 1
  }
  const carry = (event: PointerEvent) => {
    const from = down.current
    if (from !== null && (drag !== null || Math.abs(event.clientY - from.y) > 4))
      setDrag({ id: from.id, to: drop(event) })
  }
  const release = () => {
    if (drag !== null && drag.to !== rows.findIndex(({ track }) => track.id === drag.id))
      move(drag.id, drag.to)
    down.current = null
    setDrag(null)
  }
  const cancel = () => {
    down.current = null
    setDrag(null)
  }

  const mark = drag === null ? undefined : rows[drag.to]
  const from = rows.findIndex(({ track }) => track.id === drag?.id)
  return (
    <ul ref={list} aria-label="Tracks" className="relative" style={{ height: heightOf(rows) }}>
      {rows.map((row, i) => (
        <Head
          key={row.track.id}
          film={film}
          row={row}
          at={i}
          last={i === rows.length - 1}
          silent={soloed && row.track.solo !== true}
          carried={drag?.id === row.track.id}
          onSet={set}
          onMove={(by) =>
            move(
              row.track.id,
              stacked(latest()?.tracks ?? {}).findIndex(({ id }) => id === row.track.id) + by,
            )
          }
          onTake={{
            onPointerDown: (event) => take(event, row.track.id),
            onPointerMove: carry,
            onPointerUp: release,
            onPointerCancel: cancel,
          }}
        />
      ))}
      {mark !== undefined && drag !== null && (
        <li
          aria-hidden
          className="pointer-events-none absolute inset-x-0 z-10 h-0.5 bg-tungsten"
          style={{ top: drag.to > from ? mark.top + mark.height : mark.top - 2 }}
        />
      )}
    </ul>
  )
}
