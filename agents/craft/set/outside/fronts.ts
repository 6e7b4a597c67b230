import { mix, withLightness } from '../../light/colour.ts'
import { type Dressing, peaks } from './land.ts'

/** How a street is built in its time: fronts, what lights it, what stands at the kerb. */
type Style = {
  fronts: readonly string[]
  height: readonly [number, number]
  width: readonly [number, number]
  lamp: readonly [kind: string, width: number, height: number]
  cars: readonly string[]
  road: 'asphalt' | 'cobbles' | 'earth'
}

export const styles: Record<Dressing['period'], Style> = {
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

export const western: Style = {
  fronts: ['house-western'],
  height: [4.8, 7],
  width: [5, 7.5],
  lamp: ['torch-post', 0.3, 2.4],
  cars: ['carriage'],
  road: 'earth',
}

export const styleOf = (s: Dressing): Style =>
  s.site.genre === 'western' && (s.period === 'victorian' || s.site.place.period === undefined)
    ? western
    : styles[s.period]

export const roadOf = ({ m }: Dressing, { road }: Style) =>
  road === 'asphalt'
    ? withLightness(m.darkStone, 0.44)
    : road === 'cobbles'
      ? mix(m.stone, m.darkStone, 0.5)
      : m.earth

export const wallsOf = ({ m, r, wealth, period }: Dressing): string[] =>
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
export const row = (
  s: Dressing,
  style: Style,
  x: number,
  from: number,
  to: number,
  shops: number,
  scale = 1,
) => {
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

export const lamp = ({ d, m }: Dressing, { lamp: [kind, w, h] }: Style, x: number, z: number, yaw: number) =>
  d.put(kind, [x, 0, z], [w, h, w], m.metal, { yaw })

export const skyline = (s: Dressing, out = 70) => {
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
