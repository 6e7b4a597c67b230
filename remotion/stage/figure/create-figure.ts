import { Group } from 'three'
import type { PropModel, StageSpec } from '#film/stage.ts'
import type { Look } from '../material.ts'
import { buildProp } from '../prop/build.ts'
import { buildFigure, type FigureRig } from './build.ts'

export type StageFigure = StageSpec['figures'][number]

/** A figure with what it holds in its hand. */
export const createFigure = (figure: StageFigure, look: Look, held: PropModel | null): FigureRig => {
  const rig = buildFigure(figure.model, look)
  const holds = figure.track.holds
  if (held && holds) {
    const side = holds.hand === 'left' ? 'L' : 'R'
    const prop = buildProp(held, look)
    const L = rig.measures.hand
    // In the fist: upright while the forearm points forward.
    const grip = new Group()
    grip.position.set(side === 'L' ? -L * 0.14 : L * 0.14, -L * 0.46, L * 0.06)
    grip.rotation.x = Math.PI / 2
    prop.object.position.y = -prop.grip
    grip.add(prop.object)
    rig.joints[`hand${side}`].add(grip)
  }
  return rig
}
