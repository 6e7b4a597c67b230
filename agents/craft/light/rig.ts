import type { Genre } from '#film/brief.ts'
import type { Palette } from '#film/direction.ts'
import type { Look } from '#film/look.ts'
import { setFamily } from '#film/scene.ts'
import type { LightRig, SetSpec } from '#film/stage.ts'
import { mix, tinted, withLightness } from './colour.ts'
import { hazeOf } from './haze.ts'
import { hasPanes, keyOf, type LitScene } from './key.ts'
import { inLook } from './looks.ts'
import { practicalsOf } from './practicals.ts'
import { skyOf } from './sky.ts'

/** Key to fill by genre (CRAFT, "Light"). */
const ratios: Record<Genre, number> = {
  comedy: 2,
  family: 2,
  romance: 2.5,
  adventure: 3,
  drama: 4,
  action: 4,
  western: 4,
  fantasy: 4,
  'sci-fi': 5,
  mystery: 8,
  thriller: 8,
  horror: 14,
}

/** How much light there is in all: three.js full white is π. */
const budget = (scene: LitScene, set: SetSpec): number => {
  const plain = { dawn: 3.7, day: 4.15, dusk: 3.5, night: 3.3 }[scene.time]
  const veil = { clear: 1, wind: 1, cloudy: 0.94, snow: 1, fog: 0.96, rain: 0.8, storm: 0.66 }[scene.weather]
  if (setFamily[set.kind] === 'spaceship') return 3.7
  return set.interior ? (scene.time === 'night' ? 3.05 : 4 * veil ** 0.5) : plain * veil
}

/** A veiled sky or a hull lights from everywhere. */
const isSoft = (scene: LitScene, set: SetSpec): boolean =>
  scene.weather !== 'clear' && scene.weather !== 'wind' && !set.interior

/** The genre's ratio; a veiled sky and a happy scene soften it. */
export const wishedRatio = (scene: LitScene, set: SetSpec, genre: Genre, look: Look = 'painted'): number => {
  if (look === 'noir') return 12
  if (look === 'paper') return Math.min(ratios[genre], 2.5)
  if (isSoft(scene, set)) return Math.min(ratios[genre], 2.2)
  return scene.emotion.valence > 0.4 ? Math.min(ratios[genre], 4) : ratios[genre]
}

/** What a tool without a gaffer has: the same flat white light on everything. */
export const plainRig = (scene: LitScene, set: SetSpec, palette: Palette): LightRig => ({
  time: scene.time,
  weather: scene.weather,
  sky: { ...skyOf('day', 'fog', palette, false), stars: 0, clouds: 0 },
  ambient: { sky: '#ffffff', ground: '#ffffff', intensity: 2 },
  key: { colour: '#ffffff', intensity: 0.6, direction: [0, -0.7, -0.7], softness: 1, motive: 'nothing' },
  fill: { colour: '#ffffff', intensity: 0.6 },
  rim: { colour: '#ffffff', intensity: 0 },
  practicals: [],
  haze: { colour: '#c8ccd0', near: set.interior ? 60 : 40, far: 300 },
  exposure: 1,
  ratio: 0.25,
})

/** A motivated rig: one key one can explain, fill by genre, cool shade, a rim to part people from the ground. */
export const rigOf = (
  scene: LitScene,
  set: SetSpec,
  palette: Palette,
  genre: Genre,
  look: Look = 'painted',
): LightRig => {
  const dark = scene.time === 'night' || (scene.time === 'dusk' && !set.interior) || scene.weather === 'storm'
  const sky = skyOf(scene.time, scene.weather, palette, setFamily[set.kind] === 'spaceship')
  const practicals = practicalsOf(set, dark || (scene.time !== 'day' && set.interior))
  const key = keyOf(scene, set, palette, practicals)
  const soft = isSoft(scene, set)
  const wish = wishedRatio(scene, set, genre)
  const total =
    Math.max(2, budget(scene, set)) *
    (genre === 'horror' ? 0.86 : genre === 'comedy' || genre === 'family' ? 1.03 : 1)
  // Nobody's face may sink into black: the fill has a floor, whatever the ratio asked for.
  const rest = Math.max(
    total / (wish + 1),
    setFamily[set.kind] === 'spaceship' ? 0.78 : scene.time === 'night' ? 0.78 : set.interior ? 0.84 : 0.95,
  )
  const keyLight = total - rest
  const feeling = Math.round(scene.emotion.valence * 2) / 2
  const ambientSky = set.interior
    ? mix(withLightness(palette.shadow, 0.62, 0.8), scene.time === 'night' ? '#5a6fae' : sky.horizon, 0.5)
    : mix(sky.top, sky.horizon, scene.time === 'night' ? 0.55 : 0.45)
  const lifted = withLightness(ambientSky, scene.time === 'night' ? 0.78 : 0.88, 0.8)
  const horizon = withLightness(sky.horizon, 0.78)
  const rig: LightRig = {
    time: scene.time,
    weather: scene.weather,
    sky,
    ambient: {
      sky: lifted,
      ground: withLightness(tinted(palette.ground, sky.ground, 0.4), scene.time === 'night' ? 0.6 : 0.74),
      intensity: round(rest * 1.15),
    },
    key: { ...key, intensity: round(keyLight) },
    fill: { colour: mix(lifted, '#ffffff', 0.25), intensity: round(rest * 0.95) },
    rim: {
      colour: set.interior
        ? mix(key.colour, '#ffffff', 0.2)
        : scene.time === 'dusk' || scene.time === 'dawn'
          ? horizon
          : scene.time === 'night'
            ? '#a8c0f5'
            : '#fff6e4',
      intensity: { dawn: 0.5, day: 0.32, dusk: 0.7, night: 0.6 }[scene.time] * (soft ? 0.6 : 1),
    },
    practicals,
    haze: hazeOf(scene, set, sky, palette),
    exposure: round(1.02 + feeling * 0.04),
    ratio: round(keyLight / rest),
  }
  return inLook(rig, look, palette, { set, panes: hasPanes(set), wish: wishedRatio(scene, set, genre, look) })
}

const round = (n: number): number => Math.round(n * 100) / 100
