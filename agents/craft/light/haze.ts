import type { Palette } from '#film/direction.ts'
import { setFamily } from '#film/scene.ts'
import type { LightRig, SetSpec } from '#film/stage.ts'
import { mix, withLightness } from './colour.ts'
import type { LitScene } from './key.ts'

/** Air one can see: in the colour of the sky outside, in the room's shade inside. */
export const hazeOf = (
  scene: LitScene,
  set: SetSpec,
  sky: LightRig['sky'],
  palette: Palette,
): LightRig['haze'] => {
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
