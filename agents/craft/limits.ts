import type { Rig } from '#film/rig.ts'
import type { FigureModel } from '#film/stage.ts'

type Limits = Rig['limits']
type Range = readonly [least: number, most: number]
const DEGREE = Math.PI / 180

/**
 * How far a grown person's joints go, in degrees about their own x (nod, bend), y (turn) and z (tilt), standing with the arms down:
 * the usual ranges of motion (American Academy of Orthopaedic Surgeons). Of the left; the right is mirrored.
 */
const GROWN: Readonly<Record<string, readonly [x: Range, y: Range, z: Range]>> = {
  hips: [
    [-60, 90],
    [-180, 180],
    [-45, 45],
  ],
  spine: [
    [-15, 45],
    [-20, 20],
    [-20, 20],
  ],
  chest: [
    [-15, 35],
    [-30, 30],
    [-15, 15],
  ],
  neck: [
    [-30, 25],
    [-40, 40],
    [-20, 20],
  ],
  head: [
    [-30, 25],
    [-40, 40],
    [-25, 25],
  ],
  jaw: [
    [0, 25],
    [-5, 5],
    [0, 0],
  ],
  collar: [
    [-15, 15],
    [-20, 20],
    [-10, 40],
  ],
  arm: [
    [-180, 60],
    [-90, 90],
    [-50, 180],
  ],
  fore: [
    [-150, 0],
    [-85, 85],
    [0, 0],
  ],
  hand: [
    [-30, 30],
    [-85, 85],
    [-80, 70],
  ],
  thigh: [
    [-125, 30],
    [-45, 45],
    [-30, 50],
  ],
  shin: [
    [0, 140],
    [-20, 20],
    [0, 0],
  ],
  foot: [
    [-25, 50],
    [-20, 20],
    [-30, 25],
  ],
  toes: [
    [-60, 35],
    [0, 0],
    [0, 0],
  ],
}
const SIDED = new Set(['collar', 'arm', 'fore', 'hand', 'thigh', 'shin', 'foot', 'toes'])

/** Youth and slenderness go further, age and girth less far; metal turns about its own axes only. */
export const supplenessOf = ({ age, build, kind }: FigureModel): number => {
  if (kind === 'robot') return 0.7
  const years = age < 0.3 ? 1 : age < 0.7 ? 1 - (age - 0.3) * 0.3 : 0.88 - (age - 0.7) * 0.85
  return years * { slight: 1.02, average: 1, stout: 0.86, tall: 1, broad: 0.92 }[build]
}

const scaled = ([least, most]: Range, k: number): [number, number] => [least * k * DEGREE, most * k * DEGREE]
const flipped = ([least, most]: [number, number]): [number, number] => [-most, -least]
const limit = ([x, y, z]: [number, number][]): Limits[string] => ({
  min: [x?.[0] ?? 0, y?.[0] ?? 0, z?.[0] ?? 0],
  max: [x?.[1] ?? 0, y?.[1] ?? 0, z?.[1] ?? 0],
})

/** The limits of one body by the names of its joints, radians. Hinges keep what they need to sit and to reach the mouth. */
export const limitsOf = (model: FigureModel): Limits => {
  const k = supplenessOf(model)
  return Object.fromEntries(
    Object.entries(GROWN).flatMap(([joint, ranges]): [string, Limits[string]][] => {
      const hinge = joint === 'fore' || joint === 'shin' || joint === 'thigh'
      const [x, y, z] = ranges.map((range) => scaled(range, hinge ? Math.max(0.85, k) : k))
      if (!x || !y || !z) return []
      if (!SIDED.has(joint)) return [[joint, limit([x, y, z])]]
      return [
        [`${joint}L`, limit([x, y, z])],
        [`${joint}R`, limit([x, flipped(y), flipped(z)])],
      ]
    }),
  )
}

/** What no body of that kind can do: a knee or an elbow that bends the wrong way, a head turned right round, an old back like a child's. */
export const faults = (model: FigureModel, limits: Limits): number => {
  const most = limitsOf({ ...model, age: Math.max(0, model.age - 0.1) })
  return (
    Object.entries(most).filter(([joint, may]) => {
      const own = limits[joint]
      if (!own) return true
      return [0, 1, 2].some(
        (i) => (own.min[i] ?? -9) < (may.min[i] ?? 0) - 1e-6 || (own.max[i] ?? 9) > (may.max[i] ?? 0) + 1e-6,
      )
    }).length / Object.keys(most).length
  )
}
