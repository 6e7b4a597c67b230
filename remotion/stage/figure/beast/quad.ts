import type { Vector3 } from 'three'
import { blend, type Clay, lerp, type Rgb, type Ring, type Skin, smooth, tone, v } from '../../clay.ts'
import type { Frame } from './bones.ts'
import { type Coat, coatAt } from './coat.ts'
import type { Quad } from './quad-species.ts'

type Heaps = { body: Clay; eyes: Clay }
export type Sculpt = { clay: Heaps; frame: Frame; coat: Coat; q: Quad; stout: number }

export const X = v(1, 0, 0)
export const LEGS = ['FL', 'FR', 'HL', 'HR'] as const

/** Bones of the limbs, longer than the way to the ground, so that knees and hocks are bent when it stands. */
export const limbsOf = (
  q: Quad,
  front: boolean,
): { top: number; upper: number; lower: number; end: number } => {
  const end = front ? q.front : q.cannon
  const top = front ? q.shoulder : q.hip
  const reach =
    (top - end) * (q.foot === 'hoof' ? (front ? 1.04 : 1.12) : q.foot === 'pad' ? 1.05 : front ? 1.1 : 1.2)
  return { top, upper: reach * (front ? 0.46 : 0.5), lower: reach * (front ? 0.54 : 0.5), end }
}

/** The joints of everything that goes on four legs. */
export const quadFrame = (frame: Frame, q: Quad): void => {
  const half = q.length / 2
  frame.joint('hips', null, v(0, q.hip + 0.08, -half))
  frame.joint('spine', 'hips', v(0, 0.78, 0))
  frame.joint('chest', 'spine', v(0, q.shoulder + 0.05, half * 0.62))
  const skull = v(0, 1 + q.head[0], half + q.head[1])
  const base = v(0, 0.86, half + 0.04)
  frame.joint('neck', 'chest', base)
  frame.joint('head', 'neck', skull.clone().lerp(base, 0.22))
  frame.joint('jaw', 'head', skull.clone().add(v(0, -0.42, 0.05).multiplyScalar(q.head[2])))
  for (const name of LEGS) {
    const front = name.startsWith('F')
    const { top, upper, lower, end } = limbsOf(q, front)
    const x = (name.endsWith('L') ? 1 : -1) * q.width * (q.foot === 'pad' ? 0.62 : 0.66)
    const z = front ? half : -half
    const down = [top, top - upper, top - upper - lower, top - upper - lower - end]
    for (const [i, y] of down.entries())
      frame.joint(`${name}${i}`, i ? `${name}${i - 1}` : front ? 'chest' : 'hips', v(x, y, z))
  }
  const root = v(0, q.rump - 0.07, -half - q.width * 0.62)
  for (let i = 0; i < 4; i++)
    frame.joint(
      `tail${i}`,
      i ? `tail${i - 1}` : 'hips',
      root.clone().add(v(0, Math.sin(q.tailUp), -Math.cos(q.tailUp)).multiplyScalar((q.tailLong * i) / 4)),
    )
}

export const buildQuad = (s: Sculpt): void => {
  trunk(s)
  neck(s)
  for (const name of LEGS) leg(s, name)
}

const trunk = ({ clay, frame, coat, q, stout }: Sculpt): void => {
  const half = q.length / 2
  // Along the back: place, top, bottom, width.
  const chestBottom = 1 - q.chest
  const loinBottom = 1 - q.loin
  const stations: [number, number, number, number][] = [
    [-half - q.width * 0.86, q.rump - 0.12, q.rump - 0.16, 0.05],
    [-half - q.width * 0.74, q.rump - 0.05, loinBottom + 0.1, 0.55],
    [-half - q.width * 0.4, q.rump, loinBottom + 0.02, 0.84],
    [-half, q.rump + 0.01, loinBottom, 0.94],
    [-half * 0.5, lerp(q.rump, 1, 0.3) - q.dip * 0.8, loinBottom, 0.88],
    [0, lerp(q.rump, 1, 0.5) - q.dip, lerp(loinBottom, chestBottom, 0.5), 0.94],
    [half * 0.5, 1 - q.dip * 0.6, chestBottom + 0.005, 1.02],
    [half * 0.85, 1, chestBottom, 1],
    [half + q.width * 0.35, 0.97, chestBottom + 0.04, 0.86],
    [half + q.width * 0.72, 0.9, chestBottom + 0.12, 0.56],
    [half + q.width * 0.88, 0.82, chestBottom + 0.2, 0.22],
  ]
  const skin: Skin = (p) => {
    const t = smooth(-half * 1.05, half * 0.95, p.z)
    const mid = Math.sin(Math.PI * t) * 0.55
    return [
      [frame.bone('hips'), (1 - t) * (1 - mid)],
      [frame.bone('spine'), mid],
      [frame.bone('chest'), t * (1 - mid)],
    ]
  }
  const rings: Ring[] = []
  for (let i = 0; i + 1 < stations.length; i++) {
    const [a, b] = [stations[i], stations[i + 1]]
    if (!a || !b) continue
    for (const t of i + 2 === stations.length ? [0, 0.5, 1] : [0, 0.5]) {
      const at = (k: 0 | 1 | 2 | 3) => lerp(a[k], b[k], t)
      rings.push({
        p: v(0, (at(1) + at(2)) / 2, at(0)),
        rx: at(3) * q.width * stout,
        rz: ((at(1) - at(2)) / 2) * lerp(1, stout, 0.35),
        colour: coat.base,
      })
    }
  }
  clay.body.loft(rings, {
    sides: 26,
    side: X,
    skin,
    colourAt: (p) => coatAt(coat, p, (1.02 - p.y) / Math.max(q.chest, q.loin)),
  })
}

type Neck = { ring: (t: number) => { p: Vector3; deep: number; wide: number }; skin: Skin }

/** The neck from the chest (0) to the head (1): its middle, half as deep and wide as it is there, and what moves it. */
export const neckOf = ({ frame, q, stout }: Sculpt): Neck => {
  const half = q.length / 2
  const skull = v(0, 1 + q.head[0], half + q.head[1])
  const from = v(0, 0.8, half * 0.84)
  const to = skull.clone().add(v(0, -0.1, -0.35).multiplyScalar(q.head[2]))
  const bow = q.shape === 'equine' || q.shape === 'deer' || q.shape === 'draconic' ? 0.06 : 0.015
  const skin: Skin = (p) => {
    const t = smooth(
      from.y - 0.02,
      to.y,
      lerp(p.y, lerp(from.y, to.y, (p.z - from.z) / Math.max(0.05, to.z - from.z)), 0.4),
    )
    return [
      [frame.bone('chest'), 1 - smooth(0.05, 0.5, t)],
      [frame.bone('neck'), smooth(0.05, 0.5, t) * (1 - smooth(0.62, 1, t))],
      [frame.bone('head'), smooth(0.62, 1, t)],
    ]
  }
  const ring = (t: number) => {
    const bend = Math.sin(Math.PI * t) * bow
    const r = lerp(Math.min(0.26, q.neck * stout), q.nape, t ** 0.75)
    const p = from
      .clone()
      .lerp(to, t)
      .add(v(0, bend * 0.5, -bend))
    return { p, wide: r * 0.86, deep: r * lerp(1.25, 1.02, t) }
  }
  return { ring, skin }
}

/** Between chest and head; the line of the throat and the crest. */
const neck = (sculpt: Sculpt): void => {
  const { ring, skin } = neckOf(sculpt)
  const rings = Array.from({ length: 12 }, (_, i): Ring => {
    const { p, wide, deep } = ring(i / 11)
    const begins = i === 0 ? 0.6 : i === 1 ? 0.92 : 1 // round, inside the chest
    return { p, rx: wide * begins, rz: deep * begins, colour: sculpt.coat.base }
  })
  sculpt.clay.body.loft(rings, {
    sides: 20,
    side: X,
    skin,
    colourAt: (p, angle) => coatAt(sculpt.coat, p, 0.5 - 0.5 * Math.sin(-angle) * 1.0),
  })
}

const leg = ({ clay, frame, coat, q, stout }: Sculpt, name: (typeof LEGS)[number]): void => {
  const front = name.startsWith('F')
  const at = [0, 1, 2, 3].map((i) => frame.place(`${name}${i}`))
  const [top, mid, low, toe] = at as [Vector3, Vector3, Vector3, Vector3]
  const names = [0, 1, 2].map((i) => `${name}${i}`)
  const w = q.leg * lerp(1, stout, 0.6)
  const hoof = q.foot === 'hoof'
  const pad = q.foot === 'pad'
  const haunch = front ? 1.7 : 2.25
  // Down the limb: joint to joint, half width, half depth.
  const ring = (y: number, rx: number, rz: number, z = 0): Ring => ({
    p: v(top.x, y, top.z + z * w),
    rx: rx * w,
    rz: rz * w,
    colour: coat.base,
  })
  const between = (a: Vector3, b: Vector3, t: number) => lerp(a.y, b.y, t)
  const thin = hoof ? 0.62 : pad ? 0.96 : 0.74
  const rings = [
    ring(top.y + w * 1.5, 0.3, 0.4),
    ring(top.y + w * 1.2, haunch * 0.55, haunch * 0.7),
    ring(top.y + w * 0.5, haunch * 0.8, haunch),
    ring(between(top, mid, 0.25), haunch * 0.82, haunch * 1.04, front ? 0 : 0.1),
    ring(between(top, mid, 0.6), front ? 1.15 : 1.4, front ? 1.3 : 1.65),
    ring(mid.y, 1.02, front ? 1.08 : 1.25),
    ring(between(mid, low, 0.3), 0.92, front ? 1.0 : 1.15, front ? 0 : -0.1),
    ring(between(mid, low, 0.65), thin * 1.02, thin * 1.06),
    ring(low.y + w * 0.3, thin * 1.04, thin * 1.12),
    ring(low.y - w * 0.2, thin * 0.96, thin * 1.04),
    ring(between(low, toe, 0.4), thin * 0.9, thin * 0.92),
    ring(between(low, toe, 0.75), thin * 0.9, thin * 0.92),
    ring(toe.y + w * 0.25, thin * 1.05, thin * 1.05),
  ]
  const standing = (p: Vector3) =>
    v(p.x, Math.max(0, ((p.y - toe.y) / (top.y - toe.y)) * (front ? q.shoulder : q.hip)), p.z)
  clay.body.loft(rings, {
    sides: 16,
    side: X,
    skin: frame.chain(names, w * 0.85),
    colourAt: (p) => coatAt(coat, standing(p), 0.55),
  })
  foot(clay.body, frame, coat, q, `${name}3`, toe, w, front)
}

const foot = (
  clay: Clay,
  frame: Frame,
  coat: Coat,
  q: Quad,
  joint: string,
  toe: Vector3,
  w: number,
  front: boolean,
): void => {
  const skin = frame.rigid(joint)
  const sock: Rgb = coatAt(coat, v(0, 0.03, 0), 0.5)
  if (q.foot === 'hoof') {
    const horn: Rgb = blend([0.07, 0.055, 0.045], coat.pale, 0.06)
    clay.loft(
      [
        [0, 1.12, 0.2],
        [0.9, 0.9, 0.1],
        [1.5, 0.7, 0],
        [1.7, 0.62, 0],
      ].map(([y = 0, r = 1, z = 0]) => ({
        p: v(toe.x, toe.y + y * w * 0.75, toe.z + z * w),
        rx: r * w * 0.86,
        rz: r * w,
        colour: horn,
      })),
      { sides: 14, side: X, skin },
    )
    return
  }
  const big = q.foot === 'pad' ? 1.25 : 1
  const long = front ? 1.35 : 1.6
  clay.ball(v(toe.x, toe.y + w * 0.62, toe.z + w * 0.45), v(w * 1.05 * big, w * 0.72, w * long * big), sock, {
    across: 14,
    down: 9,
    skin,
    warp: (p) => v(p.x, Math.max(p.y, -w * 0.6), p.z),
  })
  for (const i of q.foot === 'pad' ? [-1.1, -0.4, 0.4, 1.1] : [-0.62, 0, 0.62])
    clay.ball(
      v(toe.x + i * w * 0.62, toe.y + w * 0.36, toe.z + w * (0.3 + long * big * 0.92)),
      v(w * 0.38, w * 0.38, w * 0.44),
      q.foot === 'pad' ? tone(coat.dark, 0.6) : sock,
      { across: 8, down: 6, skin },
    )
}
