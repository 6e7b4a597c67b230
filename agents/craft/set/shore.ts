import { mix, withLightness } from '../light/colour.ts'
import { around, drafting, type Layout, materials } from './kit.ts'

/** Sand, the sea to the horizon, and on a headland the thing the coast is known for. */
export const shore: Layout = (site) => {
  const m = materials(site.palette)
  const { random } = site
  const d = drafting(random)
  const rocky = site.says('rock', 'rocky', 'cliff', 'cove', 'crag', 'stone') || site.poor
  const tropical = site.says('tropical', 'island', 'palm', 'lagoon', 'desert island')
  const harbour = site.says('harbour', 'harbor', 'dock', 'port', 'quay', 'pier', 'jetty', 'marina')
  const lake = site.says('lake', 'river', 'riverbank', 'pond')
  const side = random.chance(0.5) ? -1 : 1
  d.put('sea', [0, -0.42, -7], [420, 0, 300], m.water, { second: m.shallow })
  if (lake) {
    d.put('ridge', [0, -1, -80], [260, 15, 1], m.far, { second: m.far })
    d.put('mountain', [-40, -2, -150], [130, 52, 60], m.farther, { second: m.snow })
    d.put('mountain', [60, -2, -160], [150, 62, 60], m.farther, { second: m.snow })
  } else {
    d.put('hill', [side * -95, -4, -170], [120, 15, 30], m.farther)
    d.put('hill', [side * -50, -4, -190], [70, 8, 30], m.farther)
  }
  if (!tropical && !lake) {
    const [x, z] = [side * 17, -46] as const
    d.put('cliff', [x + side * 3, -1, z], [24, 5, 16], m.stone, { second: m.grass })
    d.put('cliff', [x + side * 19, -1, z + 9], [30, 8, 24], m.darkStone, { second: m.grass })
    d.put('lighthouse', [x, 3.4, z], [3.4, 11, 3.4], m.paleCloth, { second: m.cloth })
    d.put('beam', [x, 13, z], [46, 0, 4.4], '#fff0c0')
    d.put('cottage', [x + side * 6, 4, z - 1], [6, 4, 4.4], m.plaster, { second: m.brick, yaw: -side * 0.5 })
  }
  if (tropical) {
    for (const [x, z, h] of [
      [-4.6, -2, 6],
      [-5.8, 0.6, 7],
      [5.2, -2.6, 6.4],
      [6.4, 2.6, 5.6],
    ] as const)
      d.put('palm', [x, 0, z], [5, h, 5], m.leaf, { second: m.wood })
    d.put('hill', [side * 60, -6, -120], [90, 30, 40], m.far)
  }
  const rocks = rocky ? 26 : 11
  around(
    random,
    rocks,
    4,
    15,
    (x, z, k) => {
      const s = 0.6 + k * (rocky ? 2.3 : 1.5)
      d.put('rock', [x, z < -6 ? -0.6 : -0.1, z], [s * 1.4, s, s * 1.2], mix(m.stone, m.darkStone, k), {
        solid: Math.abs(x) < 6 && z > -6,
      })
    },
    (x, z) => Math.abs(x) > (z > -1 ? 3.4 : 2.4) && z < 5,
  )
  d.put('rock', [side * -4.4, -0.2, -3.2], [2.6, 1.9, 2.2], m.darkStone, { solid: true })
  d.put('rock', [side * -1.9, -0.05, -1.2], [1.1, 0.66, 0.9], m.stone, { solid: true })
  d.mark('rock', 'sit', side * -1.9, -1.05, side * 0.7, 0.5)
  d.put('boat', [side * 3.3, 0.02, -2.2], [3.4, 0.85, 1.4], m.cloth, {
    yaw: side * 0.5,
    second: m.wood,
    solid: true,
  })
  d.mark('boat', 'work', side * 2.4, -0.9, side * 1.2)
  if (harbour || random.chance(0.35)) {
    d.put('pier', [side * -5.8, 0.35, -12], [2.2, 0.4, 18], m.wood)
    d.mark('pier', 'edge', side * -4.4, -3.4, side * 0.9)
    d.put('barrel', [side * -4.7, 0, -1.6], [0.6, 0.85, 0.6], m.darkWood, { solid: true })
    d.put('net', [side * -3.6, 0, -0.4], [1.3, 0.5, 1], m.darkWood, { second: m.cloth })
  }
  if (harbour || site.says('ship', 'boat', 'sail', 'yacht', 'fishing'))
    d.put('sail', [side * -13, -0.5, -34], [8, 10, 2.6], m.darkWood, { second: m.paleCloth, yaw: 0.3 })
  around(
    random,
    10,
    5,
    12,
    (x, z, k) => d.put('tufts', [x, 0.1, z], [2, 0.55 + k * 0.2, 2], m.dryGrass, { second: m.grass }),
    (x, z) => z > 0 && Math.abs(x) > 3.4,
  )
  // Behind the camera: dunes, grass and roofs.
  for (const [x, w, h] of [
    [-22, 40, 6],
    [4, 44, 5],
    [30, 40, 8],
  ] as const)
    d.put('hill', [x, -1, 32], [w, h, 18], mix(m.sand, m.grass, 0.5))
  d.put('cottage', [-6, 3, 26], [6, 4.4, 4.6], m.plaster, { yaw: Math.PI + 0.3, second: m.brick })
  d.put('ridge', [0, 0, 60], [420, 14, 1], m.far, { yaw: Math.PI })
  if (site.says('fire', 'campfire', 'bonfire'))
    d.put('campfire', [0.1, 0, -1.7], [1.1, 1.1, 1.1], m.wood, { solid: true })
  d.pair(0, 0.3, 1.6)
  d.mark('water', 'edge', 0.6, -4.2, Math.PI)
  d.mark('dune', 'edge', -1.4, 4.6, Math.PI)
  return {
    interior: false,
    ground: {
      kind: 'beach',
      colour: rocky ? mix(m.sand, m.stone, 0.55) : m.sand,
      second: rocky ? withLightness(m.stone, 0.55) : mix(m.sand, m.earth, 0.28),
    },
    pieces: d.pieces,
    marks: d.marks,
    solids: d.solids,
    cameraRoom: { min: [-6, 0.3, -6], max: [6, 6, 9] },
  }
}
