import { type Object3D, Vector3 } from 'three'
import { cameraAt } from '#film/optics.ts'
import type { StageSpec, Vec3 } from '#film/stage.ts'
import { clearSpot } from '#film/staging/clear-spot.ts'
import { moveFigure, turnFigure } from '#film/staging/move-figure.ts'
import { dropProp, moveProp } from '#film/staging/move-prop.ts'
import { setCamera, type View } from '#film/staging/set-camera.ts'
import type { Staged } from '#film/staging/staged.ts'
import { middleOf, othersAt, shareAt, standing, type Thing } from './things.ts'

export type Tool = 'move' | 'turn'

const yawOf = (object: Object3D): number => {
  const ahead = new Vector3(0, 0, 1).applyQuaternion(object.quaternion)
  return Math.atan2(ahead.x, ahead.z)
}
/** To the millimetre, and angles to a thousandth: what a hand decides needs no more digits. */
export const rounded = (n: number): number => Math.round(n * 1000) / 1000

/** The camera as it stands at a frame. */
export const viewAt = (spec: StageSpec, frame: number): View => {
  const { focus, ...view } = cameraAt(spec.camera, shareAt(spec, frame))
  return { ...view, ...(focus === null ? {} : { focus }) }
}

/** A view with its focus on whom the shot is about, where it has a focus at all. */
export const focused = (spec: StageSpec, frame: number, view: View): View => {
  if (spec.camera.aperture === undefined) return view
  const { focus: id } = spec.camera
  const at = id === null ? null : middleOf(spec, { kind: 'figure', id }, frame)
  const away = Math.hypot(...view.position.map((n, i) => n - ((at ?? view.target)[i] ?? 0)))
  return { ...view, focus: rounded(Math.max(0.1, away)) }
}

/** Puts a handle where the hand takes hold of a thing. @returns false where there is nothing to hold */
export const putHandle = (handle: Object3D, spec: StageSpec, thing: Thing | null, frame: number): boolean => {
  handle.rotation.set(0, 0, 0)
  if (thing?.kind === 'figure') {
    const at = standing(spec, thing.id, frame)
    if (at === null) return false
    handle.position.set(at.x, 0.02, at.z)
    handle.rotation.y = at.facing
    return true
  }
  if (thing?.kind === 'prop') {
    const prop = spec.props.find(({ id }) => id === thing.id)
    const at = middleOf(spec, thing, frame)
    if (!prop || at === null) return false
    handle.position.set(...at)
    handle.rotation.y = prop.yaw
    return true
  }
  if (thing?.kind !== 'camera') return false
  handle.position.set(...viewAt(spec, frame).position)
  return true
}

type Held = { spec: StageSpec; staged: Staged; frame: number; thing: Thing; tool: Tool }

/** The staging with a thing put somewhere. @param free whether it may stand in what is there */
export const put = ({ spec, staged, frame, thing }: Held, [x, y, z]: Vec3, free: boolean): Staged => {
  if (thing.kind === 'figure') {
    const at = free ? { x, z } : clearSpot(spec.set, { x, z }, othersAt(spec, thing.id, frame))
    return moveFigure(staged, spec.set, { who: thing.id, frame, x: rounded(at.x), z: rounded(at.z) })
  }
  if (thing.kind === 'prop') {
    const held = Object.values(staged.performance.actors).some(({ holds }) => holds?.prop === thing.id)
    const prop = spec.props.find(({ id }) => id === thing.id)
    const before = prop?.position ?? [0, 0, 0]
    // The hand holds the thing's middle; it stands by its foot.
    const middle = middleOf(spec, thing, frame) ?? [...before]
    const lift = held ? 0 : (middle[1] ?? 0) - (before[1] ?? 0)
    const to = {
      position: [rounded(x), rounded(Math.max(0, y - lift)), rounded(z)] as Vec3,
      yaw: prop?.yaw ?? 0,
    }
    return held ? dropProp(staged, thing.id, to) : moveProp(staged, thing.id, to)
  }
  if (thing.kind !== 'camera') return staged
  const position: Vec3 = [rounded(x), rounded(y), rounded(z)]
  return setCamera(staged, shareAt(spec, frame), focused(spec, frame, { ...viewAt(spec, frame), position }))
}

/** The staging with a thing turned. @param yaw radians */
export const turn = ({ spec, staged, frame, thing }: Held, yaw: number): Staged => {
  if (thing.kind === 'figure') return turnFigure(staged, { who: thing.id, frame, facing: rounded(yaw) })
  const prop = thing.kind === 'prop' ? spec.props.find(({ id }) => id === thing.id) : undefined
  return prop?.position ? moveProp(staged, prop.id, { position: prop.position, yaw: rounded(yaw) }) : staged
}

/** The staging as the handle says. */
export const placed = (held: Held, handle: Object3D, free: boolean): Staged =>
  held.tool === 'turn' ? turn(held, yawOf(handle)) : put(held, handle.position.toArray(), free)
