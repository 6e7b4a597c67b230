'use client'

import { useEffect, useRef } from 'react'
import type { ClipRef } from '#film/timeline/edit/ref.ts'
import { ordered } from '#film/timeline/order.ts'
import type { FilmDocument } from '../../api/client.ts'
import { transitionAt } from '../commands/cutting.ts'
import type { Outcome } from '../commands/hand.ts'
import type { Engine } from '../engine.ts'
import { materialOf } from '../material.ts'
import { rowAt, rulerHeight } from '../rows.ts'
import { say } from '../say.ts'
import { depthOf, type Scene } from '../scene.ts'
import { useTimeline } from '../session.ts'
import { useCut } from '../use-cut.ts'
import { xOf } from '../view.ts'
import { draggedTransition } from './names.ts'

const reach = 48 // px to either side of a cut

/** The head of the picture that is nearest to a point of the canvas. */
const cutNear = (scene: Scene, x: number, y: number): ClipRef | null => {
  const row = y < rulerHeight ? undefined : rowAt(scene.rows, depthOf(scene, y))
  if (row?.track.kind !== 'picture') return null
  let best: ClipRef | null = null
  let least = reach
  for (const { id, start } of ordered(row.track)) {
    const far = Math.abs(xOf(scene.view, start) - x)
    if (far < least) [least, best] = [far, { track: row.track.id, clip: id }]
  }
  return best
}

/** Transitions can be dragged onto cuts: the cut shows what would be laid there, or says why it cannot. */
export const useTransitionDrop = (engine: () => Engine | null, film: FilmDocument): void => {
  const { latest, cut } = useCut(film.id)
  const now = useRef({ film, latest, cut })
  now.current = { film, latest, cut }
  useEffect(() => {
    const made = engine()
    if (made === null) return
    const { box } = made
    const heard = new AbortController()
    const { signal } = heard
    const at = (event: DragEvent) => {
      const rect = box.getBoundingClientRect()
      return { x: event.clientX - rect.left, y: event.clientY - rect.top }
    }
    const asked = (event: DragEvent): { ref: ClipRef | null; outcome: Outcome } | null => {
      const kind = draggedTransition(event.dataTransfer)
      const scene = made.scene()
      const film = now.current.latest()
      if (kind === null || scene === null || film === null) return null
      const { x, y } = at(event)
      const ref = cutNear({ ...scene, tracks: film.tracks }, x, y)
      if (ref === null) return { ref: null, outcome: {} }
      const { extent, nameOf } = materialOf(film)
      return { ref, outcome: transitionAt({ tracks: film.tracks, extent, nameOf }, ref, kind) }
    }
    const clear = () => {
      if (useTimeline.getState().preview !== null) useTimeline.getState().set({ preview: null })
      made.show({})
    }
    const over = (event: DragEvent) => {
      const what = asked(event)
      if (what === null) return
      event.preventDefault()
      const { outcome, ref } = what
      if (event.dataTransfer) event.dataTransfer.dropEffect = outcome.tracks ? 'copy' : 'none'
      if (ref === null) return clear()
      const { x, y } = at(event)
      const text = outcome.why ?? outcome.no ?? ''
      useTimeline.getState().set({ preview: outcome.tracks ?? null })
      const start = made.given()?.tracks[ref.track]?.clips[ref.clip]?.start ?? null
      made.show({ snap: start, label: { text, x: x + 14, y: Math.max(rulerHeight + 4, y - 30) } })
      if (outcome.no !== undefined) say(outcome.no)
    }
    const drop = (event: DragEvent) => {
      const what = asked(event)
      if (what === null) return
      event.preventDefault()
      clear()
      const { tracks, why, chosen } = what.outcome
      if (tracks === undefined || why === undefined || !now.current.cut({ tracks }, why)) return
      say(why)
      if (chosen) useTimeline.getState().choose(chosen)
    }
    box.addEventListener('dragover', over, { signal })
    box.addEventListener('dragleave', (event) => draggedTransition(event.dataTransfer) && clear(), { signal })
    box.addEventListener('drop', drop, { signal })
    return () => heard.abort()
  }, [engine])
}
