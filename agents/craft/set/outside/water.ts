import { mix, withLightness } from '../../light/colour.ts'
import { around } from '../kit.ts'
import { belt, horizon, outdoors, peaks, rocks, seatRock, tree } from './land.ts'

/** The sea before us: tide line, a boat, rocks in groups, a headland with a light or palms and an island. */
export const shore = outdoors({
  ground: (s) => {
    const rocky = s.site.says('rocky', 'rock', 'cliff', 'cove', 'headland')
    return {
      kind: 'beach',
      colour: rocky ? mix(s.m.sand, s.m.stone, 0.5) : s.m.sand,
      second: rocky ? withLightness(s.m.stone, 0.55) : mix(s.m.sand, s.m.earth, 0.28),
    }
  },
  dress: (s) => {
    const { d, m, r, site, flora, period } = s
    const side = r.chance(0.5) ? 1 : -1
    const tropical = site.says('tropical', 'island', 'palm', 'lagoon', 'caribbean', 'paradise')
    const rocky = site.says('rocky', 'rock', 'cliff', 'cove', 'headland')
    const lake = site.says('lake', 'river', 'pond')
    const stone = mix(m.stone, m.sand, 0.3)
    d.put('sea', [0, -0.3, -5.6], [520, 0, 340], tropical ? mix(m.water, '#2b8a93', 0.6) : m.water, {
      second: tropical ? '#7fd0c0' : m.shallow,
    })
    if (tropical) {
      for (const [x, z, h] of [
        [-4.8, -2.4, 7],
        [-6.2, 1, 8],
        [5.6, -3, 6.8],
        [6.8, 3, 7.6],
        [-9, 5, 9],
        [10, 8, 8],
        [-12, -1, 8],
      ] as const)
        tree(s, 'palm', side * x, z, h, { leaf: mix(m.leaf, '#5fa055', 0.4) })
      around(
        r,
        14,
        7,
        22,
        (x, z, k) => d.put('fern', [x, 0.1, z], [1.8, 0.9 + k, 1.8], m.leaf, { second: m.leaf }),
        (x, z) => z > 1 && Math.abs(x) > 4.6,
      )
      d.put('mountain', [side * 60, -4, -160], [110, 36, 50], mix(m.far, m.leaf, 0.4))
      d.put('mountain', [side * -90, -4, -180], [60, 16, 40], mix(m.far, m.leaf, 0.3))
    } else {
      const [x, z] = [side * 20, -44] as const
      d.put('headland', [x + side * 8, -1.2, z], [44, 11, 22], mix(stone, m.far, 0.15), {
        second: flora.ground,
        yaw: 0,
      })
      d.put('headland', [x + side * 38, -1.2, z + 18], [50, 16, 34], mix(stone, m.far, 0.1), {
        second: flora.ground,
      })
      if (!lake) {
        d.put('lighthouse', [x + side * 4, 7.4, z], [3.6, 12, 3.6], m.paleCloth, { second: m.cloth })
        d.put('beam', [x + side * 4, 17.8, z], [46, 0, 4.4], '#fff0c0')
        d.put('cottage', [x + side * 10, 7.6, z + 1], [6, 4, 4.4], m.plaster, {
          second: m.brick,
          yaw: -side * 0.5,
        })
      }
      d.put('mountain', [side * -80, -4, -190], [130, 22, 40], m.far)
      d.put('mountain', [side * -30, -4, -205], [90, 13, 30], m.farther)
      if (lake) {
        for (let i = 0; i < 5; i++)
          d.put(
            'mountain',
            [(i - 2) * 62 + r.next() * 20, -4, -170],
            [100, 40 + r.next() * 26, 60],
            mix(m.far, m.stone, 0.3),
            { second: m.snow },
          )
        belt(s, ['pine', 'pine', 'birch'], 16, 8, 20, 9, (_x, zz) => zz < 2.5)
      }
    }
    // Stone comes in groups that lead the eye out: a reef on one side, single stones in the wash.
    rocks(
      s,
      [
        [side * -5.4, -4.4, 1.5],
        [side * -8.4, -7, 2.2],
        [side * -12.6, -9.5, 2.8],
        [side * -7, 3.8, 0.9],
        [side * 4.9, -7.6, 0.7],
      ],
      stone,
      mix(m.leaf, stone, 0.5),
    )
    if (rocky)
      rocks(
        s,
        [
          [side * 5.4, -3.2, 1.7],
          [side * 8.4, -5.6, 2.6],
          [side * 6.2, 3.4, 1.4],
          [side * -3.2, -5.6, 0.9],
        ],
        stone,
        mix(m.leaf, stone, 0.5),
      )
    d.put('pebbles', [0, 0, -3], [14, 0.08, 4], stone, { second: '#d8cfc0' })
    d.put('pebbles', [0, 0, 2], [11, 0.05, 8], stone, { second: '#d8cfc0' })
    d.put('seaweed', [0, 0, -3.9], [15, 0.08, 1.3], mix(m.darkLeaf, m.darkWood, 0.5))
    d.put('driftwood', [side * -2.6, 0, 1.4], [2, 0.35, 0.6], mix(m.paleWood, m.stone, 0.4), {
      yaw: side * 0.5,
      solid: true,
    })
    d.put('rowboat', [side * 3.5, 0.02, -2.3], [3.7, 0.95, 1.5], m.cloth, {
      yaw: side * 0.5,
      second: m.wood,
      solid: true,
    })
    d.mark('boat', 'work', side * 2.3, -1.1, side * 1.4)
    seatRock(s, side * -2.3, -1.2, stone)
    if (site.says('pier', 'jetty', 'dock', 'boardwalk') || r.chance(0.3)) {
      d.put('pier', [side * -6.6, 0.35, -13], [2.2, 0.4, 20], m.wood)
      d.mark('pier', 'edge', side * -4.4, -3.4, side * 0.9)
    }
    if (site.says('ship', 'boat', 'sail', 'yacht', 'fishing', 'harbour') || r.chance(0.5))
      d.put(
        period === 'present' || period === 'mid-century' ? 'sail' : 'galleon',
        [side * -17, -0.5, -52],
        period === 'present' || period === 'mid-century' ? [8, 10, 2.6] : [20, 18, 6],
        m.darkWood,
        { second: m.paleCloth, yaw: 0.3 },
      )
    // The land side: dune grass, a fence run over by sand, roofs.
    for (const [x, z, w, h] of [
      [-13, 1, 7, 10],
      [13, 2, 8, 12],
      [-3, 16, 30, 9],
    ] as const)
      d.put('tufts', [side * x, 0, z], [w, 0.66, h], mix(m.dryGrass, flora.grass, 0.3), {
        second: m.dryGrass,
      })
    d.put('tufts', [side * -5.4, 0, 3.6], [3, 0.6, 5], mix(m.dryGrass, flora.grass, 0.3), {
      second: m.dryGrass,
    })
    d.put('tufts', [side * 6, 0, 4], [3, 0.6, 5], mix(m.dryGrass, flora.grass, 0.3), { second: m.dryGrass })
    d.put('fence', [side * 7.4, 0, 5.8], [8, 0.95, 0.1], m.paleWood, { yaw: 0.5 })
    d.put('cottage', [side * -8, 0, 24], [8, 5.4, 5.6], m.plaster, { yaw: Math.PI + 0.3, second: m.brick })
    d.put('cottage', [side * 11, 0, 28], [7, 5, 5.6], m.paleCloth, {
      yaw: Math.PI - 0.3,
      second: m.darkStone,
    })
    if (!tropical)
      around(
        r,
        16,
        26,
        60,
        (x, z, k) => tree(s, k > 0.4 ? 'pine' : 'oak', x, z, 6 + k * 4),
        (_x, z) => z > 14,
      )
    for (let i = 0; i < 3; i++)
      d.put('treeline', [(i - 1) * 66, 0, 84], [70, 9, 10], flora.needle(), {
        yaw: Math.PI,
        second: flora.leaf(),
      })
    if (site.says('fire', 'campfire', 'bonfire'))
      d.put('campfire', [0.1, 0, -1.8], [1.1, 1.1, 1.1], m.wood, { solid: true })
    d.mark('far', 'edge', 0.6, -4.1, Math.PI)
    d.put('birds', [side * -8, 9, -30], [14, 5, 9], '#eef0ee')
    d.mark('dune', 'edge', -1.4, 4.6, Math.PI)
  },
  room: { min: [-6, 0.3, -5], max: [6, 6, 9] },
})

/** A quay: stone edge with bollards, boats alongside, cranes or masts, warehouses and nets. */
export const harbour = outdoors({
  ground: (s) => ({ kind: 'none', colour: s.m.stone, second: s.m.darkStone }),
  dress: (s) => {
    const { d, m, r, period, site } = s
    const side = r.chance(0.5) ? 1 : -1
    const modern = period === 'present' || period === 'mid-century' || period === 'future'
    const old = !modern
    d.put(modern ? 'slabs' : 'cobbles', [0, 0.002, 11], [90, 1.6, 31], mix(m.stone, m.darkStone, 0.2), {
      second: m.darkStone,
    })
    d.put('plate', [0, -2.4, 11], [90, 2.38, 31], m.stone)
    d.put('water', [0, -1.3, -100], [460, 0, 260], m.water, { second: m.shallow })
    d.put('plate', [0, 0, -4.35], [90, 0.16, 0.4], m.stone)
    for (let x = -20; x <= 20; x += 4)
      d.put('bollard', [x + 1, 0, -3.6], [0.5, 0.7, 0.5], m.darkStone, { solid: Math.abs(x) < 8 })
    if (old) {
      d.put('galleon', [side * 9, -1.6, -12], [26, 21, 7], m.darkWood, {
        second: m.paleCloth,
        yaw: side * 0.12,
      })
      d.put('galleon', [side * -34, -1.6, -36], [24, 20, 7], m.wood, {
        second: m.paleCloth,
        yaw: -side * 0.5,
      })
      d.put('hoist', [side * -5.4, 0, -2.4], [1.6, 5.6, 3], m.wood, { yaw: Math.PI, solid: true })
    } else {
      d.put('trawler', [side * 7.6, -1.5, -8.4], [13, 7.4, 4.2], m.water, {
        second: m.paleCloth,
        yaw: side * 0.06,
      })
      d.put('trawler', [side * -15, -1.5, -9], [11, 6.4, 3.8], m.cloth, { second: m.paleCloth, yaw: Math.PI })
      for (const [x, z] of [
        [-38, -26],
        [-58, -32],
        [44, -44],
      ] as const)
        d.put('crane', [side * x, -1, z], [9, 26, 9], mix(m.cloth, m.far, 0.25), { yaw: r.next() })
      d.put('freighter', [side * -44, -2, -58], [64, 16, 13], mix(m.darkStone, m.cloth, 0.3), {
        second: m.paleCloth,
        yaw: 0.15,
      })
    }
    for (const [x, z, yaw] of [
      [2, -17, 0.4],
      [-8, -22, 1.2],
      [16, -24, -0.4],
      [-3, -30, 0.2],
    ] as const)
      d.put('sail', [side * x, -1.5, z], [6, 8.4, 2.2], r.pick([m.wood, m.paleCloth, m.water]), {
        second: m.paleCloth,
        yaw,
      })
    d.put('rowboat', [side * -3.4, -1.35, -6.4], [3.4, 0.85, 1.4], m.softCloth, { yaw: 0.2, second: m.wood })
    const walls = [m.brick, m.plaster, mix(m.brick, m.stone, 0.4), m.softCloth]
    for (let i = 0; i < 11; i++)
      d.put(
        modern && i % 3 === 0
          ? 'warehouse'
          : old
            ? r.pick(['house-timber', 'house-stone'])
            : 'house-victorian',
        [(i - 5) * 8.2, 0, 17 + r.next()],
        [8, 6.5 + r.next() * 4, 7],
        withLightness(r.pick(walls), 0.6),
        { yaw: Math.PI, second: r.pick([m.cloth, m.water, m.leaf]) },
      )
    d.block([-46, 0, 13.4], [46, 9, 22])
    for (const k of [-1, 1])
      for (let i = 0; i < 4; i++)
        d.put(
          old ? 'house-stone' : 'warehouse',
          [k * (24 + r.next() * 2), 0, 9 - i * 8.4],
          [8, 8 + r.next() * 3, 8],
          withLightness(r.pick(walls), 0.58),
          { yaw: (-k * Math.PI) / 2 },
        )
    for (const [kind, x, z, w, h, yaw] of [
      ['barrel', -3, -2.2, 0.65, 0.9, 0],
      ['barrel', -3.6, -1.7, 0.65, 0.9, 0],
      ['crate', 3, -1.6, 0.9, 0.55, 0.3],
      ['crate', 3.7, -2.3, 0.9, 0.8, 0.1],
      ['crate', 3.5, -2.1, 0.6, 1.3, 0.5],
      ['lobster-pot', -4.4, 0.6, 0.8, 0.5, 0.4],
      ['lobster-pot', -4.6, 1.5, 0.8, 0.5, 0.1],
      ['barrel', 4.9, 3.6, 0.65, 0.9, 0],
    ] as const)
      d.put(kind, [side * x, 0, z], [w, h, w * 0.9], r.pick([m.wood, m.paleWood]), { yaw, solid: true })
    d.mark('crate', 'sit', side * 2.95, -1.4, -side * 0.6, 0.55)
    d.put('net', [side * -2.9, 0, -0.4], [1.5, 0.5, 1.1], m.darkWood, { second: m.cloth })
    d.put('rope-coil', [side * 1.9, 0, -3], [0.8, 0.3, 0.8], m.paleWood, { solid: true })
    if (modern && !site.says('fishing'))
      for (const [x, z, c] of [
        [10.5, 4, m.cloth],
        [10.5, 6.6, m.water],
        [-10.4, 5, m.leaf],
      ] as const)
        d.put('container', [side * x, 0, z], [6, 2.5, 2.4], c, { solid: true })
    for (const x of [-10, 2.6, 14])
      d.put(modern ? 'lamp-post' : 'street-lamp', [side * x, 0, 6.4], [0.4, modern ? 5 : 3.6, 0.4], m.metal)
    d.put('street-lamp', [side * 5.4, 0, -3.2], [0.4, 3.6, 0.4], m.metal)
    d.put('headland', [side * 60, -2, -76], [70, 15, 30], mix(m.stone, m.far, 0.3), {
      second: mix(m.grass, m.far, 0.2),
    })
    d.put('lighthouse', [side * 36, 2, -70], [4, 15, 4], m.paleCloth, { second: m.cloth })
    d.put('beam', [side * 36, 16, -70], [46, 0, 4.4], '#fff0c0')
    d.put('mountain', [side * -70, -4, -190], [150, 26, 50], m.far)
    d.mark('far', 'edge', 0.6, -3.5, Math.PI)
    d.put('birds', [side * 4, 9, -26], [13, 5, 10], '#eef0ee')
    d.mark('door', 'door', side * -3.8, 4.4, side * 1.2)
  },
  room: { min: [-7, 0.3, -4], max: [7, 6, 11] },
})

/** A river behind the people: banks, stones in the stream, willows, a ford or a footbridge. */
export const river = outdoors({
  ground: (s) => ({ kind: 'river', colour: s.flora.ground, second: mix(s.flora.litter, s.m.earth, 0.4) }),
  dress: (s) => {
    const { d, m, r, flora, site } = s
    const side = r.chance(0.5) ? 1 : -1
    d.put('water', [0, -0.42, -10], [320, 0, 14], m.water, { second: m.shallow, seed: 2 })
    tree(s, 'willow', side * -5.8, -4.2, 8)
    tree(s, 'willow', side * 9, -3.6, 8)
    tree(s, 'oak', side * 5.8, 4, 7.6)
    tree(s, 'birch', side * -6, 4.6, 8)
    rocks(
      s,
      [
        [side * -3.6, -6, 1],
        [side * 2.6, -8.8, 1.2],
        [side * 6.6, -6.4, 1.4],
        [side * -8, -11, 1.7],
        [side * 3.4, -3.6, 0.7],
        [side * 13, -11, 2],
      ],
      m.stone,
      flora.ground,
    )
    for (const [x, z, w] of [
      [-2.4, -4.6, 2.4],
      [4.6, -4.8, 2.6],
      [-8, -4.9, 3],
      [9.6, -5, 4],
      [-3, -16.4, 6],
      [8, -16.6, 7],
      [-14, -16.6, 7],
    ] as const)
      d.put('reeds', [side * x, 0, z], [w, 1, 0.9], flora.grass, { second: flora.tip })
    d.put('pebbles', [0, 0, -3.6], [9, 0.09, 2], m.stone, { second: m.darkStone })
    if (site.says('bridge', 'footbridge') || r.chance(0.4))
      d.put('footbridge', [side * 6.6, 0.1, -10], [2, 1.3, 13], m.wood)
    else d.put('rowboat', [side * 3.6, -0.5, -6], [3.2, 0.8, 1.3], m.wood, { yaw: 0.15, second: m.darkWood })
    if (site.says('mill'))
      d.put('cottage', [side * -12, 0, -20], [8, 6.4, 6], m.stone, { second: m.brick, yaw: 0.3 })
    d.put('tufts', [side * -4, 0, 1], [6, 0.4, 10], flora.grass, { second: flora.tip })
    d.put('tufts', [side * 4.6, 0, 0.6], [5.4, 0.4, 8], flora.grass, { second: flora.tip })
    d.put('tufts', [0, 0, -20], [30, 0.5, 8], flora.grass, { second: flora.tip })
    if (flora.bloom) d.put('flowers', [side * -3, 0, -1.8], [2.6, 0.36, 3], flora.bloom)
    d.put('path', [side * 1, 0, 3], [1.7, side * 0.6, 24], m.earth, {
      second: flora.ground,
      yaw: Math.PI / 2 - 0.2,
      seed: 1,
    })
    d.put('log', [side * 2.5, 0, -1.5], [2.3, 0.46, 0.46], m.darkWood, { yaw: side * -0.4, solid: true })
    d.mark('log', 'sit', side * 2.4, -1.3, side * -0.5, 0.44)
    belt(s, ['oak', 'birch', 'oak', 'pine'], 26, 20, 46, 9, (_x, z) => z < 0 && z > -18)
    belt(s, ['oak', 'birch'], 8, 9, 16, 8, (x, z) => z < 2.4 || Math.abs(x) < 4)
    horizon(s, { height: 10, out: 64, broad: true })
    peaks(s, { out: 180, height: 50 })
    seatRock(s, side * -2.5, -0.9, m.stone, flora.ground)
    d.mark('far', 'edge', 0.5, -4, Math.PI)
  },
  room: { min: [-5.5, 0.3, -4], max: [5.5, 6, 9] },
})
