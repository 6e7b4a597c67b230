import type { Brief } from '#film/brief.ts'
import type { Character } from '#film/cast.ts'
import type { Direction } from '#film/direction.ts'
import type { Emotion } from '#film/plot.ts'
import type { Scene } from '#film/scene.ts'
import type { Shot } from '#film/shot.ts'
import { Clip, type Track } from '#film/timeline/track.ts'

const brief: Brief = {
  source: { kind: 'idea', text: 'A lighthouse keeper finds a message in a bottle from her lost brother' },
  title: null,
  seconds: 45,
  genre: 'drama',
  size: { width: 1280, height: 720 },
  rate: { num: 24, den: 1 },
  seed: 7,
  scenes: null,
}

const direction: Direction = {
  type: 'short',
  genres: [{ genre: 'drama', weight: 1 }],
  tone: ['quiet', 'hopeful'],
  audience: 'grown-ups',
  language: 'en',
  seconds: 45,
  palette: {
    name: 'Lamp and sea',
    ground: '#1d2b38',
    light: '#f2d39b',
    shadow: '#0e151c',
    skin: '#c99b7a',
    accent: '#d8673a',
  },
  averageShotSeconds: 5,
  references: [],
  why: 'A quiet story about waiting.',
}

const scene = (id: string, order: number, emotion: Emotion): Scene => ({
  ...{ id, order, emotion, heading: 'EXT. SHORE - DAWN', place: 'shore', time: 'dawn', weather: 'wind' },
  ...{ who: ['mara'], beats: [], purpose: 'Mara reads the letter', conflict: 'hope or forget', seconds: 14 },
})

/** Seen close, in silence: what a downbeat waits for. */
const CLOSE = ['s1-3', 's3-2']

const shot = (id: string, lines: string[]): Shot => ({
  ...{
    id,
    scene: id.split('-')[0] ?? '',
    order: Number(id.split('-')[1]),
    kind: CLOSE.includes(id) ? 'insert' : 'single',
    size: CLOSE.includes(id) ? 'ECU' : 'MS',
    lines,
  },
  ...{ angle: 'eye', subjects: ['mara'], present: ['mara'], shows: 'Mara', actions: [], seconds: 5, why: '' },
})

const lengths: [string, number, string[]][] = [
  ['s1-1', 120, []],
  ['s1-2', 96, ['s1-l1']],
  ['s1-3', 96, []],
  ['s2-1', 96, []],
  ['s2-2', 120, ['s2-l1']],
  ['s3-1', 144, []],
  ['s3-2', 120, []],
  ['s3-3', 96, ['s3-l1']],
  ['s3-4', 120, []],
]

const clips = lengths.map(([id, frames], i) =>
  Clip.parse({
    id,
    start: lengths.slice(0, i).reduce((sum, [, f]) => sum + f, 0),
    frames,
    source: { kind: 'shot', shot: id },
  }),
)
const credits = Clip.parse({ id: 'credits', start: 1008, frames: 72, source: { kind: 'credits' } })
const picture: Track = {
  id: 'picture',
  kind: 'picture',
  name: 'Picture',
  order: 0,
  mute: false,
  clips: Object.fromEntries([...clips, credits].map((clip) => [clip.id, clip])),
}

const dialogue: Track = {
  ...{ id: 'dialogue', kind: 'dialogue', name: 'Dialogue', order: 2, mute: false },
  clips: Object.fromEntries(
    clips.flatMap(({ id, start }) => {
      const line = lengths.find(([shotId]) => shotId === id)?.[2][0]
      const source = { kind: 'line' as const, line: line ?? '' }
      return line === undefined
        ? []
        : [[line, Clip.parse({ id: line, start: start + 12, frames: 60, source })]]
    }),
  ),
}

const person = (id: string, role: Character['role'], energy: number, warmth: number): Character => ({
  ...{ id, role, name: id, kind: 'human', age: 'adult', sex: 'female', temper: { energy, warmth } },
  ...{ want: '', need: '', flaw: '', arc: '', habit: '' },
  appearance: {
    ...{ build: 'average', skin: '#c99b7a', accessories: [], words: '' },
    hair: { style: 'long', colour: '#222222' },
    costume: { garment: 'coat', main: '#334455', second: '#778899' },
  },
  speech: { manner: 'plain', favourites: [], avoids: [] },
})

export const example = {
  brief,
  direction,
  scenes: {
    s1: scene('s1', 1, { valence: -0.1, arousal: 0.25 }),
    s2: scene('s2', 2, { valence: -0.6, arousal: 0.7 }),
    s3: scene('s3', 3, { valence: 0.5, arousal: 0.4 }),
  },
  cast: { mara: person('mara', 'lead', 0.4, 0.7), finn: person('finn', 'opponent', 0.7, 0.2) },
  places: {},
  scoreNotes: {},
  shots: Object.fromEntries(lengths.map(([id, , lines]) => [id, shot(id, lines)])),
  'tracks.picture': picture,
  'tracks.dialogue': dialogue,
}
