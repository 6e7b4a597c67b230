import { mix, withLightness } from '../light/colour.ts'
import { around, drafting, type Layout, materials } from './kit.ts'

/** A clearing with a path: great trunks near, a wall of trees behind, far ridges in the haze. */
export const forest: Layout = (site) => {
  const m = materials(site.palette)
  const { random } = site
  const d = drafting(random)
  const dead = site.says('dead', 'haunted', 'swamp', 'burnt', 'winter') || site.genre === 'horror'
  const jungle = site.says('jungle', 'tropical', 'rainforest', 'palm')
  const birches = site.says('birch') || (!dead && !jungle && random.chance(0.25))
  const kinds = dead
    ? ['bare-tree', 'bare-tree', 'pine']
    : jungle
      ? ['palm', 'oak', 'palm']
      : birches
        ? ['birch', 'birch', 'pine']
        : ['pine', 'pine', 'oak']
  const path = (x: number, z: number) => Math.abs(x - Math.sin(z * 0.22) * 1.2) < 2.1
  const tree = (x: number, z: number, k: number, near: boolean) => {
    const kind = random.pick(kinds)
    const h = (kind === 'oak' ? 6.5 : kind === 'palm' ? 6 : 8) * (near ? 1.15 : 0.9) + k * 3.5
    const w =
      kind === 'pine' ? h * 0.4 : kind === 'birch' ? h * 0.32 : kind === 'bare-tree' ? h * 0.42 : h * 0.75
    const leaf = kind === 'bare-tree' ? m.darkWood : mix(m.leaf, m.darkLeaf, random.next())
    d.put(kind, [x, 0, z], [w, h, w], leaf, { second: m.darkWood })
    if (near) d.block([x - 0.4, 0, z - 0.4], [x + 0.4, 3, z + 0.4])
  }
  // Two great trees frame the picture; others close the clearing.
  tree(-4.1, -1.2, 0.9, true)
  tree(4.4, -2.6, 0.6, true)
  tree(-5.6, 4.4, 0.8, true)
  tree(5.4, 5.2, 0.5, true)
  around(
    random,
    15,
    6.5,
    13,
    (x, z, k) => tree(x, z, k, true),
    (x, z) => !path(x, z) && !(Math.abs(x) < 3.6 && z > -1),
  )
  around(
    random,
    50,
    13,
    34,
    (x, z, k) => tree(x, z, k, false),
    (x, z) => !path(x, z),
  )
  for (const s of [-1, 1]) {
    d.put('ridge', [0, 0, s * -44], [150, 12, 1], m.far, { yaw: s < 0 ? Math.PI : 0, second: m.far })
    d.put('ridge', [s * 46, 0, 0], [150, 12, 1], m.far, { yaw: (-s * Math.PI) / 2, second: m.far })
  }
  d.put('ridge', [0, 0, -70], [240, 24, 1], m.farther)
  for (let z = 9; z > -24; z -= 3)
    d.put('road', [Math.sin(z * 0.22) * 1.2, 0.005, z], [2.2, 0.02, 3.4], m.earth, {
      yaw: -Math.cos(z * 0.22) * 0.22,
    })
  around(
    random,
    16,
    3,
    12,
    (x, z, k) =>
      d.put(
        'bush',
        [x, 0, z],
        [1 + k, 0.6 + k * 0.5, 1 + k * 0.5],
        dead ? m.dryGrass : mix(m.leaf, m.darkLeaf, k),
      ),
    (x, z) => !path(x, z) && Math.abs(x) > 2.4,
  )
  around(
    random,
    9,
    2.6,
    10,
    (x, z, k) => d.put('rock', [x, 0, z], [0.5 + k, 0.35 + k * 0.5, 0.5 + k], m.stone),
    (x, z) => !path(x, z) && Math.abs(x) > 2.2,
  )
  d.put('tufts', [0, 0, -1], [15, 0.32, 13], m.grass, { second: m.dryGrass })
  if (!dead) d.put('flowers', [-3.4, 0, -2.2], [2.4, 0.36, 2.2], random.pick([m.cloth, m.paleCloth]))
  d.put('mushrooms', [2.3, 0, -1.3], [0.9, 0.24, 0.7], m.cloth)
  d.put('log', [2.3, 0, 0.3], [2, 0.42, 0.42], m.darkWood, { yaw: 0.7, solid: true })
  d.mark('log', 'sit', 2.2, 0.45, -0.9, 0.42)
  if (site.says('fire', 'campfire', 'camp', 'bonfire'))
    d.put('campfire', [0, 0, -1.5], [1.1, 1.1, 1.1], m.wood, { solid: true })
  if (site.says('cabin', 'hut', 'cottage', 'house', 'witch'))
    d.put('cottage', [-5.2, 0, -9], [5, 4.6, 4.2], m.wood, { yaw: 0.5, second: m.darkStone, solid: true })
  if (site.says('river', 'stream', 'lake', 'pond', 'swamp'))
    d.put('pool', [2.4, 0.01, -6], [7, 0.02, 4.4], m.water)
  if (site.says('well')) d.put('well', [-2.6, 0, -3.2], [1.5, 2.4, 1.5], m.stone, { solid: true })
  if (site.says('grave', 'graveyard', 'cemetery'))
    for (let i = 0; i < 7; i++) d.put('grave', [-3.4 + i * 1.15, 0, -3.6 - (i % 2)], [0.6, 1, 0.16], m.stone)
  d.pair(0, 0.2, 1.6)
  d.mark('tree', 'work', -3.1, -0.7, 0.9)
  d.mark('path', 'edge', Math.sin(-1.76) * 1.2, -8, 0)
  d.mark('near', 'edge', 1, 4.6, Math.PI)
  return {
    interior: false,
    ground: { kind: 'grass', colour: withLightness(m.grass, 0.5), second: mix(m.darkLeaf, m.earth, 0.4) },
    pieces: d.pieces,
    marks: d.marks,
    solids: d.solids,
    cameraRoom: { min: [-5, 0.3, -6], max: [5, 5, 9] },
  }
}
