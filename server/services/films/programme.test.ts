import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '#server/db/testing/database.ts'
import { aFilm } from '../testing.ts'
import { commitEdits } from './commit-edits.ts'
import { programme } from './programme.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

test('what is taken back leaves nothing to be made', async () => {
  const { db } = database
  const { owner, projectId } = await aFilm(db)
  const touched = async () => (await programme({ db, user: owner, projectId })).touched
  const commit = (
    kind: 'person' | 'agent',
    id: string,
    change: Parameters<typeof commitEdits>[2][0]['change'],
  ) => db.$transaction((tx) => commitEdits(tx, projectId, [{ author: { kind, id }, why: 'test', change }]))
  expect(await touched()).toBe(true) // never made
  await commit('agent', 'render', { op: 'set', path: ['file'], value: null })
  expect(await touched()).toBe(false)
  await commit('person', owner.id, { op: 'set', path: ['markers'], value: {} })
  expect(await touched()).toBe(false) // no picture, no sound
  const { inverses } = await commit('person', owner.id, {
    op: 'set',
    path: ['scoreNotes'],
    value: { film: { mood: 'sad' } },
  })
  expect(await touched()).toBe(true)
  for (const { change } of inverses) await commit('person', owner.id, change)
  expect(await touched()).toBe(false)
})

test('what a person does while the film is being made may not be in its file', async () => {
  const { db } = database
  const { owner, projectId } = await aFilm(db)
  const commit = (kind: 'person' | 'agent', id: string, path: string[], value: unknown) =>
    db.$transaction((tx) =>
      commitEdits(tx, projectId, [{ author: { kind, id }, why: 'test', change: { op: 'set', path, value } }]),
    )
  await db.run.create({ data: { projectId, startedBy: owner.id, startedAt: new Date(Date.now() - 1000) } })
  await commit('person', owner.id, ['scoreNotes'], { film: { mood: 'sad' } })
  await commit('agent', 'render', ['file'], null)
  expect((await programme({ db, user: owner, projectId })).touched).toBe(true)
})
