import { useMemo } from 'react'
import type { StageSpec } from '#film/stage.ts'
import type { Look } from '../material.ts'
import { PropView } from '../prop/prop-view.tsx'
import { FigureView } from './figure-view.tsx'
import { worldOf } from './world.ts'

/** Everybody and everything that is on the stage beside the set. */
export const Figures = ({ spec, frame, look }: { spec: StageSpec; frame: number; look: Look }) => {
  const world = useMemo(() => worldOf(spec, frame), [spec, frame])
  const held = (id: string | undefined) => spec.props.find((prop) => prop.id === id)?.model ?? null
  return (
    <>
      {spec.figures.map((figure) => (
        <FigureView
          key={figure.id}
          figure={figure}
          held={held(figure.track.holds?.prop)}
          frame={frame}
          fps={spec.fps}
          world={world}
          look={look}
        />
      ))}
      {spec.props.map((prop) =>
        prop.position ? (
          <PropView key={prop.id} model={prop.model} position={prop.position} yaw={prop.yaw} look={look} />
        ) : null,
      )}
    </>
  )
}
