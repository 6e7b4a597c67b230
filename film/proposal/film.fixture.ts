import { Brief } from '../brief.ts'
import { Character } from '../cast.ts'
import { emptyFilm, Film } from '../film.ts'
import { plainGrade } from '../look.ts'
import type { Scene } from '../scene.ts'
import type { Shot } from '../shot.ts'
import { CameraPlan, LightRig } from '../stage.ts'
import { Clip, type ClipSource, Track } from '../timeline/track.ts'

// A small finished film for tests: three scenes, eight shots, three people, 51 s and 4 s of credits at 24 frames a second.

const screenplay = `Title: The Light

INT. LAMP ROOM - NIGHT

MARA winds the lamp. TOBIAS waits at the door.

TOBIAS
The boat leaves next week, Mara.

MARA
I never wanted the light.

EXT. HARBOUR - DAY

Gulls. MARA carries a bag past INES, who sells fish.

INES
Fresh fish! Good morning.

MARA
I lied to him. I let him drown, and I confess it.

TOBIAS
I knew.

EXT. BEACH - DUSK

MARA and TOBIAS walk along the water.

MARA
Come home.
`

const person = (id: string, name: string, sex: 'female' | 'male', garment: 'coat' | 'jacket' | 'dress') =>
  Character.parse({
    ...{ id, name, sex, role: id === 'mara' ? 'lead' : 'support', age: 'adult' },
    temper: { energy: 0.4, warmth: 0.6 },
    ...{ want: '', need: '', flaw: '', arc: '', habit: '' },
    appearance: {
      ...{ build: 'average', skin: '#d9b08c', words: '', accessories: id === 'tobias' ? ['cap'] : ['none'] },
      hair: { style: 'long', colour: '#3a2a20' },
      costume: { garment, main: '#2f5aa8', second: '#222222' },
    },
    speech: { manner: 'plain', favourites: [], avoids: [] },
  })

const scene = (n: number, heading: string, place: string, time: Scene['time'], who: string[]): Scene => ({
  ...{ id: `s${n}`, order: n, heading, place, time, who, weather: 'clear', beats: [] },
  ...{ purpose: '', conflict: '', emotion: { valence: 0, arousal: 0.4 }, seconds: 17 },
})

type Row = [string, Shot['size'], string[], string[], number]
const rows: Row[] = [
  ['s1-a1', 'WS', [], [], 5],
  ['s1-a2', 'MS', ['tobias'], ['s1-l1'], 6],
  ['s1-a3', 'CU', ['mara'], ['s1-l2'], 7],
  ['s2-a1', 'WS', [], [], 6],
  ['s2-a2', 'MS', ['ines'], ['s2-l1'], 5],
  ['s2-a3', 'CU', ['mara'], ['s2-l2', 's2-l3'], 9],
  ['s3-a1', 'WS', ['mara', 'tobias'], [], 6],
  ['s3-a2', 'MS', ['mara'], ['s3-l1'], 7],
]
const whoIn: Record<string, string[]> = {
  s1: ['mara', 'tobias'],
  s2: ['mara', 'ines', 'tobias'],
  s3: ['mara', 'tobias'],
}

const shot = ([id, size, subjects, lines, seconds]: Row, order: number): Shot => ({
  ...{ id, scene: id.slice(0, 2), order, size, subjects, lines, seconds, actions: [], why: '' },
  ...{ kind: subjects.length === 0 ? 'establishing' : 'single', angle: 'eye' },
  present: subjects.length === 0 ? [] : (whoIn[id.slice(0, 2)] ?? []),
  shows: subjects.length === 0 ? 'The place' : `${subjects.join(' and ')} in the light`,
})

const clip = (id: string, start: number, seconds: number, source: ClipSource): [string, Clip] => [
  id,
  Clip.parse({ id, start: Math.round(start * 24), frames: Math.round(seconds * 24), source }),
]

const track = (kind: Track['kind'], order: number, clips: [string, Clip][]): [string, Track] => [
  kind,
  Track.parse({ id: kind, kind, name: kind, order, clips: Object.fromEntries(clips) }),
]

let at = 0
const pictures = rows.map(([id, , , , seconds]) => {
  const laid = clip(id, at, seconds, { kind: 'shot', shot: id })
  at += seconds
  return laid
})

/** line: seconds from the start of the film, length */
const spoken: [string, number, number][] = [
  ['s1-l1', 6, 3],
  ['s1-l2', 12, 2.5],
  ['s2-l1', 25, 2],
  ['s2-l2', 30, 4],
  ['s2-l3', 35.5, 1],
  ['s3-l1', 46, 1.5],
]
const line = (id: string, start: number, seconds: number) =>
  clip(id, start, seconds, { kind: 'line', line: id })
const caption = (id: string, start: number, seconds: number) =>
  clip(`c-${id}`, start, seconds, { kind: 'caption', lines: ['…'], speaker: null, line: id, label: null })
const sound = (id: string, start: number, seconds: number) =>
  clip(id, start, seconds, { kind: 'sound', sound: id })

const rig = LightRig.parse({
  ...{ time: 'day', weather: 'clear', exposure: 1, ratio: 3, practicals: [] },
  sky: { top: '#446688', horizon: '#88aacc', ground: '#444444', stars: 0, clouds: 0.2 },
  ambient: { sky: '#88aacc', ground: '#444444', intensity: 0.5 },
  key: { colour: '#ffffff', intensity: 2, direction: [0, -1, 0], softness: 0.5, motive: 'sun' },
  fill: { colour: '#ffffff', intensity: 0.5 },
  rim: { colour: '#ffffff', intensity: 0.5 },
  haze: { colour: '#888888', near: 10, far: 100 },
})
const camera = CameraPlan.parse({
  ...{ lens: 35, move: 'static', shake: 0, focus: null, why: '' },
  keys: [{ at: 0, position: [0, 1.6, 4], target: [0, 1.5, 0] }],
})
const voice = { engine: 'embedded', voice: 'a', shift: 1, pitch: 200, stretch: 1 }
const scenes = ['s1', 's2', 's3']
const byId = <T>(ids: readonly string[], of: (id: string) => T) =>
  Object.fromEntries(ids.map((id) => [id, of(id)]))
const shots = rows.map(([id]) => id)
const seen = (id: string) => whoIn[id.slice(0, 2)] ?? []

export const filmFixture: Film = Film.parse({
  ...emptyFilm(
    'fixture',
    Brief.parse({
      source: { kind: 'screenplay', text: screenplay },
      ...{
        seconds: null,
        genre: 'drama',
        size: { width: 1280, height: 720 },
        rate: { num: 24, den: 1 },
        seed: 1,
      },
    }),
  ),
  screenplay,
  narrative: { title: 'The Light', logline: '', theme: '', motif: null, narration: [] },
  credits: { title: 'The Light', subtitle: '', sections: [], notices: [] },
  cast: {
    mara: person('mara', 'Mara', 'female', 'coat'),
    tobias: person('tobias', 'Tobias', 'male', 'jacket'),
    ines: person('ines', 'Ines', 'female', 'dress'),
  },
  places: {
    lamp: { id: 'lamp', name: 'Lamp Room', kind: 'room', interior: true, words: ['lamp'] },
    harbour: { id: 'harbour', name: 'Harbour', kind: 'harbour', interior: false, words: ['boats'] },
    beach: { id: 'beach', name: 'Beach', kind: 'shore', interior: false, words: ['sea'] },
  },
  scenes: {
    s1: scene(1, 'INT. LAMP ROOM - NIGHT', 'lamp', 'night', ['mara', 'tobias']),
    s2: scene(2, 'EXT. HARBOUR - DAY', 'harbour', 'day', ['mara', 'ines', 'tobias']),
    s3: scene(3, 'EXT. BEACH - DUSK', 'beach', 'dusk', ['mara', 'tobias']),
  },
  shots: Object.fromEntries(rows.map((row, i) => [row[0], shot(row, i + 1)])),
  lights: byId(scenes, () => rig),
  grades: byId(scenes, () => plainGrade),
  cameras: byId(shots, () => camera),
  performances: byId(shots, (id) => ({
    actors: byId(seen(id), () => ({
      ...{ start: { x: 0, z: 0, facing: 0 }, posture: 'stand', moves: [], gestures: [], gaze: [] },
      ...{ expressions: [{ from: 0, name: 'neutral', strength: 0.5 }], holds: null },
    })),
    props: {},
  })),
  casting: byId(['mara', 'tobias', 'ines'], () => ({ voice, label: '', why: '' })),
  tracks: Object.fromEntries([
    track('picture', 1, [...pictures, clip('credits', at, 4, { kind: 'credits' })]),
    track('titles', 2, [clip('title', 1, 3, { kind: 'title', text: 'The Light', subtitle: '' })]),
    track(
      'captions',
      3,
      spoken.map((each) => caption(...each)),
    ),
    track(
      'dialogue',
      4,
      spoken.map((each) => line(...each)),
    ),
    track('music', 5, [
      clip('m1', 0, 24, { kind: 'cue', cue: 'm1' }),
      clip('m2', 26, 25, { kind: 'cue', cue: 'm2' }),
    ]),
    track('effects', 6, [sound('door', 5, 1), sound('gulls', 19, 3), sound('steps', 39, 4)]),
    track('ambience', 7, [sound('wind', 0, 18), sound('port', 18, 20), sound('sea', 38, 17)]),
  ]),
})
