import type { FigureModel } from '#film/stage.ts'
import { type Clay, lerp, smooth, tone, v } from '../clay.ts'
import { APRON, dyes, lapels, skirt, skirtShape } from '../figure/dress.ts'
import { extra } from '../figure/dress-extras.ts'
import { type Measures, torsoSkin } from '../figure/skeleton.ts'
import type { Layer, Tailor } from '../figure/tailor.ts'
import { CUTS, type Cut } from '../figure/tailoring.ts'
import type { Torso } from '../figure/torso.ts'
import { type Skirt, skirtOf } from './hanging.ts'
import type { Outfit } from './wardrobe.ts'

/** Real thighs are wide: a skirt over them needs less of a flare, and lies on the lap of one who sits. */
const FULL = 0.5
/** What would end at the knee goes on below it, so that it covers the knees of one who sits. */
const full = (s: NonNullable<Cut['skirt']>): typeof s => ({
  ...s,
  flare: s.flare * FULL,
  to: s.to > 0.45 && s.to < 0.76 && s.slit === 0 ? 0.78 : s.to,
})

/** How far cloth stands off what is under it, in radii of the upper arm. */
const SNUG = 0.12

/** How much thicker legs are in trousers. */
const TROUSERS = 1.2

/** What is cut for this costume and worn over the ready pieces: belts, capes, plates, packs; @returns what hangs from the waist. */
export const sew = (clay: Clay, model: FigureModel, m: Measures, t: Torso, outfit: Outfit): Skirt | null => {
  const cut = CUTS[model.garment]
  const dye = dyes(model)
  // Gathered in at the waist, it stands off the hips by its whole stiffness.
  const slack = (y: number) =>
    m.arm * lerp(SNUG, outfit.stiff ?? SNUG, smooth(t.waist, lerp(t.waist, t.hip, 0.36), y))
  const hung = outfit.skirt ? cut.skirt : undefined
  // An apron alone is long enough to fall over the knees of one who sits.
  const cutOf = hung ? full(hung) : { ...APRON, to: 0.76 }
  const skirted = skirtOf(skirtShape({ m, t, slack }, cutOf), {
    closed: (hung?.slit ?? 0) === 0,
    front: hung ? 1 : 0.16,
    bulk: !hung ? 0.92 : outfit.bare ? 1 : TROUSERS,
  })
  const hang = (layer: Layer) => skirted.layers.push(layer)
  const c: Tailor = { clay, model, m, t, dye, slack, skin: torsoSkin(m), hang }
  if (hung) skirt(c, cutOf, hung.colour ? dye[hung.colour] : dye[cut.top])
  if (outfit.lapels) lapels(c, tone(dye.main, 0.94), dye.light, 1.1)
  if (outfit.belt) belt(c, dye[outfit.belt], hung ? skirted : null)
  for (const name of outfit.extras ?? []) extra(c, name)
  return skirted.layers.length > 0 ? skirted : null
}

/** Round the waist, outside of what hangs there. */
const belt = (
  { clay, m, t, slack, skin }: Tailor,
  colour: ReturnType<typeof tone>,
  skirt: Skirt | null,
): void => {
  const y = lerp(t.waist, t.hip, 0.25)
  const half = m.arm * 0.32
  const [top, hem] = [0, 1].map((k) => skirt?.at(0, k, 0).y ?? 0) as [number, number]
  const on = (angle: number, at: number, out: number) => {
    const p = t.at(angle, at, slack(at) + out)
    if (!skirt || at > top) return p
    const q = skirt.at((angle / (Math.PI * 2) + 0.75) % 1, (top - at) / (top - hem), out)
    return Math.hypot(q.x, q.z) > Math.hypot(p.x, p.z) ? q : p
  }
  const rows = (
    [
      [half, 0.02, 0.8],
      [half, 0.22, 1],
      [-half, 0.22, 1],
      [-half, 0.02, 0.6],
    ] as const
  ).map(([up, out]) =>
    Array.from({ length: 41 }, (_, i) => on(FRONT - (i / 40) * Math.PI * 2, y + up, m.arm * out)),
  )
  clay.sheet(rows, (row) => tone(colour, row === 3 ? 0.6 : row === 0 ? 0.8 : 1), { skin })
  const front = on(FRONT, y, m.arm * 0.26)
  clay.box(front, v(m.arm * 0.75, m.arm * 0.62, m.arm * 0.16), [0.5, 0.38, 0.14], { skin })
}
const FRONT = Math.PI / 2
