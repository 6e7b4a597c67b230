import { Brief } from '#film/brief.ts'
import { performExample } from '../blocking/example.ts'
import { perform } from '../blocking/perform.ts'
import { cameraExample } from '../camera/example.ts'

const shots = Object.fromEntries(
  Object.entries(performExample.shots).map(([id, shot], i) => [
    id,
    i === 0 ? { ...shot, shows: 'A campfire burns on the beach. Mist hangs over the water.' } : shot,
  ]),
)

const brief = Brief.parse(cameraExample.brief)

/** The camera's example with a fire on the beach. */
export const effectsExample = {
  brief,
  places: {},
  scenes: performExample.scenes,
  shots,
  sets: performExample.sets,
  props: {},
  propModels: {},
  performances: perform({ ...performExample, brief }),
  'tracks.picture': performExample['tracks.picture'],
}
