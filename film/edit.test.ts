import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changeTo } from './difference.ts'
import { applyEdit, type Change, type FilmEdit, isLocked } from './edit.ts'
import { AppError } from './errors.ts'
import { emptyFilm, Film } from './film.ts'

const brief = {
  source: { kind: 'idea' as const, text: 'A keeper finds a letter' },
  title: null,
  seconds: 30,
  genre: null,
  size: { width: 640, height: 360 },
  rate: { num: 24, den: 1 },
  seed: 7,
  scenes: null,
}
const scene = (id: string, seconds = 5) => ({
  ...{
    id,
    order: 1,
    heading: 'INT. ROOM - DAY',
    place: 'room',
    time: 'day',
    weather: 'clear',
    who: ['anna'],
  },
  ...{ beats: [], purpose: '', conflict: '', emotion: { valence: 0, arousal: 0.5 }, seconds },
})
const clip = (id: string, start: number) => ({ id, start, frames: 10, source: { kind: 'shot', shot: id } })
const track = (id: string, clips: object[] = []) => ({
  ...{ id, kind: 'picture', name: 'Picture', order: 1 },
  clips: Object.fromEntries(clips.map((each, i) => [`c${i}`, each])),
})
const first = Film.parse({
  ...emptyFilm('film', brief),
  screenplay: 'INT. ROOM - DAY\n\nANNA\nHello.\n',
  scenes: { s1: scene('s1'), s2: scene('s2') },
  tracks: { picture: track('picture', [clip('a', 0), clip('b', 10)]) },
})

const by = (kind: 'person' | 'agent', change: Change): FilmEdit => ({
  author: { kind, id: 'x' },
  why: 'test',
  change,
})
const codeOf = (run: () => unknown): string | undefined => {
  try {
    run()
  } catch (error) {
    if (error instanceof AppError) return error.code
    throw error
  }
}

const step = fc.constantFrom(
  ...[
    'scenes',
    's1',
    's2',
    's3',
    'seconds',
    'heading',
    'tracks',
    'picture',
    'clips',
    'c0',
    'c1',
    'source',
    'shot',
  ],
  ...[
    'screenplay',
    'brief',
    'title',
    'text',
    'locks',
    'constructor',
    '__proto__',
    'toString',
    '0',
    '',
    'mute',
    'kind',
  ],
)
const path = fc.oneof(
  fc.array(step, { minLength: 1, maxLength: 5 }),
  fc.constantFrom(
    ...[
      ['scenes', 's1'],
      ['scenes', 's3'],
      ['scenes', 's1', 'seconds'],
      ['screenplay'],
      ['tracks', 'picture', 'mute'],
    ],
    ...[
      ['tracks', 'picture', 'clips', 'c1'],
      ['tracks', 'picture', 'clips', 'c0', 'source', 'shot'],
    ],
    ...[['brief', 'source', 'text'], ['brief', 'title'], ['scenes', 'constructor'], ['locks']],
  ),
)
const value = fc.oneof(
  fc.constantFrom<unknown>(scene('s1', 9), scene('s3'), clip('z', 40), track('picture'), null, [], {}, true),
  fc.constantFrom<unknown>(['scenes'], ['brief'], { kind: 'shot', shot: 'q' }, ' spaced ', 3),
  fc.anything(),
)
const leaf: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ op: fc.constant('set' as const), path, value }),
  fc.record({ op: fc.constant('remove' as const), path }),
  fc.record({
    op: fc.constant('text' as const),
    path: fc.constantFrom<string[]>(
      ['screenplay'],
      ['scenes', 's1', 'heading'],
      ['brief', 'source', 'text'],
      ['id'],
    ),
    at: fc.nat(40),
    remove: fc.constantFrom('', 'INT.', 'A', 'l'),
    insert: fc.string({ maxLength: 6 }),
  }),
)
const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 4, arbitrary: leaf },
  fc.record({ op: fc.constant('batch' as const), changes: fc.array(leaf, { maxLength: 4 }) }),
)

describe('applyEdit', () => {
  it('gives the first film back when the inverses are applied in reverse, and every film on the way is valid', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
        const before = JSON.stringify(first)
        let film: Film = first
        const inverses: FilmEdit[] = []
        for (const each of changes) {
          try {
            const done = applyEdit(film, by('person', each))
            film = done.film
            inverses.push(done.inverse)
          } catch (error) {
            expect(error).toBeInstanceOf(AppError)
          }
          expect(Film.parse(film)).toEqual(film)
        }
        for (const inverse of inverses.reverse()) film = applyEdit(film, inverse).film
        expect(film).toEqual(first)
        expect(JSON.stringify(first)).toBe(before)
      }),
      { numRuns: 1500 },
    )
  })

  it('lets no agent touch what is locked, above it or in it', () => {
    const locks = fc.subarray(['scenes.s1', 'tracks.picture.clips.c0', 'screenplay', 'scenes'], {
      minLength: 1,
    })
    fc.assert(
      fc.property(locks, fc.array(change, { maxLength: 8 }), (locked, changes) => {
        let film: Film = { ...first, locks: locked }
        for (const each of changes) {
          try {
            film = applyEdit(film, by('agent', each)).film
          } catch (error) {
            expect(error).toBeInstanceOf(AppError)
          }
        }
        for (const lock of locked) {
          const at = (of: Film) => lock.split('.').reduce<unknown>((all, key) => Object(all)[key], of)
          expect(at(film)).toBe(at(first))
        }
        expect(film.brief).toBe(first.brief)
        expect(film.locks).toBe(locked)
      }),
      { numRuns: 800 },
    )
    expect(isLocked({ locks: ['scenes.s1'] }, ['scenes'])).toBe(true)
    expect(isLocked({ locks: ['scenes.s1'] }, ['scenes', 's2'])).toBe(false)
  })

  it('refuses what is not valid and names the place', () => {
    const cases: [string[], unknown, string][] = [
      [['scenes', 's1', 'seconds'], -1, 'scenes.s1.seconds'],
      [['scenes', 's1'], { ...scene('s1'), time: 'teatime' }, 'scenes.s1.time'],
      [['tracks', 'picture', 'clips', 'c0', 'source', 'shot'], 5, 'tracks.picture.clips.c0.source.shot'],
      [['brief', 'source', 'text'], '  ', 'brief.source.text'],
      [['scenes', 's9', 'seconds'], 4, 'scenes.s9.seconds'],
      [['nonsense'], 1, 'nonsense'],
      [['scenes', 's1', 'who', '0'], 'bob', 'scenes.s1.who.0'],
    ]
    for (const [at, to, where] of cases)
      expect(() => applyEdit(first, by('person', { op: 'set', path: at, value: to }))).toThrow(where)
  })

  it.each([
    ['__proto__'],
    ['scenes', '__proto__'],
    ['scenes', '__proto__', 'x'],
    ['constructor', 'prototype'],
    ['toString'],
  ])('refuses the hostile path %s %s %s', (...at) => {
    expect(
      codeOf(() => applyEdit(first, by('person', { op: 'set', path: at, value: { polluted: 1 } }))),
    ).toBe('bad-input')
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })

  it('takes a character called Constructor for a character', () => {
    const done = applyEdit(
      first,
      by('agent', { op: 'set', path: ['scenes', 'constructor'], value: scene('constructor') }),
    )
    expect(Object.keys(done.film.scenes)).toContain('constructor')
    expect(applyEdit(done.film, done.inverse).film).toEqual(first)
  })

  it('applies all of a batch or nothing', () => {
    const good: Change = { op: 'set', path: ['scenes', 's1', 'seconds'], value: 8 }
    const bad: Change = { op: 'remove', path: ['scenes', 's9'] }
    expect(codeOf(() => applyEdit(first, by('person', { op: 'batch', changes: [good, bad] })))).toBe(
      'not-found',
    )
    expect(first.scenes.s1?.seconds).toBe(5)
  })

  it('refuses to remove what every film has, and text that has changed since', () => {
    for (const at of [['screenplay'], ['brief', 'seed'], ['tracks', 'picture', 'mute']])
      expect(['bad-input', 'not-found']).toContain(
        codeOf(() => applyEdit(first, by('person', { op: 'remove', path: at }))),
      )
    const text: Change = { op: 'text', path: ['screenplay'], at: 900, remove: '', insert: 'x' }
    expect(codeOf(() => applyEdit(first, by('person', text)))).toBe('conflict')
  })
})

describe('changeTo', () => {
  const next = { s2: scene('s2', 6), s3: scene('s3') }
  it('makes the one into the other, row by row', () => {
    const to = changeTo(first, ['scenes'], next)
    expect(to?.op === 'batch' && to.changes.map((each) => each.op)).toEqual(['remove', 'set', 'set'])
    if (to !== null) expect(applyEdit(first, by('agent', to)).film.scenes).toEqual(next)
  })
  it('sees no change in another order of keys', () => {
    const turned = Object.fromEntries(
      Object.entries(first.scenes)
        .map(([id, row]) => [id, Object.fromEntries(Object.entries(row).reverse())])
        .reverse(),
    )
    expect(changeTo(first, ['scenes'], turned)).toBeNull()
  })
})
