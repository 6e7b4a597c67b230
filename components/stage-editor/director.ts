import { Object3D, PerspectiveCamera, Raycaster, Vector2, WebGLRenderer } from 'three'
import { OrbitControls } from 'three/examples/jsm/controls/OrbitControls.js'
import { TransformControls } from 'three/examples/jsm/controls/TransformControls.js'
import type { PropModel, StageSpec } from '#film/stage.ts'
import type { View } from '#film/staging/set-camera.ts'
import { type Staged, withStaged } from '#film/staging/staged.ts'
import { createLive, type Size } from '#remotion/live/create-live.tsx'
import { firstPace, paced, shares } from '#remotion/live/pace.ts'
import { playLive } from '#remotion/live/play.ts'
import { aim } from '#remotion/stage/aim.ts'
import { createOverlay } from './overlay.ts'
import { focused, placed, putHandle, rounded, type Tool, viewAt } from './placed.ts'
import { shareAt, type Thing } from './things.ts'

/** What is to be seen. */
export type Desk = {
  spec: StageSpec
  staged: Staged
  models: Record<string, PropModel>
  frame: number
  around: boolean
  chosen: Thing | null
  tool: Tool
  hand: boolean // whether the person may change anything
}

type Told = {
  onChoose: (thing: Thing | null) => void
  onPlaced: (staged: Staged, thing: Thing, tool: Tool) => void // once, when the hand lets go
  onFly: (away: boolean) => void // whether one looks from where the camera is not yet
  onFrame: (frame: number) => void // of what plays
  onFail: (error: unknown) => void
}

const clock = {
  now: () => performance.now(),
  tick: () => new Promise<number>((resolve) => requestAnimationFrame(resolve)),
}
const WIDEST = 1120 // pixels of a picture at rest
const REST = 200 // ms of quiet before it is drawn sharp
const SMOOTH = 1000 / 12 // ms a frame may take while something moves

const canvasIn = (place: HTMLElement): HTMLCanvasElement => {
  const canvas = document.createElement('canvas')
  canvas.className = 'absolute inset-0 size-full'
  place.append(canvas)
  return canvas
}

/**
 * A shot on its stage, with everything over it that a director takes hold of. Nothing is drawn while nothing moves, and
 * nothing of the page is rendered while something does.
 */
export const createDirector = async (place: HTMLElement, shape: number, first: Desk, told: Told) => {
  const picture = canvasIn(place)
  const marks = canvasIn(place)
  const scaled = (share: number): Size => {
    const { clientWidth, clientHeight } = place
    const width = Math.max(32, Math.min(WIDEST, clientWidth * devicePixelRatio)) * share
    return { width: Math.round(width), height: Math.round((width * clientHeight) / Math.max(1, clientWidth)) }
  }
  const live = await createLive(picture, first.spec, scaled(0.5))
  const renderer = new WebGLRenderer({ canvas: marks, alpha: true, antialias: true })
  const overlay = createOverlay()
  const eye = new PerspectiveCamera(40, 1, 0.08, 400)
  const handle = new Object3D()
  // The gizmo hears of the pointer before the orbit does.
  const gizmo = new TransformControls(eye, marks)
  const orbit = new OrbitControls(eye, marks)
  const helper = gizmo.getHelper()
  overlay.scene.add(handle, helper)
  gizmo.setSize(0.85)
  orbit.enableDamping = false
  orbit.zoomSpeed = 0.7

  let desk = first
  let preview: StageSpec | null = null
  let held: Staged | null = null
  let away = false
  let pace = firstPace
  let [busy, again, closed, sharp] = [false, false, false, true]
  let rest: ReturnType<typeof setTimeout> | undefined
  let free = false
  let playing: AbortController | null = null

  const spec = () => preview ?? desk.spec
  const fly = (yes: boolean) => {
    if (away === yes) return
    away = yes
    told.onFly(yes)
  }
  const aimEye = () => {
    eye.aspect = place.clientWidth / Math.max(1, place.clientHeight)
    if (desk.around || away) return eye.updateProjectionMatrix()
    const now = spec()
    aim(eye, now.camera, shareAt(now, desk.frame), desk.frame / now.fps, eye.aspect, now.seed)
    orbit.target.set(...viewAt(now, desk.frame).target)
  }
  const drawMarks = () => {
    eye.updateMatrixWorld()
    renderer.render(overlay.scene, eye)
  }
  const draw = async () => {
    if (playing) return
    if (busy) {
      again = true
      return
    }
    busy = true
    do {
      again = false
      aimEye()
      drawMarks()
      const began = clock.now()
      const beside = desk.around || away
      await live.draw(
        desk.frame,
        scaled(sharp ? 1 : (shares[pace.rung] ?? 0.5)),
        spec(),
        beside ? eye : undefined,
      )
      if (!sharp) pace = paced(pace, { took: clock.now() - began, skipped: 0 }, SMOOTH)
    } while (again && !closed)
    busy = false
  }
  /** Draws soon and small; sharp when it has come to rest. */
  const moved = () => {
    sharp = false
    clearTimeout(rest)
    rest = setTimeout(settle, REST)
    void draw().catch(told.onFail)
  }
  const settle = () => {
    sharp = true
    void draw().catch(told.onFail)
  }
  const mark = () => {
    const now = spec()
    overlay.update(now, desk.frame, shape, desk.chosen, desk.around)
    const holdable =
      desk.hand && !playing && (desk.chosen?.kind !== 'camera' || desk.around) && !(away && !desk.around)
    const there = holdable && (gizmo.dragging || putHandle(handle, now, desk.chosen, desk.frame))
    if (!there) gizmo.detach()
    else if (gizmo.object !== handle) gizmo.attach(handle)
    const turning = desk.tool === 'turn' && desk.chosen?.kind !== 'camera'
    gizmo.setMode(turning ? 'rotate' : 'translate')
    gizmo.showX = !turning
    gizmo.showZ = !turning
    gizmo.showY = turning || desk.chosen?.kind !== 'figure'
  }

  orbit.addEventListener('change', () => {
    if (!desk.around && desk.hand) fly(true)
    moved()
  })
  gizmo.addEventListener('change', () => drawMarks())
  gizmo.addEventListener('dragging-changed', ({ value }) => {
    orbit.enabled = !value
    if (value || held === null || desk.chosen === null) return
    const [done, thing] = [held, desk.chosen]
    held = null
    told.onPlaced(done, thing, desk.tool)
  })
  gizmo.addEventListener('objectChange', () => {
    if (desk.chosen === null) return
    const tool = desk.chosen.kind === 'camera' ? 'move' : desk.tool
    held = placed({ ...desk, thing: desk.chosen, tool }, handle, free)
    preview = withStaged(desk.spec, held, desk.models)
    overlay.update(preview, desk.frame, shape, desk.chosen, desk.around)
    moved()
  })

  let down: { x: number; y: number; gizmo: boolean } | null = null
  const press = (event: PointerEvent) => {
    down = { x: event.clientX, y: event.clientY, gizmo: gizmo.axis !== null }
  }
  const release = (event: PointerEvent) => {
    if (!down || down.gizmo || Math.hypot(event.clientX - down.x, event.clientY - down.y) > 4) return
    const box = marks.getBoundingClientRect()
    const at = new Vector2(
      ((event.clientX - box.left) / box.width) * 2 - 1,
      1 - ((event.clientY - box.top) / box.height) * 2,
    )
    const ray = new Raycaster()
    ray.setFromCamera(at, eye)
    told.onChoose(overlay.pick(ray))
  }
  const alt = (event: PointerEvent) => {
    free = event.altKey
  }
  marks.addEventListener('pointerdown', press)
  marks.addEventListener('pointerup', release)
  marks.addEventListener('pointermove', alt, { capture: true })

  /** A place to look from beside the camera: behind it, above, with all that it sees before it. */
  const stepAside = () => {
    const { position, target } = viewAt(desk.spec, desk.frame)
    const way = target.map((n, i) => n - (position[i] ?? 0))
    const length = Math.hypot(...way) || 1
    const back = Math.max(1.6, length * 0.45)
    const [x, y, z] = position.map((n, i) => n - ((way[i] ?? 0) / length) * back)
    eye.up.set(0, 1, 0)
    eye.fov = 42
    eye.position.set(
      (x ?? 0) + ((way[2] ?? 0) / length) * back * 0.7,
      (y ?? 0) + back * 0.7,
      (z ?? 0) - ((way[0] ?? 0) / length) * back * 0.7,
    )
    orbit.target.set(...target)
    orbit.update()
  }

  const fit = () => {
    renderer.setPixelRatio(Math.min(2, devicePixelRatio))
    renderer.setSize(place.clientWidth, place.clientHeight, false)
    aimEye()
    mark()
    settle()
  }
  const watched = new ResizeObserver(fit)
  watched.observe(place)

  const pause = () => {
    playing?.abort()
    playing = null
    mark()
    settle()
  }
  return {
    show: (next: Desk) => {
      const before = desk
      desk = next
      preview = null
      if (next.around !== before.around) {
        fly(false)
        if (next.around) stepAside()
      }
      if (next.frame !== before.frame && !next.around) fly(false)
      aimEye()
      mark()
      if (next.frame !== before.frame) moved()
      else settle()
    },
    /** How it would be, before it is decided. Null: as it is. */
    preview: (staged: Staged | null) => {
      preview = staged === null ? null : withStaged(desk.spec, staged, desk.models)
      mark()
      moved()
    },
    /** Where one looks from now, as the camera of the shot would be set there. */
    view: (): View => {
      const now = desk.spec
      if (!desk.around && !away) return focused(now, desk.frame, viewAt(now, desk.frame))
      const [position, target] = [eye.position, orbit.target].map(
        (at) => at.toArray().map(rounded) as View['position'],
      ) as [View['position'], View['position']]
      return focused(now, desk.frame, { position, target, roll: 0 })
    },
    /** Back to where the camera of the shot is. */
    home: () => {
      fly(false)
      mark()
      settle()
    },
    play: () => {
      if (playing) return
      fly(false)
      gizmo.detach()
      renderer.clear()
      const end = new AbortController()
      playing = end
      const now = spec()
      const beside = desk.around
      void playLive(
        {
          draw: (frame, size) => {
            desk = { ...desk, frame }
            if (beside) {
              overlay.update(now, frame, shape, desk.chosen, true)
              drawMarks()
            }
            return live.draw(frame, size, now, beside ? eye : undefined)
          },
        },
        now,
        { from: desk.frame, full: scaled(1), clock, signal: end.signal },
        { onFrame: told.onFrame, onSecond: () => {} },
      ).catch(told.onFail)
    },
    pause,
    close: () => {
      closed = true
      playing?.abort()
      clearTimeout(rest)
      watched.disconnect()
      gizmo.dispose()
      orbit.dispose()
      renderer.dispose()
      live.close()
      picture.remove()
      marks.remove()
    },
  }
}
export type Director = Awaited<ReturnType<typeof createDirector>>
