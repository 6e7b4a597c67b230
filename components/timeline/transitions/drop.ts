'use client'

import type { ClipRef } from '#film/timeline/edit/ref.ts'
import { ordered } from '#film/timeline/order.ts'
import type { FilmDocument } from '../../api/client.ts'
import { transitionAt } from '../commands/cutting.ts'
import type { Engine } from '../engine.ts'
import { materialOf } from '../material.ts'
import { useOnDrop } from '../on-drop.ts'
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
  useOnDrop(
    engine,
    (data) => draggedTransition.of(data) !== null,
    ({ x, y }, scene, data) => {
      const kind = draggedTransition.of(data)
      const now = latest()
      if (kind === null || now === null) return null
      const { tracks } = now
      const ref = cutNear({ ...scene, tracks }, x, y)
      if (ref === null) return null
      const { extent, nameOf } = materialOf(now)
      const made = transitionAt({ tracks, extent, nameOf }, ref, kind)
      return {
        ...{ tracks: made.tracks, text: made.why ?? '', no: made.no },
        snap: tracks[ref.track]?.clips[ref.clip]?.start ?? null,
        land: () => {
          if (made.why === undefined || !cut({ tracks: made.tracks }, made.why)) return
          say(made.why)
          if (made.chosen) useTimeline.getState().choose(made.chosen)
        },
      }
    },
  )
}
