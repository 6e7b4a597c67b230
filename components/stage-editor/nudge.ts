import { Object3D } from 'three'
import type { View } from '#film/staging/set-camera.ts'
import type { Staged } from '#film/staging/staged.ts'
import type { Desk } from './director.ts'
import { put, putHandle, turn } from './placed.ts'

/** What is chosen, moved on the floor as who looks sees left, right, near and far. Metres; null where nothing can be moved. */
export const nudged = (desk: Desk, view: View, right: number, ahead: number): Staged | null => {
  const { chosen: thing, spec, frame } = desk
  const handle = new Object3D()
  if (thing === null || !putHandle(handle, spec, thing, frame)) return null
  const [x, z] = [view.target[0] - view.position[0], view.target[2] - view.position[2]]
  const length = Math.hypot(x, z) || 1
  const [ux, uz] = [x / length, z / length]
  const { x: px, y, z: pz } = handle.position
  const to: [number, number, number] = [px + ux * ahead - uz * right, y, pz + uz * ahead + ux * right]
  return put({ ...desk, thing, tool: 'move' }, to, false)
}

/** What is chosen, turned where it stands: 5° for a step to a side, 45° for a far one. Null where nothing can be turned. */
export const turnedBy = (desk: Desk, right: number): Staged | null => {
  const { chosen: thing, spec, frame } = desk
  const handle = new Object3D()
  if (thing === null || thing.kind === 'camera' || !putHandle(handle, spec, thing, frame)) return null
  const by = Math.sign(right) * (Math.abs(right) < 1 ? Math.PI / 36 : Math.PI / 4)
  return turn({ ...desk, thing }, handle.rotation.y + by)
}
