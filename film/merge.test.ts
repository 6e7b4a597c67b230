import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fineChangeTo } from './difference.ts'
import { applyEdit, type Change, type FilmEdit, mergeEdit } from './edit.ts'
import { AppError } from './errors.ts'
import { emptyFilm, Film } from './film.ts'
import { faultsOf } from './timeline/layout.ts'
import { Clip } from './timeline/track.ts'

const brief = {
  ...{
    source: { kind: 'idea' as const, text: 'A keeper finds a letter' },
    title: null,
    seconds: 30,
    genre: null,
  },
  ...{ size: { width: 640, height: 360 }, rate: { num: 24, den: 1 }, seed: 7, scenes: null },
}
const filmOf = (...clips: [id: string, start: number, frames: number][]): Film =>
  Film.parse({
    ...emptyFilm('film', brief),
    tracks: {
      picture: {
        ...{ id: 'picture', kind: 'picture', name: 'Picture', order: 1 },
        clips: Object.fromEntries(
          clips.map(([id, start, frames]) => [id, { id, start, frames, source: { kind: 'shot', shot: id } }]),
        ),
      },
    },
  })
const by = (change: Change): FilmEdit => ({ author: { kind: 'person', id: 'x' }, why: 'test', change })
const at = (...path: string[]) => ['tracks', 'picture', 'clips', ...path]
const set = (path: string[], value: unknown): Change => ({ op: 'set', path, value })
const clipsOf = (film: Film) =>
  Object.values(film.tracks.picture?.clips ?? {})
    .sort((a, b) => a.start - b.start)
    .map(({ id, start, frames, offset }) => [id, start, frames, offset])

const layouts = fc
  .array(fc.tuple(fc.nat(9), fc.integer({ min: 1, max: 30 })), { minLength: 1, maxLength: 8 })
  .map((spans) => {
    let end = 0
    return spans.map(([gap, frames], i): [string, number, number] => {
      const start = end + gap
      end = start + frames
      return [`c${i}`, start, frames]
    })
  })

test('a clip laid over others overwrites them, and the inverse brings them back', () => {
  fc.assert(
    fc.property(
      layouts,
      fc.nat(7),
      fc.nat(250),
      fc.integer({ min: 1, max: 90 }),
      (clips, which, start, frames) => {
        const film = filmOf(...clips)
        const id = clips[which % clips.length]?.[0] ?? ''
        const change: Change = {
          op: 'batch',
          changes: [set(at(id, 'start'), start), set(at(id, 'frames'), frames)],
        }
        const { film: next, inverse } = applyEdit(film, by(change))
        const track = next.tracks.picture
        expect(track && faultsOf(track)).toEqual([])
        expect(track?.clips[id]).toMatchObject({ start, frames })
        expect(applyEdit(next, inverse).film).toEqual(film)
      },
    ),
  )
})

test('what is overwritten keeps its source in its place', () => {
  const { film } = applyEdit(
    filmOf(['a', 0, 10], ['b', 10, 30], ['c', 40, 10]),
    by(set(at('a', 'start'), 20)),
  )
  expect(clipsOf(film)).toEqual([
    ['b', 10, 10, 0],
    ['a', 20, 10, 0],
    ['b~30', 30, 10, 20],
    ['c', 40, 10, 0],
  ])
})

test('a fine change says nothing of what it does not change', () => {
  const film = filmOf(['a', 0, 10], ['b', 10, 10])
  const moved = filmOf(['a', 0, 10], ['b', 50, 10])
  expect(fineChangeTo(film, ['tracks'], moved.tracks)).toEqual(set(at('b', 'start'), 50))
})

test('any two layouts: the fine change makes the one into the other, and back', () => {
  fc.assert(
    fc.property(layouts, layouts, (one, other) => {
      const film = filmOf(...one)
      const goal = filmOf(...other)
      const change = fineChangeTo(film, ['tracks'], goal.tracks)
      if (change === null) {
        expect(film).toEqual(goal)
        return
      }
      const { film: next, inverse } = applyEdit(film, by(change))
      expect(next).toEqual(goal)
      expect(applyEdit(next, inverse).film).toEqual(film)
    }),
  )
})

test('of a late edit, what is still about something stands', () => {
  const film = filmOf(['b', 10, 10])
  const both: Change = { op: 'batch', changes: [set(at('a', 'start'), 5), set(at('b', 'start'), 30)] }
  const merged = mergeEdit(film, by(both))
  expect(clipsOf(merged.film)).toEqual([['b', 30, 10, 0]])
  expect(merged.edit.change).toEqual(set(at('b', 'start'), 30))
  expect(() => applyEdit(film, by(both))).toThrow(AppError)
  expect(() => mergeEdit(film, by(set(at('a', 'start'), 5)))).toThrow('removed')
})

test('keys of a clip are cut with it', () => {
  const film = filmOf(['a', 0, 20], ['b', 20, 10])
  const keys = Clip.shape.keys.parse({
    gain: [
      { at: 0, value: 0 },
      { at: 10, value: -20 },
    ],
  })
  const keyed = applyEdit(film, by(set(at('a', 'keys'), keys))).film
  const { film: next } = applyEdit(keyed, by(set(at('b', 'start'), 5)))
  expect(next.tracks.picture?.clips.a?.keys?.gain).toEqual([
    { at: 0, value: 0 },
    { at: 4, value: -8 },
  ])
  expect(next.tracks.picture?.clips['a~15']?.keys?.gain).toEqual([{ at: 0, value: -20 }])
})

test('words written above do not move where a late change of words belongs', () => {
  const text = 'INT. ROOM - DAY\n\nRain falls.\n\nANNA\nHello there.\n'
  const film = { ...filmOf(), screenplay: text }
  const place = text.indexOf('Hello')
  const late: Change = {
    ...{ op: 'text', path: ['screenplay'], at: place, remove: 'Hello', insert: 'Good day' },
    around: { before: 'ANNA\n', after: ' there.' },
  }
  const above = by({ op: 'text', path: ['screenplay'], at: 17, remove: '', insert: 'Heavy ' })
  const { film: first } = mergeEdit(film, above)
  const both = mergeEdit(first, by(late))
  expect(both.film.screenplay).toBe(text.replace('Rain', 'Heavy Rain').replace('Hello', 'Good day'))
  expect(applyEdit(both.film, both.inverse).film).toEqual(first)
  const gone = { ...film, screenplay: text.replace('Hello there.', 'Bye.') }
  expect(() => mergeEdit(gone, by(late))).toThrow('changed since')
})
