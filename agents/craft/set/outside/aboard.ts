import type { Vec3 } from '#film/stage.ts'
import { mix, withLightness } from '../../light/colour.ts'
import { type Drafting, drafting, type Layout, type Materials, materials, type Site } from '../kit.ts'
import { floraOf, outdoors, periodOf, rocks, tree } from './land.ts'
import { cabin, carriage, landOutside } from './rooms-aboard.ts'

type Room = { d: Drafting; m: Materials; room: { min: Vec3; max: Vec3 } }
const inside =
  (build: (site: Site) => Room): Layout =>
  (site) => {
    const { d, m, room } = build(site)
    return {
      interior: true,
      ground: { kind: 'none', colour: m.darkWood, second: m.wood },
      pieces: d.pieces,
      marks: d.marks,
      solids: d.solids,
      cameraRoom: room,
    }
  }

/** In a car that drives towards us: seen through the windscreen, from the passenger's side or from behind. */
const carInside = inside((site) => {
  const m = materials(site.palette)
  const d = drafting(site.random)
  const flora = floraOf(site, m)
  const period = periodOf(site)
  const old = period === 'mid-century' || period === 'victorian'
  const land = landOutside(site)
  const body = withLightness(mix(m.cloth, m.metal, 0.25), 0.56)
  const leather = old ? m.wood : withLightness(m.darkStone, 0.36)
  d.put('car-shell', [0, 0, 0], [1.9, 1.6, 3.7], body, {
    second: mix(m.paleCloth, m.metal, 0.25),
    seed: old ? 1 : 0,
  })
  for (const [i, x] of [-0.43, 0.43].entries()) {
    d.put('car-seat', [x, 0.05, 0], [0.56, 1.12, 0.6], leather, { second: m.darkWood })
    d.mark(i === 0 ? 'passenger' : 'driver', 'sit', x, 0.06, i === 0 ? 0.3 : -0.12, 0.44)
  }
  d.put('car-seat', [0, 0.05, -1.05], [1.56, 1.05, 0.6], leather, { second: m.darkWood })
  for (const [i, x] of [-0.45, 0.45].entries())
    d.mark(i === 0 ? 'back-left' : 'back-right', 'sit', x, -0.98, 0, 0.44)
  d.put('dashboard', [0, 0.35, 0.98], [1.7, 0.46, 0.42], m.darkWood, { yaw: Math.PI })
  d.put('wheel', [0.43, 0.92, 0.64], [0.38, 0, 0.1], m.darkStone, { yaw: Math.PI })
  d.put(
    'roadway',
    [0, -0.42, 0],
    [7, site.says('parked', 'traffic') ? 0 : 16, 160],
    withLightness(m.darkStone, 0.42),
    { second: flora.ground },
  )
  const speed = site.says('parked', 'traffic') ? 0 : 16
  d.put('scenery', [-3.5, -0.3, 0], [speed, 0, 0], flora.ground, {
    second: m.far,
    yaw: Math.PI / 2,
    seed: land,
  })
  d.put('scenery', [3.5, -0.3, 0], [-speed, 0, 0], flora.ground, {
    second: m.far,
    yaw: -Math.PI / 2,
    seed: land + 4,
  })
  d.put('ridge', [0, -2, -80], [220, 14, 1], m.farther)
  d.put('ridge', [0, -2, 80], [220, 14, 1], m.farther, { yaw: Math.PI })
  // Who gets out stands before the bonnet.
  d.mark('beside-left', 'stand', -0.85, 3.1, 0.9)
  d.mark('beside-right', 'stand', 0.85, 3.1, -0.9)
  d.mark('door', 'door', -1.6, 0.2, Math.PI / 2)
  d.block([-0.95, 0, -1.9], [0.95, 1, 2.5])
  return { d, m, room: { min: [-2.4, 1.02, 0.62], max: [2.4, 2.1, 4] } }
})

/** Rows of seats along an aisle, windows on the far side: a bus, a tram, an aeroplane. */
const rowsInside = (kind: 'bus' | 'plane') =>
  inside((site) => {
    const m = materials(site.palette)
    const d = drafting(site.random)
    const flora = floraOf(site, m)
    const air = kind === 'plane'
    const [back, front, w, h] = [-1.8, 2.6, 9, 2.35]
    const mid = (back + front) / 2
    const depth = front - back
    const wall = air ? withLightness(m.paleCloth, 0.84) : withLightness(m.paleCloth, 0.74)
    d.put(
      air ? 'rug' : 'plate',
      [0, air ? 0.005 : -0.06, mid],
      [w, air ? 0.02 : 0.06, depth],
      air ? withLightness(m.water, 0.4) : withLightness(m.stone, 0.42),
      { second: m.darkStone },
    )
    for (const [z, yaw] of [
      [back, 0],
      [front, Math.PI],
    ] as const)
      d.put(air ? 'cabin-wall' : 'carriage-wall', [0, 0, z], [w, h, 0.1], wall, {
        yaw,
        second: air ? m.paleCloth : mix(m.cloth, m.paleCloth, 0.4),
        seed: air ? 9 : 4,
      })
    if (!air)
      for (const x of [-3.26, -1.09, 1.09, 3.26])
        d.put('opening', [x, 0.9, back], [1.9, 0.98, 0.1], withLightness(m.metal, 0.4))
    for (const k of [-1, 1])
      d.put('wall', [(k * w) / 2, 0, mid], [depth, h, 0.1], wall, { yaw: (-k * Math.PI) / 2 })
    d.put('ceiling', [0, h, mid], [w, 0.1, depth], withLightness(m.paleCloth, 0.86))
    for (const x of [-3, -1, 1, 3]) d.put('light-panel', [x, h - 0.03, 0.9], [1.4, 0.04, 0.3], m.paleCloth)
    if (air)
      for (const z of [back + 0.36, front - 0.36])
        d.put('bins', [0, 1.62, z], [w, 0.46, 0.7], wall, { yaw: z > 0 ? Math.PI : 0 })
    else d.put('grab-rail', [0, 0, -0.5], [w, h - 0.12, 0.1], '#d8b84a', { seed: 4 })
    const rows = [-3.4, -2.15, -0.95, 0.95, 2.15, 3.4]
    for (const [i, x] of rows.entries()) {
      const faces = air ? Math.PI / 2 : x < 0 ? Math.PI / 2 : -Math.PI / 2
      for (const [j, z] of [back + 0.42, back + 0.98].entries()) {
        d.put('seat', [x, 0, z], [0.52, 1.2, 0.56], i % 2 && !air ? withLightness(m.cloth, 0.42) : m.cloth, {
          yaw: faces,
          second: m.darkStone,
          solid: true,
        })
        if (i === 2 || i === 3)
          d.mark(
            `seat-${i === 2 ? 'left' : 'right'}${j ? '' : '-window'}`,
            'sit',
            x + (faces > 0 ? 0.05 : -0.05),
            z,
            faces - Math.sign(faces) * 0.2,
            0.45,
          )
      }
      if (i !== 2 && i !== 3)
        d.put('seat', [x, 0, front - 0.4], [0.52, 1.2, 0.56], m.cloth, { yaw: faces, second: m.darkStone })
    }
    const speed = site.says('parked', 'airport') ? 0 : air ? 30 : 12
    const seed = air ? 3 : landOutside(site)
    d.put('scenery', [0, 0.2, back], [speed, 0, 0], flora.ground, { second: m.far, seed })
    d.put('scenery', [0, 0.2, front], [-speed, 0, 0], flora.ground, {
      second: m.far,
      yaw: Math.PI,
      seed: seed + 4,
    })
    d.pair(0, 0.75, 1.5)
    d.put(air ? 'curtain' : 'door', [-w / 2 + 0.06, 0, 0.7], [0.9, 2.05, 0.1], air ? m.water : m.metal, {
      yaw: Math.PI / 2,
    })
    d.mark('door', 'door', -3.7, 0.7, Math.PI / 2)
    return { d, m, room: { min: [-w / 2 + 0.4, 0.3, -0.35], max: [w / 2 - 0.4, h - 0.2, front - 0.25] } }
  })

/** Two seats behind the instruments; sky on all sides. */
const cockpit = inside((site) => {
  const m = materials(site.palette)
  const d = drafting(site.random)
  const shell = withLightness(m.metal, 0.5)
  d.put('cockpit-shell', [0, 0, 0], [2.6, 2.1, 2.8], shell, { second: m.darkStone })
  for (const [i, x] of [-0.6, 0.6].entries()) {
    d.put('car-seat', [x, 0.05, 0], [0.6, 1.2, 0.62], m.darkWood, { second: m.darkStone })
    d.mark(i ? 'copilot' : 'pilot', 'sit', x, 0.06, i ? -0.2 : 0.25, 0.46)
    d.put('wheel', [x, 0.86, 0.68], [0.3, 0, 0.1], m.darkStone, { yaw: Math.PI })
  }
  d.put('console', [0, 0.1, 1.15], [2.3, 0.86, 0.5], m.darkStone, { second: '#8fe0d0' })
  d.put('console', [0, 0, 0.2], [0.34, 0.66, 1], m.darkStone, { second: '#f0b060' })
  d.put('hatch', [0, 0, -1.36], [0.8, 1.9, 0.1], shell, { second: '#f0b060' })
  for (const k of [-1, 1])
    d.put('scenery', [k * 1.6, 0.4, 0], [k * -34, 0, 0], m.paleCloth, {
      second: m.far,
      yaw: (-k * Math.PI) / 2,
      seed: 3,
    })
  d.mark('behind-left', 'stand', -0.62, -0.85, 0.9)
  d.mark('behind-right', 'stand', 0.62, -0.85, -0.9)
  d.mark('door', 'door', 0, -1, 0)
  return { d, m, room: { min: [-2, 0.98, 0.75], max: [2, 2.05, 3.4] } }
})

const ropes = (d: Drafting, m: Materials) => {
  for (const [x, z] of [
    [-2.9, -1.4],
    [3.3, 0.4],
  ] as const)
    d.put('rope-coil', [x, 0, z], [0.7, 0.26, 0.7], m.paleWood, { solid: true })
}

/** On deck: rails, masts and shrouds or a wheelhouse, hatches, the sea on all sides. */
const deck = outdoors({
  ground: (s) => ({ kind: 'none', colour: s.m.wood, second: s.m.darkWood }),
  dress: (s) => {
    const { d, m, r, period, site } = s
    const modern = period === 'present' || period === 'future' || period === 'mid-century'
    const side = r.chance(0.5) ? 1 : -1
    const planks = modern ? mix(m.paleWood, m.stone, 0.2) : m.wood
    // The ship lies along x; we look over her side.
    d.put('boards', [0, 0, 1.2], [34, 0.24, 8.4], planks)
    d.put('ship-side', [0, -3, 1.2], [36, 3.06, 8.6], modern ? m.paleCloth : m.darkWood, {
      second: modern ? m.cloth : m.paleWood,
    })
    for (const [z, yaw] of [
      [-3, 0],
      [5.4, Math.PI],
    ] as const) {
      d.put(
        modern ? 'railing' : 'bulwark',
        [0, 0, z],
        [34, modern ? 1.1 : 0.95, 0.3],
        modern ? m.paleCloth : m.wood,
        { yaw, second: m.paleWood },
      )
      d.block([-17, 0, z - 0.2], [17, 1, z + 0.2])
    }
    if (!modern) {
      for (const [x, k] of [
        [side * -4.6, 1],
        [side * 7.5, 0.9],
        [side * -14, 0.8],
      ] as const) {
        d.put('mast', [x, 0, 0.8], [9, 17 * k, 8.4], m.wood, { second: m.paleCloth })
        d.block([x - 0.35, 0, 0.45], [x + 0.35, 4, 1.15])
      }
      d.put('helm', [side * 3.6, 0, -0.2], [1.2, 1.5, 0.7], m.darkWood, {
        yaw: -side * 0.6,
        second: m.wood,
        solid: true,
      })
      d.mark('helm', 'work', side * 3, 0.6, side * 2.6)
      d.put('deck-house', [side * 12.5, 0, 1.2], [5, 2.4, 5.4], m.wood, {
        yaw: (-side * Math.PI) / 2,
        second: m.darkWood,
      })
      d.block([Math.min(side * 9.4, side * 15), 0, -1.8], [Math.max(side * 9.4, side * 15), 3, 4])
      d.put('cannon', [side * -1.9, 0, -2.1], [1.7, 0.8, 0.8], m.darkStone, {
        yaw: Math.PI,
        second: m.wood,
        solid: true,
      })
      d.put('lantern-post', [side * 2.1, 0, -2.7], [0.3, 2.1, 0.3], m.darkWood)
    } else {
      d.put('wheelhouse', [side * 9, 0, 1.2], [6, 5.4, 5.6], m.paleCloth, {
        yaw: (-side * Math.PI) / 2,
        second: m.cloth,
      })
      d.block([Math.min(side * 5.9, side * 12), 0, -1.8], [Math.max(side * 5.9, side * 12), 5, 4.2])
      d.put('lifeboat', [side * -6.4, 1.2, -2.4], [4.6, 1.3, 1.6], m.cloth, { second: m.paleCloth })
      d.put('lifebuoy', [side * 1.3, 0.6, -2.93], [0.7, 0.7, 0.1], '#d8463c', { second: m.paleCloth })
      d.put('vent', [side * -3.4, 0, -1.6], [0.9, 1.1, 0.9], m.paleCloth, { solid: true })
      d.put('deck-chair', [side * -2.5, 0, -0.7], [0.7, 0.95, 1.2], m.paleWood, {
        yaw: side * 0.5,
        second: m.cloth,
        solid: true,
      })
      d.mark('chair', 'sit', side * -2.45, -0.65, side * 0.5, 0.42)
      d.put('street-lamp', [side * -4.4, 0, -2.6], [0.3, 2.6, 0.3], m.paleCloth)
    }
    d.put('deck-hatch', [side * -2.6, 0, 2.9], [1.7, 0.42, 1.3], m.wood, { solid: true, second: m.darkWood })
    d.mark('hatch', 'sit', side * -2.1, 2.7, side * 1, 0.42)
    for (const [kind, x, z] of [
      ['barrel', -3.6, -2.3],
      ['barrel', -4.2, -2.1],
      ['crate', 2.9, 2.8],
    ] as const)
      d.put(kind, [side * x, 0, z], [0.62, 0.8, 0.62], m.wood, { solid: true, yaw: 0.3 })
    ropes(d, m)
    d.put('birds', [side * -5, 9, -22], [11, 4, 7], '#eef0ee')
    d.put('water', [0, -3.1, 0], [520, 0, 520], m.water, { second: m.shallow })
    for (const [x, z, h] of [
      [-70, -190, 20],
      [30, -210, 14],
      [150, -120, 18],
    ] as const)
      if (site.says('coast', 'harbour', 'island') || r.chance(0.5))
        d.put('mountain', [side * x, -6, z], [h * 6, h, h * 3], m.far)
    if (site.says('storm') === false && r.chance(0.6))
      d.put(
        modern ? 'freighter' : 'galleon',
        [side * -46, -3.6, -96],
        modern ? [46, 13, 10] : [24, 20, 7],
        m.darkWood,
        { second: m.paleCloth, yaw: 0.3 },
      )
    d.mark('far', 'edge', 0.6, -2.3, Math.PI)
    d.mark('near', 'door', side * 4.6, 2.2, -side * 1.4)
    d.mark('beside', 'stand', -1.7, -1.3, 0.6)
  },
  room: { min: [-5.4, 0.3, -2.4], max: [5.4, 6, 7.4] },
})

/** By the road, or on the apron: what we travel in, seen from outside. */
const roadside = outdoors({
  ground: (s) => ({ kind: 'hills', colour: s.flora.ground, second: s.flora.litter }),
  dress: (s) => {
    const { d, m, r, flora, period, site } = s
    const side = r.chance(0.5) ? 1 : -1
    const car = site.says('bus', 'coach')
      ? 'bus'
      : site.says('truck', 'lorry')
        ? 'truck'
        : site.says('van')
          ? 'van'
          : site.says('carriage', 'wagon') || period === 'victorian'
            ? 'carriage'
            : period === 'mid-century'
              ? 'car-old'
              : period === 'future'
                ? 'pod-car'
                : 'car'
    const size: Vec3 =
      car === 'bus'
        ? [9, 3, 2.5]
        : car === 'truck'
          ? [7.4, 3.3, 2.4]
          : car === 'carriage'
            ? [4, 2.4, 1.9]
            : [4.3, 1.5, 1.8]
    d.put('road', [0, 0.01, -4.6], [6, 0.02, 170], withLightness(m.darkStone, 0.42), {
      second: m.plaster,
      yaw: Math.PI / 2,
    })
    d.put(car, [side * (size[0] > 5 ? 2.6 : 1.4), 0, -2.6], size, m.cloth, {
      yaw: side > 0 ? 0.08 : Math.PI + 0.08,
      second: m.paleCloth,
      solid: true,
    })
    d.put('path', [0, 0, 2], [3.4, 0, 30], m.earth, { second: flora.ground, yaw: Math.PI / 2 })
    for (let i = -4; i < 5; i++) d.put('post', [i * 9, 0, -8.2], [0.16, 6.4, 0.16], m.darkWood)
    for (const y of [5.6, 6]) d.put('wires', [0, y, -8.2], [70, 0.5, 0.1], m.darkStone)
    d.put('fence', [side * -7, 0, -9.4], [18, 1.1, 0.1], m.paleWood)
    d.put('sign-post', [side * -3.6, 0, -1], [0.9, 2.6, 0.1], m.metal, { second: m.leaf, solid: true })
    d.put('tufts', [0, 0, 4.6], [18, 0.5, 6], flora.grass, { second: flora.tip })
    d.put('tufts', [0, 0, -12], [40, 0.5, 5], flora.grass, { second: flora.tip })
    tree(s, 'oak', side * -9, -14, 8)
    tree(s, 'oak', side * 13, -20, 8)
    tree(s, 'birch', side * -6, 5, 7)
    rocks(s, [[side * -4.4, 1.6, 0.7]], m.stone, flora.ground)
    d.put('barn', [side * -26, 0, -44], [8, 7, 10], m.brick, { yaw: 0.5, second: m.darkStone })
    d.put('furrows', [side * 24, 0, -44], [40, 0.6, 30], mix(m.earth, m.dryGrass, 0.4), {
      second: m.dryGrass,
      yaw: 0.2,
    })
    for (let i = 0; i < 8; i++)
      d.put(
        'treeline',
        [Math.sin(i * 0.785) * 84, 0, -Math.cos(i * 0.785) * 84],
        [72, 7, 9],
        flora.needle(),
        { yaw: -i * 0.785, second: flora.leaf() },
      )
    d.mark('car', 'work', side * -1.4, -1.4, side * 1.6)
  },
  room: { min: [-6, 0.3, -1.2], max: [6, 5, 9] },
})

/** On the platform's edge: the train stands at it. */
const trackside = outdoors({
  ground: (s) => ({ kind: 'hills', colour: s.flora.ground, second: s.flora.litter }),
  dress: (s) => {
    const { d, m, r, flora, period, site } = s
    const steam = period === 'victorian' || period === 'mid-century' || site.says('steam')
    d.put('rails', [0, 0, -4.4], [150, 0.3, 3], m.darkStone, { second: m.metal })
    d.put('rails', [0, 0, -9], [150, 0.3, 3], m.darkStone, { second: m.metal })
    for (const x of [-26, -13.4, -0.8, 11.8, 24.4])
      d.put('rail-car', [x, 0.1, -4.4], [12.2, 3.6, 2.8], m.cloth, { second: m.paleCloth, seed: 0 })
    if (steam) d.put('rail-car', [36.5, 0.1, -4.4], [11, 3.7, 2.7], m.darkStone, { seed: 1 })
    d.block([-40, 0, -6], [40, 4, -2.9])
    d.put('slabs', [0, 0.002, 1.6], [80, 1.2, 8], m.stone)
    for (const x of [-9, -3, 3, 9])
      d.put(
        period === 'present' || period === 'future' ? 'lamp-post' : 'street-lamp',
        [x, 0, 3.8],
        [0.4, 3.8, 0.4],
        m.metal,
        { yaw: Math.PI },
      )
    d.put('bench', [-2.7, 0, 1.6], [1.7, 0.9, 0.6], m.wood, { yaw: 2.6, solid: true })
    d.mark('bench', 'sit', -2.65, 1.52, 2.6, 0.45)
    d.put('crate', [2.8, 0, -1], [0.9, 0.6, 0.6], m.wood, { solid: true, yaw: 0.2 })
    d.put('crate', [3.3, 0, -0.4], [0.7, 0.4, 0.5], m.paleWood, { solid: true, yaw: 0.6 })
    d.put('house-victorian', [-12, 0, 13], [12, 6, 6], m.brick, { yaw: Math.PI, second: m.water })
    d.put('house-victorian', [3, 0, 13], [16, 7.4, 6], m.brick, { yaw: Math.PI })
    for (let i = 0; i < 8; i++)
      d.put(
        'treeline',
        [Math.sin(i * 0.785) * 70, 0, -Math.cos(i * 0.785) * 70],
        [60, 8, 9],
        flora.needle(),
        { yaw: -i * 0.785, second: flora.leaf() },
      )
    for (let i = 0; i < 7; i++)
      tree(s, r.pick(['oak', 'birch', 'pine']), (i - 3) * 11 + r.next() * 5, -15 - r.next() * 10, 8)
    d.mark('far', 'door', 1, -2.3, Math.PI)
  },
  room: { min: [-6, 0.3, -2.4], max: [6, 5, 9] },
})

/** On the apron before a machine that flies. */
const airfield = outdoors({
  ground: (s) => ({
    kind: 'stone',
    colour: withLightness(s.m.stone, 0.56),
    second: withLightness(s.m.stone, 0.5),
  }),
  dress: (s) => {
    const { d, m, flora, period, r } = s
    const side = r.chance(0.5) ? 1 : -1
    const small =
      period === 'victorian' ||
      period === 'mid-century' ||
      s.site.says('propeller', 'biplane', 'small', 'bush', 'crash')
    d.put(
      small ? 'prop-plane' : 'aeroplane',
      [side * (small ? 2.5 : 4), 0, small ? -6 : -16],
      small ? [8.4, 3.2, 10] : [34, 11, 32],
      small ? m.paleCloth : '#e6e8ea',
      {
        yaw: side > 0 ? 2.7 : 0.4,
        second: m.cloth,
        seed: period === 'mid-century' || period === 'present' ? 0 : 1,
        solid: false,
      },
    )
    d.block([-5, 0, small ? -9 : -22], [7, 3, small ? -3.6 : -9])
    d.put('road', [0, 0.004, -46], [30, 0.02, 320], withLightness(m.darkStone, 0.4), {
      second: m.plaster,
      yaw: Math.PI / 2,
    })
    d.put('warehouse', [side * -20, 0, -20], [18, 9, 14], m.metal, { yaw: side * 0.7, second: m.softCloth })
    d.put('warehouse', [side * -26, 0, -2], [18, 9, 14], m.metal, { yaw: side * 1.4, second: m.water })
    d.put('watchtower', [side * 24, 0, -30], [4, 15, 4], m.paleCloth)
    for (const [x, z] of [
      [-2.7, -1.4],
      [-3.2, -0.8],
    ] as const)
      d.put('crate', [side * x, 0, z], [0.8, 0.6, 0.6], m.wood, { yaw: 0.3, solid: true })
    d.put('tractor', [side * -6.4, 0, -4.4], [2.8, 1.7, 1.5], '#d8b84a', { yaw: side * 0.8, solid: true })
    d.put('barrel', [side * 3.2, 0, -0.6], [0.6, 0.9, 0.6], m.cloth, { solid: true })
    for (const x of [-14, 14]) d.put('lamp-post', [x, 0, -7], [0.4, 7, 0.4], m.metal)
    d.put('tufts', [0, 0, 13], [44, 0.5, 7], flora.grass, { second: flora.tip })
    for (let i = 0; i < 8; i++)
      d.put(
        'treeline',
        [Math.sin(i * 0.785) * 100, 0, -Math.cos(i * 0.785) * 100],
        [86, 7, 9],
        flora.needle(),
        { yaw: -i * 0.785 },
      )
    d.mark('steps', 'door', side * 2, -3, Math.PI)
  },
  room: { min: [-6, 0.3, -3], max: [6, 6, 9.5] },
})

const either =
  (interior: Layout, exterior: Layout): Layout =>
  (site) =>
    (site.place.interior ? interior : exterior)(site)

const BELOW = ['cabin', 'hold', 'quarters', 'galley', 'below', 'submarine'] as const

export const vehicle = either(
  (site) => (site.says('bus', 'coach', 'tram') ? rowsInside('bus') : carInside)(site),
  roadside,
)
export const train = either(inside(carriage), trackside)
export const plane = either(
  (site) => (site.says('cockpit', 'pilot', 'biplane', 'helicopter') ? cockpit : rowsInside('plane'))(site),
  airfield,
)
/** Aboard is on deck, unless the text goes below. */
export const ship: Layout = (site) =>
  (site.place.interior || site.says(...BELOW) ? inside(cabin) : deck)(site)
