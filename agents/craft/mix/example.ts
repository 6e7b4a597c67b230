import type { Brief } from '#film/brief.ts'
import { CueSpec, type Score, type Sound, type Take } from '#film/sound.ts'
import { Clip, type ClipSource, type Track, type TrackKind } from '#film/timeline/track.ts'

const brief: Brief = {
  source: { kind: 'idea', text: 'A lighthouse keeper finds a message in a bottle from her lost brother' },
  title: null,
  seconds: 6,
  genre: 'drama',
  size: { width: 640, height: 360 },
  rate: { num: 24, den: 1 },
  seed: 7,
  scenes: null,
}

const track = (id: string, kind: TrackKind, clips: [number, number, ClipSource][]): Track => ({
  id,
  kind,
  name: id,
  order: 0,
  mute: false,
  clips: Object.fromEntries(
    clips.map(([start, frames, source], i) => {
      const clip = Clip.parse({ id: `${id}-${i}`, start, frames, source })
      return [clip.id, clip]
    }),
  ),
})

const take: Take = {
  spec: {
    text: 'it is from my brother.',
    voice: { engine: 'embedded', voice: 'slt', shift: 1, pitch: 190, stretch: 1.03 },
    pace: 1,
    pitch: 1,
    range: 1,
    level: 0,
  },
  asset: 'take.wav',
  ms: 1800,
  emotion: 'neutral',
  words: [],
  phones: [],
}
const score: Score = {
  themes: {},
  cues: {
    opening: {
      id: 'opening',
      name: 'Opening',
      key: 'D minor',
      spec: CueSpec.parse({ bpm: 72, ms: 6000, parts: [], tail: 0 }),
      asset: 'cue.wav',
      stems: {},
      said: [],
      hits: [],
      ms: 6000,
      why: '',
    },
  },
}
const sound: Sound = {
  id: 'sea',
  spec: { kind: 'sea', ms: 6000, seed: 1, loop: false, params: {} },
  asset: 'sea.wav',
  ms: 6000,
  why: '',
}

export const example = {
  brief,
  screenplay: 'EXT. SHORE - DAWN\n\nMARA\nIt is from my brother.\n',
  scenes: {},
  places: {},
  shots: {},
  cast: {},
  cameras: {},
  performances: {},
  models: {},
  sets: {},
  takes: { 's1-l1': take },
  score,
  sounds: { sea: sound },
  tracks: {
    picture: track('picture', 'picture', [[0, 144, { kind: 'shot', shot: 's1-1' }]]),
    dialogue: track('dialogue', 'dialogue', [[48, 44, { kind: 'line', line: 's1-l1' }]]),
    music: track('music', 'music', [[0, 144, { kind: 'cue', cue: 'opening' }]]),
    effects: track('effects', 'effects', []),
    ambience: track('ambience', 'ambience', [[0, 144, { kind: 'sound', sound: 'sea' }]]),
  },
}
