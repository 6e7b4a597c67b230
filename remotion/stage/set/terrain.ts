import { createNoise2D } from 'simplex-noise'
import { random } from '#film/random.ts'
import type { SetSpec } from '#film/stage.ts'
import { smooth } from '../clay.ts'

/** Metres above (below) the floor people act on, at a place of the set. */
export type Land = (x: number, z: number) => number
type Noise = (x: number, z: number) => number

const layered =
  (noise: Noise): Noise =>
  (x, z) =>
    noise(x, z) * 0.6 + noise(x * 2.1 + 5, z * 2.1) * 0.27 + noise(x * 4.4, z * 4.4 + 9) * 0.13
/** Sharp at its crests: mountains and dunes. */
const ridged =
  (noise: Noise): Noise =>
  (x, z) =>
    1 - Math.abs(noise(x, z)) * 1.3 - Math.abs(noise(x * 2.2 + 3, z * 2.2)) * 0.4

/** Nobody walks farther than this from the middle of a stage. */
const FLAT = 9
/** The bed of a river runs along x behind the people. */
const RIVER = { near: -4.6, far: -15.5 } as const

const shapes: Record<string, (n: Noise) => Land> = {
  grass: (n) => (x, z) => away(x, z, FLAT, 40) * (0.5 + layered(n)(x * 0.03, z * 0.03) * 1.1),
  snow: (n) => (x, z) =>
    away(x, z, FLAT, 40) * (0.7 + layered(n)(x * 0.03, z * 0.03) * 1.4) + beyond(n, x, z, 60, 14),
  hills: (n) => (x, z) =>
    away(x, z, FLAT, 34) * (0.6 + layered(n)(x * 0.024, z * 0.024) * 1.5) + beyond(n, x, z, 44, 20),
  forest: (n) => (x, z) =>
    away(x, z, 5, 16) * (0.35 + layered(n)(x * 0.09, z * 0.09) * 0.7) +
    away(x, z, 18, 60) * (2 + n(x * 0.02, z * 0.02) * 3.4),
  dunes: (n) => (x, z) =>
    away(x, z, 8, 46) * (0.8 + ridged(n)(x * 0.014 + z * 0.006, z * 0.021) * 5.2) +
    away(x, z, 4, 12) * n(x * 0.1, z * 0.1) * 0.16,
  rocky: (n) => (x, z) => away(x, z, 7, 40) * (0.6 + ridged(n)(x * 0.03, z * 0.03) * 2.4),
  craters: (n) => (x, z) =>
    away(x, z, 7, 30) * (0.3 + layered(n)(x * 0.045, z * 0.045) * 1.5) +
    away(x, z, 40, 110) * Math.max(0, ridged(n)(x * 0.012, z * 0.012)) * 13,
  valley: (n) => (x, z) =>
    away(x, z, 7, 26) * (0.4 + layered(n)(x * 0.05, z * 0.05) * 1.1) +
    away(x, z, 34, 150) * (6 + Math.max(0, ridged(n)(x * 0.011 + 4, z * 0.011)) * 24),
  /** A ledge: the land falls away behind the people and rises to one side. */
  ledge: (n) => (x, z) => {
    const drop = smooth(-5.4, -8.5, z + n(x * 0.2, 0) * 0.6) * -26
    const back = smooth(5, 30, z) * (2 + layered(n)(x * 0.04, z * 0.04) * 4)
    const peaks = away(x, z, 60, 190) * Math.max(0, ridged(n)(x * 0.011 + 4, z * 0.011)) * 30
    return drop + back + peaks + away(x, z, 7, 26) * layered(n)(x * 0.06, z * 0.06) * 0.8
  },
  beach: (n) => (x, z) =>
    z < -5
      ? (z + 5) * 0.13
      : away(x, z, FLAT, 34) * (0.9 + layered(n)(x * 0.035, z * 0.035) * 1.3) + smooth(12, 50, z) * 3.4,
  swamp: (n) => (x, z) =>
    away(x, z, 3.8, 7.5) * (-0.4 + n(x * 0.16, z * 0.16) * 0.46) + away(x, z, 26, 70) * 1.4,
  river: (n) => (x, z) => {
    const bed = smooth(RIVER.near, RIVER.near - 1.4, z) * smooth(RIVER.far, RIVER.far + 1.6, z)
    return (
      -bed * 1.1 +
      smooth(RIVER.far, RIVER.far - 5, z) * 0.5 +
      away(x, z, FLAT, 40) * (1 - bed) * (0.5 + layered(n)(x * 0.035, z * 0.035) * 1.4) +
      beyond(n, x, z, 50, 16)
    )
  },
}

const away = (x: number, z: number, from: number, to: number): number => smooth(from, to, Math.hypot(x, z))
/** Great slow hills that make the horizon. */
const beyond = (n: Noise, x: number, z: number, from: number, height: number): number =>
  away(x, z, from, from + 90) * (0.45 + 0.55 * layered(n)(x * 0.009 + 2, z * 0.009)) * height

export const landOf = (set: SetSpec): Land => {
  const shape = shapes[set.ground.kind]
  return shape ? shape(createNoise2D(random(set.seed % 997).fork('land').next)) : () => 0
}
