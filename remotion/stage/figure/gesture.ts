import type { ActorTrack } from '#film/stage.ts'
import { clamp, lerp, smooth } from '../clay.ts'
import type { FacePose } from './face.ts'

export type Triple = readonly [number, number, number]
/** A hand: where, in arm lengths from its shoulder (out, up, forward), where the elbow points, how the wrist turns. */
export type Hand = { at: Triple; elbow?: Triple; turn?: Triple; curl?: number; toTarget?: number }

/** What a gesture asks of the body; angles in radians, lengths in leg or arm lengths. */
type Ask = {
  right?: Hand // the hand that does it
  left?: Hand // the other one
  spine?: Triple // pitch forward, yaw, roll; shared between spine and chest
  head?: Triple
  hips?: Triple // shift: sideways, up, forward
  shrug?: number
  face?: Partial<FacePose>
  step?: number // marking time: how high the feet lift
}

/** `e` is how far it is done (0 … 1, with anticipation below 0), `s` seconds since it began, `left` seconds to its end. */
type Act = (at: { e: number; s: number; left: number; beat: number }) => Ask
type Action = ActorTrack['gestures'][number]['action']

const wave = (s: number, hertz: number): number => Math.sin(s * hertz * Math.PI * 2)

const hold: Hand = { at: [-0.12, -0.46, 0.5], curl: 0.8, turn: [0, 0.5, 0] }
const stoop = (s: number, left: number): Ask => {
  const low = Math.min(smooth(0.1, 0.7, s), 1) * smooth(0, 0.55, left)
  return {
    right:
      low > 0.5
        ? { at: [0.0, -0.82, 0.5], curl: lerp(0.1, 0.9, smooth(0.5, 0.8, s)), toTarget: 0.8 }
        : { ...hold },
    spine: [0.75 * low, 0, 0],
    hips: [0, -0.24 * low, -0.1 * low],
    head: [0.15 * low, 0, 0],
  }
}
const reachOut: Hand = { at: [-0.02, -0.12, 0.92], curl: 0.1, toTarget: 1 }
const bothGrip = (y: number, z: number, x = -0.1): Pick<Ask, 'left' | 'right'> => ({
  right: { at: [x, y, z], curl: 0.9 },
  left: { at: [x, y, z], curl: 0.9 },
})

const ACTS: Record<Action, Act> = {
  stand: () => ({}),
  walk: () => ({}),
  run: () => ({}),
  enter: () => ({}),
  exit: () => ({}),
  turn: ({ s }) => ({ step: smooth(0, 0.15, s) * smooth(0.7, 0.5, s) }),
  sit: ({ s }) => ({ spine: [0.45 * smooth(0, 0.35, s) * smooth(0.95, 0.5, s), 0, 0] }),
  rise: ({ s }) => ({ spine: [0.5 * smooth(0, 0.3, s) * smooth(0.95, 0.5, s), 0, 0] }),
  kneel: ({ s }) => ({ spine: [0.25 * smooth(0, 0.3, s) * smooth(1, 0.5, s), 0, 0] }),
  lie: () => ({}),
  fall: ({ s }) => ({
    right: { at: [0.5, 0.1, 0.45], curl: 0.1 },
    left: { at: [0.55, 0.25, 0.3], curl: 0.1 },
    spine: [-0.2 * smooth(0, 0.2, s), 0, 0.15],
    face: { lids: 0.6, open: 0.5 },
  }),
  reach: ({ e }) => ({ right: reachOut, spine: [0.16 * e, -0.18 * e, 0], hips: [0, 0, 0.03 * e] }),
  'pick-up': ({ s, left }) => stoop(s, left),
  'put-down': ({ s, left }) => stoop(s, left),
  give: ({ e }) => ({
    right: { at: [-0.1, -0.22, 0.86], turn: [0, 1.3, 0], curl: 0.35, toTarget: 0.5 },
    spine: [0.12 * e, -0.1 * e, 0],
    head: [0.06 * e, 0, 0.05 * e],
  }),
  hold: () => ({ right: hold }),
  point: ({ e }) => ({
    right: { at: [0.12, 0.02, 0.97], curl: 0.1, turn: [0, 0.4, 0], toTarget: 1 },
    spine: [0.03, -0.16 * e, 0],
  }),
  wave: ({ s, e }) => ({
    right: {
      at: [0.42 + 0.13 * wave(s, 1.9), 0.5, 0.28],
      elbow: [0.8, -0.9, 0],
      turn: [0, 1.3, 0.3 * wave(s, 1.9)],
      curl: 0,
    },
    spine: [0, 0, -0.05 * e],
    head: [0, 0, 0.09 * e],
    face: { corner: 0.7, squint: 0.25, browOut: 0.3 },
  }),
  nod: ({ s }) => ({ head: [0.2 * Math.max(0, wave(s, 1.3)) + 0.05, 0, 0] }),
  'shake-head': ({ s }) => ({ head: [0.03, 0.34 * wave(s, 1.25), 0] }),
  look: ({ e }) => ({ spine: [0.05 * e, 0, 0], head: [-0.02, 0, 0.04 * e] }),
  read: () => ({
    ...bothGrip(-0.34, 0.56, -0.2),
    head: [0.3, 0, 0],
    face: { lids: -0.22 },
  }),
  write: ({ s }) => ({
    right: { at: [-0.14 + 0.04 * wave(s, 1.7), -0.52 + 0.012 * wave(s, 3.1), 0.5], curl: 0.8 },
    left: { at: [-0.16, -0.55, 0.46], curl: 0.2 },
    spine: [0.22, 0, 0],
    head: [0.28, 0, 0.06],
    face: { lids: -0.25 },
  }),
  open: ({ s, e }) => ({
    right: {
      at: [lerp(-0.05, 0.35, smooth(0.35, 1, s)), -0.2, lerp(0.9, 0.5, smooth(0.35, 1, s))],
      curl: 0.85,
      toTarget: 0.5,
    },
    spine: [0.08 * e, lerp(-0.15, 0.2, smooth(0.4, 1, s)) * e, 0],
  }),
  close: ({ s, e }) => ({
    right: {
      at: [lerp(0.3, -0.05, smooth(0.35, 1, s)), -0.2, lerp(0.5, 0.9, smooth(0.35, 1, s))],
      curl: 0.85,
      toTarget: 0.5,
    },
    spine: [0.1 * e, -0.15 * e, 0],
  }),
  push: ({ e, s }) => ({
    right: {
      at: [-0.04, -0.08, lerp(0.55, 0.9, smooth(0.3, 0.7, s))],
      turn: [-1.2, 0, 0],
      curl: 0,
      toTarget: 0.4,
    },
    left: { at: [-0.04, -0.08, lerp(0.55, 0.9, smooth(0.3, 0.7, s))], turn: [-1.2, 0, 0], curl: 0 },
    spine: [0.32 * e, 0, 0],
    hips: [0, -0.05 * e, -0.04 * e],
    face: { slant: 0.4, press: 0.7, pinch: 0.5 },
  }),
  embrace: ({ s, e }) => {
    const close = smooth(0.35, 0.9, s)
    return {
      right: {
        at: [lerp(0.5, -0.34, close), lerp(0.02, 0.06, close), lerp(0.7, 0.56, close)],
        elbow: [1, -0.4, 0],
        curl: 0.2,
      },
      left: {
        at: [lerp(0.5, -0.38, close), lerp(-0.02, -0.14, close), lerp(0.7, 0.56, close)],
        elbow: [1, -0.4, 0],
        curl: 0.2,
      },
      spine: [0.16 * e, 0, 0],
      head: [0.1 * e, 0, 0.2 * e],
      face: { lids: -0.55 * close, corner: 0.5 },
    }
  },
  climb: ({ s }) => ({
    right: { at: [0.02, 0.62 + 0.28 * wave(s, 0.9), 0.45], curl: 0.95 },
    left: { at: [0.02, 0.62 - 0.28 * wave(s, 0.9), 0.45], curl: 0.95 },
    spine: [0.12, 0, 0.07 * wave(s, 0.9)],
    head: [-0.3, 0, 0],
    step: 1,
  }),
  fight: ({ s }) => {
    const jab = Math.max(0, wave(s, 1.4)) ** 3
    const cross = Math.max(0, -wave(s, 1.4)) ** 3
    return {
      right: { at: [-0.14, 0.04 + 0.08 * jab, lerp(0.36, 0.98, jab)], elbow: [0.6, -1, -0.2], curl: 1 },
      left: { at: [-0.14, 0.04 + 0.08 * cross, lerp(0.42, 0.98, cross)], elbow: [0.6, -1, -0.2], curl: 1 },
      spine: [0.16, 0.4 * (cross - jab), 0],
      hips: [0, -0.07, 0.03],
      face: { slant: 0.8, browIn: -0.7, pinch: 0.8, press: 0.6 },
    }
  },
  dance: ({ s }) => ({
    right: { at: [0.34 + 0.15 * wave(s, 1), 0.12 + 0.34 * wave(s, 1), 0.4], curl: 0.2 },
    left: { at: [0.34 - 0.15 * wave(s, 1), 0.12 - 0.34 * wave(s, 1), 0.4], curl: 0.2 },
    spine: [0.02, 0.2 * wave(s, 1), -0.12 * wave(s, 1)],
    hips: [0.07 * wave(s, 1), -0.04 - 0.035 * wave(s, 2), 0],
    head: [0, 0, 0.1 * wave(s, 1)],
    face: { corner: 0.8, squint: 0.3, browOut: 0.3 },
    step: 0.5,
  }),
  drive: ({ s }) => ({
    right: { at: [-0.06, -0.24 + 0.04 * wave(s, 0.37), 0.72], curl: 1 },
    left: { at: [-0.06, -0.24 - 0.04 * wave(s, 0.37), 0.72], curl: 1 },
    spine: [0.04, 0, 0.02 * wave(s, 0.37)],
  }),
  eat: ({ s }) => {
    const up = smooth(-0.2, 0.6, wave(s, 0.42))
    return {
      right: { at: [lerp(-0.16, -0.34, up), lerp(-0.5, 0.22, up), lerp(0.5, 0.34, up)], curl: 0.9 },
      head: [0.12, 0, 0],
      face: { open: 0.34 * up, press: 0.3 * (1 - up) },
    }
  },
  drink: ({ s, left }) => {
    const up = smooth(0.2, 0.8, s) * smooth(0, 0.6, left)
    return {
      right: {
        at: [lerp(-0.12, -0.33, up), lerp(-0.4, 0.24, up), lerp(0.5, 0.36, up)],
        curl: 0.9,
        elbow: [0.9, -0.6, -0.3],
      },
      head: [-0.3 * up, 0, 0],
      face: { round: 0.5 * up, open: 0.1 * up, lids: -0.3 * up },
    }
  },
  laugh: ({ s, e }) => ({
    right: { at: [-0.2, -0.5, 0.34], curl: 0.3 },
    spine: [lerp(-0.1, 0.14, 0.5 + 0.5 * wave(s, 0.35)) * e, 0, 0],
    head: [-0.2 * e + 0.05 * wave(s, 4), 0, 0.06 * wave(s, 0.5)],
    shrug: 0.25 + 0.25 * wave(s, 4),
    face: {
      corner: 1,
      width: 0.4,
      open: 0.62 + 0.18 * wave(s, 4),
      teeth: 1,
      squint: 0.8,
      lids: -0.4,
      browOut: 0.5,
      browIn: 0.3,
    },
  }),
  cry: ({ s, e }) => ({
    right: { at: [-0.36, 0.26, 0.36], turn: [-0.5, 0.6, 0], curl: 0.35 },
    left: { at: [-0.36, 0.24, 0.36], turn: [-0.5, 0.6, 0], curl: 0.35 },
    spine: [0.26 * e, 0, 0],
    head: [0.32 * e, 0, 0],
    shrug: 0.35 + 0.2 * wave(s, 2.6),
    face: {
      lids: -0.75,
      slant: -1,
      browIn: 1,
      browOut: -0.6,
      pinch: 0.8,
      corner: -1,
      width: 0.2,
      open: 0.12,
    },
  }),
  shrug: ({ e }) => ({
    right: { at: [0.3, -0.42, 0.42], turn: [0, 1.6, 0.3], curl: 0.1 },
    left: { at: [0.3, -0.42, 0.42], turn: [0, 1.6, 0.3], curl: 0.1 },
    shrug: 1 * e,
    head: [0.04, 0, 0.16 * e],
    face: { browIn: 0.4, browOut: 0.6, corner: -0.35 },
  }),
  recoil: ({ e }) => ({
    right: { at: [0.14, 0.06, 0.5], turn: [-1.1, 0, 0], curl: 0.1 },
    left: { at: [0.16, -0.02, 0.44], turn: [-1.1, 0, 0], curl: 0.1 },
    spine: [-0.24 * e, 0.12 * e, 0],
    hips: [0, -0.03 * e, -0.13 * e],
    head: [-0.06, 0, 0.05 * e],
    shrug: 0.5 * e,
    face: { lids: 0.8, browIn: 0.9, browOut: 0.6, open: 0.35, width: 0.1 },
  }),
  think: ({ s, e }) => ({
    right: { at: [-0.33, 0.1, 0.36], elbow: [0.3, -1, 0.1], turn: [-0.3, 0.4, 0], curl: 0.6 },
    left: { at: [-0.3, -0.46, 0.36], curl: 0.5 },
    head: [0.05, 0.06, 0.12 * e + 0.02 * wave(s, 0.3)],
    face: { lids: -0.1, lop: 0.4, corner: -0.05, press: 0.3 },
  }),
  speak: ({ s, beat }) => ({
    right: { at: [0.08, -0.46 + 0.1 * beat, 0.5 + 0.07 * beat], turn: [-0.15 * beat, 0.75, 0], curl: 0.15 },
    ...(wave(s, 0.11) > 0.3
      ? { left: { at: [0.12, -0.52 + 0.07 * beat, 0.44], turn: [0, 0.7, 0], curl: 0.2 } }
      : {}),
    head: [0.05 * beat, 0.03 * wave(s, 0.4), 0.02 * wave(s, 0.27)],
  }),
  listen: ({ s, e }) => ({
    head: [0.02 + 0.07 * Math.max(0, wave(s, 0.45)) ** 6, 0, 0.1 * e],
    spine: [0.05 * e, 0, 0],
  }),
}

/** Actions whose hands reach for what they are about. */
export type Active = {
  action: Action
  ask: Ask
  weight: number
  hand: 'left' | 'right' | 'both'
  target: string | null
}

/** A gesture swells with a small counter-move first, holds, and goes back. */
const swell = (s: number, seconds: number): number => {
  const rise = Math.min(0.5, seconds * 0.38)
  const fall = Math.min(0.55, seconds * 0.34)
  if (s < rise * 0.28) return -0.1 * Math.sin((s / (rise * 0.28)) * Math.PI)
  const t = clamp((s - rise * 0.28) / (rise * 0.72))
  const up = 1 + 1.3 * (t - 1) ** 3 + 0.3 * (t - 1) ** 2 // a touch over, then settled
  return clamp(up, 0, 1.1) * smooth(0, fall, seconds - s)
}

/** Sitting, rising and their kind leave the body changed; the others pass. */
export const gesturesAt = (track: ActorTrack, frame: number, fps: number, beat: number): Active[] =>
  track.gestures.flatMap((g) => {
    if (frame < g.from || frame >= g.to) return []
    const seconds = Math.max(0.2, (g.to - g.from) / fps)
    const s = (frame - g.from) / fps
    const e = swell(s, seconds)
    const ask = ACTS[g.action]({ e: clamp(e, -0.1, 1.1), s, left: seconds - s, beat })
    return [{ action: g.action, ask, weight: clamp(e), hand: g.hand, target: g.target }]
  })
