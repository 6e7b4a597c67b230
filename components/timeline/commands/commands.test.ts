import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ClipRef, Tracks } from '#film/timeline/edit/ref.ts'
import { faultsOf } from '#film/timeline/layout.ts'
import { Clip, type ClipSource, clipsInOrder, Track, type TrackKind } from '#film/timeline/track.ts'
import type { Hand, Outcome } from './hand.ts'
import { type ActId, acts } from './index.ts'

type Laid = [id: string, start: number, frames: number, more?: Partial<Clip>]

const sourceOf = (kind: TrackKind, id: string): ClipSource =>
  kind === 'picture' ? { kind: 'shot', shot: id } : { kind: 'line', line: id }

const track = (id: string, kind: TrackKind, order: number, clips: Laid[], head: Partial<Track> = {}): Track =>
  Track.parse({
    ...{ id, kind, name: id, order },
    clips: Object.fromEntries(
      clips.map(([name, start, frames, more]) => [
        name,
        Clip.parse({ id: name, start, frames, offset: 10, source: sourceOf(kind, name), ...more }),
      ]),
    ),
    ...head,
  })

const cut: Tracks = {
  picture: track('picture', 'picture', 0, [
    ['a', 0, 48],
    ['b', 48, 52, { group: 'g' }],
    ['c', 100, 40],
  ]),
  dialogue: track('dialogue', 'dialogue', 1, [['l', 60, 30, { group: 'g' }]]),
  music: track('music', 'music', 2, [['m', 0, 140]], { locked: true }),
}

const ref = (track: string, clip: string): ClipRef => ({ track, clip })
const b = ref('picture', 'b')
let n = 0
const hand = (more: Partial<Hand> = {}): Hand => ({
  ...{ tracks: cut, markers: {}, frames: 140, playhead: 70, chosen: [], cut: null, linked: true },
  ...{ markIn: null, markOut: null, board: null, extent: () => null, nameOf: ({ id }) => id },
  id: () => `n${n++}`,
  ...more,
})
const act = (id: ActId, more: Partial<Hand> = {}): Outcome => acts[id](hand(more))
const spans = (outcome: Outcome, id = 'picture') =>
  clipsInOrder(outcome.tracks?.[id] as Track).map((clip) => [clip.start, clip.frames, clip.offset])

test('the blade cuts the picture under the playhead and what is linked to it', () => {
  const outcome = act('split')
  expect(spans(outcome)).toEqual([
    [0, 48, 10],
    [48, 22, 10],
    [70, 30, 32],
    [100, 40, 10],
  ])
  expect(spans(outcome, 'dialogue')).toHaveLength(2)
  expect(outcome.why).toBe('Split “b”')
})

test('with links off, a clip is cut alone and stays linked', () => {
  const outcome = act('split', { linked: false, chosen: [b] })
  expect(outcome.tracks?.dialogue).toBe(cut.dialogue)
  expect(outcome.tracks?.picture?.clips.b?.group).toBe('g')
})

test('deleting takes what is linked along and leaves nothing chosen; closing up brings the rest nearer', () => {
  expect(spans(act('lift', { chosen: [b] }))).toEqual([
    [0, 48, 10],
    [100, 40, 10],
  ])
  const closed = act('extract', { chosen: [b] })
  expect(spans(closed)).toEqual([
    [0, 48, 10],
    [48, 40, 10],
  ])
  expect(closed.chosen).toEqual([])
  expect(spans(closed, 'dialogue')).toEqual([])
})

test('half of a split shot deleted and closed up: words that go on over the other half stay, and what they hold open is told', () => {
  const plain: Tracks = {
    picture: track('picture', 'picture', 0, [
      ['a', 0, 48],
      ['b', 48, 52],
      ['c', 100, 40],
    ]),
    dialogue: track('dialogue', 'dialogue', 1, [
      ['k', 30, 25],
      ['l', 60, 30],
    ]),
  }
  expect(act('extract', { tracks: plain, chosen: [b] }).why).toBe(
    'Deleted and closed up “b” and 1 linked clip',
  )
  const halves = act('split', { tracks: plain }).tracks as Tracks
  const first = act('extract', { tracks: halves, chosen: [b] })
  expect(first.why).toBe('Deleted and closed up “b”; words hold 17 frames open')
  expect(spans(first, 'dialogue')).toEqual([
    [30, 25, 10],
    [55, 30, 10],
  ])
})

test('trims and ripples come to the playhead', () => {
  expect(spans(act('trim-head'))[1]).toEqual([70, 30, 32])
  expect(spans(act('trim-tail'))[1]).toEqual([48, 22, 10])
  expect(spans(act('ripple-tail', { tracks: { picture: cut.picture as Track } }))).toEqual([
    [0, 48, 10],
    [48, 22, 10],
    [70, 40, 10],
  ])
  expect(act('trim-head', { chosen: [ref('picture', 'a')] }).no).toMatch(/nothing of it would be left/)
})

test('the cut nearest the playhead comes to it', () => {
  expect(spans(act('extend'))).toEqual([
    [0, 70, 10],
    [70, 30, 32],
    [100, 40, 10],
  ])
  expect(act('extend', { playhead: 100 }).no).toBe('The cut is here already.')
  expect(spans(act('extend', { cut: { track: 'picture', frame: 100 } }))[2]).toEqual([70, 70, 0])
})

test('by frames: moved, slipped, slid', () => {
  expect(spans(act('nudge-on', { chosen: [b] }))[1]).toEqual([49, 52, 10])
  expect(spans(act('nudge-on', { chosen: [b] }), 'dialogue')).toEqual([[61, 30, 10]])
  expect(spans(act('slip-on', { chosen: [b] }))[1]).toEqual([48, 52, 11])
  expect(spans(act('slide-back', { chosen: [b] }))).toEqual([
    [0, 47, 10],
    [47, 52, 10],
    [99, 41, 9],
  ])
})

test('a dissolve says how long it is, or why there is none', () => {
  const outcome = act('transition', { playhead: 95 })
  expect(outcome.tracks?.picture?.clips.c?.transitionIn).toEqual({ kind: 'dissolve', frames: 12 })
  expect(outcome.why).toBe('Dissolve of 12 frames into “c”')
  expect(act('transition', { extent: () => 66, playhead: 95 }).why).toBe(
    'Dissolve of 4 frames into “c”, as long as the pictures reach',
  )
  expect(act('transition', { extent: () => 62, playhead: 95 }).no).toMatch(/nothing left to show/)
  expect(act('transition', { chosen: [ref('dialogue', 'l')] }).no).toMatch(/no cut near/)
})

test('what is locked says so', () => {
  const chosen = [ref('music', 'm')]
  for (const id of [
    'lift',
    'extract',
    'nudge-on',
    'slip-on',
    'louder',
    'duplicate',
    'cut',
    'ungroup',
  ] as const)
    expect(act(id, { chosen }).no, id).toBe('That track is locked.')
  for (const id of ['lift', 'copy', 'slide-on', 'quieter', 'duplicate'] as const)
    expect(act(id).no, id).toBe('Choose a clip first.')
})

test('the playhead is in what it marks', () => {
  expect(act('mark-in').marks).toEqual({ markIn: 70, markOut: null })
  expect(act('mark-out', { markIn: 70 }).marks).toEqual({ markIn: 70, markOut: 71 })
  expect(act('mark-out', { markIn: 80 }).marks).toEqual({ markIn: null, markOut: 71 })
  expect(act('mark-clip', { chosen: [b] }).marks).toEqual({ markIn: 48, markOut: 100 })
  expect(act('to-out', { markOut: 71 }).to).toBe(70)
})

test('what is taken from in to out goes with its time', () => {
  const outcome = act('extract-range', { markIn: 48, markOut: 100 })
  expect(spans(outcome)).toEqual([
    [0, 48, 10],
    [48, 40, 10],
  ])
  expect(outcome.tracks?.music).toBe(cut.music)
  expect(outcome.to).toBe(48)
})

test('what is copied is laid at the playhead, over what is there or with room made', () => {
  const { board } = act('copy', { chosen: [ref('picture', 'c')] })
  expect(board).toBeDefined()
  const given = { board: board ?? null, playhead: 140 }
  expect(spans(act('paste', given)).at(-1)).toEqual([140, 40, 10])
  expect(act('paste', given).to).toBe(180)
  expect(spans(act('paste-insert', { ...given, playhead: 48 }))[1]).toEqual([48, 40, 10])
  expect(act('paste').no).toBe('Nothing has been copied yet.')
})

test('markers are set once at a frame and found again', () => {
  const { markers = {} } = act('marker')
  expect(Object.values(markers).map(({ frame, name }) => [frame, name])).toEqual([[70, 'Marker 1']])
  expect(act('marker', { markers }).no).toMatch(/already/)
  expect(act('marker-before', { markers, playhead: 71 }).to).toBe(70)
  expect(act('marker-after', { markers }).no).toMatch(/No marker/)
})

test('the arrows walk over clips and tracks', () => {
  expect(act('choose-here').chosen).toEqual([b, ref('dialogue', 'l')])
  expect(act('choose-next', { chosen: [b] }).chosen).toEqual([ref('picture', 'c')])
  expect(act('choose-below', { chosen: [ref('picture', 'c')] }).chosen?.[0]).toEqual(ref('dialogue', 'l'))
  expect(act('choose-above', { chosen: [b] }).no).toMatch(/above/)
  expect(act('choose-all').chosen).toHaveLength(4)
})

const ids = fc.constantFrom(...(Object.keys(acts) as ActId[]))

test('any keys in any order: the cut stays sound, locked tracks as they are, and every edit says what it is', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(ids, fc.nat(200)), { maxLength: 25 }), fc.boolean(), (steps, linked) => {
      let now = hand({ linked })
      for (const [id, playhead] of steps) {
        const outcome = acts[id]({ ...now, playhead }) as Outcome
        const { tracks = now.tracks, markers = now.markers, chosen = now.chosen, why, marks } = outcome
        expect(why !== undefined).toBe(outcome.tracks !== undefined || outcome.markers !== undefined)
        for (const each of Object.values(tracks))
          expect(faultsOf(each).filter(({ kind }) => kind === 'overlap')).toEqual([])
        expect(tracks.music).toBe(cut.music)
        now = { ...now, tracks, markers, chosen, ...marks, board: outcome.board ?? now.board }
      }
    }),
    { numRuns: 300 },
  )
})
