import type { Palette } from '#film/direction.ts'
import type { Look } from '#film/look.ts'
import { setFamily } from '#film/scene.ts'
import type { LightRig, SetSpec, Vec3 } from '#film/stage.ts'
import { lightnessOf, mix, withLightness } from './colour.ts'

type Place = { set: SetSpec; panes: boolean; wish: number }
type Treat = (rig: LightRig, palette: Palette, place: Place) => LightRig

const round = (n: number): number => Math.round(n * 100) / 100
const turned = ([x]: Vec3, side: number, down: number, away: number): Vec3 => [
  Math.sign(x || 1) * side,
  -down,
  -away,
]

/** What the key passes before it falls, where one can see why. */
const goboOf = (rig: LightRig, { set, panes }: Place, room: 'window' | 'blinds') => {
  const sun = (rig.weather === 'clear' || rig.weather === 'wind') && rig.time !== 'night'
  if (setFamily[set.kind] === 'forest' && !set.interior) return sun ? ('leaves' as const) : undefined
  if (!set.interior || !panes) return undefined
  // The sun of a planet stands in the ports of a ship at any hour.
  if (setFamily[set.kind] === 'spaceship') return 'window' as const
  return sun || room === 'blinds' ? room : undefined
}

/** Where no window breaks the key, a flag keeps it off the walls above people's heads: they stand in a pool of it. */
const painted: Treat = (rig, _, place) => {
  const flagged =
    place.set.interior && setFamily[place.set.kind] !== 'vehicle' ? ('flag' as const) : undefined
  return { ...rig, key: { ...rig.key, gobo: goboOf(rig, place, 'window') ?? flagged } }
}

/** No door to light through: hulls, and cars that are open all round. */
const OPEN = new Set<string>(['spaceship', 'vehicle'])

/**
 * Hard light from the side, through blinds or the crack of a door; next to no fill; a rim that cuts people out; a sky and a
 * haze in greys, so that what stands before it is a silhouette. The fill has a floor: both eyes are found. So has the light
 * of a room: its floor and back wall are made out.
 */
const noir: Treat = (rig, palette, place) => {
  const night = rig.time === 'night'
  const dark = (hex: string, lightness: number) =>
    withLightness(mix(hex, palette.shadow, 0.6), lightness, 0.5)
  const inside = place.set.interior
  const family = setFamily[place.set.kind]
  // A crack of light only where nothing else shines.
  const closed = inside && !OPEN.has(family) && rig.practicals.length === 0
  const gobo = goboOf(rig, place, 'blinds') ?? (closed && place.set.kind !== 'cave' ? 'door' : undefined)
  // Light that nothing breaks is taken down a little, or white cloth burns out.
  const key = inside && !gobo ? (family === 'vehicle' ? 2 : 2.3) : night ? 2.7 : 3
  const rest = round(key / place.wish)
  return {
    ...rig,
    sky: {
      ...rig.sky,
      top: dark(rig.sky.top, night ? 0.13 : rig.time === 'day' ? 0.36 : 0.2),
      horizon: dark(rig.sky.horizon, night ? 0.42 : rig.time === 'day' ? 0.8 : 0.72),
      ground: dark(rig.sky.ground, 0.2),
    },
    // Outside whole streets lie in shade: the sky lights them a little.
    ambient: {
      sky: '#e6e9f0',
      ground: '#b9bcc4',
      intensity: round(
        rest * 0.9 + (inside && family !== 'vehicle' ? (gobo ? 0.4 : 0.56) : night ? 0.4 : 0.8),
      ),
    },
    fill: { colour: '#eef0f6', intensity: round(rest + 0.26) },
    key: {
      ...rig.key,
      colour: mix(rig.key.colour, '#ffffff', 0.75),
      intensity: key,
      direction: turned(rig.key.direction, 0.86, inside ? 0.5 : night ? 0.62 : 1.05, 0.3),
      softness: 0.04,
      gobo,
    },
    rim: { colour: '#f4f6ff', intensity: 1.15 },
    haze: {
      colour: inside ? dark(rig.haze.colour, 0.27) : dark(rig.haze.colour, night ? 0.33 : 0.6),
      // Mist begins behind people, or they would be grey on grey.
      near: inside ? rig.haze.near : Math.max(5, Math.min(7, rig.haze.near * 0.5)),
      far: inside ? rig.haze.far : Math.max(22, Math.min(60, rig.haze.far * 0.5)),
    },
    exposure: 1,
    ratio: round(key / rest),
  }
}

/** A lightbox behind cut card: everything bright and near the front, each layer paler, one soft lamp above the stage. */
const paper: Treat = (rig, palette, place) => {
  const night = rig.time === 'night'
  const total = 0.86 * (rig.key.intensity + (rig.ambient.intensity + rig.fill.intensity) / 2.1)
  const rest = Math.max(1.05, total / (place.wish + 1))
  const glow = mix(rig.sky.horizon, palette.light, night ? 0.1 : 0.45)
  const box = withLightness(glow, night ? 0.56 : 0.93, 1.1)
  return {
    ...rig,
    sky: {
      ...rig.sky,
      horizon: box,
      top: withLightness(rig.sky.top, lightnessOf(rig.sky.top) * (night ? 1.1 : 0.94), 1.15),
    },
    ambient: { ...rig.ambient, intensity: round(rest * 1.1) },
    fill: { ...rig.fill, intensity: round(rest) },
    key: {
      ...rig.key,
      intensity: round(Math.max(1, total - rest)),
      direction: turned(rig.key.direction, 0.5, 0.72, 0.5),
      softness: 0.3,
      gobo: goboOf(rig, place, 'window'),
    },
    rim: { ...rig.rim, intensity: round(rig.rim.intensity * 0.3) },
    haze: place.set.interior
      ? { ...rig.haze, far: rig.haze.far * 0.8 }
      : {
          // By night the lightbox alone parts sheet from sheet: every few metres one that is paler.
          colour: withLightness(mix(rig.haze.colour, box, 0.7), night ? 0.5 : 0.86, night ? 1.25 : 1),
          near: Math.min(night ? 6 : 9, rig.haze.near),
          far: Math.min(night ? 40 : 80, rig.haze.far * 0.7),
        },
    ratio: round(Math.max(1, total - rest) / rest),
  }
}

const treats: Record<Look, Treat> = { painted, noir, paper }
/** The rig as the film's look wants it. */
export const inLook = (rig: LightRig, look: Look, palette: Palette, place: Place): LightRig =>
  treats[look](rig, palette, place)
