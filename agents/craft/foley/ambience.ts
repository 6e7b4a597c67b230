import { type Place, type Scene, type SetFamily, setFamily } from '#film/scene.ts'
import type { AmbienceKind } from './kinds.ts'

/** One layer of the air of a scene: what it is, how loud beside its own level, how strong, whether heard through walls. */
export type Layer = { kind: AmbienceKind; gain: number; params: Record<string, number> }
const layer = (kind: AmbienceKind, gain = 0, params: Record<string, number> = {}): Layer => ({
  kind,
  gain,
  params,
})

const NAMED: [RegExp, AmbienceKind][] = [
  [
    /\b(party|bar|pub|tavern|restaurant|caf[eé]|market|crowd|audience|theatre|theater|station|court|stadium|ballroom|diner)\b/,
    'crowd',
  ],
  [/\b(fire|fireplace|hearth|campfire|forge|furnace)\b/, 'fire'],
  [/\b(river|brook|stream|waterfall|fountain|creek)\b/, 'water'],
  [/\b(sea|ocean|beach|shore|harbou?r|pier|dock|lighthouse|boat|cliffs?|island|bay)\b/, 'sea'],
]

const outside = (place: Place, scene: Scene): AmbienceKind => {
  const night = scene.time === 'night'
  switch (setFamily[place.kind]) {
    case 'shore':
      return 'sea'
    case 'forest':
      return night ? 'crickets' : 'birds'
    case 'field':
      return night ? 'crickets' : scene.weather === 'clear' || scene.time === 'dawn' ? 'birds' : 'wind'
    case 'street':
      return night ? 'city-night' : 'city'
    case 'vehicle':
      return 'road'
    case 'spaceship':
      return 'ship'
    case 'castle':
      return 'wind'
    case 'room':
      return night ? 'crickets' : 'leaves'
  }
}

const sky = (scene: Scene): Layer | null => {
  switch (scene.weather) {
    case 'rain':
      return layer('rain', 0, { force: 0.5 })
    case 'storm':
      return layer('storm', 0, { force: 0.9 })
    case 'wind':
      return layer('wind', 0, { force: 0.6 })
    case 'snow':
      return layer('snow')
    default:
      return null
  }
}

const INSIDE: Record<SetFamily, AmbienceKind> = {
  room: 'room',
  street: 'room',
  forest: 'room',
  shore: 'room',
  field: 'room',
  vehicle: 'road',
  spaceship: 'ship',
  castle: 'hall',
}

/** What one hears of a place when nobody speaks: two layers at most, the place itself first. */
export const layersOf = (place: Place | undefined, scene: Scene): Layer[] => {
  if (place === undefined) return [layer('room')]
  const words = [place.name, ...place.words].join(' ').toLowerCase()
  const named = NAMED.find(([form]) => form.test(words))?.[1]
  const weather = setFamily[place.kind] === 'spaceship' ? null : sky(scene)
  if (place.interior) {
    const base = layer(INSIDE[setFamily[place.kind]])
    // What is outside comes through the walls, dark and far.
    const through = (l: Layer): Layer => ({ ...l, gain: l.gain - 7, params: { ...l.params, inside: 1 } })
    if (named === 'crowd' || named === 'fire')
      return [layer(named), weather === null ? base : through(weather)]
    if (weather !== null) return [base, through(weather)]
    return named === undefined ? [base] : [base, through(layer(named))]
  }
  const base = layer(named === undefined || named === 'fire' ? outside(place, scene) : named)
  const second = weather ?? (named === 'fire' ? layer('fire') : null)
  const both = weather?.kind === 'storm' || weather?.kind === 'rain'
  // Birds and crickets are silent in the rain.
  if (both && weather !== null && (base.kind === 'birds' || base.kind === 'crickets'))
    return [weather, layer('leaves', 2)]
  if (second !== null) return [base, second]
  if (base.kind === 'sea') return [base, layer('wind', -6, { force: 0.3 })]
  return [base]
}
