import { mix, withLightness } from '../../light/colour.ts'
import type { Layout } from '../kit.ts'
import { inside } from './shell.ts'
import type { Room } from './walls.ts'

const early = (r: Room) => ['ancient', 'medieval', 'early-modern'].includes(r.site.period)

/** Pillars with arches between them carry the length of a nave or hall. */
const arcade = (
  r: Room,
  out: number,
  from: number,
  to: number,
  step: number,
  tall: number,
  fire: boolean,
) => {
  const { m } = r
  for (let z = from; z <= to + 0.01; z += step) {
    for (const side of [-1, 1]) {
      r.put('column', [side * out, 0, z], [0.75, tall, 0.75], m.stone, { solid: true })
      if (fire)
        r.put('torch', [side * (out - 0.45), 1.9, z], [0.3, 0.9, 0.3], m.wood, { yaw: (-side * Math.PI) / 2 })
    }
    r.put('arch', [0, tall - 0.5, z], [out * 2 + 0.2, Math.min(1.8, r.h - tall), 0.36], m.stone)
  }
}

const nave = (r: Room) => {
  const { m, s } = r
  const humble = r.site.says('chapel') || r.site.poor
  r.pair(0, 0.5, 1.6)
  arcade(r, 3.5, -7, 5.4, 3.1, 6, false)
  for (const z of [-5.4, -2.3, 0.8, 3.9])
    for (const side of ['left', 'right'] as const)
      r.put('lancet', [side === 'left' ? r.left : r.right, 2.2, z], [1.15, 3.6, 0.1], m.stone, {
        yaw: side === 'left' ? Math.PI / 2 : -Math.PI / 2,
        second: side === 'left' ? m.shallow : m.softCloth,
      })
  r.put('lancet', [0, 2.6, r.back], [2.2, 4.4, 0.1], m.stone, { second: m.cloth })
  for (const x of [-1.9, 1.9])
    r.put('lancet', [x, 2.8, r.back], [1, 3.4, 0.1], m.stone, { second: m.shallow })
  r.put('rug', [0, 0, -2.4], [1.6, 0.02, 12], m.cloth, { second: mix(m.cloth, m.paleWood, 0.4), seed: 2 })
  r.put('dais', [0, 0, -7.5], [5.2, 0.45, 2.6], m.stone, { solid: true })
  r.put('altar', [0, 0.45, -7.6], [2, 1, 0.8], m.stone, {
    second: withLightness(m.paleCloth, 0.86),
    solid: true,
  })
  r.put('cross', [0, 1.45, -7.85], [0.7, 1.1, 0.09], m.paleWood)
  for (const x of [-0.7, 0.7]) r.put('candles', [x, 1.45, -7.6], [0.3, 0.34, 0.3], m.paleCloth)
  for (const x of [-1.9, 1.9]) r.put('candelabra', [x, 0.45, -6.7], [0.9, 1.6, 0.4], m.paleWood)
  r.put('lectern', [1.9, 0, -5.6], [0.6, 1.2, 0.5], s.dark, { yaw: -0.5, solid: true })
  r.mark('work', 'work', 0.2, -5.5, 0)
  for (const z of [-4, -2.8, -1.6, 2.2, 3.4])
    for (const x of [-2.05, 2.05])
      r.put('pew', [x, 0, z], [1.9, 1, 0.6], s.dark, { yaw: Math.PI, solid: true })
  for (const [i, z] of [-1.6, -2.8].entries()) {
    r.mark(`pew-${i * 2 + 1}`, 'sit', -2.05, z, Math.PI, 0.45)
    r.mark(`pew-${i * 2 + 2}`, 'sit', 2.05, z, Math.PI, 0.45)
  }
  r.put('font', [-2.3, 0, 0.5], [0.9, 1, 0.9], m.stone, { solid: true })
  if (!humble) for (const z of [-4.5, -0.4]) r.hang(0, z, { kind: 'chandelier', w: 1.5, y: 4.3 })
  r.door('front', 0, 'door', { kind: 'double-door', w: 2, h: 3 })
  r.mark('aisle', 'edge', 0.2, -3.4, 0)
}
export const church: Layout = inside(
  (_, m) => ({
    w: 10.2,
    h: 7.4,
    back: -9,
    front: 6.5,
    dressed: false,
    style: {
      wall: 'stone-wall-in',
      wallColour: withLightness(mix(m.stone, m.plaster, 0.4), 0.62),
      second: undefined,
      floor: 'slabs',
      floorColour: withLightness(m.stone, 0.5),
      floorUnit: 1.4,
      beams: true,
      ceiling: mix(m.darkWood, m.stone, 0.3),
      curtain: undefined,
      doorColour: m.darkWood,
    },
  }),
  nave,
)

/** A stage seen from the house, and the house seen from the stage. */
const playhouse = (r: Room) => {
  const { m, s, site } = r
  const ring = site.says('circus', 'ring', 'big top')
  r.pair(0, -0.2, 1.7)
  r.put('backdrop', [0, 0, r.back + 0.15], [r.w - 0.4, r.h - 0.9, 0.1], m.far, {
    second: mix(m.shallow, m.paleCloth, 0.5),
  })
  for (const [i, x] of [-3.1, 3.1].entries()) {
    r.put('stage-flat', [x, 0, -2.7], [1.9, 3, 0.1], i ? m.leaf : m.darkLeaf, { yaw: -x * 0.1 })
    r.put('curtain', [x * 1.28, 0, -1.4], [1.5, r.h - 0.6, 0.2], m.cloth, { yaw: -x * 0.05 })
  }
  if (ring) {
    for (let i = 0; i < 12; i++) {
      const t = (i / 12) * Math.PI * 2
      if (Math.cos(t) > 0.7) continue
      r.put(
        'crate',
        [Math.sin(t) * 2.9, 0, Math.cos(t) * 2.5 - 0.2],
        [1.3, 0.35, 0.35],
        i % 2 ? m.cloth : m.paleCloth,
        { yaw: t },
      )
    }
    r.put('litter', [0, 0, -0.2], [5, 0.02, 4], m.paleWood, { second: m.sand })
    r.put('barrel', [-1.9, 0, -1.7], [0.8, 0.6, 0.8], m.cloth, { solid: true })
    r.mark('tub', 'sit', -1.9, -1.55, 0.6, 0.6)
  } else {
    r.put('piano', [2.3, 0, -1.8], [1.5, 1.2, 0.7], s.dark, { yaw: -0.6, solid: true })
    r.put('stool', [1.75, 0, -1.1], [0.4, 0.5, 0.4], s.dark, { second: m.cloth })
    r.mark('piano', 'sit', 1.75, -1.1, 2.55, 0.5)
    r.put('chest', [-2.2, 0, -1.8], [1, 0.7, 0.6], s.dark, { yaw: 0.4, solid: true })
    r.thing('mask', -2.2, 0.72, -1.8)
    r.put('ghost-light', [-1.1, 0, -2.2], [0.4, 1.7, 0.4], m.metal)
    r.rest('seat', 'great-chair', 0.9, -2.2, -0.15, { colour: m.paleWood, second: m.cloth })
  }
  r.put('proscenium', [0, 0, 2.55], [r.w - 0.1, r.h - 0.1, 0.3], m.cloth, { second: m.paleWood })
  r.block([r.left, 0, 2.2], [r.left + 1.9, r.h, 2.9])
  r.block([r.right - 1.9, 0, 2.2], [r.right, r.h, 2.9])
  r.put('footlights', [0, 0, 2], [4.6, 0.2, 0.2], m.metal)
  r.put('seats', [0, 0, 6.2], [r.w - 2.4, 1, 4.2], m.cloth, { yaw: Math.PI, second: m.darkWood })
  r.block([-r.w / 2 + 1.2, 0, 4.2], [r.w / 2 - 1.2, 0.9, 8.4])
  r.mark('house', 'sit', -0.3, 4.65, Math.PI, 0.44)
  for (const side of ['left', 'right'] as const)
    for (const z of [4.5, 7])
      r.against(side, z, 'sconce', [0.4, 0.55, 0.34], m.paleCloth, { y: 2, solid: false, second: m.paleWood })
  for (const x of [-2, 0, 2]) r.put('spot', [x, r.h - 1.2, 0.9], [0.4, 1.2, 0.4], m.metal)
  r.put('bar', [0, r.h - 0.5, 0.9], [r.w - 1, 0.06, 0.06], m.darkStone)
  r.mark('wings', 'door', -2.75, -0.9, Math.PI / 2)
  r.mark('other-wings', 'door', 2.75, -0.7, -Math.PI / 2)
  r.mark('front', 'work', 0, 1.2, 0)
}
export const theatre: Layout = inside(
  (_, m) => ({
    w: 9.2,
    h: 5,
    back: -3.8,
    front: 9,
    dressed: false,
    style: {
      wall: 'wall',
      wallColour: withLightness(mix(m.cloth, m.darkWood, 0.6), 0.34),
      second: m.darkWood,
      floor: 'boards',
      floorColour: m.wood,
      floorUnit: 0.7,
      beams: false,
      ceiling: withLightness(m.darkWood, 0.24),
      curtain: undefined,
    },
  }),
  playhouse,
)

const gaol = (r: Room) => {
  const { m, s, site } = r
  const stone = early(r) || site.says('dungeon', 'oubliette')
  r.pair(0, 0.2, 1.5)
  r.put(
    stone ? 'settle' : 'bunk',
    [r.left + 0.55, 0, -1.9],
    stone ? [1.9, 0.45, 0.6] : [0.85, site.says('jail', 'prison') ? 1.8 : 0.9, 1.95],
    stone ? s.dark : m.metal,
    { second: m.softCloth, solid: true, ...(stone ? { yaw: Math.PI / 2 } : {}) },
  )
  r.mark('bed', 'sit', r.left + 0.95, -1.7, Math.PI / 2 - 0.3, 0.47)
  r.mark('cot', 'lie', r.left + 0.5, -1.85, 0, 0.5)
  r.put('barred', [0.5, 1.75, r.back], [0.95, 0.7, 0.1], m.stone)
  r.put('table', [1.7, 0, -2.55], [0.9, 0.72, 0.6], s.dark, { seed: 1, solid: true })
  r.lay(1.7, 0.72, -2.55, 0.6, 0.1, stone ? ['candle', 'plate', 'cup'] : ['book', 'cup', 'letter'])
  r.seat('seat', 1.45, -1.85, 2.8, { kind: stone ? 'stool' : 'chair', colour: s.dark, second: s.dark })
  r.put('thing-bucket', [2.35, 0, -1.2], [0.34, 0.34, 0.34], m.metal)
  r.put('bars', [r.right - 0.55, 0, -0.2], [5.4, r.h - 0.05, 0.06], m.darkStone, { yaw: -Math.PI / 2 })
  r.block([r.right - 0.62, 0, r.back], [r.right, r.h, r.front])
  r.mark('door', 'door', r.right - 1.15, -0.2, -Math.PI / 2)
  if (stone) {
    r.put('litter', [-0.6, 0, -1], [3.6, 0.02, 3], '#c9ad6a', { second: '#9a7f4a' })
    r.put('torch', [r.right - 0.1, 1.7, -1.6], [0.3, 0.9, 0.3], m.wood, { yaw: -Math.PI / 2 })
    r.put('chain', [-1.2, 1.5, r.back + 0.05], [0.3, 0.9, 0.1], m.darkStone)
  } else {
    r.put('bulb', [0, r.h - 0.55, -0.7], [0.1, 0.55, 0.1], m.paleCloth)
    r.against('left', 0.6, 'posters', [0.9, 0.6, 0.02], m.paleCloth, { y: 1.25 })
    r.against('back', -0.9, 'scratches', [0.9, 0.4, 0.02], m.paleCloth, { y: 1.2, solid: false })
  }
  if (stone) r.against('back', -2, 'scratches', [0.8, 0.4, 0.02], m.paleCloth, { y: 1.15, solid: false })
}
export const cell: Layout = inside((site, m) => {
  const stone = ['ancient', 'medieval', 'early-modern'].includes(site.period) || site.says('dungeon')
  return {
    w: 5.6,
    h: 2.75,
    back: -3,
    front: 4.2,
    dressed: false,
    style: {
      wall: stone ? 'stone-wall-in' : 'brick-wall',
      wallColour: stone ? withLightness(m.darkStone, 0.42) : mix(m.paint, m.stone, 0.5),
      second: undefined,
      floor: stone ? 'slabs' : 'plain-floor',
      floorColour: stone ? m.darkStone : withLightness(m.stone, 0.45),
      beams: false,
      ceiling: withLightness(m.stone, 0.4),
      curtain: undefined,
    },
  }
}, gaol)

/** Under the roof: beams, trunks, things under sheets. */
const attic = (r: Room) => {
  const { m, s } = r
  r.pair(0, 0.3, 1.6)
  for (const z of [-2.7, -0.6, 1.5, 3.6])
    for (const side of [-1, 1]) {
      r.put('rafter', [side * r.w * 0.5, 0, z], [1.5, r.h, 0.16], m.darkWood, { yaw: side > 0 ? Math.PI : 0 })
    }
  r.put('round-window', [0.2, 1.15, r.back], [1.1, 1.1, 0.1], s.frame)
  r.put('chest', [-1.8, 0, -2.5], [1.1, 0.75, 0.6], s.dark, { yaw: 0.3, solid: true })
  r.lay(-1.8, 0.77, -2.5, 0.7, 0.1, ['photo', 'lantern', 'book'], 0.3)
  r.put('pile', [2, 0, -2.4], [0.8, 1.3, 0.7], m.paleWood, { yaw: -0.2, solid: true })
  r.put('pile', [2.7, 0, -1.5], [0.7, 0.9, 0.6], m.paleCloth, { yaw: 0.4, solid: true })
  r.put('sheeted', [-2.5, 0, -1.2], [1, 1.5, 0.9], withLightness(m.paleCloth, 0.8), { yaw: 0.8, solid: true })
  r.put('sheeted', [1.1, 0, -2.7], [0.8, 1.1, 0.6], withLightness(m.paleCloth, 0.76), { yaw: -0.4 })
  r.put('mannequin', [0.95, 0, -1.9], [0.5, 1.6, 0.45], m.softCloth, { yaw: 0.3, second: m.paleCloth })
  r.put('luggage', [2.4, 0, 0.9], [0.9, 0.8, 0.5], m.brick, { yaw: -1, solid: true })
  r.put('rug', [0, 0, -0.4], [2.6, 0.02, 1.7], m.softCloth, { second: m.cloth })
  r.seat('seat', -0.9, -1.9, 0.6, { kind: 'chair', colour: s.dark, second: m.softCloth })
  r.thing('toy', -2.3, 0, 0.5)
  r.thing('clock', 2.4, 0.85, 0.9)
  r.put('ladder', [2.6, 0, 2], [0.6, r.h, 0.9], s.wood, { yaw: -0.5 })
  r.put('bulb', [0, r.h - 0.7, -0.9], [0.1, 0.7, 0.1], m.paleCloth)
  r.mark('ladder', 'door', 1.9, 2, -1.4)
}

/** Under the house: barrels, wine, pipes, stairs up to the light. */
const vault = (r: Room) => {
  const { m, s, site } = r
  const modern = !early(r) && site.period !== 'victorian'
  const crypt = site.says('crypt', 'catacomb', 'mausoleum', 'tomb')
  r.pair(0, 0.3, 1.6)
  r.put('stairs', [r.left + 0.75, 0, -1.9], [1.1, r.h, 2.6], s.wood, { second: m.darkWood, solid: true })
  r.mark('stairs', 'door', r.left + 0.8, -0.25, 0.4)
  if (crypt) {
    for (const [x, z] of [
      [0.6, -2.3],
      [2.5, -1.2],
    ] as const)
      r.put('stone-tomb', [x, 0, z], [0.95, 0.95, 2], m.stone, { yaw: x > 2 ? 0 : Math.PI / 2, solid: true })
    r.put('candelabra', [-0.9, 0, -2.5], [0.7, 1.5, 0.3], m.metal)
    r.thing('skull', 0.6, 0.97, -2.3)
    r.put('torch', [r.right - 0.1, 1.6, 0.6], [0.3, 0.8, 0.3], m.wood, { yaw: -Math.PI / 2 })
    for (const x of [-1, 1]) r.put('column', [x * 2.2, 0, 1.9], [0.6, r.h, 0.6], m.stone, { solid: true })
  } else {
    r.against('back', 0.5, 'wine-rack', [1.8, 1.7, 0.4], s.wood)
    for (const [x, z] of [
      [2.1, -2.7],
      [2.85, -2.7],
      [2.9, -1.9],
    ] as const)
      r.put('barrel', [x, 0, z], [0.72, 0.95, 0.72], m.wood, { solid: true })
    r.thing(modern ? 'lantern' : 'candle', 2.9, 0.95, -1.9)
    r.put('pile', [2.8, 0, 0.4], [0.8, 1.1, 0.7], m.paleWood, { yaw: -0.4, solid: true })
    r.put('sacks', [-0.9, 0, -2.75], [1, 0.8, 0.5], m.paleCloth, { solid: true })
    r.against('left', 1.3, modern ? 'rack' : 'logs', modern ? [1.5, 1.9, 0.45] : [1.5, 1.1, 0.5], s.wood, {
      second: m.cloth,
    })
    if (modern) {
      r.against('right', -0.6, 'pipes', [3, 0.7, 0.14], m.metal, { y: 1.9 })
      r.put('bulb', [0, r.h - 0.6, -0.8], [0.1, 0.6, 0.1], m.paleCloth)
    } else r.put('hung-lantern', [0, 1.85, -1], [0.28, r.h - 1.85, 0.28], m.metal)
    r.put('barred', [1.9, 1.8, r.back], [0.8, 0.45, 0.1], m.stone)
  }
  r.put('crate', [0.9, 0, -1.6], [0.6, 0.5, 0.5], m.paleWood, { yaw: 0.4, solid: true })
  r.mark('seat', 'sit', 0.85, -1.5, 0.2, 0.5)
  r.mark('far', 'edge', 1.6, 2.6, Math.PI)
}

/** A barn: hay, stalls, beams. */
const barn = (r: Room) => {
  const { m, s } = r
  r.pair(0, 0.3, 1.6)
  for (const x of [-2.3, 2.3])
    for (const z of [-2.6, 0.9]) r.put('post', [x, 0, z], [0.22, r.h, 0.22], m.darkWood, { solid: true })
  for (const [x, y, z] of [
    [-2.9, 0, -2.5],
    [-2, 0, -2.8],
    [-2.6, 0.55, -2.6],
    [2.9, 0, 0.4],
    [1.3, 0, -2.8],
  ] as const)
    r.put('hay-bale', [x, y, z], [1, 0.55, 0.6], '#cda95a', { yaw: x * 0.2, solid: y === 0 })
  r.mark('seat', 'sit', 1.3, -2.6, 0, 0.55)
  r.put('litter', [0, 0, -0.8], [6.4, 0.02, 5], '#cda95a', { second: '#9a7f4a' })
  r.put('ladder', [-0.6, 0, r.back + 0.5], [0.6, 3, 0.7], s.wood)
  r.put('barrel', [2.8, 0, -1.3], [0.7, 0.9, 0.7], m.wood, { solid: true })
  r.thing('lantern', 2.8, 0.9, -1.3)
  r.against('right', 2, 'tool-board', [1.6, 1.1, 0.04], s.dark, { y: 1, second: s.wood })
  r.put('thing-bucket', [-1.3, 0, -2.2], [0.36, 0.36, 0.36], m.metal)
  r.window('left', -0.8, { w: 1.1, h: 0.9, y: 1.5, curtain: false })
  r.against('left', 1.6, 'workbench', [1.6, 0.85, 0.6], s.wood)
  r.door('back', 0.55, 'door', { kind: 'plank-door', w: 1.6, h: 2.3 })
}
export const cellar: Layout = (site) => {
  if (site.says('barn', 'stable', 'hayloft'))
    return inside(
      (_, m) => ({
        w: 7.6,
        h: 4,
        dressed: false,
        style: {
          wall: 'panel-wall',
          wallColour: mix(m.wood, m.brick, 0.2),
          second: undefined,
          floor: 'plain-floor',
          floorColour: m.earth,
          beams: true,
          ceiling: m.darkWood,
          curtain: undefined,
        },
      }),
      barn,
    )(site)
  if (site.says('attic', 'garret', 'loft', 'belfry'))
    return inside(
      (_, m) => ({
        w: 6.8,
        h: 3,
        dressed: false,
        style: {
          wall: 'panel-wall',
          wallColour: mix(m.wood, m.paleWood, 0.3),
          second: undefined,
          floor: 'boards',
          beams: true,
          ceiling: m.darkWood,
          curtain: undefined,
        },
      }),
      attic,
    )(site)
  return inside(
    (s, m) => ({
      h: 2.7,
      dressed: false,
      style: {
        wall: ['present', 'mid-century'].includes(s.period) ? 'brick-wall' : 'stone-wall-in',
        wallColour: withLightness(mix(m.stone, m.brick, 0.25), 0.44),
        second: undefined,
        floor: 'slabs',
        floorColour: m.darkStone,
        beams: true,
        ceiling: m.darkWood,
        curtain: undefined,
      },
    }),
    vault,
  )(site)
}

/** Long tables and fire, or a court, or a ballroom: the great room of a house, a town, a king. */
const great = (r: Room) => {
  const { m, s, site } = r
  const court = site.says(
    'court',
    'courtroom',
    'courthouse',
    'parliament',
    'senate',
    'town hall',
    'city hall',
  )
  const ball = site.says('ballroom', 'dance', 'wedding', 'assembly', 'gymnasium')
  const throne = site.says('throne', 'king', 'queen', 'palace', 'royal') || site.place.kind === 'castle'
  r.pair(0, 0.5, 1.7)
  const tall = Math.min(5.4, r.h - 1.4)
  if (early(r) || throne || ball) arcade(r, 4.1, -7, 5.4, 3.1, tall, early(r))
  for (const z of [-5.4, -2.3, 0.8, 3.9])
    for (const side of ['left', 'right'] as const) {
      if (early(r))
        r.put('lancet', [side === 'left' ? r.left : r.right, 2, z], [1.1, 3.2, 0.1], m.stone, {
          yaw: side === 'left' ? Math.PI / 2 : -Math.PI / 2,
          second: side === 'left' ? m.shallow : m.softCloth,
        })
      else r.window(side, z, { w: 1.6, h: 3, y: 1, kind: 'window' })
    }
  r.put('dais', [0, 0, -7.3], [6, 0.5, 2.8], court ? s.dark : m.stone, { solid: true })
  r.mark('steps', 'work', 0.2, -5.2, 0)
  if (court) {
    r.put('counter', [0, 0.5, -7], [3.4, 1.1, 0.7], s.dark, { second: s.wood })
    r.put('great-chair', [0, 0.5, -7.9], [0.9, 1.9, 0.7], s.dark, { second: m.cloth })
    r.mark('judge', 'sit', 0, -7.75, 0, 0.98)
    r.against('back', 0, 'sign-board', [1.6, 1.2, 0.05], s.wood, { y: 2.6, second: m.paleWood, seed: 2 })
    for (const x of [-2, 2]) {
      r.put('table', [x, 0, -2.6], [1.8, 0.76, 0.8], s.dark, { solid: true })
      r.seat(x < 0 ? 'seat-left' : 'seat-right', x, -1.9, Math.PI)
      r.lay(x, 0.76, -2.6, 1.2, 0.2, ['paper', 'book', 'glass'])
    }
    r.put('lectern', [3, 0, -4.6], [0.7, 1.15, 0.6], s.dark, { yaw: -0.9, solid: true })
    for (const z of [2.6, 3.8])
      for (const x of [-2.4, 2.4])
        r.put('pew', [x, 0, z], [2.6, 1, 0.6], s.dark, { yaw: Math.PI, solid: true })
    r.put('railing', [0, 0, 1.9], [7.4, 0.9, 0.06], s.dark)
    r.block([-3.7, 0, 1.8], [-1.4, 0.9, 2])
    r.block([1.4, 0, 1.8], [3.7, 0.9, 2])
  } else if (ball) {
    r.put('piano', [-2.6, 0.5, -7.2], [1.6, 1.2, 0.8], s.dark, { yaw: 0.5 })
    for (const x of [-3.2, 3.2]) {
      r.put('round-table', [x, 0, -3.6], [1.1, 0.76, 1.1], s.wood, {
        second: withLightness(m.paleCloth, 0.86),
        solid: true,
      })
      r.lay(x, 0.76, -3.6, 0.7, 0.3, ['glass', 'flower', 'plate', 'candle'])
      r.seat(x < 0 ? 'seat-left' : 'seat-right', x, -2.75, Math.PI - x * 0.2)
    }
    for (const x of [-3, 0, 3]) r.put('curtain', [x, 1, r.back + 0.1], [1.6, r.h - 1.6, 0.2], m.cloth)
    for (const x of [-1.5, 1.5])
      r.against('back', x, 'looking-glass', [1.1, 2.6, 0.06], m.shallow, { y: 1.4, solid: false })
  } else {
    if (throne) {
      r.put('throne', [0, 0.5, -7.5], [1.5, 2.9, 1.1], s.dark, { second: m.cloth })
      r.mark('throne', 'sit', 0, -7.3, 0, 0.98)
      for (const x of [-1.7, 1.7]) r.put('brazier', [x, 0, -5.3], [0.75, 1.2, 0.75], m.metal, { solid: true })
    } else {
      r.against('back', 0, 'hearth', [2.6, 1.7, 0.8], m.stone)
      r.put('trestle', [-2, 0.5, -6.9], [1.8, 0.78, 0.9], s.wood)
    }
    for (const x of [-2.3, 2.3])
      r.put('banner', [x, 2.4, r.back + 0.05], [1.25, 3, 0.1], m.cloth, { second: m.paleWood })
    for (const side of ['left', 'right'] as const)
      r.against(side, -0.8, 'tapestry', [1.5, 2, 0.05], m.cloth, { y: 1.6, second: m.paleWood, solid: false })
    for (const side of [-1, 1]) {
      r.put('trestle', [side * 2.9, 0, -2.4], [3.4, 0.78, 0.85], s.wood, { yaw: Math.PI / 2, solid: true })
      r.lay(
        side * 2.9,
        0.78,
        -2.4,
        2.6,
        0.3,
        ['plate', 'cup', 'bread', 'candle', 'apple', 'bottle', 'pot'],
        Math.PI / 2,
      )
      r.put('settle', [side * 2.2, 0, -2.4], [3, 0.45, 0.36], s.dark, { yaw: Math.PI / 2 })
      r.block([side * 2.2 - 0.18, 0, -3.9], [side * 2.2 + 0.18, 0.45, -0.9])
      r.mark(side < 0 ? 'feast-left' : 'feast-right', 'sit', side * 2.2, -1.6, (side * Math.PI) / 2, 0.45)
      r.put('armour', [side * 3.3, 0, -5.6], [0.8, 1.9, 0.8], m.metal, { yaw: -side * 0.6, solid: true })
    }
  }
  r.put('rug', [0, 0, -2.2], [1.9, 0.02, 9], m.cloth, { second: mix(m.cloth, m.paleWood, 0.4), seed: 2 })
  for (const z of [-4, 0.6]) r.hang(0, z, { kind: 'chandelier', w: 1.9, y: Math.min(3.9, r.h - 1.2) })
  r.door('front', 0, 'door', { kind: 'double-door', w: 2.2, h: 3 })
  r.mark('column', 'stand', -2.6, 1.6, 0.9)
}

/** A round of books and stars at the top of a tower. */
const towerRoom = (r: Room) => {
  const { m, s } = r
  r.pair(0, 0.4, 1.6)
  r.put('table', [0.3, 0, -1.7], [1.9, 0.8, 0.95], s.dark, { seed: 0, solid: true })
  r.put('glassware', [-0.25, 0.8, -1.75], [0.7, 0.45, 0.25], m.cloth, { second: m.leaf })
  r.lay(0.7, 0.8, -1.6, 0.9, 0.25, ['skull', 'book', 'crystal', 'scroll'])
  r.put('candelabra', [1, 0.8, -1.95], [0.44, 0.6, 0.3], m.metal)
  r.mark('work', 'work', 0.3, -2.5, 0)
  for (const x of [-2.35, 2.35]) r.against('back', x, 'shelf', [1.5, 2.5, 0.38], s.dark, { second: m.cloth })
  r.put('lancet', [0, 1.1, r.back], [1.1, 2.4, 0.1], m.stone, { second: m.shallow })
  r.put('lancet', [r.left, 1.1, -0.4], [1, 2.2, 0.1], m.stone, { yaw: Math.PI / 2, second: m.shallow })
  r.put('orrery', [-2.5, 0, -1.2], [1, 1.35, 1], m.metal, { solid: true })
  r.rest('seat', 'great-chair', 2.5, -0.7, -0.9, { second: m.cloth })
  r.put('thing-telescope', [-2.4, 0.55, 0.9], [0.9, 0.9, 0.9], m.paleWood, { yaw: -1 })
  r.put('chest', [-2.5, 0, 0.9], [0.9, 0.6, 0.55], s.dark, { yaw: 1.3, solid: true })
  r.put('lectern', [2.3, 0, 1.3], [0.6, 1.15, 0.5], s.wood, { yaw: -1.1, solid: true })
  r.put('rug', [0, 0, -0.5], [3, 0.02, 2.2], m.cloth, { second: m.softCloth, seed: 1 })
  r.against('left', 2.2, 'tapestry', [1.3, 1.7, 0.05], m.softCloth, {
    y: 1,
    second: m.paleWood,
    solid: false,
  })
  r.put('candles', [-2.9, 0, -2.2], [0.34, 0.4, 0.34], m.paleCloth)
  r.hang(0.2, -0.5, { kind: 'chandelier', w: 1.2 })
  r.door('right', 0.4, 'door', { kind: 'plank-door' })
}

const stoneHall = (tower: boolean): Layout =>
  inside(
    (site, m) => {
      const old =
        ['ancient', 'medieval', 'early-modern'].includes(site.period) || site.place.kind === 'castle'
      return tower
        ? {
            w: 7,
            h: 3.9,
            dressed: false,
            style: {
              wall: 'stone-wall-in',
              wallColour: withLightness(m.stone, 0.52),
              second: undefined,
              floor: 'boards',
              beams: true,
              ceiling: m.darkWood,
              curtain: undefined,
            },
          }
        : {
            w: 11,
            h: old ? 7 : 5.2,
            back: -9,
            front: 6.5,
            dressed: false,
            style: {
              wall: old ? 'stone-wall-in' : site.rich ? 'panel-wall' : 'wall',
              wallColour: old
                ? withLightness(m.stone, 0.54)
                : site.rich
                  ? mix(m.wood, m.paleWood, 0.3)
                  : m.plaster,
              second: old ? undefined : mix(m.wood, m.paleWood, 0.5),
              floor: old ? 'slabs' : 'boards',
              floorColour: old ? withLightness(m.stone, 0.48) : m.wood,
              floorUnit: 1.5,
              beams: old,
              ceiling: old ? m.darkWood : mix(m.plaster, '#ffffff', 0.5),
              doorColour: m.darkWood,
            },
          }
    },
    tower ? towerRoom : great,
  )

/** A castle and its tower are of the middle ages unless the text says otherwise. */
export const castle: Layout = (site) =>
  stoneHall(site.says('tower', 'wizard', 'turret', 'study', 'chamber'))({
    ...site,
    period: site.place.period ?? 'medieval',
  })
export const hall: Layout = (site) => {
  const old = site.says('great hall', 'throne', 'feast', 'banquet', 'mead', 'castle', 'king', 'kingdom')
  return stoneHall(false)({ ...site, period: old ? (site.place.period ?? 'medieval') : site.period })
}
