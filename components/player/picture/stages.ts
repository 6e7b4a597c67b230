import type { StageSpec } from '#film/stage.ts'
import type { Live, Size } from '#remotion/live/create-live.tsx'
import { firstPace, type Pace, paced, shares } from '#remotion/live/pace.ts'

export type Quality = 'best' | 'fast'
/** What is drawn of a live stage, for who wants to know. */
export type LiveState =
  | { kind: 'coming'; shot: string }
  | { kind: 'drawn'; size: Size }
  | { kind: 'missing'; shot: string; why: string }

type Stage = {
  shot: string
  canvas: HTMLCanvasElement
  live: Promise<Live | null>
  spec: StageSpec | null
  ready: Live | null
  state: LiveState
  used: number
}
type Given = {
  place: HTMLElement
  specOf: (shot: string) => Promise<StageSpec>
  urlOf: (asset: string) => string
  told: (state: LiveState) => void
}

const MOST = 2 // stages that are built: what is seen and what comes next
const WIDEST = 1280 // pixels, on however fine a screen

/** All that draws: loaded when the first stage is wanted. */
const parts = async () => {
  const [{ createLive }, { givenIn }, { loadGiven }, { loadPeople }] = await Promise.all([
    import('#remotion/live/create-live.tsx'),
    import('#remotion/stage/given/assets.ts'),
    import('#remotion/stage/given/load.ts'),
    import('#remotion/stage/human/load.ts'),
  ])
  return { createLive, givenIn, loadGiven, loadPeople }
}

const built = async (canvas: HTMLCanvasElement, spec: StageSpec, size: Size, urlOf: Given['urlOf']) => {
  const { createLive, givenIn, loadGiven, loadPeople } = await parts()
  await Promise.all([loadPeople(), loadGiven(givenIn(spec), urlOf)])
  return createLive(canvas, spec, size)
}

/** Best begins at half of what is shown, grows to all of it and is sharp at rest; fast begins small and stays soft. */
const qualities = {
  best: { from: firstPace, sharpest: 0, rest: 1 },
  fast: { from: { rung: shares.length - 1, seen: [] }, sharpest: firstPace.rung, rest: 0.5 },
} satisfies Record<Quality, { from: Pace; sharpest: number; rest: number }>

const shareOf = ({ rung }: Pace, playing: boolean, quality: Quality): number => {
  const { sharpest, rest } = qualities[quality]
  return playing ? (shares[Math.max(rung, sharpest)] ?? 1) : rest
}

/** The shots that have to be played live: built when they come near, drawn as large as the machine keeps up with. */
export const createStages = ({ place, specOf, urlOf, told }: Given) => {
  const stages: Stage[] = []
  let pace: Pace = firstPace
  let [count, busy, skipped] = [0, false, 0]
  let wanted: { shot: string; frame: number; playing: boolean; aspect: number; period: number } | null = null
  let quality: Quality = 'best'
  let seen: Stage | null = null
  let tap: ((canvas: HTMLCanvasElement) => void) | null = null

  const fullSize = (aspect: number): Size => {
    const box = { width: place.clientWidth, height: place.clientHeight }
    const width = Math.min(WIDEST, Math.min(box.width, box.height * aspect) * window.devicePixelRatio)
    return { width: Math.max(64, Math.round(width)), height: Math.max(36, Math.round(width / aspect)) }
  }
  const close = (stage: Stage) => {
    stages.splice(stages.indexOf(stage), 1)
    if (seen === stage) seen = null
    void stage.live.then((live) => live?.close())
    stage.canvas.remove()
  }
  /** Only of the shot that is wanted now: of what is made ready nobody needs to know. */
  const tell = (stage: Stage, state: LiveState) => {
    stage.state = state
    if (wanted?.shot === stage.shot) told(state)
  }
  const stageFor = (shot: string, aspect: number): Stage => {
    const known = stages.find((stage) => stage.shot === shot)
    if (known !== undefined) {
      known.used = ++count
      return known
    }
    for (const oldest of stages.filter((one) => one !== seen).sort((a, b) => a.used - b.used)) {
      if (stages.length >= MOST) close(oldest)
    }
    const canvas = document.createElement('canvas') // a canvas serves one renderer in its life
    canvas.className = 'pointer-events-none absolute inset-0 size-full object-contain'
    canvas.style.visibility = 'hidden'
    place.append(canvas)
    const live = specOf(shot)
      .then((spec) => {
        stage.spec = spec
        return built(canvas, spec, fullSize(aspect), urlOf)
      })
      .catch((error: unknown) => {
        tell(stage, { kind: 'missing', shot, why: error instanceof Error ? error.message : String(error) })
        return null
      })
    const stage: Stage = {
      shot,
      canvas,
      live,
      spec: null,
      state: { kind: 'coming', shot },
      ready: null,
      used: ++count,
    }
    stages.push(stage)
    void live.then((ready) => {
      stage.ready = ready
      draw()
    })
    return stage
  }
  /** The stage as it is directed now, where it is another one. */
  const renewed = async (stage: Stage) => {
    const spec = await specOf(stage.shot).catch(() => null)
    if (spec === null || JSON.stringify(spec) === JSON.stringify(stage.spec)) return
    const { loadGiven, givenIn } = await parts()
    await loadGiven(givenIn(spec), urlOf)
    stage.spec = spec
    if (wanted?.shot !== stage.shot) return
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
    if (stage?.ready == null) return
    const asked = wanted
    const full = fullSize(aspect)
    const share = shareOf(pace, playing, quality)
    const size = { width: Math.round(full.width * share), height: Math.round(full.height * share) }
    const began = performance.now()
    busy = true
    skipped = 0
    const done = stage.ready.draw(frame, size, stage.spec ?? undefined)
    tap?.(stage.canvas) // before the page shows it: then its pixels are gone
    void done.then(() => {
      busy = false
      if (wanted?.shot === shot) reveal(stage)
      tell(stage, { kind: 'drawn', size })
      if (playing) pace = paced(pace, { took: performance.now() - began, skipped }, period)
      if (wanted !== asked) draw()
    })
  }

  return {
    show: (shot: string, frame: number, how: { playing: boolean; aspect: number; fps: number }): boolean => {
      const stage = stageFor(shot, how.aspect)
      const other = wanted?.shot !== shot
      if (wanted !== null && busy) skipped++
      wanted = { shot, frame, playing: how.playing, aspect: how.aspect, period: 1000 / how.fps }
      if (other) told(stage.state)
      draw()
      return seen?.shot === shot
    },
    warm: (shot: string, aspect: number) => {
      stageFor(shot, aspect)
    },
    hide: () => {
      wanted = null
      reveal(null)
    },
    /** The film is another one: a shot that has changed is seen as it is now. */
    renew: () => {
      for (const stage of [...stages]) void renewed(stage)
    },
    setQuality: (to: Quality) => {
      quality = to
      pace = qualities[to].from
      if (wanted !== null) {
        wanted = { ...wanted }
        draw()
      }
    },
    seen: () => seen?.canvas ?? null,
    /** Looks at every frame as it is drawn. */
    onDrawn: (look: typeof tap) => {
      tap = look
      if (wanted === null) return
      wanted = { ...wanted }
      draw()
    },
    close: () => {
      wanted = null
      for (const stage of [...stages]) close(stage)
    },
  }
}
