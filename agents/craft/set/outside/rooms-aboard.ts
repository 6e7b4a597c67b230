import { drafting, materials, type Site } from '../kit.ts'

/** What goes by outside: 0 open country, 1 a town, 2 woods under mountains, 3 clouds. */
export const landOutside = (site: Site): number =>
  site.says('city', 'town', 'street', 'metro', 'subway', 'taxi', 'tram', 'downtown')
    ? 1
    : site.says('mountain', 'forest', 'alps', 'wood', 'night train')
      ? 2
      : site.random.fork('land').pick([0, 0, 1, 2])

/** A carriage: seats that face each other at the window, the land going by. */
export const carriage = (site: Site) => {
  const m = materials(site.palette)
  const d = drafting(site.random)
  const [back, front, w, h] = [-1.7, 2.6, 7.4, 2.6]
  const mid = (back + front) / 2
  const depth = front - back
  d.put('boards', [0, 0, mid], [w, 0.7, depth], m.darkWood)
  d.put('carriage-wall', [0, 0, back], [w, h, 0.1], m.paleWood, { second: m.wood, seed: 3 })
  for (const x of [-2.37, 0, 2.37]) d.put('opening', [x, 0.94, back], [2.1, 1.14, 0.1], m.darkWood)
  d.put('carriage-wall', [0, 0, front], [w, h, 0.1], m.paleWood, { yaw: Math.PI, second: m.wood, seed: 3 })
  d.put('wall', [-w / 2, 0, mid], [depth, h, 0.1], m.wood, { yaw: Math.PI / 2 })
  d.put('wall', [w / 2, 0, mid], [depth, h, 0.1], m.wood, { yaw: -Math.PI / 2 })
  d.put('door', [-w / 2, 0, 0.6], [0.9, 2.05, 0.1], m.darkWood, { yaw: Math.PI / 2 })
  d.put('ceiling', [0, h, mid], [w, 0.1, depth], m.paleCloth)
  d.put('beams', [0, h - 0.1, mid], [w, 0.1, depth], m.wood)
  for (const x of [-2.4, 0, 2.4]) d.put('pendant', [x, 2.25, 0.6], [0.3, 0.35, 0.3], m.paleCloth)
  for (const [i, x] of [-1.25, 1.25].entries()) {
    const s = i === 0 ? 1 : -1
    d.put('seat', [x, 0, -0.95], [1.3, 1.2, 0.62], m.cloth, {
      yaw: (s * Math.PI) / 2,
      second: m.darkWood,
      solid: true,
    })
    d.mark(
      i === 0 ? 'seat-left' : 'seat-right',
      'sit',
      x + s * 0.06,
      -0.72,
      (s * Math.PI) / 2 - s * 0.25,
      0.45,
    )
    d.put('seat', [x * 2.5, 0, -0.95], [1.3, 1.2, 0.62], m.cloth, {
      yaw: (-s * Math.PI) / 2,
      second: m.darkWood,
      solid: true,
    })
  }
  d.mark('window-left', 'sit', -1.19, -1.25, Math.PI / 2, 0.45)
  d.mark('window-right', 'sit', 1.19, -1.25, -Math.PI / 2, 0.45)
  d.put('table', [0, 0, -1.25], [0.8, 0.74, 0.6], m.wood, { solid: true })
  d.put('lamp', [0, 0.74, -1.4], [0.26, 0.38, 0.26], m.cloth, { second: m.metal })
  for (const x of [-2, 2]) d.put('luggage-rack', [x, 2.08, back + 0.3], [2.9, 0.3, 0.5], m.metal)
  d.put('curtain', [-1.2, 0.9, back + 0.04], [0.24, 1.3, 0.1], m.cloth)
  d.put('curtain', [1.2, 0.9, back + 0.04], [0.24, 1.3, 0.1], m.cloth)
  d.put('scenery', [0, 0.2, back], [site.says('tram', 'metro', 'subway') ? 9 : 18, 0, 0], m.grass, {
    second: m.far,
    seed: landOutside(site),
  })
  d.put('scenery', [0, 0.2, front], [-18, 0, 0], m.grass, {
    second: m.far,
    yaw: Math.PI,
    seed: landOutside(site) + 4,
  })
  d.pair(0, 0.75, 1.5)
  d.mark('door', 'door', -3, 0.6, Math.PI / 2)
  return {
    d,
    m,
    room: {
      min: [-w / 2 + 0.3, 0.3, -0.5] as [number, number, number],
      max: [w / 2 - 0.3, h - 0.2, front - 0.15] as [number, number, number],
    },
  }
}

/** Below deck: bunk, table, portholes. */
export const cabin = (site: Site) => {
  const m = materials(site.palette)
  const d = drafting(site.random)
  const [back, front, w, h] = [-2.6, 3.6, 6, 2.5]
  const mid = (back + front) / 2
  const depth = front - back
  d.put('boards', [0, 0, mid], [w, 0.6, depth], m.wood)
  d.put('wall', [0, 0, back], [w, h, 0.1], m.wood, { second: m.darkWood })
  d.put('wall', [-w / 2, 0, mid], [depth, h, 0.1], m.wood, { yaw: Math.PI / 2, second: m.darkWood })
  d.put('wall', [w / 2, 0, mid], [depth, h, 0.1], m.wood, { yaw: -Math.PI / 2, second: m.darkWood })
  d.put('wall', [0, 0, front], [w, h, 0.1], m.wood, { yaw: Math.PI, second: m.darkWood })
  d.put('ceiling', [0, h, mid], [w, 0.1, depth], m.paleWood)
  d.put('beams', [0, h - 0.24, mid], [w, 0.24, depth], m.darkWood)
  for (const x of [-1.7, 0, 1.7]) d.put('porthole', [x, 1.15, back], [0.72, 0.72, 0.1], m.paleWood)
  for (const s of [-1, 1])
    d.put('porthole', [(s * w) / 2, 1.2, -0.4], [0.66, 0.66, 0.1], m.paleWood, { yaw: (-s * Math.PI) / 2 })
  d.put('bed', [2.3, 0, -1.3], [0.95, 0.6, 2], m.darkWood, { second: m.cloth, solid: true })
  d.mark('bunk', 'lie', 2.3, -1.2, 0, 0.5)
  d.put('table', [-1, 0, -1.5], [1.5, 0.76, 0.85], m.darkWood, { solid: true })
  d.put('lamp', [-1.3, 0.76, -1.6], [0.28, 0.4, 0.28], m.paleCloth, { second: m.metal })
  d.put('chair', [-1.95, 0, -1.3], [0.46, 0.95, 0.46], m.darkWood, { yaw: 1.4, second: m.cloth })
  d.mark('seat-left', 'sit', -1.95, -1.3, 1.4, 0.46)
  d.put('chair', [0.05, 0, -1.3], [0.46, 0.95, 0.46], m.darkWood, { yaw: -1.3, second: m.cloth })
  d.mark('seat-right', 'sit', 0.05, -1.3, -1.3, 0.46)
  if (site.says('wheel', 'bridge', 'helm', 'wheelhouse', 'captain'))
    d.put('wheel', [0.6, 1.05, -2], [0.8, 0, 0.1], m.darkWood, { second: m.wood })
  d.put('chest', [2.3, 0, 0.5], [0.9, 0.6, 0.55], m.darkWood, { yaw: -0.5, solid: true })
  d.put('barrel', [-2.5, 0, 0.4], [0.6, 0.85, 0.6], m.wood, { solid: true })
  d.put('picture', [-2.98, 1.3, -1.4], [0.9, 0.6, 0.04], m.far, { yaw: Math.PI / 2 })
  d.put('pendant', [0.1, 1.85, -0.3], [0.34, 0.65, 0.34], m.metal)
  d.pair(0, 0.1, 1.5)
  d.mark('door', 'door', -2.4, 1.5, Math.PI / 2)
  d.mark('work', 'work', -0.9, -0.9, Math.PI)
  return {
    d,
    m,
    room: {
      min: [-w / 2 + 0.3, 0.3, back + 0.4] as [number, number, number],
      max: [w / 2 - 0.3, h - 0.3, front - 0.5] as [number, number, number],
    },
  }
}
