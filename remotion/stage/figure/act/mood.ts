import { lerp, smooth } from '../../clay.ts'
import { type Act, type Action, OPEN, wave } from './act.ts'

/** What heads, shoulders and faces say. */
export const MOOD = {
  nod: ({ s, left }) => ({
    head: [(0.2 * Math.max(0, wave(s, 1.3)) + 0.05) * smooth(0, 0.3, left), 0, 0],
  }),
  'shake-head': ({ s, left }) => {
    const fade = smooth(0, 0.25, s) * smooth(0, 0.4, left)
    return { head: [0.03, 0.32 * wave(s, 1.25) * fade, 0] }
  },
  look: ({ e }) => ({ spine: [0.05 * e, 0, 0], head: [-0.02, 0, 0.04 * e] }),
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
} satisfies Partial<Record<Action, Act>>
