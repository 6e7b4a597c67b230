import { createNoise2D } from 'simplex-noise'
import { type BufferGeometry, Float32BufferAttribute, PlaneGeometry } from 'three'
import { random } from '#film/random.ts'
import type { SetSpec } from '#film/stage.ts'
import { blend, rgb, smooth, tone } from '../clay.ts'
import { type Land, landOf } from './terrain.ts'

const REACH = 240
const CELLS = 76
/** Fine underfoot, coarse at the horizon. */
const spread = (u: number): number => Math.sign(u) * Math.abs(u) ** 2.6 * REACH

const SNOW = rgb('#e9eff8')
const SCREE = rgb('#7f7d7e')

const steepness = (land: Land, x: number, z: number): number => {
  const step = 0.6 + Math.hypot(x, z) * 0.03
  return Math.hypot(land(x + step, z) - land(x - step, z), land(x, z + step) - land(x, z - step)) / (2 * step)
}

/** The land as one mesh: patches of two colours, bare rock where it is steep, snow on high ground, wet where water was. */
export const groundGeometry = (set: SetSpec, snowy: boolean): BufferGeometry | null => {
  const { kind } = set.ground
  if (kind === 'none') return null
  const geometry = new PlaneGeometry(2, 2, CELLS, CELLS)
  const position = geometry.getAttribute('position')
  const lie = (hex: string) => (snowy && !set.interior ? blend(rgb(hex), SNOW, 0.85) : rgb(hex))
  const [a, b] = [lie(set.ground.colour), lie(set.ground.second)]
  const land = landOf(set)
  const noise = createNoise2D(random(set.seed % 997).fork('patches').next)
  const alpine = kind === 'valley' || kind === 'ledge'
  const rock = alpine ? blend(b, SCREE, 0.7) : b
  const colours: number[] = []
  for (let i = 0; i < position.count; i++) {
    const [x, z] = [spread(position.getX(i)), -spread(position.getY(i))]
    const y = land(x, z)
    position.setXYZ(i, x, y, z)
    const patch = smooth(-0.3, 0.6, noise(x * 0.13, z * 0.13) * 0.7 + noise(x * 0.45, z * 0.45) * 0.4)
    const steep = kind === 'stone' ? 0 : smooth(0.34, 0.8, steepness(land, x, z))
    const wet =
      kind === 'beach'
        ? smooth(-4.5, -6.5, z)
        : kind === 'swamp' || kind === 'river'
          ? smooth(-0.04, -0.3, y)
          : 0
    const high = alpine ? smooth(17, 27, y + noise(x * 0.05, z * 0.05) * 7) * (1 - steep * 0.5) : 0
    const c = tone(
      blend(blend(blend(a, b, patch), rock, steep), SNOW, high),
      (1 - wet * 0.3) * (0.95 + 0.05 * noise(x * 1.1, z * 1.1)),
    )
    colours.push(c[0], c[1], c[2])
  }
  geometry.setAttribute('color', new Float32BufferAttribute(colours, 3))
  geometry.computeVertexNormals()
  return geometry
}
