import { createNoise2D } from 'simplex-noise'
import { type BufferGeometry, Float32BufferAttribute, PlaneGeometry } from 'three'
import { random } from '#film/random.ts'
import type { SetSpec } from '#film/stage.ts'
import { blend, type Rgb, rgb, smooth, tone } from '../clay.ts'
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

/** The colour of the land at a place of the set. */
export type Soil = (x: number, z: number) => Rgb

/** Patches of two colours, bare rock where it is steep, snow on high ground, wet where water was. */
export const soilOf = (set: SetSpec, snowy: boolean): Soil => {
  const { kind } = set.ground
  const lie = (hex: string) => (snowy && !set.interior ? blend(rgb(hex), SNOW, 0.85) : rgb(hex))
  const [a, b] = [lie(set.ground.colour), lie(set.ground.second)]
  const land = landOf(set)
  const noise = createNoise2D(random(set.seed % 997).fork('patches').next)
  const alpine = kind === 'valley' || kind === 'ledge'
  const rock = alpine ? blend(b, SCREE, 0.7) : b
  return (x, z) => {
    const y = land(x, z)
    const patch = smooth(-0.3, 0.6, noise(x * 0.13, z * 0.13) * 0.7 + noise(x * 0.45, z * 0.45) * 0.4)
    const steep = kind === 'stone' ? 0 : smooth(0.34, 0.8, steepness(land, x, z))
    const wet =
      kind === 'beach'
        ? smooth(-4.5, -6.5, z)
        : kind === 'swamp' || kind === 'river'
          ? smooth(-0.04, -0.3, y)
          : 0
    const high = alpine ? smooth(17, 27, y + noise(x * 0.05, z * 0.05) * 7) * (1 - steep * 0.5) : 0
    return tone(
      blend(blend(blend(a, b, patch), rock, steep), SNOW, high),
      (1 - wet * 0.3) * (0.95 + 0.05 * noise(x * 1.1, z * 1.1)),
    )
  }
}

/** The land as one mesh. */
export const groundGeometry = (set: SetSpec, snowy: boolean): BufferGeometry | null => {
  if (set.ground.kind === 'none') return null
  const geometry = new PlaneGeometry(2, 2, CELLS, CELLS)
  const position = geometry.getAttribute('position')
  const [land, soil] = [landOf(set), soilOf(set, snowy)]
  const colours: number[] = []
  for (let i = 0; i < position.count; i++) {
    const [x, z] = [spread(position.getX(i)), -spread(position.getY(i))]
    position.setXYZ(i, x, land(x, z), z)
    colours.push(...soil(x, z))
  }
  geometry.setAttribute('color', new Float32BufferAttribute(colours, 3))
  geometry.computeVertexNormals()
  return geometry
}
