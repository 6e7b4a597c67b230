import { createServer, type Server, type ServerResponse } from 'node:http'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { textModel } from './index.ts'
import { openAiCompatible } from './openai-compatible.ts'

// A local server that speaks the protocol, and can be made to misbehave as endpoints do.
type Reply = (response: ServerResponse) => void
let server: Server
let url = ''
let reply: Reply
let asked: { path: string; key: string | undefined; body: { model: string; messages: { content: string }[] } }

const chat =
  (content: string, finish = 'stop'): Reply =>
  (response) => {
    response.setHeader('content-type', 'application/json')
    const choices = [{ index: 0, message: { role: 'assistant', content }, finish_reason: finish }]
    response.end(
      JSON.stringify({
        id: 'x',
        object: 'chat.completion',
        created: 1,
        model: 'm',
        choices,
        usage: { prompt_tokens: 12, completion_tokens: 5, total_tokens: 17 },
      }),
    )
  }
const status =
  (code: number): Reply =>
  (response) => {
    response.statusCode = code
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ error: { message: 'no', type: 'x', code: 'x' } }))
  }

beforeEach(async () => {
  server = createServer((request, response) => {
    let text = ''
    request.on('data', (chunk) => {
      text += chunk
    })
    request.on('end', () => {
      asked = { path: request.url ?? '', key: request.headers.authorization, body: JSON.parse(text) }
      reply(response)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  url = typeof address === 'object' && address ? `http://127.0.0.1:${address.port}/v1` : ''
})
afterEach(() => {
  server.closeAllConnections()
  server.close()
})

const schema = z.object({ title: z.string() })
const ask = (timeoutMs = 5000) =>
  openAiCompatible({ url, model: 'm', key: 'secret', timeoutMs }).decide({
    system: 'Be brief.',
    user: 'A fox.',
    schema,
    signal: new AbortController().signal,
  })

test('an answer is JSON, the schema is told, the key is sent, the tokens are counted', async () => {
  reply = chat('{"title":"The Fox"}')
  expect(await ask()).toEqual({ value: { title: 'The Fox' }, cost: { tokensIn: 12, tokensOut: 5, usd: 0 } })
  expect(asked).toMatchObject({ path: '/v1/chat/completions', key: 'Bearer secret', body: { model: 'm' } })
  expect(JSON.stringify(asked.body)).toContain('JSON Schema')
})

test('JSON in a fence or a sentence is found', async () => {
  reply = chat('Sure!\n```json\n{"title":"The Fox"}\n```\nEnjoy.')
  expect((await ask()).value).toEqual({ title: 'The Fox' })
})

test.each([
  ['wrong JSON', chat('{"title": The Fox}'), 'bad-input'],
  ['no JSON', chat('I would rather not.'), 'bad-input'],
  ['a refusal', chat('', 'content_filter'), 'refused'],
  ['a rate limit', status(429), 'unavailable'],
  ['a broken endpoint', status(503), 'unavailable'],
  ['a wrong key', status(401), 'not-configured'],
  ['an unknown model', status(404), 'not-configured'],
  ['a request it does not take', status(400), 'refused'],
] as const)('%s is told as it is', async (_name, answer, code) => {
  reply = answer
  await expect(ask()).rejects.toMatchObject({ code })
})

test('no answer in time is a time-out', async () => {
  reply = () => {}
  await expect(ask(150)).rejects.toMatchObject({ code: 'timeout' })
})

test('nobody there is told, and may be tried again', async () => {
  reply = chat('{}')
  const gone = openAiCompatible({ url: 'http://127.0.0.1:9/v1', model: 'm', key: undefined, timeoutMs: 2000 })
  await expect(
    gone.decide({ system: '', user: '', schema, signal: new AbortController().signal }),
  ).rejects.toMatchObject({ code: 'unavailable' })
})

test('no settings: no model; half the settings: an error that names the other half', () => {
  expect(textModel({})).toBeNull()
  expect(() => textModel({ TEXT_MODEL_URL: 'http://localhost:1/v1' })).toThrow(/TEXT_MODEL is not set/)
  expect(() => textModel({ TEXT_MODEL_URL: 'nonsense', TEXT_MODEL: 'm' })).toThrow(/not an address/)
})
