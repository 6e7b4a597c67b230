import { mix, withLightness } from '../../light/colour.ts'
import { wallsOf } from './fronts.ts'
import { horizon, outdoors, peaks, rocks, tree } from './land.ts'

/** Above the town: a parapet, a tank, vents, washing or a garden; roofs near, towers far. */
export const rooftop = outdoors({
  ground: (s) => ({ kind: 'none', colour: s.m.stone, second: s.m.darkStone }),
  dress: (s) => {
    const { d, m, r, site, period, wealth } = s
    const side = r.chance(0.5) ? 1 : -1
    const old =
      period === 'ancient' || period === 'medieval' || period === 'early-modern' || period === 'victorian'
    const fancy = wealth > 0.65 || site.says('terrace', 'penthouse', 'bar', 'garden')
    d.put(
      fancy ? 'boards' : 'slabs',
      [0, 0, 1],
      [13, 1.5, 14.6],
      fancy ? m.wood : withLightness(m.stone, 0.5),
    )
    d.put('plate', [0, -9, 1], [13, 9, 14.6], m.brick)
    for (const [x, z, w, yaw] of [
      [0, -5.9, 13, 0],
      [0, 8.2, 13, Math.PI],
      [-6.3, 1.1, 14, Math.PI / 2],
      [6.3, 1.1, 14, -Math.PI / 2],
    ] as const)
      d.put(
        fancy && !old ? 'glass-rail' : 'stone-wall',
        [x, 0, z],
        [w, fancy ? 1.05 : 0.85, 0.32],
        fancy ? m.metal : m.brick,
        { yaw, solid: true },
      )
    d.put('roof-hut', [side * 4.5, 0, -3.4], [2.8, 2.7, 2.6], m.brick, { yaw: -side * 0.2, solid: true })
    d.mark('door', 'door', side * 3.4, -1.4, -side * 0.4)
    if (fancy) {
      d.put('sofa', [side * -3.2, 0, -2.6], [2.2, 0.8, 0.9], m.paleCloth, { yaw: side * 0.4, solid: true })
      d.mark('sofa', 'sit', side * -3.15, -2.5, side * 0.4, 0.44)
      for (const [x, z] of [
        [-5.4, -4.8],
        [-5.5, 2.8],
        [5.4, 1.6],
        [-1, -5.1],
        [1.8, -5.1],
      ] as const)
        d.put('plant', [x, 0, z], [0.8, 1.3, 0.8], m.leaf, { second: m.stone, solid: true })
      d.put('lanterns', [0, 2.8, -4.4], [11, 0.6, 0.1], m.cloth, { second: '#ffd28a' })
      d.put('lanterns', [0, 2.8, 1.6], [11, 0.6, 0.1], m.cloth, { second: '#ffd28a' })
    } else {
      if (period === 'mid-century' || period === 'present')
        d.put('tank', [side * -4, 0, -3.8], [2.3, 4.8, 2.3], m.wood, { solid: true })
      d.put('vent', [side * -1.6, 0, -4.6], [1.2, 1.1, 1.2], m.metal, { solid: true })
      d.put('vent', [side * 4.6, 0, 2.4], [1.4, 1, 1.2], m.metal, { solid: true })
      d.put('chimney', [side * -5.4, 0, 2.4], [0.9, 2.2, 0.9], m.brick, { solid: true })
      d.put('antenna-tv', [side * 1.4, 0, -5.1], [1.4, 3.4, 1], m.metal)
      d.put('washing', [side * -3.8, 2, 4.6], [4, 1.3, 0.1], m.paleCloth, { second: m.cloth, yaw: 0.3 })
      d.put('crate', [side * 2.4, 0, -3.4], [0.8, 0.55, 0.7], m.wood, { yaw: 0.4, solid: true })
      d.mark('seat', 'sit', side * 2.35, -3.05, -side * 0.4, 0.55)
    }
    const neighbours = old ? 'house-victorian' : period === 'future' ? 'house-future' : 'house-mid'
    for (let i = 0; i < 11; i++) {
      const t = (i / 11) * 6.28 + r.next() * 0.2
      const out = 18 + r.next() * 7
      d.put(
        neighbours,
        [Math.sin(t) * out, -19 + r.next() * 2, 1 - Math.cos(t) * out],
        [8 + r.next() * 3, 14 + r.next() * 6, 8],
        r.pick(wallsOf(s)),
        { yaw: -t + (r.chance(0.5) ? Math.PI : 0) },
      )
    }
    for (let i = 0; i < 44; i++) {
      const t = (i / 44) * 6.28 + r.next() * 0.1
      const out = 36 + r.next() * 76
      if (old)
        d.put(
          r.chance(0.12) ? 'church' : 'cottage',
          [Math.sin(t) * out, -20, -Math.cos(t) * out],
          [9, 15 + r.next() * 8, 8],
          mix(m.brick, m.far, 0.4),
          { yaw: r.next() * 3, second: m.darkStone },
        )
      else
        d.put(
          period === 'future' ? 'spire' : 'tower',
          [Math.sin(t) * out, -24, -Math.cos(t) * out],
          [7 + r.next() * 6, 22 + r.next() * 26 * (0.7 + out / 80), 8],
          withLightness(m.far, 0.34 + r.next() * 0.16),
          { yaw: -t },
        )
    }
    d.put('hill', [0, -27, -120], [400, 8, 60], m.far)
    d.mark('parapet', 'edge', side * -0.6, -4.9, Math.PI)
    d.mark('far', 'edge', side * 1.4, -4.9, Math.PI)
  },
  room: { min: [-5.9, 0.3, -5.5], max: [5.9, 5, 7.6] },
})

/** Over the river: rails, lamps in a row, arches or cables, the town on both banks. */
export const bridge = outdoors({
  ground: (s) => ({ kind: 'none', colour: s.m.stone, second: s.m.darkStone }),
  dress: (s) => {
    const { d, m, r, period } = s
    const modern = period === 'present' || period === 'future' || (period === 'mid-century' && r.chance(0.6))
    const wild = s.site.says('rope', 'wooden', 'gorge', 'canyon', 'mountain')
    const [back, front] = wild ? [-1.9, 3.4] : [-2.8, 8.6]
    const mid = (back + front) / 2
    const deep = wild ? -16 : -5
    d.put(
      wild ? 'boards' : modern ? 'slabs' : 'cobbles',
      [0, 0.005, mid],
      [70, wild ? 0.5 : 1.4, front - back],
      wild ? m.wood : mix(m.stone, m.darkStone, 0.2),
      { second: m.darkStone },
    )
    if (!wild) d.put('plate', [0, -0.9, mid], [72, 0.86, front - back], m.darkStone)
    for (const z of [back, front]) {
      d.put(
        wild ? 'rope-rail' : modern ? 'railing' : 'balustrade',
        [0, 0, z],
        [64, 1.1, 0.3],
        wild ? m.paleWood : modern ? m.metal : m.stone,
        { yaw: z > 0 ? Math.PI : 0 },
      )
      if (!wild)
        for (let x = -26; x <= 26; x += 6.5)
          d.put(
            modern ? 'lamp-post' : 'street-lamp',
            [x + 3.2, modern ? 0 : 1.1, z + (z < 0 ? 0.1 : -0.1)],
            [0.4, modern ? 4.4 : 3, 0.4],
            m.metal,
            { yaw: z < 0 ? 0 : Math.PI },
          )
    }
    if (modern && !wild)
      for (const x of [-22, 22])
        d.put('pylon', [x, deep, mid], [2.4, 30, front - back + 2], m.metal, { second: m.darkStone })
    else if (!wild) d.put('arches', [0, deep, mid], [72, -deep - 0.4, front - back + 0.6], m.stone)
    d.put('water', [0, deep, 0], [420, 0, 420], m.water, { second: m.shallow })
    const bank = (z: number) => {
      for (let i = 0; i < 15; i++) {
        const x = (i - 7) * 13 + r.next() * 6
        if (wild)
          d.put('cliff', [x, deep, z], [18, 18 + r.next() * 10, 12], m.stone, {
            second: s.flora.ground,
            yaw: z > 0 ? Math.PI : 0,
          })
        else if (modern)
          d.put(
            period === 'future' ? 'spire' : 'tower',
            [x, deep, z * (0.9 + r.next() * 0.3)],
            [8 + r.next() * 5, 16 + r.next() * 24, 9],
            withLightness(m.far, 0.42 + r.next() * 0.1),
          )
        else
          d.put(
            i % 5 === 2 ? 'church' : 'house-victorian',
            [x, deep + 0.6, z],
            [10, 13 + r.next() * 6, 8],
            r.pick(wallsOf(s)),
            { yaw: z > 0 ? Math.PI : 0 },
          )
      }
      if (!wild) {
        d.put('plate', [0, deep - 1, z + (z < 0 ? 6.4 : -6.4)], [260, 2.2, 2.4], m.stone)
        for (let i = 0; i < 9; i++)
          tree(s, 'oak', (i - 4) * 19 + r.next() * 8, z + (z < 0 ? 5.4 : -5.4), 6, {
            y: deep + 1,
            solid: false,
          })
      }
    }
    bank(-58)
    bank(62)
    if (!wild)
      for (const k of [-1, 1])
        for (let i = 0; i < 5; i++)
          d.put(
            modern ? (period === 'future' ? 'spire' : 'tower') : 'house-victorian',
            [k * (44 + r.next() * 14), deep, (i - 2) * 15 + 3],
            [10, 14 + r.next() * 16, 9],
            withLightness(m.far, 0.46 + r.next() * 0.1),
            { yaw: (-k * Math.PI) / 2 },
          )
    for (const x of [-78, 78]) d.put('hill', [x, deep - 6, 0], [90, 10, 200], m.far)
    if (!wild)
      d.put(
        modern ? 'tug' : 'sail',
        [-18, deep - 0.3, -26],
        modern ? [9, 4.6, 3.4] : [7, 10, 2.4],
        m.darkWood,
        { second: m.paleCloth, yaw: 0.2 },
      )
    if (!wild) {
      d.put(modern ? 'car' : 'carriage', [7.6, 0, 4.8], [4.2, 1.6, 1.8], m.cloth, {
        solid: true,
        second: m.wood,
      })
      d.put('bench', [2.7, 0, -2], [1.6, 0.9, 0.6], m.wood, { yaw: -0.3, solid: true })
      d.mark('bench', 'sit', 2.68, -1.95, -0.3, 0.45)
    }
    d.block([-34, -1, back - 0.3], [34, 1.1, back + 0.15])
    d.block([-34, -1, front - 0.15], [34, 1.1, front + 0.3])
    d.mark('rail', 'edge', -0.7, back + 0.55, Math.PI)
    d.mark('far', 'door', -4.6, wild ? 0.4 : -0.4, Math.PI / 2)
    d.mark('near', 'edge', 3.4, wild ? 1.4 : 3.6, -Math.PI / 2)
    d.mark('beside', 'stand', 1.9, wild ? -0.7 : -1.2, -0.7)
  },
  room: { min: [-14, 0.3, -2.2], max: [14, 5, 7.8] },
})

/** Before the gate: curtain wall and towers, a moat or a yard, banners. */
export const castleYard = outdoors({
  ground: (s) => ({
    kind: 'grass',
    colour: mix(s.flora.ground, s.m.earth, 0.2),
    second: mix(s.m.earth, s.m.stone, 0.3),
  }),
  dress: (s) => {
    const { d, m, r, flora } = s
    const side = r.chance(0.5) ? 1 : -1
    const stone = mix(m.stone, m.sand, 0.15)
    d.put('path', [0, 0, -8], [4, side * 0.3, 40], mix(m.earth, m.stone, 0.4), {
      second: mix(m.earth, m.stone, 0.3),
      seed: 1,
    })
    d.put('gatehouse', [0, 0, -17], [9, 11, 5], stone, { second: m.darkWood })
    for (const k of [-1, 1]) {
      d.put('rampart', [k * 13.5, 0, -17], [18, 7.4, 2], stone)
      d.put('keep-tower', [k * 22.5, 0, -17], [6.4, 13, 6.4], stone, { second: m.darkStone })
      d.put('rampart', [k * 23, 0, -5], [22, 7, 2], stone, { yaw: (-k * Math.PI) / 2 })
      d.put('banner', [k * 3.6, 3.4, -14.4], [1.2, 3.6, 0.1], m.cloth, { second: m.paleWood })
      d.put('brazier', [k * 3.4, 0, -9], [0.7, 1.2, 0.7], m.darkStone, { solid: true })
      tree(s, 'oak', k * 11, -7, 7)
    }
    d.put('keep', [side * 5, 2, -34], [15, 21, 13], mix(stone, m.far, 0.2), { second: m.darkStone })
    d.put('keep-tower', [side * -9, 2, -36], [7, 24, 7], mix(stone, m.far, 0.25), { second: m.darkStone })
    d.put('keep-tower', [side * 15, 2, -40], [6, 29, 6], mix(stone, m.far, 0.3), { second: m.darkStone })
    d.put('cart', [side * 4, 0, -4.4], [3, 1.3, 1.6], m.wood, {
      yaw: side * 0.6,
      solid: true,
      second: m.dryGrass,
    })
    d.put('barrel', [side * -2.9, 0, -2.2], [0.65, 0.9, 0.65], m.wood, { solid: true })
    d.put('barrel', [side * -3.5, 0, -1.8], [0.65, 0.9, 0.65], m.darkWood, { solid: true })
    d.put('crate', [side * 2.6, 0, -1.4], [0.8, 0.5, 0.6], m.wood, { yaw: 0.4, solid: true })
    d.mark('crate', 'sit', side * 2.55, -1.25, -side * 0.6, 0.5)
    d.put('house-timber', [side * -9, 0, -10.6], [6, 6.4, 5], m.plaster, { yaw: side * 0.9 })
    d.put('bell-tent', [side * 8.4, 0, -8.4], [3.6, 3.4, 3.6], m.softCloth, {
      yaw: -side * 0.6,
      second: m.wood,
    })
    d.put('well', [side * -5.2, 0, -5.4], [1.6, 2.6, 1.6], m.stone, { solid: true, second: m.darkWood })
    d.put('haystack', [side * 6.6, 0, -2.6], [2, 1.7, 2], m.dryGrass, { solid: true })
    tree(s, 'oak', side * -5.8, 4.8, 8)
    rocks(s, [[side * 5.6, 3.4, 0.9]], m.stone, flora.ground)
    d.put('tufts', [side * -4.6, 0, 1], [5, 0.32, 11], flora.grass, { second: flora.tip })
    d.put('tufts', [side * 5, 0, 1.4], [4.6, 0.32, 10], flora.grass, { second: flora.tip })
    horizon(s, { height: 9, out: 70, broad: true })
    peaks(s, { out: 170, height: 50, all: true })
    d.mark('gate', 'door', 0.4, -8.4, 0)
  },
})
