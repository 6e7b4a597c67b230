import { Box3, Vector3 } from 'three'
import { expect, test } from 'vitest'
import { ActorTrack, type Expression, FigureModel } from '#film/stage.ts'
import { standsBelow, toesOf } from './body.ts'
import { buildBeast, planOf, species } from './build.ts'
import { poseBeast } from './pose-beast.ts'

const model = (name: string, height = 1): FigureModel =>
  FigureModel.parse({
    ...{ kind: 'animal', species: name, height, build: 'average', shoulders: 0.3, hips: 0.3, headScale: 1 },
    ...{
      feminine: 0.5,
      age: 0.5,
      skin: '#8a6a48',
      hair: { style: 'short', colour: '#efe2cc' },
      garment: 'coat',
    },
    colours: { main: '#b8433a', second: '#c8893a', legs: '#333333', shoes: '#222222' },
    ...{ accessories: [], seed: 7 },
  })
const track = (change: Partial<ActorTrack> = {}): ActorTrack =>
  ActorTrack.parse({
    ...{ start: { x: 0, z: 0, facing: 0 }, posture: 'stand', height: 0, moves: [], gestures: [], gaze: [] },
    ...{ expressions: [], holds: null, ...change },
  })
const rigOf = (name: string, height = 1) => {
  const of = model(name, height)
  const plan = planOf(of)
  if (!plan) throw new Error(`No plan for ${name}`)
  return buildBeast(of, plan)
}
const nobody = () => null

test.each(species.map((name) => [name]))('%s stands on the floor at its height and is light', (name) => {
  const rig = rigOf(name)
  poseBeast(rig, track(), [], 10, 24, nobody)
  const box = new Box3().setFromObject(rig.object, true)
  if (rig.plan !== 'fish') expect(Math.abs(box.min.y)).toBeLessThan(0.06)
  expect(box.max.y).toBeGreaterThan(0.75)
  expect(rig.triangles).toBeLessThan(14_000)
  rig.dispose()
})

test.each([
  ['dog'],
  ['horse'],
  ['rabbit'],
  ['elephant'],
  ['dragon'],
  ['crow'],
  ['hen'],
  ['whale'],
  ['rover'],
])('a %s poses from the frame alone', (name) => {
  const rig = rigOf(name)
  const way = track({
    moves: [{ from: 0, to: 48, gait: 'walk', path: [{ x: 2, z: 1, facing: 1 }] }],
    gaze: [{ from: 0, target: [1, 0.4, 4] }],
  })
  const state = () => Object.values(rig.joints).flatMap((j) => j.matrixWorld.toArray())
  poseBeast(rig, way, [], 20, 24, nobody)
  const first = state()
  for (const frame of [0, 47, 90]) poseBeast(rig, way, [], frame, 24, nobody)
  poseBeast(rig, way, [], 20, 24, nobody)
  expect(state()).toEqual(first)
  rig.dispose()
})

test.each([
  ['dog', 0.75, 'walks'],
  ['cat', 0.4, 'walks'],
  ['horse', 2, 'walks'],
  ['cow', 1.6, 'walks'],
  ['bear', 1.4, 'walks'],
  ['fox', 0.6, 'turns'],
  ['dragon', 2.6, 'turns'],
  ['crow', 0.4, 'turns'],
  ['fox', 0.6, 'comes round'],
  ['dragon', 2.6, 'comes round'],
])('the feet of a %s (%f m) that %s stay where they stand', (name, height, how) => {
  const rig = rigOf(name, height)
  const path =
    {
      walks: [{ x: 0, z: height * 2.2, facing: 0 }],
      turns: [{ x: 0, z: 0, facing: 2.2 }],
      'comes round': [{ x: height * 1.6, z: height * 0.4, facing: 2.6 }],
    }[how] ?? []
  const way = track({ moves: [{ from: 0, to: 96, gait: 'walk', path }] })
  let before: Record<string, Vector3> = {}
  const slid: Record<string, number> = {}
  let worst = 0
  let stood = 0
  for (let frame = 0; frame <= 100; frame++) {
    poseBeast(rig, way, [], frame, 24, nobody)
    const toes = toesOf(rig)
    for (const [toe, at] of Object.entries(toes)) {
      const was = before[toe]
      // Both on the ground: it stands.
      const stands = was && at.y < standsBelow(rig) && was.y < standsBelow(rig)
      if (stands) stood++
      slid[toe] = stands ? (slid[toe] ?? 0) + Math.hypot(at.x - was.x, at.z - was.z) : 0
      worst = Math.max(worst, slid[toe] ?? 0)
    }
    before = toes
  }
  expect(stood).toBeGreaterThan(60)
  expect(worst).toBeLessThan(0.02)
  rig.dispose()
})

test('it shuts its eyes, opens its mouth to speak, and every face leaves it whole', () => {
  for (const name of ['dog', 'owl', 'dragon', 'rover', 'whale']) {
    const rig = rigOf(name)
    const jaw = rig.joints.jaw
    poseBeast(rig, track(), [{ at: 0, shape: 'rest' }], 20, 24, nobody)
    const shut = jaw?.rotation.x ?? 0
    poseBeast(rig, track(), [{ at: 0, shape: 'open' }], 20, 24, nobody)
    expect(jaw?.rotation.x).toBeGreaterThan(shut + 0.1)
    for (const face of ['happy', 'sad', 'angry', 'afraid'] satisfies Expression[]) {
      poseBeast(rig, track({ expressions: [{ from: 0, name: face, strength: 1 }] }), [], 20, 24, nobody)
      for (const joint of Object.values(rig.joints))
        for (const n of joint.matrixWorld.elements) expect(Number.isFinite(n)).toBe(true)
    }
    rig.dispose()
  }
})

test('it looks at what it is told to', () => {
  const rig = rigOf('dog')
  const yawTo = (x: number) => {
    poseBeast(rig, track({ gaze: [{ from: 0, target: [x, 0.7, 3] }] }), [], 40, 24, nobody)
    return rig.joints.head?.getWorldDirection(new Vector3()).x ?? 0
  }
  expect(yawTo(2)).toBeGreaterThan(0.2)
  expect(yawTo(-2)).toBeLessThan(-0.2)
  rig.dispose()
})
