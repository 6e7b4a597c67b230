import { type BufferGeometry, Float32BufferAttribute, PlaneGeometry } from 'three'
import type { SetSpec } from '#film/stage.ts'
import { blend, rgb, smooth, tone } from '../clay.ts'

const waves = (x: number, z: number, seed: number): number =>
  Math.sin(x * 0.31 + seed) * Math.cos(z * 0.27 - seed * 2) * 0.5 +
  Math.sin(x * 0.83 - z * 0.61 + seed * 3) * 0.3 +
  Math.sin(x * 1.9 + z * 2.3 + seed * 5) * 0.2

/** How far the land lies above the stage: flat where people walk, rolling beyond, falling to the water on a shore. */
const rise = (kind: string, x: number, z: number, seed: number): number => {
  const far = smooth(9, 40, Math.hypot(x, z))
  if (kind === 'beach') return z < -5 ? (z + 5) * 0.13 : far * (0.8 + waves(x * 0.4, z * 0.4, seed) * 0.9)
  if (kind === 'dunes') return far * (1.4 + waves(x * 0.24, z * 0.24, seed) * 2)
  if (kind === 'grass' || kind === 'snow') return far * (0.5 + waves(x * 0.3, z * 0.3, seed) * 1.1)
  return 0
}

const REACH = 150
const CELLS = 56
/** Fine underfoot, coarse at the horizon. */
const spread = (u: number): number => Math.sign(u) * Math.abs(u) ** 2.4 * REACH

export const groundGeometry = (set: SetSpec, snowy: boolean): BufferGeometry | null => {
  if (set.ground.kind === 'none') return null
  const geometry = new PlaneGeometry(2, 2, CELLS, CELLS)
  const position = geometry.getAttribute('position')
  const lie = (hex: string) => (snowy && !set.interior ? blend(rgb(hex), rgb('#e9eff8'), 0.85) : rgb(hex))
  const [a, b] = [lie(set.ground.colour), lie(set.ground.second)]
  const seed = set.seed % 97
  const colours: number[] = []
  for (let i = 0; i < position.count; i++) {
    const [x, z] = [spread(position.getX(i)), spread(position.getY(i))]
    position.setXYZ(i, x, rise(set.ground.kind, x, z, seed), -z)
    position.setXYZ(i, x, rise(set.ground.kind, x, -z, seed), -z)
    const patch = smooth(-0.35, 0.55, waves(x * 0.8, -z * 0.8, seed))
    const wet = set.ground.kind === 'beach' ? smooth(-4.5, -6.5, -z) : 0
    const c = tone(blend(a, b, patch), 1 - wet * 0.3)
    colours.push(c[0], c[1], c[2])
  }
  geometry.setAttribute('color', new Float32BufferAttribute(colours, 3))
  geometry.computeVertexNormals()
  return geometry
}
