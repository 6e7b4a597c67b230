import { mix, withLightness } from '../../light/colour.ts'
import type { Layout } from '../kit.ts'
import { inside } from './shell.ts'
import type { Room } from './walls.ts'

const early = (r: Room) => ['ancient', 'medieval', 'early-modern'].includes(r.site.period)
const late = (r: Room) => r.site.period === 'present' || r.site.period === 'future'

const tableRound = (r: Room, id: string, x: number, z: number, laid: readonly string[], cloth?: string) => {
  r.put('round-table', [x, 0, z], [0.8, 0.75, 0.8], r.s.wood, {
    solid: true,
    ...(cloth ? { second: cloth } : {}),
  })
  r.seat(`${id}-left`, x - 0.66, z, Math.PI / 2)
  r.seat(`${id}-right`, x + 0.66, z, -Math.PI / 2)
  r.lay(x, 0.75, z, 0.45, 0.2, laid)
}

/** A counter, bottles behind it, stools before it, a table to the side. */
const tavern = (r: Room) => {
  const { m, s, site } = r
  r.pair(-0.1, 0.4, 1.6)
  r.put('counter', [-0.5, 0, -1.95], [3.9, 1.08, 0.6], s.dark, { second: s.wood, solid: true })
  r.mark('work', 'work', 0.1, -2.6, 0)
  if (early(r)) {
    for (const [i, x] of [-1.9, -1, -0.1, 0.8].entries())
      r.put('barrel', [x, i % 2 ? 0 : 0.02, r.back + 0.42], [0.75, 0.85, 0.75], m.wood, { solid: i === 0 })
    r.against('back', -0.5, 'rack', [3.6, 0.8, 0.3], s.wood, { y: 1.3, second: m.brick })
    r.lay(-0.6, 1.08, -1.95, 2.6, 0.2, ['cup', 'bottle', 'candle', 'cup', 'plate'])
  } else {
    r.against('back', -0.5, 'back-bar', [3.9, 1.75, 0.32], s.dark, { y: 0.85, second: m.cloth, solid: false })
    r.put('beer-taps', [-1.3, 1.08, -1.95], [0.7, 0.5, 0.2], m.cloth)
    r.lay(0.3, 1.08, -1.9, 1.6, 0.2, ['glass', 'bottle', 'glass', 'cup'])
  }
  for (const [i, x] of [-1.9, -0.95, 0.2, 1].entries()) {
    r.put('stool', [x, 0, -1.3], [0.4, 0.74, 0.4], s.dark, { second: m.cloth, seed: early(r) ? 1 : 0 })
    r.mark(`stool-${i + 1}`, 'sit', x, -1.3, i % 2 ? Math.PI - 0.9 : Math.PI + 0.9, 0.74)
  }
  for (const x of [-1.6, -0.4, 0.8])
    r.put(
      early(r) ? 'hung-lantern' : 'pendant',
      [x, 1.95, -1.85],
      [early(r) ? 0.24 : 0.36, r.h - 1.95, early(r) ? 0.24 : 0.36],
      early(r) ? m.metal : m.cloth,
    )
  tableRound(r, 'table', 2.75, -1.1, ['cup', early(r) ? 'candle' : 'bottle'])
  if (site.period === 'mid-century' || late(r)) {
    r.against('left', 0.7, 'jukebox', [0.95, 1.5, 0.65], m.cloth)
    r.put('neon', [2.5, 1.9, r.back + 0.06], [1.1, 0.55, 0.06], m.cloth)
  } else {
    r.against(
      'left',
      0.8,
      early(r) ? 'hearth' : 'piano',
      early(r) ? [1.7, 1.25, 0.6] : [1.5, 1.25, 0.7],
      early(r) ? m.stone : s.dark,
    )
    if (!early(r)) {
      r.put('stool', [r.left + 1.1, 0, 0.8], [0.4, 0.5, 0.4], s.dark, { second: m.cloth })
      r.mark('piano', 'sit', r.left + 1.1, 0.8, -Math.PI / 2, 0.5)
    }
  }
  r.put('barrel', [-3, 0, -0.9], [0.7, 0.95, 0.7], m.wood, { solid: true })
  r.thing('candle', -3, 0.95, -0.9)
  r.window('left', -2, { w: 1.3, h: 1.3, y: 1.1 })
  r.window('right', -0.6, { w: 1.4, h: 1.3, y: 1.1 })
  tableRound(r, 'near', 2.4, 2.4, ['cup', 'bread'])
  r.door('right', 1.1, 'door', site.genre === 'western' ? { kind: 'double-door', w: 1.2, h: 1.7 } : {})
  r.against('left', 2.7, 'pegs', [1, 1.8, 0.1], s.dark, { solid: false, second: m.softCloth })
}

/** Small tables, a glass counter, a machine that sighs. */
const cafe = (r: Room) => {
  const { m, s } = r
  r.pair(0, 0.5, 1.6)
  r.put('glass-counter', [1.7, 0, -2.1], [2.2, 1.12, 0.7], s.wood, {
    second: withLightness(m.stone, 0.74),
    solid: true,
  })
  r.put('island', [-0.3, 0, -2.1], [1.7, 1.0, 0.7], s.wood, {
    second: withLightness(m.stone, 0.74),
    solid: true,
  })
  r.put('espresso', [-0.5, 1, -2.15], [0.75, 0.55, 0.45], m.cloth)
  r.put('till', [0.35, 1, -2], [0.34, 0.36, 0.34], m.metal, late(r) ? { second: m.shallow } : {})
  r.mark('work', 'work', 0.3, -2.7, 0)
  r.against('back', 0.6, 'rack', [3, 0.85, 0.28], s.wood, { y: 1.5, second: m.paleCloth })
  r.against('back', -2.3, 'blackboard', [1.3, 1, 0.05], '#2b2d2c', { y: 1.35, second: s.wood, solid: false })
  // The table in the middle is the nearest for both of two who sit down together.
  tableRound(r, 'table', 0, -0.95, ['cup', 'flower', 'cup'])
  tableRound(r, 'wall', -2.55, -1.3, ['cup'])
  tableRound(r, 'near', 2.7, 2, ['cup', 'cake'])
  tableRound(r, 'front', -2.3, 2.3, ['cup', 'newspaper'])
  for (const [x, z] of [
    [-2.55, -1.3],
    [-0.3, -2],
    [1.6, -2],
  ] as const)
    r.put('pendant', [x, 1.95, z], [0.42, r.h - 1.95, 0.42], m.cloth)
  r.window('left', -0.9, { w: 2.2, h: 1.8, y: 0.7, kind: 'pane', curtain: false })
  r.window('left', 2, { w: 1.9, h: 1.8, y: 0.7, kind: 'pane', curtain: false })
  r.against('right', -0.5, 'picture', [0.8, 1, 0.04], m.cloth, { y: 1.2 })
  r.against('right', 2.5, 'plant', [0.9, 1.5, 0.9], m.leaf, { second: m.brick })
  r.door('right', -1.2)
}

/** White cloths, a candle on each. */
const restaurant = (r: Room) => {
  const { m, s, site } = r
  r.pair(0, 0.6, 1.6)
  const cloth = withLightness(m.paleCloth, 0.85)
  tableRound(r, 'table', 0, -0.95, ['plate', 'candle', 'glass', 'plate'], cloth)
  tableRound(r, 'left', -2.6, -1.5, ['glass', 'flower', 'plate'], cloth)
  tableRound(r, 'right', 2.6, -1.6, ['glass', 'candle', 'plate'], cloth)
  tableRound(r, 'near', 2.7, 2.5, ['bottle', 'glass', 'plate'], cloth)
  r.window('back', -1.9, { w: 1.5, h: 1.8, y: 0.8 })
  r.window('back', 1.9, { w: 1.5, h: 1.8, y: 0.8 })
  r.against('back', 0, 'dresser', [1.3, 2.1, 0.42], s.dark, { second: m.shallow })
  for (const z of [-1.2, 1.4])
    for (const side of ['left', 'right'] as const)
      r.against(side, z, 'sconce', [0.34, 0.5, 0.3], m.paleCloth, {
        y: 1.6,
        solid: false,
        second: m.paleWood,
      })
  r.against('left', 1.6, 'picture', [1.2, 0.8, 0.04], m.far, { y: 1.4 })
  r.against('right', 0.4, 'wine-rack', [1.1, 1.5, 0.35], s.dark)
  r.put('rug', [0, 0, 0.3], [3.4, 0.02, 2.6], m.cloth, { second: m.darkWood })
  r.hang(0, -0.4, { kind: 'chandelier' })
  r.against('left', 2.7, 'plant', [0.9, 1.5, 0.9], m.leaf, { second: m.brick })
  r.mark('work', 'work', -1.2, -2.3, 0.6)
  r.door('right', -2.5)
  if (site.rich) r.against('right', 3.3, 'looking-glass', [1, 1.6, 0.05], m.shallow, { y: 0.7, solid: false })
}

/** Red benches, chrome stools, a long counter: the diner. */
export const bar: Layout = (site) => {
  if (site.says('restaurant', 'dining room', 'bistro', 'pizzeria'))
    return inside({ w: 7.6, dressed: false }, restaurant)(site)
  if (
    site.says('cafe', 'café', 'coffee', 'coffee shop', 'tea room', 'teahouse', 'diner', 'ice cream') &&
    !['ancient', 'medieval'].includes(site.period)
  )
    return inside(
      (_, m) => ({
        w: 7.4,
        dressed: false,
        style: {
          floor: 'tiles',
          floorColour: withLightness(m.paleCloth, 0.66),
          floorSecond: withLightness(mix(m.cloth, m.stone, 0.6), 0.5),
          floorUnit: 0.5,
          beams: false,
        },
      }),
      cafe,
    )(site)
  return inside(
    (s, m) => ({
      w: 7.4,
      dressed: false,
      style: {
        beams: true,
        ceiling: mix(m.darkWood, m.paint, 0.3),
        ...(['victorian', 'mid-century', 'present'].includes(s.period)
          ? {
              wall: 'panel-wall',
              wallColour: mix(m.wood, m.darkWood, 0.35),
              second: mix(m.wood, m.darkWood, 0.15),
            }
          : {}),
      },
    }),
    tavern,
  )(site)
}

const goods: readonly (readonly [RegExp, readonly string[]])[] = [
  [/bak|patiss|cake/, ['bread', 'cake', 'bread', 'cake', 'basket']],
  [/book/, ['book', 'book', 'book', 'paper']],
  [/toy/, ['toy', 'ball', 'robot', 'drum', 'toy']],
  [/clock|watch/, ['clock', 'watch', 'clock', 'watch']],
  [/music|record|guitar/, ['guitar', 'violin', 'radio', 'trumpet', 'drum']],
  [/flor|flower/, ['flower', 'flower', 'pot', 'flower']],
  [/pharm|apothec|potion|drug/, ['bottle', 'pot', 'bottle', 'bottle', 'skull']],
  [/antique|pawn|curios|junk/, ['clock', 'mask', 'telescope', 'violin', 'camera', 'lantern']],
  [/hardware|tool/, ['hammer', 'wrench', 'rope', 'bucket', 'shovel']],
  [/hat|tailor|boutique|cloth|dress/, ['hat', 'bag', 'umbrella', 'hat']],
  [/jewel/, ['ring', 'crown', 'watch', 'crystal']],
]

const store = (r: Room) => {
  const { m, s, site } = r
  const name = site.place.name.toLowerCase()
  const [, wares] = goods.find(([form]) => form.test(name)) ?? [
    null,
    ['box', 'bottle', 'parcel', 'basket', 'apple'],
  ]
  const bakery = /bak|patiss|cake|choc|sweet|candy|butcher/.test(name)
  const dress = /tailor|boutique|cloth|dress|hat/.test(name)
  const food = /groc|market|general|conven|super/.test(name)
  r.pair(0.2, 0.5, 1.6)
  r.put(bakery || (late(r) && !food) ? 'glass-counter' : 'counter', [1.4, 0, -1.75], [2.6, 1, 0.65], s.dark, {
    second: s.wood,
    solid: true,
  })
  r.put('till', [2.3, 1, -1.75], [0.4, 0.42, 0.38], m.metal, {
    ...(late(r) ? { second: m.shallow } : {}),
    yaw: Math.PI,
  })
  r.lay(0.9, 1, -1.75, 1.4, 0.25, wares.slice(0, 3))
  r.mark('work', 'work', 1.4, -2.4, 0)
  r.against('back', 1.2, /book/.test(name) ? 'shelf' : 'rack', [2.6, 2.3, 0.36], s.wood, { second: m.cloth })
  r.window('back', -1.9, { w: 2.1, h: 1.7, y: 0.75, kind: late(r) ? 'pane' : 'window', curtain: false })
  r.put('table', [-1.9, 0, r.back + 0.45], [2.2, 0.72, 0.7], s.wood, { solid: true })
  r.lay(-1.9, 0.72, r.back + 0.45, 1.8, 0.25, wares)
  r.against('left', -0.7, /book/.test(name) ? 'shelf' : 'rack', [2, 2.2, 0.4], s.wood, { second: m.leaf })
  if (food) r.put('produce', [-2.6, 0, 1.2], [1.5, 1, 0.9], m.paleWood, { yaw: 1.3, solid: true })
  else if (dress)
    for (const x of [-2.7, -1.95])
      r.put('mannequin', [x, 0, 1 + x * 0.2 + 0.6], [0.6, 1.7, 0.5], m.cloth, {
        second: x < -2.5 ? m.softCloth : m.leaf,
        yaw: 0.6,
        solid: true,
      })
  else {
    r.put('vitrine', [-2.6, 0, 1.3], [0.8, 1.2, 0.6], s.dark, { yaw: 1.2, second: m.cloth, solid: true })
    r.thing(wares[0] ?? 'box', -2.6, 1.22, 1.3)
  }
  r.put('round-table', [2.6, 0, 1.5], [0.8, 0.76, 0.8], s.wood, { second: m.paleCloth, solid: true })
  r.lay(2.6, 0.76, 1.5, 0.5, 0.3, wares.slice(-3))
  r.against('back', 1.2, 'sign-board', [2, 0.4, 0.05], m.cloth, { y: 2.45, second: m.paleCloth })
  r.hang(0, -0.6, early(r) ? { kind: 'hung-lantern', w: 0.3 } : { kind: 'pendant' })
  r.put(early(r) ? 'hung-lantern' : 'pendant', [1.4, 1.95, -1.75], [0.36, r.h - 1.95, 0.36], m.cloth)
  r.put('stool', [-0.5, 0, -2.2], [0.4, 0.6, 0.4], s.wood, { second: m.cloth })
  r.mark('seat', 'sit', -0.5, -2.2, 0.5, 0.6)
  r.door('right', 0.2)
}
export const shop: Layout = inside({ w: 7.2, dressed: true }, store)

const books = (r: Room) => {
  const { m, s, site } = r
  const museum = site.says('museum', 'gallery', 'exhibition')
  r.pair(0, 0.4, 1.6)
  if (museum) {
    for (const [i, x] of [-2.7, -0.9, 0.9, 2.7].entries())
      r.against(
        'back',
        x,
        'picture',
        [i % 2 ? 1.1 : 1.3, i % 2 ? 1.4 : 1, 0.05],
        [m.far, m.cloth, m.leaf, m.shallow][i] ?? m.far,
        { y: i % 2 ? 1.15 : 1.35, second: m.paleWood },
      )
    for (const [x, z] of [
      [-2.5, -1.2],
      [0, -1.9],
      [2.5, -1],
    ] as const)
      r.put('vitrine', [x, 0, z], [0.9, 1.25, 0.7], s.dark, { second: m.cloth, solid: true })
    r.against('left', 0.7, 'picture', [1.5, 1.2, 0.05], m.cloth, { y: 1.2, second: m.paleWood })
    r.against('right', -1.6, 'armour', [0.8, 1.9, 0.8], m.metal)
    r.put('settle', [2.7, 0, 1.8], [1.5, 0.46, 0.45], s.wood, { yaw: -1.3, solid: true })
    r.mark('seat', 'sit', 2.65, 1.8, -1.3, 0.46)
    for (const x of [-1.8, 1.8]) r.put('spot', [x, r.h - 0.9, -1], [0.36, 0.9, 0.36], m.metal)
    r.door('right', 0.4)
    return
  }
  for (const x of [-2.75, -1.15, 2.75])
    r.against('back', x, 'shelf', [1.5, 2.9, 0.4], s.dark, { second: m.cloth })
  r.window('back', 0.8, { w: 1.4, h: 2, y: 0.9, kind: early(r) ? 'leaded' : 'window', curtain: false })
  r.against('right', -1.5, 'shelf', [2.3, 2.9, 0.4], s.dark, { second: m.softCloth })
  r.against('left', 1.9, 'shelf', [2, 2.9, 0.4], s.dark, { second: m.leaf })
  r.put('ladder', [-1.15, 0, r.back + 0.75], [0.5, 2.7, 0.6], s.wood)
  r.put('table', [0.3, 0, -1.5], [1.9, 0.76, 0.9], s.dark, { solid: true })
  r.seat('seat-left', -0.92, -1.5, Math.PI / 2, early(r) ? { kind: 'chair' } : {})
  r.seat('seat-right', 1.52, -1.5, -Math.PI / 2, early(r) ? { kind: 'chair' } : {})
  r.put(early(r) ? 'candles' : 'desk-lamp', [0.3, 0.76, -1.65], [0.4, early(r) ? 0.26 : 0.46, 0.3], m.leaf, {
    second: m.paleWood,
    seed: 1,
  })
  r.lay(0.3, 0.76, -1.35, 1.4, 0.2, ['book', 'paper', 'book', early(r) ? 'scroll' : 'pen'])
  r.put('rug', [0.2, 0, -0.7], [3.8, 0.02, 2.6], m.cloth, { second: m.darkWood })
  r.window('left', -0.9, { w: 1.4, h: 2, kind: early(r) ? 'leaded' : 'window', curtain: false })
  r.rest('easy', r.s.easy, -2.5, 0.5, 1.3)
  r.put('lectern', [2.5, 0, 0.6], [0.6, 1.15, 0.5], s.wood, { yaw: -1.1, solid: true })
  r.mark('work', 'work', -1.15, r.back + 1.15, Math.PI)
  r.hang(0.2, -0.4, { kind: 'chandelier', w: 1.3 })
  r.door('right', 1.7)
}
export const library: Layout = (site) =>
  inside(
    {
      h: 3.9,
      w: 7.6,
      ...(site.says('museum', 'gallery')
        ? { style: { curtain: undefined, wall: 'wall', beams: false } }
        : {}),
    },
    books,
  )(site)

/** Doors on both sides, a light at the end. */
const passage = (r: Room) => {
  const { m, s, site } = r
  const rough = site.says('tunnel', 'sewer', 'mine', 'catacomb', 'dungeon') || (early(r) && !site.rich)
  const school = site.says('school', 'locker', 'college')
  const ward = site.says('hospital', 'clinic', 'asylum')
  r.pair(0, 0.2, 1.5)
  for (const [i, z] of [-8, -5.2, -2.2, 1.4].entries())
    for (const side of ['left', 'right'] as const) {
      if (rough) {
        if (side === 'left')
          r.put('torch', [r.left + 0.12, 1.5, z], [0.3, 0.8, 0.3], m.wood, { yaw: Math.PI / 2 })
        else if (i === 2) r.door('right', z, 'side')
        continue
      }
      if ((side === 'left') === (i % 2 === 0)) r.door(side, z, i === 2 ? 'side' : `door-${i}`)
      else if (school) r.against(side, z, 'lockers', [1.8, 1.85, 0.4], m.paint, { gap: 0.02 })
      else if (ward)
        r.against(
          side,
          z,
          i % 2 ? 'trolley' : 'settle',
          i % 2 ? [0.8, 0.9, 0.5] : [1.3, 0.46, 0.42],
          i % 2 ? m.metal : s.wood,
        )
      else {
        r.against(side, z, 'picture', [0.7, 0.9, 0.04], [m.far, m.cloth, m.leaf, m.shallow][i] ?? m.far, {
          y: 1.35,
        })
        if (i === 1) r.against(side, z, 'drawers', [0.9, 0.8, 0.36], s.wood)
      }
    }
  if (!rough) {
    r.put('rug', [0, 0, -3], [1.3, 0.02, 11.5], m.cloth, { second: m.darkWood, seed: 2 })
    if (r.site.period === 'present' || r.site.period === 'future' || school || ward)
      for (const z of [-7, -4, -1, 2])
        r.put('strip-light', [0, r.h - 0.04, z], [1.3, 0.06, 0.3], m.metal, { yaw: Math.PI / 2 })
    else
      for (const z of [-6.6, -3.6, 0])
        r.against('left', z, 'sconce', [0.3, 0.45, 0.28], m.paleCloth, { y: 1.65, solid: false })
  }
  if (site.says('stair', 'staircase', 'stairwell', 'landing', 'hall', 'lobby', 'foyer'))
    r.put('stairs', [-0.7, 0, r.back + 1.6], [1.5, r.h * 0.95, 3], s.wood, {
      second: m.darkWood,
      solid: true,
    })
  else r.window('back', 0, { w: Math.min(1.4, r.w - 1.2), h: 1.6, curtain: !rough })
  r.against(
    'right',
    2.6,
    rough ? 'barrel' : 'plant',
    rough ? [0.6, 0.8, 0.6] : [0.6, 1.1, 0.6],
    rough ? m.wood : m.leaf,
    { second: m.brick },
  )
  r.mark('far', 'edge', 0.3, -7, 0)
  r.mark('near', 'edge', 0.2, 3.4, Math.PI)
}
export const corridor: Layout = inside(
  (site, m) => ({
    w: 3.9,
    h: site.rich ? 3.6 : 2.8,
    back: -9.5,
    front: 5,
    dressed: false,
    style: {
      curtain: undefined,
      ...(site.says('tunnel', 'sewer', 'mine', 'catacomb', 'dungeon')
        ? {
            wall: 'stone-wall-in',
            wallColour: withLightness(m.darkStone, 0.4),
            floor: 'slabs',
            floorColour: m.darkStone,
            second: undefined,
          }
        : {}),
      ...(site.says('hospital', 'clinic', 'asylum', 'school', 'subway') &&
      ['present', 'mid-century'].includes(site.period)
        ? {
            wall: 'tiled-wall',
            second: withLightness(m.shallow, 0.66, 0.5),
            floor: 'plain-floor',
            floorColour: withLightness(m.stone, 0.55),
            beams: false,
          }
        : {}),
    },
  }),
  passage,
)

/** A great room under iron and glass. */
const concourse = (r: Room) => {
  const { m, s, site } = r
  const air = site.says('airport', 'terminal', 'departure', 'arrival', 'lounge')
  const under = site.says('subway', 'metro', 'underground')
  r.pair(0, 0.4, 1.6)
  for (const x of [-4.6, -1.6, 1.6, 4.6])
    r.window('back', x, {
      w: 2,
      h: under ? 1.2 : 3.4,
      y: under ? 2.6 : 1.3,
      kind: air ? 'pane' : 'window',
      curtain: false,
    })
  for (const z of [-4.5, -0.8, 3]) {
    for (const x of [-5.2, 5.2])
      r.put('column', [x, 0, z], [0.6, r.h - 0.4, 0.6], air ? m.paleCloth : m.stone, { solid: true })
    if (!air) r.put('arch', [0, r.h - 1.6, z], [10.4, 1.5, 0.3], m.metal)
  }
  r.put('departures', [0.2, 3.1, -4.6], [3.4, 1.3, r.h - 4.5], '#f0b850')
  r.put('station-clock', [-2.9, 3, -2.2], [0.9, r.h - 3.1, 0.3], m.darkWood)
  r.put('kiosk', [3.9, 0, -3.7], [2.1, 2.5, 1.3], m.leaf, { yaw: -0.4, second: m.paleWood, solid: true })
  r.mark('work', 'work', 3.3, -2.2, 2.7)
  for (const [i, [x, z, yaw]] of (
    [
      [-2.6, -2, 0.3],
      [2.9, -0.9, -0.9],
      [-3.4, 1.2, 1.2],
    ] as const
  ).entries()) {
    r.put('settle', [x, 0, z], [1.8, 0.95, 0.5], s.wood, { yaw, solid: i > 5 })
    r.block([x - 0.8, 0, z - 0.5], [x + 0.8, 0.45, z + 0.5])
    r.mark(`seat-${i + 1}`, 'sit', x, z, yaw, 0.45)
  }
  r.put('luggage', [-1.4, 0, -2.3], [0.8, 0.7, 0.45], m.brick, { yaw: 0.4, solid: true })
  r.put('luggage', [-3.9, 0, 2.6], [0.9, 0.9, 0.5], m.cloth, { yaw: 1, solid: true })
  if (late(r)) r.against('right', 0.8, 'vending', [1, 1.9, 0.8], m.cloth)
  r.against('left', -1.6, 'posters', [2.6, 1.6, 0.02], m.cloth, { y: 1.1 })
  r.put('trolley', [4.2, 0, 1.6], [1.1, 0.85, 0.65], m.metal, { yaw: 0.7, solid: true })
  r.put('luggage', [4.2, 0.86, 1.6], [0.7, 0.5, 0.4], m.wood, { yaw: 0.9 })
  for (const z of [-3, 0.6])
    for (const x of [-3.2, 3.2])
      r.put(
        late(r) ? 'strip-light' : 'pendant',
        [x, r.h - 1.4, z],
        [late(r) ? 1.8 : 0.7, 1.4, late(r) ? 0.2 : 0.7],
        m.metal,
      )
  r.mark('far', 'edge', 1, -4, 0)
  r.door('right', 2.6)
}
export const station: Layout = inside(
  (site, m) => ({
    w: 12.4,
    h: site.says('subway', 'metro', 'underground') ? 4.4 : 6.2,
    back: -6.2,
    front: 6,
    dressed: false,
    style: {
      wall: site.says('airport', 'terminal')
        ? 'wall'
        : site.says('subway', 'metro')
          ? 'tiled-wall'
          : 'stone-wall-in',
      wallColour: withLightness(mix(m.stone, m.plaster, 0.5), 0.6),
      second: undefined,
      floor: 'tiles',
      floorColour: withLightness(m.stone, 0.56),
      floorSecond: withLightness(m.stone, 0.64),
      floorUnit: 1,
      beams: false,
      curtain: undefined,
      ceiling: withLightness(mix(m.metal, m.plaster, 0.6), 0.6),
    },
  }),
  concourse,
)
