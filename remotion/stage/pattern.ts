import {
  DataArrayTexture,
  LinearFilter,
  LinearMipmapNearestFilter,
  RedFormat,
  RepeatWrapping,
  UnsignedByteType,
} from 'three'
import { Surface } from '#film/look.ts'
import { random } from '#film/random.ts'

/** One repeat of a pattern, as a height from 0 to 1 around a half. `x`, `y`: 0 … 1; it must meet itself at the edges. */
type Draw = (x: number, y: number, noise: Noise) => number
type Noise = (x: number, y: number, across: number, down: number) => number

const SIDE = 128
const fade = (t: number): number => t * t * (3 - 2 * t)
const step = (from: number, to: number, x: number): number =>
  fade(Math.min(1, Math.max(0, (x - from) / (to - from))))
const mod = (n: number, by: number): number => ((n % by) + by) % by

/** Value noise on a lattice of `across` × `down` cells that repeats with the pattern. */
const noiseOf = (seed: string): Noise => {
  const r = random(seed)
  const table = Array.from({ length: 1024 }, () => r.next())
  const at = (i: number, j: number, across: number, down: number) =>
    table[(mod(i, across) * 57 + mod(j, down) * 131 + across * 17) % 1024] ?? 0
  return (x, y, across, down) => {
    const [u, v] = [x * across, y * down]
    const [i, j] = [Math.floor(u), Math.floor(v)]
    const [s, t] = [fade(u - i), fade(v - j)]
    const row = (k: number) => at(i, k, across, down) * (1 - s) + at(i + 1, k, across, down) * s
    return row(j) * (1 - t) + row(j + 1) * t
  }
}

const wave = (x: number): number => 0.5 + 0.5 * Math.sin(x * Math.PI * 2)

const draws: Record<Surface['pattern'] | 'leaves', Draw> = {
  none: () => 0.5,
  // Long daubs that overlap, with the hairs of the brush in them.
  brush: (x, y, n) => {
    const bend = 0.06 * n(x, y, 3, 3)
    return 0.45 * n(x + bend, y + bend, 4, 14) + 0.35 * n(x, y + bend, 9, 30) + 0.2 * n(x, y, 12, 64)
  },
  cloth: (x, y, n) => {
    const over =
      (Math.floor(x * 32) + Math.floor(y * 32)) % 2 === 0 ? wave(y * 32 - 0.25) : wave(x * 32 - 0.25)
    return 0.3 * over + 0.4 * n(x, y, 4, 4) + 0.3 * n(x, y, 40, 40)
  },
  knit: (x, y, n) => {
    const lean = Math.abs(mod(x * 12, 1) - 0.5)
    return 0.1 + 0.75 * wave(y * 16 + lean * 1.2) * (0.4 + 1.2 * lean) + 0.25 * n(x, y, 20, 20)
  },
  // Four boards to a repeat, grain along x.
  wood: (x, y, n) => {
    const board = Math.floor(y * 4)
    const seam = step(0, 0.05, mod(y * 4, 1)) * step(0, 0.05, 1 - mod(y * 4, 1))
    const grain = n(x + board * 0.37, y + 0.02 * n(x, y, 5, 5), 4, 48)
    return (
      (0.1 + 0.4 * grain + 0.16 * n(x, y, 16, 96) + 0.24 * n(board / 4 + 0.01, 0.3, 4, 4)) *
      (0.55 + 0.45 * seam)
    )
  },
  stone: (x, y, n) =>
    0.4 * n(x, y, 5, 5) + 0.3 * n(x, y, 13, 13) + 0.3 * step(0.25, 0.6, n(x, y, 34, 34)) * n(x, y, 8, 8),
  // Eight courses of four, half bond.
  brick: (x, y, n) => {
    const row = Math.floor(y * 8)
    const u = mod(x * 4 + (row % 2) / 2, 1)
    const v = mod(y * 8, 1)
    const joint = step(0.02, 0.07, Math.min(u, 1 - u)) * step(0.05, 0.15, Math.min(v, 1 - v))
    const own = n((Math.floor(x * 4 + (row % 2) / 2) % 4) / 4 + 0.01, row / 8 + 0.01, 4, 8)
    return 0.2 + joint * (0.2 + 0.35 * own + 0.15 * n(x, y, 40, 40))
  },
  metal: (x, y, n) => 0.5 + 0.35 * (n(x, y, 4, 90) - 0.5) + 0.3 * (n(x, y, 5, 5) - 0.5),
  paper: (x, y, n) =>
    0.4 * n(x, y, 44, 36) + 0.3 * n(x + 0.05 * n(x, y, 9, 9), y, 64, 22) + 0.3 * n(x, y, 6, 6),
  grass: (x, y, n) =>
    0.5 * n(x + 0.02 * n(x, y, 10, 10), y, 60, 14) + 0.3 * n(x, y, 7, 7) + 0.2 * n(x, y, 30, 10),
  water: (x, y, n) => 0.6 * n(x, y + 0.05 * wave(x * 2), 4, 18) + 0.4 * n(x, y, 8, 30),
  skin: (x, y, n) => 0.6 * n(x, y, 6, 6) + 0.4 * n(x, y, 15, 15),
  // Light through a crown: a cookie before the key, not a surface.
  leaves: (x, y, n) =>
    step(0.38, 0.62, 0.55 * n(x, y, 7, 7) + 0.3 * n(x, y, 15, 15) + 0.15 * n(x, y, 31, 31)),
}

const names = [...Surface.shape.pattern.options, 'leaves'] as const
export const patternIndex = (name: (typeof names)[number]): number => names.indexOf(name)

let made: DataArrayTexture | null = null
/** All patterns in one small array texture, made once: cheaper than noise in the shader on a software rasteriser. */
export const patterns = (): DataArrayTexture => {
  if (made) return made
  const data = new Uint8Array(SIDE * SIDE * names.length)
  names.forEach((name, layer) => {
    const noise = noiseOf(name)
    for (let j = 0; j < SIDE; j++)
      for (let i = 0; i < SIDE; i++)
        data[(layer * SIDE + j) * SIDE + i] = Math.min(255, draws[name](i / SIDE, j / SIDE, noise) * 255)
  })
  made = new DataArrayTexture(data, SIDE, SIDE, names.length)
  made.format = RedFormat
  made.type = UnsignedByteType
  made.wrapS = RepeatWrapping
  made.wrapT = RepeatWrapping
  made.magFilter = LinearFilter
  made.minFilter = LinearMipmapNearestFilter
  made.generateMipmaps = true
  made.needsUpdate = true
  return made
}
