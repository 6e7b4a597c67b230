import { TRPCError } from '@trpc/server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '#server/db/testing/database.ts'
import { aBrief, aFilm, person } from '#server/services/testing.ts'
import { told } from './errors.ts'
import { appRouter } from './root.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

const as = (user: { id: string; name: string | null; email: string | null } | null) =>
  appRouter.createCaller({ db: database.db, user: user === null ? null : { ...user, image: null } })

test('who has not signed in learns nothing but how to', async () => {
  const nobody = as(null)
  await expect(nobody.films.list()).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
  expect(await nobody.account.state()).toMatchObject({ user: null, firstStart: true, vendors: [] })
})

test('a role is refused with the status, the code and the words of the service', async () => {
  const { owner, projectId: filmId } = await aFilm(database.db)
  const guest = await person(database.db, 'Guest')
  const [mine, theirs] = [as(owner), as(guest)]
  await expect(theirs.films.get({ filmId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await mine.members.invite({ filmId, email: guest.email ?? '', role: 'reviewer' })
  expect((await theirs.films.get({ filmId })).role).toBe('reviewer')
  const refused = await theirs.films.rename({ filmId, title: 'Mine' }).catch((error: unknown) => error)
  expect(refused).toMatchObject({ code: 'FORBIDDEN' })
  if (!(refused instanceof TRPCError)) throw refused
  expect(told(refused)).toMatchObject({
    appCode: 'forbidden',
    message: expect.stringContaining('As reviewer'),
  })
})

test('a page is told nothing of what was not foreseen', () => {
  const error = new TRPCError({
    code: 'INTERNAL_SERVER_ERROR',
    message: 'password=hunter2',
    cause: new Error('x'),
  })
  expect(told(error).message).not.toContain('hunter2')
})

test('what a page is sent of a film leaves geometry and notes on the server', async () => {
  const { owner } = await aFilm(database.db)
  const me = as(owner)
  const { id } = await me.films.create(aBrief('A keeper and a storm'))
  const { film, status } = await me.films.get({ filmId: id })
  expect(status).toBe('draft')
  expect(film.brief.source.text).toBe('A keeper and a storm')
  for (const heavy of ['performances', 'models', 'sets', 'lights', 'score'])
    expect(film).not.toHaveProperty(heavy)
  expect((await me.films.list()).map((each) => each.id)).toContain(id)
})

test('the crew is the registry', async () => {
  const { owner } = await aFilm(database.db)
  const crew = await as(owner).crew.list()
  expect(crew.map((agent) => agent.id)).toContain('story/dialogue-writer')
  for (const agent of crew) expect(agent.writes.length, agent.id).toBeGreaterThan(0)
})
