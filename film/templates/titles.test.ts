import { expect, test } from 'vitest'
import { emptyFilm } from '../film.ts'
import { filmFixture as film } from '../proposal/film.fixture.ts'
import { reword } from '../timeline/edit/words.ts'
import { Clip, TitleStyle } from '../timeline/track.ts'
import { layTitle } from './lay-title.ts'
import { titleClip, titleTemplates } from './titles.ts'

const template = (style: TitleStyle) => {
  const found = titleTemplates.find((each) => each.style === style)
  if (found === undefined) throw new Error(`There is no template for ${style}.`)
  return found
}
const at = (style: TitleStyle, scene: string | null = null) => titleClip(template(style), film, scene)

test('every style has its template, and each says something, also of a film of which nothing is known', () => {
  expect(titleTemplates.map(({ style }) => style)).toEqual(TitleStyle.options)
  for (const each of titleTemplates)
    for (const told of [film, emptyFilm('none', film.brief)]) {
      const clip = titleClip(each, told, null)
      expect(Clip.parse(clip)).toEqual(clip)
      expect(clip.source.kind === 'title' && clip.source.text.trim()).toBeTruthy()
      expect(clip.frames).toBeGreaterThanOrEqual(3 * 24)
    }
})

test('a title begins with words of the scene in which it lies', () => {
  expect(at('opening').source).toEqual({ kind: 'title', text: 'The Light', subtitle: '' })
  expect(at('place', 's3').source).toMatchObject({ text: 'Beach', subtitle: 'At dusk', style: 'place' })
  expect(at('chapter', 's2').source).toMatchObject({ text: 'Harbour', subtitle: 'Part 2' })
  expect(at('name', 's2').source).toMatchObject({ text: 'Mara' })
})

test('it lies where there is room: on the track of titles, on another of them, on a new one', () => {
  const clip = at('name')
  const [first] = Object.values(film.tracks.titles?.clips ?? {})
  const free = (first?.start ?? 0) + (first?.frames ?? 0)
  const there = layTitle(film.tracks, { frame: free, clip })
  expect(there?.refs).toEqual([{ track: 'titles', clip: 'title-name' }])
  const above = layTitle(film.tracks, { frame: first?.start ?? 0, clip })
  expect(above?.refs).toEqual([{ track: 'titles-2', clip: 'title-name' }])
  expect(above?.tracks['titles-2']).toMatchObject({ kind: 'titles', name: 'Titles 2' })
  expect(above?.tracks.titles).toEqual(film.tracks.titles)
  const again = layTitle(above?.tracks ?? {}, { frame: first?.start ?? 0, clip })
  expect(again?.refs[0]?.track).toBe('titles-3')
  const none = layTitle({ picture: film.tracks.picture as never }, { frame: 0, clip })
  expect(none?.tracks.titles?.name).toBe('Titles')
})

test('a track that is locked or holds something else takes none', () => {
  const clip = at('end')
  expect(layTitle(film.tracks, { frame: 0, clip, track: 'picture' })).toBeNull()
  const { titles } = film.tracks
  const locked = { ...film.tracks, titles: { ...titles, locked: true } as never }
  expect(layTitle(locked, { frame: 0, clip, track: 'titles' })).toBeNull()
  expect(layTitle(film.tracks, { frame: 900, clip, track: 'titles' })?.refs[0]?.track).toBe('titles')
})

test('a title is set another way and back, with its words', () => {
  const [laid] = Object.values(film.tracks.titles?.clips ?? {})
  const ref = { track: 'titles', clip: laid?.id ?? '' }
  const carded = reword(film.tracks, ref, { style: 'card' })
  expect(carded.titles?.clips[ref.clip]?.source).toEqual({ ...laid?.source, style: 'card' })
  expect(reword(carded, ref, { style: 'opening' })).toEqual(film.tracks)
  expect(reword(carded, ref, { style: 'card' })).toBe(carded)
})
