'use client'

import { layOf } from '#film/assets/lay.ts'
import { placed } from '#film/assets/place.ts'
import { snapped, snapTargets } from '#film/timeline/edit/snap.ts'
import type { FilmDocument } from '../api/client.ts'
import { usePlayback } from '../player/playback.ts'
import type { Engine } from '../timeline/engine.ts'
import { extentIn } from '../timeline/material.ts'
import { useOnDrop } from '../timeline/on-drop.ts'
import { rowAt } from '../timeline/rows.ts'
import { say } from '../timeline/say.ts'
import { depthOf } from '../timeline/scene.ts'
import { useTimeline } from '../timeline/session.ts'
import { frameOf } from '../timeline/view.ts'
import { draggedAsset } from './drag.ts'
import { useAssets } from './use-assets.ts'

const near = 8 // px within which an edge draws the clip to it

/** Assets can be dragged onto the timeline; with Alt or Ctrl they are inserted, and the rest moves on. */
export const useAssetDrop = (engine: () => Engine | null, film: FilmDocument): void => {
  const { place } = useAssets(film.id)
  useOnDrop(
    engine,
    (data) => draggedAsset.of(data) !== null,
    ({ x, y, insert }, scene, data) => {
      const asset = film.assets[draggedAsset.of(data) ?? '']
      const row = rowAt(scene.rows, depthOf(scene, y))
      if (asset === undefined) return null
      const pointed = Math.max(0, Math.round(frameOf(scene.view, x)))
      const track = row === undefined ? {} : { track: row.track.id }
      const lay = (frame: number) =>
        layOf(asset, { tracks: film.tracks, rate: film.brief.rate, frame, ...track })
      const [first] = lay(pointed)
      if (first === undefined) return null
      const targets = snapTargets(film.tracks, film.markers, usePlayback.getState().frame)
      const { by, at } = useTimeline.getState().snapping
        ? snapped([pointed, pointed + first.clip.frames], targets, near / scene.view.scale)
        : { by: 0, at: null }
      const frame = Math.max(0, pointed + by)
      const how = insert ? 'insert' : 'overwrite'
      return {
        ...placed(film, { frame, clips: lay(frame), how, extent: extentIn(film) }),
        ...{ snap: at, text: insert ? 'room is made' : 'Alt: make room' },
        land: () => void place(asset, { frame, how, ...track }).then(say),
      }
    },
  )
}
