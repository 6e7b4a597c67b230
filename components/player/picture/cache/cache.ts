import type { Size } from '#remotion/live/create-live.tsx'
import type { Span } from '../../spans.ts'
import { keptSize, type Quality, shownSize } from '../quality.ts'
import type { Specs } from '../specs.ts'
import type { LiveState, Stages, Taken } from '../stages.ts'
import { createEncode } from './encode.ts'
import { createFill } from './fill.ts'
import { stretchesOf, tellReady } from './ready.ts'
import { createScreen, type Due } from './screen.ts'
import { createStore } from './store.ts'

type Live = Extract<Span, { kind: 'live' }>
/** What is shown now. `speed`: null at rest. */
export type Moment = { spans: readonly Span[]; frame: number; speed: number | null }
type Given = {
  place: HTMLElement
  specs: Specs
  stages: Stages
  film: () => { aspect: number; width: number; making: boolean }
  told: { live: (state: LiveState) => void; seen: (canvas: HTMLCanvasElement) => void }
  /** Shows the moment again: it is known now what it is. */
  again: () => void
}

const SETTLE = 250 // ms at rest, after which a frame that is kept smaller than it is seen is drawn as large
const SAY = 500 // ms between two words on how far it is
const FORGET = 5 * 60_000 // ms out of sight, after which nothing is kept

/** The render cache: frames of live shots, drawn ahead while the player rests and shown when they are due. */
export const createCache = ({ place, specs, stages, film, told, again }: Given) => {
  const store = createStore()
  const { encode, stop } = createEncode()
  const screen = createScreen(place, told.seen)
  let moment: Moment = { spans: [], frame: 0, speed: null }
  let quality: Quality = 'best'
  let sharp: string | null = null // the frame that a stage shows at rest
  let [settling, saying, forgetting]: (ReturnType<typeof setTimeout> | undefined)[] = []

  const shown = (): Size => shownSize(place, film().aspect)
  const wanted = (): Size => keptSize(shown(), film().width, quality)
  const frameIn = (span: Live, frame: number) => span.offset + frame - span.at
  const keyOf = (id: string, frame: number) => `${id} ${frame}`

  const say = () => {
    saying ??= setTimeout(() => {
      saying = undefined
      const { width } = wanted()
      tellReady(
        stretchesOf(moment.spans, (shot) => {
          const directed = specs.last(shot)
          return directed && ((frame) => store.has(directed.id, frame, width))
        }),
      )
    }, SAY)
  }

  const keep = async (taken: Taken) => {
    const { id, frame, width } = taken
    const blob = await encode(taken)
    if (blob !== null) store.put(id, frame, { blob, width })
  }

  const fill = createFill({
    ...{ specs, stages, store, keep, went: say },
    task: () => {
      const { spans, frame, speed } = moment
      if (document.hidden || speed !== null || film().making) return null
      return { spans, frame, size: wanted(), aspect: film().aspect }
    },
  })

  const dueOf = (span: Live, frame: number): Due | null => {
    const id = specs.now(span.shot)?.id
    const at = frameIn(span, frame)
    const kept = id === undefined ? null : store.get(id, at)
    return id === undefined || kept === null ? null : { key: keyOf(id, at), kept }
  }
  const ahead = (span: Live, frame: number, by: number) => {
    const next = [1, 2, 3, 4].map((i) => frame + Math.round(i * by))
    screen.ahead(
      next.flatMap((at) => {
        const due = at >= span.at && at < span.at + span.frames ? dueOf(span, at) : null
        return due === null ? [] : [due]
      }),
    )
  }
  const settle = (span: Live, frame: number) => {
    clearTimeout(settling)
    settling = setTimeout(() => {
      const { aspect } = film()
      const still = moment.frame === frame && moment.speed === null
      if (!still || screen.canvas.width >= shown().width * 0.9 || quality === 'fast') return
      if (!stages.isBuilt(span.shot)) return settle(span, frame)
      stages.show(span.shot, frameIn(span, frame), { playing: false, aspect, fps: 1 })
    }, SETTLE)
  }

  const touches = ['pointermove', 'pointerdown', 'wheel', 'keydown'] as const
  for (const touch of touches) addEventListener(touch, fill.touch, { passive: true, capture: true })
  const sight = () => {
    clearTimeout(forgetting)
    if (!document.hidden) return fill.poke()
    stop()
    forgetting = setTimeout(() => {
      store.clear()
      say()
    }, FORGET)
  }
  document.addEventListener('visibilitychange', sight)
  const sizes = new ResizeObserver(() => {
    say()
    fill.poke()
  })
  sizes.observe(place)

  return {
    /** What is shown now, whatever shows it. */
    at: (now: Moment) => {
      const rested = moment.speed === null && now.speed === null
      const moved = now.frame !== moment.frame || now.spans !== moment.spans || !rested
      if (now.spans !== moment.spans) say()
      if (now.frame !== moment.frame || now.speed !== null) sharp = null
      moment = now
      if (moved && now.speed === null) fill.poke()
    },
    /** A frame of a live stretch from what is kept. @returns whether it is seen, or will be at once */
    show: (span: Live, { frame, speed }: Moment): boolean => {
      const due = dueOf(span, frame)
      const last = specs.last(span.shot)
      if (due === null) {
        // What was drawn of it is likely to be right: the picture before stays until it is known.
        const asks = specs.now(span.shot) === null && last !== null
        if (asks) void specs.ask(span.shot).then(again, () => {})
        return asks && store.get(last.id, frameIn(span, frame)) !== null
      }
      store.touch(last?.id ?? '', frameIn(span, frame))
      if (due.key === sharp) return true
      const there = screen.show(due)
      if (speed === null) settle(span, frame)
      else if (!there) ahead(span, frame, speed)
      if (there) return true
      const { width } = due.kept
      const size = { width, height: Math.round(width / film().aspect) }
      told.live({ kind: 'drawn', kept: true, size })
      return true
    },
    /** Whether a stretch will have to be drawn live, of so many frames from one on. */
    lacks: (span: Live, from: number, frames: number): boolean => {
      const end = Math.min(span.at + span.frames, from + frames)
      for (let at = Math.max(span.at, from); at < end; at++) if (dueOf(span, at) === null) return true
      return false
    },
    /** A stage shows a frame: what is kept stands back. */
    drawnLive: (id: string, frame: number) => {
      screen.hide()
      if (moment.speed === null) sharp = keyOf(id, frame)
    },
    /** The picture comes from elsewhere. */
    hide: () => {
      screen.hide()
      sharp = null
    },
    /** The canvas that is seen, if it is this one. */
    seen: () => (screen.shown() === null ? null : screen.canvas),
    setQuality: (to: Quality) => {
      quality = to
      say()
      fill.poke()
    },
    close: () => {
      for (const touch of touches) removeEventListener(touch, fill.touch, { capture: true })
      document.removeEventListener('visibilitychange', sight)
      for (const timer of [settling, saying, forgetting]) clearTimeout(timer)
      sizes.disconnect()
      fill.close()
      screen.close()
      stop()
      store.clear()
      tellReady([])
    },
  }
}
