import { createNoise2D } from 'simplex-noise'
import { DataTexture, LinearFilter, MirroredRepeatWrapping, RGBAFormat, SRGBColorSpace } from 'three'
import type { Look } from '#film/look.ts'
import { random } from '#film/random.ts'
import type { LightRig } from '#film/stage.ts'
import { clamp, lerp, smooth } from '../clay.ts'
import { mix, paperSky, type Tint, type Tints } from './paper-sky.ts'

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

type Paint = (turn: number, up: number) => Tint

/** The sky as a painter lays it: a graded wash, then flat-bottomed clouds in two tones. `turn` 0 … 1, `up` in degrees. */
const paintedSky = (light: LightRig, seed: number, { top, horizon, ground }: Tints): Paint => {
  const noise = createNoise2D(random(seed).fork('sky').next)
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
  return (turn, up) => {
    const wash = up < 0 ? mix(horizon, ground, smooth(0, -10, up)) : mix(horizon, top, clamp(up / 46) ** 0.62)
    if (up <= 0.5 || cover <= 0.02) return wash
    const x = turn * 6.5
    const y = Math.log(up + 5) * 2.6
    const body = fbm(x, y) + (cover - 0.5) * 1.15 - smooth(34, 75, up) * 0.35
    const edge = heavy ? smooth(-0.5, 0.5, body) : smooth(0.1, 0.2, body)
    const lit = smooth(-0.04, 0.2, body - fbm(x + 0.05, y + 0.2) - (cover - 0.5) * 1.15 + 0.04)
    return mix(wash, mix(shade, bright, lit), edge * smooth(0, 6, up) * (heavy ? 0.85 : 0.92))
  }
}

/** The whole sky of a look, laid out flat. Repeats mirrored round the horizon. */
export const skyTexture = (light: LightRig, seed: number, look: Look): DataTexture => {
  const tints = {
    top: bytes(light.sky.top),
    horizon: bytes(light.sky.horizon),
    ground: bytes(light.sky.ground),
  }
  const paint =
    look === 'paper' && light.sky.stars < 0.95 ? paperSky(light, seed, tints) : paintedSky(light, seed, tints)
  const data = new Uint8Array(WIDTH * HEIGHT * 4)
  for (let j = 0; j < HEIGHT; j++)
    for (let i = 0; i < WIDTH; i++) {
      const c = paint(i / WIDTH, lerp(LOWEST, HIGHEST, j / (HEIGHT - 1)))
      data.set([c[0], c[1], c[2], 255], (j * WIDTH + i) * 4)
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
