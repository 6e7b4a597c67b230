import type { ActorTrack } from '#film/stage.ts'
import type { FacePose } from '../face.ts'

export type Triple = readonly [number, number, number]
/** How far fingers are bent: 0 straight, 1 a fist. */
export type Fingers = { index: number; rest: number; thumb: number }
/**
 * A hand: where, in arm lengths from its shoulder (out, up, forward), where the elbow points, and the wrist's turn:
 * bent (below 0 towards where the elbow folds), twisted (above 0 the palm down, below up), flexed (below 0 to the palm).
 */
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
export type Ask = {
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
export type Act = (at: { e: number; s: number; left: number; beat: number; drop: number }) => Ask
export type Action = ActorTrack['gestures'][number]['action']

/** Between −1 and 1, so many times a second. */
export const wave = (s: number, hertz: number): number => Math.sin(s * hertz * Math.PI * 2)

export const FIST: Fingers = { index: 1, rest: 1, thumb: 0.9 }
export const OPEN: Fingers = { index: 0.02, rest: 0.06, thumb: 0 }
