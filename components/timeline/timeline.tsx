'use client'

import { Maximize2, ZoomIn, ZoomOut } from 'lucide-react'
import { type KeyboardEvent, useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import { fpsOf, timecode } from '#film/timeline/time.ts'
import type { FilmDocument } from '../api/client.ts'
import { useAssetDrop } from '../assets/drop-on-timeline.ts'
import { cutsOf, framesOf, tracksInOrder } from '../film/facts.ts'
import { usePlayback } from '../player/playback.ts'
import { useCommands } from '../shortcuts/use-commands.ts'
import { IconButton } from '../ui/button.tsx'
import { barOf, headsAt, shareOf, useBar, zoomAt } from './bars.ts'
import { Chosen } from './chosen.tsx'
import { createEngine, type Engine } from './engine.ts'
import { Heads } from './heads.tsx'
import { materialOf } from './material.ts'
import { listen } from './pointer.ts'
import { rebased, rowsOn } from './rebased.ts'
import { heightOf, type Row, rowsOf, rulerHeight } from './rows.ts'
import { useTimeline } from './session.ts'
import { useTitleDrop } from './titles/drop.ts'
import { Toolbar } from './toolbar.tsx'
import { useTransitionDrop } from './transitions/drop.ts'
import { useCut } from './use-cut.ts'

const none: ReadonlySet<string> = new Set()

/**
 * The cut, track by track. React renders when the film changes; what moves with the pointer, the wheel or the playhead is the
 * engine's, which draws on the canvas and sets the few elements around it.
 */
export const Timeline = ({
  film,
  edits,
  staleClips = none,
}: {
  film: FilmDocument
  edits: boolean
  staleClips?: ReadonlySet<string>
}) => {
  const canvas = useRef<HTMLCanvasElement>(null)
  const area = useRef<HTMLDivElement>(null)
  const playhead = useRef<HTMLDivElement>(null)
  const heads = useRef<HTMLDivElement>(null)
  const clock = useRef<HTMLSpanElement>(null)
  const slider = useRef<HTMLInputElement>(null)
  const across = useRef<HTMLDivElement>(null)
  const down = useRef<HTMLDivElement>(null)
  const engine = useRef<Engine | null>(null)
  const { latest, cut } = useCut(film.id)
  const doing = useRef({ latest, cut, film })
  doing.current = { latest, cut, film }

  const frames = framesOf(film)
  const { rate } = film.brief
  const rows = useMemo(() => rowsOf(tracksInOrder(film)), [film])
  const cuts = useMemo(() => cutsOf(film), [film])
  const material = useMemo(() => materialOf(film), [film])
  const open = useTimeline((s) => s.open)
  useEffect(() => open(film.id), [open, film.id])

  useLayoutEffect(() => {
    if (canvas.current === null || area.current === null) return
    const box = area.current
    let laid: readonly Row[] | null = null
    const made = createEngine(box, canvas.current, {
      edit: (before, { tracks = before.tracks, markers = before.markers }, why) => {
        const { film: known, latest, cut: make } = doing.current
        const now = latest() ?? known
        make(
          {
            tracks: rebased(before.tracks, tracks, now.tracks),
            markers: rowsOn(before.markers, markers, now.markers),
          },
          why,
        )
      },
      onLook: ({ view, top, rows: all, least, most, span, width, height }) => {
        if (laid !== all) headsAt(heads.current, all)
        laid = all
        if (heads.current !== null && heads.current.scrollTop !== top) heads.current.scrollTop = top
        if (slider.current !== null) slider.current.value = String(shareOf(view.scale, least, most))
        barOf(across.current, 'x', view.from / span, width / view.scale / span)
        const tall = heightOf(all)
        barOf(down.current, 'y', top / tall, (height - rulerHeight) / tall)
        // A finger that goes up or down moves the page, unless there are rows to see.
        box.style.touchAction = tall > height - rulerHeight ? 'none' : 'pan-y'
      },
      onPlayhead: (frame, x) => {
        const says = timecode(frame, doing.current.film.brief.rate)
        if (clock.current !== null) clock.current.textContent = says
        box.setAttribute('aria-valuenow', String(frame))
        box.setAttribute('aria-valuetext', says)
        if (playhead.current === null) return
        playhead.current.style.transform = `translateX(${Math.round(x)}px)`
        playhead.current.style.visibility = x >= -1 && x <= box.clientWidth ? 'visible' : 'hidden'
      },
    })
    engine.current = made
    const quiet = listen(made)
    return () => {
      quiet()
      made.close()
      engine.current = null
    }
  }, [])

  useLayoutEffect(() => {
    const { tracks, markers } = film
    engine.current?.give({ tracks, markers, rate, frames: Math.max(1, frames), stale: staleClips, material })
  }, [film, rate, frames, staleClips, material])

  const made = useCallback(() => engine.current, [])
  useAssetDrop(made, film)
  useTransitionDrop(made, film)
  useTitleDrop(made, film)

  const seek = (to: number | undefined) => to !== undefined && usePlayback.getState().seek(to)
  const here = () => usePlayback.getState().frame
  useCommands({
    'zoom-in': () => engine.current?.zoom(1.5),
    'zoom-out': () => engine.current?.zoom(1 / 1.5),
    fit: () => engine.current?.fit(),
    'cut-before': () => seek(cuts.findLast((at) => at < here())),
    'cut-after': () => seek(cuts.find((at) => at > here())),
  })
  const press = (event: KeyboardEvent) => {
    // Left and right are the player's everywhere else; without a player the timeline has to move itself.
    if (usePlayback.getState().engine !== null) return
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
    if (by !== undefined) seek(here() + by * (event.shiftKey ? Math.round(fpsOf(rate)) : 1))
  }
  const pullAcross = useBar('x', (share) => {
    const at = engine.current
    if (at) at.look({ ...at.view(), from: share * at.span() })
  })
  const pullDown = useBar('y', (share) => engine.current?.lookUpTo(share * heightOf(rows)))
  const frame = here()
  return (
    <section aria-label="Timeline" className="flex min-h-0 flex-1 flex-col bg-panel">
      <Toolbar film={film} edits={edits}>
        <div className="flex items-center gap-0.5">
          <IconButton size="sm" label="Zoom out" shortcut="−" onClick={() => engine.current?.zoom(1 / 1.5)}>
            <ZoomOut />
          </IconButton>
          <input
            ref={slider}
            type="range"
            min={0}
            max={1}
            step={0.001}
            defaultValue={0}
            aria-label="Zoom"
            className="h-1 w-20 accent-tungsten max-sm:hidden"
            onChange={(event) => engine.current && zoomAt(engine.current, Number(event.target.value))}
          />
          <IconButton size="sm" label="Zoom in" shortcut="+" onClick={() => engine.current?.zoom(1.5)}>
            <ZoomIn />
          </IconButton>
          <IconButton
            size="sm"
            label="Show the whole film"
            shortcut="0"
            onClick={() => engine.current?.fit()}
          >
            <Maximize2 />
          </IconButton>
        </div>
      </Toolbar>
      <Chosen film={film} nameOf={material.nameOf} />
      <div className="flex min-h-0 flex-auto" style={{ height: rulerHeight + heightOf(rows) + 1 }}>
        <div className="flex w-36 shrink-0 flex-col border-r border-line sm:w-48">
          <div
            className="flex shrink-0 items-center border-b border-line px-3"
            style={{ height: rulerHeight }}
          >
            <span ref={clock} className="tabular text-xs text-tungsten-bright">
              {timecode(frame, rate)}
            </span>
          </div>
          <div
            ref={heads}
            {...(!edits && { tabIndex: 0 })}
            className="min-h-0 flex-1 overflow-x-hidden overflow-y-auto [scrollbar-width:none]"
            onScroll={(event) => engine.current?.lookUpTo(event.currentTarget.scrollTop)}
          >
            <fieldset disabled={!edits} aria-label="Heads of the tracks" className="contents">
              <Heads film={film} rows={rows} />
            </fieldset>
          </div>
        </div>
        <div
          ref={area}
          role="slider"
          tabIndex={0}
          aria-label="Playhead on the timeline"
          aria-valuemin={0}
          aria-valuemax={Math.max(0, frames - 1)}
          aria-valuenow={frame}
          aria-valuetext={timecode(frame, rate)}
          aria-describedby="timeline-chosen"
          onKeyDown={press}
          className="relative min-w-0 flex-1 overflow-hidden -outline-offset-2 select-none"
        >
          <canvas ref={canvas} aria-hidden className="absolute inset-0 size-full" />
          {frames === 0 && (
            <p className="pointer-events-none absolute inset-x-4 top-12 text-center text-sm text-soft text-pretty">
              The cut is empty. Take steps back with Ctrl Z, or bring sounds and pictures from the assets.
            </p>
          )}
          <div
            ref={playhead}
            aria-hidden
            className="pointer-events-none absolute inset-y-0 left-0 w-px bg-tungsten-bright will-change-transform"
          >
            <i className="absolute top-0 -left-[5px] border-x-[5.5px] border-t-[8px] border-x-transparent border-t-tungsten-bright" />
          </div>
        </div>
        <div
          ref={down}
          aria-hidden
          {...pullDown}
          className="relative w-2 shrink-0 touch-none bg-ink"
          style={{ marginTop: rulerHeight }}
        >
          <i className="absolute inset-x-0.5 rounded-full bg-hover hover:bg-edge" />
        </div>
      </div>
      <div
        ref={across}
        aria-hidden
        {...pullAcross}
        className="relative ml-36 h-2.5 shrink-0 touch-none bg-ink sm:ml-48"
      >
        <i className="absolute inset-y-0.5 rounded-full bg-hover hover:bg-edge" />
      </div>
    </section>
  )
}
