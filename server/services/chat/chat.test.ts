import { createServer, type Server } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Where } from '#agents/craft/request/given.ts'
import { filmFixture } from '#film/proposal/film.fixture.ts'
import type { TestDatabase } from '#server/db/testing/database.ts'
import { testDatabase } from '#server/db/testing/database.ts'
import { openAiCompatible } from '#server/providers/text/openai-compatible.ts'
import { toJson } from '#server/services/validate.ts'
import { applyFilmEdit } from '../films/apply-edit.ts'
import { getFilm } from '../films/get.ts'
import { aFilm, person } from '../testing.ts'
import { askController } from './ask.ts'
import { composeProposal } from './compose.ts'

let database: TestDatabase
let server: Server
let url = ''
let content = ''
let told: { system: string; user: string } | null = null

beforeAll(async () => {
  database = await testDatabase()
  server = createServer((request, response) => {
    let text = ''
    request.on('data', (chunk) => {
      text += chunk
    })
    request.on('end', () => {
      const [system, user] = JSON.parse(text).messages.map((message: { content: string }) => message.content)
      told = { system, user }
      response.setHeader('content-type', 'application/json')
      const choices = [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }]
      response.end(JSON.stringify({ id: 'x', object: 'chat.completion', created: 1, model: 'm', choices }))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  url = typeof address === 'object' && address ? `http://127.0.0.1:${address.port}/v1` : ''
})
afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await database.close()
})

const where: Where = { frame: null, shots: [], last: [] }
const none = { model: null, fault: null }
const local = () => ({
  model: openAiCompatible({ url, model: 'm', key: undefined, timeoutMs: 4000 }),
  fault: null,
})

/** The fixture's film in the studio, with its owner. */
const aMadeFilm = async () => {
  const { db } = database
  const { owner, projectId } = await aFilm(db)
  await db.project.update({
    where: { id: projectId },
    data: { film: toJson({ ...filmFixture, id: projectId }) },
  })
  return { db, user: owner, projectId }
}

test('a request is a proposal; a yes to a part of it is one edit, and its inverse takes all of it back', async () => {
  const film = await aMadeFilm()
  const words = 'Make scene 2 darker and slower, and give Mara a red coat'
  const reply = await askController({ ...film, words, where }, none)
  expect(reply).toMatchObject({ by: null, fallback: null, question: null, says: [] })
  const items = reply.proposal?.items ?? []
  expect(items.map((item) => item.cannot ?? item.title)).toEqual([
    'Scene 2 darker',
    'Shots 2A, 2B and 2C 20 % longer',
    'Mara in a red coat',
  ])
  const before = await getFilm(film)
  expect(before.film.cast.mara?.appearance.costume.main).toBe('#2f5aa8') // nothing is applied yet

  const asks = items.flatMap(({ ask }, i) => (i === 1 ? [] : [ask]))
  const { change, frames } = await composeProposal({ ...film, asks })
  expect(frames.after).toBe(frames.before) // what was left out is not in it
  const done = await applyFilmEdit({ ...film, change, why: words })
  const after = await getFilm(film)
  expect(after.film.lights.s2?.exposure).toBeCloseTo(0.66, 2)
  expect(after.film.cast.mara?.appearance.costume.main).toBe('#b3262b')
  expect(after.film.locks).toEqual(['lights.s2', 'cast.mara'])
  await applyFilmEdit({ ...film, change: done.inverse, why: 'Undo' })
  expect((await getFilm(film)).film).toEqual(before.film)
})

test('nobody asks about a film they may not edit', async () => {
  const film = await aMadeFilm()
  const user = await person(database.db, 'Stranger')
  await expect(askController({ ...film, user, words: 'darker', where }, none)).rejects.toMatchObject({
    code: 'not-found',
  })
})

test('what the embedded reading understands is not asked of a model', async () => {
  told = null
  const reply = await askController({ ...(await aMadeFilm()), words: 'cut ten seconds', where }, local())
  expect([reply.by, told]).toEqual([null, null])
})

test('the rest goes to the model with the film in few words; its asks are the same verbs', async () => {
  content = JSON.stringify({
    asks: [{ verb: 'light', scenes: ['s2'], by: -3 }],
    question: null,
    choices: [],
    declined: null,
  })
  const reply = await askController(
    { ...(await aMadeFilm()), words: 'sdfk the harbour gloomlessly', where },
    local(),
  )
  expect(reply.by).toMatch(/\/m$/)
  expect(reply.proposal?.items).toMatchObject([{ title: 'Scene 2 much darker' }])
  expect(JSON.parse(told?.user ?? '{}')).toMatchObject({
    request: 'sdfk the harbour gloomlessly',
    film: { scenes: [{ id: 's1' }, { id: 's2' }, { id: 's3' }] },
  })
  expect(told?.system).toContain('swap-scenes') // the closed schema of verbs
})

test.each([
  ['no JSON', 'I would rather not.', /no JSON/],
  [
    'a verb that there is not',
    '{"asks":[{"verb":"set","path":["brief"]}],"question":null,"choices":[],"declined":null}',
    /no verb of the editor/,
  ],
  [
    'a scene that there is not',
    '{"asks":[{"verb":"light","scenes":["s99"],"by":1}],"question":null,"choices":[],"declined":null}',
    /no such scene/,
  ],
  ['nothing', '{"asks":[],"question":null,"choices":[],"declined":null}', /empty/],
])('an answer with %s falls back to the embedded reading, and says so', async (_, answer, reason) => {
  content = answer
  const words = 'make scene 1 darker, sdfk lkj'
  const reply = await askController({ ...(await aMadeFilm()), words, where }, local())
  expect(reply.by).toBeNull()
  expect(reply.fallback).toMatch(reason)
  expect(reply.proposal?.items).toMatchObject([{ title: 'Scene 1 darker' }])
  expect(reply.says).toEqual(['I did not understand “sdfk lkj”.'])
})

test('a model may ask back', async () => {
  content = JSON.stringify({
    asks: [],
    question: 'Which night?',
    choices: ['Scene 1 darker', 'Scene 2 at night'],
    declined: null,
  })
  const reply = await askController({ ...(await aMadeFilm()), words: 'qwop zxcv', where }, local())
  expect(reply.by).toMatch(/\/m$/)
  expect(reply.question?.choices).toHaveLength(2)
})
