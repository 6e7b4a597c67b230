import { Vector3 } from 'three'
import { expect, test } from 'vitest'
import { Action } from '#film/shot.ts'
import { ActorTrack, Expression, FigureModel } from '#film/stage.ts'
import { buildFigure } from './build.ts'
import { blinkAt } from './expression.ts'
import { poseFigure } from './pose.ts'
import type { FigureRig } from './rig.ts'

const model = FigureModel.parse({
  kind: 'human',
  height: 1.7,
  build: 'average',
  shoulders: 0.43,
  hips: 0.34,
  headScale: 1,
  feminine: 1,
  age: 0.5,
  skin: '#d9a07a',
  hair: { style: 'bald', colour: '#4a2f1d' },
  garment: 'shirt',
  colours: { main: '#35506b', second: '#c8893a', legs: '#3a3f4a', shoes: '#4a2f22' },
  accessories: [],
  seed: 7,
})
const track = (change: Partial<ActorTrack>): ActorTrack =>
  ActorTrack.parse({
    start: { x: 0, z: 0, facing: 0 },
    posture: 'stand',
    moves: [],
    gestures: [],
    gaze: [],
    expressions: [],
    holds: null,
    ...change,
  })
const nobody = () => null
const stateOf = (rig: FigureRig): number[] =>
  Object.values(rig.joints).flatMap((bone) => [...bone.quaternion.toArray(), ...bone.position.toArray()])
const at = (rig: FigureRig, joint: keyof FigureRig['joints']) =>
  rig.joints[joint].getWorldPosition(new Vector3())

test('a pose follows from the frame alone', () => {
  const rig = buildFigure(model)
  const t = track({
    moves: [{ from: 10, to: 70, gait: 'walk', path: [{ x: 2, z: 1, facing: 0 }] }],
    gestures: [{ from: 30, to: 60, action: 'wave', target: null, hand: 'right' }],
  })
  poseFigure(rig, t, [], 40, 24, nobody)
  const once = stateOf(rig)
  for (const frame of [0, 90, 12]) poseFigure(rig, t, [], frame, 24, nobody)
  poseFigure(rig, t, [], 40, 24, nobody)
  expect(stateOf(rig)).toEqual(once)
})

test('a foot on the ground stays where it is', () => {
  const rig = buildFigure(model)
  const t = track({ moves: [{ from: 0, to: 96, gait: 'walk', path: [{ x: 0, z: 5, facing: 0 }] }] })
  let worst = 0
  let before: { y: number; z: number } | null = null
  for (let frame = 24; frame <= 72; frame++) {
    poseFigure(rig, t, [], frame, 24, nobody)
    const foot = at(rig, 'footL')
    const down = foot.y < rig.measures.ankle * 1.04
    if (down && before && before.y < rig.measures.ankle * 1.04)
      worst = Math.max(worst, Math.abs(foot.z - before.z))
    before = { y: foot.y, z: foot.z }
  }
  expect(worst).toBeLessThan(0.012)
})

test('every action and expression gives a whole body: joints where bones reach, nothing below the floor', () => {
  const rig = buildFigure(model)
  for (const action of Action.options)
    for (const posture of ['stand', 'sit'] as const)
      for (const frame of [0, 6, 15, 30, 47]) {
        const t = track({
          posture,
          height: posture === 'sit' ? 0.45 : 0,
          gestures: [{ from: 0, to: 48, action, target: null, hand: 'both' }],
          expressions: Expression.options.map((name, i) => ({ from: i * 4, name, strength: 1 })),
        })
        poseFigure(rig, t, [{ at: 0, shape: 'open' }], frame, 24, nobody)
        expect(stateOf(rig).every(Number.isFinite)).toBe(true)
        for (const side of ['L', 'R'] as const) {
          expect(at(rig, `arm${side}`).distanceTo(at(rig, `hand${side}`))).toBeLessThan(
            rig.measures.upperArm + rig.measures.foreArm + 1e-3,
          )
          expect(at(rig, `foot${side}`).y).toBeGreaterThan(-0.02)
        }
      }
})

test('the head follows the eyes, and never further than a neck turns', () => {
  const rig = buildFigure(model)
  const turn = (x: number, z: number) => {
    poseFigure(rig, track({ gaze: [{ from: 0, target: [x, 1.5, z] }] }), [], 40, 24, nobody)
    return rig.joints.head.rotation.y + rig.joints.neck.rotation.y
  }
  expect(turn(2, 2)).toBeGreaterThan(0.3)
  expect(turn(-2, 2)).toBeLessThan(-0.3)
  expect(Math.abs(turn(0.2, -3))).toBeLessThanOrEqual((72 * Math.PI) / 180)
})

test('eyes blink 10 to 22 times a minute', () => {
  for (const seed of [1, 2, 3, 4, 5]) {
    let blinks = 0
    for (let frame = 1; frame < 60 * 24; frame++)
      if (blinkAt(seed, frame, 24, 0) > 0.5 && blinkAt(seed, frame - 1, 24, 0) <= 0.5) blinks++
    expect(blinks).toBeGreaterThanOrEqual(9)
    expect(blinks).toBeLessThanOrEqual(22)
  }
})
