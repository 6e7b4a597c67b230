import type { PropModel, StageSpec } from '#film/stage.ts'
import type { Look } from '../material.ts'
import { buildProp } from '../prop/build.ts'
import { type BeastRig, buildBeast, planOf } from './beast/build.ts'
import { buildFigure, type FigureRig } from './build.ts'

export type StageFigure = StageSpec['figures'][number]

/** A figure with what it holds in its hand. */
export const createFigure = (
  figure: StageFigure,
  look: Look,
  held: PropModel | null,
): FigureRig | BeastRig => {
  const plan = planOf(figure.model)
  const rig = plan ? buildBeast(figure.model, plan, look) : personOf(figure, look)
  const holds = figure.track.holds
  if (held && holds) {
    const side = holds.hand === 'left' ? 'L' : 'R'
    const prop = buildProp(held, look)
    prop.object.position.y = -prop.grip
    prop.object.userData.subject = holds.prop
    rig.grips[side].add(prop.object)
  }
  return rig
}

const personOf = (figure: StageFigure, look: Look): FigureRig => {
  const rig = buildFigure(figure.model, look)
  const { at, headCentre, head } = rig.measures
  rig.object.userData.head = { bone: rig.joints.head, centre: headCentre.clone().sub(at.head), size: head }
  return rig
}
