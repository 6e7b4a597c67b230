import { expect, test } from 'vitest'
import { audioMixer, mixAsked } from '#agents/audio/audio-mixer.ts'
import { lift } from '#film/timeline/edit/lift.ts'
import { move } from '#film/timeline/edit/move.ts'
import type { Tracks } from '#film/timeline/edit/ref.ts'
import { split } from '#film/timeline/edit/split.ts'
import { addTrack } from '#film/timeline/edit/tracks.ts'
import { inHand } from '#film/timeline/hand.ts'
import { Clip } from '#film/timeline/track.ts'
import { example } from './example.ts'

const { tracks }: { tracks: Tracks } = example
const asked = (next: Tracks) => mixAsked(audioMixer.reads.parse({ ...example, tracks: next })).clips
const heard = (next: Tracks) => asked(next).map(({ bus }) => bus)
const head = (id: string, part: object): Tracks => ({ ...tracks, [id]: { ...tracks[id], ...part } as never })

test('a muted track is not heard, and while one is soloed it is heard alone', () => {
  expect(heard(tracks)).toEqual(['dialogue', 'music', 'ambience'])
  expect(heard(head('music', { mute: true }))).toEqual(['dialogue', 'ambience'])
  expect(heard(head('music', { solo: true }))).toEqual(['music'])
  expect(heard(head('music', { solo: true, mute: true }))).toEqual([])
})

test('what lies on a track that a person added is heard', () => {
  const added = addTrack(tracks, { id: 'music-mine', kind: 'music', name: 'Music 2' })
  const clip = Clip.parse({ id: 'again', start: 24, frames: 24, source: { kind: 'cue', cue: 'opening' } })
  const track = { ...added['music-mine'], clips: { again: clip } } as never
  expect(asked({ ...added, 'music-mine': track })).toContainEqual(
    expect.objectContaining({ bus: 'music', asset: 'cue.wav', at: 1000, ms: 1000 }),
  )
})

test('a line and a cue that are cut sound as one until their halves part', () => {
  const cut = inHand(tracks, split(tracks, { frame: 72 }))
  const of = (next: Tracks, bus: string) =>
    asked(next)
      .filter((clip) => clip.bus === bus)
      .map(({ at, offset, ms }) => [at, offset, ms])
  expect(of(cut, 'dialogue')).toEqual([[2000, 0, 1800]])
  expect(of(cut, 'music')).toEqual([[0, 0, 6000]])
  const later = [
    { track: 'dialogue', clip: 'dialogue-0~72' },
    { track: 'music', clip: 'music-0~72' },
  ]
  const parted = move(cut, { refs: later, by: 12 }).tracks
  expect(of(parted, 'dialogue')).toEqual([
    [2000, 0, 1000],
    [3500, 1000, 800],
  ])
  expect(of(parted, 'music')).toEqual([
    [0, 0, 3000],
    [3500, 3000, 3000],
  ])
  expect(of(lift(cut, later), 'music')).toEqual([[0, 0, 3000]])
})

test('keys of a level come to the mixer in milliseconds and decibels', () => {
  const clip = { ...tracks.music?.clips['music-0'], keys: { gain: [{ at: 24, value: -12 }] } }
  const [music] = asked(head('music', { clips: { 'music-0': clip } })).filter(({ bus }) => bus === 'music')
  expect(music?.curve).toEqual([{ at: 1000, db: -12 }])
})

test('a sound that was made to loop goes round where its clip is longer', () => {
  const long = (loop: boolean) => {
    const sea = { ...example.sounds.sea, spec: { ...example.sounds.sea.spec, loop } }
    const clip = { ...tracks.ambience?.clips['ambience-0'], frames: 192 }
    const next = head('ambience', { clips: { 'ambience-0': clip } })
    const input = audioMixer.reads.parse({ ...example, sounds: { sea }, tracks: next })
    return mixAsked(input).clips.find(({ bus }) => bus === 'ambience')
  }
  expect(long(true)).toMatchObject({ ms: 8000, round: true })
  expect(long(false)?.ms).toBe(6000)
  expect(long(false)?.round).toBeUndefined()
})
