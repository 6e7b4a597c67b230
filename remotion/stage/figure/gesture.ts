import type { ActorTrack } from '#film/stage.ts'
import { clamp, lerp, smooth } from '../clay.ts'
import type { FacePose } from './face.ts'

export type Triple = readonly [number, number, number]
/** How far fingers are bent: 0 straight, 1 a fist. */
export type Fingers = { index: number; rest: number; thumb: number }
/** A hand: where, in arm lengths from its shoulder (out, up, forward), where the elbow points, and the wrist's turn:
 * bent (below 0 towards where the elbow folds), twisted (above 0 the palm down, below up), flexed (below 0 to the palm). */
export type Hand = {
  at: Triple
  elbow?: Triple
  turn?: Triple
  curl?: number // all fingers alike
  fingers?: Fingers
  toTarget?: number // the arm points at what it is about
  grasp?: number // the palm comes to it
  plumb?: number // how much it hangs straight down, however the trunk leans
  hug?: 'over' | 'under' // round the other's back, over or under the other's arm
  tip?: number // radians that what it holds is tipped towards the mouth
}

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

/**
 * `e` is how far it is done (0 … 1, with anticipation below 0), `s` seconds since it began, `left` seconds to its end,
 * `drop` how low its target lies: 0 at the belt or higher, 1 on the ground.
 */
type Act = (at: { e: number; s: number; left: number; beat: number; drop: number }) => Ask
type Action = ActorTrack['gestures'][number]['action']

const wave = (s: number, hertz: number): number => Math.sin(s * hertz * Math.PI * 2)

const hold: Hand = { at: [-0.12, -0.46, 0.5], curl: 0.8, turn: [0, 0.5, 0] }
/** Down to a thing and up again; the lower it lies, the more the knees and the back bend. */
const stoop = (e: number, drop: number): Ask => ({
  right: { at: [0.0, -0.6, 0.7], curl: 0.3, grasp: 1 },
  spine: [(0.12 + 0.75 * drop) * e, -0.12 * e * (1 - drop), 0],
  hips: [0, -0.62 * drop * e, (0.03 - 0.14 * drop) * e],
  head: [(0.2 - 0.1 * drop) * e, 0, 0],
})
const reachOut: Hand = { at: [-0.02, -0.12, 0.92], curl: 0.15, grasp: 1 }
/** Two hands before the body, so far apart. */
const bothGrip = (y: number, z: number, x = -0.1): Pick<Ask, 'left' | 'right'> => ({
  right: { at: [x, y, z], curl: 0.9 },
  left: { at: [x, y, z], curl: 0.9 },
})
const POINTING: Fingers = { index: 0.03, rest: 0.85, thumb: 0.6 }
const FIST: Fingers = { index: 1, rest: 1, thumb: 0.9 }
const OPEN: Fingers = { index: 0.02, rest: 0.06, thumb: 0 }

/** A blow: drawn back, thrown, pulled home; 0 … 1, for the first third of its beat. */
const blow = (t: number): number =>
  t < 0.2 ? -0.25 * Math.sin((t / 0.2) * Math.PI) : smooth(0.2, 0.36, t) * smooth(0.8, 0.46, t)
const beatOf = (s: number, seconds: number): number => (s / seconds) % 1

const ACTS: Record<Action, Act> = {
  stand: () => ({}),
  walk: () => ({}),
  run: () => ({}),
  enter: () => ({}),
  exit: () => ({}),
  turn: () => ({}),
  sit: ({ s }) => ({
    spine: [0.55 * smooth(0, 0.4, s) * smooth(1.05, 0.6, s), 0, 0],
    head: [-0.2 * smooth(0, 0.4, s) * smooth(1.05, 0.6, s), 0, 0],
  }),
  rise: ({ s }) => ({
    spine: [0.62 * smooth(0, 0.32, s) * smooth(1, 0.5, s), 0, 0],
    head: [-0.25 * smooth(0, 0.32, s) * smooth(1, 0.5, s), 0, 0],
  }),
  kneel: ({ s }) => ({ spine: [0.3 * smooth(0, 0.3, s) * smooth(1.1, 0.5, s), 0, 0] }),
  lie: () => ({}),
  fall: ({ s }) => ({
    right: { at: [0.5, 0.1, 0.45], fingers: OPEN },
    left: { at: [0.55, 0.25, 0.3], fingers: OPEN },
    spine: [-0.2 * smooth(0, 0.2, s) + 0.3 * smooth(0.2, 0.5, s) * smooth(0.9, 0.5, s), 0, 0.15],
    head: [0.35 * smooth(0.2, 0.6, s), 0, 0],
    face: { lids: 0.6, open: 0.5 },
  }),
  reach: ({ e, drop }) => ({
    right: reachOut,
    spine: [(0.14 + 0.5 * drop) * e, -0.16 * e, 0],
    hips: [0, -0.35 * drop * e, 0.03 * e],
  }),
  'pick-up': ({ e, drop }) => stoop(e, drop),
  'put-down': ({ e, drop }) => stoop(e, drop),
  give: ({ e }) => ({
    right: { at: [-0.1, -0.25, 0.84], turn: [0, -0.5, 0], curl: 0.45, grasp: 1 },
    spine: [0.1 * e, -0.1 * e, 0],
    head: [0.06 * e, 0, 0.05 * e],
  }),
  take: ({ e, s, left }) => ({
    right: { at: [-0.1, -0.25, 0.84], turn: [0, -1.1, 0], curl: lerp(0.15, 0.6, s / (s + left)), grasp: 1 },
    spine: [0.1 * e, -0.08 * e, 0],
    head: [0.1 * e, 0, -0.03 * e],
  }),
  hold: () => ({ right: hold }),
  point: ({ e }) => ({
    right: { at: [0.12, 0.02, 0.97], fingers: POINTING, turn: [0, 0.4, 0], toTarget: 1 },
    spine: [0.03, -0.16 * e, 0],
  }),
  wave: ({ s, e }) => ({
    right: {
      at: [0.42 + 0.13 * wave(s, 1.9), 0.5, 0.28],
      elbow: [0.8, -0.9, 0],
      turn: [0, 1.3, 0.3 * wave(s, 1.9)],
      fingers: OPEN,
    },
    spine: [0, 0, -0.05 * e],
    head: [0, 0, 0.09 * e],
    face: { corner: 0.7, squint: 0.25, browOut: 0.3 },
  }),
  nod: ({ s, left }) => ({
    head: [(0.2 * Math.max(0, wave(s, 1.3)) + 0.05) * smooth(0, 0.3, left), 0, 0],
  }),
  'shake-head': ({ s, left }) => {
    const fade = smooth(0, 0.25, s) * smooth(0, 0.4, left)
    return { head: [0.03, 0.32 * wave(s, 1.25) * fade, 0] }
  },
  look: ({ e }) => ({ spine: [0.05 * e, 0, 0], head: [-0.02, 0, 0.04 * e] }),
  read: ({ s }) => ({
    ...bothGrip(-0.24 + 0.01 * wave(s, 0.23), 0.62, -0.16),
    head: [0.1, 0.05 * wave(s, 0.31), 0],
    face: { lids: -0.22 },
  }),
  write: ({ s }) => ({
    right: {
      at: [-0.1 + 0.06 * ((s * 0.55) % 1), -0.44 + 0.012 * wave(s, 3.1), 0.74],
      turn: [0, 0.7, 0],
      fingers: { index: 0.45, rest: 0.75, thumb: 0.5 },
    },
    left: { at: [-0.02, -0.46, 0.68], curl: 0.12, turn: [0, 1.4, 0] },
    spine: [0.24, 0, 0],
    head: [0.28, 0, 0.06],
    face: { lids: -0.25 },
  }),
  type: ({ s }) => {
    const key = (at: number) => Math.max(0, wave(s + at, 3.3)) * (0.6 + 0.4 * wave(s + at, 0.7))
    return {
      right: {
        at: [-0.1 + 0.03 * wave(s, 0.6), -0.4 + 0.015 * key(0), 0.78],
        turn: [-0.3, 1.4, 0],
        fingers: { index: 0.3 + 0.25 * key(0.1), rest: 0.35 + 0.2 * key(0.2), thumb: 0.1 },
      },
      left: {
        at: [-0.1 + 0.03 * wave(s, 0.5), -0.4 + 0.015 * key(0.15), 0.78],
        turn: [-0.3, 1.4, 0],
        fingers: { index: 0.3 + 0.25 * key(0.22), rest: 0.35 + 0.2 * key(0.07), thumb: 0.1 },
      },
      spine: [0.16, 0, 0],
      head: [0.16, 0.06 * wave(s, 0.17), 0],
    }
  },
  open: ({ s, e }) => ({
    right: {
      at: [lerp(-0.05, 0.35, smooth(0.45, 1.1, s)), -0.3, lerp(0.9, 0.5, smooth(0.45, 1.1, s))],
      curl: 0.85,
      toTarget: 0.5 * smooth(0.9, 0.4, s),
    },
    spine: [0.08 * e, lerp(-0.15, 0.2, smooth(0.4, 1, s)) * e, 0],
    hips: [0, 0, -0.06 * smooth(0.45, 1.1, s) * e],
  }),
  close: ({ s, e }) => ({
    right: {
      at: [lerp(0.3, -0.05, smooth(0.35, 1, s)), -0.3, lerp(0.5, 0.9, smooth(0.35, 1, s))],
      curl: 0.85,
      toTarget: 0.5 * smooth(0.5, 0.9, s),
    },
    spine: [0.1 * e, -0.15 * e, 0],
  }),
  push: ({ e, s }) => ({
    right: {
      at: [-0.04, -0.08, lerp(0.5, 0.9, smooth(0.3, 0.6, s))],
      turn: [-1.15, 1.5, 0],
      fingers: OPEN,
      toTarget: 0.4,
    },
    left: { at: [-0.04, -0.08, lerp(0.5, 0.9, smooth(0.3, 0.6, s))], turn: [-1.15, 1.5, 0], fingers: OPEN },
    spine: [0.34 * e, 0, 0],
    hips: [0, -0.06 * e, 0.02 * e],
    face: { slant: 0.4, press: 0.7, pinch: 0.5 },
  }),
  embrace: ({ s, e }) => {
    const close = smooth(0.3, 0.85, s)
    const rock = 0.03 * wave(s, 0.3) * close
    return {
      right: {
        at: [lerp(0.5, 0, close), lerp(0.02, 0.1, close), 0.75],
        elbow: [1, -0.35, 0.1],
        curl: 0.12,
        turn: [-1.1, -1.4, 0],
        hug: 'over',
      },
      left: {
        at: [lerp(0.5, 0, close), lerp(-0.02, -0.2, close), 0.75],
        elbow: [1, -0.6, 0],
        curl: 0.12,
        turn: [-1.1, -1.4, 0],
        hug: 'under',
      },
      // Each leans to the left, so that the heads pass.
      spine: [0.16 * e, rock, rock - 0.13 * e],
      hips: [0.05 * e, 0, 0.03 * e],
      head: [0.08 * e, 0.1 * e, 0.12 * e],
      face: { lids: -0.75 * close, corner: 0.5, browIn: 0.3 },
    }
  },
  climb: ({ s }) => ({
    right: { at: [0.1, 0.62 + 0.28 * wave(s, 0.9), 0.45], curl: 0.95 },
    left: { at: [0.1, 0.62 - 0.28 * wave(s, 0.9), 0.45], curl: 0.95 },
    spine: [0.12, 0, 0.07 * wave(s, 0.9)],
    head: [-0.3, 0, 0],
    step: 1,
  }),
  fight: ({ s }) => {
    const jab = blow(beatOf(s, 1))
    const cross = blow(beatOf(s + 0.5, 1))
    return {
      right: {
        at: [-0.18, 0.1 + 0.1 * jab, lerp(0.42, 0.98, jab)],
        elbow: [0.5, -1, -0.2],
        fingers: FIST,
        toTarget: Math.max(0, jab) * 0.8,
      },
      left: {
        at: [-0.18, 0.08 + 0.1 * cross, lerp(0.46, 0.98, cross)],
        elbow: [0.5, -1, -0.2],
        fingers: FIST,
        toTarget: Math.max(0, cross) * 0.8,
      },
      spine: [0.14, 0.45 * (cross - jab), 0],
      hips: [0, -0.09, 0.05 + 0.06 * (Math.max(0, jab) + Math.max(0, cross))],
      head: [0.08, -0.3 * (cross - jab), 0],
      face: { slant: 0.8, browIn: -0.7, pinch: 0.8, press: 0.6 },
    }
  },
  block: ({ s, e }) => ({
    right: { at: [-0.2, 0.3, 0.42], elbow: [0.4, -1, 0.3], fingers: FIST },
    left: { at: [-0.24, 0.22, 0.44], elbow: [0.4, -1, 0.3], fingers: FIST },
    spine: [0.12 * e, 0.2 * e + 0.08 * wave(s, 2), 0.1 * e],
    hips: [0, -0.12 * e, -0.08 * e],
    head: [0.22 * e, 0, 0],
    shrug: 0.6 * e,
    face: { lids: -0.35, pinch: 0.9, slant: 0.3, press: 0.5 },
  }),
  dance: ({ s }) => ({
    right: { at: [0.34 + 0.15 * wave(s, 1), 0.12 + 0.34 * wave(s, 1), 0.4], curl: 0.2 },
    left: { at: [0.34 - 0.15 * wave(s, 1), 0.12 - 0.34 * wave(s, 1), 0.4], curl: 0.2 },
    spine: [0.02, 0.24 * wave(s, 1), -0.14 * wave(s, 1)],
    hips: [0.1 * wave(s, 1), -0.05 - 0.045 * wave(s, 2), 0],
    head: [0.05 * wave(s, 2), 0, 0.12 * wave(s + 0.1, 1)],
    face: { corner: 0.8, squint: 0.3, browOut: 0.3 },
    step: 0.6,
  }),
  drive: ({ s }) => ({
    right: { at: [0.02, -0.26 + 0.05 * wave(s, 0.37), 0.76], turn: [0, 0.5, 0], curl: 0.9 },
    left: { at: [0.02, -0.26 - 0.05 * wave(s, 0.37), 0.76], turn: [0, 0.5, 0], curl: 0.9 },
    spine: [0.04, 0, 0.02 * wave(s, 0.37)],
  }),
  eat: ({ s }) => {
    const up = smooth(-0.2, 0.6, wave(s, 0.42))
    const chew = (1 - up) * Math.max(0, wave(s, 1.6))
    return {
      right: {
        at: [lerp(-0.16, -0.34, up), lerp(-0.5, 0.24, up), lerp(0.5, 0.36, up)],
        fingers: { index: 0.5, rest: 0.7, thumb: 0.5 },
      },
      head: [0.14 - 0.04 * up, 0, 0],
      face: { open: 0.34 * up + 0.1 * chew, press: 0.4 * (1 - up) * (1 - chew) },
    }
  },
  drink: ({ s, left }) => {
    const up = smooth(0.2, 0.8, s) * smooth(0, 0.6, left)
    return {
      right: {
        at: [lerp(-0.12, -0.33, up), lerp(-0.4, 0.24, up), lerp(0.5, 0.36, up)],
        curl: 0.7,
        elbow: [0.9, -0.6, -0.3],
        tip: 1.1 * smooth(0.55, 1, up),
      },
      head: [-0.26 * up, 0, 0],
      face: { round: 0.5 * up, open: 0.1 * up, lids: -0.3 * up },
    }
  },
  laugh: ({ s, e }) => ({
    right: { at: [-0.24, -0.5, 0.4], curl: 0.25 },
    spine: [lerp(-0.1, 0.16, 0.5 + 0.5 * wave(s, 0.35)) * e, 0, 0],
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
    right: { at: [-0.34, 0.27, 0.42], turn: [-0.5, 0.9, 0], curl: 0.25 },
    left: { at: [-0.34, 0.25, 0.42], turn: [-0.5, 0.9, 0], curl: 0.25 },
    spine: [(0.28 + 0.03 * wave(s, 2.6)) * e, 0, 0],
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
    right: { at: [0.3, -0.45, 0.45], turn: [0.2, -1.35, 0], fingers: OPEN },
    left: { at: [0.3, -0.45, 0.45], turn: [0.2, -1.35, 0], fingers: OPEN },
    shrug: 1 * e,
    head: [0.04, 0, 0.16 * e],
    face: { browIn: 0.4, browOut: 0.6, corner: -0.35 },
  }),
  recoil: ({ s, left }) => {
    const e = smooth(0, 0.14, s) * smooth(0, 0.7, left)
    return {
      right: { at: [0.14, 0.06, 0.5], turn: [-0.95, 1.5, 0], fingers: OPEN },
      left: { at: [0.16, -0.02, 0.44], turn: [-0.95, 1.5, 0], fingers: OPEN },
      spine: [-0.26 * e, 0.16 * e, 0],
      hips: [0, -0.05 * e, -0.15 * e],
      head: [-0.1 * e, 0.12 * e, 0.05 * e],
      shrug: 0.5 * e,
      face: { lids: 0.8, browIn: 0.9, browOut: 0.6, open: 0.35, width: 0.1 },
    }
  },
  think: ({ s, e }) => ({
    right: {
      at: [-0.33, 0.1, 0.38],
      elbow: [0.3, -1, 0.1],
      turn: [-0.3, 0.4, 0],
      fingers: { index: 0.3, rest: 0.8, thumb: 0.3 },
    },
    left: { at: [-0.26, -0.48, 0.42], curl: 0.4 },
    head: [0.05, 0.06, 0.12 * e + 0.02 * wave(s, 0.3)],
    face: { lids: -0.1, lop: 0.4, corner: -0.05, press: 0.3 },
  }),
  speak: ({ s, beat }) => ({
    right: {
      at: [0.08, -0.46 + 0.12 * beat, 0.52 + 0.07 * beat],
      turn: [-0.2 * beat, 0.5 - 0.9 * beat, 0],
      fingers: { index: 0.1, rest: 0.25 + 0.1 * beat, thumb: 0.05 },
    },
    ...(wave(s, 0.11) > 0.3
      ? { left: { at: [0.12, -0.52 + 0.08 * beat, 0.46], turn: [0, 0.5 - 0.6 * beat, 0], curl: 0.2 } }
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
  late: number // the weight of the hands: they come after the trunk
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

/** Sitting, rising and their kind leave the body changed; the others pass. `dropOf` says how low a target lies. */
export const gesturesAt = (
  track: ActorTrack,
  frame: number,
  fps: number,
  beat: number,
  dropOf: (gesture: ActorTrack['gestures'][number]) => number = () => 0,
): Active[] =>
  track.gestures.flatMap((g) => {
    if (frame < g.from || frame >= g.to) return []
    const seconds = Math.max(0.2, (g.to - g.from) / fps)
    const s = (frame - g.from) / fps
    const e = swell(s, seconds)
    const ask = ACTS[g.action]({ e: clamp(e, -0.1, 1.1), s, left: seconds - s, beat, drop: dropOf(g) })
    const late = clamp(swell(Math.max(0, s - 0.06), seconds))
    return [{ action: g.action, ask, weight: clamp(e), late, hand: g.hand, target: g.target }]
  })
