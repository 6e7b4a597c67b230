import type { Palette } from '#film/direction.ts'
import { type Scene, setFamily } from '#film/scene.ts'
import type { LightRig, SetSpec } from '#film/stage.ts'
import { tinted } from './colour.ts'

export type LitScene = Pick<Scene, 'time' | 'weather' | 'emotion' | 'place'>
type Key = LightRig['key']

const isPane = (kind: string): boolean => /window|viewport|lancet|porthole|opening|pane|skylight/.test(kind)
export const hasPanes = (set: SetSpec): boolean => set.pieces.some((p) => isPane(p.kind))

/** From the side where the windows are, else by the place, so that all scenes of a place agree. */
const sideOf = (set: SetSpec): 1 | -1 => {
  // A low sun stands across the picture from a lighthouse, not behind it.
  const tower = set.pieces.find((p) => p.kind === 'lighthouse')
  if (tower) return tower.position[0] < 0 ? -1 : 1
  const panes = set.pieces.filter((p) => isPane(p.kind))
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

/** One light that can be explained: sun, moon, window, lamp, hull. */
export const keyOf = (
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
      colour: tinted('#ffe6c8', palette.light, 0.3),
      direction: [side * 0.78, -0.5, -0.38],
      softness: 0.3,
      motive: 'the sun through the ports of the hull',
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
