import { createNoise2D } from 'simplex-noise'
import { DataTexture, LinearFilter, MirroredRepeatWrapping, RGBAFormat, SRGBColorSpace } from 'three'
import { random } from '#film/random.ts'
import type { LightRig } from '#film/stage.ts'
import { clamp, lerp, smooth } from '../clay.ts'

const WIDTH = 768
const HEIGHT = 224
/** Degrees of elevation at the lower and upper edge of the painted band. */
export const LOWEST = -12
export const HIGHEST = 80

const bytes = (hex: string): readonly [number, number, number] => [
  Number.parseInt(hex.slice(1, 3), 16),
  Number.parseInt(hex.slice(3, 5), 16),
  Number.parseInt(hex.slice(5, 7), 16),
]
type Tint = readonly [number, number, number]
const mix = (a: Tint, b: Tint, t: number): Tint => [
  lerp(a[0], b[0], t),
  lerp(a[1], b[1], t),
  lerp(a[2], b[2], t),
]

/** The sky as a painter lays it: a graded wash, then flat-bottomed clouds in two tones. Repeats mirrored round the horizon. */
export const skyTexture = (light: LightRig, seed: number): DataTexture => {
  const noise = createNoise2D(random(seed).fork('sky').next)
  const [top, horizon, ground] = [bytes(light.sky.top), bytes(light.sky.horizon), bytes(light.sky.ground)]
  const key = bytes(light.key.colour)
  const dark = light.time === 'night'
  const low = light.time === 'dusk' || light.time === 'dawn'
  const bright = mix(horizon, dark ? mix(top, key, 0.3) : low ? key : [255, 255, 255], dark ? 0.35 : 0.6)
  const shade = mix(mix(top, horizon, 0.55), [40, 44, 70], dark ? 0.2 : low ? 0.16 : 0.1)
  const fbm = (x: number, y: number) =>
    noise(x, y) * 0.55 +
    noise(x * 2.1 + 7, y * 2.1) * 0.27 +
    noise(x * 4.3, y * 4.3 + 3) * 0.13 +
    noise(x * 9, y * 9) * 0.05
  const heavy = light.weather === 'storm' || light.weather === 'rain' || light.weather === 'snow'
  const cover = light.sky.clouds
  const data = new Uint8Array(WIDTH * HEIGHT * 4)
  for (let j = 0; j < HEIGHT; j++) {
    const up = lerp(LOWEST, HIGHEST, j / (HEIGHT - 1))
    const wash = up < 0 ? mix(horizon, ground, smooth(0, -10, up)) : mix(horizon, top, clamp(up / 46) ** 0.62)
    for (let i = 0; i < WIDTH; i++) {
      let c = wash
      if (up > 0.5 && cover > 0.02) {
        const x = (i / WIDTH) * 6.5
        const y = Math.log(up + 5) * 2.6
        const body = fbm(x, y) + (cover - 0.5) * 1.15 - smooth(34, 75, up) * 0.35
        const edge = heavy ? smooth(-0.5, 0.5, body) : smooth(0.1, 0.2, body)
        const lit = smooth(-0.04, 0.2, body - fbm(x + 0.05, y + 0.2) - (cover - 0.5) * 1.15 + 0.04)
        c = mix(c, mix(shade, bright, lit), edge * smooth(0, 6, up) * (heavy ? 0.85 : 0.92))
      }
      data.set([c[0], c[1], c[2], 255], (j * WIDTH + i) * 4)
    }
  }
  const texture = new DataTexture(data, WIDTH, HEIGHT, RGBAFormat)
  texture.colorSpace = SRGBColorSpace
  texture.wrapS = MirroredRepeatWrapping
  texture.repeat.set(2, 1)
  texture.minFilter = LinearFilter
  texture.magFilter = LinearFilter
  texture.needsUpdate = true
  return texture
}
