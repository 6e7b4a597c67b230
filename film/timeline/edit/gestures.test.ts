import { expect, test } from 'vitest'
import { Clip, type ClipSource, type Track, type TrackKind } from '../track.ts'
import { closeGap, extract, extractRange } from './extract.ts'
import { lift, liftRange } from './lift.ts'
import { move, moveInsert } from './move.ts'
import type { ClipRef, Tracks } from './ref.ts'
import { rippleTrim } from './ripple-trim.ts'
import { roll } from './roll.ts'
import { slide } from './slide.ts'
import { slip } from './slip.ts'
import { split } from './split.ts'
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
