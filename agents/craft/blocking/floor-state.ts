import type { Prop } from '#film/scene.ts'
import type { ActionBeat, Shot } from '#film/shot.ts'
import type { ActorTrack, Mark, Performance, Posture, SetSpec, Spot, Vec3 } from '#film/stage.ts'
import type { Answer } from './answers.ts'
import type { Point } from './plane.ts'
import type { Size } from './size.ts'

export type Hand = 'left' | 'right'
/** How somebody is between two shots. */
export type State = Spot & {
  posture: Posture
  height: number
  holds: { prop: string; hand: Hand } | null
  size: Size
}
export type Thing = { position: Vec3; yaw: number } | { heldBy: string } | 'unseen'

/** A scene's floor: who and what is where as the shots go by. */
export type Floor = {
  set: SetSpec
  side: number // where the camera is, as a facing
  fps: number
  tempo: number // of walks: below 1 for the sad and the tired, above for the roused
  homes: Map<string, Point>
  states: Map<string, State>
  things: Map<string, Thing>
  props: readonly Prop[]
  faced: (at: Point, others: readonly Point[]) => number
  seatFor: (near: Point, text: string) => Mark | null // what is told of the one who sits down
  bedFor: (near: Point) => Mark | null
}

export type BlockedTrack = Pick<ActorTrack, 'start' | 'posture' | 'height' | 'moves' | 'gestures' | 'holds'>

/** One person's part in one shot while it is drawn up. */
export type Part = {
  id: string
  shot: Shot
  frames: number
  state: State
  track: BlockedTrack
  own: readonly ActionBeat[]
  others: readonly State[]
  shown: Performance['props']
  doors: Point[] // where people of this shot come in
  after: (() => void)[] // what the shot leaves behind
  answers: Answer[]
}

/** Where a thing lies, if it lies anywhere. */
export const lies = (thing: Thing | undefined): Point | null =>
  typeof thing === 'object' && 'position' in thing ? { x: thing.position[0], z: thing.position[2] } : null
