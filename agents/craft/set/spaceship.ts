import { mix, tinted, withLightness } from '../light/colour.ts'
import { drafting, type Layout, materials } from './kit.ts'

/** A bridge before the stars, or a corridor; cool hull, one warm or sharp light. */
export const spaceship: Layout = (site) => {
  const m = materials(site.palette)
  const { random } = site
  const d = drafting(random)
  const hull = tinted(withLightness(site.palette.shadow, 0.6, 0.6), site.palette.ground, 0.25)
  const lit = withLightness(mix(site.palette.light, site.palette.accent, 0.35), 0.84)
  const glow = { second: lit }
  const corridor = site.says(
    'corridor',
    'hallway',
    'passage',
    'airlock',
    'tunnel',
    'cargo',
    'quarters',
    'medbay',
    'hold',
    'engine',
  )
  const [back, front, w, h] = corridor ? ([-7, 5, 4.6, 2.9] as const) : ([-4.2, 5, 8.4, 3.5] as const)
  const mid = (front + back) / 2
  const depth = front - back
  d.put('slabs', [0, 0, mid], [w, 1.2, depth], withLightness(hull, 0.46))
  d.put('hull', [-w / 2, 0, mid], [depth, h, 0.1], hull, { yaw: Math.PI / 2, ...glow })
  d.put('hull', [w / 2, 0, mid], [depth, h, 0.1], hull, { yaw: -Math.PI / 2, ...glow })
  d.put('hull', [0, 0, front], [w, h, 0.1], hull, { yaw: Math.PI, ...glow })
  d.put('hatch', [0, 0, front - 0.03], [1.6, 2.3, 0.1], hull, { yaw: Math.PI, ...glow })
  d.put('ceiling', [0, h, mid], [w, 0.1, depth], withLightness(hull, 0.42))
  for (let z = front - 0.6; z > back; z -= corridor ? 1.7 : 2.6)
    d.put('rib', [0, 0, z], [w, h, 0.34], withLightness(hull, 0.52), glow)
  if (corridor) {
    d.put('hull', [0, 0, back], [w, h, 0.1], hull, glow)
    d.put('hatch', [0, 0, back + 0.03], [1.6, 2.3, 0.1], withLightness(hull, 0.6), glow)
    for (const [i, z] of [-4.6, -1.2].entries())
      d.put(
        i ? 'pod' : 'console',
        [i ? 1.7 : -1.75, 0, z],
        i ? [0.9, 2, 0.9] : [1.4, 1.1, 0.7],
        withLightness(hull, 0.5),
        { yaw: i ? 0 : Math.PI / 2, solid: true, ...glow },
      )
    d.put('crate', [-1.75, 0, -2.6], [0.7, 0.6, 0.7], m.metal, { solid: true })
    d.mark('seat', 'sit', -1.75, -2.5, 1.4, 0.6)
    d.put('crate', [1.7, 0, 1.4], [0.7, 0.7, 0.9], m.metal, { solid: true })
    d.mark('hatch', 'door', 0, back + 0.9, 0)
    d.mark('work', 'work', -0.9, -4.6, -Math.PI / 2)
  } else {
    d.put('viewport', [0, 0.95, back], [w, 2.1, 0.2], withLightness(hull, 0.46), glow)
    d.put('globe', [-58, -26, -190], [150, 150, 150], mix(m.water, m.softCloth, random.next() * 0.6), {
      second: m.paleCloth,
      seed: random.pick([1, 2, 3, 5, 6]),
    })
    d.put('globe', [64, 34, -200], [18, 18, 18], m.farther, { second: m.stone, seed: 4 })
    d.put('console', [0, 0, -3.3], [3.2, 1.02, 0.8], withLightness(hull, 0.5), {
      yaw: Math.PI,
      solid: true,
      ...glow,
    })
    for (const s of [-1, 1]) {
      d.put('console', [s * 2.9, 0, -2.3], [2, 1.08, 0.8], withLightness(hull, 0.5), {
        yaw: s * -0.9,
        solid: true,
        ...glow,
      })
      d.put('screen', [s * 3.9, 1.5, -0.4], [1.5, 0.9, 0.06], lit, { yaw: (-s * Math.PI) / 2 })
      d.put('seat', [s * 1.9, 0, -1.7], [0.7, 1.25, 0.66], m.metal, {
        yaw: -s * 0.7,
        second: hull,
        solid: true,
      })
      d.mark(s < 0 ? 'seat-left' : 'seat-right', 'sit', s * 1.9, -1.65, s * -0.7, 0.45)
    }
    d.put('dais', [0, 0, -1.5], [2, 0.14, 1.7], withLightness(hull, 0.42))
    d.put('seat', [0, 0.14, -1.6], [0.86, 1.45, 0.74], m.cloth, { second: hull, solid: true })
    d.mark('command', 'sit', 0, -1.52, 0, 0.6)
    d.put('pod', [-3.6, 0, 1.6], [0.9, 2.1, 0.9], hull, { solid: true, ...glow })
    d.put('crate', [3.6, 0, 1.9], [0.9, 0.8, 0.8], m.metal, { solid: true })
    d.mark('hatch', 'door', 0, front - 1.4, Math.PI)
    d.mark('work', 'work', 2.2, -1.2, 2.4)
  }
  d.pair(0, 0.35, 1.6)
  d.block([-w / 2 - 0.3, 0, back], [-w / 2, h, front])
  d.block([w / 2, 0, back], [w / 2 + 0.3, h, front])
  return {
    interior: true,
    ground: { kind: 'none', colour: hull, second: hull },
    pieces: d.pieces,
    marks: d.marks,
    solids: d.solids,
    cameraRoom: { min: [-w / 2 + 0.5, 0.3, corridor ? -5 : -2.6], max: [w / 2 - 0.5, h - 0.4, front - 0.6] },
  }
}
