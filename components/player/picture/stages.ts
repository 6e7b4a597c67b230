import type { Live, Size } from '#remotion/live/create-live.tsx'
import { type Pace, paced } from '#remotion/live/pace.ts'
import { brought, built } from './build.ts'
import { beginOf, type Quality, shareOf, shownSize } from './quality.ts'
import type { Directed, Specs } from './specs.ts'

/** What is drawn of a live stage, for who wants to know. `kept`: it was drawn before. */
export type LiveState =
  | { kind: 'coming'; shot: string }
  | { kind: 'drawn'; size: Size; kept?: true }
  | { kind: 'missing'; shot: string; why: string }

/** A frame that was drawn ahead: RGBA, the lowest row first. */
export type Taken = Size & { id: string; frame: number; pixels: Uint8Array<ArrayBuffer> }

type Stage = {
  shot: string
  canvas: HTMLCanvasElement
  live: Promise<Live | null>
  directed: Directed | null // how it is drawn: what it needs for that is loaded
  ready: Live | null
  state: LiveState
  used: number
}
type Given = {
  place: HTMLElement
  specs: Specs
  urlOf: (asset: string) => string
  told: {
    live: (state: LiveState) => void
    /** A frame of what was asked for is seen on its canvas. @param id of the stage's content */
    seen: (id: string, frame: number) => void
  }
}
type Wanted = { shot: string; frame: number; playing: boolean; aspect: number; period: number }

const MOST = 2 // stages that are built: what is seen and what comes next

/** The shots that have to be played live: built when they come near, drawn as large as the machine keeps up with. */
export const createStages = ({ place, specs, urlOf, told }: Given) => {
  const stages: Stage[] = []
  let pace: Pace = beginOf('best')
  let [count, busy, skipped] = [0, false, 0] // skipped: asked for while one was drawn; the last of them comes next
  let wanted: Wanted | null = null
  let quality: Quality = 'best'
  let seen: Stage | null = null
  let home: string | null = null // the shot under the playhead
  let tap: ((canvas: HTMLCanvasElement) => void) | null = null

  const close = (stage: Stage) => {
    stages.splice(stages.indexOf(stage), 1)
    if (seen === stage) seen = null
    void stage.live.then((live) => live?.close())
    stage.canvas.remove()
  }
  /** Only of the shot that is wanted now: of what is made ready nobody needs to know. */
  const tell = (stage: Stage, state: LiveState) => {
    stage.state = state
    if (wanted?.shot === stage.shot) told.live(state)
  }
  const stageFor = (shot: string, aspect: number): Stage => {
    const known = stages.find((stage) => stage.shot === shot)
    if (known !== undefined) {
      known.used = ++count
      return known
    }
    const free = stages.filter((one) => one !== seen && one.shot !== home)
    for (const oldest of free.sort((a, b) => a.used - b.used)) {
      if (stages.length >= MOST) close(oldest)
    }
    const canvas = document.createElement('canvas') // a canvas serves one renderer in its life
    canvas.className = 'pointer-events-none absolute inset-0 size-full object-contain'
    canvas.style.visibility = 'hidden'
    place.append(canvas)
    const live = specs
      .ask(shot)
      .then((directed) => {
        stage.directed = directed
        return built(canvas, directed.spec, shownSize(place, aspect), urlOf)
      })
      .catch((error: unknown) => {
        tell(stage, { kind: 'missing', shot, why: error instanceof Error ? error.message : String(error) })
        return null
      })
    const stage: Stage = {
      ...{ shot, canvas, live, directed: null, ready: null, used: ++count },
      state: { kind: 'coming', shot },
    }
    stages.push(stage)
    void live.then((ready) => {
      stage.ready = ready
      if (wanted?.shot === shot) draw()
    })
    return stage
  }
  /** A stage is directed otherwise than it was. */
  const redirect = async (shot: string, directed: Directed) => {
    const stage = stages.find((one) => one.shot === shot)
    if (stage === undefined) return
    await brought(directed.spec, urlOf)
    stage.directed = directed
    again(shot)
  }
  const again = (shot?: string) => {
    if (wanted === null || (shot !== undefined && wanted.shot !== shot)) return
    wanted = { ...wanted }
    draw()
  }
  const reveal = (stage: Stage | null) => {
    if (seen === stage) return
    seen = stage
    for (const one of stages) one.canvas.style.visibility = one === stage ? 'visible' : 'hidden'
  }
  /** One frame at a time; what is due by then is drawn next, what was due meanwhile is left out. */
  const draw = () => {
    if (busy || wanted === null) return
    const { shot, frame, playing, aspect, period } = wanted
    const stage = stages.find((one) => one.shot === shot)
    if (stage?.ready == null || stage.directed === null) return
    const asked = wanted
    const full = shownSize(place, aspect)
    const share = shareOf(pace, playing, quality)
    const size = { width: Math.round(full.width * share), height: Math.round(full.height * share) }
    const began = performance.now()
    const { spec, id } = stage.directed
    const done = stage.ready.draw(frame, size, spec)
    busy = true
    skipped = 0
    tap?.(stage.canvas) // before the page shows it: then its pixels are gone
    void done.then(() => {
      busy = false
      tell(stage, { kind: 'drawn', size })
      if (playing)
        pace = paced(pace, { took: performance.now() - began, skipped: Math.max(0, skipped - 1) }, period)
      if (wanted?.shot === shot) {
        reveal(stage)
        told.seen(id, frame)
      }
      if (wanted !== asked) draw()
    })
  }

  return {
    show: (shot: string, frame: number, how: { playing: boolean; aspect: number; fps: number }): boolean => {
      home = shot
      const stage = stageFor(shot, how.aspect)
      const other = wanted?.shot !== shot
      const { playing, aspect } = how
      // A page shows more pictures in a second than a film has.
      if (!other && playing && wanted?.playing && wanted.frame === frame) return seen?.shot === shot
      if (wanted !== null && busy) skipped++
      wanted = { shot, frame, playing, aspect, period: 1000 / how.fps }
      if (other) told.live(stage.state)
      draw()
      return seen?.shot === shot
    },
    warm: (shot: string, aspect: number) => {
      stageFor(shot, aspect)
    },
    /** Nothing is drawn of the shot under the playhead, and what is seen stays. @param build it is made ready */
    rest: (shot: string, aspect: number, build: boolean) => {
      wanted = null
      home = shot
      if (build) stageFor(shot, aspect)
    },
    conceal: () => reveal(null),
    hide: () => {
      wanted = null
      reveal(null)
    },
    /** A frame that nobody sees. @returns null where the stage cannot be had or is needed for what is seen */
    ahead: async (shot: string, frame: number, size: Size, aspect: number): Promise<Taken | null> => {
      const stage = stageFor(shot, aspect)
      if (stage.ready === null) await stage.live
      const { ready, directed } = stage
      if (busy || ready === null || directed === null || !stages.includes(stage)) return null
      const asked = wanted
      busy = true
      const pixels = await ready.take(frame, size, directed.spec).catch(() => null)
      busy = false
      if (wanted !== asked) draw()
      return pixels && { ...size, id: directed.id, frame, pixels }
    },
    isBuilt: (shot: string): boolean => stages.some((one) => one.shot === shot && one.ready !== null),
    redirect,
    /** The shots whose stages are built. */
    shots: () => stages.map(({ shot }) => shot),
    setQuality: (to: Quality) => {
      quality = to
      pace = beginOf(to)
      again()
    },
    seen: () => seen?.canvas ?? null,
    /** Looks at every frame as it is drawn. */
    onDrawn: (look: typeof tap) => {
      tap = look
      again()
    },
    close: () => {
      wanted = null
      for (const stage of [...stages]) close(stage)
    },
  }
}
export type Stages = ReturnType<typeof createStages>
