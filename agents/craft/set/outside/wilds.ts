import { mix, withLightness } from '../../light/colour.ts'
import { around } from '../kit.ts'
import { horizon, outdoors, peaks, rocks, seatRock, tree } from './land.ts'

/** High ground: a rock to sit on, pines below, snow peaks across the valley; some have a drop behind the people. */
export const mountain = outdoors({
  ground: (s) => ({
    kind: s.site.says('cliff', 'ledge', 'edge', 'summit', 'peak', 'pass', 'ridge') ? 'ledge' : 'valley',
    colour: mix(s.flora.ground, s.m.stone, 0.18),
    second: mix(s.flora.litter, s.m.stone, 0.55),
  }),
  dress: (s) => {
    const { d, m, r, flora, site } = s
    const side = r.chance(0.5) ? 1 : -1
    const ledge = site.says('cliff', 'ledge', 'edge', 'summit', 'peak', 'pass', 'ridge')
    const grey = mix(m.stone, m.darkStone, 0.3)
    for (let i = 0; i < 8; i++) {
      const t = (i - 3.5) * 0.36 + r.next() * 0.16
      const out = 112 + r.next() * 44
      const h = 30 + r.next() * 26
      d.put(
        'mountain',
        [Math.sin(t) * out, ledge ? -26 : -5, -Math.cos(t) * out],
        [h * 2.3, h + (ledge ? 20 : 0), h * 1.6],
        mix(m.far, grey, 0.5),
        { second: m.snow },
      )
    }
    peaks(s, { out: 160, height: 40, all: true })
    rocks(
      s,
      [
        [side * -4.6, -3.4, 2.2],
        [side * 4.9, -1.2, 1.7],
        [side * -5.6, 4.2, 1.8],
        [side * 3.2, -4.4, 0.9],
      ],
      grey,
      flora.ground,
    )
    around(
      r,
      ledge ? 16 : 46,
      9,
      40,
      (x, z, k) => tree(s, 'pine', x, z, 5 + k * 5),
      (x, z) => (!ledge || z > 3) && (Math.abs(x) > 4 || z < -12),
    )
    if (!ledge) horizon(s, { height: 9, out: 46 })
    d.put('pebbles', [0, 0, -0.5], [9, 0.09, 8], grey, { second: m.darkStone })
    d.put('tufts', [0, 0, 0], [13, 0.26, 12], flora.grass, { second: flora.tip })
    if (flora.bloom) d.put('flowers', [side * 2.9, 0, 0.8], [2, 0.24, 2.6], flora.bloom)
    d.put('path', [side * -0.5, 0, 4], [1.5, side * 0.8, 22], mix(m.earth, m.stone, 0.4), {
      second: flora.litter,
      seed: 1,
    })
    seatRock(s, side * -2.3, -0.9, grey)
    if (site.says('cabin', 'hut', 'lodge', 'chalet')) {
      d.put('cottage', [side * 8, 0, -10], [6.4, 5.4, 5], m.wood, { yaw: -side * 0.5, second: m.darkStone })
      d.mark('cabin', 'door', side * 4.6, -6, -side * 0.6)
    }
    if (site.says('fire', 'campfire', 'camp'))
      d.put('campfire', [0.1, 0, -1.6], [1.1, 1.1, 1.1], m.wood, { solid: true })
    if (site.says('cross', 'summit'))
      d.put('summit-cross', [side * 3, 0, -3], [1.4, 3, 0.2], m.wood, { solid: true })
    d.mark('far', 'edge', 0.6, ledge ? -4 : -6.2, Math.PI)
    d.put('birds', [side * -10, 12, -44], [12, 6, 3], m.darkWood)
    if (ledge) d.block([-14, -3, -14], [14, 0.9, -5])
  },
  room: { min: [-5.5, 0.3, -4.6], max: [5.5, 6, 9] },
})

/** Red table mountains or a sea of dunes. */
export const desert = outdoors({
  ground: (s) => {
    const rock = s.site.says('canyon', 'mesa', 'badlands', 'cactus') || s.site.genre === 'western'
    return {
      kind: rock ? 'rocky' : 'dunes',
      colour: rock ? mix(s.m.sand, '#b9744c', 0.4) : s.m.sand,
      second: mix(s.m.sand, '#a8603c', rock ? 0.6 : 0.25),
    }
  },
  dress: (s) => {
    const { d, m, r, site, period } = s
    const side = r.chance(0.5) ? 1 : -1
    const red = mix('#a8593c', m.brick, 0.3)
    const rocky = site.says('canyon', 'mesa', 'badlands', 'cactus') || site.genre === 'western'
    const stone = rocky ? mix(red, m.stone, 0.25) : mix(m.sand, m.stone, 0.5)
    for (const [x, z, w, h] of rocky
      ? ([
          [-44, -92, 26, 30],
          [14, -118, 40, 34],
          [62, -86, 16, 34],
          [72, -96, 24, 22],
          [-96, -30, 34, 28],
          [100, 30, 40, 26],
          [-50, 96, 44, 26],
          [40, 110, 30, 34],
        ] as const)
      : ([
          [-70, -120, 40, 22],
          [60, -130, 50, 18],
          [110, 10, 40, 24],
          [-120, 40, 46, 20],
          [20, 130, 60, 22],
        ] as const))
      d.put('mesa', [side * x, -3, z], [w, h, w * (0.6 + r.next() * 0.4)], mix(red, m.far, 0.2), {
        second: mix(m.sand, red, 0.25),
      })
    if (!rocky) {
      tree(s, 'palm', side * 8.4, -13, 7)
      tree(s, 'palm', side * 10, -15, 6)
      tree(s, 'palm', side * 6.8, -15.4, 8)
      d.put('pond', [side * 8, 0, -13.5], [6, 0.1, 4], m.shallow, { second: m.leaf })
    }
    if (rocky) {
      d.put('cactus', [side * -4.2, 0, -2.8], [1.9, 3.6, 0.8], m.leaf, { yaw: 0.3, solid: true })
      around(
        r,
        15,
        9,
        44,
        (x, z, k) =>
          d.put('cactus', [x, 0, z], [1.5 + k * 0.6, 2.2 + k * 2, 0.7], m.leaf, { yaw: r.next() * 3 }),
        (x) => Math.abs(x) > 3,
      )
      rocks(
        s,
        [
          [side * 5, -3.6, 1.8],
          [side * -5.6, 3.6, 1.5],
          [side * 6.2, 3, 1.2],
          [side * -9, -8, 2.4],
          [side * 12, -14, 3],
        ],
        stone,
      )
      around(
        r,
        22,
        3.4,
        16,
        (x, z, k) =>
          k > 0.35
            ? d.put('tufts', [x, 0, z], [1, 0.42, 1], m.dryGrass, { second: '#d8c48a' })
            : d.put('bush', [x, 0, z], [1, 0.6, 0.9], mix(m.leaf, m.dryGrass, 0.55)),
        (x, z) => Math.abs(x) > 2.6 || z < -3,
      )
    } else
      rocks(
        s,
        [
          [side * -4.6, -3.6, 1.2],
          [side * -5.8, 3.8, 0.9],
        ],
        stone,
      )
    d.put('pebbles', [0, 0, 0], [10, 0.07, 10], stone, { second: m.darkStone })
    d.put('path', [side * 0.6, 0, -16], [2.6, side * 1.6, 60], mix(s.m.sand, m.earth, 0.4), {
      second: mix(s.m.sand, '#b9744c', rocky ? 0.45 : 0.1),
      seed: 2,
    })
    seatRock(s, side * 2.4, -0.8, stone)
    d.put('skull', [side * -2.6, 0, 0.9], [0.5, 0.3, 0.4], '#e6dcc6', { yaw: 0.6 })
    if (site.genre === 'western' || site.says('ranch', 'town', 'outpost')) {
      d.put('tank', [side * 9, 0, -20], [3, 7.4, 3], m.wood)
      d.put('barn', [side * -10.6, 0, -20], [6, 5.4, 7], m.wood, { yaw: side * 0.5, second: m.darkWood })
      d.put('fence', [side * -5.4, 0, -5.2], [7, 1.1, 0.1], m.wood, { yaw: side * 0.1 })
    } else if (period === 'ancient' || period === 'medieval')
      d.put('bell-tent', [side * 7.4, 0, -9], [4, 3.2, 4], m.softCloth, { yaw: -side * 0.6, second: m.wood })
  },
})

/** White fields, firs bent with snow, a cabin with a light, ice far out. */
export const snow = outdoors({
  ground: (s) => ({
    kind: 'snow',
    colour: s.m.snow,
    second: withLightness(mix(s.m.snow, s.m.far, 0.12), 0.86),
  }),
  dress: (s) => {
    const { d, m, r, site } = s
    const side = r.chance(0.5) ? 1 : -1
    const polar = site.says(
      'arctic',
      'antarctic',
      'antarctica',
      'glacier',
      'iceberg',
      'pole',
      'tundra',
      'ice',
    )
    const ice = mix('#bcd6e6', m.snow, 0.35)
    if (polar) {
      rocks(
        s,
        [
          [side * -5, -4, 2.4],
          [side * 5.6, -6.4, 3],
          [side * -6, 4, 1.6],
          [side * 10, -18, 5],
          [side * -16, -22, 7],
        ],
        ice,
        m.snow,
      )
      d.put('dome', [side * 7.4, 0, -13], [5, 2.8, 5], site.says('base', 'station') ? m.cloth : ice)
      around(
        r,
        16,
        24,
        80,
        (x, z, k) => d.put('rock', [x, -0.4, z], [5 + k * 7, 3 + k * 6, 4 + k * 5], ice, { second: m.snow }),
        (x, z) => Math.abs(x) > 6 || z < -30,
      )
    } else {
      tree(s, 'pine', side * -4.6, -3.2, 9.5)
      tree(s, 'pine', side * -5.8, 4, 9)
      tree(s, 'bare-tree', side * 5.4, 2.6, 7)
      around(
        r,
        50,
        9,
        46,
        (x, z, k) => tree(s, k > 0.2 ? 'pine' : 'bare-tree', x, z, 6 + k * 6),
        (x, z) => Math.abs(x) > 4.5 && !(x * side > 4 && x * side < 14 && z < -9 && z > -24),
      )
      horizon(s, { height: 10, out: 56 })
      d.put('cottage', [side * 8.6, 0, -15], [7, 5.6, 5.4], m.wood, { yaw: -side * 0.5, second: m.snow })
      d.mark('cabin', 'door', side * 4.4, -7.4, -side * 0.5)
      d.put('fence', [side * -5.6, 0, -5.2], [8, 1, 0.1], m.darkWood, { yaw: side * 0.12 })
      d.put('log', [side * 2.5, 0, -1.6], [2.2, 0.46, 0.46], m.darkWood, { yaw: side * -0.4, solid: true })
      d.mark('log', 'sit', side * 2.4, -1.4, side * -0.5, 0.44)
    }
    d.put('path', [0, 0, -14], [1.8, side * 1.4, 52], withLightness(mix(m.snow, m.far, 0.25), 0.8), {
      second: m.snow,
      seed: 2,
    })
    peaks(s, { out: 160, height: polar ? 30 : 60, all: true })
    for (const [x, z, w] of [
      [-7, -6, 6],
      [8, 1, 7],
      [-8, 8, 8],
      [4, -22, 12],
    ] as const)
      d.put('hill', [side * x, -0.7, z], [w, 1.5, w * 0.7], m.snow)
    seatRock(s, side * -2.5, -0.7, polar ? ice : m.stone, m.snow)
  },
})

/** Another world: craters and spires, domes and a lander, two moons over it. */
export const planet = outdoors({
  ground: (s) => ({
    kind: 'craters',
    colour: mix(s.m.brick, s.m.softCloth, 0.45),
    second: mix(s.m.brick, s.m.darkStone, 0.5),
  }),
  dress: (s) => {
    const { d, m, r, site } = s
    const side = r.chance(0.5) ? 1 : -1
    const dust = mix(mix(m.brick, m.softCloth, 0.45), m.darkStone, 0.25)
    d.put('globe', [side * 74, 56, -210], [54, 54, 54], mix(m.softCloth, m.farther, 0.4), {
      second: m.paleCloth,
      seed: r.int(0, 99) * 4 + 1,
    })
    d.put('globe', [side * -58, 66, -210], [15, 15, 15], m.farther, {
      second: m.paleCloth,
      seed: r.int(0, 99) * 4,
    })
    for (const [x, z, size] of [
      [-5, -4.4, 2],
      [5.4, 3.4, 1.6],
      [-5.8, 4.6, 1.4],
      [9, -8, 2.6],
      [-14, -16, 4],
      [16, -28, 6],
    ] as const)
      d.put(
        'spire-rock',
        [side * x, -0.2, z],
        [size * 1.3, size * (1 + r.next() * 0.9), size],
        mix(dust, m.darkStone, r.next() * 0.4),
        { solid: Math.hypot(x, z) < 9 },
      )
    around(
      r,
      26,
      10,
      60,
      (x, z, k) =>
        d.put(
          k > 0.6 ? 'spire-rock' : 'rock',
          [x, -0.3, z],
          [1.5 + k * 4, 1 + k * 6, 1.4 + k * 3],
          mix(dust, m.darkStone, r.next() * 0.5),
        ),
      (x, z) => Math.abs(x) > 4 || z < -16,
    )
    for (const [x, z, h] of [
      [-70, -130, 44],
      [30, -150, 62],
      [110, -90, 40],
      [-120, 40, 50],
      [60, 130, 48],
      [-40, 140, 40],
    ] as const)
      d.put('mountain', [side * x, -3, z], [h * 1.7, h, h * 1.2], mix(m.far, dust, 0.45))
    if (!site.says('moon'))
      for (const [x, z, k] of [
        [2.7, -2.6, 0.8],
        [-3.4, 1.4, 0.6],
        [6.5, -5.6, 1.3],
        [-8, -7, 1.6],
      ] as const)
        d.put('crystal', [side * x, 0, z], [0.7 * k, 1.1 * k, 0.7 * k], m.cloth, { solid: k < 1 })
    d.put('dome', [side * 9.4, 0, -17], [8, 4.6, 8], m.paleCloth)
    d.put('dome', [side * 16, 0, -21], [5.4, 3.1, 5.4], m.paleCloth)
    d.put('tube', [side * 13, 0, -19.4], [5, 1.6, 1.6], m.paleCloth, { yaw: side * 0.5 })
    d.put('rocket', [side * -11, 0, -20], [4.4, 13, 4.4], m.paleCloth, { second: m.cloth })
    d.put('rover', [side * 4, 0, -5.2], [3, 1.8, 1.9], m.paleCloth, {
      yaw: side * 2.4,
      second: m.cloth,
      solid: true,
    })
    d.put('antenna', [side * 6.2, 0, -10], [2.2, 4.6, 2.2], m.metal)
    d.put('pebbles', [0, 0, 0], [11, 0.09, 11], dust, { second: m.darkStone })
    seatRock(s, side * -2.3, -0.8, dust)
    d.mark('dome', 'door', side * 4.4, -7.4, -side * 0.4)
  },
})
