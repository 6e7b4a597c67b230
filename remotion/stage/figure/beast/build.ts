import { type Bone, Group, Mesh, SkinnedMesh, Vector3 } from 'three'
import type { FigureModel } from '#film/stage.ts'
import { blend, Clay, rgb, tone } from '../../clay.ts'
import { createLook, type Look, painted } from '../../material.ts'
import { BIRDS, type Bird, birdFrame, buildBird } from './bird.ts'
import { Frame } from './bones.ts'
import type { Coat, Marking } from './coat.ts'
import { buildFish, FISHES, type Fish, fishFrame } from './fish.ts'
import { buildQuad, quadFrame } from './quad.ts'
import { buildQuadHead } from './quad-head.ts'
import { QUADS, type Quad } from './quad-species.ts'
import { buildRover, roverFrame } from './rover.ts'
import { buildTail } from './tail.ts'
import { buildMembrane, wingFrame } from './wings.ts'

type Plan =
  | { plan: 'quad'; quad: Quad }
  | { plan: 'bird'; bird: Bird }
  | { plan: 'fish'; fish: Fish }
  | { plan: 'rover' }

/** The body plan of a species; null where a figure has a person's shape. */
export const planOf = (model: Pick<FigureModel, 'kind' | 'species' | 'height'>): Plan | null => {
  const name = model.species ?? (model.kind === 'animal' ? byHeight(model.height) : '')
  if (Object.hasOwn(QUADS, name)) return { plan: 'quad', quad: QUADS[name as keyof typeof QUADS] }
  if (Object.hasOwn(BIRDS, name)) return { plan: 'bird', bird: BIRDS[name as keyof typeof BIRDS] }
  if (Object.hasOwn(FISHES, name)) return { plan: 'fish', fish: FISHES[name as keyof typeof FISHES] }
  return name === 'rover' ? { plan: 'rover' } : null
}
/** Films from before there were species. */
const byHeight = (height: number): string => (height > 1.1 ? 'horse' : height < 0.42 ? 'cat' : 'dog')

/** Every species the kit can model. */
export const species: readonly string[] = [
  ...Object.keys(QUADS),
  ...Object.keys(BIRDS),
  ...Object.keys(FISHES),
  'rover',
]

/** How high it is, modelled at its unit; the unit follows from the model's height. */
const modelled = (of: Plan): number =>
  of.plan === 'quad'
    ? 1 + of.quad.head[0] + of.quad.head[2]
    : of.plan === 'bird'
      ? of.bird.head[0] + of.bird.head[2]
      : of.plan === 'fish'
        ? 1.35
        : 1

/** A beast that can be posed: modelled and posed at unit size inside `inner`, which is scaled. */
export type BeastRig = Plan & {
  object: Group
  inner: Group
  unit: number // metres of one unit
  model: FigureModel
  frame: Frame
  joints: Record<string, Bone>
  grips: Record<'L' | 'R', Group>
  triangles: number
  dispose: () => void
}

const coatOf = (model: FigureModel, marking: Marking): Coat => {
  const base = rgb(model.skin)
  const second = rgb(model.hair.colour)
  const light = (c: readonly [number, number, number]) => c[0] + c[1] + c[2]
  const pale = light(second) > light(base) ? second : blend(base, [0.86, 0.8, 0.7], 0.62)
  const dark = light(second) < light(base) ? second : tone(base, 0.32)
  return { base, pale, dark, marking, seed: model.seed }
}

export const buildBeast = (model: FigureModel, of: Plan, look: Look = createLook()): BeastRig => {
  const clay = { body: new Clay(), eyes: new Clay() }
  const frame = new Frame()
  const stout = { slight: 0.88, average: 1, stout: 1.22, tall: 0.95, broad: 1.12 }[model.build]
  if (of.plan === 'quad') {
    const q = of.quad
    const s = { clay, frame, q, stout, coat: coatOf(model, q.marking) }
    quadFrame(frame, q)
    if (q.wings)
      wingFrame(
        frame,
        'chest',
        frame
          .place('chest')
          .setX(q.width * 0.7)
          .setY(0.98),
        2.4,
      )
    buildQuad(s)
    buildQuadHead(s)
    buildTail(s)
    if (q.wings) buildMembrane(clay.body, frame, 2.4, blend(s.coat.base, s.coat.pale, 0.5), s.coat.dark)
  } else if (of.plan === 'bird') {
    birdFrame(frame, of.bird)
    buildBird(clay, frame, coatOf(model, 'plain'), of.bird)
  } else if (of.plan === 'fish') {
    fishFrame(frame)
    buildFish(clay, frame, coatOf(model, 'under'), of.fish)
  } else {
    roverFrame(frame)
    buildRover(clay, frame, model)
  }
  const { root, joints, skeleton } = frame.bones()
  const skin = painted(look, { vertexColours: true })
  const wet = painted(look, { vertexColours: true, glow: of.plan === 'rover' ? 0.7 : 0.25, rim: 0 })
  const inner = new Group()
  inner.add(root)
  const bones = skeleton()
  const meshes = [
    [clay.body, skin, 'body'],
    [clay.eyes, wet, 'eyes'],
  ] as const
  for (const [heap, material, name] of meshes) {
    const mesh = new SkinnedMesh(heap.geometry(true), material)
    mesh.name = name
    mesh.frustumCulled = false
    mesh.castShadow = name === 'body'
    mesh.receiveShadow = true
    inner.add(mesh)
    root.updateMatrixWorld(true)
    mesh.bind(bones)
  }
  const unit = model.height / modelled(of)
  inner.scale.setScalar(unit)
  const object = new Group()
  object.add(inner)
  // What it carries is held in the mouth; sizes of things are in metres.
  const grip = new Group()
  grip.scale.setScalar(1 / unit)
  const jaw = joints.jaw
  if (jaw) {
    // Hung from the teeth, so that it does not hide the face.
    const reach = of.plan === 'quad' ? of.quad.head[2] * 1.1 : 0.2
    grip.position.set(0, (of.plan === 'quad' ? -of.quad.head[2] * 0.3 : 0) - 0.06 / unit, reach)
    jaw.add(grip)
  }
  const skull = of.plan === 'quad' ? of.quad.head[2] : of.plan === 'bird' ? of.bird.head[2] : 0.2
  object.userData.head = { bone: joints.head, centre: new Vector3(), size: skull * unit }
  return {
    ...of,
    object,
    inner,
    unit,
    model,
    frame,
    joints,
    grips: { L: grip, R: grip },
    triangles: clay.body.triangles + clay.eyes.triangles,
    dispose: () => {
      object.traverse((child) => {
        if (child instanceof Mesh) child.geometry.dispose()
      })
      skin.dispose()
      wet.dispose()
    },
  }
}
