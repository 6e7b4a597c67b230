import { expect, test } from 'vitest'
import { isHeld } from '#film/history/undo.ts'
import { afterOthers, isInTheWay, laid, nextOf, noSteps, pushed, without } from './steps.ts'

const set = (value: number) => ({ op: 'set' as const, path: ['brief', 'seed'], value })
const step = (id: string, value: number) => ({ id, inverse: set(value), why: id })

const titled = { op: 'set' as const, path: ['brief', 'title'], value: null }

test('a new gesture forgets what was taken back', () => {
  const back = laid(noSteps, 'undone', step('a', 1))
  expect(pushed(back, step('b', 2))).toEqual({ done: [step('b', 2)], undone: [] })
})

test('the oldest of very many steps are forgotten', () => {
  let stacks = noSteps
  for (let i = 0; i < 250; i++) stacks = pushed(stacks, step('g', i))
  expect(stacks.done).toHaveLength(200)
  expect(stacks.done[0]?.inverse).toEqual(set(50))
})

test('what was refused is nothing to take back, nor to bring back', () => {
  const one = pushed(noSteps, step('a', 1))
  expect(without(pushed(one, step('b', 2)), 'b')).toEqual(one)
  expect(without(laid(one, 'undone', step('b', 2)), 'b')).toEqual(one)
})

test('what another has changed since is theirs, and steps beside it stay', () => {
  const beside = { id: 'b', inverse: titled, why: 'b' }
  const stacks = pushed(pushed(noSteps, step('a', 1)), beside)
  const after = afterOthers(stacks, [{ path: ['brief', 'seed'], text: false }])
  expect(after.done.map(isHeld)).toEqual([true, false])
  expect(after.done[1]).toBe(beside)
  expect([isInTheWay(stacks), isInTheWay(after)]).toEqual([false, true])
})

test('a step that stays is told once, then the one before it is next', () => {
  const stacks = pushed(pushed(noSteps, step('a', 1)), { ...step('b', 2), inverse: titled })
  const { done } = afterOthers(stacks, [{ path: ['brief', 'title'], text: false }])
  expect(nextOf(done, new Set())?.id).toBe('b')
  expect(nextOf(done, new Set(['b']))?.id).toBe('a')
  expect(nextOf(stacks.done, new Set(['b']))?.id).toBe('b') // free again
})

test('two who take the same track in hand for the first time keep what each did there', () => {
  const track = ['tracks', 'titles']
  const moved = { op: 'set' as const, path: [...track, 'clips', 'title', 'start'], value: 5 }
  const first = { op: 'remove' as const, path: [...track, 'hand'] }
  const stacks = pushed(noSteps, {
    ...{ id: 'a', why: 'a' },
    inverse: { op: 'batch', changes: [moved, first] },
  })
  const others = [
    { path: [...track, 'hand'], text: false },
    { path: [...track, 'clips', 'title', 'source'], text: false },
  ]
  expect(afterOthers(stacks, others).done[0]?.inverse).toEqual({ op: 'batch', changes: [moved] })
  expect(afterOthers(stacks, [{ path: [...track, 'clips'], text: false }]).done.map(isHeld)).toEqual([true])
})
