import { useThree } from '@react-three/fiber'
import { useEffect, useLayoutEffect } from 'react'
import { Mesh, type Object3D, type PerspectiveCamera, Points } from 'three'

/** Something on the stage that is made once and, for every frame, put as it is at that moment. */
export type Live = { object: Object3D; update?: (seconds: number, camera: PerspectiveCamera) => void }

const release = (object: Object3D) =>
  object.traverse((child) => {
    if (!(child instanceof Mesh || child instanceof Points)) return
    child.geometry.dispose()
    for (const material of Array.isArray(child.material) ? child.material : [child.material])
      material.dispose()
  })

/** The frame is drawn in an effect of the canvas, so everything moves in layout effects, which come before. */
export const LiveView = ({
  live,
  seconds,
  camera,
}: {
  live: Live
  seconds: number
  camera: PerspectiveCamera
}) => {
  const invalidate = useThree((state) => state.invalidate)
  useLayoutEffect(() => {
    live.update?.(seconds, camera)
    invalidate()
  }, [live, seconds, camera, invalidate])
  useEffect(() => () => release(live.object), [live])
  return <primitive object={live.object} />
}
