import { expect, test } from 'vitest'
import { moved, noSteps, pushed, without } from './steps.ts'

const set = (value: number) => ({ op: 'set' as const, path: ['brief', 'seed'], value })

test('what is taken back can come again, and then be taken back again', () => {
  const one = pushed(noSteps, { id: 'g', inverse: set(1), why: 'two' })
  const back = moved(one, 'done', set(2))
  expect(back).toEqual({ done: [], undone: [{ id: 'g', inverse: set(2), why: 'two' }] })
  expect(moved(back, 'undone', set(1))).toEqual(one)
})

test('a new gesture forgets what was taken back', () => {
  const back = moved(pushed(noSteps, { id: 'g', inverse: set(1), why: 'two' }), 'done', set(2))
  expect(pushed(back, { id: 'g', inverse: set(3), why: 'four' }).undone).toEqual([])
})

test('with nothing to take back, nothing changes', () => {
  expect(moved(noSteps, 'done', set(1))).toBe(noSteps)
})

test('the oldest of very many steps are forgotten', () => {
  let stacks = noSteps
  for (let i = 0; i < 250; i++) stacks = pushed(stacks, { id: 'g', inverse: set(i), why: '' })
  expect(stacks.done).toHaveLength(200)
  expect(stacks.done[0]?.inverse).toEqual(set(50))
})

test('what was refused is nothing to take back', () => {
  const one = pushed(noSteps, { id: 'a', inverse: set(1), why: 'one' })
  const two = pushed(one, { id: 'b', inverse: set(2), why: 'two' })
  expect(without(two, 'b')).toEqual(one)
})
