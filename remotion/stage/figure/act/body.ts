import { smooth } from '../../clay.ts'
import { type Act, type Action, OPEN, wave } from './act.ts'

/** What the whole body does. */
export const BODY = {
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
  climb: ({ s }) => ({
    right: { at: [0.1, 0.62 + 0.28 * wave(s, 0.9), 0.45], curl: 0.95 },
    left: { at: [0.1, 0.62 - 0.28 * wave(s, 0.9), 0.45], curl: 0.95 },
    spine: [0.12, 0, 0.07 * wave(s, 0.9)],
    head: [-0.3, 0, 0],
    step: 1,
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
} satisfies Partial<Record<Action, Act>>
