import { useThree } from '@react-three/fiber'
import { useEffect, useLayoutEffect } from 'react'
import {
  Light,
  Line,
  type Material,
  Mesh,
  type Object3D,
  type PerspectiveCamera,
  Points,
  ShaderMaterial,
  SkinnedMesh,
  Sprite,
  Texture,
} from 'three'
import { useKept } from './kept.ts'

/** Something on the stage that is made once and, for every frame, put as it is at that moment. */
export type Live = { object: Object3D; update?: (seconds: number, camera: PerspectiveCamera) => void }

const texturesOf = (material: Material): Texture[] => {
  const uniforms = material instanceof ShaderMaterial ? material.uniforms : {}
  const held = [...Object.values(material), ...Object.values(uniforms).map(({ value }) => value)]
  return held.filter((each) => each instanceof Texture)
}

/**
 * The first material of each shader of our own is never let go: three.js would forget the shader with it and build it
 * again for the next.
 */
const anchors = new Map<string, Material>()
const isAnchor = (material: Material): boolean => {
  if (!(material instanceof ShaderMaterial)) return false
  const source = material.vertexShader + material.fragmentShader
  const anchor = anchors.get(source) ?? material
  anchors.set(source, anchor)
  return anchor === material
}

/** Lets go of all that the graphics card holds of it. */
const release = (object: Object3D) =>
  object.traverse((child) => {
    if (child instanceof Light) child.dispose()
    if (child instanceof SkinnedMesh) child.skeleton.dispose()
    if (
      !(child instanceof Mesh || child instanceof Points || child instanceof Line || child instanceof Sprite)
    )
      return
    if (!(child instanceof Sprite)) child.geometry.dispose() // all sprites share one
    const materials: Material[] = Array.isArray(child.material) ? child.material : [child.material]
    for (const material of materials) {
      for (const texture of texturesOf(material)) texture.dispose()
      if (!isAnchor(material)) material.dispose()
    }
  })

/** Lives that are kept for the next stage that asks for the same. */
export const useLives = <T extends { lives: readonly (Live | null)[] }>(key: string, make: () => T): T =>
  useKept(key, make, ({ lives }) => {
    for (const live of lives) if (live) release(live.object)
  })

/** The frame is drawn in an effect of the canvas, so everything moves in layout effects, which come before. */
export const LiveView = ({
  live,
  seconds,
  camera,
  kept = false,
}: {
  live: Live
  seconds: number
  camera: PerspectiveCamera
  kept?: boolean
}) => {
  const invalidate = useThree((state) => state.invalidate)
  useLayoutEffect(() => {
    live.update?.(seconds, camera)
    invalidate()
  }, [live, seconds, camera, invalidate])
  useEffect(() => (kept ? undefined : () => release(live.object)), [live, kept])
  return <primitive object={live.object} />
}
