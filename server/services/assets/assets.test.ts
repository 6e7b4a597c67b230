import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { brought } from '#film/assets/bring.ts'
import { type TestDatabase, testDatabase } from '#server/db/testing/database.ts'
import { encodeWav } from '#server/render/sound/wav.ts'
import { applyFilmEdit } from '../films/apply-edit.ts'
import { filmAsset } from '../films/asset.ts'
import { getFilm } from '../films/get.ts'
import { aFilm, person } from '../testing.ts'
import { appendUpload, beginUpload, cancelUpload, finishUpload, uploadState } from './upload.ts'

const home = mkdtempSync(path.join(tmpdir(), 'reelwright-upload-'))
const before = process.env.REELWRIGHT_HOME
let database: TestDatabase
beforeAll(async () => {
  process.env.REELWRIGHT_HOME = home
  database = await testDatabase()
})
afterAll(async () => {
  await database.close()
  if (before === undefined) delete process.env.REELWRIGHT_HOME
  else process.env.REELWRIGHT_HOME = before
  rmSync(home, { recursive: true, force: true })
})

const tone = Float32Array.from({ length: 24_000 }, (_, i) => Math.sin(i / 9) * 0.4)
const wav = encodeWav({ rate: 48_000, channels: [tone] })
async function* pieces(bytes: Uint8Array) {
  for (let at = 0; at < bytes.length; at += 4000) yield bytes.subarray(at, at + 4000)
}
const waiting = () => readdirSync(path.join(home, 'uploads')).length

test('a file comes in pieces, goes on after a break, and becomes an asset that members alone can fetch', async () => {
  const { db } = database
  const { owner, projectId } = await aFilm(db)
  const ask = { db, user: owner, projectId }
  const { upload } = await beginUpload({
    ...ask,
    about: { name: 'C:\\bells\\..\\bell.wav', bytes: wav.length },
  })
  const half = wav.length >> 1
  expect(await appendUpload({ ...ask, upload, at: 0, body: pieces(wav.subarray(0, half)) })).toEqual({
    at: half,
  })
  await expect(finishUpload({ ...ask, upload })).rejects.toThrow('bytes of “bell.wav” are here')
  // The page was closed; it asks how much is there, and a piece that was sent twice is not taken twice.
  expect(await uploadState({ ...ask, upload })).toEqual({ at: half, bytes: wav.length })
  await expect(appendUpload({ ...ask, upload, at: 0, body: pieces(wav) })).rejects.toThrow('does not follow')
  await appendUpload({ ...ask, upload, at: half, body: pieces(wav.subarray(half)) })
  const { kind, file } = await finishUpload({ ...ask, upload })
  expect([kind, file.name, file.ms, file.bytes]).toEqual(['sound', 'bell.wav', 500, wav.length])
  expect(await finishUpload({ ...ask, upload })).toEqual({ kind, file }) // its answer was lost

  const asset = brought({}, { kind, file })
  const change = { op: 'set', path: ['assets', asset.id], value: asset }
  await expect(filmAsset({ ...ask, asset: file.asset })).rejects.toThrow('no such file') // not in the film yet
  const { inverse } = await applyFilmEdit({ ...ask, change, why: 'Brought bell' })
  expect((await getFilm(ask)).film.assets.bell?.versions[0]?.sound).toBe(file.sound)
  expect(existsSync(await filmAsset({ ...ask, asset: file.asset }))).toBe(true)
  expect(existsSync(await filmAsset({ ...ask, asset: file.sound ?? '' }))).toBe(true)
  const stranger = await person(db, 'Stranger')
  await expect(filmAsset({ ...ask, user: stranger, asset: file.asset })).rejects.toThrow('no such film')
  await applyFilmEdit({ ...ask, change: inverse, why: 'Undo' })
  expect((await getFilm(ask)).film.assets).toEqual({})
})

test('only who may edit the film brings files, and nobody goes on with what another began', async () => {
  const { db } = database
  const { owner, projectId } = await aFilm(db)
  const ask = { db, user: owner, projectId }
  const about = { name: 'a.wav', bytes: wav.length }
  const viewer = await person(db, 'Viewer')
  await expect(beginUpload({ ...ask, user: viewer, about })).rejects.toThrow('no such film')
  await db.member.create({ data: { projectId, userId: viewer.id, role: 'viewer' } })
  await expect(beginUpload({ ...ask, user: viewer, about })).rejects.toThrow('As viewer you may not')
  const editor = await person(db, 'Editor')
  await db.member.create({ data: { projectId, userId: editor.id, role: 'editor' } })
  const { upload } = await beginUpload({ ...ask, about })
  await expect(uploadState({ ...ask, user: editor, upload })).rejects.toThrow('no longer known')
  await expect(uploadState({ ...ask, upload: '../../settings' })).rejects.toThrow('no longer known')
  await cancelUpload({ ...ask, upload })
  await expect(uploadState({ ...ask, upload })).rejects.toThrow('no longer known')
})

test('what cannot be used is refused at its first bytes, and nothing of it stays', async () => {
  const { db } = database
  const { owner, projectId } = await aFilm(db)
  const ask = { db, user: owner, projectId }
  const none = waiting()
  const zip = new TextEncoder().encode(`PK\x03\x04${'x'.repeat(9000)}`)
  await expect(beginUpload({ ...ask, about: { name: 'a.png', bytes: 0 } })).rejects.toThrow('it is empty')
  await expect(beginUpload({ ...ask, about: { name: 'a.mp4', bytes: 9e9 } })).rejects.toThrow(
    'larger than 4 GB',
  )
  const { upload } = await beginUpload({ ...ask, about: { name: 'photo.png', bytes: zip.length } })
  await expect(appendUpload({ ...ask, upload, at: 0, body: pieces(zip) })).rejects.toThrow(
    '“photo.png” cannot be used: it is a zip archive',
  )
  const big = await beginUpload({ ...ask, about: { name: 'big.png', bytes: 2 ** 31 } })
  const png = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(8000)])
  await expect(appendUpload({ ...ask, upload: big.upload, at: 0, body: pieces(png) })).rejects.toThrow(
    'it has 2.0 GB; a picture may have 64 MB',
  )
  const short = await beginUpload({ ...ask, about: { name: 'a.wav', bytes: 100 } })
  await expect(appendUpload({ ...ask, upload: short.upload, at: 0, body: pieces(wav) })).rejects.toThrow(
    'more came than was told',
  )
  await cancelUpload({ ...ask, upload: short.upload })
  expect(waiting()).toBe(none)
})
