import type { FigureModel } from '#film/stage.ts'
import { type Clay, lerp, type Rgb, type Ring, type Skin, tone, v } from '../clay.ts'
import { type FaceShape, skullAt } from './face-shape.ts'
import { inHead } from './head.ts'
import type { Measures } from './skeleton.ts'
import type { Torso } from './torso.ts'

/** All that is at hand while something is put on. */
export type Wear = {
  clay: Clay
  model: FigureModel
  m: Measures
  f: FaceShape
  t: Torso
  main: Rgb
  second: Rgb
  head: Skin
}

export const GOLD: Rgb = [0.72, 0.5, 0.14]

/** A ring round the head at height y, `out` units off the skull (hair included by the caller). */
export const band = (w: Wear, y: number, out: number, colour: Rgb): Ring => {
  const r = Math.sqrt(Math.max(0.05, 1 - y * y))
  const back = skullAt(w.f, v(0, y, -r))
  const front = skullAt(w.f, v(0, y, r))
  const side = skullAt(w.f, v(r, y, 0))
  return {
    p: inHead(w.m, v(0, y, (front.z + back.z) / 2)),
    rx: (side.x + out) * w.m.head,
    rz: ((front.z - back.z) / 2 + out) * w.m.head,
    colour,
  }
}

/** Where something sits on the head, its front raised by `tilt` (a slope), so that eyes are seen under it. */
export const seat = (w: Wear, y: number, out: number, tilt: number): Ring => ({
  ...band(w, y, out, w.second),
  axis: v(0, 1, -tilt).normalize(),
})

export const rounds = (w: Wear, rings: Ring[], sides = 28): void =>
  w.clay.loft(rings, { sides, side: v(1, 0, 0), skin: w.head, capStart: false })

/**
 * A brim or, where it does not go all round, a peak: `wide` gives its edge by the angle from the front, in widths of the seat,
 * `lift` how far it rises from there by the share of the way out, in head units. Its underside is dark.
 */
export const brim = (
  w: Wear,
  at: Ring,
  wide: (a: number) => number,
  lift: (a: number, r: number) => number,
  colour: Rgb,
  half = Math.PI,
): void => {
  const slope = -(at.axis?.z ?? 0) / (at.axis?.y ?? 1)
  const columns = half === Math.PI ? 33 : 15
  const rows = (drop: number) =>
    [0, 0.35, 0.7, 0.94, 1].map((r) =>
      Array.from({ length: columns }, (_, i) => {
        const a = lerp(-half, half, i / (columns - 1))
        const k = lerp(0.97, wide(a), r)
        const z = Math.cos(a) * at.rz * k
        const y = z * slope + (lift(a, r) - drop * (1 - r)) * w.m.head
        return at.p.clone().add(v(Math.sin(a) * at.rx * k, y, z))
      }),
    )
  w.clay.sheet(rows(0), (row) => tone(colour, row === 4 ? 0.9 : 1), { skin: w.head })
  w.clay.sheet(
    rows(0.035).map((row) => row.reverse()),
    tone(colour, 0.5),
    { skin: w.head },
  )
}
