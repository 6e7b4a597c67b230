import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrate } from './migrate.ts'
import { type TestDatabase, testDatabase } from './testing/database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

test('the migrations make every table and column of the schema', async () => {
  const { db } = database
  const tables = [
    db.user,
    db.account,
    db.session,
    db.verificationToken,
    db.project,
    db.member,
    db.edit,
    db.run,
    db.step,
    db.message,
    db.previewLink,
  ]
  for (const table of tables) expect(await (table as typeof db.user).count()).toBe(0)
  await Promise.all(tables.map((table) => (table as typeof db.user).findMany({ take: 1 })))
})

test('migrating twice does nothing the second time', async () => {
  expect(await migrate(database.url)).toEqual([])
})

test('a document comes back with its keys in the order in which it was saved', async () => {
  const { db } = database
  const user = await db.user.create({ data: { email: 'order@example.org' } })
  const film = { zebra: 1, a: { long: 1, b: 2 }, text: 'line\u2028\ud83c\udfac' }
  await db.project.create({ data: { id: 'p', title: 'Order', ownerId: user.id, film } })
  const saved = await db.project.findUniqueOrThrow({ where: { id: 'p' } })
  expect(JSON.stringify(saved.film)).toBe(JSON.stringify(film))
})
