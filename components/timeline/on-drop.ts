'use client'

import { useEffect, useRef } from 'react'
import type { Marker } from '#film/marker.ts'
import type { Tracks } from '#film/timeline/edit/ref.ts'
import { snapped, snapTargets } from '#film/timeline/edit/snap.ts'
import type { FilmDocument } from '../api/client.ts'
import { usePlayback } from '../player/playback.ts'
import type { Engine } from './engine.ts'
import { rulerHeight } from './rows.ts'
import { say } from './say.ts'
import type { Scene } from './scene.ts'
import { useTimeline } from './session.ts'
import { frameOf } from './view.ts'

/** What would come of letting go here. `no`: why nothing would. */
export type Landing = {
  tracks?: Tracks | undefined
  markers?: Record<string, Marker> | undefined
  snap: number | null // the frame it rests on
  text: string // beside the pointer
  no?: string | undefined
  land: () => void
}
/** The pointer over the canvas, in CSS pixels, and the keys held with it. */
export type Pointed = { x: number; y: number; insert: boolean }

const near = 8 // px within which an edge draws what is carried to it

/** Where something of so many frames would begin under the pointer, drawn to what is near; `snap`: the frame it rests on. */
export const restUnder = (
  x: number,
  frames: number,
  {
    scene: { view },
    film: { tracks, markers },
  }: { scene: Scene; film: Pick<FilmDocument, 'tracks' | 'markers'> },
): { frame: number; snap: number | null } => {
  const pointed = pointedAt(x, view)
  if (!useTimeline.getState().snapping) return { frame: pointed, snap: null }
  const targets = snapTargets(tracks, markers, usePlayback.getState().frame)
  const { by, at } = snapped([pointed, pointed + frames], targets, near / view.scale)
  return { frame: Math.max(0, pointed + by), snap: at }
}

/** The frame under the pointer. */
export const pointedAt = (x: number, view: Scene['view']): number => Math.max(0, Math.round(frameOf(view, x)))

/**
 * Something from elsewhere in the page can be dragged onto the timeline, which shows what would be there until it is let go.
 * `carries`: whether this is such a thing; `landing`: what becomes of it, null where it means nothing.
 */
export const useOnDrop = (
  engine: () => Engine | null,
  carries: (data: DataTransfer | null) => boolean,
  landing: (at: Pointed, scene: Scene, data: DataTransfer | null) => Landing | null,
): void => {
  const now = useRef({ carries, landing })
  now.current = { carries, landing }
  useEffect(() => {
    const made = engine()
    if (made === null) return
    const { box } = made
    const heard = new AbortController()
    const { signal } = heard
    const clear = () => {
      if (useTimeline.getState().preview !== null) useTimeline.getState().set({ preview: null })
      made.show({})
    }
    const at = (event: DragEvent): Pointed => {
      const rect = box.getBoundingClientRect()
      const insert = event.altKey || event.ctrlKey || event.metaKey
      return { x: event.clientX - rect.left, y: event.clientY - rect.top, insert }
    }
    const landingOf = (event: DragEvent): Landing | null => {
      const scene = made.scene()
      return scene && now.current.landing(at(event), scene, event.dataTransfer)
    }
    const ours = (what: (event: DragEvent) => void) => (event: DragEvent) => {
      if (now.current.carries(event.dataTransfer)) what(event)
    }
    const over = ours((event) => {
      const what = landingOf(event)
      if (what === null) return clear()
      event.preventDefault()
      if (event.dataTransfer) event.dataTransfer.dropEffect = what.tracks ? 'copy' : 'none'
      const { x, y } = at(event)
      useTimeline.getState().set({ preview: what.tracks ?? null })
      const label = { text: what.no ?? what.text, x: x + 14, y: Math.max(rulerHeight + 4, y - 30) }
      made.show({ snap: what.snap, label, markers: what.markers ?? null })
      if (what.no !== undefined) say(what.no)
    })
    const drop = ours((event) => {
      const what = landingOf(event)
      clear()
      if (what === null) return
      event.preventDefault()
      if (what.tracks !== undefined) what.land()
    })
    box.addEventListener('dragover', over, { signal })
    box.addEventListener('dragleave', ours(clear), { signal })
    box.addEventListener('drop', drop, { signal })
    return () => heard.abort()
  }, [engine])
}
