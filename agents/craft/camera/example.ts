import { Brief } from '#film/brief.ts'
import type { FigureModel } from '#film/stage.ts'
import { performExample } from '../blocking/example.ts'
import { perform } from '../blocking/perform.ts'
import { interpretExample } from '../shots/example.ts'

const model = (height: number, feminine: number): FigureModel => ({
  ...{
    kind: 'human',
    height,
    build: 'average',
    shoulders: 0.42,
    hips: 0.34,
    headScale: 1,
    feminine,
    age: 0.5,
  },
  skin: '#c98f6b',
  hair: { style: 'short', colour: '#3a2a20' },
  garment: 'coat',
  colours: { main: '#2f5d62', second: '#e0c097', legs: '#2b2b33', shoes: '#1c1a19' },
  accessories: [],
  seed: 1,
})

const brief = Brief.parse(interpretExample.brief)
const { scenes, shots, sets } = performExample
export const cameraExample = {
  ...{ brief: interpretExample.brief, direction: interpretExample.direction, scenes, shots, sets },
  propModels: {
    bottle: { shape: 'bottle', colour: '#4f7d5a', size: 0.25, seed: 1 },
    letter: { shape: 'letter', colour: '#efe3c8', size: 0.2, seed: 2 },
  },
  models: { mara: model(1.66, 0.9), tom: model(1.78, 0.1) },
  performances: perform({ ...performExample, brief }),
  'tracks.picture': performExample['tracks.picture'],
}
