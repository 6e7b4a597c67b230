import { type Place, type SetFamily, setFamily, type Weather } from '#film/scene.ts'
import type { EffectKind } from './kinds.ts'

const WORDS: [RegExp, EffectKind][] = [
  [/\b(gravel|pebbles?|shingle|driveway|rubble)\b/, 'steps-gravel'],
  [/\b(beach|sand|dunes?|desert)\b/, 'steps-sand'],
  [/\b(snow|ice|glacier)\b/, 'steps-snow'],
  [/\b(grass|meadow|lawn|garden|moss|leaves|graveyard)\b/, 'steps-grass'],
  [/\b(metal|catwalk|hangar|engine room|submarine|bridge of|deck \d)\b/, 'steps-metal'],
  [/\b(wooden|planks?|porch|deck|pier|dock|jetty|cabin|attic|barn|boat)\b/, 'steps-wood'],
  [
    /\b(stone|marble|tiles?|cobble|pavement|cave|cathedral|church|cellar|lamp room|lighthouse|corridor|hospital|lobby)\b/,
    'steps-stone',
  ],
]

const KINDS: Record<SetFamily, EffectKind> = {
  room: 'steps-wood',
  street: 'steps-stone',
  forest: 'steps-grass',
  shore: 'steps-sand',
  field: 'steps-grass',
  vehicle: 'steps-metal',
  spaceship: 'steps-metal',
  castle: 'steps-stone',
}

/** What one walks on, by what the text says is there, else by the kind of place; outside, snow covers it. */
export const surfaceOf = (place: Place | undefined, weather: Weather | undefined): EffectKind => {
  if (place === undefined) return 'steps-wood'
  if (weather === 'snow' && !place.interior) return 'steps-snow'
  const words = [place.name, ...place.words].join(' ').toLowerCase()
  return WORDS.find(([form]) => form.test(words))?.[1] ?? KINDS[setFamily[place.kind]]
}
