import { z } from 'zod'
import { givenFor, withGiven } from '#agents/craft/given.ts'
import { depths, freeMarks } from '#agents/craft/set/check.ts'
import { layOut } from '#agents/craft/set/index.ts'
import { withNamed } from '#agents/craft/set/named.ts'
import { plainSet } from '#agents/craft/set/plain.ts'
import { defineAgent } from '#agents/define.ts'
import { Brief } from '#film/brief.ts'
import { Direction } from '#film/direction.ts'
import { Film } from '#film/film.ts'
import { breakdown } from '#film/screenplay/breakdown.ts'

const reads = z.object({
  brief: Brief.pick({ models: true }),
  direction: Direction,
  places: Film.shape.places,
  scenes: Film.shape.scenes,
  screenplay: z.string(),
})

/** What the scenes of each place tell of what is done there. */
const actionIn = ({ scenes, screenplay }: z.infer<typeof reads>): Map<string, string> => {
  const told = new Map<string, string>()
  for (const { id, elements } of breakdown(screenplay)) {
    const place = scenes[id]?.place
    const action = elements.flatMap((e) => (e.kind === 'action' ? [e.text] : [])).join('\n')
    if (place !== undefined) told.set(place, `${told.get(place) ?? ''}\n${action}`)
  }
  return told
}

export default defineAgent({
  id: 'three-d/environment-builder',
  version: 5,
  does: 'Builds the set of each place: ground, walls, furniture, plants, buildings, where people may be and where the camera may go; what its scenes name stands in it.',
  reads,
  writes: z.object({ sets: Film.shape.sets }),
  example: {
    brief: {},
    scenes: {},
    screenplay: '',
    direction: {
      type: 'short',
      genres: [{ genre: 'drama', weight: 1 }],
      tone: ['quiet'],
      audience: 'everyone',
      language: 'en',
      seconds: 45,
      palette: {
        name: 'Harbour dusk',
        ...{ ground: '#6f8f94', light: '#f3d9a6', shadow: '#24364f', skin: '#c98f6b', accent: '#d2603a' },
      },
      averageShotSeconds: 5,
      references: [],
      why: '',
    },
    places: {
      'lamp-room': {
        id: 'lamp-room',
        name: 'LIGHTHOUSE - LAMP ROOM',
        kind: 'room',
        interior: true,
        words: ['lamp', 'stairs'],
      },
      beach: {
        id: 'beach',
        name: 'ROCKY BEACH',
        kind: 'shore',
        interior: false,
        words: ['rocks', 'lighthouse'],
      },
      hall: {
        id: 'hall',
        name: 'CASTLE - GREAT HALL',
        kind: 'castle',
        interior: true,
        words: ['banners', 'torch'],
        period: 'medieval',
        wealth: 0.9,
      },
      'night-bar': {
        id: 'night-bar',
        name: 'BAR',
        kind: 'bar',
        interior: true,
        words: [],
        period: 'mid-century',
      },
      ward: { id: 'ward', name: 'HOSPITAL - WARD', kind: 'hospital', interior: true, words: ['bed'] },
      attic: { id: 'attic', name: 'ATTIC', kind: 'cellar', interior: true, words: ['mirror'], wealth: 0.2 },
      woods: { id: 'woods', name: 'WOODS', kind: 'forest', interior: false, words: [], season: 'autumn' },
      bridge: {
        id: 'bridge',
        name: 'SPACESHIP - BRIDGE',
        kind: 'spaceship',
        interior: true,
        words: ['door'],
      },
    },
  },
  // Chance is drawn from the place and its palette alone, so that another place or a new line changes no set.
  embedded: (input, { random }) => {
    const { brief, direction, places } = input
    const told = actionIn(input)
    return {
      sets: Object.fromEntries(
        Object.entries(places).map(([id, place]) => {
          const chance = random.fork(id)
          const set = layOut(place, direction.palette, direction.genres[0]?.genre ?? 'drama', chance)
          const named = withNamed(set, told.get(id) ?? '', direction.palette, chance.fork('named'))
          return [id, withGiven(named, givenFor(brief.models, place.name))]
        }),
      ),
    }
  },
  explain: ({ sets }) => {
    const all = Object.values(sets)
    const pieces = all.reduce((sum, set) => sum + set.pieces.length, 0)
    return all.length === 0
      ? 'No place to build.'
      : `Built ${all.length === 1 ? 'one set' : `${all.length} sets`} of ${pieces} pieces: ${all
          .slice(0, 4)
          .map((set) => set.name)
          .join(', ')}${all.length > 4 ? ' …' : ''}.`
  },
  off: ({ direction, places }) => ({
    sets: Object.fromEntries(
      Object.entries(places).map(([id, place]) => [id, plainSet(place, direction.palette)]),
    ),
  }),
  measure: {
    name: 'sets dressed in depth with free marks',
    of: (_input, { sets }) => {
      const all = Object.values(sets)
      return all.reduce((sum, set) => sum + depths(set) * freeMarks(set), 0) / Math.max(1, all.length)
    },
  },
})
