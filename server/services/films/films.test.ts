import { afterAll, beforeAll, expect, test } from 'vitest'
import { received } from '#film/replica.ts'
import { type TestDatabase, testDatabase } from '#server/db/testing/database.ts'
import { aBrief, aFilm, person } from '../testing.ts'
import { applyFilmEdit } from './apply-edit.ts'
import { commitEdits } from './commit-edits.ts'
import { createFilm } from './create.ts'
import { editsSince } from './edits-since.ts'
import { getFilm } from './get.ts'
import { hearLine } from './hear-line.ts'
import { filmHistory } from './history.ts'
import { listFilms } from './list.ts'
import { removeFilm } from './remove.ts'
import { renameFilm } from './rename.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

test('a film is created, listed, fetched, renamed and removed', async () => {
  const { db } = database
  const { owner, projectId } = await aFilm(db)
  expect(await listFilms({ db, user: owner })).toMatchObject([
    { id: projectId, role: 'owner', status: 'draft' },
  ])
  await renameFilm({ db, user: owner, projectId, title: ' The Bottle ' })
  const film = await getFilm({ db, user: owner, projectId })
  expect(film.title).toBe('The Bottle')
  expect(film.film).toMatchObject({ id: projectId, brief: aBrief() })
  await removeFilm({ db, user: owner, projectId })
  expect(await listFilms({ db, user: owner })).toEqual([])
})

test.each([
  ['an empty idea', { ...aBrief(), source: { kind: 'idea', text: '  ' } }, /source.text/],
  ['a binary file', { ...aBrief(), source: { kind: 'screenplay', text: 'a\0b' } }, /not readable/],
  ['an absurd size', { ...aBrief(), size: { width: 1_000_000, height: 2 } }, /size.width/],
  ['a range that ends before it begins', { ...aBrief(), scenes: { from: 5, to: 3 } }, /ends before/],
  ['nothing', null, /brief/],
])('%s is refused, and nothing is saved', async (_, brief, message) => {
  const user = await person(database.db)
  await expect(createFilm({ db: database.db, user, brief })).rejects.toThrow(message)
  expect(await listFilms({ db: database.db, user })).toEqual([])
})

test('an edit is applied, kept in the history, and undone by its inverse', async () => {
  const { db } = database
  const { owner, projectId } = await aFilm(db)
  const ask = { db, user: owner, projectId }
  const change = { op: 'set', path: ['screenplay'], value: 'EXT. SHORE - DAY\n\nRain.' }
  const done = await applyFilmEdit({ ...ask, change, why: 'First words' })
  expect(done.version).toBe(1)
  expect((await getFilm(ask)).film.screenplay).toContain('Rain.')
  await applyFilmEdit({ ...ask, change: done.inverse, why: 'Undo' })
  expect((await getFilm(ask)).film.screenplay).toBe('')
  expect(await filmHistory(ask)).toMatchObject([
    { seq: 2, why: 'Undo' },
    { seq: 1, why: 'First words', author: { kind: 'person', id: owner.id, name: 'Owner' } },
  ])
})

test('an edit that does not fit changes nothing and names the place', async () => {
  const { db } = database
  const { owner, projectId } = await aFilm(db)
  const ask = { db, user: owner, projectId, why: '' }
  const change = {
    op: 'batch',
    changes: [
      { op: 'set', path: ['screenplay'], value: 'x' },
      { op: 'set', path: ['brief', 'seconds'], value: -1 },
    ],
  }
  await expect(applyFilmEdit({ ...ask, change })).rejects.toThrow('brief.seconds')
  expect(await getFilm(ask)).toMatchObject({ version: 0, film: { screenplay: '' } })
})

test('edits at the same moment follow each other; a stale base is a conflict', async () => {
  const { db } = database
  const { owner, projectId } = await aFilm(db)
  const ask = { db, user: owner, projectId, why: 'at once' }
  const edits = Array.from({ length: 8 }, (_, i) =>
    applyFilmEdit({
      ...ask,
      change: { op: 'text', path: ['screenplay'], at: 0, remove: '', insert: `${i}` },
    }),
  )
  const versions = (await Promise.all(edits)).map((edit) => edit.version)
  expect(versions.toSorted()).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  const { film } = await getFilm(ask)
  expect([...film.screenplay].toSorted().join('')).toBe('01234567')
  const late = { op: 'set', path: ['screenplay'], value: 'late' }
  await expect(applyFilmEdit({ ...ask, change: late, baseVersion: 3 })).rejects.toMatchObject({
    code: 'conflict',
  })
})

test('what a person locked no agent changes; the story names the film until a person does', async () => {
  const { db } = database
  const { owner, projectId } = await aFilm(db)
  const narrative = (title: string) => ({
    author: { kind: 'agent' as const, id: 'story/narrative-designer' },
    why: 'A name',
    change: {
      op: 'set' as const,
      path: ['narrative'],
      value: { title, logline: '', theme: '', motif: null, narration: [] },
    },
  })
  const commit = (title: string) => db.$transaction((tx) => commitEdits(tx, projectId, [narrative(title)]))
  await commit('The Brother')
  expect((await getFilm({ db, user: owner, projectId })).title).toBe('The Brother')
  await renameFilm({ db, user: owner, projectId, title: 'Mine' })
  await commit('Another')
  expect((await getFilm({ db, user: owner, projectId })).title).toBe('Mine')
  const lock = { op: 'set', path: ['locks'], value: ['narrative'] }
  await applyFilmEdit({ db, user: owner, projectId, change: lock, why: 'Keep' })
  await expect(commit('A third')).rejects.toMatchObject({ code: 'locked' })
})

test('a line is heard in another reading before it is chosen, by who may see the film', async () => {
  const { db } = database
  const { owner, projectId } = await aFilm(db)
  const ask = { db, user: owner, projectId }
  const value = 'EXT. SHORE - DAY\n\nMARA\nIt is from my brother.\n'
  await applyFilmEdit({ ...ask, change: { op: 'set', path: ['screenplay'], value }, why: 'Words' })
  const [plain, slow] = await Promise.all(
    ['as-written', 'slower'].map((name) => hearLine({ ...ask, line: 's1-l1', reading: { name } })),
  )
  expect(slow?.ms).toBeGreaterThan((plain?.ms ?? 0) * 1.08)
  expect(slow?.wav.length).toBeGreaterThan(10_000)
  await expect(hearLine({ ...ask, line: 's9-l9', reading: { name: 'slower' } })).rejects.toMatchObject({
    code: 'not-found',
  })
  await expect(hearLine({ ...ask, line: 's1-l1', reading: { name: 'purple' } })).rejects.toMatchObject({
    code: 'bad-input',
  })
  const stranger = await person(db, 'Otto')
  await expect(
    hearLine({ ...ask, user: stranger, line: 's1-l1', reading: { name: 'slower' } }),
  ).rejects.toMatchObject({ code: 'not-found' })
})

test('a gesture that is sent twice counts once', async () => {
  const { db } = database
  const { owner, projectId } = await aFilm(db)
  const change = { op: 'text', path: ['screenplay'], at: 0, remove: '', insert: 'Rain. ' }
  const ask = { db, user: owner, projectId, change, why: 'Words', gesture: 'gesture-0001' }
  const twice = await Promise.all([applyFilmEdit(ask), applyFilmEdit(ask)])
  expect(twice.map(({ version }) => version)).toEqual([1, 1])
  expect(twice[0]?.inverse).toEqual(twice[1]?.inverse)
  expect((await getFilm(ask)).film.screenplay).toBe('Rain. ')
})

test('who is behind is told what came since, with the gestures that it came from', async () => {
  const { db } = database
  const { owner, projectId } = await aFilm(db)
  const ask = { db, user: owner, projectId }
  const behind = { film: (await getFilm(ask)).film, version: 0, gestures: [] }
  for (const [i, insert] of ['a', 'b', 'c'].entries())
    await applyFilmEdit({
      ...{ ...ask, why: '', gesture: `gesture-${i}` },
      change: { op: 'text', path: ['screenplay'], at: i, remove: '', insert },
    })
  const told = (await editsSince({ ...ask, version: 1 })) ?? []
  expect(told.map(({ seq, gesture }) => [seq, gesture])).toEqual([
    [2, 'gesture-1'],
    [3, 'gesture-2'],
  ])
  const all = (await editsSince({ ...ask, version: 0 })) ?? []
  expect(received(behind, all)).toMatchObject({ version: 3, film: { screenplay: 'abc' } })
})

test('a late edit keeps what it can: what a colleague removed stays removed', async () => {
  const { db } = database
  const { owner, projectId } = await aFilm(db)
  const ask = { db, user: owner, projectId, why: '' }
  const marker = (id: string, frame: number) => ({ id, frame, name: id, colour: 'amber' })
  const put = (id: string, frame: number) => ({
    ...{ op: 'set', path: ['markers', id], value: marker(id, frame) },
  })
  await applyFilmEdit({ ...ask, change: { op: 'batch', changes: [put('one', 1), put('two', 2)] } })
  await applyFilmEdit({ ...ask, change: { op: 'remove', path: ['markers', 'one'] } })
  const move = (id: string, value: number) => ({ op: 'set', path: ['markers', id, 'frame'], value })
  await applyFilmEdit({ ...ask, change: { op: 'batch', changes: [move('one', 9), move('two', 9)] } })
  expect((await getFilm(ask)).film.markers).toEqual({ two: marker('two', 9) })
  await expect(applyFilmEdit({ ...ask, change: move('one', 3) })).rejects.toMatchObject({ code: 'conflict' })
})
