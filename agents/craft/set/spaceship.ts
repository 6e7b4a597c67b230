import { mix, tinted, withLightness } from '../light/colour.ts'
import { drafting, type Layout, materials } from './kit.ts'

/** A hold of crates and nets, or about the engine's core; a wide port on the stars. */
const hold: Layout = (site) => {
  const m = materials(site.palette)
  const { random } = site
  const d = drafting(random)
  const engine = site.says('engine', 'reactor', 'core')
  const hull = tinted(withLightness(site.palette.shadow, 0.56, 0.6), site.palette.ground, 0.25)
  const lit = withLightness(mix(site.palette.light, site.palette.accent, 0.35), 0.84)
  const [back, front, w, h] = [-8, 5.4, 11, 4.8]
  const [mid, depth] = [(front + back) / 2, front - back]
  d.put('hull-deck', [0, 0.03, mid], [w, 0.6, depth], withLightness(hull, 0.42), { second: m.cloth })
  for (const s of [-1, 1]) {
    d.put('hull', [(s * w) / 2, 0, mid], [depth, h, 0.1], hull, { yaw: (-s * Math.PI) / 2, second: lit })
    d.block([s < 0 ? -w / 2 - 0.3 : w / 2, 0, back], [s < 0 ? -w / 2 : w / 2 + 0.3, h, front])
  }
  d.put('hull', [0, 0, front], [w, h, 0.1], hull, { yaw: Math.PI, second: lit })
  d.put('hatch', [0, 0, front - 0.03], [1.8, 2.5, 0.1], hull, { yaw: Math.PI, second: lit })
  d.put('ceiling', [0, h, mid], [w, 0.1, depth], withLightness(hull, 0.36))
  for (let z = front - 0.6; z > back; z -= 2.7)
    d.put('rib', [0, 0, z], [w, h, 0.4], withLightness(hull, 0.5), { second: lit })
  if (engine) {
    d.put('hull', [0, 0, back], [w, h, 0.1], hull, { second: lit })
    d.put('pod', [0, 0, back + 2.4], [3.4, h - 0.3, 3.4], withLightness(hull, 0.5), {
      second: '#8fe8f0',
      solid: true,
    })
    for (const x of [-3.6, 3.6]) d.put('tank', [x, 0, -4.6], [2, 3.2, 2], m.metal, { solid: true })
    for (const s of [-1, 1])
      d.put('drainpipes', [s * 5.3, 0, -1], [1.4, h, 0.4], m.metal, { yaw: (-s * Math.PI) / 2 })
    d.put('grab-rail', [0, 0, -3.3], [5, 1, 0.1], '#d8b84a', { seed: 5 })
  } else {
    d.put('viewport', [0, 1.1, back], [w, 2.8, 0.2], withLightness(hull, 0.46), { second: lit })
    d.put('plate', [0, 0, back], [w, 1.1, 0.2], withLightness(hull, 0.46))
    d.put('globe', [70, 16, -200], [110, 110, 110], m.brick, { second: m.sand, seed: random.pick([1, 2, 3]) })
    for (const [x, z, k] of [
      [-4, -5, 0],
      [-4, -3.4, 0.9],
      [3.9, -5.4, 0],
      [3.9, -5.2, 2.5],
      [4.1, -2.6, 1.2],
    ] as const)
      d.put(
        'container',
        [x, k > 2 ? 1.9 : 0, z],
        [2.2, 1.9, 1.5],
        random.pick([m.cloth, m.water, m.metal, m.leaf]),
        { yaw: k * 0.1, solid: true },
      )
    d.put('rover', [-3.4, 0, 1.6], [3, 1.8, 1.9], m.paleCloth, { yaw: 1.2, second: m.cloth, solid: true })
  }
  for (const [x, z] of [
    [2.5, -1.6],
    [3.1, -1],
  ] as const)
    d.put('crate', [x, 0, z], [0.8, 0.6, 0.7], m.metal, { yaw: x, solid: true })
  d.mark('crate', 'sit', 2.4, -1.4, -0.8, 0.6)
  d.put('console', [-2.9, 0, -2], [1.4, 1.1, 0.7], withLightness(hull, 0.5), {
    yaw: 0.9,
    solid: true,
    second: lit,
  })
  d.mark('work', 'work', -2, -1.4, -2.2)
  d.pair(0, 0.35, 1.6)
  d.mark('hatch', 'door', 0, front - 1.4, Math.PI)
  return {
    interior: true,
    ground: { kind: 'none', colour: hull, second: hull },
    pieces: d.pieces,
    marks: d.marks,
    solids: d.solids,
    cameraRoom: { min: [-4.6, 0.3, -3], max: [4.6, h - 0.5, front - 0.5] },
  }
}

export const spaceship: Layout = (site) =>
  (site.says('cargo', 'hold', 'hangar', 'bay', 'engine', 'reactor', 'core') ? hold : bridge)(site)

/** A bridge before the stars, or a corridor; cool hull, one warm or sharp light. */
const bridge: Layout = (site) => {
  const m = materials(site.palette)
  const { random } = site
  const d = drafting(random)
  const hull = tinted(withLightness(site.palette.shadow, 0.6, 0.6), site.palette.ground, 0.25)
  const lit = withLightness(mix(site.palette.light, site.palette.accent, 0.35), 0.84)
  const glow = { second: lit }
  const corridor = site.says('corridor', 'hallway', 'passage', 'airlock', 'tunnel', 'quarters', 'medbay')
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
