import { Brief } from '#film/brief.ts'
import type { LightRig } from '#film/stage.ts'
import { performExample } from '../blocking/example.ts'
import { cameraExample } from '../camera/example.ts'
import { shootAll } from '../camera/shots.ts'

const dusk: LightRig = {
  ...{ time: 'dusk', weather: 'wind', exposure: 1, ratio: 4, practicals: [] },
  sky: { top: '#31476b', horizon: '#f2b07a', ground: '#3a3a36', stars: 0.1, clouds: 0.4 },
  ambient: { sky: '#6f86a8', ground: '#4a4038', intensity: 0.6 },
  key: {
    colour: '#ffb978',
    intensity: 1.6,
    direction: [-0.5, -0.5, -0.7],
    softness: 0.5,
    motive: 'the low sun',
  },
  fill: { colour: '#8fa8cc', intensity: 0.4 },
  rim: { colour: '#ffd9a0', intensity: 0.8 },
  haze: { colour: '#c9a58a', near: 10, far: 80 },
}

const brief = Brief.parse(cameraExample.brief)
/** The example film as far as its panels need it. */
export const panelExample = {
  ...{ ...cameraExample, screenplay: performExample.screenplay, takes: performExample.takes },
  lights: { s1: dusk, s2: dusk },
  cameras: shootAll({ ...cameraExample, brief }),
  'tracks.dialogue': performExample['tracks.dialogue'],
}
