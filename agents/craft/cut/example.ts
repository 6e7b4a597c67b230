import type { Brief } from '#film/brief.ts'
import type { Credits } from '#film/file.ts'
import type { Scene } from '#film/scene.ts'
import type { Shot } from '#film/shot.ts'
import type { Take } from '#film/sound.ts'

const brief: Brief = {
  source: { kind: 'idea', text: 'A lighthouse keeper finds a message in a bottle from her lost brother' },
  title: null,
  seconds: 40,
  genre: 'drama',
  size: { width: 1280, height: 720 },
  rate: { num: 24, den: 1 },
  seed: 7,
  scenes: null,
}

const scene = (id: string, order: number, heading: string, place: string, time: Scene['time']): Scene => ({
  ...{ id, order, heading, place, time, weather: 'wind', who: ['mara', 'finn'], beats: [] },
  ...{ purpose: 'Mara reads the letter', conflict: 'to hope or to forget', seconds: 20 },
  emotion: { valence: -0.2, arousal: 0.4 },
})

const shot = (id: string, order: number, kind: Shot['kind'], lines: string[], seconds: number): Shot => ({
  ...{ id, scene: id.split('-')[0] ?? '', order, kind, lines, seconds, angle: 'eye', actions: [], why: '' },
  ...{ size: kind === 'establishing' ? 'EWS' : 'MS', shows: 'The lamp room, and the sea outside' },
  ...{ subjects: kind === 'establishing' ? [] : ['mara'], present: ['mara', 'finn'] },
})

const screenplay = `INT. LAMP ROOM - NIGHT

Mara lifts the bottle to the light.

MARA
Nine years. Nine years of clean glass, and the sea brings me a letter with his name on it.

FINN
(quietly)
Don't open it.

MARA
Why?

FINN
Because as long as it is shut, Mara, he may still be on his way home.

EXT. SHORE - DAWN

MARA
Then I will read it where he can hear me.
`

const take = (text: string, msPerWord: number): Take => {
  const words = text
    .split(' ')
    .map((word, i) => ({ text: word, from: i * msPerWord, to: (i + 1) * msPerWord - 20 }))
  const voice = { engine: 'embedded', voice: 'slt', shift: 1, pitch: 190, stretch: 1.03 }
  const spec = { text, voice, pace: 1, pitch: 1, range: 1, level: 0 }
  return {
    spec,
    asset: `${words.length}.wav`,
    ms: words.length * msPerWord,
    emotion: 'neutral',
    words,
    phones: [],
  }
}

const credits: Credits = {
  title: 'The Ninth Year',
  subtitle: '',
  sections: [
    {
      heading: 'Cast',
      entries: [
        { role: 'Mara', name: 'Flite slt' },
        { role: 'Finn', name: 'Flite rms' },
      ],
    },
  ],
  notices: ['Made with AI by Reelwright'],
}

export const example = {
  brief,
  scenes: {
    s1: scene('s1', 1, 'INT. LAMP ROOM - NIGHT', 'lamp-room', 'night'),
    s2: scene('s2', 2, 'EXT. SHORE - DAWN', 'shore', 'dawn'),
  },
  shots: {
    's1-1': shot('s1-1', 1, 'establishing', [], 3.5),
    's1-2': shot('s1-2', 2, 'single', ['s1-l1'], 7),
    's1-3': shot('s1-3', 3, 'two-shot', ['s1-l2', 's1-l3'], 3.5),
    's1-4': shot('s1-4', 4, 'single', ['s1-l4'], 5),
    's1-5': { ...shot('s1-5', 5, 'reaction', [], 2), present: ['mara'] },
    's2-1': shot('s2-1', 1, 'establishing', [], 4),
    's2-2': shot('s2-2', 2, 'single', ['s2-l1'], 4.5),
  },
  screenplay,
  takes: {
    's1-l1': take(
      'Nine years. Nine years of clean glass, and the sea brings me a letter with his name on it.',
      330,
    ),
    's1-l2': take("Don't open it.", 300),
    's1-l3': take('Why?', 420),
    's1-l4': take('Because as long as it is shut, Mara, he may still be on his way home.', 310),
    's2-l1': take('Then I will read it where he can hear me.', 320),
  },
  credits,
  transitions: {
    s2: { kind: 'dissolve' as const, cut: null, seconds: 0.6, why: 'a night passes' },
  },
}
