import type { FigureModel } from '#film/stage.ts'
import { type Clay, lerp, smooth, tone, v } from '../clay.ts'
import { dyes, lapels, skirt } from '../figure/dress.ts'
import { extra } from '../figure/dress-extras.ts'
import { type Measures, torsoSkin } from '../figure/skeleton.ts'
import type { Tailor } from '../figure/tailor.ts'
import { CUTS, type Cut } from '../figure/tailoring.ts'
import type { Torso } from '../figure/torso.ts'
import type { Outfit } from './wardrobe.ts'

/** Real thighs are wide: a skirt over them needs less of a flare, and lies on the lap of one who sits. */
const FULL = 0.5
/** What would end at the knee goes on below it, so that it covers the knees of one who sits. */
const hung = (s: NonNullable<Cut['skirt']>): typeof s => ({
  ...s,
  flare: s.flare * FULL,
  to: s.to > 0.45 && s.to < 0.76 && s.slit === 0 ? 0.78 : s.to,
})

/** How far cloth stands off what is under it, in radii of the upper arm. */
const SNUG = 0.12

/** What is cut for this costume and worn over the ready pieces: skirts, belts, capes, plates, packs. */
export const sew = (clay: Clay, model: FigureModel, m: Measures, t: Torso, outfit: Outfit): void => {
  const cut = CUTS[model.garment]
  const dye = dyes(model)
  const c: Tailor = {
    clay,
    model,
    m,
    t,
    dye,
    // Gathered in at the waist, it stands off the hips by its whole stiffness.
    slack: (y) => m.arm * lerp(SNUG, outfit.stiff ?? SNUG, smooth(t.waist, lerp(t.waist, t.hip, 0.36), y)),
    skin: torsoSkin(m),
    // Where no skirt hangs, an apron falls from the hips.
    skirtEdge: (angle, k, out = 0) => {
      const at = t.at(angle, t.hip, out + m.arm * 0.3)
      return v(at.x, lerp(t.waist, m.at.shinL.y, k), at.z)
    },
  }
  if (outfit.skirt && cut.skirt)
    c.skirtEdge = skirt(c, hung(cut.skirt), cut.skirt.colour ? dye[cut.skirt.colour] : dye[cut.top])
  if (outfit.lapels) lapels(c, tone(dye.main, 0.94), dye.light)
  if (outfit.belt) belt(c, tone(dye[outfit.belt], 1))
  for (const name of outfit.extras ?? []) extra(c, name)
}

const belt = ({ clay, m, t, slack, skin }: Tailor, colour: ReturnType<typeof tone>): void => {
  const y = lerp(t.waist, t.hip, 0.25)
  const half = m.arm * 0.32
  const ring = (at: number, out: number, shade: number) =>
    t.ring(at, tone(colour, shade), slack(at) + m.arm * out)
  clay.loft(
    [ring(y - half, 0, 0.6), ring(y - half, 0.2, 1), ring(y + half, 0.2, 1), ring(y + half, 0, 0.8)],
    {
      sides: 28,
      side: v(1, 0, 0),
      skin,
      capStart: false,
      capEnd: false,
    },
  )
  const front = t.at(Math.PI / 2, y, slack(y) + m.arm * 0.24)
  clay.box(front, v(m.arm * 0.75, m.arm * 0.62, m.arm * 0.16), [0.5, 0.38, 0.14], { skin })
}
