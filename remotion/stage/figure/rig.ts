import type { Bone, Group, Object3D } from 'three'
import type { FigureModel } from '#film/stage.ts'
import type { FacePose } from './face.ts'
import type { Joint, Measures, Side } from './skeleton.ts'

/** A figure that can be posed: `object` stands at the place, `root` inside it carries the bones. */
export type FigureRig = {
  object: Group
  root: Object3D
  model: FigureModel
  measures: Measures
  joints: Record<Joint, Bone>
  /** In each fist: what is put here is held. */
  grips: Record<Side, Group>
  /** Turns both eyes, radians: right is towards the figure's left. */
  look: (yaw: number, pitch: number) => void
  face: (pose: FacePose) => void
  /** Lays what hangs from the waist over the legs, once the figure is posed. */
  drape?: () => void
  triangles: number
  dispose: () => void
}
