import { Clip, type TrackKind } from '#film/timeline/track.ts'
import { example as cut } from '../cut/example.ts'
import { cutOf, trackOf } from '../cut/tracks.ts'

const { tracks } = cutOf(cut)

const heard = (kind: TrackKind, id: string, rows: [start: number, sound: string][]) =>
  trackOf(
    kind,
    id,
    5,
    rows.map(([start, sound], i) =>
      Clip.parse({ id: `${id}-${i + 1}`, start, frames: 48, source: { kind: 'sound', sound } }),
    ),
  )

const sound = (kind: string, params: Record<string, number> = {}) => ({
  ...{ id: kind, asset: `${kind}.wav`, ms: 2000, why: '' },
  spec: { kind, ms: 2000, seed: 1, params },
})

const music = Clip.parse({ id: 'm1', start: 0, frames: 400, source: { kind: 'cue', cue: 'm1' } })
const notes = [{ at: 0, beats: 8, midi: 50, velocity: 0.5 }]
const part = { name: 'Pad', program: 48, pan: 0, gain: 0, notes }

/** Two scenes with a title, thunder over words, a door before them, the sea outside and a cue. */
export const example = {
  brief: { ...cut.brief, describe: true },
  scenes: cut.scenes,
  places: {
    'lamp-room': {
      ...{
        id: 'lamp-room',
        name: 'LIGHTHOUSE - LAMP ROOM',
        kind: 'room' as const,
        interior: true,
        words: [],
      },
    },
    shore: { id: 'shore', name: 'SHORE', kind: 'shore' as const, interior: false, words: [] },
  },
  shots: cut.shots,
  cast: {},
  casting: {},
  sounds: {
    door: sound('door'),
    thunder: sound('thunder'),
    steps: sound('steps-wood'),
    sea: sound('sea', { inside: 1 }),
  },
  score: {
    themes: {},
    cues: {
      m1: {
        ...{ id: 'm1', name: '1m1', key: 'D minor', asset: 'm1.wav', ms: 16_000, why: '' },
        spec: { bpm: 60, ms: 16_000, parts: [part], tail: 0 },
      },
    },
  },
  mix: {
    asset: 'mix.wav',
    stems: {},
    ...{ lufs: -14, truePeak: -1.5, speechOverBed: 12 },
    spec: {
      ms: 40_000,
      clips: [],
      duck: { music: -8, effects: -3, ambience: -6, lookAhead: 120, release: 300 },
      ...{ lufs: -14, truePeak: -1 },
    },
  },
  ...tracks,
  'tracks.music': trackOf('music', 'Music', 4, [music]),
  'tracks.effects': heard('effects', 'effects', [
    [4, 'steps'],
    [60, 'door'],
    [200, 'thunder'],
  ]),
  'tracks.effects-2': heard('effects', 'effects-2', []),
  'tracks.effects-3': heard('effects', 'effects-3', []),
  'tracks.ambience': heard('ambience', 'ambience', [[0, 'sea']]),
  'tracks.ambience-2': heard('ambience', 'ambience-2', []),
  'tracks.ambience-3': heard('ambience', 'ambience-3', []),
  'tracks.ambience-4': heard('ambience', 'ambience-4', []),
}
