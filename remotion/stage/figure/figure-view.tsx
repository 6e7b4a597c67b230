import { useThree } from '@react-three/fiber'
import { useLayoutEffect, useMemo } from 'react'
import type { Detail } from '../human/people.ts'
import { nameOf, useKept } from '../kept.ts'
import type { Look } from '../material.ts'
import { createFigure, type StageFigure, showHeld } from './create-figure.ts'
import type { Held } from './holding.ts'
import { withinLimits } from './limits.ts'
import { poseFigure } from './pose.ts'
import type { World } from './world.ts'

/** One figure of a stage: modelled once, posed for every frame from its track alone. */
export const FigureView = ({
  figure,
  held,
  frame,
  fps,
  world,
  look,
  detail,
}: {
  figure: StageFigure
  held: readonly Held[]
  frame: number
  fps: number
  world: World
  look: Look
  detail: Detail
}) => {
  const invalidate = useThree((state) => state.invalidate)
  const { model, track } = figure
  // Specs are values: the same words make the same figure, whatever object carries them.
  const key = useMemo(
    () => JSON.stringify(['figure', nameOf(look), figure.id, model, held, detail]),
    [look, figure.id, model, held, detail],
  )
  const rig = useKept(
    key,
    () => createFigure(figure, look, held, detail),
    (made) => made.dispose(),
  )
  useLayoutEffect(() => {
    showHeld(rig, frame)
    poseFigure(rig, track, figure.mouth, frame, fps, world)
    if (figure.rig && !('frame' in rig)) withinLimits(rig, figure.rig)
    if ('drape' in rig) rig.drape?.()
    invalidate()
  }, [rig, track, figure.mouth, figure.rig, frame, fps, world, invalidate])
  return <primitive object={rig.object} />
}
