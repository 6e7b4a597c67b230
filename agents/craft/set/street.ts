import { mix, withLightness } from '../light/colour.ts'
import { type Drafting, drafting, type Layout, type Materials, materials, type Site } from './kit.ts'

const HALF = 4.2 // of the open way between the fronts, pavements included

const fronts = (d: Drafting, m: Materials, site: Site, side: -1 | 1, tall: boolean) => {
  const r = site.random.fork(`fronts${side}`)
  const walls = [m.plaster, m.brick, m.softCloth, m.paint, mix(m.plaster, m.brick, 0.4)].map((c) =>
    withLightness(c, 0.6 + r.next() * 0.16),
  )
  const signs = [m.cloth, m.leaf, m.water, m.darkWood]
  let z = 13
  let i = 0
  while (z > -26) {
    const w = 4.6 + r.next() * 2.4
    const h = (tall ? 9 : 5.6) + r.next() * (tall ? 6 : 3)
    const yaw = side < 0 ? Math.PI / 2 : -Math.PI / 2
    const set = HALF + 2.4 + r.next() * 0.3
    d.put(
      'house',
      [side * set, 0, z - w / 2],
      [w - 0.08, h, 4.8],
      walls[(i + (side > 0 ? 2 : 0)) % walls.length] ?? m.plaster,
      {
        yaw,
        ...(i % 3 !== 2 ? { second: r.pick(signs) } : {}),
      },
    )
    z -= w
    i++
  }
  d.block([side < 0 ? -12 : HALF - 0.05, 0, -26], [side < 0 ? -HALF + 0.05 : 12, 12, 14])
}

const market = (d: Drafting, m: Materials, site: Site) => {
  const r = site.random.fork('market')
  for (const [x, z, yaw] of [
    [-3.1, -2.6, 1.2],
    [3.1, -3.4, -1.3],
    [-3.1, -6.6, 1.5],
    [3, -7.6, -1.5],
    [3.2, 1.2, -1.4],
    [-3.2, 2.6, 1.5],
  ] as const)
    d.put('stall', [x, 0, z], [2.2, 2.5, 1.2], r.pick([m.cloth, m.leaf, m.water]), { yaw, solid: true })
  d.put('crate', [-2, 0, -1.4], [0.6, 0.5, 0.6], m.paleWood, { yaw: 0.4, solid: true })
  d.put('barrel', [2.1, 0, -2], [0.6, 0.85, 0.6], m.wood, { solid: true })
  d.mark('work', 'work', -2.2, -2.2, 1.2)
}

/** A street that runs away from us: fronts on both sides, something tall at its end. */
const street = (site: Site) => {
  const m = materials(site.palette)
  const d = drafting(site.random)
  const town =
    site.says('city', 'downtown', 'avenue', 'skyscraper', 'new york', 'tokyo', 'london', 'metro', 'neon') ||
    site.genre === 'sci-fi'
  const western = site.genre === 'western'
  const road = western ? m.earth : withLightness(m.darkStone, 0.53)
  d.put('road', [0, 0, -6], [5.2, 0.02, 42], road, town ? { second: m.plaster } : {})
  for (const s of [-1, 1]) d.put('pavement', [s * 3.45, 0, -6], [1.7, 0.12, 42], western ? m.wood : m.stone)
  fronts(d, m, site, -1, town)
  fronts(d, m, site, 1, town)
  for (const z of [4, -3, -10, -17]) {
    d.put('street-lamp', [-2.75, 0, z], [0.4, 3.6, 0.4], m.metal)
    if (z !== 4) d.put('street-lamp', [2.75, 0, z - 3.2], [0.4, 3.6, 0.4], m.metal)
  }
  if (town)
    for (const [x, z, h] of [
      [-7, -40, 34],
      [3, -46, 44],
      [12, -38, 28],
      [-16, -44, 40],
      [22, -46, 36],
    ] as const)
      d.put('tower', [x, 0, z], [8, h, 8], withLightness(m.far, 0.5))
  else d.put('church', [1.2, 0, -33], [8, 19, 9], withLightness(m.stone, 0.6))
  for (const [x, z] of [
    [-12, 24],
    [0, 27],
    [11, 25],
  ] as const)
    d.put('house', [x, 0, z], [11, 8, 5], m.plaster, { yaw: Math.PI })
  d.block([-18, 0, 21], [18, 10, 30])
  d.put('sign', [-4.1, 1.4, -1.6], [0.75, 1.8, 1], m.cloth, { yaw: Math.PI / 2, second: m.paleCloth })
  d.put('sign', [4.1, 1.4, -7], [0.75, 1.8, 1], m.water, { yaw: -Math.PI / 2, second: m.paleCloth })
  if (site.says('market', 'bazaar', 'stall', 'fair')) market(d, m, site)
  else {
    d.put('bench', [-3.3, 0.12, -4.6], [1.6, 0.9, 0.6], m.wood, { yaw: Math.PI / 2, solid: true })
    d.mark('bench', 'sit', -3.25, -4.6, Math.PI / 2, 0.56)
    d.put('plant', [3.6, 0.12, -1.1], [0.8, 1.1, 0.8], m.leaf, { second: m.brick, solid: true })
    d.put('crate', [3.5, 0.12, -3.4], [0.6, 0.5, 0.6], m.paleWood, { yaw: 0.3, solid: true })
    d.put('barrel', [-3.7, 0.12, 1.4], [0.6, 0.85, 0.6], m.wood, { solid: true })
  }
  if (!western) {
    d.put('car', [1.85, 0, -12.5], [4, 1.45, 1.75], m.cloth, { yaw: Math.PI / 2, solid: true })
    d.put('oak', [3.5, 0, 6.4], [3.4, 5, 3.4], m.leaf, { second: m.darkWood })
  }
  if (site.says('neon', 'bar', 'club', 'alley', 'hotel') || (town && site.genre !== 'romance')) {
    d.put('neon', [-4.08, 2.9, 1.4], [1.7, 0.7, 0.06], m.cloth, { yaw: Math.PI / 2 })
    d.put('neon', [4.08, 3.1, -3.4], [1.5, 0.7, 0.06], withLightness(m.shallow, 0.72), { yaw: -Math.PI / 2 })
  }
  for (const [x, z, k] of [
    [0.9, 1.6, 1.5],
    [-1.4, -3.6, 2],
    [1, -8, 2.4],
  ] as const)
    d.put('puddle', [x, 0, z], [k, 0.02, k * 0.6], m.water)
  if (site.says('fountain', 'square', 'plaza'))
    d.put('fountain', [0, 0, -6.5], [3, 2.2, 3], m.stone, { solid: true })
  if (site.says('statue', 'monument')) d.put('statue', [0, 0, -7.5], [1.6, 4, 1.6], m.stone, { solid: true })
  return { m, d }
}

/** Above the town: a parapet, chimneys, a water tank, roofs and towers below the sky. */
const rooftop = (site: Site) => {
  const m = materials(site.palette)
  const d = drafting(site.random)
  const r = site.random.fork('roofs')
  d.put('slabs', [0, 0, 0], [13, 1.5, 13], withLightness(m.stone, 0.52))
  d.put('stone-wall', [0, 0, -5.2], [13, 0.9, 0.35], m.brick, { solid: true })
  for (const s of [-1, 1])
    d.put('stone-wall', [s * 6.3, 0, 0], [13, 0.9, 0.35], m.brick, { yaw: Math.PI / 2, solid: true })
  d.put('tank', [-4, 0, -3.4], [2.2, 4.6, 2.2], m.wood, { solid: true })
  d.put('house', [4.3, 0, -2.8], [2.6, 2.7, 2.4], m.brick, { yaw: -0.4, solid: true })
  d.mark('door', 'door', 2.7, -1.7, -0.4)
  d.put('crate', [2.4, 0, -3.6], [0.7, 0.6, 0.7], m.wood, { yaw: 0.4, solid: true })
  d.mark('seat', 'sit', 2.4, -3.2, 0, 0.6)
  for (let i = 0; i < 26; i++) {
    const t = (i / 26) * Math.PI * 2
    const out = 26 + r.next() * 34
    d.put(
      'tower',
      [Math.sin(t) * out, -22, Math.cos(t) * out],
      [6 + r.next() * 6, 18 + r.next() * 26, 7],
      withLightness(m.far, 0.38 + r.next() * 0.2),
    )
  }
  d.put('post', [1.2, 0, -4.6], [0.08, 3, 0.08], m.metal)
  d.mark('parapet', 'edge', -0.6, -4.3, Math.PI)
  return { m, d }
}

/** A bridge over water, its lamps in a row. */
const bridge = (site: Site) => {
  const m = materials(site.palette)
  const d = drafting(site.random)
  d.put('slabs', [0, 0.005, 2.9], [60, 1.4, 11.4], m.stone)
  d.put('plate', [0, -0.6, 2.9], [60, 0.6, 11.4], m.darkStone)
  for (const z of [-2.7, 8.5]) {
    d.put('railing', [0, 0, z], [40, 1.05, 0.06], m.metal)
    for (const x of [-12, -6, -2.6, 2.6, 6, 12]) d.put('post', [x, 0, z], [0.34, 1.3, 0.34], m.stone)
  }
  for (const x of [-12, -2.6, 2.6, 12]) d.put('street-lamp', [x, 1.25, -2.7], [0.4, 2.8, 0.4], m.metal)
  d.put('sea', [0, -3, 90], [360, 0, 260], m.water, { second: m.water })
  for (const [x, h] of [
    [-40, 16],
    [-31, 22],
    [-22, 13],
    [-12, 18],
    [-3, 12],
    [7, 24],
    [16, 15],
    [27, 20],
    [38, 14],
  ] as const)
    d.put('tower', [x, -3, -52], [8, h, 8], withLightness(m.far, 0.48))
  for (const [x, h] of [
    [-30, 12],
    [-14, 16],
    [4, 11],
    [18, 15],
    [32, 12],
  ] as const)
    d.put('tower', [x, -3, 50], [9, h, 8], withLightness(m.far, 0.48))
  d.block([-30, -1, -3], [30, 1.1, -2.55])
  d.mark('rail', 'edge', -0.6, -2.2, Math.PI)
  d.mark('far', 'door', -5.5, -0.6, Math.PI / 2)
  return { m, d }
}

export const streetLayout: Layout = (site) => {
  const high = site.says('rooftop', 'roof', 'terrace', 'balcony')
  const over = site.says('bridge') && !high
  const { m, d } = high ? rooftop(site) : over ? bridge(site) : street(site)
  d.pair(0, 0, 1.6)
  d.mark('far-left', 'stand', -1.6, -2, 0.8)
  if (!high && !over) {
    d.mark('door', 'door', -3.4, 0.2, Math.PI / 2)
    d.mark('away', 'edge', 0.6, -9, 0)
    d.mark('near', 'edge', -0.8, 4.5, Math.PI)
  }
  return {
    interior: false,
    ground:
      high || over
        ? { kind: 'none', colour: m.stone, second: m.darkStone }
        : { kind: 'stone', colour: m.stone, second: m.darkStone },
    pieces: d.pieces,
    marks: d.marks,
    solids: d.solids,
    cameraRoom: high
      ? { min: [-5.8, 0.3, -4.8], max: [5.8, 5, 6] }
      : over
        ? { min: [-14, 0.3, -2.3], max: [14, 5, 7.8] }
        : { min: [-HALF + 0.4, 0.3, -10], max: [HALF - 0.4, 7, 12] },
  }
}
