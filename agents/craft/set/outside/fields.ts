import { mix } from '../../light/colour.ts'
import { around } from '../kit.ts'
import { belt, type Dressing, horizon, outdoors, peaks, rocks, seatRock, tree } from './land.ts'

const turf = (s: Dressing, kind = 'hills') => ({ kind, colour: s.flora.ground, second: s.flora.litter })

/** A meadow, a great tree, a lane to a house; the land rolls away into haze. */
export const field = outdoors({
  ground: (s) => turf(s),
  dress: (s) => {
    const { d, m, r, flora, site } = s
    const side = r.chance(0.5) ? 1 : -1
    tree(s, flora.season === 'spring' ? 'oak' : r.pick(['oak', 'oak', 'willow']), side * -5.6, -4.4, 8.6)
    d.mark('tree', 'work', side * -4.2, -3.4, side * -0.9)
    const way = (z: number) => side * (1.6 + 2.2 * Math.sin(0.12 * (z + 20)))
    d.put('path', [side * 1.6, 0, -20], [2.4, side * 2.2, 66], m.earth, { second: flora.ground, seed: 2 })
    if (site.says('mill', 'windmill'))
      d.put('windmill', [side * 11, 0, -24], [5.4, 12, 5.4], m.paleCloth, {
        second: m.paleCloth,
        yaw: -side * 0.4,
      })
    else if (site.says('church', 'chapel'))
      d.put('church', [side * 12, 0, -34], [7, 15, 10], m.stone, { yaw: -side * 0.4 })
    else
      d.put('cottage', [side * 10.5, 0, -22], [8, 5.8, 5.6], r.pick([m.plaster, m.stone, m.brick]), {
        yaw: -side * 0.5,
        second: m.darkStone,
      })
    tree(s, 'oak', side * 16, -24, 7)
    tree(s, 'birch', side * 6.4, -25, 8)
    for (const [x, z, w, yaw] of [
      [6.2, -5.4, 8, 0.16],
      [13.4, -7.6, 7, 0.3],
      [-10, -8.4, 8, -0.15],
    ] as const)
      d.put('fence', [side * x, 0, z], [w, 1.1, 0.1], m.paleWood, { yaw: side * yaw })
    d.put('fence', [side * 4.9, 0, 2.2], [6, 1.1, 0.1], m.paleWood, {
      yaw: Math.PI / 2 - side * 0.12,
      solid: true,
    })
    d.put('tufts', [side * -3.6, 0, 1.2], [6.4, 0.5, 11], flora.grass, { second: flora.tip })
    d.put('tufts', [side * 4.2, 0, -2], [5, 0.42, 9], flora.grass, { second: flora.tip })
    d.put('tufts', [side * -4, 0, -14], [22, 0.6, 14], flora.grass, { second: flora.tip })
    if (flora.bloom) {
      d.put('flowers', [side * -2.9, 0, -1.6], [3.4, 0.44, 4], flora.bloom)
      d.put('flowers', [side * -4.6, 0, 3], [3.4, 0.4, 3.4], m.paleCloth)
      d.put('flowers', [side * 4, 0, -8], [6, 0.44, 4], flora.bloom)
    }
    around(
      r,
      26,
      20,
      70,
      (x, z, k) =>
        k > 0.5
          ? tree(s, r.pick(['oak', 'oak', 'pine']), x, z, 6 + k * 3)
          : d.put('bush', [x, 0, z], [3, 1.6, 2.4], flora.leaf()),
      (x, z) => Math.abs(x - way(z)) > 4 && !(x * side > 5 && x * side < 17 && z < -14 && z > -32),
    )
    for (let i = 0; i < 5; i++)
      d.put('hedge', [(i - 2) * 22 + r.next() * 8, 0, -44 - r.next() * 22], [16, 1.6, 1.4], m.darkLeaf, {
        yaw: (r.next() - 0.5) * 0.7,
      })
    horizon(s, { height: 7, out: 84, broad: true })
    peaks(s, { out: 190, height: 34, snow: false })
    seatRock(s, side * -2.5, -0.5, m.stone, flora.ground)
    d.put('birds', [side * -8, 12, -44], [16, 5, 8], m.darkStone)
    rocks(s, [[side * -7, 0.8, 0.9]], m.stone, flora.ground)
  },
})

/** A yard before the barn: rows of a field, hay, a cart or a tractor, fences. */
export const farm = outdoors({
  ground: (s) => turf(s),
  dress: (s) => {
    const { d, m, r, flora, period } = s
    const side = r.chance(0.5) ? 1 : -1
    const old = period !== 'present' && period !== 'mid-century' && period !== 'future'
    d.put('path', [0, 0, -12], [4.4, side * 1.2, 46], m.earth, { second: flora.ground, seed: 2 })
    d.put('barn', [side * 8.6, 0, -14], [8, 7.6, 10], old ? m.wood : r.pick(['#8c3b30', m.brick]), {
      yaw: -side * 0.45,
      second: m.darkStone,
    })
    d.put('cottage', [side * -10.6, 0, -17], [8, 5.8, 6], m.plaster, { yaw: side * 0.5, second: m.brick })
    if (!old) d.put('silo', [side * 15, 0, -19], [3.4, 9.5, 3.4], m.metal)
    d.put('furrows', [side * -16, 0, -34], [30, 0.5, 28], mix(m.earth, m.darkWood, 0.3), {
      second: m.leaf,
      yaw: 0.12,
    })
    d.put('furrows', [side * 26, 0, -40], [30, 0.8, 26], mix(m.earth, m.dryGrass, 0.4), {
      second: m.dryGrass,
      yaw: -0.3,
    })
    d.put('furrows', [side * -15, 0, 20], [18, 0.5, 22], mix(m.earth, m.darkWood, 0.3), {
      second: m.leaf,
      yaw: 0.06,
    })
    d.put('fence', [side * -4.8, 0, -4.2], [7, 1.1, 0.1], m.paleWood, { yaw: side * 0.2 })
    d.put('fence', [side * -5.2, 0, 1.8], [6.5, 1.1, 0.1], m.paleWood, {
      yaw: Math.PI / 2 + 0.06,
      solid: true,
    })
    d.put('fence', [side * 5.2, 0, 3.4], [5, 1.1, 0.1], m.paleWood, { yaw: Math.PI / 2 - 0.1, solid: true })
    if (old)
      d.put('carriage', [side * 4.4, 0, -5], [4, 1.5, 1.8], m.wood, {
        yaw: side * 0.6,
        solid: true,
        second: m.dryGrass,
        seed: 1,
      })
    else
      d.put('tractor', [side * 4.2, 0, -5.2], [3.4, 2.4, 1.9], r.pick(['#b8433a', '#4d7a45', '#3f6a9a']), {
        yaw: side * 2.6,
        solid: true,
      })
    for (const [x, z] of [
      [2.7, -2.4],
      [3.5, -2.1],
    ] as const)
      d.put('hay-bale', [side * x, 0, z], [1.1, 0.52, 0.6], m.dryGrass, { yaw: 0.3, solid: true })
    d.put('hay-bale', [side * 3.1, 0.52, -2.3], [1.1, 0.52, 0.6], m.dryGrass, { yaw: -0.2 })
    d.mark('bale', 'sit', side * 2.55, -2.2, side * -0.6, 0.5)
    d.put('haystack', [side * -7.6, 0, -8.6], [2.8, 2.4, 2.8], m.dryGrass)
    d.put('haystack', [side * -12, 0, -9.4], [2.6, 2.2, 2.6], m.dryGrass)
    d.put('well', [side * -3.2, 0, -5], [1.4, 2.4, 1.4], m.stone, { solid: true })
    d.put('trough', [side * 3.6, 0, 0.6], [1.7, 0.55, 0.6], m.stone, { yaw: 1.3, solid: true })
    tree(s, 'oak', side * -5.6, -10, 8)
    tree(s, 'oak', side * 6.4, 5.6, 7)
    d.put('tufts', [side * -5, 0, 0], [6, 0.36, 11], flora.grass, { second: flora.tip })
    d.put('tufts', [side * 5.6, 0, 1], [4, 0.36, 10], flora.grass, { second: flora.tip })
    belt(s, ['oak', 'birch'], 12, 24, 60, 8)
    horizon(s, { height: 7, out: 80, broad: true })
    peaks(s, { out: 190, height: 30, snow: false })
    d.put('birds', [side * -6, 11, -36], [14, 5, 8], m.darkStone)
    d.mark('barn', 'door', side * 4.6, -7.4, -side * 0.6)
  },
})

/** Rows of stones under old trees, a chapel, iron rails, mist-grey. */
export const graveyard = outdoors({
  ground: (s) => ({
    kind: 'grass',
    colour: mix(s.flora.ground, s.m.darkLeaf, 0.35),
    second: mix(s.flora.litter, s.m.earth, 0.35),
  }),
  dress: (s) => {
    const { d, m, r, flora, wealth } = s
    const side = r.chance(0.5) ? 1 : -1
    d.put('path', [0, 0, -12], [2.2, side * 0.7, 44], mix(m.stone, m.earth, 0.4), {
      second: floorOf(s),
      seed: 1,
    })
    const way = (z: number) => side * 0.7 * Math.sin(0.12 * (z + 12))
    for (let row = 0; row < 9; row++)
      for (let i = -6; i <= 6; i++) {
        const [x, z] = [
          i * 1.75 + (row % 2) * 0.6 + (r.next() - 0.5) * 0.4,
          -3 - row * 2.2 + (r.next() - 0.5) * 0.3,
        ]
        if (Math.abs(x - way(z)) < 1.6 || r.chance(0.16)) continue
        const great = r.chance(0.08 + wealth * 0.1)
        d.put(
          great ? 'tomb' : 'grave',
          [x, 0, z],
          great ? [0.9, 2.2, 0.6] : [0.62 + r.next() * 0.2, 0.8 + r.next() * 0.6, 0.18],
          mix(m.stone, m.darkStone, r.next()),
          { yaw: (r.next() - 0.5) * 0.2, solid: Math.hypot(x, z) < 7 },
        )
      }
    for (const [x, z] of [
      [-2.9, -0.2],
      [3, -0.9],
      [-3.4, 2.4],
      [3.6, 2.6],
    ] as const)
      d.put('grave', [x, 0, z], [0.75, 1.15, 0.2], m.stone, { yaw: x < 0 ? 0.5 : -0.5, solid: true })
    d.put('angel', [side * -4.4, 0, -4.4], [1.2, 3.2, 1.2], mix(m.stone, m.paleCloth, 0.3), {
      yaw: side * 0.6,
      solid: true,
    })
    d.put('church', [side * 7.5, 0, -27], [8, 18, 11], m.darkStone, { yaw: -side * 0.3 })
    tree(s, 'bare-tree', side * -5.4, 3.6, 8)
    tree(s, flora.season === 'autumn' ? 'oak' : 'bare-tree', side * 5.4, -5, 8.5)
    tree(s, 'cypress', side * -7.6, -7, 8)
    tree(s, 'cypress', side * -9, -11, 9)
    tree(s, 'oak', side * -15, -18, 9)
    for (const k of [-1, 1])
      d.put('railing', [k * 11.5, 0, -6], [30, 1.4, 0.06], m.darkStone, { yaw: Math.PI / 2 })
    d.put('stone-wall', [0, 0, -25], [24, 1.2, 0.5], m.stone)
    d.put('tufts', [side * -4, 0, -0.5], [5.4, 0.4, 12], flora.grass, { second: flora.tip })
    d.put('tufts', [side * 4.4, 0, -0.5], [5, 0.4, 12], flora.grass, { second: flora.tip })
    d.put('flowers', [side * -2.9, 0, 0.2], [0.9, 0.3, 0.6], '#e6dfe8')
    d.put('bench', [side * 2.6, 0, 1.1], [1.5, 0.9, 0.6], m.wood, { yaw: -side * 1, solid: true })
    d.mark('bench', 'sit', side * 2.55, 1.15, -side * 0.9, 0.45)
    belt(s, ['bare-tree', 'oak', 'pine'], 18, 20, 44, 9)
    horizon(s, { height: 9, out: 58 })
    d.put('birds', [side * 7, 15, -27], [9, 5, 9], '#26242a')
    d.mark('grave', 'work', side * -1.9, -0.1, side * -1.5)
  },
})

const floorOf = (s: Dressing) => mix(s.flora.litter, s.m.earth, 0.35)

/** What time has left of a great house or temple, and what grows on it. */
export const ruins = outdoors({
  ground: (s) => ({ kind: 'hills', colour: s.flora.ground, second: mix(s.flora.litter, s.m.stone, 0.4) }),
  dress: (s) => {
    const { d, m, r, flora, period, site } = s
    const side = r.chance(0.5) ? 1 : -1
    const antique =
      period === 'ancient' ||
      site.says('temple', 'column', 'greek', 'roman') ||
      (period !== 'medieval' && r.chance(0.4))
    const stone = antique ? mix(m.sand, m.paleCloth, 0.4) : mix(m.stone, m.sand, 0.25)
    const ivy = flora.winter ? m.darkWood : flora.leaf()
    if (antique) {
      for (let i = 0; i < 6; i++) {
        const broken = i !== 1 && i !== 2 && r.chance(0.5)
        d.put(
          'ruin-column',
          [side * (i * 2.6 - 6.4), 0, -6.6 - (i % 2) * 0.2],
          [0.9, broken ? 1.4 + r.next() * 2 : 5, 0.9],
          stone,
          { solid: true, seed: broken ? 1 : 0 },
        )
        d.put('ruin-column', [side * -7.2, 0, -4 + i * 2.5], [0.9, r.chance(0.5) ? 2.4 : 5, 0.9], stone, {
          solid: true,
          seed: 1,
        })
      }
      d.put('stone-slab', [side * -2.5, 5, -6.7], [4.2, 0.7, 1], stone)
      d.put('dais', [0, 0, -7], [16, 0.5, 4.4], stone)
      d.put('ruin-column', [side * 4.4, 0.4, -2.4], [0.9, 2.6, 0.9], stone, {
        yaw: 0.6,
        seed: 3,
        solid: true,
      })
    } else {
      d.put('ruin-wall', [side * -3.6, 0, -6.4], [7, 5.6, 0.9], stone, {
        yaw: side * 0.1,
        second: ivy,
        seed: 2,
      })
      d.put('ruin-wall', [side * 5.2, 0, -7], [6, 3.4, 0.9], stone, {
        yaw: -side * 0.2,
        second: ivy,
        seed: 1,
      })
      d.put('ruin-wall', [side * -7.4, 0, -1.4], [8, 4, 0.9], stone, {
        yaw: Math.PI / 2,
        second: ivy,
        seed: 3,
      })
      d.put('ruin-wall', [side * 8, 0, 0.6], [6, 2, 0.9], stone, { yaw: -Math.PI / 2, second: ivy, seed: 1 })
      d.put('ruin-wall', [side * -5.8, 0, 9], [6, 3, 0.9], stone, { yaw: 2.9, second: ivy, seed: 5 })
      d.block([-8.6, 0, -8], [8.8, 4, -5.8])
      d.block([side < 0 ? 6.9 : -8.4, 0, -6], [side < 0 ? 8.4 : -6.9, 4, 3])
    }
    for (let i = 0; i < 7; i++)
      d.put(
        'block',
        [side * (1.9 + r.next() * 3.6), 0, -3.6 - r.next() * 2.2],
        [0.9, 0.5 + r.next() * 0.3, 0.7],
        stone,
        { yaw: r.next() * 3, solid: true },
      )
    d.put('block', [side * -2.4, 0, -0.9], [1.3, 0.48, 0.7], stone, { yaw: side * 0.5, solid: true })
    d.mark('stone', 'sit', side * -2.35, -0.75, side * 0.6, 0.47)
    d.put('slabs', [0, 0.006, 0], [7, 1.3, 8], stone)
    d.put('tufts', [side * 4.2, 0, 0], [4.4, 0.46, 12], flora.grass, { second: flora.tip })
    d.put('tufts', [side * -4.6, 0, 0.4], [4, 0.46, 12], flora.grass, { second: flora.tip })
    if (flora.bloom) d.put('flowers', [side * 3, 0, 1.8], [2.4, 0.4, 3], flora.bloom)
    tree(s, antique ? 'cypress' : 'oak', side * 6.2, -10, 9)
    tree(s, antique ? 'cypress' : 'oak', side * -10, -10, 8)
    tree(s, 'oak', side * 6, 4.4, 6.4)
    belt(s, antique ? ['cypress', 'oak'] : ['oak', 'birch'], 22, 16, 50, 8)
    horizon(s, { height: 8, out: 76, broad: true })
    peaks(s, { out: 180, height: 40, snow: false })
  },
})
