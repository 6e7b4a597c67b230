import type { Brief } from '#film/brief.ts'
import type { Place, Scene } from '#film/scene.ts'
import type { Shot } from '#film/shot.ts'
import type { Performance } from '#film/stage.ts'
import { Clip, type Track } from '#film/timeline/track.ts'

const brief: Brief = {
  source: { kind: 'idea', text: 'A lighthouse keeper finds a message in a bottle from her lost brother' },
  title: null,
  seconds: 20,
  genre: 'drama',
  size: { width: 640, height: 360 },
  rate: { num: 24, den: 1 },
  seed: 7,
  scenes: null,
}

const places: Record<string, Place> = {
  shore: { id: 'shore', name: 'SHORE', kind: 'shore', interior: false, words: ['rocks'] },
  'lamp-room': { id: 'lamp-room', name: 'LAMP ROOM', kind: 'room', interior: true, words: ['lamp'] },
}

const scene = (id: string, order: number, place: string, weather: Scene['weather']): Scene => ({
  ...{
    id,
    order,
    place,
    weather,
    heading: `EXT. ${place.toUpperCase()} - DAWN`,
    time: 'dawn',
    who: ['mara'],
  },
  ...{ beats: [], purpose: 'Mara finds the bottle', conflict: 'hope or forget', seconds: 8 },
  emotion: { valence: 0, arousal: 0.4 },
})

const shot = (id: string, size: Shot['size'], text: string): Shot => ({
  ...{
    id,
    scene: id.split('-')[0] ?? '',
    order: Number(id.split('-')[1]),
    kind: 'single',
    size,
    angle: 'eye',
  },
  ...{ subjects: ['mara'], present: ['mara'], shows: text, lines: [], seconds: 4, why: '' },
  actions: [{ who: 'mara', action: 'walk', target: null, from: 0, to: 0.6, text }],
})

const performance = (
  moves: Performance['actors'][string]['moves'],
  gestures: Performance['actors'][string]['gestures'],
): Performance => ({
  actors: {
    mara: {
      start: { x: -2, z: 0, facing: 0 },
      posture: 'stand',
      height: 0,
      moves,
      gestures,
      gaze: [],
      expressions: [],
      holds: null,
    },
  },
  props: {},
})

const lengths: [string, number][] = [
  ['s1-1', 120],
  ['s1-2', 96],
  ['s2-1', 144],
]
const clips = lengths.map(([id, frames], i) =>
  Clip.parse({
    id,
    start: lengths.slice(0, i).reduce((sum, [, f]) => sum + f, 0),
    frames,
    source: { kind: 'shot', shot: id },
  }),
)
const credits = Clip.parse({ id: 'credits', start: 360, frames: 72, source: { kind: 'credits' } })
const picture: Track = {
  id: 'picture',
  kind: 'picture',
  name: 'Picture',
  order: 0,
  mute: false,
  clips: Object.fromEntries([...clips, credits].map((clip) => [clip.id, clip])),
}

export const example = {
  brief,
  places,
  scenes: { s1: scene('s1', 1, 'shore', 'wind'), s2: scene('s2', 2, 'lamp-room', 'storm') },
  shots: {
    's1-1': shot('s1-1', 'WS', 'Mara walks along the shore.'),
    's1-2': shot('s1-2', 'MS', 'She picks the bottle up.'),
    's2-1': shot('s2-1', 'MS', 'Thunder. The phone rings. She unfolds the letter.'),
  },
  models: {},
  cameras: {},
  sets: {},
  performances: {
    's1-1': performance([{ from: 6, to: 90, gait: 'walk', path: [{ x: 2, z: 0.5, facing: 0 }] }], []),
    's1-2': performance([], [{ from: 20, to: 60, action: 'pick-up', target: 'bottle', hand: 'right' }]),
    's2-1': performance(
      [{ from: 0, to: 36, gait: 'walk', path: [{ x: 0, z: 0, facing: 0 }] }],
      [
        { from: 44, to: 70, action: 'sit', target: null, hand: 'both' },
        { from: 76, to: 120, action: 'read', target: 'letter', hand: 'both' },
      ],
    ),
  },
  'tracks.picture': picture,
}
