import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Change, mergeEdit } from '../edit.ts'
import { AppError } from '../errors.ts'
import { emptyFilm, Film } from '../film.ts'
import { compare } from './compare.ts'
import { runsBetween } from './diff-words.ts'
import { restoring, takenBack } from './rebuild.ts'
import { type Kept, stacksOf } from './undo.ts'
import { placesIn, wordsOf } from './words.ts'

const brief = {
  ...{ source: { kind: 'idea' as const, text: 'A letter' }, title: null, seconds: 30, genre: null },
  ...{ size: { width: 640, height: 360 }, rate: { num: 24, den: 1 }, seed: 7, scenes: null },
}
const clip = (id: string, start: number) => ({ id, start, frames: 10, source: { kind: 'shot', shot: id } })
const film = Film.parse({
  ...emptyFilm('film', brief),
  screenplay: 'INT. ROOM - DAY\n\nRain.\n\nMARA\nIt is late, and nobody came to see us.\n',
  markers: { m: { id: 'm', frame: 3, name: 'Door', colour: 'amber' } },
  tracks: {
    picture: {
      ...{ id: 'picture', kind: 'picture', name: 'Picture', order: 1 },
      clips: { a: clip('a', 0), b: clip('b', 10), c: clip('c', 20) },
    },
  },
})
const at = (...path: string[]) => ['tracks', 'picture', 'clips', ...path]
const set = (path: string[], value: unknown): Change => ({ op: 'set', path, value })
const write = (place: number, insert: string): Change => ({
  ...{ op: 'text', path: ['screenplay'], at: place, remove: '', insert },
})
const part: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.nat(60)).map(([id, value]) => set(at(id, 'start'), value)),
  fc
    .tuple(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 1, max: 30 }))
    .map(([id, value]) => set(at(id, 'frames'), value)),
  fc.tuple(fc.constantFrom('a', 'b'), fc.nat(20)).map(([id, value]) => set(at(id, 'gain'), value)),
  fc.nat(90).map((value) => set(['markers', 'm', 'frame'], value)),
  fc.tuple(fc.nat(14), fc.constantFrom('x', '\n\nStorm.\n')).map(([place, text]) => write(place, text)),
  fc.constantFrom<Change>(
    { op: 'remove', path: at('c') },
    { op: 'remove', path: ['markers', 'm'] },
    set(['markers', 'n'], { id: 'n', frame: 9, name: 'Window', colour: 'blue' }),
    set(['screenplay'], 'EXT. SHORE - DAY\n\nWind.\n'),
  ),
)
const changes = fc.oneof(
  part,
  fc.array(part, { maxLength: 4 }).map((list): Change => ({ op: 'batch', changes: list })),
)
const steps = fc.array(fc.record({ mine: fc.boolean(), change: changes }), { maxLength: 14 })

type Row = Kept & { change: Change }
const by = (mine: boolean) => ({ kind: 'person' as const, id: mine ? 'me' : 'other' })
/** A film and its history after edits of two people; what does not fit is refused, as a server does. */
const play = (list: { mine: boolean; change: Change; undoes?: number }[], from = film) => {
  const rows: Row[] = []
  let now = from
  for (const { mine, change, undoes = null } of list) {
    try {
      const merged = mergeEdit(now, { author: by(mine), why: '', change })
      now = merged.film
      const seq = rows.length + 1
      const inverse = merged.inverse.change
      rows.push({ id: `g${seq}`, seq, undoes, mine, why: `edit ${seq}`, inverse, change: merged.edit.change })
    } catch (error) {
      if (!(error instanceof AppError)) throw error
    }
  }
  return { film: now, rows }
}

test('any film of the past comes back from the film of today', () => {
  fc.assert(
    fc.property(steps, (list) => {
      const { film: now, rows } = play(list)
      expect(takenBack(now, rows.map(({ inverse }) => inverse).reverse())).toEqual(film)
    }),
    { numRuns: 200 },
  )
})

test('restoring is one edit that makes the film as it was, and can itself be taken back', () => {
  fc.assert(
    fc.property(steps, (list) => {
      const { film: now } = play(list)
      const { change } = restoring(now, film)
      if (change === null) {
        expect(now).toEqual(film)
        return
      }
      const done = mergeEdit(now, { author: by(true), why: '', change })
      expect(done.film).toEqual(film)
      expect(mergeEdit(done.film, done.inverse).film).toEqual(now)
    }),
    { numRuns: 200 },
  )
})

test('what a person locked stays when an older film is restored, and is named', () => {
  const { film: now } = play([
    { mine: true, change: set(['markers', 'm', 'frame'], 50) },
    { mine: true, change: set(['screenplay'], '') },
    { mine: true, change: set(['locks'], ['markers.m']) },
  ])
  const { change, kept } = restoring(now, film)
  expect(kept).toEqual(['markers.m'])
  expect(change && mergeEdit(now, { author: by(true), why: '', change }).film).toMatchObject({
    ...{ locks: ['markers.m'], screenplay: film.screenplay, markers: { m: { frame: 50 } } },
  })
})

test('alone, all that a person did can be taken back step by step, and brought back', () => {
  fc.assert(
    fc.property(fc.array(changes, { maxLength: 8 }), (list) => {
      let { film: now, rows } = play(list.map((change) => ({ mine: true, change })))
      const last = now
      for (const from of ['done', 'undone'] as const) {
        for (let top = stacksOf(rows)[from].at(-1); top; top = stacksOf(rows)[from].at(-1)) {
          const { inverse: change, id } = top
          const merged = mergeEdit(now, { author: by(true), why: '', change })
          now = merged.film
          const seq = rows.length + 1
          const undoes = Number(id.slice(1))
          rows = [
            ...rows,
            { id: `g${seq}`, seq, undoes, mine: true, why: '', inverse: merged.inverse.change, change },
          ]
        }
        expect(now).toEqual(from === 'done' ? film : last)
      }
    }),
    { numRuns: 150 },
  )
})

test('undo takes back nothing that somebody else set since', () => {
  fc.assert(
    fc.property(steps, (list) => {
      let { film: now, rows } = play(list)
      const theirs = new Map<string, unknown>()
      for (const { mine, change } of rows)
        for (const each of change.op === 'batch' ? change.changes : [change])
          if (each.op === 'set' && each.path.join('.').endsWith('gain'))
            if (mine) theirs.delete(each.path.join('.'))
            else theirs.set(each.path.join('.'), each.value)
      for (let top = stacksOf(rows).done.at(-1); top; top = stacksOf(rows).done.at(-1)) {
        const { inverse: change, id } = top
        const undoes = Number(id.slice(1))
        try {
          const merged = mergeEdit(now, { author: by(true), why: '', change })
          now = merged.film
          const seq = rows.length + 1
          rows = [
            ...rows,
            { id: `g${seq}`, seq, undoes, mine: true, why: '', inverse: merged.inverse.change, change },
          ]
        } catch (error) {
          if (!(error instanceof AppError)) throw error
          rows = rows.map((row) =>
            row.id === id ? { ...row, mine: false, inverse: { op: 'batch', changes: [] } } : row,
          )
        }
      }
      for (const [path, value] of theirs) {
        const [, , , id = ''] = path.split('.')
        const found = now.tracks.picture?.clips[id]
        if (found !== undefined) expect([path, found.gain]).toEqual([path, value])
      }
    }),
    { numRuns: 200 },
  )
})

test('the letters of another stay when one takes back their own', () => {
  const { rows, film: now } = play([
    { mine: true, change: write(22, ' Thunder.') },
    { mine: false, change: write(0, 'FADE IN:\n\n') },
  ])
  const top = stacksOf(rows).done.at(-1)
  const { screenplay } = mergeEdit(now, {
    ...{ author: by(true), why: '' },
    change: top?.inverse ?? { op: 'batch', changes: [] },
  }).film
  expect(screenplay).toBe(`FADE IN:\n\n${film.screenplay}`)
})

test('half a ripple is not taken back', () => {
  const ripple: Change = {
    op: 'batch',
    changes: [set(at('c', 'start'), 40), set(at('b', 'start'), 30), set(at('a', 'gain'), -3)],
  }
  const { rows } = play([
    { mine: true, change: ripple },
    { mine: false, change: set(at('c', 'start'), 60) },
  ])
  const step = stacksOf(rows).done.at(-1)
  expect(step?.inverse).toEqual({ op: 'batch', changes: [set(at('a', 'gain'), 0)] })
  expect(placesIn(step?.stays ?? [])).toBe('place')
})

test('two films compare as their mirror, and only equal ones as equal', () => {
  fc.assert(
    fc.property(steps, (list) => {
      const { film: now } = play(list)
      const [one, other] = [compare(film, now), compare(now, film)]
      expect(one.length > 0).toBe(JSON.stringify(now) !== JSON.stringify(film))
      const count = (list: typeof one, how: string, words: boolean) =>
        list.filter((each) => each.how === how && (each.part === 'words') === words).length
      expect(count(one, 'added', false)).toBe(count(other, 'removed', false))
      expect(count(one, 'changed', false)).toBe(count(other, 'changed', false))
    }),
    { numRuns: 200 },
  )
})

test('the stretches between two texts make the one of the other', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 12 }).map((rows) => rows.join('\n'))
  fc.assert(
    fc.property(text, text, (before, after) => {
      const rows = before.split('\n')
      for (const { from, to, rows: next } of runsBetween(before, after).reverse())
        rows.splice(from, to - from, ...next)
      expect(rows.join('\n')).toBe(after)
    }),
  )
})

test('an edit is told as people speak of it', () => {
  const cut = Film.parse({
    ...film,
    scenes: { s1: { ...scene, id: 's1', order: 1 }, s2: { ...scene, id: 's2', order: 2 } },
    shots: { a: { ...shot, id: 'a', scene: 's2' } },
  })
  const words = (change: Change) => {
    const { edit, inverse } = mergeEdit(cut, { author: by(true), why: '', change })
    return wordsOf({ change: edit.change, inverse: inverse.change }, cut)
  }
  expect(words(set(at('a', 'frames'), 8))).toEqual(['Shot 2A: 10 → 8 frames'])
  expect(words(set(at('a', 'gain'), -3))).toEqual(['Shot 2A: level 0 → -3 dB'])
  expect(words({ op: 'remove', path: at('a') })).toEqual(['Shot 2A: removed'])
  expect(words(set(['shots', 'a', 'size'], 'CU'))).toEqual(['Shot 2A: size “MS” → “CU”'])
  expect(words(write(22, ' Thunder.'))).toEqual(['Screenplay: wrote “Thunder.”'])
  expect(words(set(['markers', 'm', 'frame'], 5))).toEqual(['Marker Door: frame 3 → 5'])
  const all = ['a', 'b', 'c'].map((id, i) => set(at(id, 'start'), i * 10 + 100))
  expect(words({ op: 'batch', changes: all })).toEqual(['3 clips: 100 frames later'])
})

const scene = {
  ...{ heading: 'INT. ROOM - DAY', place: 'room', time: 'day', weather: 'clear', who: [], beats: [] },
  ...{ purpose: '', conflict: '', seconds: 5 },
  emotion: { name: 'calm', valence: 0, arousal: 0 },
}
const shot = {
  ...{ order: 1, kind: 'single', size: 'MS', angle: 'eye', subjects: [], present: [], shows: '', lines: [] },
  ...{ actions: [], seconds: 5, why: '' },
}

test('what a clip says is told in its words, and what the studio keeps for itself is not told', () => {
  const path = at('a', 'source')
  const caption = (line: string) => ({ kind: 'caption', lines: [line, 'at all'], speaker: null, line: null })
  const told = wordsOf(
    {
      change: {
        op: 'batch',
        changes: [set(path, caption('Nobody came')), set(['tracks', 'picture', 'hand'], ['shot:a'])],
      },
      inverse: { op: 'batch', changes: [set(path, caption('Somebody came'))] },
    },
    film,
  )
  expect(told).toEqual([expect.stringMatching(/: “Somebody came \/ at all” → “Nobody came \/ at all”$/)])
})

test('what takes back something older than is remembered is no step of its own', () => {
  const inverse = { op: 'remove' as const, path: ['assets', 'door'] }
  const row = (seq: number, undoes: number | null): Kept => ({
    ...{ id: `g${seq}`, seq, undoes, mine: true, why: `step ${seq}`, inverse },
  })
  const { done } = stacksOf([row(7, null), row(8, 3), row(9, null)])
  expect(done.map(({ id }) => id)).toEqual(['g7', 'g9'])
})
