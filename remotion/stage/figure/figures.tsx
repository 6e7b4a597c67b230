import { useMemo } from 'react'
import type { StageSpec } from '#film/stage.ts'
import type { Look } from '../material.ts'
import { PropView } from '../prop/prop-view.tsx'
import { FigureView } from './figure-view.tsx'
import { worldOf } from './world.ts'

/** Everybody and everything that is on the stage beside the set; `userData.subject` says whose a mesh is. */
export const Figures = ({ spec, frame, look }: { spec: StageSpec; frame: number; look: Look }) => {
  const world = useMemo(() => worldOf(spec, frame), [spec, frame])
  const held = (id: string | undefined) => spec.props.find((prop) => prop.id === id)?.model ?? null
  return (
    <>
      {spec.figures.map((figure) => (
        <group key={figure.id} userData={{ subject: figure.id }}>
          <FigureView
            figure={figure}
            held={held(figure.track.holds?.prop)}
            frame={frame}
            fps={spec.fps}
            world={world}
            look={look}
          />
        </group>
      ))}
      {spec.props.map((prop) =>
        prop.position ? (
          <group key={prop.id} userData={{ subject: prop.id }}>
            <PropView model={prop.model} position={prop.position} yaw={prop.yaw} look={look} />
          </group>
        ) : null,
      )}
    </>
  )
}
