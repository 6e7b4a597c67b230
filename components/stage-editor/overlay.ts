import {
  BoxGeometry,
  BufferGeometry,
  CapsuleGeometry,
  Group,
  Line,
  LineBasicMaterial,
  LineLoop,
  LineSegments,
  Mesh,
  MeshBasicMaterial,
  type Object3D,
  PerspectiveCamera,
  type Raycaster,
  Scene,
  SphereGeometry,
  Vector3,
} from 'three'
import { groundAt } from '#film/ground.ts'
import { cameraAt, verticalFov } from '#film/optics.ts'
import type { StageSpec } from '#film/stage.ts'
import { aim } from '#remotion/stage/aim.ts'
import { middleOf, sameThing, shareAt, standing, type Thing } from './things.ts'

/** As the tokens of the page have them: what acts, what informs, the rest. */
const inks = { chosen: '#ffcb85', camera: '#f0b565', thing: '#86c9d6', faint: '#b9b7b0' }

const circle = Array.from({ length: 33 }, (_, i) => {
  const a = (i / 32) * Math.PI * 2
  return new Vector3(Math.sin(a), 0, Math.cos(a))
})

const ink = (color: string, opacity = 1) =>
  new LineBasicMaterial({ color, opacity, transparent: true, depthTest: false, toneMapped: false })

const lines = (points: Vector3[], color: string, opacity = 1) =>
  new LineSegments(new BufferGeometry().setFromPoints(points), ink(color, opacity))

const path = (points: Vector3[], color: string, opacity = 1) =>
  new Line(new BufferGeometry().setFromPoints(points), ink(color, opacity))

const solid = (geometry: BufferGeometry, color: string, at: Vector3) => {
  const mesh = new Mesh(
    geometry,
    new MeshBasicMaterial({ color, depthTest: false, transparent: true, toneMapped: false }),
  )
  mesh.position.copy(at)
  return mesh
}

/** The camera of the shot as a thing on the stage: its pyramid of sight, its way, and the keys of that way. */
const cameraOn = (spec: StageSpec, frame: number, aspect: number, color: string): Object3D[] => {
  const camera = new PerspectiveCamera()
  aim(camera, spec.camera, shareAt(spec, frame), frame / spec.fps, aspect, spec.seed)
  const far = 0.7
  const high = Math.tan((verticalFov(spec.camera.lens, aspect) * Math.PI) / 360) * far
  const corner = (x: number, y: number) =>
    new Vector3(x * high * aspect, y * high, -far).applyMatrix4(camera.matrixWorld)
  const corners = [corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1)]
  const eye = camera.position.clone()
  const sight = corners.flatMap((at, i) => [eye, at, at, corners[(i + 1) % 4] ?? at])
  const up = [corner(-0.25, 1.15), corner(0.25, 1.15), corner(0, 1.5)]
  const samples = Array.from({ length: 49 }, (_, i) => new Vector3(...cameraAt(spec.camera, i / 48).position))
  const { target } = cameraAt(spec.camera, shareAt(spec, frame))
  return [
    lines([...sight, ...up.flatMap((at, i) => [at, up[(i + 1) % 3] ?? at])], color),
    lines([eye, new Vector3(...target)], color, 0.35),
    solid(new BoxGeometry(0.08, 0.08, 0.12), color, eye),
    ...(spec.camera.keys.length > 1 ? [path(samples, color, 0.9)] : []),
    ...spec.camera.keys.map(({ position }) =>
      solid(new SphereGeometry(0.045, 10, 8), color, new Vector3(...position)),
    ),
  ]
}

/** A figure's place: a ring on the floor with the way it looks, and the way it goes. */
const figureOn = (spec: StageSpec, id: string, frame: number, chosen: boolean): Object3D[] => {
  const at = standing(spec, id, frame)
  if (at === null) return []
  const floor = (x: number, z: number) => new Vector3(x, groundAt(spec.set, x, z) + 0.01, z)
  const color = chosen ? inks.chosen : inks.thing
  const ring = new LineLoop(new BufferGeometry().setFromPoints(circle), ink(color, chosen ? 1 : 0.55))
  ring.scale.setScalar(0.34)
  ring.position.copy(floor(at.x, at.z))
  const [s, c] = [Math.sin(at.facing), Math.cos(at.facing)]
  const nose = [0.34, 0.52].map((r) => floor(at.x + s * r, at.z + c * r))
  const way = [at.figure.track.start, ...at.figure.track.moves.flatMap((move) => move.path)]
  return [
    ring,
    lines(nose, color, chosen ? 1 : 0.55),
    ...(chosen && way.length > 1
      ? [
          path(
            way.map(({ x, z }) => floor(x, z)),
            color,
            0.7,
          ),
        ]
      : []),
  ]
}

/** Rays of a lamp. */
const lampOn = (at: Vector3, color: string, opacity: number): Object3D[] => {
  const ways = [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
    [0.6, 0.6, 0.6],
    [-0.6, 0.6, 0.6],
  ] as const
  return [
    lines(
      ways.flatMap(([x, y, z]) => [
        at.clone().add(new Vector3(x, y, z).multiplyScalar(0.16)),
        at.clone().add(new Vector3(x, y, z).multiplyScalar(-0.16)),
      ]),
      color,
      opacity,
    ),
  ]
}

const proxy = (geometry: BufferGeometry, at: Vector3, thing: Thing): Mesh => {
  const mesh = new Mesh(geometry)
  mesh.position.copy(at)
  mesh.userData.thing = thing
  mesh.updateMatrixWorld()
  return mesh
}

/** Bodies that a click finds, simpler than what is seen. */
const proxiesOf = (spec: StageSpec, frame: number): Mesh[] => [
  ...spec.figures.flatMap(({ id, model }) => {
    const thing: Thing = { kind: 'figure', id }
    const [at, head] = [standing(spec, id, frame), middleOf(spec, { kind: 'figure', id }, frame)]
    if (at === null || head === null) return []
    const floor = groundAt(spec.set, at.x, at.z)
    const high = Math.max(0.4, head[1] + model.height * 0.08 - floor)
    const wide = Math.max(0.18, model.shoulders * 0.55)
    const middle = new Vector3((at.x + head[0]) / 2, floor + high / 2, (at.z + head[2]) / 2)
    return [proxy(new CapsuleGeometry(wide, Math.max(0.1, high - wide * 2), 4, 8), middle, thing)]
  }),
  ...spec.props.flatMap(({ id, model }) => {
    const at = middleOf(spec, { kind: 'prop', id }, frame)
    return at
      ? [
          proxy(new SphereGeometry(Math.max(0.12, model.size * 0.6), 10, 8), new Vector3(...at), {
            kind: 'prop',
            id,
          }),
        ]
      : []
  }),
  ...spec.light.practicals.map(({ position }, index) =>
    proxy(new SphereGeometry(0.22, 10, 8), new Vector3(...position), { kind: 'lamp', index }),
  ),
]

const dispose = (object: Object3D) => {
  if (!(object instanceof Mesh || object instanceof Line)) return
  object.geometry.dispose()
  object.material.dispose()
}

/** What is drawn over a stage for who directs it, and what a click there means. */
export const createOverlay = () => {
  const scene = new Scene()
  const marks = new Group()
  scene.add(marks)
  let proxies: Mesh[] = []
  return {
    scene,
    /** @param around whether one looks from beside the camera: then all that is on the stage is marked */
    update: (spec: StageSpec, frame: number, aspect: number, chosen: Thing | null, around: boolean) => {
      for (const child of [...marks.children]) {
        marks.remove(child)
        dispose(child)
      }
      const isChosen = (thing: Thing) => sameThing(thing, chosen)
      for (const { id } of spec.figures)
        if (around || isChosen({ kind: 'figure', id }))
          marks.add(...figureOn(spec, id, frame, isChosen({ kind: 'figure', id })))
      spec.props.forEach(({ id }) => {
        const at = middleOf(spec, { kind: 'prop', id }, frame)
        const mine = isChosen({ kind: 'prop', id })
        if (at && (around || mine)) {
          const ring = new LineLoop(
            new BufferGeometry().setFromPoints(circle),
            ink(mine ? inks.chosen : inks.thing, mine ? 1 : 0.55),
          )
          ring.scale.setScalar(0.16)
          ring.position.set(...at)
          marks.add(ring)
        }
      })
      spec.light.practicals.forEach(({ position, intensity }, index) => {
        const mine = isChosen({ kind: 'lamp', index })
        if (around || mine)
          marks.add(
            ...lampOn(
              new Vector3(...position),
              mine ? inks.chosen : inks.camera,
              intensity > 0 || mine ? 1 : 0.35,
            ),
          )
      })
      if (around)
        marks.add(...cameraOn(spec, frame, aspect, isChosen({ kind: 'camera' }) ? inks.chosen : inks.camera))
      for (const each of proxies) dispose(each)
      const eye = cameraAt(spec.camera, shareAt(spec, frame)).position
      proxies = proxiesOf(spec, frame)
      if (around) proxies.push(proxy(new BoxGeometry(0.4, 0.4, 0.5), new Vector3(...eye), { kind: 'camera' }))
    },
    pick: (ray: Raycaster): Thing | null =>
      (ray.intersectObjects(proxies, false)[0]?.object.userData.thing as Thing | undefined) ?? null,
  }
}
