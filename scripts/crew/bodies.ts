import type { Vector3 } from 'three'
import { groundAt } from '#film/ground.ts'
import type { StageSpec } from '#film/stage.ts'
import { beastCapsules, standsBelow, toesOf } from '#remotion/stage/figure/beast/body.ts'
import { type BeastRig, buildBeast, planOf } from '#remotion/stage/figure/beast/build.ts'
import { capsulesOf, depthOf, solesOf } from '#remotion/stage/figure/body.ts'
import { buildFigure } from '#remotion/stage/figure/build.ts'
import { poseFigure } from '#remotion/stage/figure/pose.ts'
import type { FigureRig } from '#remotion/stage/figure/rig.ts'
import { worldOf } from '#remotion/stage/figure/world.ts'

type Figure = StageSpec['figures'][number]
type Posed = { figure: Figure; rig: FigureRig | BeastRig }

export const castOf = (stage: StageSpec): Posed[] =>
  stage.figures.map((figure) => {
    const plan = planOf(figure.model)
    return { figure, rig: plan ? buildBeast(figure.model, plan) : buildFigure(figure.model) }
  })

const posedAt = ({ figure, rig }: Posed, stage: StageSpec, frame: number) =>
  poseFigure(rig, figure.track, figure.mouth, frame, stage.fps, worldOf(stage, frame))

/** The points of each foot that may stand on the floor. */
const feetOf = (rig: Posed['rig']): Record<string, readonly Vector3[]> =>
  'plan' in rig
    ? Object.fromEntries(Object.entries(toesOf(rig)).map(([name, toe]) => [name, [toe]]))
    : { L: solesOf(rig, 'L'), R: solesOf(rig, 'R') }

/** How far a foot slides while it is on the floor, at most, in metres: of all steps of all who walk or turn, on two legs or four. */
export const footSlide = (cast: readonly Posed[], stage: StageSpec): number => {
  let most = 0
  const over = (at: Vector3) => at.y - groundAt(stage.set, at.x, at.z)
  for (const one of cast) {
    const { rig, figure } = one
    const beast = 'plan' in rig
    const floor = figure.track.posture === 'stand' ? figure.track.height : 0
    const down = floor + (beast ? standsBelow(rig) : DOWN)
    for (const { from, to, gait } of figure.track.moves) {
      // Who has wings and hurries is in the air.
      if (beast && gait === 'run' && rig.plan !== 'rover' && !(rig.plan === 'quad' && !rig.quad.wings))
        continue
      let before: Record<string, readonly Vector3[]> = {}
      const slid: Record<string, number> = {}
      for (let frame = from; frame <= Math.min(to, stage.frames - 1); frame++) {
        posedAt(one, stage, frame)
        const feet = feetOf(rig)
        for (const [name, now] of Object.entries(feet)) {
          const moved = now.flatMap((at, i) => {
            const was = before[name]?.[i]
            return was && over(at) < down && over(was) < down ? [Math.hypot(at.x - was.x, at.z - was.z)] : []
          })
          slid[name] = moved.length > 0 ? (slid[name] ?? 0) + Math.min(...moved) : 0
          most = Math.max(most, slid[name] ?? 0)
        }
        before = feet
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
    capsules: 'plan' in one.rig ? beastCapsules(one.rig) : capsulesOf(one.rig),
  }))
  let deepest = 0
  for (const [i, a] of bodies.entries())
    for (const b of bodies.slice(i + 1)) {
      if (meant(a.figure, b.figure)) continue
      for (const p of a.capsules) for (const q of b.capsules) deepest = Math.max(deepest, depthOf(p, q))
    }
  return deepest
}
