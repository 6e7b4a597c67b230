import { validateBytes } from 'gltf-validator'
import { DoubleSide, Mesh, MeshBasicMaterial, Raycaster, type SkinnedMesh, Triangle, Vector3 } from 'three'
import { beforeAll, describe, expect, test } from 'vitest'
import { bodyAt } from '#agents/craft/camera/body.ts'
import { Build, Garment } from '#film/cast.ts'
import { Action } from '#film/shot.ts'
import { ActorTrack, FigureModel } from '#film/stage.ts'
import { poseFigure } from '#remotion/stage/figure/pose.ts'
import type { FigureRig } from '#remotion/stage/figure/rig.ts'
import { toGlb } from '#remotion/stage/gltf.ts'
import { buildHuman } from '#remotion/stage/human/human.ts'
import { type People, readPeople } from '#remotion/stage/human/people.ts'
import { createLook } from '#remotion/stage/material.ts'
import { buildPeople } from './build.ts'

let bytes: Uint8Array
let people: People
let seconds = 0
beforeAll(async () => {
  const from = process.hrtime.bigint()
  bytes = await buildPeople()
  seconds = Number(process.hrtime.bigint() - from) / 1e9
  people = readPeople(bytes.slice().buffer)
}, 60_000)

const figure = (change: Partial<FigureModel>): FigureModel =>
  FigureModel.parse({
    kind: 'human',
    height: 1.7,
    build: 'average',
    shoulders: 0.42,
    hips: 0.34,
    headScale: 1,
    feminine: 0,
    age: 0.5,
    skin: '#d9a07a',
    hair: { style: 'short', colour: '#4a2f1d' },
    garment: 'shirt',
    colours: { main: '#35506b', second: '#c8893a', legs: '#3a3f4a', shoes: '#4a2f22' },
    accessories: [],
    seed: 7,
    ...change,
  })
const models = [
  ...Garment.options.map((garment, i) =>
    figure({ garment, build: Build.options[i % Build.options.length], feminine: i % 2, seed: i }),
  ),
  figure({ age: 0.05, height: 1.15, garment: 'dress', feminine: 1 }),
  figure({ age: 0.95, height: 1.6, garment: 'coat', build: 'stout' }),
]
const named = models.map((m) => [`${m.garment} ${m.build} ${m.age}`, m] as const)
const look = createLook()
const track = (change: Partial<ActorTrack>): ActorTrack =>
  ActorTrack.parse({
    ...{ start: { x: 0, z: 0, facing: 0 }, posture: 'stand', moves: [], gestures: [] },
    ...{ gaze: [], expressions: [], holds: null, ...change },
  })
type Corners = [Vector3, Vector3, Vector3]
/** The points of hands, which hang beside the thighs. */
const handsOf = ({ geometry, skeleton }: SkinnedMesh): Set<number> => {
  const joints = geometry.getAttribute('skinIndex')
  const points = Array.from({ length: joints.count }, (_, i) => i)
  return new Set(
    points.filter((i) => /^(fore|hand|index|fingers|thumb)/.test(skeleton.bones[joints.getX(i)]?.name ?? '')),
  )
}
const meshesOf = (rig: FigureRig): SkinnedMesh[] =>
  rig.object.children.filter((child) => child.type === 'SkinnedMesh') as SkinnedMesh[]

test('the file is small, quick to make, and the same every time', async () => {
  expect(bytes.length).toBeLessThan(6e6)
  expect(seconds).toBeLessThan(15)
  expect(Buffer.compare(bytes, await buildPeople())).toBe(0)
})

describe.each(named)('%s', (_, model) => {
  test('is whole: numbers, weights that sum to one, its own height', () => {
    const rig = buildHuman(people, model, look)
    for (const { geometry } of meshesOf(rig)) {
      for (const name of ['position', 'normal', 'color'])
        expect(geometry.getAttribute(name).array.every(Number.isFinite)).toBe(true)
      const weights = geometry.getAttribute('skinWeight')
      for (let i = 0; i < weights.count; i++) {
        const sum = weights.getX(i) + weights.getY(i) + weights.getZ(i) + weights.getW(i)
        expect(Math.abs(sum - 1)).toBeLessThan(1e-4)
      }
    }
    const [skin] = meshesOf(rig)
    skin?.geometry.computeBoundingBox()
    expect(skin?.geometry.boundingBox?.max.y).toBeCloseTo(model.height, 1)
    expect(rig.triangles).toBeLessThan(60_000)
    rig.dispose()
  })

  test('is dressed: no skin shows on the trunk or the thighs', () => {
    const rig = buildHuman(people, model, look)
    const { measures: m } = rig
    const [skin, ...over] = meshesOf(rig)
    const index = skin?.geometry.index
    const position = skin?.geometry.getAttribute('position')
    if (!skin || !index || !position) throw new Error('a body has skin')
    const cloth = over.map(({ geometry }) => new Mesh(geometry, new MeshBasicMaterial({ side: DoubleSide })))
    const ray = new Raycaster()
    const hand = handsOf(skin)
    let bare = 0
    for (let f = 0; f < index.count; f += 3) {
      if (hand.has(index.getX(f))) continue
      const triangle = new Triangle(
        ...([0, 1, 2].map((k) => new Vector3().fromBufferAttribute(position, index.getX(f + k))) as Corners),
      )
      const middle = triangle.getMidpoint(new Vector3())
      if (Math.abs(middle.x) > m.shoulderX * 0.75) continue
      if (middle.y < m.at.shinL.y * 1.15 || middle.y > m.at.chest.y) continue
      ray.set(middle, triangle.getNormal(new Vector3()))
      ray.far = 0.6
      if (ray.intersectObjects(cloth).length === 0) bare++
    }
    expect(bare).toBe(0)
    rig.dispose()
  })
})

test('six people are valid glTF', async () => {
  for (const model of models.filter((_, i) => i % 2 === 1).slice(0, 6)) {
    const rig = buildHuman(people, model, look)
    const report = await validateBytes(await toGlb(rig.object), { maxIssues: 20 })
    expect(report.issues.messages.filter((m) => m.severity === 0)).toEqual([])
    rig.dispose()
  }
})

test('the same model gives the same body', () => {
  const [one, two] = [0, 1].map(() => buildHuman(people, figure({ seed: 3, feminine: 1 }), look))
  if (!one || !two) throw new Error('two bodies were built')
  meshesOf(one).forEach((mesh, i) => {
    const other = meshesOf(two)[i]?.geometry.getAttribute('position').array
    expect(mesh.geometry.getAttribute('position').array).toEqual(other)
  })
})

test('nothing tears in any gesture', () => {
  const rig = buildHuman(people, figure({ garment: 'shirt' }), look)
  const rest = new Vector3()
  const worst = new Map<string, number>()
  for (const action of Action.options) {
    const of = track({ gestures: [{ from: 0, to: 60, action, target: null, hand: 'right' }] })
    poseFigure(rig, of, [], 30, 24, () => null)
    rig.object.updateMatrixWorld(true)
    for (const mesh of meshesOf(rig)) {
      if (mesh.name === 'hair') continue
      mesh.skeleton.update()
      const position = mesh.geometry.getAttribute('position')
      const index = mesh.geometry.index
      if (!index) continue
      const posed = Array.from({ length: position.count }, (_, i) =>
        mesh.applyBoneTransform(i, new Vector3().fromBufferAttribute(position, i)),
      )
      for (let f = 0; f < index.count; f++) {
        const a = index.getX(f)
        const b = index.getX(f % 3 === 2 ? f - 2 : f + 1)
        const long = rest
          .fromBufferAttribute(position, a)
          .distanceTo(new Vector3().fromBufferAttribute(position, b))
        if (long < 0.01) continue
        const ratio = (posed[a]?.distanceTo(posed[b] ?? rest) ?? 0) / long
        worst.set(action, Math.max(worst.get(action) ?? 0, ratio))
      }
    }
  }
  const most = [...worst].sort((a, b) => b[1] - a[1])[0]
  expect(most?.[1], most?.[0]).toBeLessThan(6)
})

test('the camera knows where the eyes of the new bodies are', () => {
  for (const model of [
    figure({}),
    figure({ feminine: 1, height: 1.62 }),
    figure({ age: 0.06, height: 1.2, headScale: 1.34 }),
  ]) {
    const rig = buildHuman(people, model, look)
    for (const posture of ['stand', 'sit', 'kneel', 'lie'] as const) {
      const of = track({ posture, height: posture === 'sit' ? 0.45 : 0 })
      poseFigure(rig, of, [], 20, 24, () => null)
      const eyes = rig.joints.head.children
        .filter(({ name }) => /^eye[LR]$/.test(name))
        .map((eye) => eye.getWorldPosition(new Vector3()))
      const [left, right] = eyes
      if (!left || !right) throw new Error('a head has two eyes')
      const between = left.add(right).divideScalar(2)
      expect(between.distanceTo(new Vector3(...bodyAt('a', of, model, 20, 24).eyes)), posture).toBeLessThan(
        0.16 * model.height,
      )
    }
    rig.dispose()
  }
})
