import type { FigureModel } from '#film/stage.ts'
import { clamp, lerp, smooth } from '../clay.ts'
import type { People } from './people.ts'

type Ages = readonly (readonly [at: number, mix: Readonly<Record<string, number>>])[]
/** How the ages of the data are mixed, from a child of eight to one of ninety. */
const AGES: Ages = [
  [0, { baby: 0.3, child: 0.7 }],
  [0.08, { baby: 0.16, child: 0.84 }],
  [0.22, { child: 0.42, young: 0.58 }],
  [0.36, { young: 1 }],
  [0.55, { young: 0.87, old: 0.13 }],
  [0.8, { young: 0.4, old: 0.6 }],
  [1, { young: 0.1, old: 0.9 }],
]
type Bulk = 'belly' | 'limbs' | 'lean' | 'trunk' | 'shoulders'
type Average = 'strong' | 'thin' | 'heavy'
const BUILDS: Record<FigureModel['build'], Partial<Record<Bulk | Average, number>>> = {
  slight: { thin: 1, lean: 0.9, trunk: -0.5 },
  average: { strong: 0.08 },
  stout: { heavy: 1, belly: 0.55, limbs: 0.55, trunk: 0.6 },
  tall: { strong: 0.1, thin: 0.4, lean: 0.2 },
  broad: { strong: 0.9, heavy: 0.25, shoulders: 0.8, trunk: 0.3 },
}
const BULKS = ['belly', 'limbs', 'lean', 'trunk', 'shoulders'] as const

/** How a drawn face differs from life, before what is this person's own. */
const APPEAL: Readonly<Record<string, number>> = {
  eyeSize: 0.7,
  eyeHeight: 0.45,
  browHeight: 0.75,
  browTilt: 0.45,
  headRound: 0.25,
  cheekVolume: 0.3,
  mouthCorners: 0.35,
  noseDepth: -0.2,
  noseWidth: -0.15,
  noseTip: 0.25,
  neckWidth: -0.35,
}

const agesOf = (age: number): Record<string, number> => {
  const i = Math.max(
    0,
    AGES.findLastIndex(([at]) => at <= age),
  )
  const [from, a] = AGES[i] ?? [0, {}]
  const [to, b] = AGES[i + 1] ?? [from + 1, a]
  const t = clamp((age - from) / (to - from))
  const names = new Set([...Object.keys(a), ...Object.keys(b)])
  return Object.fromEntries([...names].map((name) => [name, lerp(a[name] ?? 0, b[name] ?? 0, t)]))
}

/** Every point of one person in decimetres, in the pose of the data: arms half raised. */
export const shapeOf = (people: People, model: FigureModel): Float32Array => {
  const points = Float32Array.from(people.rest)
  const { african = 0, asian = 0, sliders = {} } = model.face ?? {}
  const build = BUILDS[model.build]
  for (const [age, share] of Object.entries(agesOf(model.age)))
    for (const [sex, part] of [
      ['female', model.feminine],
      ['male', 1 - model.feminine],
    ] as const) {
      const amount = share * part
      if (amount < 0.001) continue
      const name = `${sex}-${age}`
      people.add(points, name, amount)
      if (age === 'baby') continue
      people.add(points, `${name}-african`, amount * african)
      people.add(points, `${name}-asian`, amount * asian)
      for (const what of ['strong', 'thin', 'heavy'] as const)
        people.add(points, `${name}-${what}`, amount * (build[what] ?? 0))
    }
  for (const bulk of BULKS) people.add(points, `bulk-${bulk}`, build[bulk] ?? 0)
  people.add(points, 'always', 1.7)
  const young = 1 - smooth(0.05, 0.4, model.age)
  for (const name of new Set([...Object.keys(APPEAL), ...Object.keys(sliders)])) {
    const value = (APPEAL[name] ?? 0) * (1 - 0.5 * young) + (sliders[name] ?? 0)
    people.add(points, `face-${name}-${value < 0 ? 'less' : 'more'}`, Math.abs(value))
  }
  stylise(people, model, points)
  return points
}

/** People of an animated film: somewhat larger heads, hands and eyes than life. */
const stylise = (people: People, model: FigureModel, points: Float32Array): void => {
  const young = 1 - smooth(0.05, 0.4, model.age)
  const grown = 1.18 + 0.04 * young
  const head = people.jointNames.indexOf('head')
  const at = people.mark('head') * 3
  const [cx, cy, cz] = [points[at] ?? 0, (points[at + 1] ?? 0) - 0.25, points[at + 2] ?? 0]
  const shareOf = (v: number): number => {
    if (v >= people.vertices) return v === people.mark('jaw') ? 1 : 0
    let share = 0
    for (let k = 0; k < 4; k++)
      if (people.joints[v * 4 + k] === head) share += (people.weights[v * 4 + k] ?? 0) / 255
    return share
  }
  for (let v = 0; v < people.points; v++) {
    const k = 1 + (grown - 1) * shareOf(v)
    if (k === 1) continue
    points[v * 3] = cx + ((points[v * 3] ?? 0) - cx) * k
    points[v * 3 + 1] = cy + ((points[v * 3 + 1] ?? 0) - cy) * k
    points[v * 3 + 2] = cz + ((points[v * 3 + 2] ?? 0) - cz) * k
  }
  for (const side of ['L', 'R']) enlarge(people, points, side, 0.26 + 0.08 * young)
}

/** Grows everything round an eye, less with the distance, so that lids, lashes and ball stay together. */
const enlarge = (people: People, points: Float32Array, side: string, by: number): void => {
  const [c, radius] = eyeOf(people, points, side)
  for (let v = 0; v < people.vertices; v++) {
    const d = [0, 1, 2].map((k) => (points[v * 3 + k] ?? 0) - (c[k] ?? 0))
    const far = Math.hypot(d[0] ?? 0, d[1] ?? 0, d[2] ?? 0)
    if (far > radius * 2.6) continue
    const k = by * smooth(radius * 2.6, radius * 1.05, far)
    for (let i = 0; i < 3; i++) points[v * 3 + i] = (points[v * 3 + i] ?? 0) + (d[i] ?? 0) * k
  }
}

/** The middle and the radius of an eyeball. */
export const eyeOf = (
  people: People,
  points: Float32Array,
  side: string,
): [centre: [number, number, number], radius: number] => {
  const used = [...new Set(people.faces(`eye${side}`))]
  const low = [0, 1, 2].map((k) => Math.min(...used.map((v) => points[v * 3 + k] ?? 0)))
  const high = [0, 1, 2].map((k) => Math.max(...used.map((v) => points[v * 3 + k] ?? 0)))
  const centre = low.map((l, k) => (l + (high[k] ?? 0)) / 2) as [number, number, number]
  return [centre, ((high[0] ?? 0) - (low[0] ?? 0)) / 2]
}
