import { useThree } from '@react-three/fiber'
import { useEffect, useLayoutEffect, useMemo } from 'react'
import type { PropModel } from '#film/stage.ts'
import type { Look } from '../material.ts'
import { createFigure, type StageFigure } from './create-figure.ts'
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
}: {
  figure: StageFigure
  held: PropModel | null
  frame: number
  fps: number
  world: World
  look: Look
}) => {
  const invalidate = useThree((state) => state.invalidate)
  const { model, track } = figure
  const hand = track.holds?.hand ?? null
  // Specs are values: the same words make the same figure, whatever object carries them.
  const key = JSON.stringify([model, hand, held])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for model, hand and held thing
  const rig = useMemo(() => createFigure(figure, look, held), [key, look])
  useEffect(() => () => rig.dispose(), [rig])
  useLayoutEffect(() => {
    poseFigure(rig, track, figure.mouth, frame, fps, world)
    invalidate()
  }, [rig, track, figure.mouth, frame, fps, world, invalidate])
  return <primitive object={rig.object} />
}
