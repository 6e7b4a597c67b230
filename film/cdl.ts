import { clamp } from './clamp.ts'
import type { Grade } from './look.ts'

type Rgb = readonly [number, number, number]
type Cdl = Pick<Grade, 'slope' | 'offset' | 'power' | 'saturation'>

const unit = (x: number): number => clamp(x, 0, 1)
/** Rec. 709. */
const lumaOf = ([r, g, b]: Rgb): number => 0.2126 * r + 0.7152 * g + 0.0722 * b

/** ASC CDL v1.2 on encoded values, 0 … 1: slope, offset, power by channel, then saturation about Rec. 709 luma. */
export const applyCdl = ({ slope, offset, power, saturation }: Cdl, colour: Rgb): Rgb => {
  const graded = colour.map((c, i) => unit(c * (slope[i] ?? 1) + (offset[i] ?? 0)) ** (power[i] ?? 1))
  const [r = 0, g = 0, b = 0] = graded
  const luma = lumaOf([r, g, b])
  const saturate = (c: number) => unit(luma + (c - luma) * saturation)
  return [saturate(r), saturate(g), saturate(b)]
}
