import { BufferGeometry, Float32BufferAttribute, Vector3 } from 'three'
import type { FigureModel } from '#film/stage.ts'
import { blend, lerp, rgb, smooth, tone, v } from '../clay.ts'
import type { Measures } from '../figure/skeleton.ts'
import { lay } from './fit.ts'
import type { Detail, People } from './people.ts'
import { normalsOf } from './sheet.ts'

/** Brows are drawn bolder the smaller they are seen: they carry most of an expression. */
const FARTHER = [1, 1.22, 1.5] as const
const STATIONS = 10
const ROUND = 8

/** Two brows that lie on the face and move with it: a strip of hair fitted to the forehead, drawn as a tapering stroke. */
export const browOf = (
  people: People,
  model: FigureModel,
  m: Measures,
  detail: Detail,
): { geometry: BufferGeometry; update: (points: Float32Array) => void } => {
  const strip = people.fitted('brow')
  const hair = rgb(model.hair.colour)
  const light = hair[0] + hair[1] + hair[2] > 1.4
  const colour = light ? tone(hair, 0.62) : tone(blend(hair, [0.05, 0.03, 0.02], 0.25), 0.8)
  const thick =
    m.head *
    lerp(0.038, 0.027, model.feminine) *
    lerp(0.75, 1, smooth(0.05, 0.35, model.age)) *
    (model.face?.brow ?? 1) *
    (FARTHER[detail] ?? 1)
  // The data's own brows frown a little.
  const lift = m.head * 0.045
  const count = STATIONS * ROUND * 2
  const geometry = new BufferGeometry()
  const position = new Float32BufferAttribute(new Float32Array(count * 3), 3)
  const normal = new Float32BufferAttribute(new Float32Array(count * 3), 3)
  geometry.setAttribute('position', position)
  geometry.setAttribute('normal', normal)
  geometry.setAttribute(
    'color',
    new Float32BufferAttribute(
      Array.from({ length: count }).flatMap(() => colour),
      3,
    ),
  )
  const index: number[] = []
  for (let side = 0; side < 2; side++)
    for (let i = 0; i + 1 < STATIONS; i++)
      for (let j = 0; j < ROUND; j++) {
        const a = side * STATIONS * ROUND + i * ROUND + j
        const b = side * STATIONS * ROUND + i * ROUND + ((j + 1) % ROUND)
        const quad = [a, a + ROUND, b, b, a + ROUND, b + ROUND]
        index.push(...(side === 0 ? quad.toReversed() : quad))
      }
  geometry.setIndex(index)
  let shares: Share[][][] | null = null
  const update = (points: Float32Array): void => {
    const laid = lay(strip, points, 0)
    shares ??= stationsOf(laid)
    shares.forEach((stations, side) => {
      const s = side === 0 ? 1 : -1
      const spine = stations.map((list) => {
        const sum = v(0, 0, 0)
        for (const [i, share] of list) sum.addScaledVector(new Vector3().fromArray(laid, i * 3), share)
        return sum
      })
      spine.forEach((p, i) => {
        const t = i / (STATIONS - 1)
        const before = spine[Math.max(0, i - 1)] ?? p
        const after = spine[Math.min(STATIONS - 1, i + 1)] ?? p
        const along = after.clone().sub(before).normalize()
        const upward = v(-along.y * s, along.x * s, 0).normalize()
        const r = thick * (0.62 + 0.5 * Math.sin(Math.PI * (0.2 + t * 0.72))) * (t > 0.95 ? 0.35 : 1)
        for (let j = 0; j < ROUND; j++) {
          const a = (j / ROUND) * Math.PI * 2
          const q = p
            .clone()
            .addScaledVector(upward, Math.cos(a) * r + lift * (1 - t) ** 2)
            .add(v(0, 0, Math.sin(a) * r * 0.6 + r * 0.42))
          position.setXYZ(side * STATIONS * ROUND + i * ROUND + j, q.x, q.y, q.z)
        }
      })
    })
    position.needsUpdate = true
    normalsOf(position.array, index, normal.array as Float32Array)
    normal.needsUpdate = true
  }
  return { geometry, update }
}

type Share = readonly [point: number, share: number]

/** For each side and station along it: the points of the strip nearby, and what share each has in it. */
const stationsOf = (laid: Float32Array): Share[][][] =>
  [1, -1].map((s) => {
    const own = Array.from({ length: laid.length / 3 }, (_, i) => i).filter((i) => (laid[i * 3] ?? 0) * s > 0)
    const xs = own.map((i) => Math.abs(laid[i * 3] ?? 0))
    const [near, far] = [Math.min(...xs), Math.max(...xs)]
    return Array.from({ length: STATIONS }, (_, station) => {
      const shares = own.map((i): Share => {
        const t = (Math.abs(laid[i * 3] ?? 0) - near) / (far - near)
        return [i, Math.exp(-(((t - station / (STATIONS - 1)) / 0.07) ** 2))]
      })
      const total = shares.reduce((sum, [, share]) => sum + share, 0)
      return shares.filter(([, share]) => share > 0.001 * total).map(([i, share]) => [i, share / total])
    })
  })
