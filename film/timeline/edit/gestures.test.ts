import { expect, test } from 'vitest'
import { Clip, type ClipSource, type Track, type TrackKind } from '../track.ts'
import { copy, duplicate, paste, pasteInsert } from './clipboard.ts'
import { closeGap, extract, extractRange } from './extract.ts'
import { group, ungroup } from './group.ts'
import { insert, overwrite } from './insert.ts'
import { keyRange, moveKey, removeKey, setKey } from './keys.ts'
import { fade, gainBy, gainTo, pan } from './level.ts'
import { lift, liftRange } from './lift.ts'
import { nextMarker, removeMarker, setMarker } from './markers.ts'
import { move, moveInsert } from './move.ts'
import type { ClipRef, Tracks } from './ref.ts'
import { rippleTrim } from './ripple-trim.ts'
import { roll } from './roll.ts'
import { slide } from './slide.ts'
import { slip } from './slip.ts'
import { snapped, snapTargets } from './snap.ts'
import { split } from './split.ts'
import { addTrack, moveTrack, stacked } from './tracks.ts'
import { longestTransition, plainCut, transition } from './transition.ts'
import { trim } from './trim.ts'

// A track is drawn as its frames: 'aaa.bb' is a clip of three frames, a gap of one, a clip of two. Every source has ten
// frames before and after what is shown.

const sourceOf = (kind: TrackKind, id: string): ClipSource =>
  kind === 'picture'
    ? { kind: 'shot', shot: id }
    : kind === 'dialogue'
      ? { kind: 'line', line: id }
      : kind === 'music'
        ? { kind: 'cue', cue: id }
        : { kind: 'sound', sound: id }

const trackOf = (id: string, kind: TrackKind, order: number, drawing: string, locked: boolean): Track => {
  const clips = [...drawing.matchAll(/([a-z])\1*/gi)].map((run) =>
    Clip.parse({
      ...{ id: run[1], start: run.index, frames: run[0].length, offset: 10 },
      source: sourceOf(kind, run[1] ?? ''),
    }),
  )
  const base = { id, kind, name: id, order, mute: false, locked }
  return { ...base, clips: Object.fromEntries(clips.map((clip) => [clip.id, clip])) }
}
const kinds: Record<string, TrackKind> = {
  ...{ v: 'picture', v2: 'picture', d: 'dialogue', d2: 'dialogue', m: 'music', e: 'effects' },
}
const drawn = (rows: Record<string, string>, locked: string[] = []): Tracks =>
  Object.fromEntries(
    Object.entries(rows).map(([id, row], i) => [
      id,
      trackOf(id, kinds[id] ?? 'effects', i, row, locked.includes(id)),
    ]),
  )
const draw = (tracks: Tracks): Record<string, string> =>
  Object.fromEntries(
    Object.entries(tracks).map(([id, track]) => {
      const row: string[] = []
      for (const clip of Object.values(track.clips))
        for (let i = 0; i < clip.frames; i++) row[clip.start + i] = clip.id[0] ?? '?'
      return [id, Array.from(row, (letter) => letter ?? '.').join('')]
    }),
  )
const at = (track: string, clip: string): ClipRef => ({ track, clip })
const extent = (tracks: Tracks) => {
  const whole = new Map(
    Object.values(tracks).flatMap((track) =>
      Object.values(track.clips).map((clip) => [JSON.stringify(clip.source), clip.frames + 20]),
    ),
  )
  return (clip: Pick<Clip, 'source'>) =>
    clip.source.kind === 'shot' ? null : (whole.get(JSON.stringify(clip.source)) ?? null)
}
const linked = (tracks: Tracks, group: string, ...refs: ClipRef[]): Tracks => {
  const out = structuredClone(tracks)
  for (const { track, clip } of refs) {
    const there = out[track]?.clips[clip]
    if (there) there.group = group
  }
  return out
}

test('move overwrites what it comes to, never goes before the first frame, and takes what is linked along', () => {
  const tracks = drawn({ v: 'aaabbbcc', d: '.ll.mm' })
  expect(draw(move(tracks, { refs: [at('v', 'a')], by: 4 }).tracks)).toEqual({ v: '...baaac', d: '.ll.mm' })
  const pair = linked(tracks, 'g', at('v', 'b'), at('d', 'm'))
  const back = move(pair, { refs: [at('v', 'b')], by: -9 })
  expect(back.by).toBe(-3)
  expect(draw(back.tracks)).toEqual({ v: 'bbb...cc', d: '.mm' })
  expect(back.refs).toEqual([at('v', 'b'), at('d', 'm')])
})

test('move to another track of the same kind, as far as there is one', () => {
  const tracks = drawn({ v: 'aaabbb', v2: '....xxxx', d: 'lll' })
  const up = move(tracks, { refs: [at('v', 'b')], by: 0, rows: 3 })
  expect(up.rows).toBe(1)
  expect(draw(up.tracks)).toEqual({ v: 'aaa', v2: '...bbbxx', d: 'lll' })
  expect(move(tracks, { refs: [at('d', 'l')], by: 0, rows: 1 }).rows).toBe(0)
  expect(move(drawn({ v: 'aaa', v2: '' }, ['v2']), { refs: [at('v', 'a')], by: 0, rows: 1 }).rows).toBe(0)
})

test('a clip that comes to a track where its name is taken gets another', () => {
  const tracks = drawn({ v: 'aaabbb', v2: 'a' })
  const { refs, tracks: after } = move(tracks, { refs: [at('v', 'a')], by: 2, rows: 1 })
  expect(refs).toEqual([at('v2', 'a~2')])
  expect(draw(after)).toEqual({ v: '...bbb', v2: 'a.aaa' })
})

test('shots change their order, and all sound goes with its picture', () => {
  const tracks = drawn({ v: 'aaabbbccc', d: '.l..mm.n', m: 'ttttttttt', e: '...s..u.' })
  const to = { refs: [at('v', 'b')], extent: extent(tracks) }
  const pair = linked(tracks, 'g', at('v', 'b'), at('d', 'm'))
  expect(draw(moveInsert(pair, { ...to, by: -3 }).tracks)).toEqual({
    ...{ v: 'bbbaaaccc', d: '.mm.l..n', m: 'ttttttttt', e: 's.....u' },
  })
  expect(draw(moveInsert(pair, { ...to, by: 6 }).tracks)).toEqual({
    ...{ v: 'aaacccbbb', d: '.l..n..mm', m: 'ttttttttt', e: '...u..s' },
  })
  expect(moveInsert(pair, { ...to, by: 1 }).tracks).toBe(pair)
})

test('trim stops at the neighbour, at one frame and at the end of the source; overwriting it goes on', () => {
  const tracks = drawn({ v: 'aaa..bbb', d: 'll' })
  const ask = { extent: extent(tracks), edge: 'tail' as const }
  expect(trim(tracks, { ...ask, refs: [at('v', 'a')], by: 9 }).by).toBe(2)
  expect(trim(tracks, { ...ask, refs: [at('v', 'a')], by: -9 }).by).toBe(-2)
  expect(trim(tracks, { ...ask, refs: [at('d', 'l')], by: 99 }).by).toBe(10)
  const over = trim(tracks, { ...ask, refs: [at('v', 'a')], by: 3, overwrite: true })
  expect(draw(over.tracks).v).toBe('aaaaaabb')
  const head = trim(tracks, { ...ask, edge: 'head', refs: [at('v', 'b')], by: -9 })
  expect(head.tracks.v?.clips.b).toMatchObject({ start: 3, frames: 5, offset: 8 })
})

test('the same edge of what is linked is trimmed with it, another is not', () => {
  const tracks = linked(
    drawn({ v: 'aaaa', d: 'llll', e: '.ss' }),
    'g',
    at('v', 'a'),
    at('d', 'l'),
    at('e', 's'),
  )
  const { tracks: after } = trim(tracks, { extent: () => null, edge: 'tail', refs: [at('v', 'a')], by: -2 })
  expect(draw(after)).toEqual({ v: 'aa', d: 'll', e: '.ss' })
})

test('ripple trim moves all that follows on every track, and lets no words run into another', () => {
  const tracks = drawn({ v: 'aaaabbbb', d: 'l....mm', m: 'tttttttt' })
  const ask = { ref: at('v', 'a'), extent: extent(tracks) }
  const shorter = rippleTrim(tracks, { ...ask, edge: 'tail', by: -2 })
  expect(draw(shorter.tracks)).toEqual({ v: 'aabbbb', d: 'l..mm', m: 'tttttt' })
  const longer = rippleTrim(tracks, { ...ask, edge: 'tail', by: 2 })
  expect(draw(longer.tracks)).toEqual({ v: 'aaaaaabbbb', d: 'l......mm', m: 'tttttttttt' })
  const head = rippleTrim(tracks, { ...ask, edge: 'head', by: 1 })
  expect(draw(head.tracks)).toEqual({ v: 'aaabbbb', d: 'l...mm', m: 'ttttttt' })
  expect(head.tracks.v?.clips.a).toMatchObject({ start: 0, offset: 11 })
  const tight = drawn({ v: 'aaaabbbb', d: '..l.mm' })
  expect(rippleTrim(tight, { ...ask, edge: 'tail', by: -3 })).toMatchObject({ by: -1 })
  const alone = rippleTrim(tracks, { ...ask, edge: 'tail', by: -3, alone: true })
  expect(draw(alone.tracks)).toEqual({ v: 'abbbb', d: 'l....mm', m: 'tttttttt' })
})

test('roll moves the cut, slip the source, slide the clip', () => {
  const tracks = drawn({ v: 'aaabbbccc', d: 'll' })
  const ask = { extent: extent(tracks), by: 2 }
  expect(draw(roll(tracks, { ...ask, ref: at('v', 'b'), edge: 'head' }).tracks).v).toBe('aaaaabccc')
  expect(roll(tracks, { ...ask, ref: at('v', 'b'), edge: 'tail', by: 9 }).by).toBe(2)
  expect(roll(tracks, { ...ask, ref: at('v', 'a'), edge: 'head' }).by).toBe(0)
  expect(draw(slide(tracks, { ...ask, ref: at('v', 'b') }).tracks).v).toBe('aaaaabbbc')
  expect(slip(tracks, { ...ask, refs: [at('d', 'l')], by: 99 }).tracks.d?.clips.l?.offset).toBe(20)
  expect(slip(tracks, { ...ask, refs: [at('d', 'l')], by: -99 }).by).toBe(-10)
})

test('the blade cuts the chosen or all that lie under it, and either side stays linked', () => {
  const tracks = linked(
    drawn({ v: 'aaaa', d: '.ll.', e: '...s' }),
    'g',
    at('v', 'a'),
    at('d', 'l'),
    at('e', 's'),
  )
  const cut = split(tracks, { frame: 2 })
  const groups = (id: string) =>
    Object.values(cut[id]?.clips ?? {}).map(({ start, frames, offset, group }) => [
      start,
      frames,
      offset,
      group,
    ])
  expect(groups('v')).toEqual([
    [0, 2, 10, 'g'],
    [2, 2, 12, 'g~2'],
  ])
  expect(groups('d')).toEqual([
    [1, 1, 10, 'g'],
    [2, 1, 11, 'g~2'],
  ])
  expect(groups('e')).toEqual([[3, 1, 10, 'g~2']])
  expect(split(tracks, { frame: 4 })).toBe(tracks)
  expect(
    Object.keys(split(drawn({ v: 'aaaa', d: 'llll' }), { frame: 2, refs: [at('v', 'a')] }).d?.clips ?? {}),
  ).toEqual(['l'])
})

test('lift leaves a gap, extract takes its time out wherever nothing is in the way', () => {
  const tracks = drawn({ v: 'aaabbbccc', d: '.l....n', m: 'ttttttttt', e: '...ss.u' })
  expect(draw(lift(tracks, [at('v', 'b')])).v).toBe('aaa...ccc')
  expect(draw(extract(tracks, [at('v', 'b')]))).toEqual({ v: 'aaaccc', d: '.l.n', m: 'tttttt', e: '...u' })
  const spoken = drawn({ v: 'aaabbbccc', d: '...ll.n' })
  expect(draw(extract(spoken, [at('v', 'b')]))).toEqual({ v: 'aaa..ccc', d: '...lln' })
  expect(draw(extract(linked(spoken, 'g', at('v', 'b'), at('d', 'l')), [at('v', 'b')]))).toEqual({
    ...{ v: 'aaaccc', d: '...n' },
  })
  expect(draw(extract(drawn({ v: 'aabb', d: 'lll' }, ['v']), [at('v', 'a')])).v).toBe('aabb')
})

test('in to out: lifted or extracted on all tracks; gaps are closed', () => {
  const tracks = drawn({ v: 'aaabbbccc', d: 'llll..nn', m: 'ttttttttt' })
  expect(draw(liftRange(tracks, { from: 2, to: 4 }))).toEqual({
    v: 'aa..bbccc',
    d: 'll....nn',
    m: 'tt..ttttt',
  })
  expect(draw(extractRange(tracks, { from: 2, to: 4 }))).toEqual({ v: 'aabbccc', d: 'll..nn', m: 'ttttttt' })
  const gap = drawn({ v: 'aa...bb', d: 'lll..mm' })
  expect(draw(closeGap(gap, { track: 'v', frame: 3 }))).toEqual({ v: 'aa.bb', d: 'lllmm' })
  expect(draw(closeGap(gap, { track: 'v', frame: 3, alone: true })).v).toBe('aabb')
})

const named = (id: string, frames: number) =>
  Clip.parse({ id, start: 0, frames, source: { kind: 'shot', shot: id } })
const counter = () => {
  let n = 0
  return () => `new${n++}`
}

test('insert makes room on all tracks, overwrite lays over what is there', () => {
  const tracks = drawn({ v: 'aaabbb', d: '.llmm', m: 'tttttt', e: '.sss' })
  const ask = { frame: 2, clips: [{ track: 'v', clip: named('x', 2) }], extent: extent(tracks) }
  const { tracks: after, refs, end } = insert(tracks, ask)
  expect(draw(after)).toEqual({ v: 'aaxxabbb', d: '.l..lmm', m: 'tttttttt', e: '.sss' })
  expect([refs, end]).toEqual([[at('v', 'x')], 4])
  expect(draw(overwrite(tracks, ask).tracks).v).toBe('aaxxbb')
  expect(overwrite(drawn({ v: 'aaa' }, ['v']), ask).refs).toEqual([])
})

test('copied clips are pasted by new names, linked among themselves, on the rows of their kind', () => {
  const tracks = linked(drawn({ v: '.aab', v2: '', d: '..l' }), 'g', at('v', 'a'), at('d', 'l'))
  const board = copy(tracks, [at('v', 'a'), at('d', 'l'), at('v', 'a')])
  expect(board.clips.map(({ kind, row, clip }) => [kind, row, clip.start])).toEqual([
    ['picture', 0, 0],
    ['dialogue', 0, 1],
  ])
  const after = paste(tracks, { board, frame: 5, id: counter(), onto: 'v2' })
  expect(draw(after.tracks)).toEqual({ v: '.aab', v2: '.....nn', d: '..l...n' })
  const groups = after.refs.map(({ track, clip }) => after.tracks[track]?.clips[clip]?.group)
  expect(groups).toEqual([groups[0], groups[0]])
  expect(groups[0]).toMatch(/^new/)
  const inserted = pasteInsert(tracks, { board, frame: 1, id: counter(), extent: extent(tracks) })
  expect(draw(inserted.tracks)).toEqual({ v: '.nnaab', v2: '', d: '..n.l' })
  const twice = duplicate(tracks, { refs: [at('v', 'a')], id: counter(), extent: extent(tracks) })
  expect(draw(twice.tracks)).toEqual({ v: '.aannb', v2: '', d: '..l' })
})

test('linking brings together what was linked before; setting free parts all of it', () => {
  const tracks = linked(drawn({ v: 'aabb', d: 'll' }), 'g', at('v', 'a'), at('d', 'l'))
  const both = group(tracks, [at('v', 'a'), at('v', 'b')], 'h')
  expect([both.v?.clips.a?.group, both.v?.clips.b?.group, both.d?.clips.l?.group]).toEqual(['h', 'h', 'h'])
  expect(ungroup(both, [at('v', 'b')])).toEqual(drawn({ v: 'aabb', d: 'll' }))
})

test('a transition is as long as the pictures allow, and says why there is none', () => {
  const tracks = drawn({ v: 'aaaabb.cc', d: 'll' })
  const ask = { ref: at('v', 'b'), kind: 'dissolve' as const, frames: 12, extent: extent(tracks) }
  const { tracks: after, frames } = transition(tracks, ask)
  expect([frames, after.v?.clips.b?.transitionIn]).toEqual([2, { kind: 'dissolve', frames: 2 }])
  expect(plainCut(after, [at('v', 'b')])).toEqual(tracks)
  expect(longestTransition(tracks, { ...ask, ref: at('v', 'c') })).toBe('no-neighbour')
  expect(longestTransition(tracks, { ...ask, ref: at('v', 'c'), kind: 'fade' })).toBe(2)
  expect(longestTransition(tracks, { ...ask, ref: at('d', 'l') })).toBe('no-picture')
  expect(longestTransition(tracks, { ...ask, extent: () => 14 })).toBe('no-handles')
  expect(transition(drawn({ v: 'aabb' }, ['v']), ask).problem).toBe('locked')
})

test('fades meet and do not cross; keys stay between their neighbours', () => {
  const tracks = drawn({ v: 'aaaaaaaa' })
  const refs = [at('v', 'a')]
  const faded = fade(fade(tracks, { refs, edge: 'tail', frames: 5 }), { refs, edge: 'head', frames: 9 })
  expect(faded.v?.clips.a).toMatchObject({ fadeIn: 3, fadeOut: 5 })
  const ref = at('v', 'a')
  const set = (all: Tracks, frame: number, value: number) =>
    setKey(all, { ref, name: 'opacity', at: frame, value })
  const keyed = set(set(set(tracks, 0, 1), 4, 0.5), 99, -3)
  const moved = moveKey(keyed, { ref, name: 'opacity', from: 4, at: 9, value: 0.25 })
  expect(moved.v?.clips.a?.keys?.opacity).toEqual([
    { at: 0, value: 1 },
    { at: 6, value: 0.25 },
    { at: 7, value: 0 },
  ])
  const none = [0, 4, 7].reduce((all, frame) => removeKey(all, { ref, name: 'opacity', at: frame }), keyed)
  expect(none).toEqual(tracks)
})

test('tracks are added under those of their kind and moved among all', () => {
  const tracks = addTrack(drawn({ v: 'a', d: 'l' }), { id: 'x', kind: 'picture', name: 'Picture 2' })
  const order = (all: Tracks) => stacked(all).map(({ id }) => id)
  expect(order(tracks)).toEqual(['v', 'x', 'd'])
  expect(order(moveTrack(tracks, 'd', 0))).toEqual(['d', 'v', 'x'])
  expect(order(moveTrack(tracks, 'v', 1))).toEqual(['x', 'v', 'd'])
  expect(order(moveTrack(tracks, 'v', 9))).toEqual(['x', 'd', 'v'])
})

test('markers are set, changed, found and taken away', () => {
  const one = setMarker({}, 'm', { frame: -4, name: 'Here' })
  const two = setMarker(one, 'n', { frame: 30, colour: 'red' })
  expect(two.m).toEqual({ id: 'm', frame: 0, name: 'Here', colour: 'amber' })
  expect(setMarker(two, 'm', { frame: 0 })).toBe(two)
  expect(nextMarker(two, 0, 1)?.id).toBe('n')
  expect(nextMarker(two, 30, -1)?.id).toBe('m')
  expect(removeMarker(two, 'n')).toEqual(one)
})

test('dragged edges are drawn to the nearest of what is there, but not to themselves', () => {
  const tracks = drawn({ v: '..aaaa..bb', d: '.....lll' })
  const markers = setMarker({}, 'm', { frame: 40 })
  const targets = snapTargets(tracks, markers, 20, [at('v', 'b')])
  expect([...targets]).toEqual([0, 2, 5, 6, 8, 20, 40])
  expect(snapped([18, 23], targets, 3)).toEqual({ by: 2, at: 20 })
  expect(snapped([11, 21], targets, 3)).toEqual({ by: -1, at: 20 })
  expect(snapped([12, 14], targets, 3)).toEqual({ by: 0, at: null })
  expect(snapped([39], new Int32Array(), 3)).toEqual({ by: 0, at: null })
})

test('levels, places and keys stay in what they can be', () => {
  const tracks = drawn({ d: 'll' })
  const refs = [at('d', 'l')]
  const clip = (all: Tracks) => all.d?.clips.l
  expect(clip(gainTo(tracks, refs, -99))?.gain).toBe(-60)
  expect(clip(gainBy(gainTo(tracks, refs, 3), refs, 0.16))?.gain).toBe(3.2)
  expect(clip(pan(tracks, refs, -3))?.pan).toBe(-1)
  expect(gainTo(tracks, refs, 0)).toBe(tracks)
  const loud = setKey(tracks, { ref: at('d', 'l'), name: 'gain', at: 0, value: 99 })
  expect(clip(loud)?.keys?.gain).toEqual([{ at: 0, value: keyRange.gain.most }])
})
