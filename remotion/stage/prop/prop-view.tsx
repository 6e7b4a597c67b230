import { useEffect, useMemo } from 'react'
import type { PropModel, StageSpec } from '#film/stage.ts'
import type { Look } from '../material.ts'
import type { BakedPose } from './baked.ts'
import { buildProp } from './build.ts'

/** A thing that stands by itself, or goes where physics took it. */
export const PropView = ({
  model,
  position,
  yaw,
  pose = null,
  look,
}: {
  model: PropModel
  position: NonNullable<StageSpec['props'][number]['position']>
  yaw: number
  pose?: BakedPose | null
  look: Look
}) => {
  const key = JSON.stringify(model)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the model
  const prop = useMemo(() => buildProp(model, look, true), [key, look])
  useEffect(() => () => prop.dispose(), [prop])
  const { position: at, quaternion } = pose ?? {
    position,
    quaternion: [0, Math.sin(yaw / 2), 0, Math.cos(yaw / 2)] as const,
  }
  return <primitive object={prop.object} position={at} quaternion={quaternion} />
}
