import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Change, type FilmEdit, mergeEdit } from './edit.ts'
import { AppError } from './errors.ts'
import { emptyFilm, Film } from './film.ts'
import { type Base, type Gesture, received, seen, type Told, underway } from './replica.ts'

const brief = {
  ...{ source: { kind: 'idea' as const, text: 'A letter' }, title: null, seconds: 30, genre: null },
  ...{ size: { width: 640, height: 360 }, rate: { num: 24, den: 1 }, seed: 7, scenes: null },
}
const clip = (id: string, start: number) => ({ id, start, frames: 10, source: { kind: 'shot', shot: id } })
const film = Film.parse({
  ...emptyFilm('film', brief),
  screenplay: 'INT. ROOM - DAY\n\nRain.\n',
  tracks: {
    picture: {
      ...{ id: 'picture', kind: 'picture', name: 'Picture', order: 1 },
      clips: { a: clip('a', 0), b: clip('b', 10), c: clip('c', 20) },
    },
  },
})
const start: Base = { film, version: 0, gestures: [] }

const inTrack = (...path: string[]) => ['tracks', 'picture', 'clips', ...path]
const changes: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    op: fc.constant('set' as const),
    path: fc.constantFrom(inTrack('a', 'start'), inTrack('b', 'start'), inTrack('c', 'start')),
    value: fc.nat(60),
  }),
  fc.record({
    op: fc.constant('set' as const),
    path: fc.constantFrom(inTrack('a', 'frames'), inTrack('b', 'frames')),
    value: fc.integer({ min: 1, max: 30 }),
  }),
  fc.record({ op: fc.constant('remove' as const), path: fc.constantFrom(inTrack('a'), inTrack('c')) }),
  fc.constantFrom<Change>(
    { op: 'set', path: inTrack('c'), value: clip('c', 5) },
    { op: 'text', path: ['screenplay'], at: 0, remove: '', insert: 'x' },
    { op: 'text', path: ['screenplay'], at: 0, remove: 'I', insert: 'E' },
  ),
)

/** The server: applies what comes, in the order in which it comes, each gesture once. */
const serve = () => {
  let now = film
  const log: Told[] = []
  const heard = new Set<string>()
  const take = ({ id, edit }: Gesture): 'kept' | 'refused' => {
    if (heard.has(id)) return 'kept'
    try {
      const merged = mergeEdit(now, edit)
      now = merged.film
      log.push({ seq: log.length + 1, gesture: id, edit: merged.edit })
      heard.add(id)
      return 'kept'
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      return 'refused'
    }
  }
  return { log, take, film: () => now }
}

type Side = { base: Base; pending: Gesture[]; sent: number }
const acts = fc.array(
  fc.record({
    who: fc.constantFrom(0, 1),
    does: fc.constantFrom('edit', 'edit', 'send', 'again', 'hear'),
    change: changes,
  }),
  { maxLength: 40 },
)

test('two who edit at once, in any order of sending and hearing, see the same film in the end', () => {
  fc.assert(
    fc.property(acts, (steps) => {
      const server = serve()
      const sides: Side[] = [0, 1].map(() => ({ base: start, pending: [], sent: 0 }))
      let count = 0
      const send = (side: Side) => {
        const next = underway(side.base, side.pending)[side.sent]
        if (next === undefined) return
        if (server.take(next) === 'refused') side.pending = side.pending.filter(({ id }) => id !== next.id)
        else side.sent += 1
      }
      const hear = (side: Side) => {
        const base = received(side.base, server.log)
        if (base === null) throw new Error('nothing was left out')
        side.base = base
        side.pending = underway(base, side.pending)
        side.sent = 0
      }
      for (const { who, does, change } of steps) {
        const side = sides[who] as Side
        const edit: FilmEdit = { author: { kind: 'person', id: String(who) }, why: '', change }
        if (does === 'edit') side.pending.push({ id: String(count++), edit })
        if (does === 'send') send(side)
        if (does === 'again' && side.pending[0]) server.take(side.pending[0]) // the answer was lost
        if (does === 'hear') hear(side)
      }
      for (const side of sides) {
        hear(side)
        while (side.pending.length > 0) {
          send(side)
          hear(side)
        }
      }
      for (const side of sides) hear(side)
      const [one, other] = sides.map((side) => seen(side.base, side.pending))
      expect(one).toEqual(other)
      expect(one).toEqual(server.film())
    }),
    { numRuns: 150 },
  )
})

test('an edit of one hides nothing of what the other did elsewhere', () => {
  const by = (id: string, change: Change): Gesture => ({
    id,
    edit: { author: { kind: 'person', id }, why: '', change },
  })
  const server = serve()
  server.take(by('1', { op: 'set', path: inTrack('b', 'frames'), value: 4 }))
  const mine = [by('2', { op: 'set', path: inTrack('b', 'start'), value: 50 })]
  const base = received(start, server.log)
  expect(base && seen(base, mine).tracks.picture?.clips.b).toMatchObject({ start: 50, frames: 4 })
})

test('a missing edit is noticed, a repeated one changes nothing', () => {
  const server = serve()
  const edit: FilmEdit = {
    author: { kind: 'person', id: 'x' },
    why: '',
    change: { op: 'text', path: ['screenplay'], at: 0, remove: '', insert: 'x' },
  }
  for (const id of ['1', '2', '3']) server.take({ id, edit })
  expect(received(start, server.log.slice(1))).toBeNull()
  const all = received(start, server.log)
  expect(all?.film.screenplay.startsWith('xxxINT')).toBe(true)
  expect(all && received(all, server.log)).toEqual(all)
})
