import { type Bone, Group, Mesh, MeshBasicMaterial, SkinnedMesh, type Vector3 } from 'three'
import type { FigureModel } from '#film/stage.ts'
import { Clay } from '../clay.ts'
import { currentPeople } from '../human/current.ts'
import { buildHuman } from '../human/human.ts'
import type { Detail } from '../human/people.ts'
import { createLook, type Look, painted } from '../material.ts'
import { COVERS, wear } from './accessory.ts'
import { buildCreature } from './creature.ts'
import { buildBody } from './dress.ts'
import { catchLights, eyeball } from './eyes.ts'
import { buildFace, eyeCentre } from './face.ts'
import { type FaceShape, faceShape } from './face-shape.ts'
import { buildHair } from './hair.ts'
import { buildHead } from './head.ts'
import { buildHand } from './limbs.ts'
import type { FigureRig } from './rig.ts'
import { buildRobot } from './robot.ts'
import { BONE, bonesOf, JOINTS, type Joint, type Measures, measure, sign } from './skeleton.ts'

const sculpt = (clay: Clay, model: FigureModel, m: Measures, f: FaceShape): void => {
  if (model.kind === 'robot') {
    buildRobot(clay, model, m, f)
    for (const side of ['L', 'R'] as const) buildHand(clay, m, side, [0.09, 0.1, 0.115])
    return
  }
  const torso = buildBody(clay, model, m)
  buildHead(clay, model, m, f)
  const covered = model.accessories.some((name) => COVERS.includes(name))
  buildHair(clay, model, m, f, covered)
  wear(clay, model, m, f, torso)
  if (model.kind === 'creature') buildCreature(clay, model, m, f)
}

export const buildFigure = (model: FigureModel, look: Look = createLook(), detail: Detail = 0): FigureRig => {
  const people = model.kind === 'human' ? currentPeople() : null
  if (people) return buildHuman(people, model, look, detail)
  const m = measure(model)
  const f = faceShape(model)
  const clay = new Clay()
  sculpt(clay, model, m, f)

  const { bones, root, skeleton } = bonesOf(m)
  const skin = painted(look, { vertexColours: true })
  const body = new SkinnedMesh(clay.geometry(true), skin)
  body.name = 'body'
  body.frustumCulled = false
  body.castShadow = true
  body.receiveShadow = true
  const object = new Group()
  object.add(root, body)
  root.updateMatrixWorld(true)
  body.bind(skeleton())

  const joints = Object.fromEntries(JOINTS.map((name) => [name, bones[BONE[name]]])) as Record<Joint, Bone>
  const face = buildFace(model, m, f)
  const faceMesh = new Mesh(face.geometry, skin)
  faceMesh.name = 'face'
  const offset: Vector3 = m.headCentre.clone().sub(m.at.head)
  faceMesh.position.copy(offset)
  faceMesh.frustumCulled = false
  faceMesh.receiveShadow = true
  const white = painted(look, { vertexColours: true, glow: 0.22, rim: 0 })
  const ball = eyeball(f, 1.05 + (1 - model.age) * 0.12)
  const eyes = [1, -1].map((s) => {
    const eye = new Mesh(ball, white)
    eye.name = s > 0 ? 'eyeL' : 'eyeR'
    eye.position.copy(offset).addScaledVector(eyeCentre(f, s), m.head)
    eye.scale.setScalar(m.head)
    eye.receiveShadow = true
    return eye
  })
  const sparkMaterial = new MeshBasicMaterial({ color: '#ffffff' })
  const sparks = new Mesh(catchLights(f), sparkMaterial)
  sparks.name = 'catch-lights'
  sparks.position.copy(offset)
  sparks.scale.setScalar(m.head)
  const grips = { L: new Group(), R: new Group() }
  for (const side of ['L', 'R'] as const) {
    grips[side].position.set(-sign(side) * m.hand * 0.14, -m.hand * 0.46, m.hand * 0.06)
    joints[`hand${side}`].add(grips[side])
  }
  joints.head.add(faceMesh, ...eyes, sparks)

  return {
    object,
    root,
    model,
    measures: m,
    joints,
    grips,
    look: (yaw, pitch) => {
      for (const eye of eyes) eye.rotation.set(-pitch, yaw, 0, 'YXZ')
    },
    face: face.update,
    triangles: clay.triangles,
    dispose: () => {
      for (const geometry of [body.geometry, face.geometry, ball, sparks.geometry]) geometry.dispose()
      for (const material of [skin, white, sparkMaterial]) material.dispose()
    },
  }
}
