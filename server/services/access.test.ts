import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '#server/db/testing/database.ts'
import { applyFilmEdit } from './films/apply-edit.ts'
import { getFilm } from './films/get.ts'
import { listFilms } from './films/list.ts'
import { removeFilm } from './films/remove.ts'
import { createLink } from './links/create.ts'
import { listLinks } from './links/list.ts'
import { openLink } from './links/open.ts'
import { revokeLink } from './links/revoke.ts'
import { changeRole } from './members/change-role.ts'
import { inviteMember } from './members/invite.ts'
import { listMembers } from './members/list.ts'
import { removeMember } from './members/remove.ts'
import { startRun } from './runs/start.ts'
import { aFilm, person } from './testing.ts'
import { createFirstUser, createUser, isFirstStart } from './users/create.ts'
import { verifyPassword } from './users/verify-password.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

const send = async () => {}

test('accounts: the first start happens once, passwords are checked, addresses are told apart by nothing but letters', async () => {
  const { db } = database
  expect(await isFirstStart({ db })).toBe(true)
  const first = { db, email: 'First@Example.org', name: 'First', password: 'a good password' }
  const both = await Promise.allSettled([
    createFirstUser(first),
    createFirstUser({ ...first, email: 'b@example.org' }),
  ])
  expect(both.map((each) => each.status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(await isFirstStart({ db })).toBe(false)
  const second = await createUser({ ...first, email: 'second@example.org' })
  expect(await verifyPassword({ db, email: ' SECOND@example.org ', password: first.password })).toMatchObject(
    { id: second.id },
  )
  expect(await verifyPassword({ db, email: 'second@example.org', password: 'wrong' })).toBeNull()
  expect(await verifyPassword({ db, email: 'nobody@example.org', password: first.password })).toBeNull()
  await expect(createUser({ ...first, email: 'second@example.org' })).rejects.toMatchObject({
    code: 'conflict',
  })
  await expect(createUser({ ...first, email: 'c@example.org', password: 'short' })).rejects.toThrow(
    'password',
  )
})

test('each role may do what it may, and a stranger learns nothing', async () => {
  const { db } = database
  const { owner, projectId } = await aFilm(db)
  const stranger = await person(db, 'Stranger')
  const viewer = await person(db, 'Viewer')
  const editor = await person(db, 'Editor')
  for (const [guest, role] of [
    [viewer, 'viewer'],
    [editor, 'editor'],
  ] as const)
    await inviteMember({ db, user: owner, projectId, email: guest.email ?? '', role })
  const edit = { op: 'set', path: ['screenplay'], value: 'Words.' }
  await expect(getFilm({ db, user: stranger, projectId })).rejects.toMatchObject({ code: 'not-found' })
  await expect(getFilm({ db, user: viewer, projectId })).resolves.toMatchObject({ role: 'viewer' })
  await expect(applyFilmEdit({ db, user: viewer, projectId, change: edit, why: '' })).rejects.toMatchObject({
    code: 'forbidden',
  })
  await expect(applyFilmEdit({ db, user: editor, projectId, change: edit, why: '' })).resolves.toMatchObject({
    version: 1,
  })
  await expect(startRun({ db, user: viewer, projectId, send })).rejects.toMatchObject({ code: 'forbidden' })
  await expect(createLink({ db, user: editor, projectId, expiresAt: null })).rejects.toMatchObject({
    code: 'forbidden',
  })
  await expect(removeFilm({ db, user: editor, projectId })).rejects.toMatchObject({ code: 'forbidden' })
  await expect(listMembers({ db, user: stranger, projectId })).rejects.toMatchObject({ code: 'not-found' })
  expect(await listFilms({ db, user: stranger })).toEqual([])
})

test('members: invited, promoted, removed; the last owner stays', async () => {
  const { db } = database
  const { owner, projectId } = await aFilm(db)
  const guest = await person(db, 'Guest')
  const ask = { db, user: owner, projectId }
  await inviteMember({ ...ask, email: guest.email ?? '', role: 'reviewer' })
  await expect(inviteMember({ ...ask, email: guest.email ?? '', role: 'viewer' })).rejects.toMatchObject({
    code: 'conflict',
  })
  await expect(inviteMember({ ...ask, email: 'nobody@example.org', role: 'viewer' })).rejects.toMatchObject({
    code: 'not-found',
  })
  await expect(changeRole({ ...ask, userId: owner.id, role: 'viewer' })).rejects.toMatchObject({
    code: 'conflict',
  })
  await changeRole({ ...ask, userId: guest.id, role: 'owner' })
  await removeMember({ ...ask, userId: owner.id })
  await expect(removeMember({ db, user: guest, projectId, userId: guest.id })).rejects.toMatchObject({
    code: 'conflict',
  })
  expect(await listMembers({ db, user: guest, projectId })).toMatchObject([
    { userId: guest.id, role: 'owner' },
  ])
})

test('preview links open without an account, until they expire or are revoked', async () => {
  const { db } = database
  const { owner, projectId } = await aFilm(db)
  const ask = { db, user: owner, projectId }
  const { id, token } = await createLink({ ...ask, expiresAt: null })
  expect(await openLink({ db, token })).toMatchObject({ projectId })
  await expect(openLink({ db, token: `${token}x` })).rejects.toMatchObject({ code: 'not-found' })
  const kept = await db.previewLink.findUniqueOrThrow({ where: { id } })
  expect(kept.tokenHash).not.toContain(token)
  await revokeLink({ ...ask, linkId: id })
  await expect(openLink({ db, token })).rejects.toThrow('withdrawn')
  await expect(createLink({ ...ask, expiresAt: new Date(0) })).rejects.toMatchObject({ code: 'bad-input' })
  const short = await createLink({ ...ask, expiresAt: new Date(Date.now() + 50) })
  await new Promise((resolve) => setTimeout(resolve, 80))
  await expect(openLink({ db, token: short.token })).rejects.toThrow('expired')
  expect((await listLinks(ask)).map((link) => link.works)).toEqual([false, false])
  await expect(revokeLink({ ...ask, linkId: 'other' })).rejects.toMatchObject({ code: 'not-found' })
})
