'use client'

import { snapped, snapTargets } from '#film/timeline/edit/snap.ts'
import type { FilmDocument } from '../../api/client.ts'
import { usePlayback } from '../../player/playback.ts'
import type { Engine } from '../engine.ts'
import { useOnDrop } from '../on-drop.ts'
import { rowAt } from '../rows.ts'
import { say } from '../say.ts'
import { depthOf } from '../scene.ts'
import { useTimeline } from '../session.ts'
import { useCut } from '../use-cut.ts'
import { frameOf } from '../view.ts'
import { draggedTitle, laidAt, templateOf, titleAt } from './lay.ts'

const near = 8 // px within which an edge draws the title to it

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
      const pointed = Math.max(0, Math.round(frameOf(scene.view, x)))
      const clip = titleAt(now, template, pointed)
      const { snapping, choose } = useTimeline.getState()
      const targets = snapTargets(now.tracks, now.markers, usePlayback.getState().frame)
      const { by, at } = snapping
        ? snapped([pointed, pointed + clip.frames], targets, near / scene.view.scale)
        : { by: 0, at: null }
      const row = rowAt(scene.rows, depthOf(scene, y))?.track
      const onto = row?.kind === 'titles' ? { track: row.id } : {}
      const ask = { frame: Math.max(0, pointed + by), clip, name: template.name, ...onto }
      const made = laidAt(now.tracks, ask)
      return {
        ...{ tracks: made.tracks, text: template.name, no: made.no, snap: at },
        land: () => {
          if (made.why === undefined || !cut({ tracks: made.tracks }, made.why)) return
          say(made.why)
          choose(made.chosen ?? [])
        },
      }
    },
  )
}
