import { Box3, Vector3 } from 'three'
import type { StageSpec } from '#film/stage.ts'
import type { Detail } from '../human/people.ts'
import type { Look } from '../material.ts'
import { buildProp } from '../prop/build.ts'
import { type BeastRig, buildBeast, planOf } from './beast/build.ts'
import { buildFigure } from './build.ts'
import type { Held, Holding } from './holding.ts'
import type { FigureRig } from './rig.ts'

export type StageFigure = StageSpec['figures'][number]

/** A figure with all it will ever hold in its hands; `showHeld` says what is there in a frame. */
export const createFigure = (
  figure: StageFigure,
  look: Look,
  held: readonly Held[],
  detail: Detail = 0,
): FigureRig | BeastRig => {
  const plan = planOf(figure.model)
  const rig = plan ? buildBeast(figure.model, plan, look) : personOf(figure, look, detail)
  for (const holding of held) {
    const prop = buildProp(holding.model, look)
    const size = new Box3().setFromObject(prop.object).getSize(new Vector3())
    const wide = size.x > TWO_HANDED ? size.x : 0
    prop.object.position.set(wide > 0 ? (holding.side === 'L' ? -wide : wide) * 0.46 : 0, -prop.grip, 0)
    prop.object.userData = { subject: holding.prop, holding, thick: Math.min(size.x, size.y, size.z), wide }
    rig.grips[holding.side].add(prop.object)
  }
  return rig
}
const TWO_HANDED = 0.3 // metres; what is wider is carried in both hands

/** Shows in each hand what is there in this frame. */
export const showHeld = (rig: Pick<FigureRig, 'grips'>, frame: number): void => {
  for (const grip of [rig.grips.L, rig.grips.R])
    for (const thing of grip.children) {
      const { from, to } = thing.userData.holding as Holding
      thing.visible = from <= frame && frame < to
    }
}

const personOf = (figure: StageFigure, look: Look, detail: Detail): FigureRig => {
  const rig = buildFigure(figure.model, look, detail)
  const { at, headCentre, head } = rig.measures
  rig.object.userData.head = { bone: rig.joints.head, centre: headCentre.clone().sub(at.head), size: head }
  return rig
}
