import { mix, withLightness } from '../../light/colour.ts'
import { horizon, outdoors } from './land.ts'

/** A platform: the train behind, an iron roof on posts over those who wait, a clock, a bench, luggage. */
export const platform = outdoors({
  ground: (s) => ({
    kind: 'stone',
    colour: withLightness(s.m.stone, 0.56),
    second: withLightness(s.m.stone, 0.5),
  }),
  room: { min: [-7, 0.3, -1.9], max: [7, 3, 8.5] },
  dress: (s) => {
    const { d, m, r, period } = s
    const modern = period === 'present' || period === 'future'
    const livery = modern ? mix(m.metal, m.cloth, 0.3) : m.cloth
    horizon(s)
    for (const [i, x] of [-9.4, 0, 9.4].entries())
      d.put('rail-car', [x, -0.9, -4.1], [9.1, 3.7, 2.7], livery, {
        second: m.paleCloth,
        seed: i === 2 && !modern ? 1 : 0,
      })
    d.block([-14, 0, -5.5], [14, 3, -2.6])
    d.put('plate', [0, 0, -2.35], [30, 0.02, 0.16], withLightness(m.paleCloth, 0.86))
    d.put('plate', [0, 3.5, 0.4], [16, 0.1, 4.4], mix(m.metal, m.darkStone, 0.4))
    for (const x of [-6.4, -3.2, 3.2, 6.4]) {
      d.put('post', [x, 0, 0.9], [0.16, 3.5, 0.16], m.darkStone, { solid: true })
      d.put('bar', [x, 3.3, 0.4], [0.1, 0.1, 0.1], m.darkStone)
    }
    for (const x of [-4.8, 4.8]) d.put('hung-lantern', [x, 2.3, 0.4], [0.3, 1.2, 0.3], m.metal)
    d.put('station-clock', [1.7, 2.3, -0.5], [0.75, 1.2, 0.3], m.darkWood)
    d.put('departures', [-2.2, 2.55, -0.8], [1.9, 0.7, 0.25], '#f0b850')
    d.put('settle', [-3.5, 0, -0.4], [1.8, 0.95, 0.5], m.wood, { yaw: 0.5 })
    d.block([-4.4, 0, -0.9], [-2.6, 0.45, 0.1])
    d.mark('bench', 'sit', -3.5, -0.4, 0.5, 0.45)
    d.put('luggage', [2.5, 0, -1], [0.8, 0.75, 0.5], m.brick, { yaw: -0.5, solid: true })
    d.put('trolley', [4.8, 0, 2.4], [1.1, 0.85, 0.65], m.metal, { yaw: -0.8, solid: true })
    d.put('luggage', [4.8, 0.86, 2.4], [0.7, 0.5, 0.4], m.wood, { yaw: -0.8 })
    d.put('kiosk', [-5.6, 0, 3.2], [2, 2.4, 1.2], m.leaf, { yaw: 1.1, second: m.paleWood, solid: true })
    for (const x of [-9, 9]) d.put('street-lamp', [x, 0, 1.6], [0.4, 4, 0.4], m.darkStone)
    d.mark('train', 'door', r.pick([-0.6, 0.6]), -2, 0)
    d.mark('far', 'edge', 6.2, -1.2, -1.2)
    d.mark('near', 'edge', -2.2, 5, Math.PI)
  },
})
