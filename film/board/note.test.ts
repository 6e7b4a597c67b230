import { expect, test } from 'vitest'
import type { Shot } from '../shot.ts'
import type { CameraPlan, Performance, SetSpec } from '../stage.ts'
import type { Staged } from '../staging/staged.ts'
import { noWish, readNote, type Wish } from './note.ts'
import { wishedCamera, wishedMend, wishedPerformance, wishedShot } from './take.ts'

const named = [
  { id: 'mara', name: 'Mara Voss' },
  { id: 'tom', name: 'Tom' },
]
const read = (note: string) => readNote(note, named)

test('the notes of the issue are understood whole', () => {
  expect(read('closer, she turns away')).toEqual({
    wish: { ...noWish, nearer: 1, actors: [{ who: null, does: 'turn', to: 'away' }] },
    understood: ['closer', 'turns away'],
    missed: [],
  })
  expect(read('from below').wish.angle).toBe('low')
  expect(read('wider, slower, warmer light')).toMatchObject({
    wish: { nearer: -1, slower: 1.35, warmth: 0.5 },
    missed: [],
  })
})

test('people are called by name, and a pronoun is the last one named', () => {
  const { wish, understood, missed } = read('Mara looks at Tom and she smiles')
  expect(wish.actors).toEqual([
    { who: 'mara', does: 'look', at: { id: 'tom' } },
    { who: 'mara', does: 'face', expression: 'happy', strength: 0.85 },
  ])
  expect(understood).toEqual(['Mara Voss looks at Tom', 'Mara Voss looks happy'])
  expect(missed).toEqual([])
})

test.each([
  ['over the shoulder', { kind: 'over-shoulder' }],
  ['much closer', { nearer: 2 }],
  ['a close-up from above', { size: 'CU', angle: 'high' }],
  ['85mm', { lens: 85 }],
  ['longer lens, push in', { longer: 1.6, move: 'push-in' }],
  ['hand-held, faster', { move: 'handheld', slower: 0.7 }],
  ['darker and colder', { light: -0.5, warmth: -0.5 }],
] as const)('%s', (note, wish) => {
  expect(read(note).wish).toMatchObject(wish)
  expect(read(note).missed).toEqual([])
})

test('what is not understood is said', () => {
  const { understood, missed } = read('closer, with a purple elephant')
  expect(understood).toEqual(['closer'])
  expect(missed).toEqual(['purple elephant'])
})

const shot: Shot = {
  ...{ id: 's1-a1', scene: 's1', order: 1, kind: 'single', size: 'MS', angle: 'eye', subjects: ['mara'] },
  ...{ present: ['mara'], shows: '', lines: [], actions: [], seconds: 2, why: '' },
}
const camera: CameraPlan = {
  ...{ lens: 50, move: 'static', shake: 0, focus: 'mara', why: '' },
  keys: [{ at: 0, position: [0, 1.5, 3], target: [0, 1.5, 0], roll: 0, focus: 3 }],
}
const set = {
  marks: [{ id: 'm', use: 'stand', x: 0, z: 0, facing: 0, height: 0 }],
  cameraRoom: { min: [-5, 0.2, -5], max: [5, 4, 5] },
} as unknown as SetSpec
const performance: Performance = {
  actors: {
    mara: {
      ...{ start: { x: 0, z: 0, facing: 0 }, posture: 'stand', height: 0, moves: [], gestures: [] },
      ...{ gaze: [], expressions: [], holds: null },
    },
  },
  props: {},
}
const scene = { set, eye: [0, 1.5, 3] as [number, number, number], about: 'mara' }

const staged = { camera } as Staged
const filmed = (wish: Partial<Wish>) =>
  wishedCamera(staged, { ...noWish, ...wish }, { set, about: null }).camera

test('sizes stop at their ends', () => {
  expect(wishedShot(shot, { ...noWish, nearer: 9 }).size).toBe('ECU')
  expect(wishedShot(shot, { ...noWish, nearer: -1 }).size).toBe('FS')
})

test('a longer lens stands further back, so that the subject stays as large', () => {
  const far = filmed({ lens: 75 })
  expect(far.keys[0]?.position[2]).toBeCloseTo(4.5)
  expect(far.keys[0]?.focus).toBeCloseTo(4.5)
  expect(filmed({ lens: 200 }).keys[0]?.position[2]).toBe(5) // the wall
})

test('a push-in ends nearer than it begins', () => {
  const [from, to] = filmed({ move: 'push-in' }).keys
  expect(from?.position[2]).toBeGreaterThan(to?.position[2] as number)
})

test('who turns away shows the back', () => {
  const { wish } = read('she turns away')
  const facing = wishedPerformance(performance, wish, scene).performance.actors.mara?.start.facing ?? 0
  expect(Math.cos(facing)).toBeLessThan(-0.8)
})

test('nobody sits where there is no seat', () => {
  const { performance: same, missed } = wishedPerformance(performance, read('she sits').wish, scene)
  expect(same).toEqual(performance)
  expect(missed).toHaveLength(1)
})

test('warmer is more red and less blue', () => {
  const gain = wishedMend(undefined, read('warmer light').wish)?.gain ?? [0, 0, 0]
  expect(gain[0]).toBeGreaterThan(1)
  expect(gain[2]).toBeLessThan(1)
  expect(wishedMend(undefined, noWish)).toBeNull()
})
