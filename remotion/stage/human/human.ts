import { type Bone, Group, Mesh, MeshBasicMaterial, SkinnedMesh, Vector3 } from 'three'
import type { FigureModel } from '#film/stage.ts'
import { blend, Clay, clamp, lerp, type Rgb, rgb, tone, v } from '../clay.ts'
import { COVERS, wear } from '../figure/accessory.ts'
import type { FigureRig } from '../figure/build.ts'
import { eyeball } from '../figure/eyes.ts'
import { CALM, type FacePose } from '../figure/face.ts'
import { buildHair } from '../figure/hair.ts'
import { BONE, bonesOf, JOINTS, type Joint, sign } from '../figure/skeleton.ts'
import { type Look, painted } from '../material.ts'
import { browOf } from './brow.ts'
import { sew } from './costume.ts'
import { unitsOf } from './face-units.ts'
import { facesSeen, lay, skinOf, skinOfFitted } from './fit.ts'
import { faceShapeOf, measuresOf, torsoFrom } from './measure.ts'
import { skinPaint } from './paint.ts'
import type { Detail, People } from './people.ts'
import { restOf, settle } from './rest.ts'
import { eyeOf, shapeOf } from './shape.ts'
import { join, normalsOf, roundNormals, type Sheet } from './sheet.ts'
import type { Unit } from './sliders.ts'
import { roleColours, sheetsOf } from './tailor.ts'
import { outfitOf } from './wardrobe.ts'

const SIDES = ['L', 'R'] as const

/** A person from the parametric body: the same rig as any figure has. */
export const buildHuman = (people: People, model: FigureModel, look: Look, detail: Detail = 0): FigureRig => {
  const points = shapeOf(people, model)
  const raw = points.slice()
  const rest = restOf(people, points)
  const skin = skinOf(people)
  settle(rest, points, skin)
  tuck(people, points)
  const colours = roleColours(model)
  // Cloth is as thick as the wearer is tall: the data's own body measures 16.66 dm.
  const grown = (highest(raw, people) - lowest(raw)) / 16.66
  const outfit = outfitOf(model)
  const wearing = outfit.pieces.map((piece) => {
    const cloth = people.cloth(piece.name, detail)
    const own = skinOfFitted(cloth, people)
    const placed = lay(cloth, raw, grown)
    settle(rest, placed, own)
    if (outfit.padded) pad(placed, cloth.faces, outfit.padded * 0.5 * grown)
    return { piece, cloth, skin: own, points: placed }
  })
  // From decimetres about the hips to metres above the ground the soles stand on.
  const floor = Math.min(...wearing.map(({ points: p }) => lowest(p)))
  const crown = highest(points, people)
  const scale = model.height / (crown - floor)
  const ground = (list: Float32Array) => {
    for (let i = 0; i < list.length; i += 3) {
      list[i] = (list[i] ?? 0) * scale
      list[i + 1] = ((list[i + 1] ?? 0) - floor) * scale
      list[i + 2] = (list[i + 2] ?? 0) * scale
    }
  }
  ground(points)
  for (const { points: p } of wearing) ground(p)
  const at = Object.fromEntries(
    Object.entries(rest.at).map(([name, p]) => [name, v(p.x * scale, (p.y - floor) * scale, p.z * scale)]),
  )
  for (const side of SIDES) at[`tip${side}`] = tipOf(people, points, side)

  const m = measuresOf(people, model, at, points)
  const eyes = SIDES.map((side) => {
    const [c, radius] = eyeOf(people, points, side)
    return { side, centre: new Vector3(...c), radius }
  })
  const [left] = eyes
  const f = faceShapeOf(people, model, m, points, {
    x: left?.centre.x ?? 0,
    y: left?.centre.y ?? 0,
    r: left?.radius ?? 0.01,
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
        outfit.gloves ? gloved(people, tint, tone(colours.second, 0.75)) : tint,
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
  )
  const trunk = ['hips', 'spine', 'chest', 'neck'].map((name) => people.jointNames.indexOf(name))
  const torso = torsoFrom(
    m,
    [{ points, skin: people.joints }, ...wearing.map((w) => ({ points: w.points, skin: w.skin.joints }))],
    trunk,
  )
  sew(clay, model, m, torso, outfit)
  wear(clay, model, m, f, torso)

  const object = new Group()
  object.add(root)
  root.updateMatrixWorld(true)
  const bound = skeleton()
  const materials = {
    skin: painted(look, { vertexColours: true, surface: 'skin' }),
    cloth: painted(look, { vertexColours: true, surface: 'cloth' }),
    hair: painted(look, { vertexColours: true, doubleSided: false }),
  }
  const meshes = (
    [
      ['skin', flesh.geometry],
      ['cloth', cloth.geometry],
      ['hair', clay.geometry(true)],
    ] as const
  ).map(([name, geometry]) => {
    const mesh = new SkinnedMesh(geometry, materials[name])
    mesh.name = name
    mesh.frustumCulled = false
    mesh.castShadow = true
    mesh.receiveShadow = true
    object.add(mesh)
    mesh.bind(bound)
    return mesh
  })
  const joints = Object.fromEntries(JOINTS.map((name) => [name, bones[BONE[name]]])) as Record<Joint, Bone>

  const white = painted(look, { vertexColours: true, glow: 0.22, rim: 0 })
  const ball = eyeball({ ...f, eyeR: 1 }, 1.06)
  const balls = eyes.map(({ side, centre, radius }) => {
    const eye = new Mesh(ball, white)
    eye.name = `eye${side}`
    eye.position.copy(centre).sub(m.at.head)
    eye.scale.setScalar(radius * 0.985)
    eye.receiveShadow = true
    return eye
  })
  const spark = new MeshBasicMaterial({ color: '#ffffff' })
  const sparks = new Mesh(sparksOf(eyes), spark)
  sparks.name = 'catch-lights'
  sparks.position.copy(m.at.head).negate()
  const brows = browOf(people, model, m)
  const browMesh = new Mesh(brows.geometry, materials.hair)
  browMesh.name = 'brows'
  browMesh.position.copy(m.at.head).negate()
  browMesh.frustumCulled = false
  joints.head.add(...balls, sparks, browMesh)

  const grips = { L: new Group(), R: new Group() }
  for (const side of SIDES) {
    grips[side].position.set(-sign(side) * m.hand * 0.14, -m.hand * 0.46, m.hand * 0.06)
    joints[`hand${side}`].add(grips[side])
  }
  const face = faceOf(people, points, scale, flesh, (moved) => brows.update(moved))
  face(CALM)
  return {
    object,
    root,
    model,
    measures: m,
    joints,
    grips,
    look: (yaw, pitch) => {
      for (const eye of balls) eye.rotation.set(-pitch, yaw, 0, 'YXZ')
    },
    face,
    triangles: meshes.reduce((sum, { geometry }) => sum + (geometry.index?.count ?? 0) / 3, 0),
    dispose: () => {
      for (const { geometry } of meshes) geometry.dispose()
      for (const geometry of [ball, sparks.geometry, brows.geometry]) geometry.dispose()
      for (const material of [...Object.values(materials), white, spark]) material.dispose()
    },
  }
}

/** Stands off along the normals, decimetres. */
const pad = (points: Float32Array, faces: ArrayLike<number>, by: number): void => {
  const normals = normalsOf(points, faces)
  for (let i = 0; i < points.length; i++) points[i] = (points[i] ?? 0) + (normals[i] ?? 0) * by
}

const gloved = (people: People, tint: (v: number) => Rgb, colour: Rgb): ((v: number) => Rgb) => {
  const hand = /^(hand|index|fingers|thumb)/
  return (i) => (hand.test(people.jointNames[people.joints[i * 4] ?? 0] ?? '') ? colour : tint(i))
}

/** Skin under clothes is a little thinner, so that it comes through nowhere: decimetres. */
const TUCKED = 0.07
const tuck = (people: People, points: Float32Array): void => {
  const normals = normalsOf(points, people.faces('body'))
  const under = people.jointNames.map((name) => /^(hips|spine|chest|collar|arm|thigh|shin)/.test(name))
  for (let i = 0; i < people.vertices; i++) {
    let share = 0
    for (let k = 0; k < 4; k++)
      if (under[people.joints[i * 4 + k] ?? 0]) share += (people.weights[i * 4 + k] ?? 0) / 255
    for (let k = 0; k < 3; k++)
      points[i * 3 + k] = (points[i * 3 + k] ?? 0) - (normals[i * 3 + k] ?? 0) * TUCKED * share
  }
}

const lowest = (points: Float32Array): number => {
  let y = 0
  for (let i = 1; i < points.length; i += 3) y = Math.min(y, points[i] ?? 0)
  return y
}
const highest = (points: Float32Array, people: People): number => {
  let y = 0
  for (const i of people.faces('body')) y = Math.max(y, points[i * 3 + 1] ?? 0)
  return y
}
/** The end of the longest finger: the lowest point that a finger moves. */
const tipOf = (people: People, points: Float32Array, side: string): Vector3 => {
  const joint = people.jointNames.indexOf(`fingers2${side}`)
  let best = 0
  let y = 9
  for (let i = 0; i < people.vertices; i++)
    if (people.joints[i * 4] === joint && (points[i * 3 + 1] ?? 0) < y) {
      y = points[i * 3 + 1] ?? 0
      best = i
    }
  return new Vector3().fromArray(points, best * 3)
}

/** The light that lives in eyes: fixed to the head, so that it stays while they turn. */
const sparksOf = (eyes: readonly { centre: Vector3; radius: number }[]) => {
  const clay = new Clay()
  for (const { centre, radius } of eyes)
    for (const [x, y, r] of [
      [0.28, 0.3, 0.13],
      [-0.24, -0.22, 0.06],
    ] as const) {
      const n = v(x, y, 1).normalize()
      const ring = (k: number, w: number) => ({
        p: centre.clone().addScaledVector(n, radius * k),
        rx: r * radius * w,
        rz: r * radius * w,
        colour: [1, 1, 1] as Rgb,
      })
      clay.loft([ring(0.985, 1), ring(1.02, 0.8)], { sides: 10, side: v(1, 0, 0) })
    }
  return clay.geometry()
}

/** Writes a face into the skin: sums the movements over the calm points and turns the normals with them. */
const faceOf = (
  people: People,
  points: Float32Array,
  scale: number,
  flesh: ReturnType<typeof join>,
  moved: (points: Float32Array) => void,
): ((pose: FacePose) => void) => {
  const now = points.slice()
  const { geometry, places } = flesh
  const position = geometry.getAttribute('position')
  const normal = geometry.getAttribute('normal')
  const index = geometry.index?.array ?? new Uint16Array()
  const normals = normal.array as Float32Array
  const touched = new Set<number>()
  return (pose) => {
    for (const i of touched) for (let k = 0; k < 3; k++) now[i * 3 + k] = points[i * 3 + k] ?? 0
    for (const [unit, amount] of Object.entries(unitsOf(pose)) as [Unit, number][]) {
      if (Math.abs(amount) < 0.003) continue
      const { at, by } = people.target(`unit-${unit}`)
      const k = amount * scale * (unit.startsWith('eye-') ? 1.3 : 1.12)
      at.forEach((i, j) => {
        touched.add(i)
        for (let a = 0; a < 3; a++) now[i * 3 + a] = (now[i * 3 + a] ?? 0) + (by[j * 3 + a] ?? 0) * k
      })
    }
    for (const place of places)
      for (const i of touched) {
        const to = place[i] ?? -1
        if (to >= 0) position.setXYZ(to, now[i * 3] ?? 0, now[i * 3 + 1] ?? 0, now[i * 3 + 2] ?? 0)
      }
    position.needsUpdate = true
    normalsOf(position.array, index, normals)
    roundNormals(normals, index, 3)
    normal.needsUpdate = true
    moved(now)
  }
}
