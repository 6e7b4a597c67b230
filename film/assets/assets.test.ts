import { expect, test } from 'vitest'
import type { Asset } from '../asset.ts'
import { overwrite } from '../timeline/edit/insert.ts'
import type { Tracks } from '../timeline/edit/ref.ts'
import { setTrack } from '../timeline/edit/tracks.ts'
import { Clip, clipsInOrder, type Track, type TrackKind } from '../timeline/track.ts'
import { brought, withVersion } from './bring.ts'
import { layOf } from './lay.ts'
import { placed } from './place.ts'
import { canReplace, replacedBy, without } from './replace.ts'
import { foundIn } from './search.ts'
import { usesOf } from './uses.ts'

const rate = { num: 24, den: 1 }
const file = (name: string, more: object = {}) => ({ asset: `${name}-file`, name, bytes: 10, ...more })
const asset = (id: string, kind: Asset['kind'], more: object = {}): Asset => ({
  ...{ id, kind, name: id, tags: [] },
  versions: [file(id, more)],
})
const still = asset('card', 'picture', { width: 10, height: 10 })
const video = asset('walk', 'video', { ms: 2000, sound: 'walk.wav' })
const bell = asset('bell', 'sound', { ms: 500, sound: 'bell.wav' })

const track = (id: string, kind: TrackKind, order: number): Track => ({
  ...{ id, kind, name: id, order, mute: false, clips: {} },
})
const tracks = (): Tracks => ({
  picture: track('picture', 'picture', 0),
  effects: track('effects', 'effects', 1),
  'effects-2': track('effects-2', 'effects', 2),
  music: track('music', 'music', 3),
})
const laid = (on: Tracks, what: Asset, frame: number, more: object = {}): Tracks =>
  overwrite(on, { frame, clips: layOf(what, { tracks: on, rate, frame, ...more }) }).tracks
const clips = (on: Tracks, id: string) => (on[id] ? clipsInOrder(on[id]) : [])

test('a still lies for five seconds, a video as long as it is with its own sound linked under it', () => {
  const all = laid(laid(tracks(), still, 0), video, 120)
  expect(clips(all, 'picture').map(({ start, frames }) => [start, frames])).toEqual([
    [0, 120],
    [120, 48],
  ])
  const [sound] = clips(all, 'effects')
  expect(sound).toMatchObject({ start: 120, frames: 48, source: { kind: 'asset', asset: 'walk' } })
  expect(sound?.group).toBeDefined()
  expect(clips(all, 'picture')[1]?.group).toBe(sound?.group)
})

test('inserted, what follows moves on and the markers with it; laid over, both stay', () => {
  const before = laid(tracks(), still, 0)
  const marker = (id: string, frame: number) => ({ id, frame, name: '', colour: 'amber' as const })
  const cut = { tracks: before, markers: { early: marker('early', 20), late: marker('late', 90) } }
  const clips = layOf(video, { tracks: before, rate, frame: 60 })
  const at = (how: 'insert' | 'overwrite') => placed(cut, { frame: 60, clips, how, extent: () => null })
  const starts = (on: Tracks) => clipsInOrder(on.picture as Track).map(({ start }) => start)
  expect(starts(at('insert').tracks)).toEqual([0, 60, 108])
  expect(at('insert').markers).toMatchObject({ early: { frame: 20 }, late: { frame: 138 } })
  expect(starts(at('overwrite').tracks)).toEqual([0, 60, 108])
  expect(at('overwrite').markers).toBe(cut.markers)
})

test('a sound goes to a track of the kind that is asked for, one with room, and never to a locked one', () => {
  const full = laid(tracks(), bell, 10)
  expect(clips(laid(full, bell, 12), 'effects-2')).toHaveLength(1)
  expect(clips(laid(full, bell, 12, { on: 'music' }), 'music')).toHaveLength(1)
  const shut = setTrack(full, 'effects-2', { locked: true })
  expect(clips(laid(shut, bell, 12), 'effects-2')).toHaveLength(0)
  expect(layOf(bell, { tracks: full, rate, frame: 0, on: 'picture' })).toEqual([])
  expect(layOf(still, { tracks: {}, rate, frame: 0 })).toEqual([])
})

test('a new asset gets a name from its file, an id of its own, and a new version is what is used', () => {
  const first = brought({}, { kind: 'picture', file: file('IMG_2041.final.JPG') })
  expect(first).toMatchObject({ id: 'img-2041-final', name: 'IMG 2041 final' })
  const second = brought({ [first.id]: first }, { kind: 'picture', file: file('IMG_2041.final.JPG') })
  expect(second.id).toBe('img-2041-final~2')
  expect(brought({}, { kind: 'sound', file: file('.wav') }).name).toBe('Untitled')
  const later = withVersion(first, file('other.png'))
  expect(later.versions.map(({ name }) => name)).toEqual(['IMG_2041.final.JPG', 'other.png'])
  expect(withVersion(later, first.versions[0] ?? file('')).versions.at(-1)?.name).toBe('IMG_2041.final.JPG')
})

test('where it is used is told; another takes its place everywhere, no longer than there is of it', () => {
  const all = laid(laid(tracks(), video, 0), video, 100)
  expect(usesOf(all, 'walk').map(({ track: on, clip }) => [on.id, clip.start])).toEqual([
    ...[
      ['picture', 0],
      ['picture', 100],
      ['effects', 0],
      ['effects', 100],
    ],
  ])
  const extent = () => 24
  const other = replacedBy(all, 'walk', { ...video, id: 'run' }, extent)
  expect(usesOf(other, 'walk')).toEqual([])
  expect(usesOf(other, 'run').map(({ clip }) => clip.frames)).toEqual([24, 24, 24, 24])
  expect(canReplace(video, still)).toBe(true)
  expect(canReplace(video, bell)).toBe(false)
  expect(canReplace(video, video)).toBe(false)
})

test('taken away, it leaves the cut as it is with something missing', () => {
  const all = laid(tracks(), video, 12)
  const gone = without(all, 'walk')
  expect(clips(gone, 'picture')).toMatchObject([
    { start: 12, frames: 48, source: { kind: 'missing', was: 'asset:walk' } },
  ])
  expect(Clip.parse(clips(gone, 'effects')[0]).source.kind).toBe('missing')
})

test('assets are found by all the words in name, tags, kind and credit', () => {
  const credit = { title: 'Bell', author: 'Ann Otto', licence: 'CC BY 4.0' }
  const assets = { card: still, walk: { ...video, tags: ['night', 'street'] }, bell: { ...bell, credit } }
  const names = (search: string, kind: Asset['kind'] | null = null) =>
    foundIn(assets, search, kind).map(({ id }) => id)
  expect(names('')).toEqual(['bell', 'card', 'walk'])
  expect(names('street video')).toEqual(['walk'])
  expect(names('otto')).toEqual(['bell'])
  expect(names('', 'picture')).toEqual(['card'])
  expect(names('street bell')).toEqual([])
})
