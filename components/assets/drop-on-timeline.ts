'use client'

import { layOf } from '#film/assets/lay.ts'
import { placed } from '#film/assets/place.ts'
import type { FilmDocument } from '../api/client.ts'
import type { Engine } from '../timeline/engine.ts'
import { extentIn } from '../timeline/material.ts'
import { pointedAt, restUnder, useOnDrop } from '../timeline/on-drop.ts'
import { rowAt } from '../timeline/rows.ts'
import { say } from '../timeline/say.ts'
import { depthOf } from '../timeline/scene.ts'
import { draggedAsset } from './drag.ts'
import { useAssets } from './use-assets.ts'

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
      const track = row === undefined ? {} : { track: row.track.id }
      const lay = (frame: number) =>
        layOf(asset, { tracks: film.tracks, rate: film.brief.rate, frame, ...track })
      const [first] = lay(pointedAt(x, scene.view))
      if (first === undefined) return null
      const { frame, snap } = restUnder(x, first.clip.frames, { scene, film })
      const how = insert ? 'insert' : 'overwrite'
      return {
        ...placed(film, { frame, clips: lay(frame), how, extent: extentIn(film) }),
        ...{ snap, text: insert ? 'room is made' : 'Alt: make room' },
        land: () => void place(asset, { frame, how, ...track }).then(say),
      }
    },
  )
}
