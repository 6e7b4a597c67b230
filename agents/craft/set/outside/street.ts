import { mix, withLightness } from '../../light/colour.ts'
import { lamp, roadOf, row, skyline, styleOf, wallsOf, western } from './fronts.ts'
import { type Dressing, outdoors, tree } from './land.ts'

/** How a street is built in its time: fronts, what lights it, what stands at the kerb. */
type Style = {
  fronts: readonly string[]
  height: readonly [number, number]
  width: readonly [number, number]
  lamp: readonly [kind: string, width: number, height: number]
  cars: readonly string[]
  road: 'asphalt' | 'cobbles' | 'earth'
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
