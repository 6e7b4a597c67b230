import type { Mesh, Object3D, WebGLRenderer } from 'three'

type Drawn = { object: Object3D; renderOrder: number; z: number; id: number }

/** What lies behind all else: the sky and what hangs in it. */
const inSky = ({ renderOrder }: Drawn): boolean => renderOrder < 0

/** Depth of the far side of a thing: people come before the set around them, the set before the land. */
const farSide = ({ object, z }: Drawn): number => z + ((object as Mesh).geometry?.boundingSphere?.radius ?? 0)

/**
 * The order for what is opaque. three.js goes by material, which here is the sky, the land, the set, the people: every
 * pixel would be shaded again and again, and shading is what a software rasteriser costs.
 */
export const nearFirst = (a: Drawn, b: Drawn): number =>
  Number(inSky(a)) - Number(inSky(b)) ||
  a.renderOrder - b.renderOrder ||
  farSide(a) - farSide(b) ||
  a.id - b.id

/** Lets a thing of the sky fill only what nothing else has covered, however near its dome is. */
export const behindAll = (object: Object3D): void => {
  object.onBeforeRender = (gl: WebGLRenderer) => gl.getContext().depthRange(1, 1)
  object.onAfterRender = (gl: WebGLRenderer) => gl.getContext().depthRange(0, 1)
}
