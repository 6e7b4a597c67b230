import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Change } from '#film/edit.ts'
import { isHeld, stacksOf } from '#film/history/undo.ts'
import { type TestDatabase, testDatabase } from '#server/db/testing/database.ts'
import { aFilm, person } from '../testing.ts'
import { listVersions, removeVersion, renameVersion, saveVersion } from '../versions/versions.ts'
import { applyFilmEdit } from './apply-edit.ts'
import { filmAsset } from './asset.ts'
import { commitEdits } from './commit-edits.ts'
import { getFilm } from './get.ts'
import { filmHistory, latestEdits } from './history.ts'
import { compareStates, filmAt } from './history-look.ts'
import { restore } from './history-restore.ts'
import { undoEdit } from './history-undo.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

const marker = (id: string, frame: number): Change => ({
  ...{ op: 'set', path: ['markers', id], value: { id, frame, name: id, colour: 'amber' } },
})
const move = (id: string, value: number): Change => ({ op: 'set', path: ['markers', id, 'frame'], value })
const words = (value: string): Change => ({ op: 'set', path: ['screenplay'], value })

/** A film of two editors, and how each of them edits. */
const two = async () => {
  const { db } = database
  const { owner: ada, projectId } = await aFilm(db)
  const bo = await person(db, 'Bo')
  await db.member.create({ data: { projectId, userId: bo.id, role: 'editor' } })
  let count = 0
  const edit = (user: { id: string }, change: Change, more: { undoes?: string | number } = {}) => {
    const gesture = `gesture-${++count}`
    return applyFilmEdit({ ...{ db, user, projectId, change, why: `edit ${count}`, gesture }, ...more })
  }
  const ask = (user: { id: string }) => ({ db, user, projectId })
  const stacks = async (user: { id: string }) => stacksOf(await latestEdits(ask(user)))
  return { db, ada, bo, projectId, edit, ask, stacks }
}

test('what a person can take back is known after everything was closed, and is theirs alone', async () => {
  const { ada, bo, edit, ask, stacks } = await two()
  await edit(ada, marker('one', 1))
  await edit(bo, marker('two', 2))
  await edit(ada, move('one', 5))
  await edit(ada, words('Rain.'))
  await edit(bo, move('one', 9))
  const mine = await stacks(ada)
  // Bo has moved the marker since: neither its move nor its making is Ada's to take back.
  expect(mine.done.filter((step) => !isHeld(step)).map(({ why }) => why)).toEqual(['edit 4'])
  const step = mine.done.at(-1)
  await edit(ada, step?.inverse as Change, { undoes: step?.id ?? '' })
  expect((await getFilm(ask(ada))).film).toMatchObject({ screenplay: '', markers: { one: { frame: 9 } } })
  const after = await stacks(ada)
  expect([after.done.map(isHeld), after.undone.map(({ why }) => why)]).toEqual([[true, true], ['edit 4']])
  expect((await stacks(bo)).done.map(({ why }) => why)).toEqual(['edit 2', 'edit 5'])
  const [again] = after.undone
  await edit(ada, again?.inverse as Change, { undoes: again?.id ?? '' })
  expect((await stacks(ada)).done.filter((each) => !isHeld(each)).map(({ why }) => why)).toEqual(['edit 4'])
})

test('an undo that was sent before others were heard of leaves alone what they did', async () => {
  const { ada, bo, edit, ask, stacks } = await two()
  await edit(ada, marker('one', 1))
  await edit(ada, { op: 'batch', changes: [move('one', 5), words('Rain.')] })
  const step = (await stacks(ada)).done.at(-1)
  await edit(bo, move('one', 9)) // Ada's page does not know of it yet
  const done = await edit(ada, step?.inverse as Change, { undoes: step?.id ?? '' })
  expect(done.stays).toEqual([{ path: ['markers', 'one', 'frame'], text: false }])
  expect((await getFilm(ask(ada))).film).toMatchObject({ screenplay: '', markers: { one: { frame: 9 } } })
  await edit(bo, words('Snow.'))
  const again = (await stacks(ada)).undone.at(-1)
  await expect(edit(ada, words('Rain.'), { undoes: again?.id ?? '' })).rejects.toThrow(/stays as it is/)
  expect((await getFilm(ask(ada))).film.screenplay).toBe('Snow.')
})

test('any edit of the history is taken back, or it is said who stands in the way', async () => {
  const { db, ada, bo, projectId, edit, ask } = await two()
  const author = { kind: 'agent' as const, id: 'story/dialogue-writer' }
  const change = words('Rain.')
  await db.$transaction((tx) => commitEdits(tx, projectId, [{ author, why: 'First words', change }]))
  await edit(bo, marker('one', 1))
  await edit(bo, move('one', 4))
  await expect(undoEdit({ ...ask(ada), seq: 2 })).rejects.toThrow(/Bo changed the same since \(“edit 2”\)/)
  await undoEdit({ ...ask(ada), seq: 3 })
  await expect(undoEdit({ ...ask(ada), seq: 3 })).rejects.toThrow(/taken back already/)
  await undoEdit({ ...ask(ada), seq: 2 }) // its move was taken back: nothing stands in the way
  await undoEdit({ ...ask(ada), seq: 1 }) // an agent's, since it was asked for
  const { film } = await getFilm(ask(ada))
  expect([film.screenplay, film.markers]).toEqual(['', {}])
  const entries = await filmHistory(ask(ada))
  expect(entries.filter(({ undone }) => undone).map(({ seq }) => seq)).toEqual([3, 2, 1])
  expect(entries[0]).toMatchObject({ why: 'Undo: First words', author: { name: 'Owner' } })
  expect(entries.at(-1)).toMatchObject({ author, words: ['Screenplay: none → “Rain.”'] })
})

test('the history is found by who and by what part of the film', async () => {
  const { db, ada, bo, projectId, edit, ask } = await two()
  const author = { kind: 'agent' as const, id: 'story/dialogue-writer' }
  await db.$transaction((tx) =>
    commitEdits(tx, projectId, [{ author, why: 'Words', change: words('Rain.') }]),
  )
  await edit(ada, marker('one', 1))
  await edit(bo, { op: 'batch', changes: [move('one', 3), words('Wind.')] })
  const seqs = async (more: object) => (await filmHistory({ ...ask(ada), ...more })).map(({ seq }) => seq)
  expect(await seqs({ by: 'agent' })).toEqual([1])
  expect(await seqs({ by: 'person' })).toEqual([3, 2])
  expect(await seqs({ part: 'words' })).toEqual([3, 1])
  expect(await seqs({ part: 'cut', limit: 1 })).toEqual([3])
  expect(await seqs({ part: 'cut', before: 3 })).toEqual([2])
  const [latest] = await filmHistory(ask(ada))
  expect(latest?.words).toEqual(['Marker one: frame 1 → 3', 'Screenplay: “Rain.” → “Wind.”'])
})

test('a state gets a name, is looked at, compared and restored by one edit that can be undone', async () => {
  const { ada, bo, edit, ask } = await two()
  await edit(ada, words('INT. ROOM - DAY\n\nRain.'))
  const { id } = await saveVersion({ ...ask(ada), name: ' With rain ' })
  await edit(bo, words('INT. ROOM - DAY\n\nWind.'))
  await edit(bo, marker('one', 1))
  await renameVersion({ ...ask(ada), id, name: 'Rain' })
  expect(await listVersions(ask(bo))).toMatchObject([{ id, seq: 1, name: 'Rain', by: 'Owner' }])
  expect((await filmAt({ ...ask(bo), seq: 1 })).screenplay).toContain('Rain.')
  expect(await compareStates({ ...ask(bo), from: 1, to: 3 })).toMatchObject([
    { part: 'words', how: 'changed', what: ['− Rain.', '+ Wind.'] },
    { part: 'other', how: 'added', name: 'Marker one' },
  ])
  await restore({ ...ask(ada), seq: 1, name: 'Rain' })
  expect((await getFilm(ask(ada))).film.markers).toEqual({})
  expect((await getFilm(ask(ada))).film.screenplay).toContain('Rain.')
  await expect(restore({ ...ask(ada), seq: 1, name: 'Rain' })).rejects.toThrow(/already as it was/)
  await undoEdit({ ...ask(bo), seq: 4 })
  expect((await getFilm(ask(ada))).film.screenplay).toContain('Wind.')
  await removeVersion({ ...ask(ada), id })
  expect(await listVersions(ask(ada))).toEqual([])
  await expect(filmAt({ ...ask(ada), seq: 99 })).rejects.toMatchObject({ code: 'not-found' })
})

test('who may only look sees the history and changes nothing', async () => {
  const { db, ada, projectId, edit, ask } = await two()
  await edit(ada, words('Rain.'))
  const { id } = await saveVersion({ ...ask(ada), name: 'Rain' })
  const eve = await person(db, 'Eve')
  await expect(filmHistory(ask(eve))).rejects.toMatchObject({ code: 'not-found' })
  for (const role of ['viewer', 'reviewer'] as const) {
    await db.member.upsert({
      where: { projectId_userId: { projectId, userId: eve.id } },
      create: { projectId, userId: eve.id, role },
      update: { role },
    })
    expect(await filmHistory(ask(eve))).toHaveLength(1)
    const no = { code: 'forbidden' }
    await expect(undoEdit({ ...ask(eve), seq: 1 })).rejects.toMatchObject(no)
    await expect(restore({ ...ask(eve), seq: 0, name: '' })).rejects.toMatchObject(no)
    await expect(saveVersion({ ...ask(eve), name: 'Mine' })).rejects.toMatchObject(no)
    await expect(renameVersion({ ...ask(eve), id, name: 'Mine' })).rejects.toMatchObject(no)
    await expect(removeVersion({ ...ask(eve), id })).rejects.toMatchObject(no)
  }
})

test('the pictures of a film as it was can still be looked at, and those of no film cannot', async () => {
  const { ada, edit, ask } = await two()
  const [before, after, never] = ['a', 'b', 'c'].map((letter) => `${letter.repeat(64)}.jpg`) as [
    string,
    string,
    string,
  ]
  const panel = (asset: string): Change => ({
    op: 'set',
    path: ['panels', 's1-a1'],
    value: { asset, frame: 0 },
  })
  const seen = (asset: string) => filmAsset({ ...ask(ada), asset })
  await edit(ada, panel(before))
  await edit(ada, panel(after))
  expect(await seen(after)).toContain(after)
  expect(await seen(before)).toContain(before)
  await expect(seen(never)).rejects.toThrow('no such file')
})
