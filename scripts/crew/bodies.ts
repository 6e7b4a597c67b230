import type { Vector3 } from 'three'
import type { StageSpec } from '#film/stage.ts'
import { capsulesOf, depthOf, solesOf } from '#remotion/stage/figure/body.ts'
import { buildFigure } from '#remotion/stage/figure/build.ts'
import { poseFigure } from '#remotion/stage/figure/pose.ts'
import type { FigureRig } from '#remotion/stage/figure/rig.ts'
import { worldOf } from '#remotion/stage/figure/world.ts'

type Figure = StageSpec['figures'][number]
type Posed = { figure: Figure; rig: FigureRig }

export const castOf = (stage: StageSpec): Posed[] =>
  stage.figures.map((figure) => ({ figure, rig: buildFigure(figure.model) }))

const posedAt = ({ figure, rig }: Posed, stage: StageSpec, frame: number) =>
  poseFigure(rig, figure.track, figure.mouth, frame, stage.fps, worldOf(stage, frame))

/** How far a heel or ball slides while it is on the floor, at most, in metres: of all steps of all who walk. */
export const footSlide = (cast: readonly Posed[], stage: StageSpec): number => {
  let most = 0
  for (const one of cast) {
    const { rig, figure } = one
    if (rig.model.kind === 'animal') continue
    const floor = figure.track.posture === 'stand' ? figure.track.height : 0
    for (const { from, to } of figure.track.moves) {
      const before: Partial<Record<'L' | 'R', Vector3[]>> = {}
      const slid = { L: 0, R: 0 }
      for (let frame = from; frame <= Math.min(to, stage.frames - 1); frame++) {
        posedAt(one, stage, frame)
        for (const side of ['L', 'R'] as const) {
          const now = solesOf(rig, side)
          const down = now.flatMap((at, i) => {
            const was = before[side]?.[i]
            const stands = was && at.y - floor < DOWN && was.y - floor < DOWN
            return stands ? [Math.hypot(at.x - was.x, at.z - was.z)] : []
          })
          slid[side] = down.length > 0 ? slid[side] + Math.min(...down) : 0
          most = Math.max(most, slid[side])
          before[side] = now
        }
      }
    }
  }
  return most
}
const DOWN = 0.008 // metres over the floor at which a sole is on it

const TOUCHES = new Set(['embrace', 'fight', 'give', 'push', 'dance'])

/** Two who touch on purpose in this shot. */
const meant = (a: Figure, b: Figure): boolean =>
  [a, b].some(({ track }, i) =>
    track.gestures.some(({ action, target }) => TOUCHES.has(action) && target === [b, a][i]?.id),
  )

/** How deep two bodies are in each other at a frame, in metres; 0 where all are apart. */
export const overlapAt = (cast: readonly Posed[], stage: StageSpec, frame: number): number => {
  for (const one of cast) posedAt(one, stage, frame)
  const bodies = cast.map((one) => ({
    figure: one.figure,
    capsules: one.rig.model.kind === 'animal' ? [] : capsulesOf(one.rig),
  }))
  let deepest = 0
  for (const [i, a] of bodies.entries())
    for (const b of bodies.slice(i + 1)) {
      if (meant(a.figure, b.figure)) continue
      for (const p of a.capsules) for (const q of b.capsules) deepest = Math.max(deepest, depthOf(p, q))
    }
  return deepest
}
