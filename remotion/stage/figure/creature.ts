import { random } from '#film/random.ts'
import type { FigureModel } from '#film/stage.ts'
import { blend, type Clay, lerp, rgb, tone, v } from '../clay.ts'
import { type FaceShape, skullAt } from './face-shape.ts'
import { inHead } from './head.ts'
import { BONE, type Measures, rigid } from './skeleton.ts'

/** What makes a person of a fairy tale out of a person: pointed ears or horns, a tail. */
export const buildCreature = (clay: Clay, model: FigureModel, m: Measures, f: FaceShape): void => {
  const skin = rgb(model.skin)
  const horn = blend([0.55, 0.42, 0.26], rgb(model.hair.colour), 0.25)
  const r = random(model.seed).fork('creature')
  const horns = r.chance(0.6)
  for (const s of [1, -1]) {
    const side = skullAt(f, v(s * 0.95, -0.02, -0.2).normalize())
    clay.loft(
      Array.from({ length: 6 }, (_, i) => {
        const t = i / 5
        return {
          p: inHead(m, v(side.x * 0.92 + s * t * 0.52, f.eyeY + 0.02 + t * t * 0.34, side.z - t * 0.12)),
          rx: lerp(0.05, 0.015, t) * m.head,
          rz: 0.2 * Math.sin(Math.PI * (0.32 + t * 0.66)) * m.head,
          colour: blend(skin, tone(skin, 0.6), t),
          side: v(0, 0, 1).applyAxisAngle(v(1, 0, 0), 0),
        }
      }),
      { sides: 8, skin: rigid('head') },
    )
    if (horns)
      clay.loft(
        Array.from({ length: 8 }, (_, i) => {
          const t = i / 7
          const turn = t * 1.7
          return {
            p: inHead(
              m,
              v(s * (0.36 + 0.34 * Math.sin(turn)), 0.82 + 0.42 * t, 0.16 - 0.5 * (1 - Math.cos(turn))),
            ),
            rx: lerp(0.14, 0.02, t) * m.head,
            rz: lerp(0.14, 0.02, t) * m.head,
            colour: tone(horn, i % 2 ? 0.85 : 1.1),
          }
        }),
        { sides: 9, side: v(0, 0, 1), skin: rigid('head') },
      )
  }
  tail(clay, model, m)
}

const tail = (clay: Clay, model: FigureModel, m: Measures): void => {
  const skin = rgb(model.skin)
  const from = m.at.tail
  const length = m.height * 0.42
  clay.loft(
    Array.from({ length: 10 }, (_, i) => {
      const t = i / 9
      return {
        p: from
          .clone()
          .add(
            v(
              Math.sin(t * 3) * length * 0.16,
              -length * 0.75 * Math.sin(t * 1.9) * (1 - t * 0.35),
              -length * t * 0.62,
            ),
          ),
        rx: lerp(m.arm * 0.85, m.arm * (t > 0.8 ? 0.7 : 0.35), t),
        rz: lerp(m.arm * 0.85, m.arm * (t > 0.8 ? 0.7 : 0.35), t),
        colour: t > 0.75 ? rgb(model.hair.colour) : skin,
      }
    }),
    { sides: 9, side: v(1, 0, 0), skin: () => [[BONE.tail, 1]] },
  )
}
