import type { z } from 'zod'
import type { Brief } from '#film/brief.ts'
import type { Character } from '#film/cast.ts'
import type { Direction } from '#film/direction.ts'
import type { Place, Prop, Scene } from '#film/scene.ts'

const person = (id: string, name: string, sex: Character['sex'], age: Character['age']): Character => ({
  id,
  name,
  role: id === 'mara' ? 'lead' : 'support',
  kind: 'human',
  age,
  sex,
  temper: { energy: 0.5, warmth: 0.6 },
  want: 'to know what became of her brother',
  need: 'to let him go',
  flaw: 'she keeps the light and nothing else',
  arc: 'from waiting to going',
  habit: 'winds her watch',
  appearance: {
    build: 'average',
    skin: '#c98f6b',
    hair: { style: 'bun', colour: '#3a2a20' },
    costume: { garment: 'coat', main: '#2f5d62', second: '#e0c097' },
    accessories: ['none'],
    words: `${name} in a long coat`,
  },
  speech: { manner: 'plain', favourites: [], avoids: [] },
})

const scene = (id: string, order: number, heading: string, place: string, who: string[]): Scene => ({
  id,
  order,
  heading,
  place,
  time: 'dusk',
  weather: 'wind',
  who,
  beats: [],
  purpose: 'She finds the message.',
  conflict: 'Tom wants her to stay.',
  emotion: { valence: -0.2, arousal: 0.5 },
  seconds: 20,
})

const brief: z.input<typeof Brief> = {
  source: { kind: 'idea', text: 'A lighthouse keeper finds a message in a bottle from her lost brother.' },
  seconds: 45,
  genre: 'drama',
  size: { width: 1280, height: 720 },
  rate: { num: 24, den: 1 },
  seed: 7,
}
const direction: Direction = {
  type: 'short',
  genres: [{ genre: 'drama', weight: 1 }],
  tone: ['quiet'],
  audience: 'everyone',
  language: 'en',
  seconds: 45,
  palette: {
    name: 'Harbour',
    ground: '#2b3a42',
    light: '#ffd9a0',
    shadow: '#1b2430',
    skin: '#c98f6b',
    accent: '#e4572e',
  },
  averageShotSeconds: 5,
  references: [],
  why: 'A quiet story.',
}
const places: Record<string, Place> = {
  shore: { id: 'shore', name: 'SHORE', kind: 'shore', interior: false, words: ['rocks', 'sea'] },
  'lamp-room': {
    id: 'lamp-room',
    name: 'LIGHTHOUSE - LAMP ROOM',
    kind: 'room',
    interior: true,
    words: ['lamp', 'table'],
  },
}
const props: Record<string, Prop> = {
  bottle: { id: 'bottle', name: 'bottle', owner: null, scenes: ['s1', 's2'] },
  letter: { id: 'letter', name: 'letter', owner: 'mara', scenes: ['s2'] },
}

/** A short film in two scenes, as the agents of staging get it. */
export const interpretExample = {
  brief,
  direction,
  scenes: {
    s1: scene('s1', 1, 'EXT. SHORE - DUSK', 'shore', ['mara']),
    s2: scene('s2', 2, 'INT. LIGHTHOUSE - LAMP ROOM - DUSK', 'lamp-room', ['mara', 'tom']),
  },
  places,
  props,
  cast: { mara: person('mara', 'Mara', 'female', 'adult'), tom: person('tom', 'Tom', 'male', 'elder') },
  screenplay: `EXT. SHORE - DUSK

Waves drag at the stones below the lighthouse.

Mara walks along the water. She kneels and picks up a bottle.

INT. LIGHTHOUSE - LAMP ROOM - DUSK

Mara sits at the table. Tom enters.

TOM
You are wet through. Where have you been?

MARA
He wrote to me.

She hands Tom the letter. He reads it.

TOM
(quietly)
Your brother is dead, Mara.

MARA
Then who lit the other lamp?

TOM
Nobody has been on that island for ten years, and you know it.

MARA
I'm going.

Mara exits. Tom looks at the bottle.
`,
}
