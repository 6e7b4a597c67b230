import type { Marker } from '#film/marker.ts'
import { withLinks } from '#film/timeline/edit/bonds.ts'
import type { ClipRef, Tracks } from '#film/timeline/edit/ref.ts'
import { stacked } from '#film/timeline/edit/tracks.ts'
import type { Rate } from '#film/timeline/time.ts'
import { endOf } from '#film/timeline/track.ts'
import { useReady } from '../player/picture/cache/ready.ts'
import { usePlayback } from '../player/playback.ts'
import { othersOf, usePresenceStore } from '../presence/presence.ts'
import type { Shelves } from './draw/clip.ts'
import { draw, nothingOver, type Over } from './draw/draw.ts'
import type { Material } from './material.ts'
import { createPictures } from './pictures.ts'
import { heightOf, type Row, rowGap, rowsOf, rulerHeight } from './rows.ts'
import { keyOfRef, type Scene } from './scene.ts'
import { useTimeline } from './session.ts'
import { createPeaks } from './sound/listen.ts'
import { bounded, fitted, following, scrolled, spanOf, type View, xOf, zoomed } from './view.ts'

/** What the timeline is to show. */
export type Given = {
  tracks: Tracks
  markers: Record<string, Marker>
  rate: Rate
  frames: number // of the whole film
  stale: ReadonlySet<string>
  material: Material
}

/** What part of the film is seen. `span`: frames that can be; least, most: scales. */
type Look = {
  view: View
  top: number
  rows: readonly Row[]
  span: number
  least: number
  most: number
} & {
  width: number
  height: number
}

type Cut = Pick<Given, 'tracks' | 'markers'>

/** What happens outside the canvas. */
export type Doing = {
  /** One edit: what a gesture made of the cut as it was when it began. */
  edit: (before: Cut, after: Partial<Cut>, why: string) => void
  onLook: (look: Look) => void
  onPlayhead: (frame: number, x: number) => void
}

const nobody: ReadonlySet<string> = new Set()

export type Engine = ReturnType<typeof createEngine>

/**
 * The timeline outside React: it draws when something changed, once a frame, and only what can be seen. React hands it the film
 * (`give`); session, playhead and view reach it directly.
 */
export const createEngine = (box: HTMLElement, canvas: HTMLCanvasElement, doing: Doing) => {
  const ctx = canvas.getContext('2d', { alpha: false })
  let given: Given | null = null
  let wanted: View | null = null // null: the whole film
  let top = 0
  let size = { width: 0, height: 0 }
  let hovered: string | null = null
  let over: Over = nothingOver
  let choosing: readonly ClipRef[] | null = null // while a marquee is drawn
  let due = 0
  let stages: (() => void)[] = [] // what is done before the next drawing

  const shelves: Shelves = {
    picture: createPictures(() => invalidate()),
    peaks: createPeaks(() => invalidate()),
  }

  const span = () => spanOf(given?.frames ?? 1, given?.rate ?? { num: 24, den: 1 })
  const whole = () => fitted(given?.frames ?? 1, size.width)
  const view = () => bounded(wanted ?? whole(), span(), size.width)

  const scales = () => ({
    least: bounded({ scale: 0, from: 0 }, span(), size.width).scale,
    most: bounded({ scale: Number.POSITIVE_INFINITY, from: 0 }, span(), size.width).scale,
  })

  let laid: { tracks: Tracks; rows: Row[] } | null = null
  const rows = (tracks: Tracks): Row[] => {
    if (laid?.tracks !== tracks) laid = { tracks, rows: rowsOf(stacked(tracks)) }
    return laid.rows
  }
  let named: { refs: readonly ClipRef[]; set: ReadonlySet<string> } | null = null
  const chosenKeys = (refs: readonly ClipRef[]): ReadonlySet<string> => {
    if (named?.refs !== refs)
      named = { refs, set: new Set(refs.map(({ track, clip }) => keyOfRef(track, clip))) }
    return named.set
  }

  /** What would go along with the chosen clips, as the film stands. */
  let going: { refs: readonly ClipRef[]; tracks: Tracks; set: ReadonlySet<string> } | null = null
  const alongKeys = (refs: readonly ClipRef[], tracks: Tracks, linked: boolean): ReadonlySet<string> => {
    if (!linked || refs.length === 0) return nobody
    if (going?.refs !== refs || going.tracks !== tracks) {
      const mates = withLinks(tracks, refs).map(({ track, clip }) => keyOfRef(track, clip))
      going = { refs, tracks, set: new Set(mates) }
    }
    return going.set
  }

  const scene = (): Scene | null => {
    if (given === null) return null
    const session = useTimeline.getState()
    const tracks = session.preview ?? given.tracks
    const { tool, cut, markIn, markOut, linked } = session
    const others = session.film === null ? [] : othersOf(session.film)
    const all = rows(tracks)
    top = Math.max(0, Math.min(top, heightOf(all) - (size.height - rulerHeight)))
    return {
      ...{ tracks, rows: all, top, tool, cut, markIn, markOut, others, ...size },
      ...{
        markers: over.markers ?? given.markers,
        rate: given.rate,
        stale: given.stale,
        material: given.material,
        ready: useReady.getState().stretches,
      },
      view: view(),
      chosen: chosenKeys(choosing ?? session.chosen),
      along: alongKeys(session.chosen, given.tracks, linked),
    }
  }

  const sized = (): void => {
    const ratio = devicePixelRatio
    const [w, h] = [Math.round(size.width * ratio), Math.round(size.height * ratio)]
    if (canvas.width !== w) canvas.width = w
    if (canvas.height !== h) canvas.height = h
    ctx?.setTransform(ratio, 0, 0, ratio, 0, 0)
  }

  const frame = (): void => {
    due = 0
    const before = stages
    stages = []
    for (const each of before) each()
    const now = scene()
    if (ctx === null || now === null || size.width === 0) return
    sized()
    draw({ ctx, scene: now, shelves, hovered }, over)
    doing.onLook({ view: now.view, top: now.top, rows: now.rows, span: span(), ...scales(), ...size })
    playhead()
  }
  const invalidate = (): void => {
    if (due === 0) due = requestAnimationFrame(frame)
  }
  const playhead = (): void => {
    const at = usePlayback.getState().frame
    doing.onPlayhead(at, xOf(view(), at))
  }

  const look = (next: View): void => {
    wanted = bounded(next, span(), size.width)
    invalidate()
  }
  const lookUpTo = (y: number): void => {
    top = y
    invalidate()
  }
  const zoom = (factor: number, x = xOf(view(), usePlayback.getState().frame)): void =>
    look(zoomed(view(), factor, x >= 0 && x <= size.width ? x : size.width / 2, span(), size.width))

  /** Brings a clip into sight that was chosen where it is not seen. */
  const reveal = ({ track, clip: id }: ClipRef): void => {
    const now = scene()
    const clip = given?.tracks[track]?.clips[id]
    const row = now?.rows.find((each) => each.track.id === track)
    if (now === null || clip === undefined || row === undefined || size.width === 0) return
    const room = size.height - rulerHeight
    if (row.top < top) top = row.top - rowGap
    else if (row.top + row.height > top + room) top = row.top + row.height + rowGap - room
    const [left, right] = [xOf(now.view, clip.start), xOf(now.view, endOf(clip))]
    if (right < 0 || left > size.width)
      look({ ...now.view, from: clip.start - size.width / 4 / now.view.scale })
  }

  let drawnFrame = -1
  const ends = [
    useTimeline.subscribe(() => invalidate()),
    useReady.subscribe(() => invalidate()),
    usePresenceStore.subscribe(({ films }, before) => films !== before.films && invalidate()),
    useTimeline.subscribe(({ chosen, preview }, before) => {
      if (chosen !== before.chosen && preview === null && chosen[0] !== undefined) reveal(chosen[0])
    }),
    usePlayback.subscribe(({ frame: at }) => {
      if (at === drawnFrame || size.width === 0) return
      drawnFrame = at
      const next = following(view(), at, span(), size.width)
      if (next.from !== view().from) look(next)
      else playhead()
    }),
  ]
  const observer = new ResizeObserver(() => {
    size = { width: box.clientWidth, height: box.clientHeight }
    invalidate()
  })
  observer.observe(box)

  return {
    box,
    doing,
    scene,
    view,
    invalidate,
    look,
    lookUpTo,
    zoom,
    span,
    scales,
    given: () => given,
    give: (next: Given): void => {
      given = next
      invalidate()
    },
    fit: (): void => {
      wanted = null
      invalidate()
    },
    scrollBy: (x: number, y: number): void => {
      top += y
      if (x !== 0) look(scrolled(view(), x, span(), size.width))
      else invalidate()
    },
    /** Whether there are more rows than can be seen. */
    scrolls: (): boolean => laid !== null && heightOf(laid.rows) > size.height - rulerHeight,
    hover: (key: string | null): void => {
      if (key === hovered) return
      hovered = key
      invalidate()
    },
    show: (part: Partial<Over>, refs: readonly ClipRef[] | null = null): void => {
      over = { ...nothingOver, ...part }
      choosing = refs
      invalidate()
    },
    /** Done once, just before the next drawing. */
    before: (stage: () => void): void => {
      stages.push(stage)
      invalidate()
    },
    close: (): void => {
      cancelAnimationFrame(due)
      observer.disconnect()
      for (const end of ends) end()
    },
  }
}
