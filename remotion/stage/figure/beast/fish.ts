import { blend, type Clay, lerp, nth, type Ring, rgb, type Skin, smooth, tone, v } from '../../clay.ts'
import type { Frame } from './bones.ts'
import type { Coat } from './coat.ts'
import { buildEyes } from './face.ts'

/** What swims. Lengths in half its length. */
export type Fish = {
  deep: number
  wide: number
  blunt: number
  fluke: boolean
  dorsal: number
  eye: number
  iris: string
}
export const FISHES = {
  fish: { deep: 0.42, wide: 0.22, blunt: 0.6, fluke: false, dorsal: 0.3, eye: 0.12, iris: '#e0b24a' },
  shark: { deep: 0.24, wide: 0.22, blunt: 0.4, fluke: false, dorsal: 0.34, eye: 0.045, iris: '#1b1a1c' },
  whale: { deep: 0.34, wide: 0.34, blunt: 0.95, fluke: true, dorsal: 0.08, eye: 0.04, iris: '#241a14' },
  dolphin: { deep: 0.25, wide: 0.24, blunt: 0.5, fluke: true, dorsal: 0.22, eye: 0.055, iris: '#241a14' },
} as const satisfies Record<string, Fish>

const X = v(1, 0, 0)
/** It hangs in the water (or the air) at this height, in half lengths. */
const AFLOAT = 1

export const fishFrame = (frame: Frame): void => {
  frame.joint('hips', null, v(0, AFLOAT, -0.1))
  frame.joint('spine', 'hips', v(0, AFLOAT, 0))
  frame.joint('chest', 'spine', v(0, AFLOAT, 0.25))
  frame.joint('neck', 'chest', v(0, AFLOAT, 0.4))
  frame.joint('head', 'neck', v(0, AFLOAT, 0.45))
  frame.joint('jaw', 'head', v(0, AFLOAT - 0.06, 0.6))
  frame.joint('tail0', 'hips', v(0, AFLOAT, -0.35))
  frame.joint('tail1', 'tail0', v(0, AFLOAT, -0.65))
  frame.joint('tail2', 'tail1', v(0, AFLOAT, -0.88))
}

export const buildFish = (clay: { body: Clay; eyes: Clay }, frame: Frame, coat: Coat, f: Fish): void => {
  const joints: [string, number][] = [
    ['tail2', -0.9],
    ['tail1', -0.7],
    ['tail0', -0.42],
    ['hips', -0.1],
    ['chest', 0.2],
    ['head', 0.55],
  ]
  const skin: Skin = (p) => {
    const i = Math.max(
      0,
      joints.findLastIndex(([, z]) => z <= p.z),
    )
    const [a, b] = [joints[i], joints[i + 1]]
    if (!a || !b) return [[frame.bone(a?.[0] ?? 'hips'), 1]]
    const t = smooth(a[1], b[1], p.z)
    return [
      [frame.bone(a[0]), 1 - t],
      [frame.bone(b[0]), t],
    ]
  }
  const girth = (z: number) => {
    const t = (z + 1) / 2
    return Math.max(0.05, Math.sin(Math.PI * t ** lerp(0.75, 1.5, f.blunt)) ** 0.8)
  }
  const rings = Array.from({ length: 22 }, (_, i): Ring => {
    const z = -0.95 + 1.94 * (i / 21)
    const k = i === 21 ? girth(z) * 0.3 : girth(z)
    return { p: v(0, AFLOAT, z), rx: f.wide * k, rz: f.deep * k, colour: coat.base }
  })
  clay.body.loft(rings, {
    sides: 22,
    side: X,
    skin,
    colourAt: (p, angle, i) => {
      const up = -Math.sin(angle)
      if (i > 17 && up < -0.15 && up > -0.42) return [0.1, 0.03, 0.04]
      return blend(
        blend(coat.base, coat.dark, smooth(0.2, 0.9, up) * 0.6),
        coat.pale,
        smooth(0, -0.5, up) * (p.z < 0.9 ? 1 : 0.8),
      )
    },
  })
  buildEyes(
    clay,
    frame,
    v(f.wide * girth(0.62) * 0.92, AFLOAT + f.deep * 0.14, 0.62),
    f.eye,
    1.15,
    { colour: rgb(f.iris), big: 1, dark: f.eye < 0.1 },
    coat.base,
    null,
  )
  const fin = (points: readonly (readonly [number, number, number, number])[], thin: number, joint: string) =>
    clay.body.loft(
      points.map(([x, y, z, r]) => ({
        p: v(x, AFLOAT + y, z),
        rx: thin,
        rz: r,
        colour: tone(coat.dark, 1.05),
        side: X,
      })),
      { sides: 10, skin: frame.rigid(joint) },
    )
  for (const s of [1, -1]) {
    clay.body.loft(
      [0, 0.5, 1].map((t, i) => ({
        p: v(s * (f.wide * 0.8 + 0.42 * t), AFLOAT - f.deep * (0.5 + 0.35 * t), 0.25 - 0.3 * t),
        rx: nth([0.14, 0.12, 0.02], i),
        rz: 0.022,
        colour: coat.dark,
        side: v(0, 0, 1),
      })),
      { sides: 10, skin: frame.rigid('chest') },
    )
    if (f.fluke)
      clay.body.loft(
        [0, 0.5, 1].map((t, i) => ({
          p: v(s * 0.42 * t, AFLOAT, -0.94 - 0.14 * t),
          rx: nth([0.12, 0.11, 0.02], i),
          rz: 0.025,
          colour: coat.dark,
          side: v(0, 0, 1),
        })),
        { sides: 10, skin: frame.rigid('tail2') },
      )
    else
      fin(
        [
          [0, 0, -0.9, 0.06],
          [0, s * 0.2, -1.02, 0.13],
          [0, s * 0.42, -1.2, 0.02],
        ],
        0.022,
        'tail2',
      )
  }
  fin(
    [
      [0, f.deep * 0.8, 0.08, 0.24],
      [0, f.deep + f.dorsal * 0.5, -0.04, 0.15],
      [0, f.deep + f.dorsal, -0.2, 0.02],
    ],
    0.024,
    'spine',
  )
}
