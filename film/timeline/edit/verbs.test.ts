import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fineChangeTo } from '../../difference.ts'
import { applyEdit } from '../../edit.ts'
import { emptyFilm, Film } from '../../film.ts'
import { faultsOf } from '../layout.ts'
import { Clip, endOf, Track, type TrackKind } from '../track.ts'
import { copy, duplicate, paste, pasteInsert } from './clipboard.ts'
import { closeGap, extract, extractRange } from './extract.ts'
import { group, ungroup } from './group.ts'
import { insert } from './insert.ts'
import { moveKey, removeKey, setKey } from './keys.ts'
import { fade, gainBy, pan } from './level.ts'
import { lift, liftRange } from './lift.ts'
import { move, moveInsert } from './move.ts'
import type { ClipRef, Tracks } from './ref.ts'
import { rippleTrim } from './ripple-trim.ts'
import { roll } from './roll.ts'
import { slide } from './slide.ts'
import { slip } from './slip.ts'
import { split } from './split.ts'
import { addTrack, moveTrack, removeTrack, setTrack } from './tracks.ts'
import { plainCut, transition } from './transition.ts'
import { trim } from './trim.ts'

// Any sequence of verbs on any tracks keeps what must hold of a timeline.

const sourceOf = (kind: TrackKind, id: string): Clip['source'] =>
  kind === 'picture'
    ? { kind: 'shot', shot: id }
    : kind === 'dialogue'
      ? { kind: 'line', line: id }
      : { kind: 'sound', sound: id }

const kinds: TrackKind[] = ['picture', 'picture', 'dialogue', 'effects', 'music', 'ambience']
/** Sources have as many frames as their id says, so that whatever plays one can be judged. */
const extent = ({ source }: Pick<Clip, 'source'>): number | null =>
  source.kind === 'line' || source.kind === 'sound'
    ? Number((source.kind === 'line' ? source.line : source.sound).split('/')[1])
    : null

const span = fc.record({
  ...{ gap: fc.nat(6), frames: fc.integer({ min: 1, max: 20 }), offset: fc.nat(8), spare: fc.nat(12) },
  ...{ group: fc.option(fc.constantFrom('g', 'h'), { freq: 4 }), fade: fc.nat(3), keyed: fc.boolean() },
})
const layout = fc
  .tuple(fc.array(fc.array(span, { maxLength: 6 }), { minLength: 6, maxLength: 6 }), fc.nat(11))
  .map(
    ([rows, locked]): Tracks =>
      Object.fromEntries(
        rows.map((row, t) => {
          let at = 0
          const kind = kinds[t] as TrackKind
          const clips = row.map(({ gap, frames, offset, spare, group: mates, fade: fades, keyed }, i) => {
            const id = `c${i}`
            at += gap + frames
            return Clip.parse({
              ...{ id, start: at - frames, frames, offset },
              ...{ source: sourceOf(kind, `${t}.${i}/${offset + frames + spare}`) },
              ...{ fadeIn: Math.min(fades, frames), ...(mates && { group: mates }) },
              ...(keyed && { keys: { gain: [{ at: 0, value: -3 }] } }),
            })
          })
          const id = `t${t}`
          const track = { id, kind, name: id, order: t, ...(locked === t && { locked: true }) }
          return [
            id,
            Track.parse({ ...track, clips: Object.fromEntries(clips.map((clip) => [clip.id, clip])) }),
          ]
        }),
      ),
  )

type Step = { verb: number; a: number; b: number; by: number; rows: number; frame: number; flag: boolean }
const step: fc.Arbitrary<Step> = fc.record({
  ...{ verb: fc.nat(99), a: fc.nat(99), b: fc.nat(99), by: fc.integer({ min: -40, max: 40 }) },
  ...{ rows: fc.integer({ min: -1, max: 1 }), frame: fc.nat(120), flag: fc.boolean() },
})

const refsIn = (tracks: Tracks): ClipRef[] =>
  Object.values(tracks).flatMap((track) =>
    Object.keys(track.clips).map((clip) => ({ track: track.id, clip })),
  )

type Verb = (tracks: Tracks, ask: Step & { refs: ClipRef[]; ref: ClipRef; id: () => string }) => Tracks
const edge = (flag: boolean) => (flag ? 'head' : 'tail')
const verbs: Record<string, Verb> = {
  move: (tracks, { refs, by, rows }) => move(tracks, { refs, by, rows }).tracks,
  moveInsert: (tracks, { refs, by }) => moveInsert(tracks, { refs, by, extent }).tracks,
  trim: (tracks, { refs, by, flag, rows }) =>
    trim(tracks, { refs, by, edge: edge(flag), extent, overwrite: rows > 0 }).tracks,
  rippleTrim: (tracks, { ref, by, flag, rows }) =>
    rippleTrim(tracks, { ref, by, edge: edge(flag), extent, alone: rows > 0 }).tracks,
  roll: (tracks, { ref, by, flag }) => roll(tracks, { ref, by, edge: edge(flag), extent }).tracks,
  slip: (tracks, { refs, by }) => slip(tracks, { refs, by, extent }).tracks,
  slide: (tracks, { ref, by }) => slide(tracks, { ref, by, extent }).tracks,
  split: (tracks, { frame, refs, flag }) => split(tracks, flag ? { frame, refs } : { frame }),
  lift: (tracks, { refs }) => lift(tracks, refs),
  liftRange: (tracks, { frame, by }) => liftRange(tracks, { from: frame, to: frame + Math.abs(by) }),
  extract: (tracks, { refs }) => extract(tracks, refs),
  extractRange: (tracks, { frame, by }) => extractRange(tracks, { from: frame, to: frame + Math.abs(by) }),
  closeGap: (tracks, { ref, frame, flag }) => closeGap(tracks, { track: ref.track, frame, alone: flag }),
  paste: (tracks, { refs, frame, id }) => paste(tracks, { board: copy(tracks, refs), frame, id }).tracks,
  pasteInsert: (tracks, { refs, ref, frame, id, flag }) =>
    pasteInsert(tracks, {
      ...{ board: copy(tracks, refs), frame, id, extent, ...(flag && { onto: ref.track }) },
    }).tracks,
  duplicate: (tracks, { refs, id }) => duplicate(tracks, { refs, id, extent }).tracks,
  group: (tracks, { refs, id }) => group(tracks, refs, id()),
  ungroup: (tracks, { refs }) => ungroup(tracks, refs),
  transition: (tracks, { ref, flag, frame }) =>
    transition(tracks, { ref, kind: flag ? 'dissolve' : 'fade', frames: frame, extent }).tracks,
  plainCut: (tracks, { refs }) => plainCut(tracks, refs),
  fade: (tracks, { refs, flag, frame }) => fade(tracks, { refs, edge: edge(flag), frames: frame }),
  level: (tracks, { refs, by }) => pan(gainBy(tracks, refs, by), refs, by / 20),
  setKey: (tracks, { ref, by, frame }) => setKey(tracks, { ref, name: 'gain', at: frame, value: by }),
  moveKey: (tracks, { ref, by, frame }) =>
    moveKey(tracks, { ref, name: 'gain', from: 0, at: frame, value: by }),
  removeKey: (tracks, { ref }) => removeKey(tracks, { ref, name: 'gain', at: 0 }),
  addTrack: (tracks, { a, id }) => {
    const kind = kinds[a % kinds.length] as TrackKind
    return addTrack(tracks, { id: id(), kind, name: 'New' })
  },
  moveTrack: (tracks, { ref, a }) => moveTrack(tracks, ref.track, a % 6),
  removeTrack: (tracks, { ref, verb }) => (verb % 4 === 0 ? removeTrack(tracks, ref.track) : tracks),
}
const names = Object.keys(verbs)

const doing = (tracks: Tracks, each: Step, n: number): Tracks => {
  const all = refsIn(tracks)
  const pick = (i: number): ClipRef => all[i % Math.max(1, all.length)] ?? { track: 'none', clip: 'none' }
  let made = 0
  const id = () => `n${n}.${made++}`
  const ask = { ...each, id, ref: pick(each.a), refs: [pick(each.a), pick(each.b)] }
  return (verbs[names[each.verb % names.length] ?? ''] as Verb)(tracks, ask)
}

const brief = {
  source: { kind: 'idea' as const, text: 'A keeper finds a letter' },
  ...{ title: null, seconds: 30, genre: null, size: { width: 640, height: 360 } },
  ...{ rate: { num: 24, den: 1 }, seed: 7, scenes: null },
}

/** What must hold after a verb. */
const judge = (before: Tracks, after: Tracks) => {
  for (const [id, track] of Object.entries(after)) {
    expect(faultsOf(track).filter(({ kind }) => kind === 'overlap')).toEqual([])
    expect(Track.parse(track)).toEqual(track)
    for (const [key, clip] of Object.entries(track.clips)) {
      expect(clip.id).toBe(key)
      expect(clip.offset + clip.frames).toBeLessThanOrEqual(extent(clip) ?? Number.POSITIVE_INFINITY)
      for (const curve of Object.values(clip.keys ?? {}))
        expect(curve?.every(({ at }) => at < clip.frames)).toBe(true)
      const old = before[id]?.clips[key]
      if (old !== clip) expect(old).not.toEqual(clip) // what is untouched comes back identical
    }
  }
  for (const track of Object.values(before))
    if (track.locked) expect(after[track.id]?.clips).toBe(track.clips)
}

test('any sequence of verbs leaves a sound timeline, and leaves alone what it is not about', () => {
  fc.assert(
    fc.property(layout, fc.array(step, { minLength: 1, maxLength: 8 }), (tracks, steps) => {
      let now = tracks
      for (const [n, each] of steps.entries()) {
        const next = doing(now, each, n)
        judge(now, next)
        now = next
      }
    }),
    { numRuns: 120 },
  )
})

test('the fine change of a verb gives exactly its result, and its inverse the film before', () => {
  fc.assert(
    fc.property(layout, fc.array(step, { minLength: 1, maxLength: 3 }), (tracks, steps) => {
      const film = Film.parse({ ...emptyFilm('film', brief), tracks })
      const after = steps.reduce(doing, film.tracks)
      const change = fineChangeTo(film, ['tracks'], after)
      if (change === null) {
        expect(after).toEqual(film.tracks)
        return
      }
      const edit = { author: { kind: 'person' as const, id: 'x' }, why: 'test', change }
      const { film: next, inverse } = applyEdit(film, edit)
      expect(next.tracks).toEqual(after)
      expect(applyEdit(next, inverse).film).toEqual(film)
    }),
    { numRuns: 60 },
  )
})

/** Every frame of a track: what is seen or heard there. */
const frames = (track: Track | undefined): Record<number, string> => {
  const out: Record<number, string> = {}
  for (const clip of Object.values(track?.clips ?? {}))
    for (let i = 0; i < clip.frames; i++)
      out[clip.start + i] = `${JSON.stringify(clip.source)}@${clip.offset + i}`
  return out
}

test('what is inserted and extracted again leaves pictures and words as they were', () => {
  fc.assert(
    fc.property(layout, fc.nat(100), fc.integer({ min: 1, max: 30 }), (tracks, frame, length) => {
      const track = Object.values(tracks).find(({ locked }) => !locked)?.id ?? ''
      const clip = Clip.parse({ id: 'new', start: 0, frames: length, source: { kind: 'credits' } })
      const inserted = insert(tracks, { frame, clips: [{ track, clip }], extent })
      expect(inserted.end).toBe(frame + length)
      const back = extractRange(inserted.tracks, { from: frame, to: inserted.end })
      for (const { id, kind } of Object.values(tracks))
        if (kind === 'picture' || kind === 'dialogue') expect(frames(back[id])).toEqual(frames(tracks[id]))
    }),
    { numRuns: 60 },
  )
})

test('a ripple keeps pictures and words in sync: what follows moves alike on all open tracks', () => {
  fc.assert(
    fc.property(
      layout,
      fc.nat(99),
      fc.integer({ min: -20, max: 20 }),
      fc.boolean(),
      (tracks, a, by, head) => {
        const refs = refsIn(tracks).filter(({ track }) => tracks[track]?.kind === 'picture')
        const ref = refs[a % Math.max(1, refs.length)]
        if (ref === undefined) return
        const clip = tracks[ref.track]?.clips[ref.clip] as Clip
        const result = rippleTrim(tracks, { ref, edge: edge(head), by, extent })
        const moved = head ? -result.by : result.by
        for (const track of Object.values(tracks))
          for (const later of Object.values(track.clips))
            if (!track.locked && later.start >= endOf(clip))
              expect(result.tracks[track.id]?.clips[later.id]?.start).toBe(later.start + moved)
      },
    ),
    { numRuns: 60 },
  )
})

test('mute, solo, lock, height and name are set and taken away', () => {
  const tracks = { v: Track.parse({ id: 'v', kind: 'picture', name: 'V', order: 0, clips: {} }) }
  const set = setTrack(tracks, 'v', { mute: true, solo: true, locked: true, height: 40, name: 'W' })
  expect(set.v).toEqual({ ...tracks.v, mute: true, solo: true, locked: true, height: 40, name: 'W' })
  const back = { mute: false, solo: undefined, locked: undefined, height: undefined, name: 'V' }
  expect(setTrack(set, 'v', back)).toEqual(tracks)
  expect(setTrack(tracks, 'v', back)).toBe(tracks)
})
