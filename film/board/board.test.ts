import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyEdit } from '../edit.ts'
import { emptyFilm, type Film, shotsInOrder } from '../film.ts'
import { Shot } from '../shot.ts'
import { faultsOf } from '../timeline/layout.ts'
import { Clip, endOf, Track } from '../timeline/track.ts'
import { add, duplicate } from './add.ts'
import { type Board, boardChange, inScene, lockOf, picturesOf } from './board.ts'
import { editShot } from './edit.ts'
import { heldShots } from './held.ts'
import { mergeNext } from './merge.ts'
import { remove } from './remove.ts'
import { reorder } from './reorder.ts'
import { isSealed, seal } from './seal.ts'
import { splitShot } from './split.ts'

// Whatever a person does to a board: its cut stays sound, one edit makes it, its inverse takes it back.

const brief = {
  source: { kind: 'idea' as const, text: 'A keeper finds a letter' },
  ...{ title: null, seconds: 30, genre: null, size: { width: 640, height: 360 } },
  ...{ rate: { num: 24, den: 1 }, seed: 7, scenes: null },
}
const extent = () => null
const shotOf = (id: string, scene: string, order: number, lines: string[], seconds: number): Shot => ({
  ...{ id, scene, order, kind: 'single', size: 'MS', angle: 'eye', subjects: ['mara'], present: ['mara'] },
  ...{ shows: `Mara in ${id}.`, lines, seconds, why: '' },
  actions: lines.map((_, i) => ({
    ...{ who: 'mara', action: 'speak' as const, target: null, text: '' },
    ...{ from: i / lines.length, to: (i + 1) / lines.length },
  })),
})
const scene = (id: string, order: number) => ({
  ...{
    id,
    order,
    heading: `INT. ROOM ${order}`,
    place: 'room',
    time: 'day',
    seconds: 9,
    characters: ['mara'],
  },
})

/** Two scenes; shots of 1 to 3 seconds, some with a line; the cut as the crew would lay it. */
const filmOf = (plan: { scene: number; seconds: number; line: boolean }[]): Film => {
  const shots: Shot[] = plan.map(({ scene: n, seconds, line }, i) =>
    shotOf(`s${n}-a${i}`, `s${n}`, i + 1, line ? [`s${n}-l${i}`] : [], seconds),
  )
  const film = {
    ...emptyFilm('film', brief as Film['brief']),
    shots: Object.fromEntries(shots.map((s) => [s.id, s])),
  }
  const scenes = { s1: scene('s1', 1), s2: scene('s2', 2) } as unknown as Film['scenes']
  let at = 0
  const picture: Record<string, Clip> = {}
  const dialogue: Record<string, Clip> = {}
  for (const shot of shotsInOrder({ ...film, scenes })) {
    const frames = shot.seconds * 24
    picture[shot.id] = Clip.parse({ id: shot.id, start: at, frames, source: { kind: 'shot', shot: shot.id } })
    for (const line of shot.lines)
      dialogue[line] = Clip.parse({ id: line, start: at + 4, frames: 12, source: { kind: 'line', line } })
    at += frames
  }
  const track = (id: string, kind: string, clips: Record<string, Clip>) =>
    Track.parse({ id, kind, name: id, order: 1, clips })
  const panels = Object.fromEntries(shots.map(({ id }) => [id, { asset: `${id}.jpeg`, frame: 0 }]))
  const tracks = {
    picture: track('picture', 'picture', picture),
    dialogue: track('dialogue', 'dialogue', dialogue),
  }
  return { ...film, scenes, panels, tracks }
}
const plans = fc.array(
  fc.record({ scene: fc.constantFrom(1, 2), seconds: fc.constantFrom(1, 2, 3), line: fc.boolean() }),
  { minLength: 2, maxLength: 8 },
)
const asks = fc.record({
  ...{
    verb: fc.nat(99),
    a: fc.nat(99),
    b: fc.nat(99),
    flag: fc.boolean(),
    share: fc.double({ min: 0.1, max: 0.9, noNaN: true }),
  },
})
type Ask = typeof asks extends fc.Arbitrary<infer T> ? T : never

const verbs: ((board: Board, ids: string[], ask: Ask, n: number) => Board)[] = [
  (board, ids, { a, b, flag }) =>
    reorder(board, {
      ...{
        shots: flag
          ? [ids[a % ids.length] as string]
          : [ids[a % ids.length] as string, ids[b % ids.length] as string],
      },
      ...{ scene: b % 2 === 0 ? 's1' : 's2', before: null, extent },
    }),
  (board, ids, { a, b }) => {
    const before = ids[b % ids.length] as string
    const to = board.shots[before]?.scene ?? 's1'
    return reorder(board, { shots: [ids[a % ids.length] as string], scene: to, before, extent })
  },
  (board, ids, { a, flag }, n) => {
    const near = board.shots[ids[a % ids.length] as string] as Shot
    return add(board, { id: `new${n}`, scene: near.scene, after: flag ? near.id : null, extent })
  },
  (board, ids, { a }, n) => duplicate(board, { shot: ids[a % ids.length] as string, id: `copy${n}`, extent }),
  (board, ids, { a, flag }) => remove(board, { shots: [ids[a % ids.length] as string], withWords: flag }),
  (board, ids, { a }) => mergeNext(board, { shot: ids[a % ids.length] as string }),
  (board, ids, { a, share }, n) =>
    splitShot(board, { shot: ids[a % ids.length] as string, id: `half${n}`, at: share }),
  (board, ids, { a, b, flag }) =>
    editShot(board, {
      ...{ shot: ids[a % ids.length] as string, extent },
      fields: flag ? { size: 'CU', shows: `Seen anew ${b}.` } : { seconds: 0.5 + (b % 6) / 2 },
    }),
  (board, ids, { a, flag }) => seal(board, { shots: [ids[a % ids.length] as string], on: flag }),
]
const doing = (board: Board, ask: Ask, n: number): Board => {
  const ids = Object.keys(board.shots)
  return ids.length === 0 ? board : (verbs[ask.verb % verbs.length]?.(board, ids, ask, n) ?? board)
}

test('any sequence of verbs keeps the cut sound, and its one edit is taken back by its inverse', () => {
  fc.assert(
    fc.property(plans, fc.array(asks, { minLength: 1, maxLength: 6 }), (plan, sequence) => {
      const film = filmOf(plan)
      let board: Board = film
      for (const [n, ask] of sequence.entries()) {
        const next = doing(board, ask, n)
        for (const shot of Object.values(next.shots)) expect(Shot.parse(shot)).toEqual(shot)
        for (const track of Object.values(next.tracks))
          expect(faultsOf(track).filter(({ kind }) => kind === 'overlap')).toEqual([])
        for (const clip of Object.values(next.tracks.picture?.clips ?? {}))
          if (clip.source.kind === 'shot') expect(next.shots).toHaveProperty([clip.source.shot])
        for (const { id } of Object.values(next.shots)) expect(picturesOf(next.tracks, id)).not.toEqual([])
        board = next
      }
      const change = boardChange(film, board)
      if (change === null) return
      const edit = { author: { kind: 'person' as const, id: 'x' }, why: 'test', change }
      const { film: next, inverse } = applyEdit(film, edit)
      expect(next.shots).toEqual(board.shots)
      expect(next.tracks.picture?.clips).toEqual(board.tracks.picture?.clips)
      expect(applyEdit(next, inverse).film).toEqual(film)
    }),
    { numRuns: 150 },
  )
})

test('every word stays heard under a picture, whatever is removed, merged, split and moved', () => {
  fc.assert(
    fc.property(plans, fc.array(asks, { minLength: 1, maxLength: 5 }), (plan, sequence) => {
      const film = filmOf(plan)
      let board: Board = film
      for (const [n, ask] of sequence.entries())
        board = doing(
          board,
          { ...ask, flag: verbs.length > 4 && ask.verb % verbs.length === 4 ? false : ask.flag },
          n,
        )
      if (Object.keys(board.shots).length === 0) return
      const words = Object.keys(film.tracks.dialogue?.clips ?? {}).sort()
      expect(Object.keys(board.tracks.dialogue?.clips ?? {}).sort()).toEqual(words)
      const lines = Object.values(board.shots).flatMap((shot) => shot.lines)
      expect(new Set(lines).size).toBe(lines.length)
    }),
    { numRuns: 100 },
  )
})

const plan = [
  ...[
    { scene: 1, seconds: 2, line: false },
    { scene: 1, seconds: 2, line: true },
  ],
  ...[
    { scene: 1, seconds: 2, line: false },
    { scene: 2, seconds: 3, line: true },
  ],
]
const cutOf = (board: Board) =>
  Object.values(board.tracks.picture?.clips ?? {})
    .sort((a, b) => a.start - b.start)
    .map((clip) => `${clip.source.kind === 'shot' ? clip.source.shot : ''}@${clip.start}`)

test('a shot moved on the board moves in the cut with its words', () => {
  const board = reorder(filmOf(plan), { shots: ['s1-a1'], scene: 's1', before: 's1-a0', extent })
  expect(inScene(board, 's1').map(({ id }) => id)).toEqual(['s1-a1', 's1-a0', 's1-a2'])
  expect(cutOf(board)).toEqual(['s1-a1@0', 's1-a0@48', 's1-a2@96', 's2-a3@144'])
  expect(board.tracks.dialogue?.clips['s1-l1']?.start).toBe(4)
  expect(board.locks).toEqual(['shots.s1-a1'])
})

test('a shot moved to another scene is drawn anew there', () => {
  const board = reorder(filmOf(plan), { shots: ['s1-a0'], scene: 's2', before: null, extent })
  expect(cutOf(board)).toEqual(['s1-a1@0', 's1-a2@48', 's2-a3@96', 's1-a0@168'])
  expect(board.panels['s1-a0']?.stale).toBe(true)
})

test('a shot removed leaves no hole: its time goes, or the picture before it holds under its words', () => {
  expect(cutOf(remove(filmOf(plan), { shots: ['s1-a0'] }))).toEqual(['s1-a1@0', 's1-a2@48', 's2-a3@96'])
  const film = filmOf(plan)
  const spoken = remove(film, { shots: ['s1-a1'] })
  expect(faultsOf(spoken.tracks.picture as Track)).toEqual([])
  expect(spoken.shots['s1-a0']?.lines).toEqual(['s1-l1'])
  const pictures = Object.values(spoken.tracks.picture?.clips ?? {}).sort((a, b) => a.start - b.start)
  for (const [i, clip] of pictures.entries())
    expect(clip.start).toBe(i === 0 ? 0 : endOf(pictures[i - 1] as Clip))
})

test('a shot removed with its sound kept takes no time: the shot beside it is seen for as long', () => {
  const film = filmOf(plan)
  const kept = remove(film, { shots: ['s1-a1', 's1-a2'], keepSound: true })
  expect(cutOf(kept)).toEqual(['s1-a0@0', 's2-a3@144'])
  expect(faultsOf(kept.tracks.picture as Track)).toEqual([])
  expect({ ...kept.tracks, picture: null }).toEqual({ ...film.tracks, picture: null })
  expect(cutOf(remove(film, { shots: ['s1-a0'], keepSound: true }))[0]).toBe('s1-a1@0')
})

test('a longer shot pushes what follows', () => {
  const board = editShot(filmOf(plan), { shot: 's1-a1', fields: { seconds: 4 }, extent })
  expect(cutOf(board)).toEqual(['s1-a0@0', 's1-a1@48', 's1-a2@144', 's2-a3@192'])
})

test('another picture frees the camera for the crew, and marks the panel', () => {
  const film = { ...filmOf(plan), locks: ['cameras.s1-a1'] }
  const board = editShot(film, { shot: 's1-a1', fields: { size: 'CU' }, extent })
  expect(board.locks).toEqual(['shots.s1-a1'])
  expect(board.panels['s1-a1']?.stale).toBe(true)
})

test('sealed is what may not change at all', () => {
  const on = seal(filmOf(plan), { shots: ['s1-a0'], on: true })
  expect(isSealed(on, 's1-a0')).toBe(true)
  expect(seal(on, { shots: ['s1-a0'], on: false }).locks).toEqual([])
})

test('what a person put down, and took out, stays so when the crew breaks the scenes into shots anew', () => {
  const film = filmOf(plan)
  const removed = remove(film, { shots: ['s1-a1'] })
  const added = add(removed, { id: 'mine', scene: 's1', after: 's1-a2', extent })
  const again = heldShots(added, film.shots)
  expect(Object.keys(again).sort()).toEqual(['mine', 's1-a0', 's1-a2', 's2-a3'])
  expect(Object.values(again).flatMap(({ lines }) => lines)).toEqual(
    expect.arrayContaining(['s1-l1', 's2-l3']),
  )
  expect(again['s1-a0']).toEqual(added.shots['s1-a0'])
  expect(added.locks).toContain(lockOf('mine'))
})

test('no line is spoken in two shots after the crew has been again', () => {
  fc.assert(
    fc.property(plans, fc.array(asks, { minLength: 1, maxLength: 5 }), (crew, sequence) => {
      const film = filmOf(crew)
      const board = sequence.reduce<Board>((at, ask, n) => doing(at, ask, n), film)
      const again = heldShots(board, film.shots)
      const lines = Object.values(again).flatMap((shot) => shot.lines)
      expect(new Set(lines).size).toBe(lines.length)
      for (const path of board.locks)
        if (path.startsWith('shots.')) expect(again[path.slice(6)]).toEqual(board.shots[path.slice(6)])
    }),
    { numRuns: 100 },
  )
})
