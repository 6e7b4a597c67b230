import { Vector3 } from 'three'
import type { StageSpec } from '#film/stage.ts'
import { buildFigure, type FigureRig } from '#remotion/stage/figure/build.ts'
import { poseFigure } from '#remotion/stage/figure/pose.ts'
import type { Joint } from '#remotion/stage/figure/skeleton.ts'
import { worldOf } from '#remotion/stage/figure/world.ts'

type Figure = StageSpec['figures'][number]
type Posed = { figure: Figure; rig: FigureRig }

export const castOf = (stage: StageSpec): Posed[] =>
  stage.figures.map((figure) => ({ figure, rig: buildFigure(figure.model) }))

const posedAt = ({ figure, rig }: Posed, stage: StageSpec, frame: number) =>
  poseFigure(rig, figure.track, figure.mouth, frame, stage.fps, worldOf(stage, frame))

const placeOf = ({ rig }: Posed, joint: Joint): Vector3 => rig.joints[joint].getWorldPosition(new Vector3())

/** How far a foot moves while it stands, at most, in metres: of all steps of all who walk. */
export const footSlide = (cast: readonly Posed[], stage: StageSpec): number => {
  let most = 0
  for (const one of cast) {
    const { rig, figure } = one
    if (rig.model.kind === 'animal') continue
    for (const { from, to } of figure.track.moves) {
      const down: Record<'footL' | 'footR', Vector3 | null> = { footL: null, footR: null }
      for (let frame = from; frame <= Math.min(to, stage.frames - 1); frame++) {
        posedAt(one, stage, frame)
        for (const foot of ['footL', 'footR'] as const) {
          const at = placeOf(one, foot)
          const stands = at.y - figure.track.height < rig.measures.ankle * 1.12
          if (!stands) down[foot] = null
          else {
            down[foot] ??= at
            most = Math.max(most, Math.hypot(at.x - down[foot].x, at.z - down[foot].z))
          }
        }
      }
    }
  }
  return most
}

const BONES: readonly [from: Joint, to: Joint, thick: (rig: FigureRig) => number][] = [
  ['hips', 'chest', ({ measures }) => measures.leg * 1.4],
  ['chest', 'head', ({ measures }) => measures.head * 0.6],
  ...(['L', 'R'] as const).flatMap((side): [Joint, Joint, (rig: FigureRig) => number][] => [
    [`arm${side}`, `fore${side}`, ({ measures }) => measures.arm * 0.8],
    [`fore${side}`, `hand${side}`, ({ measures }) => measures.arm * 0.7],
    [`thigh${side}`, `shin${side}`, ({ measures }) => measures.leg * 0.7],
    [`shin${side}`, `foot${side}`, ({ measures }) => measures.leg * 0.5],
  ]),
]

type Capsule = { a: Vector3; b: Vector3; radius: number }

const capsulesOf = (one: Posed): Capsule[] =>
  one.rig.model.kind === 'animal'
    ? []
    : BONES.map(([from, to, thick]) => ({
        a: placeOf(one, from),
        b: placeOf(one, to),
        radius: thick(one.rig),
      }))

/** The distance between two segments (Ericson, Real-Time Collision Detection, 5.1.9). */
const between = (p: Capsule, q: Capsule): number => {
  const d1 = p.b.clone().sub(p.a)
  const d2 = q.b.clone().sub(q.a)
  const r = p.a.clone().sub(q.a)
  const [a, e, f, c, b] = [d1.dot(d1), d2.dot(d2), d2.dot(r), d1.dot(r), d1.dot(d2)]
  const clamp = (n: number) => Math.min(1, Math.max(0, n))
  const denominator = a * e - b * b
  let s = denominator > 1e-9 ? clamp((b * f - c * e) / denominator) : 0
  const t = clamp((b * s + f) / Math.max(1e-9, e))
  s = clamp((b * t - c) / Math.max(1e-9, a))
  return p.a.clone().addScaledVector(d1, s).distanceTo(q.a.clone().addScaledVector(d2, t))
}

const TOUCHES = new Set(['embrace', 'fight', 'give', 'push', 'dance'])

/** Two who touch on purpose in this shot. */
const meant = (a: Figure, b: Figure): boolean =>
  [a, b].some(({ track }, i) =>
    track.gestures.some(({ action, target }) => TOUCHES.has(action) && target === [b, a][i]?.id),
  )

/** How deep two bodies are in each other at a frame, in metres; 0 where all are apart. */
export const overlapAt = (cast: readonly Posed[], stage: StageSpec, frame: number): number => {
  for (const one of cast) posedAt(one, stage, frame)
  const bodies = cast.map((one) => ({ figure: one.figure, capsules: capsulesOf(one) }))
  let deepest = 0
  for (const [i, a] of bodies.entries())
    for (const b of bodies.slice(i + 1)) {
      if (meant(a.figure, b.figure)) continue
      for (const p of a.capsules)
        for (const q of b.capsules) deepest = Math.max(deepest, p.radius + q.radius - between(p, q))
    }
  return deepest
}
