import { mix, withLightness } from '../../light/colour.ts'
import { drafting, type Layout, materials } from '../kit.ts'
import { type Dressing, floraOf, outdoors, periodOf, rocks, wealthOf } from './land.ts'

/** A cave with its mouth behind the people: daylight comes in, the depth glows a little of itself. */
export const cave: Layout = (site) => {
  const m = materials(site.palette)
  const d = drafting(site.random)
  const r = site.random.fork('dress')
  const s: Dressing = {
    site,
    m,
    d,
    r,
    flora: floraOf(site, m),
    period: periodOf(site),
    wealth: wealthOf(site),
  }
  const side = r.chance(0.5) ? 1 : -1
  const stone = withLightness(mix(m.stone, m.darkStone, 0.4), 0.56)
  const deep = site.says('deep', 'underground', 'mine', 'lair', 'dungeon', 'catacomb', 'sewer')
  d.put('cavern', [0, 0, 0], [17, 7.4, 19], stone, {
    second: withLightness(stone, 0.36),
    seed: deep ? 0 : side > 0 ? 2 : 1,
  })
  d.put('stalactites', [0, 6.6, -2], [10, 3, 9], withLightness(stone, 0.44))
  for (const [x, z, k] of [
    [-4.6, -4.4, 1.5],
    [4.8, -2.6, 1.2],
    [-5.4, 2.2, 1.1],
    [5.2, 3, 1.3],
    [3.4, -5.6, 0.9],
  ] as const)
    d.put('stalagmite', [side * x, 0, z], [k, k * 2.2, k], stone, { solid: true })
  rocks(
    s,
    [
      [side * -3.4, -3, 1.3],
      [side * 4.2, -4.6, 1.7],
      [side * -4.8, 4.4, 1.5],
      [side * 5.6, 0.6, 1],
    ],
    stone,
  )
  d.put('pond', [side * 2.4, 0, -4.2], [4.4, 0.1, 2.6], m.water, { second: stone })
  d.put('pebbles', [0, 0, 0], [9, 0.09, 9], stone, { second: m.darkStone })
  const glow = site.says('crystal', 'magic', 'glow') || site.genre === 'fantasy' || site.genre === 'sci-fi'
  if (glow)
    for (const [x, z, k] of [
      [-3.9, -3.9, 1.3],
      [5, -1.2, 1],
      [-5, 0.8, 0.8],
    ] as const)
      d.put('crystal', [side * x, 0, z], [k, k * 1.3, k], withLightness(m.cloth, 0.74), { solid: true })
  if (site.says('mine')) {
    d.put('rails', [side * 1.6, 0, 0], [18, 0.2, 1.2], m.darkWood, { yaw: Math.PI / 2, second: m.metal })
    for (const z of [-5, 0.6, 5.6]) d.put('pit-prop', [0, 0, z], [7.4, 4, 0.4], m.wood)
    d.put('cart', [side * 2.6, 0, -2.4], [2, 1.2, 1.1], m.metal, {
      yaw: 1.5,
      solid: true,
      second: m.darkStone,
    })
  } else d.put('campfire', [side * -0.2, 0, -1.9], [1, 1, 1], m.wood, { solid: true })
  for (const k of deep ? [-1, 1] : [1])
    d.put('torch-post', [side * k * 3.9, 0, -1.6], [0.3, 2.2, 0.3], m.wood, { yaw: -side * k * 1.2 })
  if (site.says('treasure', 'gold', 'chest', 'dragon'))
    d.put('chest', [side * 2.2, 0, -1.7], [1, 0.75, 0.6], m.wood, { yaw: -0.5, solid: true })
  d.put('rock', [side * -2, 0, -0.9], [1.15, 0.56, 0.95], stone, { solid: true, seed: 4 })
  d.mark('rock', 'sit', side * -2, -0.75, side * 0.8, 0.47)
  if (!deep) {
    for (const [x, z] of [
      [-6, -22],
      [0, -26],
      [5, -20],
      [9, -27],
      [-11, -27],
    ] as const)
      d.put('pine', [side * x, 0, z], [4, 9 + r.next() * 3, 4], s.flora.needle(), { second: m.darkWood })
    d.put('tufts', [0, 0, -13], [9, 0.4, 6], s.flora.grass, { second: s.flora.tip })
    d.put('mountain', [0, -4, -120], [110, 40, 60], m.far, { second: m.snow })
  }
  d.pair(0, 0.3, 1.6)
  d.mark('mouth', 'door', deep ? 0.4 : side * -0.8, deep ? 4.4 : -5, deep ? Math.PI : 0)
  d.mark('deep', 'edge', -1, 4.4, Math.PI)
  d.mark('beside', 'stand', side * 1.9, -1.6, -0.7)
  return {
    interior: true,
    ground: { kind: 'stone', colour: mix(m.darkStone, m.earth, 0.35), second: m.darkStone },
    pieces: d.pieces,
    marks: d.marks,
    solids: d.solids,
    cameraRoom: { min: [-4.4, 0.3, -4.4], max: [4.4, 4.2, 6] },
  }
}

const heavens = ({ d, m, r }: Dressing) => {
  const side = r.chance(0.5) ? 1 : -1
  const kind = r.pick([1, 2, 3])
  d.put(
    'globe',
    [side * 96, -14 + r.next() * 40, -230],
    [150, 150, 150],
    kind === 2 ? '#2f6a9a' : mix(m.softCloth, m.brick, 0.4),
    { second: kind === 2 ? '#5f8a4a' : m.paleCloth, seed: kind + 4 * r.int(0, 20) },
  )
  d.put('globe', [side * -84, 60, -220], [18, 18, 18], m.stone, { second: m.farther, seed: 4 * r.int(0, 20) })
  d.put('globe', [-side * 60, 20, 240], [40, 40, 40], m.brick, { second: m.sand, seed: 3 + 4 * r.int(0, 20) })
  return side
}

/** Outside, on the hull: people in suits before a planet's limb, a station turning, ships under way. */
export const space = outdoors({
  ground: (s) => ({ kind: 'none', colour: s.m.metal, second: s.m.darkStone }),
  dress: (s) => {
    const { d, m, r } = s
    const side = heavens(s)
    const hull = withLightness(mix(m.metal, m.far, 0.3), 0.58)
    d.put('hull-deck', [0, -0.02, -1], [15, 1.4, 26], hull, { second: m.cloth })
    d.put('hull-deck', [side * 13, -1.6, -6], [11, 1.4, 30], withLightness(hull, 0.48), { second: m.water })
    d.put('airlock', [side * -5.2, 0, -3.6], [3, 2.9, 2.4], hull, {
      yaw: side * 0.7,
      second: '#8fe8f0',
      solid: true,
    })
    d.mark('airlock', 'door', side * -3.4, -2.1, side * 0.8)
    d.put('antenna', [side * 5, 0, -6.4], [3.4, 6, 3.4], m.metal)
    d.put('vent', [side * 3.1, 0, -2.6], [1.5, 0.7, 1.1], hull, { yaw: 0.3, solid: true })
    d.mark('ledge', 'sit', side * 2.6, -1.95, -side * 0.6, 0.7)
    d.put('container', [side * -3.8, 0, 2.8], [1.6, 1, 1], m.cloth, { yaw: 0.4, solid: true })
    d.put('grab-rail', [0, 0, -5.6], [11, 1, 0.1], '#d8b84a', { seed: 7 })
    for (const x of [-4.4, 0.4, 4.6]) d.put('deck-light', [x, 0, -4.9], [0.3, 0.5, 0.3], m.metal)
    d.put('solar-wing', [side * 24, 4, -26], [26, 0.3, 7], m.water, { yaw: side * 0.3, second: m.metal })
    d.put('solar-wing', [side * -30, 7, -34], [26, 0.3, 7], m.water, { yaw: -side * 0.4, second: m.metal })
    d.put('space-station', [side * -44, 20, -110], [54, 54, 54], mix(hull, m.paleCloth, 0.4), {
      yaw: side * 0.7,
    })
    for (const [x, y, z, w] of [
      [30, 11, -74, 26],
      [-16, -9, -60, 12],
      [62, 30, -150, 60],
      [-30, 12, 70, 24],
    ] as const)
      d.put(
        'starship',
        [side * x, y, z],
        [w, w * 0.34, w * 0.6],
        withLightness(m.metal, 0.56 + r.next() * 0.1),
        { yaw: side > 0 ? 2.7 : 0.4, second: '#8fe8f0' },
      )
    d.mark('far', 'edge', 0.6, -4.7, Math.PI)
  },
  room: { min: [-5.6, 0.3, -5], max: [5.6, 6, 8.6] },
})

/** The ship stands on its pad, the ramp down. */
export const landing = outdoors({
  ground: (s) => ({
    kind: 'stone',
    colour: withLightness(s.m.stone, 0.5),
    second: withLightness(s.m.darkStone, 0.42),
  }),
  dress: (s) => {
    const { d, m, r } = s
    const side = heavens(s)
    d.put('starship', [side * 4, 3.4, -19], [34, 13, 24], withLightness(m.metal, 0.6), {
      yaw: side > 0 ? 3.7 : -0.6,
      second: '#8fe8f0',
    })
    for (const x of [-4, 4, 9]) d.put('post', [side * x, 0, -17], [0.5, 3.2, 0.5], m.metal)
    d.block([-14, 0, -30], [20, 9, -10])
    for (let i = 0; i < 12; i++)
      d.put('deck-light', [Math.sin(i * 0.5236) * 8, 0, Math.cos(i * 0.5236) * 8], [0.3, 0.4, 0.3], m.metal)
    for (const [x, z] of [
      [-2.8, -1.8],
      [-3.6, -1.2],
      [3.4, -2.6],
    ] as const)
      d.put('container', [side * x, 0, z], [1.2, 0.8, 0.8], r.pick([m.cloth, m.water]), {
        yaw: r.next(),
        solid: true,
      })
    d.put('rover', [side * -6, 0, -6], [3, 1.8, 1.9], m.paleCloth, {
      yaw: side * 0.8,
      second: m.cloth,
      solid: true,
    })
    d.put('dome', [side * -18, 0, -24], [12, 7, 12], m.paleCloth)
    d.put('antenna', [side * -10, 0, -14], [3, 6, 3], m.metal)
    for (const [x, z, h] of [
      [-70, -130, 44],
      [50, -150, 62],
      [110, -60, 40],
      [-90, 60, 40],
      [60, 100, 44],
    ] as const)
      d.put('mountain', [side * x, -3, z], [h * 1.8, h, h * 1.2], mix(m.far, m.brick, 0.3))
    d.mark('ramp', 'door', side * 1, -6.4, 0)
  },
})
