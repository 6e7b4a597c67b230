import { expect, test } from 'vitest'
import { find } from '#film/timeline/edit/ref.ts'
import { snapTargets } from '#film/timeline/edit/snap.ts'
import { Clip, Track } from '#film/timeline/track.ts'
import { restOf } from '../modes.ts'
import { rebased } from '../rebased.ts'
import type { Drag, Held } from './drag.ts'
import { copyDrag, moveDrag, rippleDrag, rollDrag, slideDrag, slipDrag, trimDrag } from './in-time.ts'
import { fadeDrag, keyDrag, levelDrag, transitionDrag } from './on-clip.ts'
import { decibels, signed } from './words.ts'

const clip = (id: string, start: number, frames: number, rest: object = {}) =>
  Clip.parse({ id, start, frames, source: { kind: 'credits' }, ...rest })
const track = (id: string, kind: Track['kind'], order: number, clips: Clip[]) =>
  Track.parse({ id, kind, name: id, order, clips: Object.fromEntries(clips.map((c) => [c.id, c])) })

const keys = { keys: { gain: [{ at: 5, value: -3 }] } }
const tracks = {
  picture: track('picture', 'picture', 0, [
    clip('a', 0, 50, { group: 'g' }),
    clip('b', 50, 50, { offset: 20, transitionIn: { kind: 'dissolve', frames: 8 } }),
    clip('c', 100, 50),
  ]),
  one: track('one', 'effects', 1, [clip('s', 0, 20, { group: 'g', ...keys })]),
  two: track('two', 'effects', 2, []),
}
const held = (part: Partial<Held> = {}): Held => ({
  ...{
    tracks,
    markers: {},
    extent: () => null,
    linked: true,
    rate: { num: 24, den: 1 },
    nameOf: ({ id }) => id,
  },
  ...part,
})
const still = { by: 0, rows: 0, down: 0, fine: false }
const ref = (row: string, id: string) => ({ track: row, clip: id })
const done = (drag: Drag, way: Partial<typeof still>) => drag.at({ ...still, ...way })

test('what is linked moves along, unless links are off; then it stays linked', () => {
  const both = done(moveDrag(held(), [ref('one', 's')]), { by: 200 })
  expect(find(both.tracks, ref('picture', 'a'))?.start).toBe(200)
  expect(both.why).toBe('Moved s by 200 frames')
  const alone = done(moveDrag(held({ linked: false }), [ref('one', 's')]), { by: 200, rows: 1 })
  expect(alone.tracks.picture).toBe(tracks.picture)
  expect(find(alone.tracks, ref('two', 's'))).toMatchObject({ start: 200, group: 'g' })
})

test('with Shift room is made: shots change their order, and a marker goes with its shot', () => {
  const markers = { m: { id: 'm', frame: 110, name: '', colour: 'amber' as const } }
  const made = done(moveDrag(held({ markers }), [ref('picture', 'c')]), { by: -50, fine: true })
  expect(find(made.tracks, ref('picture', 'c'))?.start).toBe(50)
  expect(find(made.tracks, ref('picture', 'b'))?.start).toBe(100)
  expect(made.markers?.m?.frame).toBe(60)
  expect(made.refs).toEqual([ref('picture', 'c')])
})

test('a trim shows the picture at its edge, and says where it can go no further', () => {
  const shorter = done(trimDrag(held(), [ref('picture', 'c')], 'tail'), { by: -10 })
  expect(shorter).toMatchObject({ shows: 139, stopped: false })
  expect(done(trimDrag(held(), [ref('picture', 'c')], 'head'), { by: -10 })).toMatchObject({
    shows: 100,
    stopped: true,
  })
})

test('nothing moved is nothing to edit', () => {
  expect(done(moveDrag(held(), [ref('picture', 'c')]), {}).why).toBeNull()
  expect(done(trimDrag(held(), [ref('picture', 'c')], 'head'), { by: -10 }).why).toBeNull() // b is in the way
})

test('a copy is new and keeps its name while it is dragged', () => {
  let n = 0
  const drag = copyDrag(held({ linked: false }), [ref('picture', 'c')], () => `n${n++}`)
  const [far, near] = [done(drag, { by: 100 }), done(drag, { by: 60 })]
  expect(far.refs).toEqual(near.refs)
  expect(find(near.tracks, ref('picture', 'n0'))?.start).toBe(160)
  expect(find(near.tracks, ref('picture', 'c'))).toBe(tracks.picture.clips.c)
})

test('edges trim as far as their source goes, roll, and ripple', () => {
  const short = held({ extent: () => 60 })
  const longer = done(trimDrag(short, [ref('picture', 'c')], 'tail'), { by: 30 })
  expect(longer.why).toBe('c is 10 frames longer')
  const rolled = done(rollDrag(held(), ref('picture', 'b'), 'head'), { by: -10 })
  expect(find(rolled.tracks, ref('picture', 'a'))?.frames).toBe(40)
  expect(find(rolled.tracks, ref('picture', 'b'))).toMatchObject({ start: 40, frames: 60 })
  const rippled = done(rippleDrag(held(), ref('picture', 'b'), 'tail'), { by: -10 })
  expect(find(rippled.tracks, ref('picture', 'c'))?.start).toBe(90)
})

test('slipped to the left a clip shows what comes later; slid, its neighbours give way', () => {
  const slipped = done(slipDrag(held(), [ref('picture', 'b')]), { by: -5 })
  expect(find(slipped.tracks, ref('picture', 'b'))).toMatchObject({ start: 50, offset: 25 })
  const slid = done(slideDrag(held(), ref('picture', 'b')), { by: 5 })
  expect(find(slid.tracks, ref('picture', 'a'))?.frames).toBe(55)
  expect(find(slid.tracks, ref('picture', 'c'))).toMatchObject({ start: 105, frames: 45 })
})

test('handles on a clip: fade, level, key, transition', () => {
  const faded = done(fadeDrag(held(), ref('one', 's'), 'head'), { by: 8 })
  expect(find(faded.tracks, ref('one', 's'))?.fadeIn).toBe(8)
  const louder = done(levelDrag(held(), ref('one', 's'), [ref('one', 's')]), { down: -20 })
  expect(find(louder.tracks, ref('one', 's'))?.gain).toBe(4)
  expect(louder.label).toBe('+4.0 dB')
  const key = done(keyDrag(held(), ref('one', 's'), 5), { by: 3, down: 10 })
  expect(find(key.tracks, ref('one', 's'))?.keys?.gain).toEqual([{ at: 8, value: -5 }])
  const dissolve = done(transitionDrag(held(), ref('picture', 'b')), { by: 4 })
  expect(find(dissolve.tracks, ref('picture', 'b'))?.transitionIn?.frames).toBe(12)
})

test('edges snap within eight pixels, whatever a pixel is', () => {
  const targets = snapTargets(tracks, {}, 120, [ref('picture', 'c')])
  const how = (scale: number, free = false) => ({ targets, scale, free })
  expect(restOf([100, 150], 14, how(1))).toEqual({ by: 20, at: 120 })
  expect(restOf([100, 150], 14, how(4))).toEqual({ by: 14, at: null })
  expect(restOf([100, 150], 14, how(1, true))).toEqual({ by: 14, at: null })
  expect(restOf([], 14, how(1))).toEqual({ by: 14, at: null })
})

test('what others did meanwhile stays', () => {
  const mine = done(moveDrag(held(), [ref('picture', 'c')]), { by: 10 }).tracks
  const theirs = done(moveDrag(held(), [ref('one', 's')]), { by: 500 }).tracks
  const both = rebased(tracks, mine, { ...theirs, one: { ...theirs.one, name: 'Doors' } } as typeof theirs)
  expect(find(both, ref('picture', 'c'))?.start).toBe(110)
  expect(find(both, ref('picture', 'a'))?.start).toBe(500)
  expect(both.one?.name).toBe('Doors')
  expect(rebased(tracks, mine, tracks)).toBe(mine)
})

test('words of a drag', () => {
  expect(signed(12, { num: 24, den: 1 })).toBe('+12')
  expect(signed(-50, { num: 24, den: 1 })).toBe('−2:02')
  expect(decibels(-3)).toBe('−3.0 dB')
})
