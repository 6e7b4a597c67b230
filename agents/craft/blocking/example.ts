import { breakdown, linesOf } from '#film/screenplay/breakdown.ts'
import type { Shot } from '#film/shot.ts'
import type { Take } from '#film/sound.ts'
import type { SetSpec } from '#film/stage.ts'
import { Clip, type Track } from '#film/timeline/track.ts'
import { coverFilm } from '../shots/cover.ts'
import { interpretExample } from '../shots/example.ts'
import { styleOf } from '../shots/style.ts'

const mark = (id: string, use: 'stand' | 'sit' | 'door' | 'edge', x: number, z: number, height = 0) => ({
  ...{ id, use, x, z, facing: 0, height },
})
const ground = { kind: 'plain', colour: '#6b5d4f', second: '#4f463c' }

/** Two plain sets: an open shore and a room with a table and a chair. */
export const exampleSets: Record<string, SetSpec> = {
  shore: {
    ...{ kind: 'shore', name: 'SHORE', interior: false, seed: 1, ground, pieces: [] },
    marks: [
      mark('a', 'stand', -0.8, 0),
      mark('b', 'stand', 0.8, 0),
      mark('c', 'stand', 2.6, -1),
      mark('e', 'edge', -7, 0.5),
      mark('f', 'edge', 7, 0.5),
    ],
    cameraRoom: { min: [-9, 0.2, -6], max: [9, 6, 12] },
    solids: [{ min: [-4, 0, -3.5], max: [-3, 1.4, -2.5] }],
  },
  'lamp-room': {
    ...{ kind: 'room', name: 'LIGHTHOUSE - LAMP ROOM', interior: true, seed: 2, ground },
    pieces: [
      { kind: 'table', position: [1.6, 0, -0.8], yaw: 0, size: [1.4, 0.76, 0.8], colour: '#6e4b2f', seed: 1 },
    ],
    marks: [
      mark('a', 'stand', -0.8, 0),
      mark('b', 'stand', 0.7, 0.2),
      mark('c', 'stand', -1.4, -1.4),
      mark('d', 'door', -2.6, -1.8),
      mark('s', 'sit', 1.6, -1.5, 0.45),
    ],
    cameraRoom: { min: [-2.8, 0.3, -2.3], max: [2.8, 2.5, 3.6] },
    solids: [{ min: [0.9, 0, -1.2], max: [2.3, 0.76, -0.4] }],
  },
}

const { direction, scenes, places, props, cast, screenplay } = interpretExample
const style = styleOf(direction)
const texts = new Map(breakdown(screenplay).map((text) => [text.id, text]))
const exampleShots: Record<string, Shot> = Object.fromEntries(
  coverFilm(
    Object.values(scenes).map((scene) => ({
      // Time enough for a shot of each kind.
      ...{ scene: { ...scene, seconds: 28 }, style, text: texts.get(scene.id) },
      ...{ cast: Object.values(cast), props: Object.values(props) },
      ...{ placeName: places[scene.place]?.name ?? '', interior: places[scene.place]?.interior ?? false },
      acquaintance: 'new' as const,
      tall: false,
    })),
  ).map((shot) => [shot.id, shot]),
)

const track = (kind: 'picture' | 'dialogue', clips: Clip[]): Track => ({
  ...{ id: kind, kind, name: kind, order: 0, mute: false },
  clips: Object.fromEntries(clips.map((clip) => [clip.id, clip])),
})
const takeOf = (text: string): Take => {
  const words = text.split(' ').map((word, i) => ({ text: word, from: i * 380, to: i * 380 + 340 }))
  const voice = { engine: 'embedded', voice: 'slt', shift: 1, pitch: 190, stretch: 1 }
  return {
    spec: { text, voice, pace: 1, pitch: 1, range: 1, level: 0 },
    asset: 'take.wav',
    ms: words.length * 380,
    emotion: /\?/.test(text) ? 'worried' : 'determined',
    words,
    phones: words.map(({ from, to }) => ({ phone: 'aa', from, to })),
  }
}

/** A plain cut of the example: shots end to end, each line at the head of its shot. */
const cut = () => {
  const texts = new Map(linesOf(screenplay).map((line) => [line.id, line.text]))
  const picture: Clip[] = []
  const dialogue: Clip[] = []
  const takes: Record<string, Take> = {}
  let at = 0
  for (const shot of Object.values(exampleShots)) {
    const frames = Math.round(shot.seconds * 24)
    picture.push(Clip.parse({ id: shot.id, start: at, frames, source: { kind: 'shot', shot: shot.id } }))
    let spoken = at + 4
    for (const line of shot.lines) {
      const take = takeOf(texts.get(line) ?? '')
      takes[line] = take
      const length = Math.ceil((take.ms / 1000) * 24)
      dialogue.push(Clip.parse({ id: line, start: spoken, frames: length, source: { kind: 'line', line } }))
      spoken += length + 4
    }
    at += frames
  }
  return {
    takes,
    'tracks.picture': track('picture', picture),
    'tracks.dialogue': track('dialogue', dialogue),
  }
}

export const performExample = {
  ...{ brief: interpretExample.brief, scenes, props, cast, screenplay },
  ...{ shots: exampleShots, sets: exampleSets },
  ...cut(),
}
