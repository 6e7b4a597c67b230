import { mix, withLightness } from '../../light/colour.ts'
import { around } from '../kit.ts'
import { type Dressing, horizon, outdoors, peaks, rocks, tree } from './land.ts'

/** How a street is built in its time: fronts, what lights it, what stands at the kerb. */
type Style = {
  fronts: readonly string[]
  height: readonly [number, number]
  width: readonly [number, number]
  lamp: readonly [kind: string, width: number, height: number]
  cars: readonly string[]
  road: 'asphalt' | 'cobbles' | 'earth'
}
const styles: Record<Dressing['period'], Style> = {
  ancient: {
    fronts: ['house-adobe', 'house-adobe', 'house-stone'],
    height: [3.6, 5.6],
    width: [4.4, 6.4],
    lamp: ['brazier', 0.8, 1.2],
    cars: ['cart'],
    road: 'earth',
  },
  medieval: {
    fronts: ['house-timber', 'house-timber', 'house-stone'],
    height: [5.6, 8],
    width: [3.8, 5.4],
    lamp: ['torch-post', 0.3, 2.4],
    cars: ['cart'],
    road: 'cobbles',
  },
  'early-modern': {
    fronts: ['house-timber', 'house-stone', 'house-victorian'],
    height: [6.4, 9],
    width: [4, 5.8],
    lamp: ['torch-post', 0.3, 2.4],
    cars: ['carriage'],
    road: 'cobbles',
  },
  victorian: {
    fronts: ['house-victorian', 'house-victorian', 'house'],
    height: [8, 12],
    width: [4.4, 6],
    lamp: ['street-lamp', 0.4, 3.7],
    cars: ['carriage'],
    road: 'cobbles',
  },
  'mid-century': {
    fronts: ['house-mid', 'house-mid', 'house-victorian'],
    height: [9, 15],
    width: [5, 7.4],
    lamp: ['lamp-post', 0.4, 4.6],
    cars: ['car-old', 'car-old'],
    road: 'asphalt',
  },
  present: {
    fronts: ['house', 'house-mid', 'house-modern', 'house-victorian'],
    height: [9, 16],
    width: [5, 7.6],
    lamp: ['lamp-post', 0.4, 4.6],
    cars: ['car', 'car', 'van'],
    road: 'asphalt',
  },
  future: {
    fronts: ['house-future', 'house-future', 'house-modern'],
    height: [14, 26],
    width: [6, 9],
    lamp: ['light-blade', 0.4, 3.6],
    cars: ['pod-car'],
    road: 'asphalt',
  },
}
const western: Style = {
  fronts: ['house-western'],
  height: [4.8, 7],
  width: [5, 7.5],
  lamp: ['torch-post', 0.3, 2.4],
  cars: ['carriage'],
  road: 'earth',
}
const styleOf = (s: Dressing): Style =>
  s.site.genre === 'western' && (s.period === 'victorian' || s.site.place.period === undefined)
    ? western
    : styles[s.period]

const roadOf = ({ m }: Dressing, { road }: Style) =>
  road === 'asphalt'
    ? withLightness(m.darkStone, 0.44)
    : road === 'cobbles'
      ? mix(m.stone, m.darkStone, 0.5)
      : m.earth

const wallsOf = ({ m, r, wealth, period }: Dressing): string[] =>
  (period === 'future'
    ? [withLightness(m.metal, 0.62), withLightness(m.far, 0.46), withLightness(m.metal, 0.5)]
    : period === 'ancient'
      ? [mix(m.sand, m.plaster, 0.5), mix(m.sand, m.brick, 0.25), m.paleCloth]
      : [
          m.plaster,
          m.brick,
          mix(m.plaster, m.paleCloth, 0.6),
          m.stone,
          mix(m.brick, m.plaster, 0.5),
          mix(m.plaster, m.softCloth, 0.4),
        ]
  ).map((c) => withLightness(c, Math.min(0.76, 0.5 + wealth * 0.16 + r.next() * 0.14)))

/** A row of fronts along z at `x`, looking to the middle. */
const row = (s: Dressing, style: Style, x: number, from: number, to: number, shops: number, scale = 1) => {
  const { d, m, r } = s
  const walls = wallsOf(s)
  const signs = [m.cloth, m.leaf, m.water, m.darkWood, m.softCloth, '#3c4a5e']
  let z = from
  for (let i = 0; z > to; i++) {
    const w = style.width[0] + r.next() * (style.width[1] - style.width[0])
    const h = (style.height[0] + r.next() * (style.height[1] - style.height[0])) * scale
    if (r.chance(0.08) && i > 0) {
      z -= 1.8
      continue
    }
    const back = r.next() * 0.35
    d.put(
      r.pick(style.fronts),
      [x + Math.sign(x) * (2.5 + back), 0, z - w / 2],
      [w - 0.06, h, 5],
      walls[(i + (x > 0 ? 2 : 0)) % walls.length] ?? m.plaster,
      {
        yaw: x < 0 ? Math.PI / 2 : -Math.PI / 2,
        ...(r.chance(shops) ? { second: r.pick(signs) } : {}),
      },
    )
    z -= w
  }
  d.block([x < 0 ? x - 5 : x - 0.1, 0, to], [x < 0 ? x + 0.1 : x + 5, 12, from])
}

const lamp = ({ d, m }: Dressing, { lamp: [kind, w, h] }: Style, x: number, z: number, yaw: number) =>
  d.put(kind, [x, 0, z], [w, h, w], m.metal, { yaw })

const skyline = (s: Dressing, out = 70) => {
  const { d, m, r, period, wealth } = s
  const kind = period === 'future' ? 'spire' : 'tower'
  const n = period === 'future' || period === 'present' ? 20 : period === 'mid-century' ? 15 : 0
  for (let i = 0; i < n; i++) {
    const t = (i / n) * 6.28 + r.next() * 0.25
    const k = out * (0.8 + r.next() * 0.6)
    d.put(
      kind,
      [Math.sin(t) * k, 0, -Math.cos(t) * k],
      [8 + r.next() * 6, (20 + r.next() * 34) * (0.7 + wealth * 0.6), 8 + r.next() * 4],
      withLightness(m.far, 0.42 + r.next() * 0.12),
      { yaw: -t },
    )
  }
  if (n === 0) {
    for (let i = 0; i < 16; i++) {
      const t = (i / 16) * 6.28 + r.next() * 0.3
      const k = out * (0.7 + r.next() * 0.3)
      d.put(
        'cottage',
        [Math.sin(t) * k, 0, -Math.cos(t) * k],
        [9, 7 + r.next() * 5, 7],
        mix(m.plaster, m.far, 0.3),
        { yaw: -t + r.next(), second: m.brick },
      )
    }
    peaks(s, { out: 180, height: 30, snow: false })
  }
}

/** What stands on a pavement: benches, bins, planters, boxes, a bicycle; never in the way of the people. */
const kerb = (s: Dressing, style: Style, x: number, low = 0.12) => {
  const { d, m, r, period } = s
  const modern = period === 'present' || period === 'mid-century' || period === 'future'
  const side = Math.sign(x)
  d.put('bench', [x, low, -4.4], [1.6, 0.9, 0.6], m.wood, { yaw: (-side * Math.PI) / 2, solid: true })
  d.mark('bench', 'sit', x - side * 0.06, -4.4, (-side * Math.PI) / 2, 0.56)
  if (modern) {
    d.put('bin', [x, low, -2.9], [0.45, 0.9, 0.45], m.metal, { solid: true })
    d.put('bicycle', [-x * 0.97, low, -2.2], [1.7, 1.05, 0.5], r.pick([m.cloth, m.water, m.darkStone]), {
      yaw: Math.PI / 2 + 0.1,
      solid: true,
    })
    d.put(
      period === 'mid-century' ? 'phone-box' : period === 'future' ? 'vending' : 'post-box',
      [-x, low, -5.6],
      period === 'mid-century' ? [0.9, 2.4, 0.9] : period === 'future' ? [0.9, 1.9, 0.8] : [0.5, 1.4, 0.5],
      '#b0382f',
      { yaw: (side * Math.PI) / 2, solid: true },
    )
    if (period !== 'future')
      d.put('hydrant', [x * 0.86, low, 1.6], [0.32, 0.75, 0.32], m.cloth, { solid: true })
  } else {
    d.put('barrel', [-x, low, -2.4], [0.6, 0.85, 0.6], m.wood, { solid: true })
    d.put('crate', [-x, low, -3.3], [0.6, 0.5, 0.6], m.paleWood, { yaw: 0.4, solid: true })
    d.put('barrel', [x, low, 1.4], [0.6, 0.85, 0.6], m.darkWood, { solid: true })
  }
  d.put('plant', [-x, low, 1.2], [0.8, 1.1, 0.8], m.leaf, { second: m.brick, solid: true })
  void style
}

/** A street that runs away from us; what it is made of follows its time and its means. */
export const street = outdoors({
  ground: (s) => ({
    kind: 'stone',
    colour: roadOf(s, styleOf(s)),
    second: mix(roadOf(s, styleOf(s)), s.m.darkStone, 0.4),
  }),
  dress: (s) => {
    const { d, m, r, site, period, wealth, flora } = s
    const style = styleOf(s)
    const earth = style.road === 'earth'
    const neon =
      site.says('neon', 'tokyo', 'bar', 'club', 'downtown', 'hong kong') ||
      (period === 'future' && r.chance(0.9)) ||
      (period === 'mid-century' && r.chance(0.5))
    const half = 4.3
    d.put(
      style.road === 'asphalt' ? 'road' : style.road === 'cobbles' ? 'cobbles' : 'path',
      [0, 0, -14],
      style.road === 'earth' ? [6, 0, 64] : [5.4, 0.02, 64],
      roadOf(s, style),
      {
        ...(style.road === 'asphalt'
          ? { second: m.plaster }
          : { second: mix(roadOf(s, style), m.darkStone, 0.35) }),
        seed: 2,
      },
    )
    for (const k of [-1, 1])
      d.put(
        style === western ? 'boardwalk' : 'pavement',
        [k * 3.55, 0, -14],
        [1.8, style === western ? 0.22 : 0.12, 64],
        style === western ? m.wood : earth ? mix(m.earth, m.stone, 0.4) : m.stone,
      )
    const shops = site.says('shop', 'shopping', 'high', 'main') ? 0.85 : wealth < 0.3 ? 0.3 : 0.6
    row(s, style, -half, 13, -46, shops, 0.9 + wealth * 0.25)
    row(s, style, half, 14, -46, shops, 0.9 + wealth * 0.25)
    for (const z of [5.4, -3, -11, -19, -28]) {
      lamp(s, style, -2.85, z, Math.PI / 2)
      lamp(s, style, 2.85, z - 4, -Math.PI / 2)
    }
    skyline(s)
    if (period === 'victorian' || period === 'early-modern' || period === 'medieval')
      d.put('church', [1.5, 0, -56], [11, 27, 13], withLightness(m.stone, 0.56))
    else if (period === 'ancient') d.put('temple', [0, 0, -56], [18, 12, 12], m.paleCloth)
    // Behind the camera the street goes on to a square of houses.
    for (const [x, z] of [
      [-14, 27],
      [-4.5, 30],
      [5, 30],
      [14, 27],
    ] as const)
      d.put(r.pick(style.fronts), [x, 0, z], [9, style.height[0] + r.next() * 5, 5], r.pick(wallsOf(s)), {
        yaw: Math.PI,
        second: m.water,
      })
    d.block([-20, 0, 24], [20, 10, 34])
    kerb(s, style, 3.7)
    for (const [i, z] of [-9.5, -17, -26].entries())
      d.put(
        style.cars[i % style.cars.length] ?? 'car',
        [i % 2 ? -1.75 : 1.75, 0, z],
        [4.3, 1.6, 1.8],
        r.pick([m.cloth, m.water, m.softCloth, m.paleCloth, m.darkStone]),
        { yaw: i % 2 ? -Math.PI / 2 : Math.PI / 2, solid: i === 0, second: m.wood },
      )
    d.put(
      style.cars[0] ?? 'car',
      [-1.9, 0, 7.6],
      [4.3, 1.6, 1.8],
      r.pick([m.cloth, m.darkStone, m.softCloth]),
      { yaw: -Math.PI / 2, second: m.wood },
    )
    d.block([-3, 0, 5.4], [-0.9, 1.6, 9.9])
    if (!earth && period !== 'future')
      for (const [x, z] of [
        [3.4, 7],
        [-3.4, -7.6],
        [3.4, -15],
        [-3.4, -22],
      ] as const) {
        d.put('tree-grate', [x, 0.12, z], [1.1, 0.02, 1.1], m.darkStone)
        tree(s, 'oak', x, z, 5.4 + r.next(), { y: 0.1, leaf: flora.leaf() })
      }
    d.put('sign', [-4.2, 1.6, -1.6], [0.75, 1.8, 1], m.cloth, { yaw: Math.PI / 2, second: m.paleCloth })
    d.put('sign', [4.2, 1.6, -7], [0.75, 1.8, 1], m.water, { yaw: -Math.PI / 2, second: m.paleCloth })
    if (neon) {
      const glow = [m.cloth, withLightness(m.shallow, 0.72), '#e85a9a', '#7fd8e0']
      d.put('neon', [-4.12, 2.9, 1.4], [1.7, 0.7, 0.06], glow[0] ?? m.cloth, { yaw: Math.PI / 2 })
      d.put('neon', [4.12, 3.2, -3.4], [1.5, 0.7, 0.06], glow[1] ?? m.cloth, { yaw: -Math.PI / 2 })
      d.put('neon', [-4.12, 4.4, -8.4], [2, 0.8, 0.06], glow[2] ?? m.cloth, { yaw: Math.PI / 2 })
      d.put('neon', [4.12, 5, -12.4], [2.2, 0.9, 0.06], glow[3] ?? m.cloth, { yaw: -Math.PI / 2 })
    }
    if (period === 'mid-century' || (period === 'present' && r.chance(0.4)))
      for (const z of [-6, -16, -27]) d.put('wires', [0, 6.2, z], [8.6, 0.6, 0.1], m.darkStone)
    else if (wealth < 0.45 && !earth)
      for (const z of [-5.4, -13])
        d.put('washing', [0, 5, z], [8.4, 1.2, 0.1], m.paleCloth, { second: m.cloth })
    else if (site.says('festival', 'fair', 'carnival', 'party'))
      for (const z of [-2, -7, -13, -20])
        d.put('bunting', [0, 4.6, z], [8.6, 0.7, 0.1], m.cloth, { second: m.paleCloth })
    for (const [x, z, k] of [
      [0.9, 1.6, 1.5],
      [-1.4, -3.6, 2],
      [1, -8, 2.4],
    ] as const)
      d.put('puddle', [x, 0.01, z], [k, 0.02, k * 0.6], m.water)
    if (site.says('fountain', 'square', 'plaza'))
      d.put('fountain', [0, 0, -7], [3, 2.2, 3], m.stone, { solid: true })
    if (site.says('statue', 'monument')) d.put('statue', [0, 0, -8], [1.6, 4, 1.6], m.stone, { solid: true })
    d.mark('door', 'door', -3.4, 0.2, Math.PI / 2)
    d.mark('away', 'edge', 0.6, -7.4, 0)
  },
  room: { min: [-3.9, 0.3, -10], max: [3.9, 7, 12] },
})

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
