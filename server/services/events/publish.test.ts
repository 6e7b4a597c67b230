import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '#server/db/testing/database.ts'
import { applyFilmEdit } from '../films/apply-edit.ts'
import { aFilm } from '../testing.ts'
import type { StudioEvent } from './event.ts'
import { here } from './here.ts'
import { subscribe } from './subscribe.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

test('small edits travel with the news of them, large ones are asked for; who is here is told and not kept', async () => {
  const { db, url } = database
  const { owner, projectId } = await aFilm(db)
  const ends = new AbortController()
  const events = subscribe({ projectId, signal: ends.signal, url })
  const heard: StudioEvent[] = []
  const listening = (async () => {
    for await (const event of events) if (heard.push(event) === 3) ends.abort()
  })()
  await new Promise((resolve) => setTimeout(resolve, 500))
  const edit = (value: string) =>
    applyFilmEdit({
      ...{ db, user: owner, projectId, why: 'Words', gesture: `gesture-${value.length}` },
      change: { op: 'set', path: ['screenplay'], value },
    })
  await edit('Rain.')
  await edit('é'.repeat(4000)) // as many letters, twice as many bytes
  const place = { tab: 't', page: 'sound', chosen: ['shots.a'], frame: 4, state: 'here' as const }
  await here({ db, user: owner, projectId, here: place })
  await listening
  expect(heard[0]).toMatchObject({
    ...{ kind: 'edit', version: 1 },
    told: [{ seq: 1, gesture: 'gesture-5', edit: { change: { value: 'Rain.' }, author: { id: owner.id } } }],
  })
  expect(heard[1]).toMatchObject({ kind: 'edit', version: 2 })
  expect(heard[1]).not.toHaveProperty('told')
  expect(heard[2]).toMatchObject({ kind: 'presence', user: owner.id, name: 'Owner', ...place })
})
