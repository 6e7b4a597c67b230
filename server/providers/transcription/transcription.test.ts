import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type Server, type ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { SpeechSpec } from '#film/sound.ts'
import { readSpeech, soundKind } from '#server/render/sound/read-speech.ts'
import { speak } from '../speech/embedded.ts'
import { captionsOfSpeech } from './captions.ts'
import { needTranscriber, transcriber } from './index.ts'
import { wordsFrom } from './whisper.ts'

let home: string
const before = process.env.REELWRIGHT_HOME
let server: Server
let env: Record<string, string>
let reply: (response: ServerResponse) => void
let asked: { path: string; key: string; body: string }

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'transcription-'))
  process.env.REELWRIGHT_HOME = home
  server = createServer((request, response) => {
    const pieces: Buffer[] = []
    request.on('data', (piece: Buffer) => pieces.push(piece))
    request.on('end', () => {
      const body = Buffer.concat(pieces).toString('latin1')
      asked = { path: request.url ?? '', key: request.headers.authorization ?? '', body }
      reply(response)
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  env = {
    TRANSCRIPTION_MODEL: 'whisper-1',
    TRANSCRIPTION_URL: `http://127.0.0.1:${port}/v1`,
    TRANSCRIPTION_KEY: 'secret',
  }
})
afterEach(async () => {
  server.closeAllConnections()
  server.close()
  if (before === undefined) delete process.env.REELWRIGHT_HOME
  else process.env.REELWRIGHT_HOME = before
  await rm(home, { recursive: true, force: true })
})

const says =
  (body: object, status = 200) =>
  (response: ServerResponse) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  }
const spoken = async () => {
  const voice = { engine: 'embedded', voice: 'kal16', shift: 1, pitch: 100, stretch: 1 }
  return speak(
    SpeechSpec.parse({ text: 'I never wanted the light.', voice, pace: 1, pitch: 1, range: 1, level: 0 }),
  )
}
const hear = async (wav: Uint8Array) => (await needTranscriber(env)).hear(wav, new AbortController().signal)

test('a service is sent the recording, its key and what is wanted, and gives each word its time', async () => {
  reply = says({
    ...{ task: 'transcribe', language: 'english', duration: 1.6, text: 'I never wanted the light.' },
    words: 'I never wanted the light'
      .split(' ')
      .map((word, i) => ({ word, start: i * 0.3, end: i * 0.3 + 0.25 })),
  })
  const { wav } = await spoken()
  expect(await hear(wav)).toEqual({
    text: 'I never wanted the light.',
    language: 'en',
    words: 'I never wanted the light'
      .split(' ')
      .map((text, i) => ({ text, from: i * 300, to: i * 300 + 250 })),
  })
  expect(asked).toMatchObject({ path: '/v1/audio/transcriptions', key: 'Bearer secret' })
  expect(asked.body).toContain('whisper-1')
  expect(asked.body).toContain('RIFF')
  expect(asked.body).toMatch(/timestamp_granularities\[\]"\s+word/)
})

test('where only sentences are timed, their words share the time', async () => {
  reply = says({
    ...{ language: 'english', duration: 2, text: 'Go home.' },
    segments: [{ id: 0, start: 1, end: 2, text: ' Go home.', ...seen }],
  })
  const { words } = await hear((await spoken()).wav)
  expect(words).toMatchObject([
    { text: 'Go', from: 1000 },
    { text: 'home.', to: 2000 },
  ])
})
const seen = { seek: 0, tokens: [1], temperature: 0, avg_logprob: 0, compression_ratio: 1, no_speech_prob: 0 }

test.each([
  [401, 'not-configured'],
  [404, 'not-configured'],
  [413, 'refused'],
  [503, 'unavailable'],
])('status %i is told as it is', async (status, code) => {
  reply = says({ error: { message: 'no', type: 'x', param: null, code: 'x' } }, status)
  await expect(hear((await spoken()).wav)).rejects.toMatchObject({ code })
})

test('with nothing set nobody pretends to hear, and one is told both ways to it', async () => {
  expect(await transcriber({})).toBeNull()
  await expect(needTranscriber({})).rejects.toMatchObject({
    code: 'not-configured',
    message: expect.stringMatching(/--install.*TRANSCRIPTION_MODEL/),
  })
  await expect(transcriber({ TRANSCRIPTION_MODEL: 'whisper-1' })).rejects.toMatchObject({
    code: 'not-configured',
  })
})

test('whisper’s pieces become words', () => {
  const pieces = [
    { text: '[_BEG_]', t0: 0, t1: 0 },
    { text: ' I', t0: 0, t1: 20 },
    { text: ' nev', t0: 20, t1: 40 },
    { text: 'er', t0: 40, t1: 55 },
    { text: '.', t0: 55, t1: 60 },
  ]
  expect(wordsFrom(pieces)).toEqual([
    { text: 'I', from: 0, to: 200 },
    { text: 'never.', from: 200, to: 600 },
  ])
})

test('what was heard becomes captions, a new one at each sentence and pause', () => {
  const word = (text: string, from: number) => ({ text, from, to: from + 400 })
  const words = [word('I', 0), word('stayed.', 500), word('You', 1800), word('left', 4500), word('me.', 5000)]
  const cues = captionsOfSpeech({ text: '', language: 'en', words }, 7000)
  expect(cues.map(({ lines }) => lines.join(' '))).toEqual(['I stayed.', 'You', 'left me.'])
  expect(cues.map(({ from }) => from)).toEqual([0, 1800, 4520])
})

test('a recording is known by what is in it, and read as one channel at 48 kHz', async () => {
  const { wav, ms } = await spoken()
  expect(soundKind(wav)).toBe('wav')
  const audio = await readSpeech(wav)
  expect(audio).toMatchObject({ rate: 48_000 })
  expect(audio.channels[0]?.length).toBe(ms * 48)
  await expect(readSpeech(new TextEncoder().encode('<script>'))).rejects.toMatchObject({ code: 'bad-input' })
  await expect(readSpeech(new Uint8Array([0x1a, 0x45, 0xdf, 0xa3, 1, 2, 3]))).rejects.toMatchObject({
    code: 'bad-input',
  })
})
