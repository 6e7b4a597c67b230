import type { Look, Materials, Surface, SurfaceName } from '#film/look.ts'
import type { Period } from '#film/scene.ts'

const s = (pattern: Surface['pattern'], scale: number, strength: number, gloss = 0): Surface => ({
  ...{ pattern, scale, strength, gloss },
})
type Table = Record<SurfaceName, Surface>

/** A brush everywhere, finer on people than on places; what the stuff is shows only as a hint. Scales in metres a repeat. */
const painted: Table = {
  plain: s('brush', 1.6, 0.3),
  skin: s('skin', 0.5, 0.1, 0.1),
  hair: s('brush', 0.35, 0.32, 0.12),
  cloth: s('brush', 0.7, 0.26),
  knit: s('knit', 0.3, 0.24),
  leather: s('brush', 0.6, 0.24, 0.2),
  wood: s('wood', 1.3, 0.4, 0.06),
  stone: s('stone', 1.8, 0.42),
  brick: s('brick', 1.9, 0.4),
  plaster: s('brush', 2.6, 0.22),
  metal: s('metal', 0.8, 0.26, 0.5),
  glass: s('none', 1, 0, 0.7),
  paper: s('paper', 0.5, 0.16),
  foliage: s('brush', 1.1, 0.5),
  ground: s('brush', 3.4, 0.34),
  water: s('water', 2.4, 0.3, 0.5),
}

/** Hard tones need clean shapes: only what breaks a surface into marks stays, and what shines shines. */
const noir: Table = {
  ...painted,
  plain: s('none', 1, 0, 0.04),
  skin: s('none', 1, 0, 0.16),
  hair: s('brush', 0.35, 0.3, 0.25),
  cloth: s('none', 1, 0),
  knit: s('knit', 0.3, 0.18),
  leather: s('none', 1, 0, 0.45),
  wood: s('wood', 1.3, 0.34, 0.16),
  stone: s('stone', 2, 0.36, 0.1),
  brick: s('brick', 1.9, 0.5),
  plaster: s('stone', 3.4, 0.14),
  metal: s('metal', 0.8, 0.2, 0.8),
  foliage: s('brush', 0.9, 0.4),
  ground: s('stone', 3, 0.3, 0.22),
}

/** Card and cloth from a shop: one fibre for all, corrugated board for wood, felt for leaves. */
const paper: Table = {
  plain: s('paper', 0.9, 0.3),
  skin: s('paper', 0.5, 0.2),
  hair: s('paper', 0.4, 0.4),
  cloth: s('cloth', 0.5, 0.34),
  knit: s('knit', 0.3, 0.36),
  leather: s('paper', 0.6, 0.3),
  wood: s('wood', 1.6, 0.3),
  stone: s('paper', 1.4, 0.44),
  brick: s('brick', 2.2, 0.3),
  plaster: s('paper', 1.5, 0.26),
  metal: s('paper', 0.7, 0.2, 0.3),
  glass: s('none', 1, 0, 0.3),
  paper: s('paper', 0.5, 0.2),
  foliage: s('paper', 0.9, 0.42),
  ground: s('cloth', 2.2, 0.3),
  water: s('water', 2.6, 0.26),
}

const looks: Record<Look, Table> = { painted, noir, paper }

/** How rough the world's surfaces are by when it is: hewn and laid by hand, or rolled and poured. */
const roughness: Record<Period, number> = {
  ...{ ancient: 1.25, medieval: 1.3, 'early-modern': 1.18, victorian: 1.1 },
  ...{ 'mid-century': 1, present: 0.92, future: 0.6 },
}
const hewn: readonly SurfaceName[] = ['wood', 'stone', 'brick', 'plaster', 'ground']
const clip = (n: number, most = 1) => Math.round(Math.min(most, Math.max(0, n)) * 100) / 100

/**
 * Each stuff's pattern, scale, strength and gloss: by look, rougher in old or poor places and smoother in new or rich ones;
 * wet films shine. `contrast` (0 … 1) of the palette: a dark one takes less pattern, or it would turn to noise.
 */
export const surfacesOf = (
  look: Look,
  place: { period: Period; wealth: number; wet: boolean },
  contrast: number,
): Materials =>
  Object.fromEntries(
    Object.entries(looks[look]).map(([name, surface]) => {
      const worn = hewn.includes(name as SurfaceName)
        ? roughness[place.period] * (1.15 - 0.3 * place.wealth)
        : 1
      const shine = place.wet && hewn.includes(name as SurfaceName) ? 0.22 : 0
      return [
        name,
        {
          ...surface,
          strength: clip(surface.strength * worn * (0.8 + 0.4 * contrast), 0.7),
          gloss: clip(surface.gloss * (0.8 + 0.4 * place.wealth) + shine),
        },
      ]
    }),
  )
