import type { Vector3 } from 'three'
import type { FigureModel } from '#film/stage.ts'
import { lerp, type Rgb, type Ring, smooth, v } from '../clay.ts'
import type { Measures } from './skeleton.ts'

/** The trunk as a stack of rounded sections; angle 0 is the figure's left, a quarter turn its front. */
export type Torso = {
  bottom: number
  waist: number
  hip: number
  chest: number
  shoulder: number
  neck: number
  ring: (y: number, colour: Rgb, ease?: number) => Ring
  at: (angle: number, y: number, out?: number) => Vector3
}

const UP = v(0, 1, 0)

type Station = readonly [y: number, rx: number, rz: number, z: number, square: number]

export const torsoOf = (model: FigureModel, m: Measures): Torso => {
  const fem = model.feminine
  const hip = m.at.thighL.y
  const shoulder = m.at.armL.y + m.arm * 1.3
  const neckY = m.at.neck.y
  const span = shoulder - hip
  const S = m.shoulderX + m.arm * 0.25
  const Hx = model.hips / 2
  const thick = { slight: 0.9, average: 1, stout: 1.22, tall: 0.94, broad: 1.12 }[model.build]
  const belly =
    { slight: 0, average: 0.06, stout: 0.75, tall: 0, broad: 0.2 }[model.build] + (model.age > 0.7 ? 0.18 : 0)
  const child = 1 - smooth(0.05, 0.35, model.age)
  const waistX = lerp(
    lerp(S, Hx, 0.5) * lerp(0.9, 0.76, fem),
    Math.max(S, Hx) * 1.03,
    Math.min(1, belly * 1.1 + child * 0.35),
  )
  const chestX = S * lerp(1.0, 0.9, fem)
  const depth = span * 0.2 * thick
  const neckR = m.head * lerp(0.35, 0.27, fem) * (model.build === 'broad' ? 1.18 : 1)
  const y = (t: number) => hip + span * t
  const stations: Station[] = [
    [y(-0.15), Hx * 0.4, depth * 0.5, 0, 2.2],
    [y(-0.09), Hx * 0.74, depth * 0.8, 0, 2.2],
    [y(0.02), Hx, depth * lerp(0.98, 1.06, fem), -depth * 0.02, 2.4],
    [y(0.2), lerp(Hx, waistX, 0.6), depth * (0.95 + belly * 0.3), depth * belly * 0.25, 2.3],
    [y(0.38), waistX, depth * (0.84 + belly * 0.42), depth * belly * 0.28, 2.3],
    [y(0.6), lerp(waistX, chestX, 0.75), depth * (0.98 + belly * 0.1), depth * (0.05 + belly * 0.1), 2.5],
    [y(0.76), chestX, depth * 1.04, depth * 0.03, 2.6],
    [y(0.88), chestX * 0.99, depth * 0.94, 0, 2.5],
    [y(0.95), chestX * 0.95, depth * 0.8, -depth * 0.04, 2.3],
    [lerp(shoulder, neckY, 0.35), lerp(neckR, chestX, 0.5), lerp(neckR, depth, 0.4), -depth * 0.1, 2],
    [lerp(shoulder, neckY, 0.75), neckR * 1.12, neckR * 1.1, -depth * 0.1, 2],
    [neckY + m.head * 0.1, neckR * 0.98, neckR, -depth * 0.1, 2],
  ]
  const profile = (h: number) => {
    let i = 0
    while (i < stations.length - 2 && (stations[i + 1]?.[0] ?? 0) < h) i++
    const [a, b] = [stations[i], stations[i + 1]]
    const [p0, p3] = [stations[Math.max(0, i - 1)], stations[Math.min(stations.length - 1, i + 2)]]
    if (!a || !b || !p0 || !p3) return { rx: 0.1, rz: 0.1, z: 0, square: 2 }
    const t = Math.min(1, Math.max(0, (h - a[0]) / (b[0] - a[0] || 1)))
    const mix = (k: 1 | 2 | 3 | 4) => spline(p0[k], a[k], b[k], p3[k], t)
    return { rx: mix(1), rz: mix(2), z: mix(3), square: mix(4) }
  }
  const bust = (angle: number, h: number) => {
    if (fem < 0.5 || child > 0.5) return 1
    const t = (h - y(0.68)) / (span * 0.15)
    const side = (Math.abs(angle - Math.PI / 2) - 0.5) / 0.5
    return 1 + 0.13 * fem * Math.exp(-t * t - side * side) + 0.07 * fem * Math.exp(-t * t - (side + 1) ** 2)
  }
  const ring = (h: number, colour: Rgb, ease = 0): Ring => {
    const p = profile(h)
    return {
      p: v(0, h, p.z),
      rx: p.rx + ease,
      rz: p.rz + ease,
      colour,
      square: p.square,
      axis: UP,
      shape: (angle) => bust(angle, h),
    }
  }
  const at = (angle: number, h: number, out = 0): Vector3 => {
    const p = profile(h)
    const e = 2 / p.square
    const c = Math.cos(angle)
    const s = Math.sin(angle)
    const k = bust(angle, h)
    return v(
      Math.sign(c) * Math.abs(c) ** e * (p.rx + out) * k,
      h,
      Math.sign(s) * Math.abs(s) ** e * (p.rz + out) * k + p.z,
    )
  }
  return {
    bottom: y(-0.15),
    waist: y(0.34),
    hip: y(0.02),
    chest: y(0.72),
    shoulder,
    neck: neckY,
    ring,
    at,
  }
}

/** A curve through b and c that knows where it came from (Catmull and Rom). */
const spline = (a: number, b: number, c: number, d: number, t: number): number => {
  const m0 = (c - a) / 2
  const m1 = (d - b) / 2
  const t2 = t * t
  const t3 = t2 * t
  return (2 * t3 - 3 * t2 + 1) * b + (t3 - 2 * t2 + t) * m0 + (3 * t2 - 2 * t3) * c + (t3 - t2) * m1
}
