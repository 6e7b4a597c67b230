import { expect, test } from 'vitest'
import type { StageSpec } from '#film/stage.ts'
import { createSpecs } from './specs.ts'

/** A studio whose film can be changed, and a network that answers when it is told to. */
const studio = () => {
  let [seed, up] = [1, true]
  const waiting: (() => void)[] = []
  const changed: string[] = []
  const specs = createSpecs(
    () =>
      new Promise((resolve, reject) => {
        const told = { seed } as StageSpec
        waiting.push(() => (up ? resolve(told) : reject(new Error('no network'))))
      }),
    (shot) => changed.push(shot),
  )
  const answer = async () => {
    for (const each of waiting.splice(0)) each()
    await new Promise((resolve) => setTimeout(resolve, 0))
  }
  const edit = (to: number, near: string[] = []) => {
    seed = to
    specs.renew(near)
  }
  const known = async (shot: string) => {
    const asked = specs.ask(shot)
    await answer()
    return asked
  }
  return { specs, answer, edit, known, changed, cut: () => (up = false) }
}

test('after an edit a shot has to be asked for again, and its undo is the same content', async () => {
  const { specs, known, edit, changed } = studio()
  const before = await known('a')
  expect(specs.now('a')).toEqual(before)
  edit(2)
  expect(specs.now('a')).toBeNull()
  expect(specs.last('a')).toEqual(before)
  const after = await known('a')
  expect(after.id).not.toBe(before.id)
  expect(changed).toEqual(['a'])
  edit(1)
  expect((await known('a')).id).toBe(before.id)
})

test('what is seen goes on while it is asked for', async () => {
  const { specs, known, edit, answer } = studio()
  const before = await known('a')
  edit(1, ['a'])
  expect(specs.now('a')?.id).toBe(before.id)
  await answer()
  expect(specs.now('a')?.id).toBe(before.id)
})

test('an answer that an edit has overtaken is asked for again', async () => {
  const { specs, edit, answer } = studio()
  const asked = specs.ask('a')
  edit(2)
  await answer()
  expect(specs.now('a')).toBeNull()
  await answer()
  expect((await asked).spec.seed).toBe(2)
})

test('without a network it stays what it was', async () => {
  const { specs, known, edit, cut } = studio()
  const before = await known('a')
  cut()
  edit(2)
  expect((await known('a')).id).toBe(before.id)
  expect(specs.now('a')?.id).toBe(before.id)
})
