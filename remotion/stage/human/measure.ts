import { Vector3 } from 'three'
import type { FigureModel } from '#film/stage.ts'
import { lerp, type Rgb, v } from '../clay.ts'
import { type FaceShape, faceShape } from '../figure/face-shape.ts'
import { JOINTS, type Joint, type Measures } from '../figure/skeleton.ts'
import type { Torso } from '../figure/torso.ts'
import type { People } from './people.ts'
import { dilate, radial, reachAt, settleRadial, widen } from './radial.ts'

/** The same measures the procedural figure has, taken from a body that stands with its arms down, metres. */
export const measuresOf = (
  people: People,
  model: FigureModel,
  at: Record<string, Vector3>,
  points: Float32Array,
): Measures => {
  const head = people.jointNames.indexOf('head')
  let top = 0
  let chin = 9
  let back = 9
  let front = -9
  for (const b of people.faces('body')) {
    if (people.joints[b * 4] !== head || (people.weights[b * 4] ?? 0) < 230) continue
    const [x, y, z] = [points[b * 3] ?? 0, points[b * 3 + 1] ?? 0, points[b * 3 + 2] ?? 0]
    top = Math.max(top, y)
    back = Math.min(back, z)
    if (Math.abs(x) < model.height * 0.006 && z > (at.jaw?.z ?? 0)) {
      chin = Math.min(chin, y)
      if (y > (at.jaw?.y ?? 0)) front = Math.max(front, z)
    }
  }
  const all = { tail: v(0, (at.hips?.y ?? 1) * 1.03, -model.height * 0.06), ...at } as Record<Joint, Vector3>
  const { armL, foreL, handL, thighL, shinL, footL, toesL } = all
  const half = (top - chin) / 2
  return {
    at: Object.fromEntries(JOINTS.map((name) => [name, all[name]])) as Record<Joint, Vector3>,
    height: model.height,
    head: half,
    headCentre: v(0, (top + chin) / 2, lerp(back, front, 0.46)),
    arm:
      model.height * 0.029 * { slight: 0.88, average: 1, stout: 1.2, tall: 0.95, broad: 1.18 }[model.build],
    leg:
      model.height * 0.046 * { slight: 0.88, average: 1, stout: 1.25, tall: 0.95, broad: 1.12 }[model.build],
    shoulderX: armL.x,
    hipX: thighL.x,
    upperArm: armL.y - foreL.y,
    foreArm: foreL.y - handL.y,
    hand: handL.y - (at.tipL?.y ?? handL.y - 0.18),
    thigh: thighL.y - shinL.y,
    shin: shinL.y - footL.y,
    ankle: footL.y,
    foot: (toesL.z - footL.z) * 1.9,
  }
}

const ROWS = 26
const COLUMNS = 36

/** The skull and face as hair, hats and glasses know them: how far the head reaches in each direction, ears left out. */
export const faceShapeOf = (
  people: People,
  model: FigureModel,
  m: Measures,
  points: Float32Array,
  eye: { x: number; y: number; r: number },
): FaceShape => {
  const ears = new Set([...people.target('face-earSize-more').at, ...people.target('face-earWing-more').at])
  const head = people.jointNames.indexOf('head')
  const table = radial(ROWS, COLUMNS)
  const p = new Vector3()
  const put = (q: Vector3) => {
    const r = q.length()
    widen(table, Math.acos(q.y / r) / Math.PI, Math.atan2(q.x, q.z), r)
  }
  const faces = people.faces('body')
  const corners = [v(0, 0, 0), v(0, 0, 0), v(0, 0, 0)]
  for (let f = 0; f < faces.length; f += 3) {
    const own = [0, 1, 2].map((k) => faces[f + k] ?? 0)
    if (own.some((i) => ears.has(i) || people.joints[i * 4] !== head)) continue
    own.forEach((i, k) => {
      corners[k]
        ?.fromArray(points, i * 3)
        .sub(m.headCentre)
        .divideScalar(m.head)
    })
    for (const corner of corners) put(corner)
    p.set(0, 0, 0)
    for (const corner of corners) p.addScaledVector(corner, 1 / 3)
    put(p)
  }
  settleRadial(table, 1)
  const skull = (d: Vector3): Vector3 => {
    const r = d.length() || 1
    return d.clone().multiplyScalar(reachAt(table, Math.acos(d.y / r) / Math.PI, Math.atan2(d.x, d.z)) / r)
  }
  const mouth = people.target('face-lowerLip-more')
  const heaviest = mouth.at.reduce(
    (best, i, k) => {
      const far = Math.hypot(mouth.by[k * 3] ?? 0, mouth.by[k * 3 + 1] ?? 0, mouth.by[k * 3 + 2] ?? 0)
      return far > best.far ? { i, far } : best
    },
    { i: 0, far: 0 },
  )
  const mouthY = ((points[heaviest.i * 3 + 1] ?? 0) - m.headCentre.y) / m.head + 0.03
  const base = faceShape(model)
  return {
    ...base,
    skull,
    width: skull(v(1, 0.1, 0)).x,
    depth: skull(v(0, 0, -1)).length(),
    eyeX: eye.x / m.head,
    eyeY: (eye.y - m.headCentre.y) / m.head,
    eyeR: eye.r / m.head,
    iris: model.face?.iris ?? base.iris,
    mouthY,
  }
}

/** The dressed trunk as accessories know it: how far it reaches round the body's axis at each height. */
export const torsoFrom = (
  m: Measures,
  trunk: readonly number[],
  hulls: readonly { points: Float32Array; joints: Uint8Array; faces: ArrayLike<number> }[],
): Torso => {
  const bottom = m.at.thighL.y - m.leg * 1.2
  const top = m.at.neck.y + m.head * 0.12
  const rows = 30
  const table = radial(rows, 40)
  const z0 = m.at.chest.z
  for (const { points, joints, faces } of hulls)
    for (let f = 0; f < faces.length; f++) {
      const i = faces[f] ?? 0
      if (!trunk.includes(joints[i * 4] ?? -1)) continue
      const [x, y, z] = [points[i * 3] ?? 0, points[i * 3 + 1] ?? 0, (points[i * 3 + 2] ?? 0) - z0]
      if (y < bottom || y > top) continue
      widen(table, (y - bottom) / (top - bottom), Math.atan2(z, x), Math.hypot(x, z))
    }
  dilate(table)
  settleRadial(table, 1)
  const reach = (angle: number, y: number) => reachAt(table, (y - bottom) / (top - bottom), angle)
  const shoulder = m.at.armL.y + m.arm * 1.25
  const hip = m.at.thighL.y
  const span = shoulder - hip
  return {
    bottom,
    hip: hip + span * 0.02,
    waist: hip + span * 0.36,
    chest: hip + span * 0.72,
    shoulder,
    neck: m.at.neck.y,
    ring: (y: number, colour: Rgb, ease = 0) => {
      const rx = (reach(0, y) + reach(Math.PI, y)) / 2
      const [front, back] = [reach(Math.PI / 2, y), reach(-Math.PI / 2, y)]
      const rz = (front + back) / 2
      const ahead = (front - back) / 2
      return {
        p: v(0, y, z0 + ahead),
        rx: rx + ease,
        rz: rz + ease,
        colour,
        axis: v(0, 1, 0),
        // A loft's angle is that of its ellipse; the table's is the true one.
        shape: (angle) => {
          const [x, z] = [Math.cos(angle) * (rx + ease), Math.sin(angle) * (rz + ease) + ahead]
          return (reach(Math.atan2(z, x), y) + ease) / Math.hypot(x, z)
        },
      }
    },
    at: (angle, y, out = 0) => {
      const r = reach(angle, y) + out
      return v(Math.cos(angle) * r, y, Math.sin(angle) * r + z0)
    },
  }
}
