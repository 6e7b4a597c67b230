import { mix, withLightness } from '../light/colour.ts'
import { around, type Drafting, drafting, type Layout, type Materials, materials, type Site } from './kit.ts'

type Land = {
  ground: { kind: string; colour: string; second: string }
  dress: (d: Drafting, m: Materials, site: Site) => void
}

/** Hills in three depths all round, so that every way one looks there is a horizon. */
const HILLS = [
  [-26, -38, 56, 7],
  [24, -44, 64, 9],
  [-4, -66, 80, 12],
  [-44, 4, 50, 8],
  [48, -2, 52, 8],
  [-18, 44, 60, 8],
  [26, 46, 58, 9],
] as const

/** How high the land is there: trees stand on the hills, not in them. */
const heightAt = (x: number, z: number): number =>
  HILLS.reduce((y, [hx, hz, w, h]) => {
    const r = ((x - hx) / (w / 2)) ** 2 + ((z - hz) / (Math.min(w, 34) / 2)) ** 2
    return r < 1 ? Math.max(y, h * Math.sqrt(1 - r) - 2.4) : y
  }, 0)

const rolling = (d: Drafting, near: string, mid: string, far: string) => {
  for (const [x, z, w, h] of HILLS)
    d.put('hill', [x, -2, z], [w, h, Math.min(w, 34)], Math.hypot(x, z) > 55 ? mid : near)
  for (const t of [0, 1, 2, 3])
    d.put('ridge', [Math.sin(t * 1.571) * 105, -2, -Math.cos(t * 1.571) * 105], [240, 24, 1], far, {
      yaw: -t * 1.571,
    })
}

const meadow: Land['dress'] = (d, m, site) => {
  const { random } = site
  rolling(d, mix(m.grass, m.far, 0.25), mix(m.grass, m.far, 0.6), m.farther)
  d.put('oak', [-5.2, 0, -4.2], [6, 7, 6], m.leaf, { second: m.darkWood })
  d.block([-5.9, 0, -4.9], [-4.5, 3, -3.5])
  d.mark('tree', 'work', -4, -3.1, 0.8)
  if (site.says('mill', 'windmill'))
    d.put('windmill', [11, 0, -20], [5, 11, 5], m.paleCloth, { second: m.paleCloth, yaw: -0.4 })
  else if (site.says('church', 'chapel', 'village'))
    d.put('church', [11, 0, -26], [6, 13, 8], m.stone, { yaw: -0.4 })
  else
    d.put(
      random.chance(0.5) || site.says('barn', 'farm') ? 'barn' : 'cottage',
      [9.5, 0, -17],
      [7, 6.4, 8],
      random.chance(0.6) ? m.brick : m.plaster,
      { yaw: -0.6, second: m.darkStone },
    )
  for (const [x, z, w, yaw] of [
    [6.5, -4.6, 9, 0.18],
    [-9.5, -7, 8, -0.15],
  ] as const)
    d.put('fence', [x, 0, z], [w, 1.1, 0.1], m.paleWood, { yaw })
  d.put('fence', [4.6, 0, 1.2], [5, 1.1, 0.1], m.paleWood, { yaw: Math.PI / 2 - 0.15, solid: true })
  d.put('haystack', [4.2, 0, -7.4], [2, 1.9, 2], m.dryGrass, { solid: true })
  for (let z = 8; z > -22; z -= 3)
    d.put('road', [1.6 + Math.sin(z * 0.16) * 1.6, 0.005, z], [1.9, 0.02, 3.4], m.earth, {
      yaw: -Math.cos(z * 0.16) * 0.24,
    })
  d.put('tufts', [0, 0, -1.5], [16, 0.4, 14], m.grass, { second: m.dryGrass })
  d.put('flowers', [-2.8, 0, -1.8], [3.6, 0.42, 3], site.random.pick([m.cloth, m.paleCloth]))
  d.put('flowers', [3, 0, -3], [2.4, 0.4, 2], m.paleCloth)
  around(
    random,
    22,
    14,
    40,
    (x, z, k) =>
      d.put(
        k > 0.5 ? 'oak' : 'bush',
        [x, heightAt(x, z), z],
        k > 0.5 ? [4, 5 + k, 4] : [2.4, 1.4, 2],
        mix(m.leaf, m.darkLeaf, k),
        { second: m.darkWood },
      ),
    (x, z) => Math.abs(x) > 5 && !(x > 4 && x < 15 && z < -9 && z > -28),
  )
  d.put('rock', [-2.4, 0, 0.5], [1, 0.6, 0.8], m.stone, { solid: true })
  d.mark('rock', 'sit', -2.4, 0.6, 1, 0.48)
}

const garden: Land['dress'] = (d, m, site) => {
  rolling(d, mix(m.leaf, m.far, 0.3), m.far, m.farther)
  d.put('slabs', [0, 0.004, -2], [3, 0.9, 18], m.stone)
  for (const s of [-1, 1]) {
    for (let i = 0; i < 5; i++) d.put('bush', [s * 3.6, 0, 3 - i * 3], [2, 1.1, 1.3], m.leaf)
    d.put('flowers', [s * 2.5, 0, -2.5], [1.4, 0.5, 12], s > 0 ? m.cloth : m.paleCloth)
    d.put('oak', [s * 6.8, 0, -5], [5, 6, 5], m.leaf, { second: m.darkWood })
    d.put('birch', [s * 7.4, 0, 4], [2.4, 6, 2.4], m.leaf)
  }
  d.put('fountain', [0, 0, -5.6], [2.8, 2.2, 2.8], m.stone, { solid: true })
  d.put('bench', [-2.6, 0, -1], [1.6, 0.9, 0.6], m.wood, { yaw: 0.9, solid: true })
  d.mark('bench', 'sit', -2.5, -0.95, 0.9, 0.44)
  d.put(site.rich ? 'church' : 'cottage', [0, 0, -20], [12, 9, 6], m.plaster, { second: m.brick })
  d.put('arch', [0, 0, -9.5], [2.6, 2.9, 0.3], m.paleWood)
  d.put('vine', [0, 1.2, -9.3], [2.6, 1.8, 0.2], m.leaf)
  d.put('tufts', [0, 0, 0], [14, 0.2, 12], m.grass)
  d.mark('fountain', 'work', 0.9, -3.6, Math.PI)
}

const graveyard: Land['dress'] = (d, m, site) => {
  rolling(d, m.far, m.far, m.farther)
  const { random } = site
  for (let row = 0; row < 5; row++)
    for (let i = 0; i < 8; i++) {
      const [x, z] = [(i - 3.5) * 1.9 + (row % 2) * 0.7, -3 - row * 2.3]
      if (Math.abs(x) > 1.1)
        d.put(
          'grave',
          [x + random.next() * 0.3, 0, z],
          [0.7, 0.9 + random.next() * 0.6, 0.2],
          mix(m.stone, m.darkStone, random.next()),
        )
    }
  for (const [x, z] of [
    [-3, 0.4],
    [3.1, -0.4],
    [-3.6, 2.6],
  ] as const)
    d.put('grave', [x, 0, z], [0.75, 1.2, 0.22], m.stone, { solid: true })
  d.put('church', [6, 0, -22], [7, 15, 9], m.darkStone, { yaw: -0.3 })
  d.put('bare-tree', [-5, 0, -4], [3.4, 7, 3.4], m.darkWood)
  d.put('bare-tree', [5.6, 0, 3.4], [3, 6.4, 3], m.darkWood)
  for (const x of [-9, 9]) d.put('stone-wall', [x, 0, -4], [18, 1.1, 0.4], m.stone, { yaw: Math.PI / 2 })
  d.put('tufts', [0, 0, -2], [14, 0.35, 12], m.dryGrass, { second: m.grass })
  d.mark('grave', 'work', 2.1, -0.3, 1.6)
}

const mountains: Land['dress'] = (d, m, site) => {
  for (const [x, z, w, h] of [
    [-42, -72, 74, 40],
    [8, -92, 96, 56],
    [58, -74, 78, 38],
    [-84, -20, 80, 42],
    [90, -14, 84, 44],
    [-34, 84, 84, 40],
    [48, 88, 90, 46],
  ] as const)
    d.put('mountain', [x, -3, z], [w, h, w * 0.7], mix(m.far, m.stone, 0.4), { second: m.snow })
  around(
    site.random,
    40,
    12,
    42,
    (x, z, k) => d.put('pine', [x, -0.1, z], [2 + k, 5 + k * 3, 2 + k], m.darkLeaf, { second: m.darkWood }),
    (x, z) => Math.abs(x) > 5 || z < -20,
  )
  around(
    site.random,
    22,
    3.4,
    14,
    (x, z, k) =>
      d.put(
        'rock',
        [x, -0.1, z],
        [0.8 + k * 1.8, 0.6 + k * 1.2, 0.8 + k * 1.4],
        mix(m.stone, m.darkStone, k),
        { solid: Math.hypot(x, z) < 6 },
      ),
    (x, z) => Math.abs(x) > 2.4 && !(Math.abs(x) < 4 && z > 1),
  )
  d.put('rock', [-2.2, 0, -0.9], [1.2, 0.7, 1], m.stone, { solid: true })
  d.mark('rock', 'sit', -2.2, -0.75, 0.8, 0.5)
  d.put('tufts', [0, 0, -1], [13, 0.28, 11], m.grass, { second: m.dryGrass })
  if (site.says('cabin', 'hut', 'lodge'))
    d.put('cottage', [7, 0, -11], [5.4, 4.8, 4.6], m.wood, { yaw: -0.5, second: m.darkStone })
  if (site.says('fire', 'campfire', 'camp'))
    d.put('campfire', [0.1, 0, -1.6], [1.1, 1.1, 1.1], m.wood, { solid: true })
}

const desert: Land['dress'] = (d, m, site) => {
  const western = site.genre === 'western'
  for (const [x, z, w, h] of [
    [-40, -60, 60, 8],
    [30, -70, 80, 10],
    [-60, 10, 60, 9],
    [64, 14, 60, 8],
    [0, 66, 90, 9],
  ] as const)
    d.put('hill', [x, -2, z], [w, h, 40], mix(m.sand, m.far, 0.35))
  for (const [x, z, w, h] of [
    [-34, -88, 22, 24],
    [18, -96, 30, 30],
    [52, -84, 18, 20],
    [-80, -50, 26, 26],
  ] as const)
    d.put('cliff', [x, -4, z], [w, h, w * 0.7], mix(m.brick, m.far, 0.35), {
      second: mix(m.brick, m.sand, 0.4),
    })
  around(
    site.random,
    western ? 16 : 8,
    5,
    28,
    (x, z, k) => d.put('cactus', [x, 0, z], [1.2 + k * 0.6, 1.8 + k * 1.6, 0.6], m.leaf),
    (x) => Math.abs(x) > 3,
  )
  around(
    site.random,
    14,
    3.4,
    16,
    (x, z, k) =>
      d.put('rock', [x, -0.1, z], [0.7 + k * 1.4, 0.5 + k * 0.8, 0.7 + k], mix(m.brick, m.stone, 0.5), {
        solid: Math.hypot(x, z) < 6,
      }),
    (x, z) => Math.abs(x) > 2.4 && z < 3,
  )
  around(
    site.random,
    12,
    3,
    12,
    (x, z) => d.put('tufts', [x, 0, z], [1.4, 0.4, 1.4], m.dryGrass),
    (x) => Math.abs(x) > 2,
  )
  d.put('rock', [2.3, 0, -0.7], [1.2, 0.7, 1], mix(m.brick, m.stone, 0.5), { solid: true })
  d.mark('rock', 'sit', 2.3, -0.55, -0.8, 0.5)
  if (western) {
    d.put('tank', [7, 0, -14], [3, 7, 3], m.wood)
    d.put('barn', [-9, 0, -16], [6, 5, 6], m.wood, { yaw: 0.5, second: m.darkWood })
    d.put('fence', [-5, 0, -4.4], [7, 1.1, 0.1], m.wood, { yaw: 0.1 })
  }
}

const snowfield: Land['dress'] = (d, m, site) => {
  mountains(d, { ...m, grass: m.snow, dryGrass: m.snow }, site)
  d.put('cottage', [8.5, 0, -15], [6, 5.2, 5], m.wood, { yaw: -0.5, second: m.snow })
  d.put('fence', [-6, 0, -4.4], [8, 1, 0.1], m.darkWood, { yaw: 0.12 })
}

const planet: Land['dress'] = (d, m, site) => {
  for (const [x, z, w, h] of [
    [-34, -62, 30, 22],
    [22, -76, 44, 30],
    [54, -60, 26, 18],
    [-70, -20, 40, 28],
    [74, 0, 44, 26],
    [-30, 70, 50, 26],
    [34, 72, 46, 30],
  ] as const)
    d.put('mountain', [x, -3, z], [w, h, w * 0.7], m.far, { second: m.farther })
  d.put('hill', [74, 52, -250], [90, 90, 90], mix(m.softCloth, m.farther, 0.4))
  around(
    site.random,
    24,
    3.4,
    20,
    (x, z, k) =>
      d.put(
        k > 0.72 ? 'crystal' : 'rock',
        [x, -0.1, z],
        [0.7 + k * 1.6, 0.6 + k * 1.3, 0.7 + k],
        k > 0.72 ? m.cloth : m.stone,
        { solid: Math.hypot(x, z) < 6 },
      ),
    (x, z) => Math.abs(x) > 2.4 && z < 3.5,
  )
  d.put('dome', [8.5, 0, -14], [7, 4, 7], m.paleCloth)
  d.put('dome', [14.5, 0, -17], [4.6, 2.7, 4.6], m.paleCloth)
  d.put('rocket', [-9.5, 0, -17], [3.4, 11, 3.4], m.paleCloth, { second: m.cloth })
  d.put('rock', [-2.2, 0, -0.8], [1.2, 0.7, 1], m.stone, { solid: true })
  d.mark('rock', 'sit', -2.2, -0.65, 0.8, 0.5)
}

const landOf = (site: Site, m: Materials): Land => {
  const grass = { kind: 'grass', colour: m.grass, second: mix(m.grass, m.dryGrass, 0.55) }
  if (site.says('planet', 'mars', 'moon', 'alien', 'crater', 'asteroid'))
    return {
      ground: {
        kind: 'dunes',
        colour: mix(m.brick, m.softCloth, 0.4),
        second: mix(m.brick, m.darkStone, 0.45),
      },
      dress: planet,
    }
  if (site.says('graveyard', 'cemetery', 'grave', 'tomb', 'churchyard'))
    return { ground: { ...grass, colour: mix(m.grass, m.darkLeaf, 0.4) }, dress: graveyard }
  if (site.says('garden', 'park', 'greenhouse', 'orchard', 'courtyard'))
    return { ground: grass, dress: garden }
  if (
    site.says('desert', 'dune', 'canyon', 'wasteland', 'mesa', 'prairie', 'sahara') ||
    (site.genre === 'western' && !site.says('farm', 'ranch', 'meadow'))
  )
    return { ground: { kind: 'dunes', colour: m.sand, second: mix(m.sand, m.brick, 0.3) }, dress: desert }
  if (site.says('snow', 'ice', 'arctic', 'glacier', 'winter', 'tundra', 'antarctica'))
    return { ground: { kind: 'snow', colour: m.snow, second: withLightness(m.snow, 0.86) }, dress: snowfield }
  if (site.says('mountain', 'summit', 'peak', 'alps', 'pass', 'ridge', 'cliff', 'valley', 'highland'))
    return { ground: { ...grass, second: mix(m.grass, m.stone, 0.5) }, dress: mountains }
  return { ground: grass, dress: meadow }
}

/** Open land: meadow and farm, garden, graveyard, mountains, desert, snow, another planet. */
export const field: Layout = (site) => {
  const m = materials(site.palette)
  const d = drafting(site.random)
  const land = landOf(site, m)
  d.pair(0, 0.2, 1.7)
  land.dress(d, m, site)
  d.mark('far', 'edge', 1.2, -7, 0)
  d.mark('near', 'edge', -1.2, 4.8, Math.PI)
  d.mark('beside', 'stand', 1.9, -2, -0.7)
  return {
    interior: false,
    ground: land.ground,
    pieces: d.pieces,
    marks: d.marks,
    solids: d.solids,
    cameraRoom: { min: [-5.5, 0.3, -7], max: [5.5, 7, 10] },
  }
}
