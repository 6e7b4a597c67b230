import { expect, it } from 'vitest'
import { clipsInOrder, Track } from './timeline/track.ts'
import { captionsInPicture, Language, translatedRows, translatedTrack } from './translation.ts'

const caption = (id: string, start: number, lines: string[], label: string | null = null) => ({
  ...{ id, start, frames: 40 },
  source: { kind: 'caption' as const, lines, speaker: 'mara', line: id, label },
})
const captions = Track.parse({
  ...{ id: 'captions', kind: 'captions', name: 'Captions', order: 2 },
  clips: { a: caption('a', 0, ['Nine years.'], 'MARA'), b: caption('b', 50, ['And not', 'one letter.']) },
})
const french = {
  place: 'with' as const,
  rows: {
    a: { of: 'MARA: Nine years.', lines: ['MARA: Neuf ans.'] },
    b: { of: 'And no letter.', lines: ['Et aucune lettre.'] },
  },
}
const shown = (track: Track) => clipsInOrder(track).map(({ source }) => source)

it('goes where its caption goes, and holds only while the words are the same', () => {
  expect(translatedRows(captions, french).map(({ lines }) => lines)).toEqual([['MARA: Neuf ans.'], null])
  const alone = translatedTrack(captions, french, 'instead')
  expect(shown(alone)).toMatchObject([
    { lines: ['MARA: Neuf ans.'], label: null },
    { lines: ['And not', 'one letter.'] },
  ])
})

it('lays both languages at the same time in one caption', () => {
  const both = captionsInPicture(captions, { fr: french })
  expect(shown(both)[0]).toMatchObject({
    lines: ['Nine years.'],
    label: 'MARA',
    beneath: ['MARA: Neuf ans.'],
  })
  expect(clipsInOrder(both).map(({ start, frames }) => [start, frames])).toEqual([
    [0, 40],
    [50, 40],
  ])
  expect(captionsInPicture(captions, { fr: { ...french, place: 'beside' } })).toBe(captions)
})

it('knows a language from what is none', () => {
  for (const code of ['fr', 'pt-BR', 'zh-Hant']) expect(Language.safeParse(code).success).toBe(true)
  for (const code of ['', 'French', 'fr-!', 'x']) expect(Language.safeParse(code).success).toBe(false)
})
