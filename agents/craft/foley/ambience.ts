import { type Place, type Scene, type Season, type SetKind, setFamily } from '#film/scene.ts'
import type { AmbienceKind } from './kinds.ts'

/** One layer of the air of a scene: what it is, how loud beside its own level, how strong, whether heard through walls. */
export type Layer = { kind: AmbienceKind; gain: number; params: Record<string, number> }
const layer = (kind: AmbienceKind, gain = 0, params: Record<string, number> = {}): Layer => ({
  kind,
  gain,
  params,
})

/** What lives around a place, by season and time of day. */
type Around = 'woods' | 'fields' | 'dry' | 'town' | 'none'
/**
 * The air of a kind of place. `built`: a house, with another air before its door; `night`: its air when all sleep;
 * `old`: its air before there were engines and electricity.
 */
type Air = { own: AmbienceKind; around: Around; built?: true; night?: AmbienceKind; old?: AmbienceKind }

const house = (own: AmbienceKind, old: AmbienceKind = own): Air => ({ own, around: 'town', built: true, old })
const town = (own: AmbienceKind, old?: AmbienceKind, night?: AmbienceKind): Air => ({
  ...{ own, around: 'town' as const },
  ...(old ? { old } : {}),
  ...(night ? { night } : {}),
})
const open = (own: AmbienceKind, around: Around): Air => ({ own, around })

/** One row for each kind of set, no two with the same air. */
export const airOf: Record<SetKind, Air> = {
  room: house('room'),
  kitchen: house('kitchen', 'fire'),
  bedroom: house('bedroom'),
  office: house('office', 'library'),
  classroom: house('classroom'),
  hospital: house('hospital', 'room'),
  bar: house('bar'),
  shop: house('shop', 'room'),
  library: house('library'),
  workshop: house('workshop'),
  laboratory: house('laboratory', 'workshop'),
  church: house('church'),
  theatre: house('theatre'),
  cell: house('cell'),
  cellar: house('cellar', 'cell'),
  corridor: house('corridor', 'hall'),
  hall: house('hall'),
  station: town('station', 'market'),
  street: town('city', 'village', 'city-night'),
  village: { own: 'village', around: 'fields' },
  alley: town('alley', 'courtyard'),
  market: town('market', 'market', 'village'),
  courtyard: { own: 'courtyard', around: 'woods' },
  park: { own: 'park', around: 'woods', old: 'leaves' },
  graveyard: open('graveyard', 'woods'),
  rooftop: town('rooftop', 'wind'),
  harbour: open('harbour', 'none'),
  bridge: open('bridge', 'none'),
  camp: open('camp', 'woods'),
  farm: { own: 'farm', around: 'fields', night: 'leaves' },
  castle: { ...open('castle', 'fields'), built: true },
  ruins: open('ruins', 'dry'),
  forest: open('forest', 'woods'),
  jungle: open('jungle', 'none'),
  shore: { own: 'shore', around: 'none', night: 'sea' },
  field: open('field', 'fields'),
  mountain: open('mountain', 'none'),
  desert: open('desert', 'dry'),
  swamp: open('swamp', 'none'),
  river: open('river', 'woods'),
  snow: open('snowfield', 'none'),
  cave: open('cave', 'none'),
  vehicle: open('road', 'none'),
  train: open('rails', 'none'),
  ship: open('deck', 'none'),
  plane: open('cabin', 'none'),
  spaceship: open('ship', 'none'),
  planet: open('planet', 'none'),
  space: open('suit', 'none'),
}

type Living = { day: Layer | null; night: Layer | null }
/** What sings and chirps in the open, by season. */
const LIVING: Record<'woods' | 'fields' | 'dry', Record<Season, Living>> = {
  woods: {
    spring: { day: layer('birds', 1, { many: 0.9 }), night: layer('owls', -3) },
    summer: { day: layer('birds', 0, { many: 0.5 }), night: layer('crickets') },
    autumn: { day: layer('birds', -4, { many: 0.1 }), night: layer('owls') },
    winter: { day: null, night: layer('owls', -3) },
  },
  fields: {
    spring: { day: layer('birds', 0, { many: 0.7 }), night: layer('crickets', -4) },
    summer: { day: layer('birds', -2, { many: 0.3 }), night: layer('crickets', 1) },
    autumn: { day: layer('leaves', 1), night: layer('owls', -3) },
    winter: { day: null, night: null },
  },
  dry: {
    spring: { day: layer('birds', -5, { many: 0.1 }), night: layer('crickets', -2) },
    summer: { day: layer('cicadas', -2), night: layer('crickets') },
    autumn: { day: null, night: layer('crickets', -4) },
    winter: { day: null, night: null },
  },
}

const WEATHER: Partial<Record<Scene['weather'], Layer>> = {
  rain: layer('rain', 0, { force: 0.5 }),
  storm: layer('storm', 0, { force: 0.9 }),
  wind: layer('wind', 0, { force: 0.6 }),
  snow: layer('snow'),
}

/** What the text names is heard beside the place itself, unless the place has it already. */
const NAMED: [form: RegExp, kind: AmbienceKind, within: readonly AmbienceKind[]][] = [
  [
    /\b(party|tavern|restaurant|caf[eé]|crowds?|audience|stadium|ballroom|diner|guests)\b/,
    'crowd',
    ['bar', 'market', 'station'],
  ],
  [/\b(fire|fireplace|hearth|campfire|forge|furnace)\b/, 'fire', ['camp', 'fire']],
  [
    /\b(river|brook|stream|waterfall|fountain|creek)\b/,
    'water',
    ['river', 'bridge', 'harbour', 'courtyard', 'swamp', 'water'],
  ],
  [
    /\b(sea|ocean|beach|shore|harbou?r|pier|dock|lighthouse|boat|cliffs?|island|bay)\b/,
    'sea',
    ['shore', 'sea', 'deck', 'harbour', 'river'],
  ],
]
const UNPEOPLED = /\b(empty|deserted|abandoned|closed)\b/

const isOld = ({ period }: Place): boolean =>
  period === 'ancient' || period === 'medieval' || period === 'early-modern' || period === 'victorian'

const livingIn = (around: Around, scene: Scene, season: Season): Layer | null => {
  if (around === 'none' || around === 'town') return null
  const dark = scene.time === 'night' || (scene.time === 'dusk' && season === 'summer')
  return LIVING[around][season][dark ? 'night' : 'day']
}

/** What is before the door of a house. */
const street: Air = airOf.street

const ownOf = (air: Air, place: Place, scene: Scene): AmbienceKind =>
  isOld(place) && air.old ? air.old : scene.time === 'night' && air.night ? air.night : air.own

const namedIn = (place: Place, own: AmbienceKind): Layer | null => {
  const words = [place.name, ...place.words].join(' ').toLowerCase()
  const found = NAMED.find(
    ([form, kind, within]) =>
      form.test(words) && !within.includes(own) && !(kind === 'crowd' && UNPEOPLED.test(words)),
  )
  return found === undefined ? null : layer(found[1])
}

// What is outside comes through the walls, dark and far.
const through = (one: Layer): Layer => ({ ...one, gain: one.gain - 7, params: { ...one.params, inside: 1 } })

const MOST = 3
const different = (layers: (Layer | null)[]): Layer[] =>
  layers
    .filter((one): one is Layer => one !== null)
    .filter((one, i, all) => all.findIndex(({ kind }) => kind === one.kind) === i)
    .slice(0, MOST)

/** What one hears of a place when nobody speaks: three layers at most, the place itself first. */
export const layersOf = (place: Place | undefined, scene: Scene): Layer[] => {
  if (place === undefined) return [layer('room')]
  const air = airOf[place.kind]
  const season = place.season ?? (scene.weather === 'snow' ? 'winter' : 'summer')
  const airless = setFamily[place.kind] === 'spaceship' || place.kind === 'cave'
  const weather = airless ? null : (WEATHER[scene.weather] ?? null)
  const wet = weather?.kind === 'rain' || weather?.kind === 'storm'
  const moves = setFamily[place.kind] === 'vehicle'
  if (place.interior || moves) {
    // A room in the woods or by the water: the room, and the place through its walls.
    const inside = air.built || moves || airless || place.kind === 'ship' || place.kind === 'station'
    const own = layer(inside ? ownOf(air, place, scene) : 'room')
    const outside = inside ? null : through(layer(ownOf(air, place, scene)))
    const named = namedIn(place, inside ? own.kind : ownOf(air, place, scene))
    const near = named?.kind === 'crowd' || named?.kind === 'fire' ? named : named && through(named)
    return different([own, near, weather && through(weather), outside])
  }
  const here = air.built && place.kind !== 'castle' ? street : air
  const own = layer(ownOf(here, place, scene))
  // Birds and crickets are silent in the rain; leaves are not.
  const living = wet ? null : livingIn(here.around, scene, season)
  return different([own, weather, namedIn(place, own.kind), living])
}
