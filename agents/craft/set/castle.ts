import { mix, withLightness } from '../light/colour.ts'
import { drafting, type Layout, materials, type Site } from './kit.ts'

const hall = (site: Site) => {
  const m = materials(site.palette)
  const d = drafting(site.random)
  const chapel = site.says(
    'church',
    'chapel',
    'cathedral',
    'abbey',
    'temple',
    'monastery',
    'crypt',
    'tomb',
    'mausoleum',
  )
  const [back, front, w, h] = [-9, 6.5, 10.4, 7.4]
  const mid = (back + front) / 2
  const depth = front - back
  const stone = withLightness(m.stone, 0.56)
  d.put('slabs', [0, 0, mid], [w, 1.5, depth], withLightness(m.stone, 0.5))
  d.put('wall', [0, 0, back], [w, h, 0.1], stone)
  d.put('wall', [-w / 2, 0, mid], [depth, h, 0.1], stone, { yaw: Math.PI / 2 })
  d.put('wall', [w / 2, 0, mid], [depth, h, 0.1], stone, { yaw: -Math.PI / 2 })
  d.put('wall', [0, 0, front], [w, h, 0.1], stone, { yaw: Math.PI })
  d.put('door', [0, 0, front - 0.02], [2.4, 3.4, 0.1], m.darkWood, { yaw: Math.PI })
  d.put('ceiling', [0, h, mid], [w, 0.1, depth], m.darkWood)
  for (const z of [-7, -3.9, -0.8, 2.3, 5.4]) {
    for (const s of [-1, 1]) {
      d.put('column', [s * 3.5, 0, z], [0.8, 6, 0.8], m.stone, { solid: true })
      if (z < 5 && z > -7)
        d.put(s * z > 0 ? 'torch' : 'torch', [s * 3.02, 1.9, z], [0.3, 0.9, 0.3], m.wood, {
          yaw: (-s * Math.PI) / 2,
        })
    }
    d.put('arch', [0, 5.5, z], [7.2, 1.8, 0.4], m.stone)
  }
  for (const z of [-5.4, -2.3, 0.8, 3.9])
    for (const s of [-1, 1])
      d.put('lancet', [(s * w) / 2, 2.3, z], [1.1, 3.7, 0.1], m.stone, {
        yaw: (-s * Math.PI) / 2,
        second: s < 0 ? m.shallow : m.softCloth,
      })
  d.put('rug', [0, 0, -2.6], [1.9, 0.02, 12], m.cloth, { second: mix(m.cloth, m.paleWood, 0.4) })
  d.put('dais', [0, 0, -7.4], [4.8, 0.6, 2.6], m.stone, { solid: true })
  if (chapel) {
    d.put('lancet', [0, 2.4, back], [2, 4.6, 0.1], m.stone, { second: m.cloth })
    d.put('table', [0, 0.6, -7.5], [2, 0.95, 0.8], m.paleCloth)
    d.put('candles', [-0.6, 1.55, -7.5], [0.3, 0.34, 0.3], m.paleCloth)
    d.put('candles', [0.6, 1.55, -7.5], [0.3, 0.34, 0.3], m.paleCloth)
    for (const z of [-3, -1.6, 2, 3.4])
      for (const s of [-1, 1])
        d.put('bench', [s * 2.1, 0, z], [1.7, 0.95, 0.5], m.darkWood, { yaw: Math.PI, solid: true })
    d.mark('pew', 'sit', -2.1, -1.6, Math.PI, 0.44)
  } else {
    d.put('throne', [0, 0.6, -7.6], [1.5, 2.9, 1.1], m.darkWood, { second: m.cloth })
    d.mark('throne', 'sit', 0, -7.4, 0, 1.08)
    for (const x of [-2.2, 2.2])
      d.put('banner', [x, 2.6, back + 0.05], [1.3, 3.4, 0.1], m.cloth, { second: m.paleWood })
    for (const s of [-1, 1])
      d.put('banner', [s * 3.02, 2.9, -0.8], [0.9, 2.4, 0.1], m.cloth, {
        yaw: (-s * Math.PI) / 2,
        second: m.paleWood,
      })
    for (const s of [-1, 1])
      d.put('armour', [s * 2.9, 0, -5.4], [0.8, 1.9, 0.8], m.metal, { yaw: -s * 0.6, solid: true })
    for (const s of [-1, 1]) d.put('brazier', [s * 1.9, 0, -5.2], [0.8, 1.2, 0.8], m.metal, { solid: true })
    if (site.says('feast', 'banquet', 'table', 'dining')) {
      d.put('table', [2.1, 0, -1.4], [1.1, 0.8, 4], m.wood, { solid: true })
      d.mark('feast', 'sit', 1.4, -1.4, Math.PI / 2, 0.46)
    }
  }
  d.pair(0, 0.3, 1.7)
  d.mark('steps', 'work', 0.2, -5.3, 0)
  d.mark('door', 'door', 0, 5, Math.PI)
  d.mark('column', 'stand', -2.5, -1.9, 0.9)
  return {
    m,
    d,
    room: {
      min: [-2.8, 0.3, -5.6] as [number, number, number],
      max: [2.8, 5, 5.8] as [number, number, number],
    },
  }
}

const cave = (site: Site) => {
  const m = materials(site.palette)
  const d = drafting(site.random)
  const { random } = site
  const rock = withLightness(mix(m.stone, m.darkStone, 0.4), 0.6)
  for (let i = 0; i < 26; i++) {
    const t = (i / 26) * Math.PI * 2
    const out = 7 + random.next() * 1.6
    d.put(
      'rock',
      [Math.sin(t) * out, -0.6, Math.cos(t) * out],
      [5.4, 6.5 + random.next() * 3, 4.4],
      mix(rock, m.darkStone, random.next() * 0.5),
      { solid: true },
    )
  }
  d.put('ceiling', [0, 6, 0], [24, 0.1, 24], withLightness(rock, 0.4))
  d.put('stalactites', [0, 6, -1.5], [11, 3, 9], rock)
  for (const [x, z, k] of [
    [-3.4, -3, 1.4],
    [3.2, -3.6, 1.9],
    [-3.6, 1.4, 0.9],
    [3.8, 0.6, 1.1],
  ] as const)
    d.put('crystal', [x, 0, z], [k, k * 1.3, k], withLightness(m.cloth, 0.74), { solid: true })
  d.put('pool', [1.5, 0.01, -3], [3.6, 0.02, 2.2], m.water)
  d.put('rock', [-2, 0, -0.9], [1.2, 0.7, 1], rock, { solid: true })
  d.mark('rock', 'sit', -2, -0.75, 0.8, 0.5)
  d.put('campfire', [0, 0, -1.9], [1, 1, 1], m.wood, { solid: true })
  if (site.says('treasure', 'gold', 'chest', 'dragon'))
    d.put('chest', [2.2, 0, -1.7], [1, 0.75, 0.6], m.wood, { yaw: -0.5, solid: true })
  d.pair(0, 0.3, 1.6)
  d.mark('mouth', 'door', 0.4, 4.4, Math.PI)
  return {
    m,
    d,
    room: {
      min: [-3.6, 0.3, -4] as [number, number, number],
      max: [3.6, 4.4, 5] as [number, number, number],
    },
  }
}

/** Stone halls: a castle's, a church's; and caves. */
export const castleLayout: Layout = (site) => {
  const under = site.says(
    'cave',
    'cavern',
    'grotto',
    'mine',
    'underground',
    'lair',
    'dungeon',
    'catacomb',
    'sewer',
  )
  const { d, m, room } = under ? cave(site) : hall(site)
  return {
    interior: true,
    ground: under
      ? { kind: 'stone', colour: m.darkStone, second: m.stone }
      : { kind: 'none', colour: m.stone, second: m.darkStone },
    pieces: d.pieces,
    marks: d.marks,
    solids: d.solids,
    cameraRoom: room,
  }
}
