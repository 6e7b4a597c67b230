import { BufferAttribute, BufferGeometry, DoubleSide, Group, Mesh, MeshBasicMaterial } from 'three'
import { random } from '#film/random.ts'
import type { LightRig, Piece } from '#film/stage.ts'
import { rgb, tone } from '../clay.ts'
import type { Live } from '../live.tsx'

/** Corners of a bird: two wings that share the back. */
const CORNERS = 6

/**
 * A few birds that circle about their place, each on its own round; size is the radius of the rounds, how much they rise
 * and fall, and how many they are. They rest at night and in a storm.
 */
export const createBirds = (piece: Piece, light: LightRig): Live => {
  const r = random(piece.seed).fork('birds')
  const asleep = light.time === 'night' || light.weather === 'storm' || light.weather === 'fog'
  const [radius, rise, wanted] = piece.size
  const flock = Array.from({ length: asleep ? 0 : Math.round(wanted) }, () => ({
    out: radius * (0.5 + r.next() * 0.6),
    phase: r.next() * 6.283,
    pace: (0.1 + r.next() * 0.06) * (r.chance(0.85) ? 1 : -1),
    beat: 5 + r.next() * 3,
    span: 0.7 + r.next() * 0.5,
    y: rise * (r.next() - 0.5),
  }))
  if (flock.length === 0) return { object: new Group() }
  const geometry = new BufferGeometry()
  const position = new BufferAttribute(new Float32Array(flock.length * CORNERS * 3), 3)
  geometry.setAttribute('position', position)
  const [red, green, blue] = tone(rgb(piece.colour), light.time === 'day' ? 1 : 0.5)
  const material = new MeshBasicMaterial({ side: DoubleSide, toneMapped: false })
  material.color.setRGB(red, green, blue)
  const mesh = new Mesh(geometry, material)
  mesh.frustumCulled = false
  mesh.position.set(...piece.position)
  const place = (seconds: number) => {
    for (const [i, b] of flock.entries()) {
      const t = b.phase + seconds * b.pace
      const [x, z] = [Math.sin(t) * b.out, Math.cos(t) * b.out * 0.7]
      const y = b.y + Math.sin(t * 2.3 + b.phase) * rise * 0.3
      const way = b.pace > 0 ? 1 : -1
      const [fx, fz] = [Math.cos(t) * way, -Math.sin(t) * way]
      // They beat for a while, then glide.
      const lift =
        Math.sin(seconds * b.beat + b.phase) *
          0.55 *
          Math.max(0, Math.sin(seconds * 0.5 + b.phase * 3) + 0.4) +
        0.16
      for (const [w, side] of [
        [0, 1],
        [1, -1],
      ] as const) {
        const at = i * CORNERS + w * 3
        position.setXYZ(at, x + fx * 0.22, y, z + fz * 0.22)
        position.setXYZ(at + 1, x - fx * 0.2, y, z - fz * 0.2)
        position.setXYZ(
          at + 2,
          x - fz * side * b.span - fx * 0.12,
          y + lift * b.span,
          z + fx * side * b.span - fz * 0.12,
        )
      }
    }
    position.needsUpdate = true
  }
  place(0)
  return { object: mesh, update: place }
}
