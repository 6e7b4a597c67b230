'use client'

import { Maximize2, ZoomIn, ZoomOut } from 'lucide-react'
import { type KeyboardEvent, type PointerEvent, useEffect, useMemo, useRef, useState } from 'react'
import { linesOf } from '#film/screenplay/breakdown.ts'
import { timecode } from '#film/timeline/time.ts'
import { clipsInOrder } from '#film/timeline/track.ts'
import type { FilmDocument } from '../api/client.ts'
import { board, cutsOf, framesOf, tracksInOrder } from '../film/facts.ts'
import { assetUrl } from '../film/words.ts'
import { usePlayback } from '../player/playback.ts'
import { useCommands } from '../shortcuts/use-commands.ts'
import { IconButton } from '../ui/button.tsx'
import { draw } from './draw.ts'
import { heightOf, nameOf, rowsOf, visible } from './rows.ts'
import { usePictures } from './use-pictures.ts'
import { bounded, fitted, following, frameOf, scrolled, type View, xOf, zoomed } from './view.ts'

/** The cut, track by track. Seeing, seeking and zooming; the drawing is a canvas, what it says is beside it in words. */
export const Timeline = ({ film }: { film: FilmDocument }) => {
  const canvas = useRef<HTMLCanvasElement>(null)
  const area = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  const [wanted, setWanted] = useState<View>({ scale: 0, from: 0 })
  const frame = usePlayback((s) => s.frame)
  const playing = usePlayback((s) => s.playing)
  const seek = usePlayback((s) => s.seek)
  const frames = framesOf(film)
  const { rate } = film.brief
  const rows = useMemo(() => rowsOf(tracksInOrder(film)), [film])
  const cuts = useMemo(() => cutsOf(film), [film])
  const names = useMemo(
    () => ({
      ...film,
      lines: new Map(linesOf(film.screenplay).map((line) => [line.id, line])),
      shotNames: new Map(
        board(film).flatMap((scene) => scene.shots.map(({ shot, name }) => [shot.id, name])),
      ),
    }),
    [film],
  )
  const height = heightOf(rows)
  const view = bounded(wanted, frames, width)
  const seen = rows.flatMap(({ track }) =>
    track.kind === 'picture' ? visible(clipsInOrder(track), view.from, frameOf(view, width)) : [],
  )
  const pictures = usePictures(
    seen.flatMap(({ source }) => {
      const panel = source.kind === 'shot' ? film.panels[source.shot] : undefined
      return panel === undefined ? [] : [assetUrl(film.id, panel.asset)]
    }),
  )
  const setView = (of: (view: View) => View) => setWanted((before) => of(bounded(before, frames, width)))

  useEffect(() => {
    const box = area.current
    if (box === null) return
    const observer = new ResizeObserver(() => setWidth(box.clientWidth))
    observer.observe(box)
    return () => observer.disconnect()
  }, [])

  useEffect(() => {
    const ctx = canvas.current?.getContext('2d')
    if (!ctx || !canvas.current || width === 0) return
    const ratio = window.devicePixelRatio
    canvas.current.width = width * ratio
    canvas.current.height = height * ratio
    ctx.scale(ratio, ratio)
    draw(ctx, {
      rows,
      view: { scale: view.scale, from: view.from },
      rate,
      width,
      height,
      nameOf: (clip) => nameOf(clip, names),
      pictureOf: ({ source }) => {
        const panel = source.kind === 'shot' ? film.panels[source.shot] : undefined
        return panel === undefined ? null : (pictures.get(assetUrl(film.id, panel.asset)) ?? null)
      },
    })
  }, [rows, view.scale, view.from, rate, width, height, names, film, pictures])

  useEffect(() => {
    if (playing) setWanted((before) => following(bounded(before, frames, width), frame, frames, width))
  }, [playing, frame, frames, width])

  // React listens to wheels passively; zooming must keep the page from scrolling.
  useEffect(() => {
    const box = area.current
    if (box === null) return
    const wheel = (event: WheelEvent) => {
      const x = event.clientX - box.getBoundingClientRect().left
      if (event.ctrlKey || event.metaKey) {
        event.preventDefault()
        setWanted((v) => zoomed(bounded(v, frames, width), Math.exp(-event.deltaY / 240), x, frames, width))
      } else if (event.deltaX !== 0 || event.shiftKey) {
        event.preventDefault()
        setWanted((v) => scrolled(bounded(v, frames, width), event.deltaX || event.deltaY, frames, width))
      }
    }
    box.addEventListener('wheel', wheel, { passive: false })
    return () => box.removeEventListener('wheel', wheel)
  }, [frames, width])

  const zoom = (factor: number) => setView((v) => zoomed(v, factor, xOf(v, frame), frames, width))
  const fit = () => setWanted(fitted(frames, width))
  const toCut = (to: number | undefined) => to !== undefined && seek(to)
  useCommands({
    'zoom-in': () => zoom(1.5),
    'zoom-out': () => zoom(1 / 1.5),
    fit,
    'cut-before': () => toCut(cuts.findLast((cut) => cut < frame)),
    'cut-after': () => toCut(cuts.find((cut) => cut > frame)),
  })
  const at = (event: PointerEvent) => {
    const box = area.current?.getBoundingClientRect()
    if (box !== undefined) seek(Math.floor(frameOf(view, event.clientX - box.left)))
  }
  const press = (event: KeyboardEvent) => {
    // Left and right are the player's everywhere else; without a player the timeline has to move itself.
    if (usePlayback.getState().video !== null) return
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
    if (by !== undefined) seek(frame + by * (event.shiftKey ? Math.round(rate.num / rate.den) : 1))
  }
  const x = xOf(view, frame)
  return (
    <section aria-label="Timeline" className="flex min-h-0 flex-col bg-panel">
      <div className="flex h-9 shrink-0 items-center gap-1 border-b border-line px-3">
        <h2 className="slate mr-auto font-sans">Timeline</h2>
        <span className="tabular text-xs text-faint">{timecode(frame, rate)}</span>
        <IconButton size="sm" label="Zoom out" shortcut="−" onClick={() => zoom(1 / 1.5)}>
          <ZoomOut />
        </IconButton>
        <IconButton size="sm" label="Zoom in" shortcut="+" onClick={() => zoom(1.5)}>
          <ZoomIn />
        </IconButton>
        <IconButton size="sm" label="Show the whole film" shortcut="0" onClick={fit}>
          <Maximize2 />
        </IconButton>
      </div>
      <div className="flex min-h-0 overflow-y-auto overscroll-contain">
        <ul className="relative w-24 shrink-0 border-r border-line sm:w-32" style={{ height }}>
          {rows.map(({ track, top, height: tall }) => (
            <li
              key={track.id}
              className="absolute inset-x-0 flex items-center truncate px-3 text-xs text-soft"
              style={{ top, height: tall }}
            >
              <span className="truncate">{track.name}</span>
              <span className="sr-only">, {clipsInOrder(track).length} clips</span>
            </li>
          ))}
        </ul>
        <div
          ref={area}
          role="slider"
          tabIndex={0}
          aria-label="Playhead on the timeline"
          aria-valuemin={0}
          aria-valuemax={Math.max(0, frames - 1)}
          aria-valuenow={frame}
          aria-valuetext={timecode(frame, rate)}
          onKeyDown={press}
          onPointerDown={(event) => {
            event.currentTarget.setPointerCapture(event.pointerId)
            at(event)
          }}
          onPointerMove={(event) => event.currentTarget.hasPointerCapture(event.pointerId) && at(event)}
          className="relative min-w-0 flex-1 cursor-col-resize touch-pan-y overflow-hidden -outline-offset-2"
          style={{ height }}
        >
          <canvas ref={canvas} aria-hidden className="absolute inset-0 size-full" />
          {x >= -1 && x <= width && (
            <div
              aria-hidden
              className="pointer-events-none absolute inset-y-0 w-px bg-tungsten-bright"
              style={{ left: x }}
            >
              <i className="absolute top-0 -left-[5px] border-x-[5.5px] border-t-[8px] border-x-transparent border-t-tungsten-bright" />
            </div>
          )}
        </div>
      </div>
    </section>
  )
}
