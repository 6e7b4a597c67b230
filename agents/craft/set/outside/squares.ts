import { mix, withLightness } from '../../light/colour.ts'
import { around } from '../kit.ts'
import { lamp, roadOf, row, skyline, styleOf, styles, wallsOf } from './fronts.ts'
import { horizon, outdoors, peaks, tree } from './land.ts'

/** How a street is built in its time: fronts, what lights it, what stands at the kerb. */
type Style = {
  fronts: readonly string[]
  height: readonly [number, number]
  width: readonly [number, number]
  lamp: readonly [kind: string, width: number, height: number]
  cars: readonly string[]
  road: 'asphalt' | 'cobbles' | 'earth'
}

/** A green with a well or a cross, cottages set round it, gardens, a church over the roofs. */
export const village = outdoors({
  ground: (s) => ({ kind: 'hills', colour: s.flora.ground, second: mix(s.m.earth, s.flora.litter, 0.4) }),
  dress: (s) => {
    const { d, m, r, flora, period } = s
    const side = r.chance(0.5) ? 1 : -1
    const house = {
      ancient: 'house-adobe',
      medieval: 'house-thatch',
      'early-modern': 'house-thatch',
      victorian: 'cottage',
      'mid-century': 'cottage',
      present: 'cottage',
      future: 'dome',
    }[period]
    d.put('path', [side * -0.5, 0, -14], [3.4, side * 2.2, 56], mix(m.earth, m.sand, 0.3), {
      second: flora.ground,
      seed: 2,
    })
    d.put('path', [0, 0, -3.4], [2.2, 0.8, 30], mix(m.earth, m.sand, 0.3), {
      second: flora.ground,
      seed: 1,
      yaw: Math.PI / 2,
    })
    for (const [x, z, yaw, w] of [
      [-8.6, -6.6, 1, 7],
      [8.8, -8.4, -0.9, 7.6],
      [-7.4, -17, 0.7, 7],
      [8.2, -20, -0.7, 7],
      [-9.6, 3.4, 1.6, 7],
      [9.8, 2.8, -1.5, 7],
      [-13, -30, 0.4, 8],
      [14, -32, -0.4, 8],
      [-8, 15, 2.4, 7],
      [8.4, 16, -2.5, 7],
      [1, 26, 3.1, 8],
    ] as const) {
      d.put(
        house,
        [side * x, 0, z],
        [w, 5 + r.next() * 1.4, 5.6],
        r.pick([m.plaster, m.paleCloth, m.stone, mix(m.plaster, m.brick, 0.3)]),
        { yaw: side * yaw, second: house === 'house-thatch' ? m.dryGrass : r.pick([m.brick, m.darkStone]) },
      )
      if (Math.hypot(x, z) < 14) d.block([side * x - 3.7, 0, z - 3.4], [side * x + 3.7, 4, z + 3.4])
      if (flora.bloom)
        d.put(
          'flowers',
          [side * x - Math.sign(side * x) * 3.6, 0, z + 2.4],
          [3, 0.5, 1.2],
          r.pick([flora.bloom, m.paleCloth, m.cloth]),
        )
    }
    d.put('church', [side * -3, 0, -36], [8, 20, 12], m.stone, { yaw: 0.2 })
    d.put(
      r.chance(0.5) || s.site.says('well') ? 'well' : 'market-cross',
      [side * 3.2, 0, -3.4],
      [1.5, 2.6, 1.5],
      m.stone,
      { solid: true, second: m.brick },
    )
    d.mark('well', 'work', side * 2, -2.6, side * 2.2)
    tree(s, 'oak', side * -4.4, -5.6, 7.6)
    d.put('bench', [side * -2.7, 0, -1.6], [1.6, 0.9, 0.6], m.wood, { yaw: side * 0.7, solid: true })
    d.mark('bench', 'sit', side * -2.66, -1.55, side * 0.65, 0.45)
    tree(s, 'oak', side * 5.6, 5.6, 6.6)
    tree(s, 'birch', side * -6, 7.6, 7)
    for (const [x, z, w, yaw] of [
      [-5.4, -9, 4, 0.3],
      [5.6, -5.4, 4.4, -0.6],
      [6.2, 0, 4.6, 1.5],
      [-6, 0.4, 4, 1.6],
    ] as const)
      d.put(
        period === 'present' || period === 'mid-century' ? 'picket' : 'stone-wall',
        [side * x, 0, z],
        [w, 0.85, 0.4],
        m.paleCloth,
        { yaw: side * yaw, solid: true },
      )
    d.put(
      period === 'present' ? 'bicycle' : 'cart',
      [side * 4.4, 0, -1],
      period === 'present' ? [1.7, 1.05, 0.5] : [3, 1.3, 1.6],
      m.cloth,
      { yaw: side * 0.9, solid: true, second: m.wood },
    )
    if (period === 'present' || period === 'mid-century')
      d.put('car-old', [side * -4.6, 0, -12], [4, 1.55, 1.7], m.softCloth, { yaw: 1.2 })
    d.put('tufts', [side * -4, 0, 2], [6, 0.26, 8], flora.grass, { second: flora.tip })
    d.put('tufts', [side * 4.6, 0, 2.6], [5, 0.26, 7], flora.grass, { second: flora.tip })
    around(
      r,
      26,
      24,
      60,
      (x, z, k) => tree(s, r.pick(['oak', 'birch', 'pine']), x, z, 6 + k * 3),
      (x) => Math.abs(x) > 5,
    )
    horizon(s, { height: 8, out: 76, broad: true })
    peaks(s, { out: 190, height: 44 })
    d.mark('door', 'door', side * -5, -3.2, side * 1)
  },
})

/** A slit between back walls: stairs of iron, pipes, bins, washing, one lamp, light at its far end. */
export const alley = outdoors({
  ground: (s) => ({
    kind: 'stone',
    colour: roadOf(s, styleOf(s)),
    second: withLightness(s.m.darkStone, 0.36),
  }),
  dress: (s) => {
    const { d, m, r, period, flora } = s
    const style = styleOf(s)
    const modern = period === 'present' || period === 'mid-century' || period === 'future'
    const side = r.chance(0.5) ? 1 : -1
    const half = 2.7
    const back: Style = {
      ...style,
      fronts:
        period === 'future'
          ? ['house-future']
          : modern
            ? ['house-back', 'house-back', 'house-mid']
            : style.fronts,
      height: [style.height[0] * 0.9, style.height[1]],
    }
    d.put(
      modern ? 'slabs' : 'cobbles',
      [0, 0.004, -12],
      [5.6, 0.9, 52],
      mix(roadOf(s, style), m.stone, 0.3),
      { second: m.darkStone },
    )
    row(s, back, -half, 12, -34, 0.12)
    row(s, back, half, 13, -34, 0.12)
    for (const [x, z] of [
      [-7, -44],
      [3, -46],
      [11, -44],
    ] as const)
      d.put(r.pick(style.fronts), [x, 0, z], [9, style.height[1], 5], r.pick(wallsOf(s)), { second: m.cloth })
    for (const [x, z] of [
      [-6, 20],
      [6, 21],
    ] as const)
      d.put(r.pick(style.fronts), [x, 0, z], [11, style.height[1], 5], r.pick(wallsOf(s)), {
        yaw: Math.PI,
        second: m.water,
      })
    d.block([-12, 0, 17.4], [12, 10, 24])
    if (modern) {
      d.put(
        'dumpster',
        [side * 1.9, 0, -3.4],
        [2, 1.35, 1.1],
        period === 'future' ? m.metal : mix('#3f6a54', m.metal, 0.3),
        { yaw: (-side * Math.PI) / 2, solid: true },
      )
      d.put('bags', [side * 1.9, 0, -1.5], [1, 0.7, 0.8], '#2b2d33', { solid: true })
      for (const z of [-2.2, -12])
        d.put('fire-escape', [side * -half, 0, z], [3.4, 8.4, 1.1], m.darkStone, {
          yaw: (side * Math.PI) / 2,
        })
      d.put('drainpipes', [side * half, 0, 0.9], [0.7, 7, 0.3], m.metal, { yaw: (-side * Math.PI) / 2 })
      d.put('drainpipes', [side * -half, 0, -6.6], [0.7, 7, 0.3], m.metal, { yaw: (side * Math.PI) / 2 })
      d.put('wires', [0, 6, -7], [5.4, 0.5, 0.1], m.darkStone)
    } else {
      d.put('barrel', [side * 2, 0, -2.6], [0.65, 0.9, 0.65], m.wood, { solid: true })
      d.put('cart', [side * -1.7, 0, -6.4], [2.6, 1.2, 1.3], m.wood, { yaw: Math.PI / 2 + 0.2, solid: true })
      d.put('arch-gate', [0, 0, -15], [5.6, 5.4, 1], m.stone)
    }
    d.put('washing', [0, 5.2, -4.6], [5.4, 1.2, 0.1], m.paleCloth, { second: m.cloth })
    d.put('washing', [0, 6.4, -10], [5.4, 1.2, 0.1], m.softCloth, { second: m.paleCloth })
    d.put('crate', [side * -2, 0, -1], [0.7, 0.5, 0.6], m.paleWood, { yaw: 0.3, solid: true })
    d.mark('crate', 'sit', side * -1.95, -0.9, side * 1.2, 0.5)
    d.put('crate', [side * -2.05, 0, -1.9], [0.6, 0.6, 0.6], m.wood, { yaw: 0.1, solid: true })
    d.put('wall-lamp', [side * -half + side * 0.06, 3.1, -2.9], [0.3, 0.5, 0.5], m.metal, {
      yaw: (side * Math.PI) / 2,
    })
    d.put('wall-lamp', [side * half - side * 0.06, 3.1, -9.6], [0.3, 0.5, 0.5], m.metal, {
      yaw: (-side * Math.PI) / 2,
    })
    if (modern)
      d.put('neon', [side * half - side * 0.1, 3, 2.2], [1.5, 0.6, 0.06], m.cloth, {
        yaw: (-side * Math.PI) / 2,
      })
    d.put('plant', [side * 2.2, 0, 3.4], [0.6, 0.8, 0.6], flora.grass, { second: m.brick, solid: true })
    for (const [x, z, k] of [
      [0.4, 1.2, 1.4],
      [-0.7, -4, 1.8],
    ] as const)
      d.put('puddle', [x, 0.012, z], [k, 0.02, k * 0.6], m.water)
    d.mark('door', 'door', side * -2.1, 1.4, (side * Math.PI) / 2)
    d.mark('away', 'edge', 0.2, -8, 0)
  },
  room: { min: [-2.3, 0.3, -10], max: [2.3, 6, 11] },
  apart: 1.4,
})

/** Two rows of stalls under awnings, baskets and crates before them, the square's houses behind. */
export const market = outdoors({
  ground: (s) => ({
    kind: 'stone',
    colour: s.period === 'ancient' ? s.m.earth : mix(s.m.stone, s.m.sand, 0.3),
    second: s.m.stone,
  }),
  dress: (s) => {
    const { d, m, r, period, site } = s
    const style = styleOf(s)
    const bazaar = period === 'ancient' || site.says('bazaar', 'souk', 'oriental')
    d.put('cobbles', [0, 0.002, -8], [20, 0.02, 46], mix(m.stone, m.sand, 0.25), { second: m.darkStone })
    const cloths = [m.cloth, m.leaf, m.water, m.softCloth, '#d8a53c', '#b8433a', '#5b7fa0']
    for (let i = 0; i < 7; i++)
      for (const k of [-1, 1]) {
        const z = 3.2 - i * 3 + (k > 0 ? 0.8 : 0)
        const x = k * (3.5 + (i % 2) * 0.25)
        if (z > 1 && k > 0) continue
        d.put(
          'stall',
          [x, 0, z],
          [2.3, 2.6, 1.3],
          cloths[(i * 2 + (k > 0 ? 1 : 0) + r.int(0, 1)) % cloths.length] ?? m.cloth,
          { yaw: k < 0 ? 1.45 : -1.45, solid: true },
        )
        if (i > 0)
          d.put(
            r.pick(['basket', 'crate', 'sacks', 'basket']),
            [x - k * 1.25, 0, z + 1.1],
            [0.65, 0.5, 0.65],
            m.paleWood,
            { yaw: r.next() * 3, solid: true, second: r.pick(['#c9563d', '#e0a13a', '#7d9a48', '#d8bb66']) },
          )
      }
    d.put('barrel', [-2.1, 0, -2.9], [0.6, 0.85, 0.6], m.wood, { solid: true })
    d.put('cart', [0.6, 0, -9.6], [3, 1.4, 1.6], m.wood, { yaw: 0.5, solid: true, second: '#c9803a' })
    row(s, bazaar ? styles.ancient : style, -8.2, 15, -32, 0.4)
    row(s, bazaar ? styles.ancient : style, 8.2, 15, -32, 0.4)
    const fronts = bazaar ? styles.ancient : style
    for (let i = -1; i < 2; i++)
      d.put(
        r.pick(fronts.fronts),
        [i * 7, 0, -37],
        [7, fronts.height[1] + r.next() * 2, 5],
        r.pick(wallsOf(s)),
        { second: m.cloth },
      )
    for (let i = -1; i < 2; i++)
      d.put(r.pick(fronts.fronts), [i * 8, 0, 22], [8, fronts.height[1], 5], r.pick(wallsOf(s)), {
        yaw: Math.PI,
        second: m.leaf,
      })
    d.block([-14, 0, 19], [14, 10, 26])
    if (bazaar) {
      for (const [z, c] of [
        [-1, 0],
        [-5.4, 1],
        [-10, 4],
      ] as const)
        d.put('canopy', [0, 3.9, z], [6.4, 0.8, 3], cloths[c] ?? m.cloth, { second: m.paleCloth })
      d.put('minaret', [5, 0, -44], [4, 26, 4], m.paleCloth)
      tree(s, 'palm', -6.2, -13, 8)
    } else {
      for (const z of [-1.4, -7, -13])
        d.put('bunting', [0, 4.4, z], [15, 0.8, 0.1], m.cloth, { second: m.paleCloth })
      d.put('clock-tower', [2, 0, -44], [6, 24, 6], m.stone)
      for (const z of [-6, -15]) lamp(s, style, -5.8, z, Math.PI / 2)
    }
    skyline(s, 84)
    d.put('lanterns', [0, 3, 1.2], [7, 0.7, 0.1], m.cloth, { second: '#ffc46a' })
    d.put('crate', [2.3, 0, 1], [0.7, 0.5, 0.6], m.paleWood, { yaw: 0.3, solid: true })
    d.mark('crate', 'sit', 2.25, 1.05, -1, 0.5)
    d.mark('stall', 'work', -2.4, -0.2, -1.5)
    d.mark('door', 'door', 3, 2.6, -1.4)
  },
  room: { min: [-3.2, 0.3, -9], max: [3.2, 6, 12] },
})

/** Walls all round, galleries or balconies, a tree, a well in the middle. */
export const courtyard = outdoors({
  ground: (s) => ({ kind: 'stone', colour: mix(s.m.stone, s.m.sand, 0.25), second: s.m.stone }),
  dress: (s) => {
    const { d, m, r, period, wealth, site, flora } = s
    const side = r.chance(0.5) ? 1 : -1
    const prison = site.says('prison', 'jail', 'barracks')
    const walls = wallsOf(s)
    const wall = walls[0] ?? m.plaster
    const front =
      period === 'ancient'
        ? 'house-adobe'
        : period === 'medieval'
          ? 'house-stone'
          : period === 'victorian' || period === 'early-modern'
            ? 'house-victorian'
            : 'house-mid'
    const arcade =
      !prison && (wealth > 0.45 || site.says('cloister', 'monastery', 'palace', 'arcade', 'university'))
    d.put('slabs', [0, 0.004, -2], [18, 1.2, 20], mix(m.stone, m.sand, 0.25))
    if (arcade) {
      d.put('arcade', [0, 0, -9], [18, 7.4, 2.4], wall, { second: m.darkStone })
      d.put('arcade', [-8.4, 0, 0], [19, 7.4, 2.4], wall, { yaw: Math.PI / 2, second: m.darkStone })
      d.put('arcade', [8.4, 0, 0], [19, 7.4, 2.4], wall, { yaw: -Math.PI / 2, second: m.darkStone })
      d.put('arcade', [0, 0, 11.6], [18, 7.4, 2.4], wall, { yaw: Math.PI, second: m.darkStone })
    } else {
      for (const x of [-6, 0, 6]) d.put(front, [x, 0, -11], [6, 7.5 + r.next() * 2, 4], walls[1] ?? wall, {})
      for (const k of [-1, 1])
        for (const z of [-6, 0, 6])
          d.put(front, [k * 9.6, 0, z], [6, 7.5 + r.next() * 2, 4], walls[k > 0 ? 2 : 0] ?? wall, {
            yaw: (-k * Math.PI) / 2,
          })
      for (const x of [-6, 0, 6]) d.put(front, [x, 0, 13], [6, 7.5, 4], wall, { yaw: Math.PI })
    }
    d.block([-12, 0, -13], [12, 9, -8])
    d.block([-12, 0, -13], [-7.3, 9, 14])
    d.block([7.3, 0, -13], [12, 9, 14])
    d.block([-12, 0, 10.4], [12, 9, 14])
    if (prison) {
      d.put('railing', [0, 0, -6], [12, 2.6, 0.06], m.metal)
      d.put('watchtower', [side * 6, 0, -6.6], [2.4, 8, 2.4], m.metal)
      d.put('bench', [side * -4, 0, -3], [2, 0.5, 0.5], m.stone, { solid: true })
    } else {
      d.put(
        wealth > 0.5 ? 'fountain' : 'well',
        [side * 3, 0, -4.2],
        wealth > 0.5 ? [2.6, 2.2, 2.6] : [1.5, 2.6, 1.5],
        m.stone,
        { solid: true, second: m.brick },
      )
      tree(s, period === 'ancient' ? 'palm' : 'oak', side * -4.2, -4.6, 6.4)
      for (const [x, z] of [
        [5.4, 1.6],
        [-5.6, 2],
        [5.2, -6.6],
        [-5.8, -1],
      ] as const)
        d.put('plant', [x, 0, z], [0.9, 1.2, 0.9], flora.leaf(), { second: m.brick, solid: true })
      d.put('vine', [side * -6.9, 1.4, -3], [4, 3, 0.2], m.leaf, { yaw: (side * Math.PI) / 2 })
    }
    d.put('bench', [side * 2.5, 0, -1.4], [1.6, 0.9, 0.6], m.wood, { yaw: -side * 0.8, solid: true })
    d.mark('bench', 'sit', side * 2.46, -1.35, -side * 0.75, 0.45)
    for (const k of [-1, 1])
      d.put('wall-lamp', [k * 7.1, 3, -1], [0.3, 0.5, 0.5], m.metal, { yaw: (-k * Math.PI) / 2 })
    d.put('barrel', [side * -2.8, 0, 2.2], [0.65, 0.85, 0.65], m.wood, { solid: true })
    d.put('puddle', [0.8, 0.012, 1.4], [1.4, 0.02, 0.9], m.water)
    skyline(s, 64)
    d.mark('door', 'door', side * -4.8, -6.4, side * 0.6)
    d.mark('far', 'edge', 0.8, -6.4, 0)
  },
  room: { min: [-6.4, 0.3, -7], max: [6.4, 7, 9.6] },
})
