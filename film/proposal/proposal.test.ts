import { expect, test } from 'vitest'
import { applyEdit } from '../edit.ts'
import { faultsOf } from '../timeline/layout.ts'
import { endOf } from '../timeline/track.ts'
import type { Ask } from './ask.ts'
import { clipsOn, lineOf, shotOf } from './cut.ts'
import { filmFixture as film } from './film.fixture.ts'
import { scenesAsCut } from './names.ts'
import { propose } from './proposal.ts'
import { shares } from './verbs/pace.ts'

const after = (...asks: Ask[]) => {
  const { change, items } = propose(film, asks)
  expect(items.flatMap(({ cannot }) => cannot ?? [])).toEqual([])
  if (change === null) throw new Error('nothing changed')
  return applyEdit(film, { author: { kind: 'person', id: 'p' }, why: '', change }).film
}

test('ten seconds come out of pauses: every word is heard in full, over the picture it was heard over', () => {
  const next = after({ verb: 'trim', seconds: 10, scenes: null })
  const over = (of: typeof film) =>
    clipsOn(of, 'dialogue').map((line) => {
      const seen = clipsOn(of, 'picture').find(
        ({ clip }) => clip.start <= line.clip.start && endOf(clip) >= endOf(line.clip),
      )
      return [lineOf(line), line.clip.frames, seen && shotOf(seen)]
    })
  expect(over(next)).toEqual(over(film))
  for (const track of Object.values(next.tracks)) expect(faultsOf(track)).toEqual([])
})

test('where pauses are not enough it says how much can go, and offers that', () => {
  const [item] = propose(film, [{ verb: 'trim', seconds: 40, scenes: null }]).items
  expect(item).toMatchObject({
    cannot: expect.stringMatching(/^Only [\d.]+ s can go/),
    instead: [expect.stringMatching(/^Cut [\d.]+ seconds/)],
  })
})

test('the longest pauses give, short ones are left; all of it to the frame', () => {
  expect(shares([10, 50, 30], 40)).toEqual([0, 30, 10])
  expect(shares([5, 5, 5], 7).reduce((a, b) => a + b)).toBe(7)
})

test('scenes change places with their words and sounds', () => {
  const next = after({ verb: 'swap-scenes', scenes: ['s1', 's3'] })
  expect(scenesAsCut(next).map(({ id }) => id)).toEqual(['s3', 's2', 's1'])
  const line = clipsOn(next, 'dialogue').find((each) => lineOf(each) === 's3-l1')
  const shot = clipsOn(next, 'picture').find((each) => shotOf(each) === 's3-a2')
  expect((line?.clip.start ?? 0) - (shot?.clip.start ?? 0)).toBe(24 * 2) // as it was: 2 s into its shot
})

test('music is taken out under a line and nowhere else', () => {
  const next = after({ verb: 'silence', bus: 'music', span: { of: 'lines', ids: ['s2-l2'] } })
  const heard = clipsOn(next, 'music').map(({ clip }) => [clip.start, endOf(clip)])
  expect(heard).toEqual([
    [0, 576],
    [624, 720],
    [816, 1224],
  ])
})

test('what is asked of a thing that is gone is told, and the rest is done', () => {
  const { items, change } = propose(film, [
    { verb: 'light', scenes: ['s9'], by: 1 },
    { verb: 'title', title: 'The Keeper' },
  ])
  expect(items.map(({ cannot }) => cannot)).toEqual(['There is no such scene in the film.', undefined])
  expect(change).not.toBeNull()
})

test('later things build on the earlier ones, and can be done without them', () => {
  const hold: Ask = { verb: 'hold', shot: 's1-a1', seconds: 2 }
  const close: Ask = { verb: 'hold', shot: 's2-a1', seconds: 1 }
  const starts = (of: typeof film) =>
    clipsOn(of, 'picture').find((each) => shotOf(each) === 's2-a2')?.clip.start
  expect(starts(after(hold, close))).toBe(24 * 27)
  expect(starts(after(close))).toBe(24 * 25)
})

test('what a person has said of light, clothes and voices is the crew’s no more', () => {
  const { locks } = after(
    { verb: 'light', scenes: ['s2'], by: -2 },
    { verb: 'costume', character: 'mara', main: '#b3262b' },
    { verb: 'voice', character: 'mara', what: 'older', by: 2 },
    { verb: 'camera', shots: ['s1-a1'], move: 'push-in' },
  )
  expect(locks).toEqual(['lights.s2', 'cast.mara', 'casting.mara', 'cameras.s1-a1'])
})

test('it is told what must be made again', () => {
  expect(propose(film, [{ verb: 'light', scenes: ['s1'], by: 1 }]).remade).toEqual({
    shots: ['s1-a1', 's1-a2', 's1-a3'],
    lines: [],
    music: false,
    mix: false,
    cut: false,
  })
  expect(
    propose(film, [{ verb: 'words', lines: ['s1-l1'], from: 'week', to: 'month' }]).remade,
  ).toMatchObject({ shots: [], lines: ['s1-l1'], mix: true })
})
