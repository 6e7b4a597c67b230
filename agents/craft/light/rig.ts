import type { z } from 'zod'
import type { Genre } from '#film/brief.ts'
import type { Palette } from '#film/direction.ts'
import { type Scene, setFamily } from '#film/scene.ts'
import type { LightRig, SetSpec } from '#film/stage.ts'
import { mix, tinted, withLightness } from './colour.ts'
import { practicalsOf } from './practicals.ts'
import { skyOf } from './sky.ts'

/** Key to fill by genre (CRAFT, "Light"). */
const ratios: Record<z.infer<typeof Genre>, number> = {
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

type LitScene = Pick<z.infer<typeof Scene>, 'time' | 'weather' | 'emotion' | 'place'>
type Key = LightRig['key']

/** From the side where the windows are, else by the place, so that all scenes of a place agree. */
const sideOf = (set: SetSpec): 1 | -1 => {
  // A low sun stands across the picture from a lighthouse, not behind it.
  const tower = set.pieces.find((p) => p.kind === 'lighthouse')
  if (tower) return tower.position[0] < 0 ? -1 : 1
  const panes = set.pieces.filter((p) => ['window', 'lancet', 'porthole', 'opening'].includes(p.kind))
  const lean = panes.reduce(
    (sum, p) => sum + Math.sign(p.position[0]) * (Math.abs(p.position[0]) > 1 ? 1 : 0),
    0,
  )
  if (lean !== 0) return lean < 0 ? 1 : -1
  return set.seed % 2 === 0 ? 1 : -1
}

const strongest = (practicals: LightRig['practicals']) =>
  practicals
    .filter((p) => Math.hypot(p.position[0], p.position[2]) < 6)
    .sort((a, b) => b.intensity - a.intensity)[0]

const keyOf = (
  scene: LitScene,
  set: SetSpec,
  palette: Palette,
  practicals: LightRig['practicals'],
): Omit<Key, 'intensity'> => {
  const side = sideOf(set)
  const veiled = scene.weather !== 'clear' && scene.weather !== 'wind'
  const warm = (hex: string) => tinted(hex, palette.light, 0.18)
  const dark = scene.time === 'night'
  if (setFamily[set.kind] === 'spaceship')
    return {
      colour: tinted('#cfe4ff', palette.light, 0.3),
      direction: [side * 0.6, -0.72, -0.42],
      softness: 0.5,
      motive: 'the light strips of the hull',
    }
  if (set.interior && setFamily[set.kind] !== 'vehicle') {
    if (dark) {
      const lamp = strongest(practicals)
      if (lamp) {
        const from = lamp.position[0] === 0 ? -side : Math.sign(lamp.position[0])
        return {
          colour: tinted(lamp.colour, '#ffdcae', 0.5),
          direction: [-from * 0.68, -0.6, -0.42],
          softness: 0.4,
          motive: 'the lamp in the room',
        }
      }
      return {
        colour: '#a9bfe8',
        direction: [side * 0.7, -0.6, -0.38],
        softness: 0.3,
        motive: 'the moon through the window',
      }
    }
    const colour = scene.time === 'day' ? (veiled ? '#dfe6ec' : '#fff0d8') : '#ffc795'
    return {
      colour: warm(colour),
      direction: [side * 0.8, scene.time === 'day' ? -0.58 : -0.42, -0.34],
      softness: veiled ? 0.9 : 0.4,
      motive: 'the window',
    }
  }
  if (veiled) {
    const colour = {
      dawn: '#e8ddd6',
      day: scene.weather === 'storm' || scene.weather === 'rain' ? '#ccd6e0' : '#e6ebee',
      dusk: '#d8bdb8',
      night: '#93a9d6',
    }[scene.time]
    return {
      colour,
      direction: [side * 0.4, -0.84, -0.38],
      softness: 0.9,
      motive: scene.weather === 'fog' ? 'the glow of the fog' : 'the veiled sky',
    }
  }
  switch (scene.time) {
    case 'dawn':
      return {
        colour: warm('#ffd2a6'),
        direction: [side * 0.8, -0.44, -0.3],
        softness: 0.4,
        motive: 'the rising sun',
      }
    case 'dusk':
      return {
        colour: warm('#ffac6b'),
        direction: [side * 0.84, -0.38, -0.24],
        softness: 0.3,
        motive: 'the setting sun',
      }
    case 'night':
      return {
        colour: tinted('#9fb9f0', palette.shadow, 0.15),
        direction: [side * 0.6, -0.7, -0.32],
        softness: 0.3,
        motive: 'the moon',
      }
    case 'day':
      return {
        colour: warm('#fff2d6'),
        direction: [side * 0.56, -0.76, -0.38],
        softness: 0.2,
        motive: 'the sun',
      }
  }
}

/** How much light there is in all: three.js full white is π. */
const budget = (scene: LitScene, set: SetSpec): number => {
  const plain = { dawn: 3.7, day: 4.15, dusk: 3.5, night: 3.1 }[scene.time]
  const veil = { clear: 1, wind: 1, cloudy: 0.94, snow: 1, fog: 0.96, rain: 0.8, storm: 0.66 }[scene.weather]
  if (setFamily[set.kind] === 'spaceship') return 3.7
  return set.interior ? (scene.time === 'night' ? 2.9 : 4 * veil ** 0.5) : plain * veil
}

const hazeOf = (scene: LitScene, set: SetSpec, sky: LightRig['sky'], palette: Palette): LightRig['haze'] => {
  if (setFamily[set.kind] === 'spaceship') return { colour: sky.horizon, near: 60, far: 700 }
  if (set.interior && setFamily[set.kind] !== 'vehicle') {
    const dark = scene.time === 'night'
    const deep = setFamily[set.kind] === 'castle'
    return {
      colour: dark
        ? withLightness(mix(palette.shadow, '#20263e', 0.4), 0.22)
        : withLightness(mix(palette.shadow, sky.horizon, 0.5), 0.6, 0.7),
      near: deep ? 7 : 5,
      far: deep ? 34 : 30,
    }
  }
  const [near, far] = {
    clear: [20, 170],
    wind: [16, 140],
    cloudy: [14, 130],
    rain: [8, 75],
    storm: [7, 65],
    snow: [8, 62],
    fog: [3, 30],
  }[scene.weather] as [number, number]
  const wooded = setFamily[set.kind] !== 'forest' ? 1 : scene.weather === 'fog' ? 0.95 : 0.5
  return {
    // Fog by night has its own glow: what stands in it shows as silhouettes.
    colour:
      scene.time === 'night' && scene.weather === 'fog'
        ? withLightness(sky.horizon, 0.5)
        : mix(sky.horizon, sky.top, scene.time === 'night' ? 0.5 : 0.12),
    near: near * wooded,
    far: far * wooded,
  }
}

const isSoft = (scene: LitScene, set: SetSpec): boolean =>
  scene.weather !== 'clear' && scene.weather !== 'wind' && !set.interior

/** The genre's ratio; a veiled sky and a happy scene soften it. */
export const wishedRatio = (scene: LitScene, set: SetSpec, genre: z.infer<typeof Genre>): number => {
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
  genre: z.infer<typeof Genre>,
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
    setFamily[set.kind] === 'spaceship' ? 0.95 : scene.time === 'night' ? 0.8 : 1,
  )
  const keyLight = total - rest
  const feeling = Math.round(scene.emotion.valence * 2) / 2
  const ambientSky = set.interior
    ? mix(withLightness(palette.shadow, 0.62, 0.8), scene.time === 'night' ? '#5a6fae' : sky.horizon, 0.5)
    : mix(sky.top, sky.horizon, scene.time === 'night' ? 0.55 : 0.45)
  const lifted = withLightness(ambientSky, scene.time === 'night' ? 0.78 : 0.88, 0.8)
  const horizon = withLightness(sky.horizon, 0.78)
  return {
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
}

const round = (n: number): number => Math.round(n * 100) / 100
