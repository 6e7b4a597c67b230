import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { company } from '#agents/craft/voice/actors.ts'
import type { SpeechSpec, Voice } from '#film/sound.ts'
import type { Pinned } from '#server/storage/download.ts'
import { speak } from './index.ts'
import { installKokoro, kokoro, kokoroModel } from './kokoro.ts'

const spec: SpeechSpec = {
  text: 'come in.',
  voice: company.find(({ label }) => label === 'warm woman')?.voice as Voice,
  pace: 1,
  pitch: 1,
  range: 1,
  level: 0,
}
const before = process.env.REELWRIGHT_HOME
let home = ''
let server: Server
let model: Pinned
let asked: (string | undefined)[] = []

/** A model's archive with the files that Kokoro's has, and next to nothing in them. */
const pack = (names: readonly string[]): Buffer => {
  const folder = join(home, 'made', 'kokoro')
  for (const name of names) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), name.repeat(4000))
  }
  const file = join(home, 'made.tar.gz')
  execFileSync('tar', ['-czf', file, '-C', join(home, 'made'), 'kokoro'])
  return readFileSync(file)
}
const whole = ['model.int8.onnx', 'voices.bin', 'tokens.txt', 'espeak-ng-data/phondata']

/** Stands in the runtime's place: it says what it was opened with and asked for, as a tone as long as the text. */
const runtime = `module.exports = { OfflineTts: class {
  constructor(config) { require('node:fs').readFileSync(config.model.kokoro.model); this.config = config }
  generate({ text, sid, speed }) {
    return { sampleRate: 24000, samples: new Float32Array(24000).map((_, i) => Math.sin(i / (10 + sid)) * 0.3) }
  }
} }`

const serve = async (bytes: Buffer, breakAt: number | null): Promise<void> => {
  let first = true
  server = createServer((request, response) => {
    const from = Number(/bytes=(\d+)-/.exec(request.headers.range ?? '')?.[1] ?? 0)
    asked.push(request.headers.range)
    response.statusCode = from > 0 ? 206 : 200
    if (from > 0) response.setHeader('content-range', `bytes ${from}-${bytes.length - 1}/${bytes.length}`)
    if (breakAt !== null && first) {
      first = false
      response.setHeader('content-length', bytes.length)
      response.write(bytes.subarray(0, breakAt), () => setTimeout(() => response.destroy(), 50))
    } else response.end(bytes.subarray(from))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  model = { url: `http://127.0.0.1:${port}/model.tar.gz`, sha256, bytes: bytes.length }
}

beforeEach(() => {
  asked = []
  home = mkdtempSync(join(tmpdir(), 'reelwright-kokoro-'))
  process.env.REELWRIGHT_HOME = home
})
afterEach(() => {
  server?.close()
  if (before === undefined) delete process.env.REELWRIGHT_HOME
  else process.env.REELWRIGHT_HOME = before
  rmSync(home, { recursive: true, force: true })
})

const kokoroFolder = () => join(home, 'voices', 'kokoro')
const putRuntime = () => {
  const folder = join(kokoroFolder(), 'node_modules', 'sherpa-onnx-node')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'index.js'), runtime)
}

it('is brought here in one go or two, unpacked, opened and asked', async () => {
  const bytes = pack(whole)
  await serve(bytes, Math.floor(bytes.length / 2))
  putRuntime()
  await expect(speak(spec, { SPEECH_MODEL: 'kokoro' })).rejects.toMatchObject({
    code: 'not-configured',
    message: expect.stringContaining('npm run voices -- install kokoro'),
  })
  await installKokoro({ model, registry: false })
  expect(asked).toEqual([undefined, `bytes=${Math.floor(bytes.length / 2)}-`])
  const take = await speak(spec, { SPEECH_MODEL: 'kokoro' })
  expect(take.words.map(({ text }) => text)).toEqual(['come', 'in.'])
  expect(take.ms).toBeGreaterThan(900)
  await installKokoro({ model, registry: false }) // all is there: nothing is fetched
  expect(asked).toHaveLength(2)
})

it('is refused when its bytes are others, or a file is missing', async () => {
  await serve(pack(whole), null)
  await expect(
    installKokoro({ model: { ...model, sha256: '0'.repeat(64) }, registry: false }),
  ).rejects.toMatchObject({ code: 'failed-check' })
  server.close()
  rmSync(join(home, 'made'), { recursive: true })
  await serve(pack(whole.slice(1)), null)
  await expect(installKokoro({ model, registry: false })).rejects.toMatchObject({ code: 'not-configured' })
  expect(existsSync(join(kokoroFolder(), 'model'))).toBe(false)
})

it('is pinned', () => {
  expect(kokoroModel.sha256).toMatch(/^[0-9a-f]{64}$/)
  expect(kokoroModel.bytes).toBeGreaterThan(1e8)
  expect(new Set(kokoro.actors.map(({ voice }) => voice.voice)).size).toBe(11)
})
