import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { download } from './download.ts'
import { sha256 } from './key.ts'

const body = Buffer.from(Array.from({ length: 300_000 }, (_, at) => (at * 31 + (at >> 7)) & 255))

let folder: string
let server: Server
let asked: (string | undefined)[]
let serve: (request: IncomingMessage, answer: ServerResponse) => void

/** A server that resumes, as the net's file hosts do. */
const wholeOrRest = (request: IncomingMessage, answer: ServerResponse, cut = body.length) => {
  const from = Number(/bytes=(\d+)-/.exec(request.headers.range ?? '')?.[1] ?? 0)
  const headers = { 'content-range': `bytes ${from}-${body.length - 1}/${body.length}` }
  answer.writeHead(from > 0 ? 206 : 200, {
    ...(from > 0 ? headers : {}),
    'content-length': body.length - from,
  })
  if (cut >= body.length) return answer.end(body.subarray(from))
  answer.write(body.subarray(from, cut))
  setTimeout(() => answer.destroy(), 50)
}

const file = () => ({
  url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/voice.onnx`,
  sha256: sha256(body),
  bytes: body.length,
})
const to = () => join(folder, 'models', 'voice.onnx')

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'download-'))
  asked = []
  serve = (request, answer) => void wholeOrRest(request, answer)
  server = createServer((request, answer) => {
    asked.push(request.headers.range)
    serve(request, answer)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
})

afterEach(async () => {
  server.closeAllConnections()
  server.close()
  await rm(folder, { recursive: true })
})

test('a pinned file comes whole, tells how far it is, and is not fetched again', async () => {
  const seen: number[] = []
  await download(file(), to(), { onProgress: (done) => seen.push(done) })
  expect(await readFile(to())).toEqual(body)
  expect(seen.at(-1)).toBe(body.length)
  expect(seen).toEqual(seen.toSorted((a, b) => a - b))
  await download(file(), to())
  expect(asked).toHaveLength(1)
})

test('a connection that breaks is taken up where it broke', async () => {
  serve = (request, answer) => void wholeOrRest(request, answer, asked.length === 1 ? 100_000 : body.length)
  await download(file(), to())
  expect(await readFile(to())).toEqual(body)
  expect(asked).toHaveLength(2)
  expect(asked[1]).toMatch(/^bytes=[1-9]/)
})

test('what a cancelled download brought is gone on with', async () => {
  serve = (request, answer) => {
    if (asked.length > 1) return void wholeOrRest(request, answer)
    answer.writeHead(200, { 'content-length': body.length })
    answer.write(body.subarray(0, 100_000))
  }
  const stop = new AbortController()
  const stopped = download(file(), to(), { signal: stop.signal, onProgress: () => stop.abort() })
  await expect(stopped).rejects.toMatchObject({ code: 'cancelled' })
  expect((await stat(`${to()}.part`)).size).toBeGreaterThan(0)
  await download(file(), to())
  expect(await readFile(to())).toEqual(body)
  expect(asked[1]).toMatch(/^bytes=/)
})

test('a server that cannot resume sends it all again', async () => {
  serve = (_, answer) => {
    answer.writeHead(200, { 'content-length': body.length })
    if (asked.length > 1) return void answer.end(body)
    answer.write(body.subarray(0, 100_000))
    setTimeout(() => answer.destroy(), 50)
  }
  await download(file(), to())
  expect(await readFile(to())).toEqual(body)
})

test('another file under the same name is refused and not kept', async () => {
  const other = { ...file(), sha256: sha256('another') }
  await expect(download(other, to())).rejects.toMatchObject({ code: 'failed-check' })
  await expect(download({ ...file(), bytes: 5 }, to())).rejects.toMatchObject({ code: 'failed-check' })
  expect(existsSync(to()) || existsSync(`${to()}.part`)).toBe(false)
})

test('a damaged file in its place is fetched again', async () => {
  await download(file(), to())
  await writeFile(to(), Buffer.alloc(body.length))
  await download(file(), to())
  expect(await readFile(to())).toEqual(body)
})

test('two at once do each other no harm', async () => {
  await Promise.all([download(file(), to()), download(file(), to())])
  expect(await readFile(to())).toEqual(body)
})

test('who is not there, silent, or has no such file is told with what to do', async () => {
  serve = (_, answer) => void answer.writeHead(404).end()
  await expect(download(file(), to())).rejects.toMatchObject({
    code: 'not-found',
    message: expect.stringContaining('404'),
  })
  serve = () => {}
  await expect(download(file(), to(), { stallMs: 60, tries: 1 })).rejects.toMatchObject({ code: 'timeout' })
  const gone = { ...file(), url: 'http://127.0.0.1:1/voice.onnx' }
  await expect(download(gone, to())).rejects.toMatchObject({ code: 'unavailable' })
})
