import { type Bone, Group, Mesh, SkinnedMesh } from 'three'
import type { FigureModel } from '#film/stage.ts'
import { blend, Clay, type Rgb, rgb, tone } from '../clay.ts'
import { COVERS, wear } from '../figure/accessory.ts'
import { CALM } from '../figure/face.ts'
import { buildHair } from '../figure/hair.ts'
import type { FigureRig } from '../figure/rig.ts'
import { BONE, bonesOf, JOINTS, type Joint, sign } from '../figure/skeleton.ts'
import { castCoarsely } from '../light/cast.ts'
import { type Look, painted } from '../material.ts'
import { bodyOf } from './body.ts'
import { browOf } from './brow.ts'
import { sew } from './costume.ts'
import { eyeballs, eyesOf } from './eyes.ts'
import { facesSeen } from './fit.ts'
import { hangOn, skirtGeometry } from './hanging.ts'
import { faceOf } from './live-face.ts'
import { faceShapeOf, measuresOf, torsoFrom } from './measure.ts'
import { skinPaint } from './paint.ts'
import type { Detail, People } from './people.ts'
import { join, type Sheet } from './sheet.ts'
import { roleColours, sheetsOf } from './tailor.ts'

const SIDES = ['L', 'R'] as const

/** A person from the parametric body: the same rig as any figure has. */
export const buildHuman = (people: People, model: FigureModel, look: Look, detail: Detail = 0): FigureRig => {
  const { points, skin, scale, at, outfit, wearing } = bodyOf(people, model, detail)
  const colours = roleColours(model)
  const m = measuresOf(people, model, at, points)
  const eyes = eyesOf(people, points)
  const [left] = eyes
  const f = faceShapeOf(people, model, m, points, {
    x: left.centre.x,
    y: left.centre.y,
    r: left.radius,
  })
  const { bones, root, skeleton } = bonesOf(m)
  const boneOf = people.jointNames.map((name) => BONE[name as Joint])

  const hidden = (i: number) => wearing.some(({ cloth }) => cloth.hides[i] === 1)
  const tint = skinPaint(people, model, points, eyes)
  const lash: Rgb = blend([0.018, 0.012, 0.01], rgb(model.hair.colour), 0.12)
  const lashes = [...people.faces('lashes')]
  const own = (faces: readonly number[], colour: (i: number) => Rgb): Sheet => ({
    points,
    faces,
    colour,
    skin,
  })
  const flesh = join(
    [
      own(
        facesSeen(people.faces('body', detail), (i) => !hidden(i), detail + 1),
        outfit.gloves
          ? gloved(people, tint, model.garment === 'armour' ? colours.mail : tone(colours.second, 0.75))
          : tint,
      ),
      own([...people.faces('upperTeeth')], () => [0.8, 0.77, 0.7]),
      own([...people.faces('lowerTeeth')], () => [0.4, 0.34, 0.3]),
      own([...people.faces('tongue')], () => [0.5, 0.13, 0.13]),
      own([...lashes, ...lashes.toReversed()], () => lash),
    ],
    boneOf,
  )
  const cloth = join(
    wearing.flatMap(({ piece, cloth: c, skin: s, points: p }) => sheetsOf(piece, c, p, s, colours)),
    boneOf,
  )
  const clay = new Clay()
  buildHair(
    clay,
    model,
    m,
    f,
    model.accessories.some((name) => COVERS.includes(name)),
    [1, 0.5, 0.25][detail],
  )
  const trunk = ['hips', 'spine', 'chest', 'neck'].map((name) => people.jointNames.indexOf(name))
  const torso = torsoFrom(m, trunk, [
    { points, joints: people.joints, faces: people.faces('body') },
    ...wearing.map((w) => ({ points: w.points, joints: w.skin.joints, faces: w.cloth.faces })),
  ])
  const skirt = sew(clay, model, m, torso, outfit)
  wear(clay, model, m, f, torso)

  const object = new Group()
  object.add(root)
  root.updateMatrixWorld(true)
  const bound = skeleton()
  const materials = {
    skin: painted(look, { vertexColours: true, surface: 'skin' }),
    cloth: painted(look, { vertexColours: true, surface: 'cloth' }),
    hair: painted(look, { vertexColours: true, surface: 'hair' }),
  }
  const meshes = (
    [
      ['skin', flesh.geometry],
      ['cloth', cloth.geometry],
      ['hair', clay.geometry(true)],
      ...(skirt ? [['cloth', skirtGeometry(skirt, m)] as const] : []),
    ] as const
  ).map(([name, geometry]) => {
    const mesh = new SkinnedMesh(geometry, materials[name === 'skin' ? 'skin' : 'cloth'])
    mesh.name = name
    mesh.frustumCulled = false
    castCoarsely(mesh)
    mesh.receiveShadow = true
    object.add(mesh)
    mesh.bind(bound)
    return mesh
  })
  const joints = Object.fromEntries(JOINTS.map((name) => [name, bones[BONE[name]]])) as Record<Joint, Bone>

  const hem = meshes[3]
  const seeing = eyeballs(eyes, f, m.at.head, look)
  const brows = browOf(people, model, m, detail)
  const browMesh = new Mesh(brows.geometry, materials.hair)
  browMesh.name = 'brows'
  browMesh.position.copy(m.at.head).negate()
  browMesh.frustumCulled = false
  joints.head.add(...seeing.balls, seeing.sparks, browMesh)

  const grips = { L: new Group(), R: new Group() }
  for (const side of SIDES) {
    grips[side].position.set(-sign(side) * m.hand * 0.14, -m.hand * 0.46, m.hand * 0.06)
    joints[`hand${side}`].add(grips[side])
  }
  const face = faceOf(people, points, scale, flesh, (moved) => brows.update(moved), detail)
  face(CALM)
  return {
    object,
    root,
    model,
    measures: m,
    joints,
    grips,
    look: (yaw, pitch) => {
      for (const eye of seeing.balls) eye.rotation.set(-pitch, yaw, 0, 'YXZ')
    },
    face,
    ...(skirt && hem ? { drape: hangOn(skirt, hem, m, { joints, object }) } : {}),
    triangles: meshes.reduce((sum, { geometry }) => sum + (geometry.index?.count ?? 0) / 3, 0),
    dispose: () => {
      for (const { geometry } of meshes) geometry.dispose()
      for (const geometry of [...seeing.geometries, brows.geometry]) geometry.dispose()
      for (const material of [...Object.values(materials), ...seeing.materials]) material.dispose()
    },
  }
}

const gloved = (people: People, tint: (v: number) => Rgb, colour: Rgb): ((v: number) => Rgb) => {
  const hand = /^(hand|index|fingers|thumb)/
  return (i) => (hand.test(people.jointNames[people.joints[i * 4] ?? 0] ?? '') ? colour : tint(i))
}
