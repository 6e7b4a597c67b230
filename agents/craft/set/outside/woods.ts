import { mix, withLightness } from '../../light/colour.ts'
import { around } from '../kit.ts'
import { belt, type Dressing, horizon, outdoors, rocks, seatRock, tree } from './land.ts'

const dead = ({ site }: Dressing) =>
  site.says('dead', 'haunted', 'burnt', 'cursed', 'dark') || site.genre === 'horror'

const kindsOf = (s: Dressing): readonly string[] => {
  if (dead(s)) return ['bare-tree', 'bare-tree', 'pine']
  if (s.site.says('birch')) return ['birch', 'birch', 'birch', 'pine']
  if (s.site.says('pine', 'fir', 'spruce', 'taiga')) return ['pine']
  if (s.site.says('oak', 'beech', 'maple')) return ['oak']
  return s.r.pick([
    ['pine', 'pine', 'birch'],
    ['oak', 'oak', 'birch'],
    ['birch', 'birch', 'pine'],
    ['pine', 'oak'],
  ])
}
const tall = (kind: string) => ({ pine: 10, birch: 9, oak: 8.5, kapok: 15, palm: 8 })[kind] ?? 8

const floor = (s: Dressing) => ({
  kind: 'forest',
  colour: s.flora.winter ? s.flora.ground : mix(s.flora.ground, s.m.darkLeaf, 0.42),
  second:
    s.flora.season === 'autumn'
      ? '#a0683a'
      : s.flora.winter
        ? s.flora.litter
        : mix(s.m.earth, s.m.darkLeaf, 0.35),
})

/** Two great trunks frame the picture, a path goes off between them, the wood closes in depth behind. */
export const forest = outdoors({
  ground: floor,
  dress: (s) => {
    const { d, m, r, flora } = s
    const kinds = kindsOf(s)
    const side = r.chance(0.5) ? 1 : -1
    const way = (z: number) => side * 1.1 * Math.sin(0.12 * (z + 16))
    d.put('path', [0, 0, -16], [2.6, side * 1.1, 52], mix(m.earth, m.dryGrass, 0.2), {
      second: floor(s).second,
      seed: 1,
    })
    const great = kinds[0] ?? 'pine'
    tree(s, great, side * -3.9, -1.8, tall(great) * 1.35)
    tree(s, kinds[1] ?? great, side * 4.6, -3.4, tall(kinds[1] ?? great) * 1.2)
    tree(s, great, side * -4.9, 4.6, tall(great) * 1.25)
    tree(s, great, side * 5.6, 2.9, tall(great))
    belt(
      s,
      kinds,
      16,
      6.5,
      14,
      tall(great),
      (x, z) => Math.abs(x - way(z)) < 2.6 || (z > 0 && Math.abs(x) < 4.2),
    )
    belt(s, kinds, 42, 15, 36, tall(great) * 1.05, (x, z) => Math.abs(x - way(z)) < 2.4)
    horizon(s, { height: 13, out: 44, broad: kinds.includes('oak') })
    const leafy = !dead(s)
    around(
      r,
      14,
      3.6,
      15,
      (x, z, k) =>
        k < 0.45 && leafy && !flora.winter
          ? d.put('bush', [x, 0, z], [1.7 + k * 2, 0.9 + k, 1.5], flora.leaf(), {})
          : k < 0.75 && leafy
            ? d.put('fern', [x, 0, z], [1.7, 0.7 + k * 0.3, 1.7], mix(m.leaf, m.darkLeaf, k), {})
            : d.put('stump', [x, 0, z], [0.7 + k * 0.4, 0.45, 0.8], m.darkWood, {
                solid: Math.hypot(x, z) < 8,
              }),
      (x, z) => Math.abs(x - way(z)) > 1.9 && !(Math.abs(x) < 3 && z > -2),
    )
    rocks(
      s,
      [
        [side * 3.3, -5.2, 1.2],
        [side * -6.4, 1.2, 1.5],
      ],
      m.stone,
      mix(m.leaf, m.darkLeaf, 0.4),
    )
    d.put('log', [side * 2.5, 0, -1.3], [2.3, 0.46, 0.46], m.darkWood, { yaw: side * -0.35, solid: true })
    d.mark('log', 'sit', side * 2.4, -1.1, side * -0.5, 0.44)
    if (leafy) {
      d.put('tufts', [side * -3.2, 0, 1], [4.6, 0.34, 9], flora.grass, { second: flora.tip })
      d.put('tufts', [side * 4.2, 0, 0.5], [4.4, 0.3, 9], flora.grass, { second: flora.tip })
      d.put('tufts', [0, 0, -12], [18, 0.3, 10], flora.grass, { second: flora.tip })
      if (flora.bloom && r.chance(0.7)) d.put('flowers', [side * -2.9, 0, -0.8], [2.4, 0.34, 3], flora.bloom)
      d.put(
        'mushrooms',
        [side * -2.7, 0, 0.9],
        [0.6, 0.16, 0.5],
        flora.season === 'autumn' ? '#b5532f' : '#c9a27c',
      )
    }
    if (s.site.says('fire', 'campfire'))
      d.put('campfire', [0.1, 0, -1.7], [1.1, 1.1, 1.1], m.wood, { solid: true })
  },
})

/** Buttressed giants, palms and great leaves; the light comes from above the path. */
export const jungle = outdoors({
  ground: (s) => ({
    kind: 'forest',
    colour: mix(s.m.darkLeaf, s.m.grass, 0.35),
    second: mix(s.m.earth, s.m.darkLeaf, 0.4),
  }),
  dress: (s) => {
    const { d, m, r } = s
    const side = r.chance(0.5) ? 1 : -1
    const way = (z: number) => side * 1.3 * Math.sin(0.12 * (z + 15))
    const green = () => mix(mix(m.leaf, '#4f9a4a', 0.35), m.darkLeaf, r.next() * 0.8)
    d.put('path', [0, 0, -15], [2.4, side * 1.3, 50], mix(m.earth, '#8a5a3c', 0.3), {
      second: mix(m.earth, m.darkLeaf, 0.4),
      seed: 1,
    })
    tree(s, 'kapok', side * -4.9, -3.2, 16, { leaf: green() })
    tree(s, 'kapok', side * 6.2, 3.6, 15, { leaf: green() })
    tree(s, 'palm', side * 3.9, -3, 6.4, { leaf: green() })
    tree(s, 'palm', side * -5.4, 4.2, 6, { leaf: green() })
    around(
      r,
      11,
      7,
      15,
      (x, z, k) =>
        tree(s, k > 0.55 ? 'kapok' : 'palm', x, z, k > 0.55 ? 15 + k * 4 : 7 + k * 3, { leaf: green() }),
      (x, z) => Math.abs(x - way(z)) > 2.6,
    )
    around(
      r,
      30,
      15,
      34,
      (x, z, k) => tree(s, k > 0.4 ? 'kapok' : 'palm', x, z, 12 + k * 6, { leaf: green() }),
      (x, z) => Math.abs(x - way(z)) > 2,
    )
    for (let i = 0; i < 8; i++) {
      const t = (i / 8) * 6.28
      d.put('treeline', [Math.sin(t) * 40, 0, -Math.cos(t) * 40], [36, 15, 8], m.darkLeaf, {
        yaw: -t,
        second: green(),
      })
    }
    around(
      r,
      34,
      2.9,
      15,
      (x, z, k) =>
        d.put(
          'fern',
          [x, 0, z],
          [1.5 + k * 1.8, 0.8 + k * 0.9, 1.6],
          green(),
          k > 0.5 ? { second: m.leaf } : {},
        ),
      (x, z) => Math.abs(x - way(z)) > 1.7 && !(Math.abs(x) < 2.6 && z > -2.4 && z < 10),
    )
    around(
      r,
      13,
      4,
      13,
      (x, z, k) => d.put('bush', [x, 0, z], [2.2, 1.3 + k, 2], green()),
      (x, z) => Math.abs(x - way(z)) > 2.4 && Math.abs(x) > 3.2,
    )
    d.put('flowers', [side * -2.7, 0, -1.5], [1.6, 0.6, 2], r.pick(['#d8463c', '#e08a3c', '#c95a9a']))
    d.put('log', [side * 2.6, 0, -1.5], [2.5, 0.5, 0.5], m.darkWood, { yaw: side * -0.3, solid: true })
    d.mark('log', 'sit', side * 2.5, -1.3, side * -0.5, 0.48)
    if (s.site.says('temple', 'ruin', 'ruins'))
      d.put('ruin-wall', [side * -3.4, 0, -6], [5, 3.4, 0.8], m.stone, {
        yaw: 0.3,
        second: green(),
        solid: true,
      })
    rocks(s, [[side * -2.9, -3.6, 1]], m.stone, m.darkLeaf)
  },
})

/** Still water between islets, dead trunks, reeds, mist-coloured distance. */
export const swamp = outdoors({
  ground: (s) => ({
    kind: 'swamp',
    colour: mix(s.m.darkLeaf, s.m.earth, 0.45),
    second: mix(s.m.earth, s.m.darkStone, 0.4),
  }),
  dress: (s) => {
    const { d, m, r } = s
    const murk = mix(m.water, '#3d4a36', 0.55)
    d.put('water', [0, -0.16, 0], [170, 0, 170], murk, { second: mix(murk, m.darkLeaf, 0.4) })
    const side = r.chance(0.5) ? 1 : -1
    const moss = mix(m.leaf, '#7d8a4a', 0.5)
    tree(s, 'bare-tree', side * -4, -2.4, 8.5)
    tree(s, 'willow', side * 6, -6, 8, { leaf: moss })
    tree(s, 'bare-tree', side * 5.2, 3.4, 7.4)
    tree(s, 'willow', side * -7.5, 3.5, 8, { leaf: moss })
    belt(s, ['bare-tree', 'willow', 'bare-tree'], 9, 8, 16, 8, (x, z) => Math.abs(x) < 3 && z > 0)
    belt(s, ['bare-tree', 'oak'], 22, 17, 40, 9)
    horizon(s, { height: 10, out: 46 })
    around(
      r,
      16,
      3.8,
      12,
      (x, z) => d.put('reeds', [x, 0, z], [1.5, 1.1, 1.2], m.dryGrass, { second: moss }),
      (_x, z) => z < 6,
    )
    d.put('tufts', [0, 0, 0], [8, 0.3, 8], mix(m.grass, m.darkLeaf, 0.3), { second: m.dryGrass })
    around(r, 9, 4.5, 12, (x, z, k) =>
      d.put('lilies', [x, -0.13, z], [1.6 + k, 0.1, 1.4], moss, { second: '#e8dbe4' }),
    )
    d.put('log', [side * 2.4, -0.05, -1.4], [2.6, 0.48, 0.48], m.darkWood, { yaw: side * -0.4, solid: true })
    d.mark('log', 'sit', side * 2.3, -1.2, side * -0.5, 0.44)
    rocks(s, [[side * -3, -3.4, 0.8]], m.darkStone, moss)
    d.put('rowboat', [side * -3.2, -0.1, 2.4], [3, 0.7, 1.2], m.wood, {
      yaw: 0.5 + side,
      second: m.darkWood,
      solid: true,
    })
    d.mark('far', 'edge', side * 1, -3.2, Math.PI)
    d.mark('near', 'edge', -1.1, 3.2, Math.PI)
  },
})

/** Lawns, an avenue, benches and lamps; a pond or a fountain; the town above the trees. */
export const park = outdoors({
  ground: (s) => ({ kind: 'grass', colour: s.flora.ground, second: s.flora.litter }),
  dress: (s) => {
    const { d, m, r, flora, period } = s
    const side = r.chance(0.5) ? 1 : -1
    const gravel = mix(m.sand, m.stone, 0.4)
    d.put('path', [0, 0, -14], [3, side * 1.4, 64], gravel, { second: flora.ground, seed: 1 })
    const way = (z: number) => side * 1.4 * Math.sin(0.12 * (z + 14))
    for (const z of [6.2, -3.5, -9.5, -15.5, -22])
      for (const k of [-1, 1])
        tree(s, r.pick(['oak', 'oak', 'birch']), way(z) + k * (4.3 + r.next()), z + k, 6.6 + r.next() * 2)
    const lamp = period === 'present' || period === 'future' ? 'lamp-post' : 'street-lamp'
    for (const z of [3.4, -5.4, -12.5, -20])
      d.put(lamp, [way(z) - side * 2.2, 0, z], [0.4, 3.4, 0.4], m.metal)
    d.put('bench', [side * 2.3, 0, -1.5], [1.7, 0.9, 0.6], m.wood, { yaw: side * -0.7, solid: true })
    d.mark('bench-left', 'sit', side * 2.3 - 0.38, -1.45 - side * 0.28, side * -0.6, 0.45)
    d.mark('bench-right', 'sit', side * 2.3 + 0.38, -1.45 + side * 0.28, side * -0.6, 0.45)
    d.put('bench', [way(-7) - side * 2.3, 0, -7], [1.7, 0.9, 0.6], m.wood, { yaw: side * 1.2, solid: true })
    d.put('bin', [side * 3.5, 0, -0.4], [0.45, 0.85, 0.45], m.metal, { solid: true })
    if (s.site.says('fountain') || (s.wealth > 0.55 && r.chance(0.6))) {
      d.put('fountain', [side * -3.4, 0, -6.4], [3, 2.4, 3], m.stone, { solid: true })
      d.mark('fountain', 'work', side * -1.6, -5.2, side * -2)
    } else {
      d.put('pond', [side * -7, 0, -8], [9, 0.1, 6], m.water, { second: m.stone })
      for (const [x, z] of [
        [-10.6, -6],
        [-5.6, -10.8],
        [-9.4, -10.6],
      ] as const)
        d.put('reeds', [side * -x * -1, 0, z], [1.6, 1, 1], flora.grass, { second: flora.tip })
    }
    if (s.site.says('statue', 'monument'))
      d.put('statue', [0, 0, -9], [1.5, 3.8, 1.5], m.stone, { solid: true })
    for (const k of [-1, 1]) {
      d.put('hedge', [k * 9.5, 0, 2], [9, 1.1, 0.9], m.darkLeaf, { yaw: Math.PI / 2 })
      if (flora.bloom)
        d.put('flowers', [k * 3.2, 0, k * 2.4], [1.5, 0.4, 2.6], k > 0 ? flora.bloom : m.paleCloth)
    }
    d.put('tufts', [side * -4.4, 0, 0.5], [5.5, 0.16, 11], flora.grass, { second: flora.tip })
    d.put('tufts', [side * 5.4, 0, 0.5], [5, 0.16, 11], flora.grass, { second: flora.tip })
    belt(s, ['oak', 'birch', 'oak'], 22, 15, 36, 8, (x, z) => Math.abs(x - way(z)) < 3.6)
    horizon(s, { height: 9, out: 50, broad: true })
    if (period === 'present' || period === 'mid-century' || period === 'future')
      for (let i = 0; i < 14; i++) {
        const t = (i / 14) * 6.28 + r.next() * 0.2
        d.put(
          period === 'future' ? 'spire' : 'tower',
          [Math.sin(t) * 92, 0, -Math.cos(t) * 92],
          [9 + r.next() * 7, 18 + r.next() * 26, 9],
          withLightness(m.far, 0.5 + r.next() * 0.1),
        )
      }
    if (s.site.says('playground', 'swing'))
      d.put('swing', [side * -3.6, 0, -2.8], [3.2, 2.5, 1.6], m.metal, { second: m.cloth, solid: true })
  },
})

/** Tents round a fire, packs and logs; woods or mountains behind. */
export const camp = outdoors({
  ground: (s) => ({
    kind: 'forest',
    colour: mix(s.flora.ground, s.m.darkLeaf, 0.2),
    second: mix(s.m.earth, s.flora.litter, 0.4),
  }),
  dress: (s) => {
    const { d, m, r, flora, period } = s
    const old =
      period === 'ancient' || period === 'medieval' || period === 'early-modern' || period === 'victorian'
    const side = r.chance(0.5) ? 1 : -1
    const cloths = old
      ? [m.paleCloth, mix(m.paleCloth, m.earth, 0.3), m.softCloth]
      : [m.cloth, m.leaf, '#4f7a9a']
    d.put('campfire', [0, 0, -1.9], [1.1, 1.1, 1.1], m.wood, { solid: true })
    for (const [i, [x, z, yaw]] of (
      [
        [-3.9, -4.4, 0.6],
        [3.6, -5.2, -0.5],
        [-6.8, -0.6, 1.2],
      ] as const
    ).entries())
      d.put(
        old ? 'bell-tent' : 'tent',
        [side * x, 0, z],
        old ? [3.4, 2.9, 3.4] : [2.4, 1.6, 2.8],
        cloths[i % 3] ?? m.cloth,
        { yaw: side * yaw, solid: true, second: m.paleWood },
      )
    for (const [i, [x, z, yaw]] of (
      [
        [-1.9, -1.5, 1.1],
        [1.9, -1.9, -1.2],
      ] as const
    ).entries()) {
      d.put('log', [x, 0, z], [1.8, 0.42, 0.42], m.darkWood, { yaw: yaw + 1.57, solid: true })
      d.mark(`log-${i ? 'right' : 'left'}`, 'sit', x + (i ? -0.02 : 0.02), z + 0.05, yaw, 0.41)
    }
    for (const [x, z] of [
      [2.8, -3.4],
      [-2.7, -3.2],
      [3.5, -0.4],
    ] as const)
      d.put(r.chance(0.5) ? 'crate' : 'barrel', [side * x, 0, z], [0.55, 0.6, 0.55], m.wood, {
        yaw: r.next(),
        solid: true,
      })
    if (old)
      d.put('carriage', [side * 6.4, 0, -1.6], [4.4, 2.5, 2], m.wood, {
        yaw: side * 0.9,
        second: m.paleCloth,
        solid: true,
      })
    else
      d.put('car', [side * 6.8, 0, -2], [4.3, 1.7, 1.8], m.softCloth, {
        yaw: side * 0.9,
        solid: true,
        seed: 2,
      })
    tree(s, 'pine', side * -5.4, 3.6, 11)
    tree(s, 'pine', side * 5.8, 3, 10)
    belt(s, ['pine', 'pine', 'birch'], 14, 8.5, 16, 10, (x, z) => z > 2 && Math.abs(x) < 5)
    belt(s, ['pine', 'pine', 'oak'], 34, 17, 38, 11)
    horizon(s, { height: 12, out: 46 })
    peaks2(s)
    rocks(
      s,
      [
        [side * 4.4, -2.6, 0.8],
        [-side * 4.9, 0.9, 0.7],
      ],
      m.stone,
      flora.ground,
    )
    d.put('tufts', [0, 0, 0], [13, 0.26, 12], flora.grass, { second: flora.tip })
    seatRock(s, side * -2.7, 0.6)
  },
})
const peaks2 = (s: Dressing) => {
  for (const [x, z, h] of [
    [-60, -130, 50],
    [10, -150, 64],
    [80, -120, 46],
  ] as const)
    s.d.put('mountain', [x, -4, z], [h * 2.3, h, h * 1.6], mix(s.m.far, s.m.stone, 0.4), { second: s.m.snow })
}
