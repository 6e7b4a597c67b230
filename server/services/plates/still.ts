import { clamp } from '#film/clamp.ts'
import type { PlateArt } from '#film/templates/plates.ts'
import { grained } from './grain.ts'

type Still = Extract<PlateArt, { draw: 'colour' | 'paper' | 'gradient' }>
type Rgb = readonly [number, number, number]

const rgb = (hex: string): Rgb => {
  const n = Number.parseInt(hex.slice(1), 16)
  return [n >> 16, (n >> 8) & 255, n & 255]
}
const mix = (a: Rgb, b: Rgb, t: number): Rgb => [
  a[0] + (b[0] - a[0]) * t,
  a[1] + (b[1] - a[1]) * t,
  a[2] + (b[2] - a[2]) * t,
]
const ease = (t: number): number => t * t * (3 - 2 * t)

/** The colour at a place of the picture, `u` and `v` from 0 to 1. Light falls off a backdrop from a little above its middle. */
const coloursOf = (art: Still): ((u: number, v: number) => Rgb) => {
  if (art.draw !== 'gradient') {
    const ink = rgb(art.ink)
    return () => ink
  }
  const [from, to] = [rgb(art.from), rgb(art.to)]
  const along = (u: number, v: number) =>
    art.way === 'down' ? v : Math.min(1, Math.hypot(u - 0.5, v - 0.45) / 0.68)
  return (u, v) => mix(from, to, ease(along(u, v)))
}

/** Clouds of pulp, fibres along and across, and edges a little darker: shares of the light at a pixel. */
const paperOf = (width: number, height: number) => {
  const { smooth } = grained('paper')
  const s = 1080 / Math.min(width, height) // the same sheet in every size
  return (x: number, y: number) => {
    const cloud = smooth(x * s * 0.012, y * s * 0.012) + 0.5 * smooth(x * s * 0.05, y * s * 0.05)
    const fibre = smooth(x * s * 0.04, y * s * 0.45) + smooth(x * s * 0.4, y * s * 0.06)
    const edge = Math.hypot(x / width - 0.5, y / height - 0.5) ** 3
    return 1 + 0.022 * cloud + 0.018 * fibre - 0.16 * edge
  }
}

/** A still plate, row by row, in 8-bit RGB; what lies between two steps of 8 bits is strewn, so that no band is seen. */
export function* drawStill(art: Still, width: number, height: number): Generator<Uint8Array> {
  const colours = coloursOf(art)
  const paper = art.draw === 'paper' ? paperOf(width, height) : () => 1
  const { strewn } = grained('between the steps')
  for (let y = 0; y < height; y++) {
    const row = new Uint8Array(width * 3)
    for (let x = 0, i = 0; x < width; x++) {
      const light = paper(x, y)
      const up = art.draw === 'colour' ? 0 : strewn(x, y)
      for (const part of colours(x / width, y / height))
        row[i++] = clamp(Math.floor(part * light + up), 0, 255)
    }
    yield row
  }
}
