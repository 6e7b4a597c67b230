import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { AppError } from '#film/errors.ts'
import { type TestDatabase, testDatabase } from '#server/db/testing/database.ts'
import type { Installable } from '#server/providers/installable.ts'
import { companyFor } from '#server/providers/speech/index.ts'
import { keepSettings } from '#server/storage/settings.ts'
import { person } from '../testing.ts'
import { goingOn, lastFailure, startInstall, stopInstall } from './install.ts'
import { chooseSpeech, studioState } from './state.ts'

let database: TestDatabase
const before = process.env.REELWRIGHT_HOME
const home = mkdtempSync(join(tmpdir(), 'reelwright-studio-'))
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

/** A model whose download does what the test says. */
const model = (install: Installable['install']): Record<string, Installable> => ({
  small: {
    ...{ name: 'Small', what: '', licence: 'MIT', install },
    model: { url: 'http://127.0.0.1:9/small', sha256: '0'.repeat(64), bytes: 100 },
    here: async () => ({ whole: false, bytes: 20, path: '' }),
  },
})

test('only the keeper brings models; a download is followed, stopped, and its failure told', async () => {
  const { db } = database
  const keeper = await person(db, 'Keeper')
  const other = await person(db, 'Other')
  const ask = { db, user: keeper, model: 'small' }
  const waits = model(
    ({ signal, onProgress }) =>
      new Promise((_, reject) => {
        onProgress?.(60, 100)
        signal?.addEventListener('abort', () => reject(new AppError('cancelled', 'stopped')))
      }),
  )
  await expect(startInstall({ ...ask, user: other }, waits)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(startInstall({ ...ask, model: 'none' }, waits)).rejects.toMatchObject({ code: 'not-found' })
  const { ended } = await startInstall(ask, waits)
  expect(goingOn('small')?.done).toBe(60)
  await expect(stopInstall({ ...ask, user: other })).rejects.toMatchObject({ code: 'forbidden' })
  await stopInstall(ask)
  await ended
  expect([goingOn('small'), lastFailure('small')]).toEqual([null, null])
  const away = model(async () => {
    throw new AppError('unavailable', 'github.com could not be reached.')
  })
  await (await startInstall(ask, away)).ended
  expect(lastFailure('small')).toBe('github.com could not be reached.')
  expect((await studioState({ db, user: other })).models[0]).toMatchObject({ installed: false, byHand: null })
  expect((await studioState({ db, user: keeper })).models[0]?.byHand?.path).toContain(home)
  await expect(chooseSpeech({ db, user: other, by: null })).rejects.toMatchObject({ code: 'forbidden' })
  await expect(chooseSpeech({ db, user: keeper, by: 'kokoro' })).rejects.toMatchObject({
    code: 'not-configured',
  })
})

test('who was chosen speaks in every process, unless the environment says otherwise', () => {
  expect(companyFor('en')).toBeNull()
  keepSettings({ speech: 'kokoro' })
  expect(companyFor('en')?.[0]?.voice.engine).toBe('kokoro')
  process.env.SPEECH_MODEL = ''
  expect(companyFor('en')).toBeNull()
  delete process.env.SPEECH_MODEL
  keepSettings({})
  expect(companyFor('en')).toBeNull()
})
