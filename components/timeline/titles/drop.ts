'use client'

import type { FilmDocument } from '../../api/client.ts'
import type { Engine } from '../engine.ts'
import { pointedAt, restUnder, useOnDrop } from '../on-drop.ts'
import { rowAt } from '../rows.ts'
import { say } from '../say.ts'
import { depthOf } from '../scene.ts'
import { useTimeline } from '../session.ts'
import { useCut } from '../use-cut.ts'
import { draggedTitle, laidAt, templateOf, titleAt } from './lay.ts'

/** Titles can be dragged onto the timeline: onto a track of titles, or anywhere for the one with room. */
export const useTitleDrop = (engine: () => Engine | null, film: FilmDocument): void => {
  const { latest, cut } = useCut(film.id)
  useOnDrop(
    engine,
    (data) => draggedTitle.of(data) !== null,
    ({ x, y }, scene, data) => {
      const template = templateOf(draggedTitle.of(data) ?? 'opening')
      const now = latest()
      if (template === undefined || now === null) return null
      const clip = titleAt(now, template, pointedAt(x, scene.view))
      const { frame, snap } = restUnder(x, clip.frames, { scene, film: now })
      const row = rowAt(scene.rows, depthOf(scene, y))?.track
      const onto = row?.kind === 'titles' ? { track: row.id } : {}
      const ask = { frame, clip, name: template.name, ...onto }
      const made = laidAt(now.tracks, ask)
      return {
        ...{ tracks: made.tracks, text: template.name, no: made.no, snap },
        land: () => {
          if (made.why === undefined || !cut({ tracks: made.tracks }, made.why)) return
          say(made.why)
          useTimeline.getState().choose(made.chosen ?? [])
        },
      }
    },
  )
}
