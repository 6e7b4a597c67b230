import { useMemo } from 'react'
import type { StageSpec } from '#film/stage.ts'
import { detailOf } from '../human/detail.ts'
import type { Look } from '../material.ts'
import { PropView } from '../prop/prop-view.tsx'
import { FigureView } from './figure-view.tsx'
import { holdingsOf } from './holding.ts'
import { worldOf } from './world.ts'

/** Everybody and everything that is on the stage beside the set; `userData.subject` says whose a mesh is. */
export const Figures = ({ spec, frame, look }: { spec: StageSpec; frame: number; look: Look }) => {
  const world = useMemo(() => worldOf(spec, frame), [spec, frame])
  const holdings = useMemo(() => holdingsOf(spec.figures), [spec])
  const held = (who: string) =>
    holdings.flatMap((one) => {
      const model = one.who === who ? spec.props.find((prop) => prop.id === one.prop)?.model : undefined
      return model ? [{ ...one, model }] : []
    })
  const inHand = (id: string) =>
    holdings.some((one) => one.prop === id && one.from <= frame && frame < one.to)
  return (
    <>
      {spec.figures.map((figure) => (
        <group key={figure.id} userData={{ subject: figure.id }}>
          <FigureView
            figure={figure}
            held={held(figure.id)}
            frame={frame}
            fps={spec.fps}
            world={world}
            look={look}
            detail={detailOf(spec, figure)}
          />
        </group>
      ))}
      {spec.props.map((prop) =>
        prop.position ? (
          <group key={prop.id} userData={{ subject: prop.id }} visible={!inHand(prop.id)}>
            <PropView model={prop.model} position={prop.position} yaw={prop.yaw} look={look} />
          </group>
        ) : null,
      )}
    </>
  )
}
