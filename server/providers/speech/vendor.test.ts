import { createServer, type Server, type ServerResponse } from 'node:http'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { company } from '#agents/craft/voice/actors.ts'
import type { SpeechSpec, Voice } from '#film/sound.ts'
import { ungated } from '#server/render/sound/loudness.ts'
import { decodeWav, encodeWav } from '#server/render/sound/wav.ts'
import { speak as speakEmbedded } from './embedded.ts'
import { companyFor, speak, speakerOf } from './index.ts'
import { directionOf, voiceFor } from './reader.ts'
import { vendor } from './vendor.ts'
import { kokoroActors, namedActors } from './voices.ts'

const voiceOf = (label: string): Voice => company.find((actor) => actor.label === label)?.voice as Voice
const spec = (rest: Partial<SpeechSpec> = {}): SpeechSpec => ({
  text: 'we found it, at last. come quickly!',
  voice: voiceOf('warm woman'),
  pace: 1,
  pitch: 1,
  range: 1,
  level: 0,
  ...rest,
})

// A local server that speaks the vendors' protocols, with a real voice behind it: another actor of ours, a little slower.
let server: Server
let url = ''
let answer: (response: ServerResponse) => Promise<void> | void
let asked: { path: string; headers: Record<string, unknown>; body: Record<string, unknown> }
const wavAnswer = async (response: ServerResponse) => {
  const { wav } = await speakEmbedded(spec({ voice: voiceOf('Scotsman'), pace: 0.9 }))
  response.setHeader('content-type', 'audio/wav')
  response.end(wav)
}
beforeEach(async () => {
  server = createServer((request, response) => {
    let text = ''
    request.on('data', (chunk) => {
      text += chunk
    })
    request.on('end', () => {
      asked = { path: request.url ?? '', headers: request.headers, body: JSON.parse(text) }
      void answer(response)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  url = typeof address === 'object' && address ? `http://127.0.0.1:${address.port}` : ''
})
afterEach(() => {
  server.closeAllConnections()
  server.close()
})
const openai = () => ({
  SPEECH_MODEL: 'openai/gpt-4o-mini-tts',
  SPEECH_KEY: 'secret',
  SPEECH_URL: `${url}/v1`,
})

test('a take of OpenAI’s protocol is as loud as ours, and its words and sounds are found in time', async () => {
  answer = wavAnswer
  const take = await speak(spec({ breath: 0.5, level: -3 }), openai())
  expect(asked.path).toBe('/v1/audio/speech')
  expect(asked.headers.authorization).toBe('Bearer secret')
  expect(asked.body).toMatchObject({ model: 'gpt-4o-mini-tts', response_format: 'wav', input: spec().text })
  expect(String(asked.body.instructions)).toMatch(/whispering.*quietly/)
  const { rate, channels } = decodeWav(take.wav)
  expect(rate).toBe(48_000)
  expect(Math.abs(ungated(channels) + 23)).toBeLessThan(1.5)
  expect(take.words.map(({ text }) => text)).toEqual([
    'we',
    'found',
    'it,',
    'at',
    'last.',
    'come',
    'quickly!',
  ])
  const truth = await speakEmbedded(spec({ voice: voiceOf('Scotsman'), pace: 0.9 }))
  const wrong = take.words.map(({ from }, i) => Math.abs(from - (truth.words[i]?.from ?? 0)))
  expect(Math.max(...wrong)).toBeLessThan(120)
  expect(take.phones.at(-1)?.to).toBeLessThanOrEqual(take.ms)
  expect(take.by).toContain('gpt-4o-mini-tts')
})

test('ElevenLabs is asked for plain samples by the voice’s own name', async () => {
  answer = (response) => {
    const { channels } = decodeWav(
      encodeWav({ rate: 24_000, channels: [new Float32Array(24_000).map((_, i) => Math.sin(i / 20) / 2)] }),
    )
    const pcm = Buffer.alloc(48_000)
    channels[0]?.forEach((x, i) => {
      pcm.writeInt16LE(Math.round(x * 32_000), i * 2)
    })
    response.end(pcm)
  }
  const take = await speak(spec(), {
    SPEECH_MODEL: 'elevenlabs/eleven_multilingual_v2',
    SPEECH_KEY: 'k',
    SPEECH_URL: url,
  })
  expect(asked.path).toMatch(/\/text-to-speech\/\w{20}\?output_format=pcm_24000/)
  expect(asked.headers['xi-api-key']).toBe('k')
  expect(take.ms).toBeGreaterThan(900)
  expect(take.ms).toBeLessThan(1100)
})

test.each([
  [401, 'not-configured'],
  [404, 'not-configured'],
  [400, 'refused'],
  [503, 'unavailable'],
] as const)('an answer of %i is told as it is', async (status, code) => {
  answer = (response) => {
    response.statusCode = status
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ error: { message: 'no', type: 'x', code: 'x' } }))
  }
  await expect(speak(spec(), openai())).rejects.toMatchObject({ code })
})

test('what is asked for and cannot be is an error; what is not asked for is ours', () => {
  expect(vendor({})).toBeNull()
  expect(() => vendor({ SPEECH_MODEL: 'openai/tts-1' })).toThrow(/SPEECH_KEY/)
  expect(() => vendor({ SPEECH_MODEL: 'nobody/x', SPEECH_KEY: 'k' })).toThrow(/Vendors: openai, elevenlabs/)
  expect(speakerOf(spec(), openai())).toContain('gpt-4o-mini-tts')
  expect(speakerOf(spec(), {})).not.toContain('gpt')
  expect(speakerOf(spec({ language: 'fr' }), {})).toContain('espeak')
})

test('a cast voice of the vendor says the line itself, a disguised one as a tape played faster', async () => {
  answer = wavAnswer
  const [, , cast] = companyFor('fr', openai()) ?? []
  if (cast === undefined) throw new Error('OpenAI has no voices.')
  const plain = await speak(spec({ voice: cast.voice }), openai())
  expect(asked.body).toMatchObject({ voice: cast.voice.voice, speed: 1 })
  const faster = await speak(
    spec({ voice: { ...cast.voice, shift: 1.1, actor: `${cast.name}/1` } }),
    openai(),
  )
  expect(asked.body.voice).toBe(cast.voice.voice)
  expect(asked.body.speed).toBeCloseTo(1 / 1.1)
  expect(faster.ms / plain.ms).toBeCloseTo(1 / 1.1, 1)
  expect(faster.words).toHaveLength(plain.words.length)
})

test('a film cast with voices that are no longer asked for says so', async () => {
  const voice = kokoroActors[0]?.voice as Voice
  await expect(speak(spec({ voice }), {})).rejects.toMatchObject({ code: 'not-configured' })
  expect(companyFor('en', {})).toBeNull()
  expect(companyFor('en', { SPEECH_MODEL: 'kokoro' })).toBe(kokoroActors)
  expect(companyFor('fr', { SPEECH_MODEL: 'kokoro' })).toBeNull()
  const mine = companyFor('en', { ...openai(), SPEECH_VOICES: 'ann,bea/carl' })
  expect(mine?.map(({ name, sex }) => `${name} ${sex}`)).toEqual(['ann female', 'bea female', 'carl male'])
})

test('women and men have voices of their own, a disguised actor another one', () => {
  const voices = { female: ['a', 'b', 'c'], male: ['x', 'y'] }
  const reader = { engine: 'them', actors: namedActors('them', voices.female, voices.male) }
  const name = (label: string, turn = '') =>
    voiceFor(spec({ voice: { ...voiceOf(label), actor: `${label}${turn}` } }), reader)
  expect(voices.female).toContain(name('warm woman'))
  expect(voices.male).toContain(name('Scotsman'))
  expect(name('warm woman')).not.toBe(name('clear young woman'))
  expect(name('warm woman', '/1')).not.toBe(name('warm woman'))
  expect(directionOf(spec())).toBe('')
})
