import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { NextRequest } from 'next/server'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type TestDatabase, testDatabase } from '#server/db/testing/database.ts'
import { finishUpload } from '#server/services/assets/upload/finish.ts'
import { aFilm, person } from '#server/services/testing.ts'
import type { Context } from '../context.ts'
import { requireSigned } from './own/signed.ts'
import { stateOf, takeRest } from './own/storage.ts'
import { startService } from './testing/service.ts'

const home = mkdtempSync(path.join(tmpdir(), 'reelwright-receive-'))
const site = 'http://films.example.org:8080'
let database: TestDatabase
beforeAll(async () => {
  vi.stubEnv('REELWRIGHT_HOME', home)
  vi.stubEnv('NEXTAUTH_SECRET', 'a secret of this test')
  vi.stubEnv('NEXTAUTH_URL', site)
  database = await testDatabase()
})
afterAll(async () => {
  await database.close()
  vi.unstubAllEnvs()
  rmSync(home, { recursive: true, force: true })
})

/** A picture that is larger than what a connection holds in its buffers. */
const png = Buffer.concat([
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
  Buffer.alloc(3_000_000, 7),
])
const announced = async (user: Context['user'], film: string, bytes: Buffer = png) => {
  const { receive } = await import('./storage.ts')
  const body = JSON.stringify({
    files: [{ name: 'door.png', size: bytes.length, type: 'image/png' }],
    input: { film, head: bytes.subarray(0, 4096).toString('base64') },
  })
  const url = `${site}/api/uploadthing?actionType=upload&slug=film`
  const headers = { 'content-type': 'application/json' }
  const req = new NextRequest(url, { method: 'POST', body, headers })
  return receive(req, async () => ({ db: database.db, user }))
}
const form = (bytes: Buffer) => {
  const data = new FormData()
  data.append('file', new Blob([new Uint8Array(bytes)]), 'door.png')
  return data
}
const put = (url: string, key: string, at: number, body: BodyInit, headers: Record<string, string> = {}) =>
  takeRest(
    new Request(new URL(url, site), {
      ...{ method: 'PUT', body, headers: { ...headers, range: `bytes=${at}-` } },
      ...{ duplex: 'half' },
    }),
    { key },
  )
const here = async (url: string, key: string) =>
  Number(
    (await stateOf(new Request(new URL(url, site), { method: 'HEAD' }), { key })).headers.get(
      'x-ut-range-start',
    ),
  )

test('a file comes to this studio by an address that is signed, and goes on after its connection broke', async () => {
  const { owner, projectId } = await aFilm(database.db)
  const reply = await announced(owner, projectId)
  expect(reply.status).toBe(200)
  const [{ url, key }] = await reply.json()
  expect(url).toMatch(/^\/api\/uploadthing\/\w+\?/)
  expect(await here(url, key)).toBe(0)

  const whole = new Response(form(png))
  const type = whole.headers.get('content-type') ?? ''
  const sent = Buffer.from(await whole.arrayBuffer())
  let given = 0
  const broken = new ReadableStream({
    pull: async (controller) => {
      await new Promise((resolve) => setTimeout(resolve, 10))
      if (given >= 2_000_000) return controller.error(new Error('ECONNRESET'))
      controller.enqueue(new Uint8Array(sent.subarray(given, given + 200_000)))
      given += 200_000
    },
  })
  vi.spyOn(console, 'error').mockImplementationOnce(() => {})
  expect((await put(url, key, 0, broken, { 'content-type': type })).ok).toBe(false)
  const at = await here(url, key)
  expect(at).toBeGreaterThan(1_000_000)
  expect(at).toBeLessThan(2_000_000)
  expect((await put(url, key, 0, form(png))).status).toBe(409)
  expect((await put(url, key, at, form(png.subarray(at)))).status).toBe(200)
  const ask = { db: database.db, user: owner, projectId, upload: key }
  expect(await finishUpload(ask)).toMatchObject({ kind: 'picture', file: { name: 'door.png', width: 1 } })
})

test('an address is good for its own file, and not for ever', async () => {
  const { owner, projectId } = await aFilm(database.db)
  const [a] = await (await announced(owner, projectId)).json()
  const [b] = await (await announced(owner, projectId)).json()
  expect((await put(a.url, b.key, 0, form(png))).status).toBe(403)
  expect((await put(a.url.replace(/expires=\d/, 'expires=9'), a.key, 0, form(png))).status).toBe(403)
  const bare = await put(a.url, a.key, 0, 'door', { 'content-type': 'text/plain' })
  expect((await bare.json()).message).toContain('did not come as a form')
  const given = {
    url: new URL(a.url, site).href,
    base: 'http://studio.localhost/api/uploadthing',
    key: a.key,
  }
  expect(() => requireSigned({ ...given, secret: 'another', now: Date.now() })).toThrow('not begun here')
})

test('who may not edit the film, or brings what films do not use, is told before anything is sent', async () => {
  const { owner, projectId } = await aFilm(database.db)
  const refused = async (reply: Response) => [reply.status, (await reply.json()).message]
  expect(await refused(await announced(null, projectId))).toEqual([403, 'Sign in first.'])
  const stranger = await person(database.db, 'Stranger')
  expect((await announced(stranger, projectId)).status).toBe(404)
  const zip = Buffer.from('PK\x03\x04 a zip')
  expect(await refused(await announced(owner, projectId, zip))).toEqual([
    400,
    '“door.png” cannot be used: it is a zip archive. Unpack it, then bring what is in it.',
  ])
})

test('with a token files go to the service, are fetched from there when it calls, and deleted there', async () => {
  vi.resetModules()
  const { receive } = await import('./storage.ts')
  const secret = 'sk_live_secret_of_this_test'
  const service = await startService(secret, (req) => receive(new NextRequest(req)))
  const { host } = new URL(service.origin)
  const token = { apiKey: secret, appId: 'app', regions: ['own'] }
  vi.stubEnv('UPLOADTHING_TOKEN', Buffer.from(JSON.stringify(token)).toString('base64'))
  vi.stubEnv('UPLOADTHING_INGEST_URL', service.origin)
  vi.stubEnv('UPLOADTHING_API_URL', service.origin)
  vi.stubEnv('UPLOADTHING_UFS_HOST', host)
  vi.stubEnv('UPLOADTHING_UFS_APP_ID_LOCATION', 'path')
  const { owner, projectId } = await aFilm(database.db)
  const [{ url, key }] = await (await announced(owner, projectId)).json()
  expect(url.startsWith(service.origin)).toBe(true)
  const ask = { db: database.db, user: owner, projectId, upload: key }
  await expect(finishUpload(ask)).rejects.toThrow('no longer known')
  expect(await (await fetch(url, { method: 'PUT', body: form(png) })).json()).toMatchObject({ called: 200 })
  expect([...service.files.keys()]).toEqual([key])
  expect(await finishUpload(ask)).toMatchObject({ kind: 'picture', file: { bytes: png.length } })
  expect(service.files.size).toBe(0)
  service.close()
})
