import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '#server/db/testing/database.ts'
import { decodeWav, encodeWav, RATE } from '#server/render/sound/wav.ts'
import { person } from '../testing.ts'
import { addSound, removeSound } from './add.ts'
import { hearSound, librarySounds } from './library.ts'

let database: TestDatabase
const before = process.env.REELWRIGHT_HOME
const home = mkdtempSync(join(tmpdir(), 'reelwright-library-'))
beforeAll(async () => {
  database = await testDatabase()
  process.env.REELWRIGHT_HOME = home
})
afterAll(async () => {
  if (before === undefined) delete process.env.REELWRIGHT_HOME
  else process.env.REELWRIGHT_HOME = before
  rmSync(home, { recursive: true, force: true })
  await database.close()
})

const tone = (level: number) =>
  encodeWav({ rate: RATE, channels: [new Float32Array(RATE).map((_, i) => Math.sin(i / 20) * level)] })
const about = { kind: 'bark', title: 'Rex', author: 'Ada', licence: 'CC BY 4.0' }
const barks = async () => (await librarySounds()).filter(({ kind }) => kind === 'bark')

test('a sound is known by its bytes, opened, kept with its licence, heard, and taken out again', async () => {
  const { db } = database
  const keeper = await person(db, 'Keeper')
  const ask = { db, user: keeper, bytes: tone(0.5), about }
  await expect(addSound({ ...ask, user: await person(db, 'Other') })).rejects.toMatchObject({
    code: 'forbidden',
  })
  const refused = [
    { bytes: new TextEncoder().encode('<script>alert(1)</script>') },
    { bytes: tone(0.5).subarray(0, 30) },
    { bytes: new Uint8Array([...new TextEncoder().encode('fLaC'), 1, 2, 3, 4]) },
    { bytes: tone(0) },
    { about: { ...about, licence: ' ' } },
    { about: { ...about, kind: '../etc' } },
  ]
  for (const wrong of refused)
    await expect(addSound({ ...ask, ...wrong })).rejects.toMatchObject({ code: 'bad-input' })
  expect(readdirSync(home)).not.toContain('sounds')
  expect(await barks()).toMatchObject([{ own: null, used: true }])
  await addSound(ask)
  const [mine, made] = await barks()
  expect(mine).toMatchObject({ title: 'Rex', author: 'Ada', licence: 'CC BY 4.0' })
  expect(made).toMatchObject({ own: null, used: false })
  const { channels } = decodeWav(await hearSound({ kind: 'bark', own: mine?.own ?? '' }))
  expect(channels[0]?.reduce((top, x) => Math.max(top, x), 0)).toBeCloseTo(0.5, 1)
  await expect(removeSound({ db, user: keeper, own: '../settings.json' })).rejects.toMatchObject({
    code: 'not-found',
  })
  await removeSound({ db, user: keeper, own: mine?.own ?? '' })
  expect(await barks()).toMatchObject([{ own: null, used: true }])
  expect(decodeWav(await hearSound({ kind: 'knock', own: null })).channels).toHaveLength(2)
})
