import { random } from '#film/random.ts'
import type { ActorTrack, Expression, MouthKey, MouthShape } from '#film/stage.ts'
import { clamp, lerp, smooth } from '../clay.ts'
import { CALM, type FacePose } from './face.ts'

type Name = (typeof Expression.options)[number]

/** The twelve faces, and what each does to the bearing: head tilt, chin, chest, shoulders, and how much goes into a movement. */
const EXPRESSIONS: Record<Name, Partial<FacePose> & Partial<Bearing>> = {
  neutral: {},
  happy: {
    lids: 0.02,
    squint: 0.55,
    browIn: 0.15,
    browOut: 0.4,
    corner: 1,
    width: 0.45,
    open: 0.14,
    teeth: 0.9,
    chin: 0.05,
    chest: -0.06,
    energy: 0.2,
  },
  sad: {
    lids: -0.2,
    slant: -0.9,
    browIn: 0.95,
    browOut: -0.55,
    pinch: 0.5,
    corner: -0.75,
    width: -0.15,
    chin: -0.16,
    chest: 0.14,
    shoulders: -0.5,
    energy: -0.5,
  },
  angry: {
    lids: -0.12,
    squint: 0.4,
    slant: 1,
    browIn: -0.95,
    browOut: 0.35,
    pinch: 1,
    corner: -0.5,
    width: 0.05,
    press: 0.5,
    chin: -0.1,
    chest: 0.06,
    shoulders: 0.25,
    energy: 0.35,
  },
  afraid: {
    lids: 0.75,
    slant: -0.5,
    browIn: 0.95,
    browOut: 0.2,
    pinch: 0.6,
    corner: -0.45,
    width: 0.3,
    open: 0.22,
    teeth: 0.5,
    chin: 0.02,
    chest: -0.1,
    shoulders: 0.7,
    energy: -0.1,
  },
  surprised: {
    lids: 0.9,
    browIn: 0.95,
    browOut: 0.95,
    corner: 0,
    width: -0.3,
    open: 0.5,
    round: 0.6,
    chin: 0.06,
    chest: -0.08,
  },
  tender: {
    lids: -0.12,
    squint: 0.25,
    slant: -0.35,
    browIn: 0.5,
    browOut: 0.05,
    corner: 0.55,
    width: 0.08,
    tilt: 0.12,
    chin: -0.03,
    shoulders: -0.15,
  },
  worried: {
    lids: 0.1,
    slant: -0.7,
    browIn: 0.8,
    browOut: -0.25,
    pinch: 0.85,
    corner: -0.35,
    width: -0.12,
    press: 0.3,
    tilt: 0.05,
    shoulders: 0.25,
    energy: -0.15,
  },
  determined: {
    lids: -0.12,
    squint: 0.35,
    slant: 0.55,
    browIn: -0.5,
    browOut: 0.15,
    pinch: 0.7,
    corner: 0.05,
    press: 0.75,
    chin: -0.04,
    chest: -0.08,
    shoulders: -0.15,
    energy: 0.2,
  },
  suspicious: {
    lids: -0.28,
    squint: 0.6,
    slant: 0.35,
    browIn: -0.4,
    browOut: 0.1,
    lop: 0.75,
    pinch: 0.4,
    corner: -0.15,
    width: -0.1,
    tilt: -0.08,
    chin: -0.05,
  },
  pained: {
    lids: -0.6,
    squint: 0.85,
    slant: -0.4,
    browIn: 0.45,
    browOut: -0.5,
    pinch: 1,
    corner: -0.35,
    width: 0.4,
    open: 0.12,
    teeth: 1,
    chin: -0.12,
    chest: 0.12,
    shoulders: 0.5,
    energy: -0.3,
  },
  amused: {
    lids: -0.06,
    squint: 0.4,
    browIn: 0.1,
    browOut: 0.35,
    lop: 0.55,
    corner: 0.62,
    width: 0.15,
    tilt: 0.07,
  },
}

/** Mouths as they are drawn for speech (rest, closed, then from narrow to open, round, teeth on lip). */
const MOUTHS: Record<(typeof MouthShape.options)[number], Partial<FacePose>> = {
  rest: {},
  closed: { open: 0, press: 0.7 },
  narrow: { open: 0.24, width: 0.1, teeth: 0.9 },
  mid: { open: 0.46, width: 0.05, teeth: 0.8 },
  wide: { open: 0.42, width: 0.55, teeth: 1 },
  open: { open: 0.9, width: 0.1, teeth: 0.7 },
  round: { open: 0.55, round: 0.9, width: -0.2 },
  teeth: { open: 0.14, width: 0.15, teeth: 1 },
}

const mix = (a: FacePose, b: Partial<FacePose>, t: number): FacePose => {
  const out = { ...a }
  for (const key of Object.keys(CALM) as (keyof FacePose)[]) out[key] = lerp(a[key], b[key] ?? CALM[key], t)
  return out
}

export type Bearing = {
  chin: number
  chest: number
  tilt: number
  shoulders: number // −1 hanging … 1 drawn up
  energy: number // 0: as ever; below: slow and small, above: large
}
const PARTS = ['chin', 'chest', 'tilt', 'shoulders', 'energy'] as const
/** Seconds in which a face comes: fright is there at once, grief takes its time. */
const ONSET: Partial<Record<Name, number>> = {
  surprised: 0.14,
  afraid: 0.18,
  angry: 0.24,
  sad: 0.7,
  tender: 0.6,
  worried: 0.45,
}
/** No face is even: one corner and one brow are ahead of the other, by a little. */
const uneven = (seed: number, name: Name): number => (random(`${seed}/${name}`).next() - 0.5) * 0.3

/** The felt face at a frame: each expression comes in its own time, and settles a little once it has been seen. */
export const feltAt = (
  track: ActorTrack,
  frame: number,
  fps: number,
  seed = 0,
): { face: FacePose; bearing: Bearing } => {
  let face = CALM
  const bearing: Bearing = { chin: 0, chest: 0, tilt: 0, shoulders: 0, energy: 0 }
  const keys = [...track.expressions].sort((a, b) => a.from - b.from)
  for (const [i, key] of keys.entries()) {
    if (frame < key.from && i > 0) break
    const seconds = (frame - key.from) / fps
    const t = i === 0 && key.from <= 0 ? 1 : smooth(0, ONSET[key.name] ?? 0.32, seconds)
    const strength = key.strength * (1 - 0.14 * smooth(0.8, 2.6, seconds))
    const to = EXPRESSIONS[key.name]
    const full = key.name === 'neutral' ? to : { ...to, lop: (to.lop ?? 0) + uneven(seed, key.name) }
    face = mix(face, mix(CALM, full, strength), t)
    for (const part of PARTS) bearing[part] = lerp(bearing[part], (to[part] ?? 0) * strength, t)
  }
  return { face, bearing }
}

/** The mouth of speech over the felt face; speech keeps the corners of the feeling. */
export const spokenAt = (
  mouth: readonly MouthKey[],
  frame: number,
  fps: number,
  felt: FacePose,
): FacePose => {
  let i = -1
  while (i + 1 < mouth.length && (mouth[i + 1]?.at ?? 0) <= frame) i++
  const now = mouth[i]
  if (!now) return felt
  const shape = (name: MouthKey['shape']): FacePose => {
    if (name === 'rest') return felt
    const m = MOUTHS[name]
    return {
      ...felt,
      open: m.open ?? 0,
      width: (m.width ?? 0) + felt.width * 0.4,
      round: m.round ?? 0,
      teeth: m.teeth ?? 0,
      press: m.press ?? 0,
      corner: felt.corner * 0.75,
    }
  }
  const before = mouth[i - 1]
  const t = smooth(-1, Math.max(1, 0.075 * fps), frame - now.at)
  return mix(shape(before?.shape ?? 'rest'), shape(now.shape), t)
}

/** How far shut the eyes are for a blink: seeded, 10 to 20 a minute. */
export const blinkAt = (seed: number, frame: number, fps: number, nerves: number): number => {
  const r = random(seed).fork('blink')
  const now = frame / fps
  let at = 0.4 + r.next() * 3
  while (at < now - 0.3) at += lerp(3, 6, r.next()) / (1 + nerves) + (r.chance(0.12) ? -2.6 : 0)
  return lidsShut(now - at)
}
export const lidsShut = (since: number): number =>
  since < 0 ? 0 : smooth(0, 0.055, since) * (1 - smooth(0.08, 0.17, since))

/** Small jumps of living eyes, radians. */
export const saccadeAt = (seed: number, frame: number, fps: number): { yaw: number; pitch: number } => {
  const r = random(seed).fork('saccade')
  let at = 0
  let to = { yaw: 0, pitch: 0 }
  while (at < frame / fps) {
    to = { yaw: (r.next() - 0.5) * 0.1, pitch: (r.next() - 0.5) * 0.06 }
    at += 0.5 + r.next() * 1.6
  }
  return to
}

export const nervesOf = (track: ActorTrack, frame: number): number => {
  const now = track.expressions.filter((key) => key.from <= frame).at(-1)
  return now && (now.name === 'afraid' || now.name === 'worried') ? clamp(now.strength) : 0
}
