import { expect, test } from 'vitest'
import type { ActorTrack, Piece } from '#film/stage.ts'
import { createLook } from '../material.ts'
import { createDoors, openness, swingsOf } from './doors.ts'

const door: Piece = {
  kind: 'door',
  position: [0, 0, -3],
  yaw: 0,
  size: [0.95, 2.1, 0.1],
  colour: '#6d4c33',
  seed: 1,
}
const track = (change: Partial<ActorTrack>): ActorTrack => ({
  start: { x: 0, z: -2.4, facing: 0 },
  posture: 'stand',
  height: 0,
  moves: [],
  gestures: [],
  gaze: [],
  expressions: [],
  holds: null,
  ...change,
})
const spec = (own: ActorTrack) =>
  ({ figures: [{ track: own }], frames: 120, fps: 24 }) as unknown as Parameters<typeof swingsOf>[1]
const at = (own: ActorTrack, seconds: number) => openness(swingsOf(door, spec(own)), seconds)

test('a door stays shut when nobody passes or touches it', () => {
  expect(at(track({}), 2)).toBe(0)
  expect(at(track({ start: { x: 2, z: 1, facing: 0 } }), 2)).toBe(0)
})

test('it opens before somebody who walks to it arrives, and shuts behind who walks away', () => {
  const leaving = track({
    start: { x: 0, z: 2, facing: Math.PI },
    moves: [{ from: 0, to: 96, gait: 'walk', path: [{ x: 0, z: -2.6, facing: Math.PI }] }],
  })
  expect(at(leaving, 0.5)).toBe(0)
  expect(at(leaving, 3.6)).toBeGreaterThan(0.9)
  const entering = track({ moves: [{ from: 0, to: 48, gait: 'walk', path: [{ x: 0, z: 1, facing: 0 }] }] })
  expect(at(entering, 0)).toBeGreaterThan(0.9)
  expect(at(entering, 4)).toBe(0)
})

test('a hand opens it and closes it', () => {
  const opened = track({
    gestures: [{ from: 24, to: 48, action: 'open', target: null, hand: 'right' }],
  })
  expect(at(opened, 0.9)).toBe(0)
  expect(at(opened, 3)).toBe(1)
})

test('the leaf turns into the room about its hinge', () => {
  const entering = track({ moves: [{ from: 0, to: 48, gait: 'walk', path: [{ x: 0, z: 1, facing: 0 }] }] })
  const set = { pieces: [door] } as unknown as Parameters<typeof createDoors>[0]['set']
  const live = createDoors({ ...spec(entering), set }, createLook())
  const pivot = live.object.children[0]?.children[0]
  if (!pivot) throw new Error('the door has no leaf')
  expect(pivot.position.x).toBeCloseTo(-0.475)
  expect(pivot.rotation.y).toBeLessThan(-1.2)
  live.update?.(4, undefined as never)
  expect(pivot.rotation.y).toBeCloseTo(0)
})
