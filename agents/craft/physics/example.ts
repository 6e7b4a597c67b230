import { cameraExample } from '../camera/example.ts'
import { effectsExample } from '../effects/example.ts'

const [first] = Object.values(effectsExample.shots).sort((a, b) => a.order - b.order)
if (!first) throw new Error('The example has no shot')
const place = { position: [0.4, 0.9, 0.3] as [number, number, number], yaw: 0.3 }

/** The effects' example with a bottle that falls from a ledge and breaks. */
export const physicsExample = {
  ...effectsExample,
  models: cameraExample.models,
  shots: { ...effectsExample.shots, [first.id]: { ...first, shows: 'The bottle falls and shatters.' } },
  props: { bottle: { id: 'bottle', name: 'green bottle', owner: null, scenes: [first.scene] } },
  propModels: { bottle: { shape: 'bottle', colour: '#3f7a4c', size: 0.3, seed: 4 } },
  performances: {
    ...effectsExample.performances,
    [first.id]: {
      actors: effectsExample.performances[first.id]?.actors ?? {},
      props: { bottle: place },
    },
  },
  effects: {},
}
