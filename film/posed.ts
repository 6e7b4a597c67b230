import type { ActorTrack, FigureModel, Level, Mark, PropModel, Vec3 } from './stage.ts'

/** The people and things of one shot, and the marks they may look at and reach for. */
export type PoseSpec = {
  figures: { id: string; model: FigureModel; track: ActorTrack }[]
  props: { id: string; model: PropModel; position: Vec3 | null; yaw: number }[]
  marks: Mark[]
  levels?: Level[] | undefined // of the floor
  frames: number
  fps: number
}

/** A figure at one moment as the stage draws it; metres, in the world. */
export type PosedFigure = {
  head: Vec3 // its middle
  up: Vec3 // from there to the crown
  face: Vec3 // where the face is turned; 1 long
  breast: Vec3
  hands: Vec3[] // where things are held
  bulk: { from: Vec3; to: Vec3; radius: number }[] // of a beast: trunk, neck, wings, the trunk first; empty for who stands upright
}

/** A thing at one moment: its middle, and from there to its left side, its upper side and its front. */
export type PosedThing = { at: Vec3; left: Vec3; up: Vec3; front: Vec3; holder: string | null }

/** One pose every so many frames from the first on; null while a thing is not on the stage. */
export type Posed = {
  every: number
  figures: Record<string, PosedFigure[]>
  things: Record<string, (PosedThing | null)[]>
}
