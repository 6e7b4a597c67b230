import { useMemo } from 'react'
import type { StageSpec } from '#film/stage.ts'
import { detailOf } from '../human/detail.ts'
import type { Look } from '../material.ts'
import { bakedAt } from '../prop/baked.ts'
import { PropView } from '../prop/prop-view.tsx'
import { FigureView } from './figure-view.tsx'
import { heldBy, holdingsOf } from './holding.ts'
import { worldOf } from './world.ts'

/** Everybody and everything that is on the stage beside the set; `userData.subject` says whose a mesh is. */
export const Figures = ({ spec, frame, look }: { spec: StageSpec; frame: number; look: Look }) => {
  const world = useMemo(() => worldOf(spec, frame), [spec, frame])
  // A hand lets go of what physics takes over.
  const holdings = useMemo(
    () =>
      holdingsOf(spec.figures).map((one) => {
        const bake = spec.bakes.find(({ prop }) => prop === one.prop)
        return bake ? { ...one, to: Math.min(one.to, bake.from) } : one
      }),
    [spec],
  )
  const inHand = (id: string) =>
    holdings.some((one) => one.prop === id && one.from <= frame && frame < one.to)
  return (
    <>
      {spec.figures.map((figure) => (
        <group key={figure.id} userData={{ subject: figure.id }}>
          <FigureView
            figure={figure}
            held={heldBy(figure.id, holdings, spec.props)}
            frame={frame}
            fps={spec.fps}
            world={world}
            look={look}
            detail={detailOf(spec, figure)}
          />
        </group>
      ))}
      {spec.props.map((prop) => {
        const bake = spec.bakes.find((one) => one.prop === prop.id)
        const pose = bake ? bakedAt(bake, frame) : null
        const place = prop.position ?? (bake ? HELD : null)
        return place ? (
          <group
            key={prop.id}
            userData={{ subject: prop.id }}
            visible={pose !== null || (prop.position !== null && !inHand(prop.id))}
          >
            <PropView model={prop.model} position={place} yaw={prop.yaw} pose={pose} look={look} />
          </group>
        ) : null
      })}
    </>
  )
}
/** Not seen before it leaves the hand. */
const HELD: [number, number, number] = [0, 0, 0]
