import { afterAll, describe, expect, test } from 'vitest'
import { applyEdit } from '#film/edit.ts'
import { filmFixture as film } from '#film/proposal/film.fixture.ts'
import { propose } from '#film/proposal/proposal.ts'
import * as directors from './directors.fixture.ts'
import type { Where } from './given.ts'
import * as people from './requests.fixture.ts'
import { understand } from './understand.ts'

const done = [...people.done, ...directors.done]
const unclear = [...people.unclear, ...directors.unclear]
const beyondReach: readonly (readonly [string, RegExp | string])[] = [
  ...people.beyondReach,
  ...directors.beyondReach,
]

const nowhere: Where = { frame: null, shots: [], last: [] }
const heard = (request: string, where = nowhere) => understand(film, request, where)
const itemsOf = (request: string, where = nowhere): string => {
  const { asks, command } = heard(request, where)
  return (
    command ??
    propose(film, asks)
      .items.map((item) => item.cannot ?? item.title)
      .join('; ')
  )
}

const right = { done: 0, asked: 0, declined: 0 }
afterAll(() => {
  const share = (n: number, of: number) => `${n} of ${of} (${Math.round((n / of) * 100)} %)`
  console.info(
    `understood ${share(right.done, done.length)}, asked ${share(right.asked, unclear.length)}, declined ${share(right.declined, beyondReach.length)}`,
  )
})

describe('what is asked for is proposed', () => {
  test.each(done)('%s', (request, items) => {
    const { question, missed, declined } = heard(request)
    expect(itemsOf(request)).toBe(items)
    expect([question, missed, declined]).toEqual([null, [], []])
    right.done++
  })
})

test('each proposal can be applied as one edit, and its inverse gives the film back', () => {
  for (const [request] of done) {
    const { change } = propose(film, heard(request).asks)
    if (change === null) continue
    const edit = { author: { kind: 'person' as const, id: 'p' }, why: request, change }
    const { film: next, inverse } = applyEdit(film, edit)
    expect(applyEdit(next, inverse).film, request).toEqual(film)
  }
})

describe('what is unclear is asked, and each answer is understood', () => {
  test.each(unclear)('%s', (request, question) => {
    const found = heard(request).question
    expect(found?.question).toBe(question)
    for (const { words } of found?.choices ?? []) {
      const next = heard(words)
      expect(next.missed, words).toEqual([])
      if (next.question === null) expect(next.asks.length + next.declined.length, words).toBeGreaterThan(0)
      else expect(next.question.question).not.toBe(question)
    }
    right.asked++
  })
})

describe('what an edit cannot do is declined with a reason', () => {
  test.each(beyondReach)('%s', (request, says) => {
    const { asks, declined } = heard(request)
    expect(asks).toEqual([])
    expect(declined[0]).toMatch(says) // a string: somewhere in it
    right.declined++
  })
})

describe('what was spoken of before is meant by "it", "her", "here"', () => {
  const after = (request: string): Where => ({ ...nowhere, last: heard(request).asks })
  test.each([
    ['make scene 2 darker', 'make it slower', 'Shots 2A, 2B and 2C 20 % longer'],
    ['give Ines a red coat', 'and give her glasses', 'Ines with glasses'],
    ['make shot 2C a wide shot', 'hold it two seconds longer', 'Shot 2C 2 s longer'],
  ])('%s; %s', (first, second, items) => {
    expect(itemsOf(second, after(first))).toBe(items)
  })
  test('the shot under the playhead, and the one that is chosen', () => {
    expect(itemsOf('make this shot a close-up', { ...nowhere, frame: 24 * 20 })).toBe('Shot 2A: close-up')
    expect(itemsOf('hold here one second longer', { ...nowhere, shots: ['s1-a3'] })).toBe(
      'Shot 1C 1 s longer',
    )
    expect(itemsOf('this scene darker', { ...nowhere, frame: 24 * 40 })).toBe('Scene 3 darker')
  })
})

test('"no dissolves" without a place is the whole film, and nothing but dissolves', () => {
  const picture = film.tracks.picture as NonNullable<typeof film.tracks.picture>
  const into = (id: string, kind: 'dissolve' | 'wipe' | 'fade') => ({
    [id]: { ...(picture.clips[id] as (typeof picture.clips)[string]), transitionIn: { kind, frames: 6 } },
  })
  const joined = {
    ...film,
    tracks: {
      ...film.tracks,
      picture: {
        ...picture,
        clips: {
          ...picture.clips,
          ...{ ...into('s1-a1', 'fade'), ...into('s1-a2', 'dissolve') },
          ...{ ...into('s2-a1', 'wipe'), ...into('s3-a1', 'dissolve') },
        },
      },
    },
  }
  const cut = (request: string) => {
    const [ask] = understand(joined, request, nowhere).asks
    return ask?.verb === 'transition' && ask.kind === null ? ask.shots : null
  }
  expect(cut('no dissolves')).toEqual(['s1-a2', 's3-a1'])
  expect(cut('take out all dissolves')).toEqual(['s1-a2', 's3-a1'])
  expect(cut('get rid of the wipes')).toEqual(['s2-a1'])
  expect(cut('hard cuts everywhere')).toEqual(['s1-a2', 's2-a1', 's3-a1'])
  expect(cut('no dissolves in scene 1')).toEqual(['s1-a2'])
  expect(cut('cut straight from scene 2 to scene 3')).toEqual(['s3-a1'])
})

test('of several scenes at one place, the one that is told apart by its turn or its time is meant', () => {
  const s3 = { ...(film.scenes.s3 as (typeof film.scenes)[string]), place: 'harbour' }
  const twice = { ...film, scenes: { ...film.scenes, s3 } }
  const lit = (request: string) => {
    const [ask] = understand(twice, request, nowhere).asks
    return ask?.verb === 'light' ? ask.scenes : null
  }
  expect(lit('make the second harbour scene darker')).toEqual(['s3'])
  expect(lit('the harbour at dusk should be darker')).toEqual(['s3'])
  expect(lit('darker in the first harbour scene')).toEqual(['s2'])
  expect(lit('make the harbour scenes darker')).toEqual(['s2', 's3'])
})

test('what nothing can be made of is told, and the rest is done', () => {
  expect(heard('make scene 1 darker, sdfk lkj')).toMatchObject({
    asks: [{ verb: 'light' }],
    missed: [expect.stringContaining('sdfk')],
  })
  expect(heard('sdfk lkj').missed).toEqual(['sdfk lkj'])
})
