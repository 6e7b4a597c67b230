import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { brought } from '#film/assets/bring.ts'
import { type TestDatabase, testDatabase } from '#server/db/testing/database.ts'
import { encodeWav } from '#server/render/sound/wav.ts'
import { applyFilmEdit } from '../films/apply-edit.ts'
import { filmAsset } from '../films/asset.ts'
import { getFilm } from '../films/get.ts'
import { aFilm, person } from '../testing.ts'
import { headBytes } from './form.ts'
import type { Taken } from './take.ts'
import { announceUpload } from './upload/announce.ts'
import { appendUpload } from './upload/append.ts'
import { cancelUpload, finishUpload } from './upload/finish.ts'
import { heldUpload, holdUpload, type OfUpload, ownUpload } from './upload/pending.ts'

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
let count = 0

/** Announced and held a place, as its router and its storage do it. */
const begun = async (
  ask: Pick<OfUpload, 'db' | 'user' | 'projectId'>,
  name: string,
  bytes: Uint8Array,
  told = bytes.length,
) => {
  const head = Buffer.from(bytes.subarray(0, headBytes)).toString('base64')
  const about = await announceUpload({ ...ask, about: { name, bytes: told, head } })
  const upload = `upload0000000000${++count}`
  await holdUpload(upload, about)
  return upload
}

test('a file comes in pieces, goes on after a break, and becomes an asset that members alone can fetch', async () => {
  const { db } = database
  const { owner, projectId } = await aFilm(db)
  const ask = { db, user: owner, projectId }
  const upload = await begun(ask, 'C:\\bells\\..\\bell.wav', wav)
  const half = wav.length >> 1
  expect(await appendUpload({ upload, at: 0, body: pieces(wav.subarray(0, half)) })).toEqual({ whole: false })
  await expect(finishUpload({ ...ask, upload })).rejects.toThrow('bytes of “bell.wav” are here')
  // The page was closed; it asks how much is there, and a piece that was sent twice is not taken twice.
  expect((await heldUpload(upload)).here).toBe(half)
  await expect(appendUpload({ upload, at: 0, body: pieces(wav) })).rejects.toThrow('does not follow')
  const rest = pieces(wav.subarray(half))
  expect(await appendUpload({ upload, at: half, body: rest })).toEqual({ whole: true })
  const asked = [finishUpload({ ...ask, upload }), finishUpload({ ...ask, upload })]
  const [{ kind, file }, again] = (await Promise.all(asked)) as [Taken, Taken]
  expect(again).toEqual({ kind, file })
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

test('a connection that came back ends the one that it lost, and nothing is written twice', async () => {
  const { db } = database
  const { owner, projectId } = await aFilm(db)
  const upload = await begun({ db, user: owner, projectId }, 'a.wav', wav)
  let came = () => {}
  async function* lost() {
    yield wav.subarray(0, 100)
    await new Promise<void>((resolve) => {
      came = resolve
    })
    yield wav.subarray(100)
  }
  const first = appendUpload({ upload, at: 0, body: lost() })
  const ended = expect(first).rejects.toThrow('goes on in another connection')
  await vi.waitFor(async () => expect((await heldUpload(upload)).here).toBe(100))
  const second = appendUpload({ upload, at: 100, body: pieces(wav.subarray(100)) })
  came()
  expect(await second).toEqual({ whole: true })
  await ended
  expect(readFileSync(path.join(home, 'uploads', upload, 'data')).equals(wav)).toBe(true)
})

test('only who may edit the film brings files, and nobody goes on with what another began', async () => {
  const { db } = database
  const { owner, projectId } = await aFilm(db)
  const ask = { db, user: owner, projectId }
  const viewer = await person(db, 'Viewer')
  await expect(begun({ ...ask, user: viewer }, 'a.wav', wav)).rejects.toThrow('no such film')
  await db.member.create({ data: { projectId, userId: viewer.id, role: 'viewer' } })
  await expect(begun({ ...ask, user: viewer }, 'a.wav', wav)).rejects.toThrow('As viewer you may not')
  const editor = await person(db, 'Editor')
  await db.member.create({ data: { projectId, userId: editor.id, role: 'editor' } })
  const upload = await begun(ask, 'a.wav', wav)
  await expect(finishUpload({ ...ask, user: editor, upload })).rejects.toThrow('no longer known')
  await expect(cancelUpload({ ...ask, upload: '../../settings' })).rejects.toThrow('no longer known')
  await cancelUpload({ ...ask, upload })
  await expect(ownUpload({ ...ask, upload })).rejects.toThrow('no longer known')
})

test('what cannot be used is refused by its first bytes, and what is not what it was told as is let go', async () => {
  const { db } = database
  const { owner, projectId } = await aFilm(db)
  const ask = { db, user: owner, projectId }
  const none = waiting()
  const zip = new TextEncoder().encode(`PK\x03\x04${'x'.repeat(9000)}`)
  const png = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(8000)])
  await expect(begun(ask, 'a.png', new Uint8Array())).rejects.toThrow('it is empty')
  await expect(begun(ask, 'a.mp4', png, 9e9)).rejects.toThrow('larger than 4 GB')
  await expect(begun(ask, 'photo.png', zip)).rejects.toThrow(
    '“photo.png” cannot be used: it is a zip archive',
  )
  await expect(begun(ask, 'big.png', png, 2 ** 31)).rejects.toThrow('it has 2.0 GB; a picture may have 64 MB')
  expect(waiting()).toBe(none)
  const short = await begun(ask, 'a.wav', wav, 5000)
  const more = appendUpload({ upload: short, at: 0, body: pieces(wav) })
  await expect(more).rejects.toThrow('more came than was told')
  await cancelUpload({ ...ask, upload: short })
  const liar = await begun(ask, 'a.wav', wav, zip.length)
  await appendUpload({ upload: liar, at: 0, body: pieces(zip) })
  await expect(finishUpload({ ...ask, upload: liar })).rejects.toThrow('it is a zip archive')
  expect(waiting()).toBe(none)
})
