import fc from 'fast-check'
import { expect, test } from 'vitest'
import { conform, type There } from './conform.ts'
import { conformed } from './cut.ts'
import { lift } from './edit/lift.ts'
import { move } from './edit/move.ts'
import { type Tracks, withClips } from './edit/ref.ts'
import { rippleTrim } from './edit/ripple-trim.ts'
import { split } from './edit/split.ts'
import { inHand } from './hand.ts'
import { faultsOf } from './layout.ts'
import { Clip, type ClipSource, clipsInOrder, Track, type TrackKind } from './track.ts'

// A track is drawn as its frames: 'aaa.bb' is a clip of three frames, a gap of one, a clip of two.

const sourceOf = (kind: TrackKind, id: string): ClipSource => {
  if (kind === 'picture') return { kind: 'shot', shot: id }
  if (kind === 'dialogue') return { kind: 'line', line: id }
  if (kind === 'captions') return { kind: 'caption', lines: [id], speaker: null, line: id, label: null }
  return { kind: 'sound', sound: 'step' }
}
const trackOf = (kind: TrackKind, drawing: string): Track => {
  const clips = [...drawing.matchAll(/([a-z])\1*/g)].map((run) =>
    Clip.parse({
      ...{ id: run[1], start: run.index, frames: run[0].length },
      source: sourceOf(kind, run[1] ?? ''),
    }),
  )
  const table = Object.fromEntries(clips.map((clip) => [clip.id, clip]))
  return Track.parse({ id: kind, kind, name: kind, order: 0, clips: table })
}
const drawn = (rows: Partial<Record<TrackKind, string>>): Tracks =>
  Object.fromEntries(Object.entries(rows).map(([kind, row]) => [kind, trackOf(kind as TrackKind, row)]))
const draw = (track: Track | undefined): string => {
  const row: string[] = []
  for (const clip of Object.values(track?.clips ?? {}))
    for (let i = 0; i < clip.frames; i++)
      row[clip.start + i] = clip.source.kind === 'missing' ? '#' : (clip.id[0] ?? '')
  return Array.from(row, (letter) => letter ?? '.').join('')
}
const drawAll = (tracks: Tracks) =>
  Object.fromEntries(Object.entries(tracks).map(([id, track]) => [id, draw(track)]))
const all: There = () => true
const v = (clip: string) => ({ track: 'picture', clip })
const asIs = () => null

test('the crew deciding the same again leaves a person’s cut exactly as it is', () => {
  const crew = drawn({ picture: 'aaaabbbbcccc', dialogue: '.ll..mm..n', captions: '.ll..mm..n' })
  const cut = rippleTrim(crew, { ref: v('a'), edge: 'tail', by: -1, extent: asIs }).tracks
  const mine = inHand(crew, split(move(cut, { refs: [v('c')], by: 3 }).tracks, { frame: 5 }))
  expect(mine.picture?.hand).toEqual(['shot:a', 'shot:b', 'shot:c'])
  expect(conformed(mine, crew, all)).toEqual(mine)
  expect(inHand(mine, withClips(mine, 'picture', {})).picture?.hand).toEqual(mine.picture?.hand)
})

test('what a person took out stays out; a new shot comes after the one it follows, and what is in hand moves on', () => {
  const crew = drawn({ picture: 'aabbcc', effects: 'x...y' })
  const cut = lift(move(crew, { refs: [{ track: 'effects', clip: 'y' }], by: 1 }).tracks, [v('b')])
  const mine = inHand(crew, cut)
  expect(drawAll(mine)).toEqual({ picture: 'aa..cc', effects: 'x....y' })
  const again = conformed(mine, drawn({ picture: 'aabbnnncc' }), all)
  expect(drawAll(again)).toEqual({ picture: 'aannn..cc', effects: 'x.......y' })
  expect(again.picture?.hand).toContain('shot:n')
  const without = lift(again, [v('n')])
  expect(conformed(without, drawn({ picture: 'aabbnnncc' }), all)).toEqual(without)
})

test('a shot that is gone leaves its place, and comes back to it; a line that is gone goes', () => {
  const crew = drawn({ picture: 'aabbcc', dialogue: 'l.mm' })
  const mine = inHand(
    crew,
    move(move(crew, { refs: [v('c')], by: 1 }).tracks, {
      ...{ refs: [{ track: 'dialogue', clip: 'l' }], by: 1 },
    }).tracks,
  )
  const gone: There = (source) =>
    !(source.kind === 'shot' && source.shot === 'b') && !(source.kind === 'line' && source.line === 'm')
  const next = conformed(mine, drawn({ picture: 'aacc', dialogue: 'l' }), gone)
  expect(drawAll(next)).toEqual({ picture: 'aa##.cc', dialogue: '.l' })
  expect(next.picture?.clips.b?.source).toEqual({ kind: 'missing', was: 'shot:b' })
  expect(draw(conformed(next, drawn({ picture: 'aabbcc' }), all).picture)).toBe('aabb.cc')
})

test('a line spoken anew has its whole length and pushes the next no further than it must', () => {
  const crew = drawn({ dialogue: 'll..mm...nn' })
  const mine = inHand(crew, move(crew, { refs: [{ track: 'dialogue', clip: 'm' }], by: -1 }).tracks)
  expect(draw(mine.dialogue)).toBe('ll.mm....nn')
  const next = conformed(mine, drawn({ dialogue: 'llll..mm...nn' }), all)
  expect(draw(next.dialogue)).toBe('llllmm...nn')
  expect(conformed(next, drawn({ dialogue: 'llll..mm...nn' }), all)).toEqual(next)
  const short = withClips(mine, 'dialogue', {
    ...mine.dialogue?.clips,
    l: { ...(mine.dialogue?.clips.l as Clip), frames: 1 },
  })
  expect(draw(conformed(short, drawn({ dialogue: 'llll..mm...nn' }), all).dialogue)).toBe('l..mm....nn')
})

test('a new sound comes where it wants to be, or as near as there is room', () => {
  const crew = drawn({ effects: 'xx...yy' })
  const mine = inHand(crew, move(crew, { refs: [{ track: 'effects', clip: 'y' }], by: -1 }).tracks)
  expect(draw(conformed(mine, drawn({ effects: 'xx.zzyy' }), all).effects)).toBe('xxzzyy')
  expect(draw(conformed(mine, drawn({ effects: 'xx.zzzyy' }), all).effects)).toBe('xx..yyzzz')
})

test('words the crew lays anew come to where their shots are in the person’s cut, captions to their lines', () => {
  const crew = drawn({ picture: 'aaaabbbbcccc', dialogue: '.ll..mm..n', captions: '.ll..mm..n' })
  const mine = inHand(crew, move(crew, { refs: [v('c')], by: 6 }).tracks)
  expect(mine.dialogue?.hand).toBeUndefined()
  const next = conformed(
    mine,
    drawn({ picture: 'aaaabbbbcccc', dialogue: '.lll.mm..nn', captions: '.ll..mm..nn' }),
    all,
  )
  expect(drawAll(next)).toEqual({
    ...{ picture: 'aaaabbbb......cccc', dialogue: '.lll.mm........nn', captions: '.ll..mm........nn' },
  })
})

test('words of a caption follow the crew until a person writes them', () => {
  const crew = drawn({ captions: 'll.mm' })
  const [l, m] = clipsInOrder(crew.captions as Track) as [Clip, Clip]
  const said = (clip: Clip, text: string): Clip => ({
    ...clip,
    source: { ...clip.source, lines: [text] } as ClipSource,
  })
  const mine = inHand(crew, withClips(crew, 'captions', { l: { ...said(l, 'mine'), frames: 1 }, m }))
  const anew = withClips(crew, 'captions', { l: said(l, 'theirs'), m: said(m, 'theirs') })
  const next = conformed(mine, anew, all).captions
  expect(Object.values(next?.clips ?? {}).map(({ source }) => source)).toMatchObject([
    { lines: ['mine'] },
    { lines: ['theirs'] },
  ])
})

test('a transition that lost its neighbour goes, a locked track takes nothing in, a track’s head stays', () => {
  const dissolve = { kind: 'dissolve' as const, frames: 1 }
  const crew = drawn({ picture: 'aabbcc' })
  const c = { ...(crew.picture?.clips.c as Clip), transitionIn: dissolve }
  const mine = inHand(crew, lift(withClips(crew, 'picture', { ...crew.picture?.clips, c }), [v('b')]))
  const { track } = conform(mine.picture as Track, crew.picture as Track, all)
  expect(faultsOf(track)).toEqual([])
  const locked = { picture: { ...(crew.picture as Track), locked: true, name: 'Mine' } }
  expect(conformed(locked, drawn({ picture: 'aabbccdd' }), all)).toEqual(locked)
  const muted = { picture: { ...(crew.picture as Track), mute: true, height: 40 } }
  expect(conformed(muted, drawn({ picture: 'aabbccdd' }), all).picture).toEqual({
    ...muted.picture,
    clips: drawn({ picture: 'aabbccdd' }).picture?.clips,
  })
})

const cutsOf = (letters: string) =>
  fc
    .array(fc.tuple(fc.constantFrom(...letters), fc.integer({ min: 1, max: 6 }), fc.nat(2)), { maxLength: 7 })
    .map((spans) => {
      const seen = new Set<string>()
      const once = spans.filter(([letter]) => !seen.has(letter) && seen.add(letter))
      return once.map(([letter, frames, gap]) => letter.repeat(frames) + '.'.repeat(gap)).join('')
    })
const crews = (letters: string) =>
  fc
    .record({ picture: cutsOf(letters), dialogue: cutsOf(letters), effects: cutsOf(letters) })
    .map((rows) => drawn(rows))

test('whatever the person and the crew do: nothing overlaps, shots in hand keep their length, and once more changes nothing', () => {
  const gesture = fc.tuple(
    fc.constantFrom('picture', 'dialogue', 'effects'),
    fc.constantFrom(...'abcd'),
    fc.integer({ min: -9, max: 9 }),
    fc.boolean(),
  )
  fc.assert(
    fc.property(
      crews('abcd'),
      fc.array(gesture, { maxLength: 4 }),
      crews('abcdef'),
      fc.constantFrom(...'abx'),
      (crew, gestures, anew, gone) => {
        const cut = gestures.reduce((tracks, [track, clip, by, away]) => {
          const refs = [{ track, clip }]
          return away ? lift(tracks, refs) : move(tracks, { refs, by }).tracks
        }, crew)
        const mine = inHand(crew, cut)
        const there: There = (source) =>
          source.kind !== 'shot' || source.shot !== gone || anew.picture?.clips[gone] !== undefined
        const next = conformed(mine, anew, there)
        for (const track of Object.values(next)) {
          expect(faultsOf(track)).toEqual([])
          expect(Track.parse(track)).toEqual(track)
        }
        if (mine.picture?.hand)
          for (const clip of Object.values(mine.picture.clips))
            expect(next.picture?.clips[clip.id]?.frames).toBe(clip.frames)
        expect(conformed(next, anew, there)).toEqual(next)
      },
    ),
    { numRuns: 200 },
  )
})
