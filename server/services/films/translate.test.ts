import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TextModel } from '#agents/runtime/model.ts'
import { translatedText } from '#film/interchange/texts.ts'
import { Track } from '#film/timeline/track.ts'
import { type TestDatabase, testDatabase } from '#server/db/testing/database.ts'
import { aFilm, person } from '../testing.ts'
import { applyFilmEdit } from './apply-edit.ts'
import { getFilm } from './get.ts'
import { translateFilm } from './translate.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

const caption = (id: string, start: number, text: string) => {
  const source = { kind: 'caption' as const, lines: [text], speaker: null, line: null, label: null }
  return [id, { id, start, frames: 48, source }] as const
}
const captions = Track.parse({
  ...{ id: 'captions', kind: 'captions', name: 'Captions', order: 2 },
  clips: Object.fromEntries([caption('a', 0, 'Who is there?'), caption('b', 60, 'Nobody.')]),
})
/** Answers each caption with what stands in the list, and counts what it was asked. */
const model = (answers: string[]): TextModel & { asked: number[] } => {
  const asked: number[] = []
  return {
    id: 'local/m',
    asked,
    decide: async ({ user }) => {
      const count = JSON.parse(user).length
      asked.push(count)
      return { value: { captions: answers.slice(0, count) }, cost: { tokensIn: 1, tokensOut: 1, usd: 0 } }
    },
  }
}

test('captions are translated for their own times, kept by an edit, and only what changed is asked again', async () => {
  const { db } = database
  const { owner, projectId } = await aFilm(db)
  const ask = { db, user: owner, projectId, language: 'fr' }
  await expect(translateFilm(ask, model([]))).rejects.toMatchObject({ code: 'not-found' })
  const put = (path: string[], value: unknown) =>
    applyFilmEdit({ ...ask, change: { op: 'set', path, value }, why: 'test' })
  await put(['tracks', 'captions'], captions)
  await expect(translateFilm(ask, null)).rejects.toMatchObject({ code: 'not-configured' })
  await expect(translateFilm({ ...ask, language: 'x y' }, null)).rejects.toMatchObject({ code: 'bad-input' })
  await expect(
    translateFilm({ ...ask, user: await person(db, 'Stranger') }, model([])),
  ).rejects.toMatchObject({ code: 'not-found' })
  const french = model(['Qui est là ?', 'Personne.'])
  await put(['translations', 'fr'], await translateFilm(ask, french))
  await put(['translations', 'fr', 'rows', 'b', 'lines'], ['Pas une âme.'])
  await put(['tracks', 'captions', 'clips', 'a', 'source', 'lines'], ['Who goes there?'])
  await put(['translations', 'fr'], await translateFilm(ask, french))
  expect(french.asked).toEqual([2, 1])
  const { film } = await getFilm(ask)
  const vtt = translatedText(film, 'fr', 'vtt', true) ?? ''
  expect(vtt).toContain('00:00:02.500 --> 00:00:04.500\nNobody.\nPas une âme.')
  expect(vtt).toContain('Who goes there?\nQui est là ?')
  expect(translatedText(film, 'fr', 'ttml', false)).toContain('xml:lang="fr"')
  expect(translatedText(film, 'de', 'vtt', false)).toBeNull()
})
