import { lerp, smooth } from '../../clay.ts'
import { type Act, type Action, FIST, OPEN, wave } from './act.ts'

/** A blow: drawn back, thrown, pulled home; 0 … 1, for the first third of its beat. */
const blow = (t: number): number =>
  t < 0.2 ? -0.25 * Math.sin((t / 0.2) * Math.PI) : smooth(0.2, 0.36, t) * smooth(0.8, 0.46, t)
const beatOf = (s: number, seconds: number): number => (s / seconds) % 1

/** What is done to another, and what one does about it. */
export const OTHER = {
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
} satisfies Partial<Record<Action, Act>>
