import type { Vector3 } from 'three'
import { type Random, random } from '#film/random.ts'
import type { FigureModel } from '#film/stage.ts'
import { clamp, lerp, smooth, v } from '../clay.ts'

/** The proportions of one face, in units of half the head's height; y is up from the head's middle, z forward. */
export type FaceShape = {
  width: number
  depth: number
  taper: number // how much narrower the jaw is
  square: number // of the jaw
  cheek: number
  chin: number
  eyeX: number
  eyeY: number
  eyeR: number
  eyeOpen: number
  eyeTilt: number
  iris: string
  browY: number
  browThick: number
  nose: { length: number; width: number; tip: number; bridge: number }
  mouthY: number
  mouthW: number
  lip: number
  ear: number
  blush: number
  wrinkle: number
  /** Where the surface of a measured head lies in a direction from its middle. */
  skull?: (d: Vector3) => Vector3
}

const IRISES = ['#5b3a21', '#3b2a1c', '#6a7f4a', '#4c7ea3', '#7d5a2b', '#4f6b6a', '#2f5f8f'] as const

const CREATURE_IRISES = ['#d9a520', '#7fbf3f', '#b04fc0', '#e0662f'] as const

export const faceShape = (m: FigureModel): FaceShape => {
  const r: Random = random(m.seed).fork('face')
  const vary = (spread: number) => (r.next() - 0.5) * 2 * spread
  const young = 1 - smooth(0.05, 0.4, m.age) // 1 a child
  const old = smooth(0.65, 1, m.age)
  const fem = m.feminine
  const wide = { slight: -0.03, average: 0, stout: 0.08, tall: -0.04, broad: 0.05 }[m.build]
  const shape: FaceShape = {
    width: 0.8 + wide + young * 0.06 + vary(0.025),
    depth: 0.86 + vary(0.02),
    taper: clamp(lerp(0.12, 0.27, fem) - young * 0.1 - wide * 1.2 + vary(0.05), 0.06, 0.42),
    square: clamp(lerp(0.6, 0.08, fem) * (1 - young) + (m.build === 'broad' ? 0.3 : 0) + vary(0.15)),
    cheek: clamp(0.35 + young * 0.5 + (m.build === 'stout' ? 0.4 : 0) - old * 0.25 + vary(0.15)),
    chin: lerp(0.1, 0.05, fem) * (1 - young * 0.6) + vary(0.025),
    eyeX: 0.325 + vary(0.018),
    eyeY: -0.09 - young * 0.07 + vary(0.02),
    eyeR: 0.212 + young * 0.045 + fem * 0.025 - old * 0.02 + vary(0.01),
    eyeOpen: 1 - old * 0.12 + vary(0.05),
    eyeTilt: lerp(-0.03, 0.09, fem) - old * 0.08 + vary(0.05),
    iris: r.pick(IRISES),
    browY: 0.25 + young * 0.0 + vary(0.02),
    browThick: lerp(0.062, 0.034, fem) * (1 - young * 0.25) * (1 + old * 0.25) + vary(0.008),
    nose: {
      length: lerp(0.315, 0.27, fem) * (1 - young * 0.42) + old * 0.05 + vary(0.04),
      width: lerp(0.125, 0.1, fem) * (1 - young * 0.1) + vary(0.018),
      tip: lerp(0.2, 0.165, fem) * (1 - young * 0.25) + old * 0.03 + vary(0.03),
      bridge: lerp(0.06, 0.035, fem) * (1 - young) + vary(0.02),
    },
    mouthY: -0.59 + young * 0.03 + vary(0.015),
    mouthW: lerp(0.3, 0.27, fem) + vary(0.018) + (m.build === 'broad' ? 0.02 : 0),
    lip: lerp(0.03, 0.05, fem) * (1 - young * 0.3) + vary(0.004),
    ear: 0.2 + old * 0.03 - fem * 0.03 + vary(0.02),
    blush: lerp(0.35, 0.6, fem) + young * 0.3,
    wrinkle: old,
  }
  if (m.kind === 'animal')
    return {
      ...shape,
      width: 0.86,
      depth: 0.86,
      taper: 0.1,
      square: 0,
      cheek: 0.3,
      chin: 0,
      eyeX: 0.4,
      eyeY: 0.08,
      eyeR: 0.24,
      eyeOpen: 1.1,
      eyeTilt: 0.12,
      blush: 0,
      iris: m.height < 0.42 ? '#a8b84a' : '#5a3518',
    }
  if (m.kind === 'robot')
    return {
      ...shape,
      width: 0.88,
      depth: 0.8,
      taper: 0,
      square: 1,
      cheek: 0,
      chin: 0.02,
      eyeR: 0.23,
      eyeOpen: 1.1,
      eyeTilt: 0,
      lip: 0.02,
      blush: 0,
      iris: '#ffb347',
    }
  if (m.kind === 'creature')
    return {
      ...shape,
      eyeR: shape.eyeR + 0.045,
      iris: r.pick(CREATURE_IRISES),
      taper: shape.taper + 0.06,
      nose: { ...shape.nose, length: shape.nose.length * 0.75 },
    }
  return shape
}

const bump = (x: number, y: number, cx: number, cy: number, rx: number, ry: number): number =>
  Math.exp(-(((x - cx) / rx) ** 2) - ((y - cy) / ry) ** 2)

/** The bare head: where the surface lies in a direction from the middle. */
export const skullAt = (f: FaceShape, d: Vector3): Vector3 => {
  if (f.skull) return f.skull(d)
  const low = smooth(0.05, -0.95, d.y)
  const narrow = 1 - f.taper * low ** 1.5
  // A squarer jaw keeps its width down to the corner and then turns.
  const corner = 1 + f.square * 0.16 * bump(0, d.y, 0, -0.62, 1, 0.24)
  let x = d.x * f.width * narrow * corner
  let y = d.y
  let z = d.z * f.depth
  if (d.z > 0) {
    // The face is flatter than a ball, fuller at the cheeks, and ends in a chin.
    z *= 1 - 0.07 * smooth(0.55, 1, d.z) + 0.02 * low
    const side = Math.abs(d.x)
    const cheek = f.cheek * bump(side, d.y, 0.5, -0.36, 0.3, 0.26)
    x *= 1 + cheek * 0.13
    z += cheek * 0.05
    z += (0.06 + f.chin) * bump(d.x, d.y, 0, -0.86, 0.34, 0.2)
    z -= 0.075 * bump(side, d.y, 0.4, f.eyeY, 0.26, 0.17)
    z += 0.03 * bump(side, d.y, 0.3, 0.2, 0.34, 0.1) * (1 + f.square)
    z -= 0.03 * bump(side, d.y, 0, -0.72, 0.3, 0.07)
  } else {
    // The back is round above and runs into the neck below.
    z *= 1.04 + 0.05 * bump(0, d.y, 0, 0.15, 1, 0.5)
    z *= 1 - 0.5 * low ** 1.4
    y += 0.18 * low * smooth(0, -0.8, d.z)
  }
  y *= 1 - 0.02 * smooth(0.7, 1, d.y)
  return v(x, y, z)
}

/** The front of the face at (x, y), found by walking the direction until it lands there. */
export const frontAt = (f: FaceShape, x: number, y: number): Vector3 => {
  let dx = x / f.width
  let dy = y
  let p = v(x, y, f.depth)
  for (let i = 0; i < 6; i++) {
    const flat = Math.min(0.98, dx * dx + dy * dy)
    p = skullAt(f, v(dx, dy, Math.sqrt(1 - flat)))
    dx += (x - p.x) / f.width
    dy += y - p.y
  }
  return v(x, y, p.z)
}
