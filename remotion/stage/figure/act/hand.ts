import { lerp, smooth } from '../../clay.ts'
import { type Act, type Action, type Ask, type Fingers, type Hand, OPEN, wave } from './act.ts'

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

/** What hands do with things. */
export const HAND = {
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
} satisfies Partial<Record<Action, Act>>
