import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Change, mergeEdit } from '../edit.ts'
import { emptyFilm, Film } from '../film.ts'
import { clip, track } from '../timeline/testing.ts'
import { isHeld, type Kept, partedFrom, partsOf, stacksOf, theirsSince } from './undo.ts'
import { placesIn } from './words.ts'

const brief = {
  ...{ source: { kind: 'idea' as const, text: 'A letter' }, title: null, seconds: 30, genre: null },
  ...{ size: { width: 640, height: 360 }, rate: { num: 24, den: 1 }, seed: 7, scenes: null },
}
const film = Film.parse({
  ...emptyFilm('film', brief),
  tracks: { picture: track('picture', clip('a', 0, 10), clip('b', 10, 10), clip('c', 20, 10)) },
})
const set = (path: string[], value: unknown): Change => ({ op: 'set', path, value })

const places = ['a', 'b', 'c'].map((id) => ['tracks', 'picture', 'clips', id, 'gain'])
const turns = fc.array(
  fc.record({
    who: fc.constantFrom('ann', 'bo'),
    does: fc.constantFrom('set', 'set', 'undo', 'undo', 'redo'),
    place: fc.nat(2),
  }),
  { maxLength: 40 },
)

/** Two people who set, undo and redo, each by what the history says is theirs to take back. */
const session = () => {
  let now = film
  const rows: (Kept & { by: string })[] = []
  const stacks = (who: string) => stacksOf(rows.map((row) => ({ ...row, mine: row.by === who })))
  const apply = (who: string, change: Change, undoes: number | null) => {
    const merged = mergeEdit(now, { author: { kind: 'person', id: who }, why: '', change })
    now = merged.film
    const seq = rows.length + 1
    const inverse = merged.inverse.change
    rows.push({ id: `g${seq}`, seq, undoes, mine: false, by: who, why: `edit ${seq}`, inverse })
    return seq
  }
  /** @returns which edit was taken back, and by which */
  const back = (who: string, from: 'done' | 'undone') => {
    const step = stacks(who)[from].findLast((each) => !isHeld(each))
    if (step === undefined) return null
    const undone = Number(step.id.slice(1))
    return { undone, by: apply(who, step.inverse, undone), change: step.inverse }
  }
  const value = (path: string[]) => now.tracks.picture?.clips[path[3] ?? '']?.gain
  return { apply, back, stacks, value }
}

test('undo and redo of two: each thing is as the last edit that stands has left it', () => {
  fc.assert(
    fc.property(turns, (list) => {
      const { apply, back, value } = session()
      const standing = new Map<string, { root: number; value: number }[]>() // by place, the last one last
      const roots = new Map<number, { root: number; place: string; value: number; undone: boolean }>()
      list.forEach(({ who, does, place }, i) => {
        const path = places[place] as string[]
        if (does === 'set') {
          const seq = apply(who, set(path, i + 1), null)
          const key = path.join('.')
          standing.set(key, [...(standing.get(key) ?? []), { root: seq, value: i + 1 }])
          roots.set(seq, { root: seq, place: key, value: i + 1, undone: false })
        } else {
          const done = back(who, does === 'undo' ? 'done' : 'undone')
          if (done === null) return
          const was = roots.get(done.undone)
          if (was === undefined) throw new Error('What is taken back was done once.')
          const rest = (standing.get(was.place) ?? []).filter(({ root }) => root !== was.root)
          standing.set(was.place, does === 'undo' ? rest : [...rest, was])
          roots.set(done.by, { ...was, undone: does === 'undo' })
        }
        for (const each of places) expect(value(each)).toBe(standing.get(each.join('.'))?.at(-1)?.value ?? 0)
      })
    }),
    { numRuns: 400 },
  )
})

test('nor is it taken by an undo that was sent before the other was heard of: the studio parts it once more', () => {
  const late = fc.array(
    fc.record({
      who: fc.constantFrom('ann', 'bo'),
      does: fc.constantFrom('set', 'set', 'undo', 'undo', 'redo', 'hear'),
      place: fc.nat(1),
    }),
    { maxLength: 40 },
  )
  fc.assert(
    fc.property(late, (list) => {
      let now = film
      const rows: (Kept & { by: string })[] = []
      const heard = new Map<string, number>()
      const seenBy = (who: string) =>
        rows
          .map((row) => ({ ...row, mine: row.by === who }))
          .filter(({ mine, seq }) => mine || seq <= (heard.get(who) ?? 0))
      let standing: { key: string; who: string; seq: number; root: number }[] = []
      const roots = new Map<number, number>()
      for (const [i, { who, does, place }] of list.entries()) {
        if (does === 'hear') {
          heard.set(who, rows.length)
          continue
        }
        const path = places[place] as string[]
        const step =
          does === 'set'
            ? null
            : stacksOf(seenBy(who))[does === 'undo' ? 'done' : 'undone'].findLast((each) => !isHeld(each))
        if (step === undefined) continue
        const undoes = step === null ? null : Number(step.id.slice(1))
        // As applyFilmEdit does.
        const all = rows.map((row) => ({ ...row, mine: row.by === who }))
        const asked = step === null ? set(path, i + 1) : step.inverse
        const { left } = partedFrom(asked, undoes === null ? [] : theirsSince(all, undoes))
        if (partsOf(left).length === 0) continue
        const merged = mergeEdit(now, { author: { kind: 'person', id: who }, why: '', change: left })
        now = merged.film
        const seq = rows.length + 1
        rows.push({
          id: `g${seq}`,
          seq,
          undoes,
          mine: false,
          by: who,
          why: '',
          inverse: merged.inverse.change,
        })
        const root = roots.get(undoes ?? 0) ?? seq
        roots.set(seq, root)
        for (const part of partsOf(left)) {
          const key = part.path.join('.')
          const theirs = standing.filter((each) => each.key === key && each.who !== who)
          if (undoes !== null) expect(theirs.filter((each) => each.seq > undoes)).toEqual([])
          standing = standing.filter((each) => each.key !== key || each.root !== root)
          if (does !== 'undo') standing.push({ key, who, seq, root })
        }
      }
    }),
    { numRuns: 300 },
  )
})

test('undo and redo of two, of edits of many things: no one takes from the other what the other did last', () => {
  const many = fc.array(
    fc.record({
      who: fc.constantFrom('ann', 'bo'),
      does: fc.constantFrom('set', 'set', 'undo', 'undo', 'redo'),
      which: fc.uniqueArray(fc.nat(2), { minLength: 1 }),
    }),
    { maxLength: 30 },
  )
  fc.assert(
    fc.property(many, (list) => {
      const { apply, back } = session()
      const roots = new Map<number, number>()
      let standing: { key: string; who: string; seq: number; root: number }[] = []
      list.forEach(({ who, does, which }, i) => {
        const changes = which.map((at) => set(places[at] as string[], i + 1))
        const done =
          does === 'set'
            ? { undone: 0, by: apply(who, { op: 'batch', changes }, null), change: changes[0] as Change }
            : back(who, does === 'undo' ? 'done' : 'undone')
        if (done === null) return
        const root = roots.get(done.undone) ?? done.by
        roots.set(done.by, root)
        for (const { path } of (does === 'set' ? changes : [done.change]).flatMap(partsOf)) {
          const key = path.join('.')
          const theirs = standing.filter((each) => each.key === key && each.who !== who)
          if (does !== 'set') expect(theirs.filter(({ seq }) => seq > done.undone)).toEqual([])
          standing = standing.filter((each) => each.key !== key || each.root !== root)
          if (does !== 'undo') standing.push({ key, who, seq: done.by, root })
        }
      })
    }),
    { numRuns: 300 },
  )
})

test('one sets, another sets it too: what the first did stays until the other takes theirs back', () => {
  const { apply, back, stacks, value } = session()
  const [path = []] = places
  apply('ann', set(path, 1), null)
  apply('bo', { op: 'batch', changes: [set(path, 2)] }, null)
  const [held] = stacks('ann').done
  expect(held && isHeld(held) && placesIn(held.stays ?? [])).toBe('level')
  expect(back('ann', 'done')).toBeNull()
  expect(value(path)).toBe(2)
  back('bo', 'done')
  expect(value(path)).toBe(1)
  expect(stacks('ann').done.map(isHeld)).toEqual([false])
  back('ann', 'done')
  expect(value(path)).toBe(0)
  back('bo', 'undone')
  expect(value(path)).toBe(2)
  expect(back('ann', 'undone')).toBeNull() // it was done before the other's, and stays undone
  expect(value(path)).toBe(2)
})
