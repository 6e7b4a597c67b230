import { Group, Mesh, Quaternion } from 'three'
import type { StageSpec } from '#film/stage.ts'
import { Clay, rgb, tone, v } from '../clay.ts'
import type { Live } from '../live.tsx'
import { type Look, painted } from '../material.ts'
import { bakedAt } from './baked.ts'

/** A splinter: three-cornered, thin, `size` long. It stands on its origin. */
const splinter = (
  clay: Clay,
  size: number,
  colour: readonly [number, number, number],
  seed: number,
): void => {
  const lean = 0.3 * Math.sin(seed * 1.7)
  clay.loft(
    [0, 1].map((t) => ({
      p: v(0, size * 0.35 * t, 0),
      rx: size * 0.5,
      rz: size * (0.34 + lean * 0.3),
      colour: tone(colour, t ? 1.15 : 0.75),
    })),
    { sides: 3 + (seed % 3), side: v(1, 0, lean), crease: true },
  )
}

/** What nobody owns and physics has thrown about: shards, splinters. One mesh each, a dozen triangles. */
export const createDebris = ({ bakes, fps }: Pick<StageSpec, 'bakes' | 'fps'>, look: Look): Live | null => {
  const loose = bakes.filter(({ prop, model }) => prop === null && model !== null)
  if (loose.length === 0) return null
  const object = new Group()
  const material = painted(look, { vertexColours: true, rim: 0.4 })
  const parts = loose.map((bake, i) => {
    const clay = new Clay()
    const { size = 0.1, colour = '#888888' } = bake.model ?? {}
    splinter(clay, size, rgb(colour), i)
    const mesh = new Mesh(clay.geometry(), material)
    mesh.castShadow = true
    object.add(mesh)
    return { bake, mesh }
  })
  return {
    object,
    update: (seconds) => {
      const frame = Math.round(seconds * fps)
      for (const { bake, mesh } of parts) {
        const pose = bakedAt(bake, frame)
        mesh.visible = pose !== null
        if (!pose) continue
        mesh.position.set(...pose.position)
        mesh.quaternion.copy(new Quaternion(...pose.quaternion))
      }
    },
  }
}
