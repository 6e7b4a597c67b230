import {
  type BufferGeometry,
  Float32BufferAttribute,
  Matrix4,
  type SkinnedMesh,
  Uint16BufferAttribute,
  Vector3,
} from 'three'
import { Clay, lerp, smooth } from '../clay.ts'
import type { FigureRig } from '../figure/rig.ts'
import { BONE, type Measures, type Side, skirtSkin } from '../figure/skeleton.ts'
import type { Layer } from '../figure/tailor.ts'
import { drape, type Hanging, type Limb } from './drape.ts'

const KS = [0, 0.07, 0.15, 0.25, 0.36, 0.47, 0.58, 0.69, 0.8, 0.9, 1]
const COLUMNS = 33
const PINNED = 3
const SIDES = ['L', 'R'] as const

/** How much of its freedom cloth loses that lies on a thigh. */
const CLINGS = 0.7

/** Where a point of a layer lies in the grid: four of its points and their shares. */
type Place = readonly (readonly [point: number, share: number])[]

const placeOf = (u: number, k: number): Place => {
  const x = (u - Math.floor(u) || (u > 0 ? 1 : 0)) * (COLUMNS - 1)
  const c = Math.min(COLUMNS - 2, Math.floor(x))
  const r = Math.max(
    0,
    KS.findLastIndex((each, i) => each <= k && i < KS.length - 1),
  )
  const t = Math.min(1, (k - (KS[r] ?? 0)) / ((KS[r + 1] ?? 1) - (KS[r] ?? 0)))
  const s = x - c
  const at = r * COLUMNS + c
  return [
    [at, (1 - s) * (1 - t)],
    [at + 1, s * (1 - t)],
    [at + COLUMNS, (1 - s) * t],
    [at + COLUMNS + 1, s * t],
  ]
}

/** What hangs from a figure's waist, cut as a grid; `layers` are what is seen of it. */
export type Skirt = {
  grid: Vector3[]
  closed: boolean
  layers: Layer[]
  front: number // what share of the round is worn, either way from the front: nothing holds the rest together
  bulk: number // how much thicker than bare legs those under it are
  at: (u: number, k: number, out: number) => Vector3
}

export const skirtOf = (
  at: Skirt['at'],
  { closed, front, bulk }: Pick<Skirt, 'closed' | 'front' | 'bulk'>,
): Skirt => ({
  grid: KS.flatMap((k) => Array.from({ length: COLUMNS }, (_, c) => at(c / (COLUMNS - 1), k, 0))),
  ...{ closed, at, front, bulk, layers: [] },
})

export const skirtGeometry = ({ layers, at }: Skirt, m: Measures): BufferGeometry => {
  const clay = new Clay()
  for (const { rows, out, colour } of layers)
    clay.sheet(
      rows.map((row) => row.map(([u, k]) => at(u, k, out))),
      colour,
      { skin: skirtSkin(m) },
    )
  return clay.geometry(true)
}

const hangingOf = ({ grid, closed, front }: Skirt): Hanging => {
  const far = (a: number, b: number) => {
    const [p, q] = [grid[a], grid[b]]
    return p && q ? p.distanceTo(q) : 0
  }
  return {
    ...{ rows: KS.length, columns: COLUMNS, closed, pinned: PINNED },
    down: Float32Array.from(grid, (_, i) => (i < COLUMNS ? 0 : far(i, i - COLUMNS))),
    across: Float32Array.from(grid, (_, i) => {
      const u = (i % COLUMNS) / (COLUMNS - 1)
      if (Math.min(u, 1 - u) > front) return Number.POSITIVE_INFINITY
      return far(i, i % COLUMNS === COLUMNS - 1 ? i : i + 1)
    }),
  }
}

const CARRY = ['hips', 'thighL', 'thighR', 'shinL', 'shinR'] as const
/** How much each of those carries a point. */
const shares = (p: Vector3, skin: ReturnType<typeof skirtSkin>): number[] => {
  const own = new Map(skin(p))
  const list = CARRY.map((joint) => own.get(BONE[joint]) ?? 0)
  const total = list.reduce((a, b) => a + b, 0) || 1
  return list.map((w) => w / total)
}

/** Their matrices, blended: sixteen numbers, by columns. */
const blend = (own: readonly number[], bones: readonly Matrix4[], sum: Float64Array): void => {
  sum.fill(0)
  for (let b = 0; b < CARRY.length; b++) {
    const w = own[b] ?? 0
    const e = bones[b]?.elements
    if (w > 0 && e) for (let k = 0; k < 15; k++) sum[k] = (sum[k] ?? 0) + (e[k] ?? 0) * w
  }
}

/**
 * Lays the skirt over the legs in the pose its figure has now. Where no leg is bent the bones alone are right, and the mesh
 * stays skinned, as it is exported; else its points are laid out anew and go with the hips.
 */
export const hangOn = (
  skirt: Skirt,
  mesh: SkinnedMesh,
  m: Measures,
  { joints, object }: Pick<FigureRig, 'joints' | 'object'>,
): (() => void) => {
  const hanging = hangingOf(skirt)
  const skin = skirtSkin(m)
  const carried = skirt.grid.map((p) => shares(p, skin))
  const flat = skirt.layers.flatMap(({ rows, out }) =>
    rows.flat().map(([u, k]) => ({ place: placeOf(u, k), out })),
  )
  const { geometry } = mesh
  const position = geometry.getAttribute('position')
  const normal = geometry.getAttribute('normal')
  const rest = [position.array.slice(), normal.array.slice()]
  const leg = m.leg * skirt.bulk
  const skinned = [geometry.getAttribute('skinIndex'), geometry.getAttribute('skinWeight')] as const
  const count = position.count * 4
  const rigid = [
    new Uint16BufferAttribute(new Uint16Array(count).fill(BONE.hips), 4),
    new Float32BufferAttribute(
      new Float32Array(count).map((_, i) => (i % 4 === 0 ? 1 : 0)),
      4,
    ),
  ] as const
  const carriedBy = ([index, weight]: typeof skinned | typeof rigid) => {
    geometry.setAttribute('skinIndex', index)
    geometry.setAttribute('skinWeight', weight)
    position.needsUpdate = true
    normal.needsUpdate = true
  }
  const points = new Float32Array(skirt.grid.length * 3)
  const normals = new Float32Array(points.length)
  const loose = new Float32Array(skirt.grid.length)
  const bones = CARRY.map(() => new Matrix4())
  const b = new Float64Array(16)
  const end = (joint: keyof typeof joints) => {
    const { elements: e } = joints[joint].matrixWorld
    return [e[12], e[13], e[14]] as const
  }
  const calm = () => {
    position.array.set(rest[0] ?? [])
    normal.array.set(rest[1] ?? [])
    carriedBy(skinned)
  }
  const lay = (bent: Record<Side, number>) => {
    const hip = end('hips')
    // On a seat the cloth behind is sat on.
    const seated = Math.min(bent.L, bent.R) * smooth(m.shin * 0.62, m.shin * 0.8, hip[1] - object.position.y)
    const limbs = SIDES.flatMap((side): Limb[] => {
      const [thigh, knee, foot] = [end(`thigh${side}`), end(`shin${side}`), end(`foot${side}`)]
      return [
        { from: thigh, to: knee, thick: [leg * 1.6, leg * 1.5] },
        { from: knee, to: foot, thick: [leg * 1.5, leg * 0.95] },
      ]
    })
    // From thigh to thigh cloth makes a lap, rather than fall between them.
    const both = Math.min(bent.L, bent.R) * leg * 1.3
    const [left, right] = [limbs[0], limbs[2]]
    if (both > 0 && left && right)
      for (const t of [0.55, 1]) {
        const on = ({ from, to }: Limb): Limb['from'] => [
          lerp(from[0], to[0], t),
          lerp(from[1], to[1], t),
          lerp(from[2], to[2], t),
        ]
        limbs.push({ from: on(left), to: on(right), thick: [both, both] })
      }
    CARRY.forEach((joint, i) => {
      const inverse = mesh.skeleton.boneInverses[BONE[joint]]
      if (inverse) bones[i]?.multiplyMatrices(joints[joint].matrixWorld, inverse)
    })
    skirt.grid.forEach((p, i) => {
      blend(carried[i] ?? [], bones, b)
      for (let k = 0; k < 3; k++)
        points[i * 3 + k] =
          (b[k] ?? 0) * p.x + (b[4 + k] ?? 0) * p.y + (b[8 + k] ?? 0) * p.z + (b[12 + k] ?? 0)
      const bend = lerp(bent.R, bent.L, smooth(-m.hipX, m.hipX, p.x))
      // Cloth that lies on a raised thigh goes with it, or it would slip off the knee.
      const beside = Math.abs(Math.abs(p.x) - m.hipX) / m.leg
      const lies = smooth(1.5, 0.6, beside) * smooth(0, m.leg * 0.7, p.z)
      const under = smooth(0.02, -0.06, (points[i * 3 + 1] ?? 0) - hip[1]) * smooth(0.05, -0.05, p.z)
      loose[i] = bend * (1 - seated * under) * (1 - CLINGS * lies)
    })
    drape(points, hanging, limbs, object.position.y + 0.012, loose)
    normalsOfGrid(points, hanging, normals)
    const at = new Vector3()
    const n = new Vector3()
    const back = (bones[0] ?? new Matrix4()).clone().invert()
    flat.forEach(({ place, out }, i) => {
      at.set(0, 0, 0)
      n.set(0, 0, 0)
      for (const [point, share] of place) {
        const j = point * 3
        at.x += (points[j] ?? 0) * share
        at.y += (points[j + 1] ?? 0) * share
        at.z += (points[j + 2] ?? 0) * share
        n.x += (normals[j] ?? 0) * share
        n.y += (normals[j + 1] ?? 0) * share
        n.z += (normals[j + 2] ?? 0) * share
      }
      at.addScaledVector(n, out).applyMatrix4(back)
      n.transformDirection(back).multiplyScalar(out < 0 ? -1 : 1)
      position.setXYZ(i, at.x, at.y, at.z)
      normal.setXYZ(i, n.x, n.y, n.z)
    })
    carriedBy(rigid)
  }
  return () => {
    const bend = (side: Side) =>
      smooth(0.14, 0.6, 1 - (end(`thigh${side}`)[1] - end(`shin${side}`)[1]) / m.thigh)
    const bent = { L: bend('L'), R: bend('R') }
    if (bent.L + bent.R > 0) lay(bent)
    else calm()
  }
}

/** Outward, from the neighbours in both directions. */
const normalsOfGrid = (p: Float32Array, { rows, columns, closed }: Hanging, out: Float32Array): void => {
  const at = (r: number, c: number, k: number) => p[(r * columns + c) * 3 + k] ?? 0
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < columns; c++) {
      const [c0, c1] = closed
        ? [c === 0 ? columns - 2 : c - 1, c === columns - 1 ? 1 : c + 1]
        : [Math.max(0, c - 1), Math.min(columns - 1, c + 1)]
      const [r0, r1] = [Math.max(0, r - 1), Math.min(rows - 1, r + 1)]
      const [ax, ay, az] = [0, 1, 2].map((k) => at(r, c1, k) - at(r, c0, k)) as [number, number, number]
      const [bx, by, bz] = [0, 1, 2].map((k) => at(r1, c, k) - at(r0, c, k)) as [number, number, number]
      const n = [ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx]
      const long = Math.hypot(n[0] ?? 0, n[1] ?? 0, n[2] ?? 0) || 1
      for (let k = 0; k < 3; k++) out[(r * columns + c) * 3 + k] = (n[k] ?? 0) / long
    }
}
