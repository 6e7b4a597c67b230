import { Box3, Mesh, type Object3D, Vector3 } from 'three'
import type { Posed, PosedFigure, PosedThing, PoseSpec } from '#film/posed.ts'
import type { Vec3 } from '#film/stage.ts'
import { createLook } from '../material.ts'
import { buildProp } from '../prop/build.ts'
import { bulkOf } from './beast/body.ts'
import type { BeastRig } from './beast/build.ts'
import { createFigure, type StageFigure, showHeld } from './create-figure.ts'
import { type Held, heldBy, holdingsOf } from './holding.ts'
import { poseFigure } from './pose.ts'
import type { FigureRig } from './rig.ts'
import { worldOf } from './world.ts'

const PER_SECOND = 8
type Rig = FigureRig | BeastRig
type Head = { bone: Object3D; centre: Vector3; size: number }

const vec = ({ x, y, z }: Vector3): Vec3 => [x, y, z]

const figureOf = (rig: Rig): PosedFigure => {
  const { bone, centre, size } = rig.object.userData.head as Head
  const head = bone.localToWorld(centre.clone())
  const axis = (x: number, y: number, z: number) => new Vector3(x, y, z).transformDirection(bone.matrixWorld)
  const breast = (rig.joints.chest ?? bone).getWorldPosition(new Vector3())
  const grips = 'plan' in rig ? [rig.grips.R] : [rig.grips.L, rig.grips.R]
  return {
    head: vec(head),
    up: vec(axis(0, 1, 0).multiplyScalar(size)),
    face: vec(axis(0, 0, 1)),
    breast: vec(breast),
    hands: grips.map((grip) => vec(grip.getWorldPosition(new Vector3()))),
    bulk:
      'plan' in rig
        ? bulkOf(rig).map(({ from, to, radius }) => ({ from: vec(from), to: vec(to), radius }))
        : [],
  }
}

/** The box of a thing's own mesh, turned as the thing is. */
const thingOf = (object: Object3D, holder: string | null): PosedThing | null => {
  const box = new Box3()
  object.updateWorldMatrix(true, true)
  const inverse = object.matrixWorld.clone().invert()
  object.traverse((child) => {
    if (!(child instanceof Mesh)) return
    child.geometry.computeBoundingBox()
    if (child.geometry.boundingBox)
      box.union(
        child.geometry.boundingBox.clone().applyMatrix4(child.matrixWorld.clone().premultiply(inverse)),
      )
  })
  if (box.isEmpty()) return null
  const middle = box.getCenter(new Vector3())
  const half = box.getSize(new Vector3()).multiplyScalar(0.5)
  const at = object.localToWorld(middle.clone())
  const to = (x: number, y: number, z: number) =>
    vec(object.localToWorld(middle.clone().add(new Vector3(x, y, z))).sub(at))
  return { at: vec(at), left: to(half.x, 0, 0), up: to(0, half.y, 0), front: to(0, 0, half.z), holder }
}

/** Figures are modelled once, however many shots they are in. */
const rigsFor = () => {
  const made = new Map<string, Rig>()
  const look = createLook()
  return {
    of: (figure: StageFigure, held: readonly Held[]): Rig => {
      const key = JSON.stringify([figure.model, held])
      const rig = made.get(key) ?? createFigure(figure, look, held, 2)
      made.set(key, rig)
      return rig
    },
    dispose: () => {
      for (const rig of made.values()) rig.dispose()
    },
  }
}

const posedShot = (spec: PoseSpec, rigOf: ReturnType<typeof rigsFor>['of']): Posed => {
  const every = Math.max(1, Math.round(spec.fps / PER_SECOND))
  const figures = spec.figures.map((figure) => ({ ...figure, mouth: [] }))
  const holdings = holdingsOf(figures)
  const cast = figures.map((figure) => ({
    figure,
    rig: rigOf(figure, heldBy(figure.id, holdings, spec.props)),
  }))
  const lying = spec.props.map(({ id, model, position, yaw }) => {
    if (!position) return [id, null] as const
    const { object, dispose } = buildProp(model, createLook(), true)
    object.position.set(...position)
    object.rotation.set(0, yaw, 0)
    dispose()
    return [id, thingOf(object, null)] as const
  })
  const posed: Posed = {
    every,
    figures: Object.fromEntries(figures.map(({ id }) => [id, []])),
    things: Object.fromEntries(spec.props.map(({ id }) => [id, []])),
  }
  for (let frame = 0; frame < spec.frames + every - 1; frame += every) {
    const world = worldOf({ ...spec, figures, set: spec }, frame)
    const now = new Map(lying)
    for (const { figure, rig } of cast) {
      showHeld(rig, frame)
      poseFigure(rig, figure.track, [], frame, spec.fps, world)
      posed.figures[figure.id]?.push(figureOf(rig))
      for (const child of [rig.grips.L, rig.grips.R].flatMap(({ children }) => children))
        if (child.visible) now.set(child.userData.subject, thingOf(child, figure.id))
    }
    for (const { id } of spec.props) posed.things[id]?.push(now.get(id) ?? null)
  }
  return posed
}

/** Poses the figures of some shots as the stage does, for whoever must know where heads, hands and things are. */
export const posedOf = (specs: readonly PoseSpec[]): Posed[] => {
  const rigs = rigsFor()
  try {
    return specs.map((spec) => posedShot(spec, rigs.of))
  } finally {
    rigs.dispose()
  }
}
