'use client'

import { useEffect, useRef } from 'react'
import { layOf } from '#film/assets/lay.ts'
import { insert, overwrite } from '#film/timeline/edit/insert.ts'
import { snapped, snapTargets } from '#film/timeline/edit/snap.ts'
import type { FilmDocument } from '../api/client.ts'
import { usePlayback } from '../player/playback.ts'
import type { Engine } from '../timeline/engine.ts'
import { extentIn } from '../timeline/material.ts'
import { rowAt } from '../timeline/rows.ts'
import { depthOf } from '../timeline/scene.ts'
import { useTimeline } from '../timeline/session.ts'
import { frameOf } from '../timeline/view.ts'
import { draggedAsset } from './drag.ts'
import { useAssets } from './use-assets.ts'

const near = 8 // px within which an edge draws the clip to it

/** Where a dragged asset would lie. With Alt or Ctrl it is inserted, and the rest moves on. */
const placeAt = (engine: Engine, film: FilmDocument, event: DragEvent) => {
  const asset = film.assets[draggedAsset(event.dataTransfer) ?? '']
  const scene = engine.scene()
  if (asset === undefined || scene === null) return null
  const rect = engine.box.getBoundingClientRect()
  const row = rowAt(scene.rows, depthOf(scene, event.clientY - rect.top))
  const pointed = Math.max(0, Math.round(frameOf(scene.view, event.clientX - rect.left)))
  const track = row === undefined ? {} : { track: row.track.id }
  const lay = (frame: number) => layOf(asset, { tracks: film.tracks, rate: film.brief.rate, frame, ...track })
  const [first] = lay(pointed)
  if (first === undefined) return null
  const targets = snapTargets(film.tracks, film.markers, usePlayback.getState().frame)
  const by = useTimeline.getState().snapping
    ? snapped([pointed, pointed + first.clip.frames], targets, near / scene.view.scale).by
    : 0
  const frame = Math.max(0, pointed + by)
  const how = event.altKey || event.ctrlKey || event.metaKey ? ('insert' as const) : ('overwrite' as const)
  return { asset, clips: lay(frame), frame, how, ...track }
}

/** Assets can be dragged onto the timeline; it shows how they would lie there until they are let go. */
export const useAssetDrop = (engine: () => Engine | null, film: FilmDocument): void => {
  const { place } = useAssets(film.id)
  const now = useRef({ film, place })
  now.current = { film, place }
  useEffect(() => {
    const made = engine()
    if (made === null) return
    const { box } = made
    const heard = new AbortController()
    const { signal } = heard
    const leave = () => useTimeline.getState().set({ preview: null })
    const over = (event: DragEvent) => {
      if (draggedAsset(event.dataTransfer) === null) return
      const { tracks } = now.current.film
      const at = placeAt(made, now.current.film, event)
      if (at === null || !event.dataTransfer) return leave()
      event.preventDefault()
      event.dataTransfer.dropEffect = 'copy'
      const laid =
        at.how === 'insert'
          ? insert(tracks, { ...at, extent: extentIn(now.current.film) })
          : overwrite(tracks, at)
      useTimeline.getState().set({ preview: laid.tracks })
    }
    const drop = (event: DragEvent) => {
      if (draggedAsset(event.dataTransfer) === null) return
      const at = placeAt(made, now.current.film, event)
      leave()
      if (at === null) return
      event.preventDefault()
      const { asset, clips: _, ...where } = at
      void now.current.place(asset, where)
    }
    box.addEventListener('dragover', over, { signal })
    box.addEventListener('dragleave', leave, { signal })
    box.addEventListener('drop', drop, { signal })
    return () => heard.abort()
  }, [engine])
}
