import { useEffect, useMemo } from 'react'
import type { PropModel, StageSpec } from '#film/stage.ts'
import type { Look } from '../material.ts'
import { buildProp } from './build.ts'

/** A thing that stands by itself. */
export const PropView = ({
  model,
  position,
  yaw,
  look,
}: {
  model: PropModel
  position: NonNullable<StageSpec['props'][number]['position']>
  yaw: number
  look: Look
}) => {
  const key = JSON.stringify(model)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the model
  const prop = useMemo(() => buildProp(model, look, true), [key, look])
  useEffect(() => () => prop.dispose(), [prop])
  return <primitive object={prop.object} position={position} rotation={[0, yaw, 0]} />
}
