import { expect, test } from 'vitest'
import { z } from 'zod'
import { type Agent, defineAgent } from '#agents/define.ts'
import { Brief } from '#film/brief.ts'
import type { FilmEdit } from '#film/edit.ts'
import { AppError } from '#film/errors.ts'
import { emptyFilm, Film } from '#film/film.ts'
import { Narrative } from '#film/plot.ts'
import { noCost, type TextModel } from './model.ts'
import { type Host, runAgent } from './run.ts'

const brief = Brief.parse({
  source: { kind: 'idea', text: 'A fox learns to sail' },
  seconds: 20,
  genre: null,
  size: { width: 640, height: 360 },
  rate: { num: 24, den: 1 },
  seed: 3,
})
const told = (title: string): z.infer<typeof Narrative> => ({
  title,
  logline: '',
  theme: '',
  motif: null,
  narration: [],
})

const namer = defineAgent({
  id: 'story/namer',
  version: 1,
  does: 'Finds a title.',
  reads: z.object({ brief: Brief }),
  writes: z.object({ narrative: Narrative }),
  example: { brief },
  prompt: ({ brief: asked }) => ({ system: 'You find titles.', user: asked.source.text }),
  embedded: () => ({ narrative: told('Embedded') }),
  off: () => ({ narrative: told('Untitled') }),
  explain: ({ narrative }) => `Called "${narrative.title}".`,
  measure: { name: 'has a title', of: (_, { narrative }) => (narrative.title === 'Untitled' ? 0 : 1) },
})

type Answer = () => unknown
const model = (...answers: Answer[]): TextModel & { asked: string[] } => {
  const asked: string[] = []
  return {
    id: 'test/model',
    asked,
    decide: async ({ user }) => {
      asked.push(user)
      const answer = answers[Math.min(asked.length, answers.length) - 1]
      return { value: answer?.(), cost: { ...noCost, tokensIn: 10 } }
    },
  }
}
const fails = (code: 'timeout' | 'unavailable' | 'refused' | 'bad-input') => (): never => {
  throw new AppError(code, `it was ${code}`)
}
const good = () => ({ narrative: told('By the model') })

const host = (text: TextModel | null): Host => ({
  run: 'r1',
  tools: {} as Host['tools'],
  model: text,
  once: (_maker, _spec, make) => make(),
  now: () => new Date('2026-01-01T00:00:00Z'),
  wait: async () => {},
  signal: new AbortController().signal,
  progress: () => {},
})
const run = (text: TextModel | null, film: Film = emptyFilm('f', brief), agent: Agent = namer) =>
  runAgent(agent, film, ['analysis/analysis'], host(text))

test('with no model the embedded craft decides, and nothing is called a fallback', async () => {
  const { film, fallback, edits } = await run(null)
  expect(film.narrative?.title).toBe('Embedded')
  expect(fallback).toBeNull()
  expect(edits[0]).toMatchObject({ author: { kind: 'agent', id: 'story/namer' }, why: 'Called "Embedded".' })
})

test('a model decides through the same schema, and its cost is counted', async () => {
  const { film, cost } = await run(model(good))
  expect(film.narrative?.title).toBe('By the model')
  expect(cost.tokensIn).toBe(10)
})

test('a malformed answer is sent back once, with what is wrong', async () => {
  const text = model(() => ({ narrative: { title: '' } }), good)
  expect((await run(text)).film.narrative?.title).toBe('By the model')
  expect(text.asked[1]).toMatch(/could not be used: narrative\.title/)
})

test('what may pass is tried again', async () => {
  const text = model(fails('unavailable'), fails('timeout'), good)
  expect((await run(text)).film.narrative?.title).toBe('By the model')
  expect(text.asked).toHaveLength(3)
})

test.each(['refused', 'unavailable', 'bad-input'] as const)(
  'a model that fails (%s) is told of in the film',
  async (code) => {
    const { film, fallback, messages } = await run(model(fails(code)))
    expect(film.narrative?.title).toBe('Embedded')
    expect(fallback).toMatch(/^test\/model: /)
    expect(film.fallbacks['story/namer']?.reason).toBe(fallback)
    expect(messages.map(({ type }) => type)).toEqual(['request', 'update', 'response'])
  },
)

test('a fallback is forgotten once the model decides again', async () => {
  const { film } = await run(model(fails('refused')))
  expect((await run(model(good), film)).film.fallbacks).toEqual({})
})

test('what a person has locked stays, and the model is not asked', async () => {
  const text = model(good)
  const film = { ...emptyFilm('f', brief), narrative: told('Mine'), locks: ['narrative'] }
  const result = await run(text, film)
  expect(result.film.narrative?.title).toBe('Mine')
  expect(result.edits).toEqual([])
  expect(text.asked).toEqual([])
})

test('a lock on a part keeps the part', async () => {
  const film = { ...emptyFilm('f', brief), narrative: told('Mine'), locks: ['narrative.title'] }
  expect((await run(null, film)).film.narrative?.title).toBe('Mine')
})

test('an agent writes nothing but what it owns', async () => {
  const greedy: Agent = { ...namer, embedded: () => ({ narrative: told('Ok'), screenplay: 'stolen' }) }
  expect((await run(null, emptyFilm('f', brief), greedy)).film.screenplay).toBe('')
})

test('a missing input is named', async () => {
  const needy: Agent = { ...namer, reads: z.object({ plot: z.object({ want: z.string() }) }) }
  await expect(run(null, emptyFilm('f', brief), needy)).rejects.toThrow(/"plot" is not there/)
})

test('messages name those they depend on, so that a run is a graph', async () => {
  const { messages } = await run(null)
  expect(messages[0]?.metadata.dependencies).toEqual(['r1/analysis/analysis/response'])
  expect(messages[1]).toMatchObject({
    id: 'r1/story/namer/response',
    metadata: { dependencies: ['r1/story/namer/request'] },
  })
})

test('a row is shown before all are done: of a table the agent owns, and not where a person has locked it', async () => {
  const shown: FilmEdit[] = []
  const painter = defineAgent({
    ...namer,
    id: 'visual/painter',
    writes: z.object({ panels: Film.shape.panels }),
    embedded: (_, { show }) => {
      for (const id of ['a', 'b']) show?.('panels', id, { asset: `${id}.jpeg`, frame: 0 })
      show?.('shots', 'a', {})
      return { panels: {} }
    },
    off: () => ({ panels: {} }),
    explain: () => 'Painted.',
    measure: { name: 'none', of: () => 0 },
  })
  const film = { ...emptyFilm('f', brief), locks: ['panels.b'] }
  await runAgent(painter, film, [], { ...host(null), show: (edit) => shown.push(edit) })
  expect(shown.map(({ change }) => change)).toEqual([
    { op: 'set', path: ['panels', 'a'], value: { asset: 'a.jpeg', frame: 0 } },
  ])
})
