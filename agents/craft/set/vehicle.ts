import { mix, withLightness } from '../light/colour.ts'
import { drafting, type Layout, materials, type Site } from './kit.ts'

const train = (site: Site) => {
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
  d.put('scenery', [0, 0.2, back], [site.says('tram', 'bus', 'metro', 'subway') ? 9 : 18, 0, 0], m.grass, {
    second: m.far,
  })
  d.put('scenery', [0, 0.2, front], [-18, 0, 0], m.grass, { second: m.far, yaw: Math.PI })
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

const car = (site: Site) => {
  const m = materials(site.palette)
  const d = drafting(site.random)
  const body = withLightness(mix(m.cloth, m.metal, 0.35), 0.42)
  d.put('plate', [0, -0.05, 0], [1.9, 0.06, 3.6], m.darkStone)
  for (const [i, x] of [-0.43, 0.43].entries()) {
    d.put('seat', [x, 0, 0], [0.62, 1.12, 0.62], m.wood, { second: m.darkWood, solid: true })
    d.mark(i === 0 ? 'passenger' : 'driver', 'sit', x, 0.06, i === 0 ? 0.3 : -0.12, 0.44)
  }
  d.put('seat', [0, 0, -1.05], [1.6, 1.05, 0.62], m.wood, { second: m.darkWood })
  for (const [i, x] of [-0.45, 0.45].entries())
    d.mark(i === 0 ? 'back-left' : 'back-right', 'sit', x, -0.98, 0, 0.44)
  d.put('dashboard', [0, 0.35, 0.95], [1.8, 0.5, 0.4], m.darkWood, { yaw: Math.PI })
  d.put('wheel', [0.43, 0.98, 0.62], [0.38, 0, 0.1], m.darkStone, { yaw: Math.PI })
  for (const s of [-1, 1]) {
    d.put('plate', [s * 0.94, 0, -0.2], [0.07, 0.82, 2.9], body)
    d.put('post', [s * 0.9, 0.8, -0.45], [0.08, 0.87, 0.12], body)
    d.put('post', [s * 0.86, 0.8, 1.15], [0.07, 0.88, 0.1], body)
    d.put('post', [s * 0.82, 0.8, -1.6], [0.12, 0.87, 0.16], body)
  }
  d.put('plate', [0, 0, -1.62], [1.9, 0.92, 0.1], body)
  d.put('plate', [0, 1.66, -0.3], [1.86, 0.07, 2.9], mix(m.paleCloth, m.metal, 0.3))
  d.put('screen', [0, 1.46, 1.05], [0.26, 0.1, 0.02], m.far, { yaw: Math.PI })
  d.put('road', [0, -0.42, -30], [6.4, 0.02, 120], withLightness(m.darkStone, 0.42), { second: m.plaster })
  d.put('scenery', [-3.5, -0.3, 0], [16, 0, 0], m.grass, { second: m.far, yaw: Math.PI / 2 })
  d.put('scenery', [3.5, -0.3, 0], [-16, 0, 0], m.grass, { second: m.far, yaw: -Math.PI / 2 })
  d.put('ridge', [0, -2, -80], [220, 14, 1], m.farther)
  d.put('ridge', [0, -2, 80], [220, 14, 1], m.farther, { yaw: Math.PI })
  d.mark('beside-left', 'stand', -0.85, 1.9, 0.9)
  d.mark('beside-right', 'stand', 0.85, 1.9, -0.9)
  d.mark('door', 'door', -1.5, 0.2, Math.PI / 2)
  return {
    d,
    m,
    room: {
      min: [-2.4, 0.7, 0.7] as [number, number, number],
      max: [2.4, 2, 3.6] as [number, number, number],
    },
  }
}

const cabin = (site: Site) => {
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

/** Inside something that travels; the land goes by behind the panes. */
export const vehicle: Layout = (site) => {
  const ship = site.says(
    'ship',
    'boat',
    'cabin',
    'submarine',
    'yacht',
    'vessel',
    'wheelhouse',
    'ferry',
    'deck',
    'hold',
    'captain',
  )
  const rails = site.says(
    'train',
    'carriage',
    'compartment',
    'tram',
    'bus',
    'metro',
    'subway',
    'railway',
    'plane',
    'airplane',
    'coach',
    'wagon',
    'dining car',
  )
  const { d, m, room } = ship ? cabin(site) : rails ? train(site) : car(site)
  return {
    interior: true,
    ground: { kind: 'none', colour: m.darkWood, second: m.wood },
    pieces: d.pieces,
    marks: d.marks,
    solids: d.solids,
    cameraRoom: room,
  }
}
