import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '#server/db/testing/database.ts'
import { aFilm, person } from '../testing.ts'
import { libraryFilms } from './library.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

test('the shelf shows what was asked for until there is a file', async () => {
  const { owner, projectId } = await aFilm(database.db)
  const films = await libraryFilms({ db: database.db, user: owner })
  expect(films).toMatchObject([
    {
      id: projectId,
      role: 'owner',
      genre: 'drama',
      seconds: 45,
      made: false,
      width: 640,
      source: 'idea',
      poster: null,
      steps: null,
      shots: 0,
    },
  ])
})

test('others have their own shelf', async () => {
  await aFilm(database.db)
  const stranger = await person(database.db, 'Stranger')
  expect(await libraryFilms({ db: database.db, user: stranger })).toEqual([])
})
