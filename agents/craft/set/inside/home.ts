import { mix, withLightness } from '../../light/colour.ts'
import type { Layout } from '../kit.ts'
import { inside } from './shell.ts'
import type { Room } from './walls.ts'

const early = (r: Room) => ['ancient', 'medieval', 'early-modern'].includes(r.site.period)
const late = (r: Room) => r.site.period === 'present' || r.site.period === 'future'

/** A table with two chairs that look at each other across it, laid for use. */
const tableForTwo = (r: Room, x: number, z: number, laid: readonly string[], w = 1.5) => {
  r.put(r.s.table === 'coffee-table' ? 'table' : r.s.table, [x, 0, z], [w, 0.76, 0.85], r.s.wood, {
    solid: true,
  })
  r.seat('seat-left', x - w / 2 - 0.26, z, Math.PI / 2)
  r.seat('seat-right', x + w / 2 + 0.26, z, -Math.PI / 2)
  r.lay(x, 0.76, z, w * 0.7, 0.4, laid)
}

const living = (r: Room) => {
  const { m, s, site } = r
  r.pair(0, 0, 1.6)
  r.put('rug', [0, 0, -0.4], [3.5, 0.02, 2.4], m.cloth, { second: m.softCloth })
  const fire = !late(r) || site.random.chance(0.4)
  if (fire) {
    r.against(
      'back',
      -0.3,
      site.period === 'medieval' ? 'hearth' : 'fireplace',
      [1.8, 1.15, 0.5],
      site.rich ? m.stone : m.brick,
      { second: m.darkWood },
    )
    if (site.period !== 'medieval') {
      r.lay(-0.3, 1.27, r.back + 0.3, 1.4, 0.05, ['frame', 'clock', 'vase'], 0)
      r.against('back', -0.3, 'picture', [0.95, 0.7, 0.04], m.far, { y: 1.62, gap: 0.21 })
    }
    r.put('logs', [-1.55, 0, r.back + 0.3], [0.5, 0.4, 0.4], m.wood)
  } else {
    r.against('back', -0.3, 'cabinet', [2, 0.55, 0.45], s.wood)
    r.against('back', -0.3, 'screen', [1.5, 0.85, 0.05], m.shallow, { y: 0.75 })
    r.against('back', -1.7, 'plant', [0.7, 1.5, 0.7], m.leaf, { second: m.paleCloth })
  }
  r.window('left', -1)
  r.window('back', 2.1, { w: 1.35 })
  r.against('back', -2.5, early(r) ? 'dresser' : 'shelf', [1.35, 2.2, 0.36], s.dark, { second: m.cloth })
  r.rest('seat-left', s.easy, -2.15, -1, 0.95)
  r.rest('seat-right', s.sofa, 2.15, -1.25, -0.7, { colour: m.cloth, w: 1.9 })
  r.put('round-table', [-2.95, 0, -1.75], [0.55, 0.6, 0.55], s.wood, { solid: true })
  r.put(s.small, [-2.95, 0.6, -1.75], [0.32, s.small === 'candles' ? 0.24 : 0.48, 0.32], m.paleCloth, {
    second: m.metal,
  })
  r.put(s.tall, [3, 0, -2.4], s.tall === 'brazier' ? [0.6, 1, 0.6] : [0.5, 1.6, 0.5], m.paleCloth, {
    second: m.darkWood,
  })
  r.put(
    late(r) ? 'coffee-table' : 'round-table',
    [0.75, 0, -1.75],
    late(r) ? [1.05, 0.42, 0.6] : [0.6, 0.5, 0.6],
    s.wood,
    { solid: true },
  )
  r.lay(0.75, late(r) ? 0.42 : 0.5, -1.75, 0.5, 0.2, ['book', 'cup'])
  r.against('right', 0.4, s.chair, [0.48, 0.94, 0.48], s.wood, { second: m.softCloth })
  r.against('left', 1.7, early(r) ? 'chest' : 'drawers', [1.1, early(r) ? 0.6 : 0.85, 0.48], s.wood)
  r.lay(r.left + 0.3, early(r) ? 0.6 : 0.85, 1.7, 0.9, 0.1, ['book', 'candle', 'basket'], Math.PI / 2)
  r.against('left', 1.7, 'picture', [0.6, 0.75, 0.04], m.cloth, { y: 1.45 })
  r.against('right', 2.3, 'plant', [0.75, 1.3, 0.75], m.leaf, { second: m.brick })
  r.door('right', 1.35)
  r.against('right', -0.55, 'picture', [0.5, 0.65, 0.04], m.softCloth, { y: 1.5 })
  if (site.rich) r.hang(0, -0.8, { kind: 'chandelier' })
  r.mark('window', 'stand', r.left + 0.95, 0.5, -Math.PI / 2 + 0.5)
}

/** One room for everything: hearth, table, bed in the corner. */
const cottage = (r: Room) => {
  const { m, s } = r
  r.pair(0, 0.1, 1.6)
  r.against('back', -1.5, 'hearth', [1.9, 1.3, 0.6], m.stone)
  r.put('logs', [-3, 0, r.back + 0.35], [0.7, 0.55, 0.45], m.wood)
  r.against('back', 1.2, 'dresser', [1.3, 2, 0.42], s.wood, { second: m.shallow })
  r.put('herbs', [0.9, r.h - 0.95, -1.6], [1.8, 0.7, 0.1], m.leaf)
  tableForTwo(r, 0.7, -1.5, ['cup', 'bread', 'bottle'], 1.3)
  r.put('bed', [2.55, 0, -2.05], [1, 0.62, 1.95], s.wood, { second: m.cloth, solid: true })
  r.mark('bed', 'lie', 2.55, -1.95, 0, 0.56)
  r.window('left', -0.9, { w: 1.1, h: 1.05, y: 1.05 })
  r.put('rug', [-0.9, 0, -0.7], [2.2, 0.02, 1.4], m.cloth, { second: m.darkWood })
  r.rest('seat', r.s.easy === 'armchair' ? 'armchair' : 'great-chair', -2.5, -1, 0.9)
  r.against('left', 1.2, 'pegs', [1.3, 1.75, 0.1], s.dark, { solid: false, second: m.softCloth })
  r.put('settle', [r.left + 0.33, 0, 1.2], [1.3, 0.46, 0.4], s.dark, { yaw: Math.PI / 2, solid: true })
  r.put('thing-lantern', [0.2, 0.76, -1.6], [0.36, 0.36, 0.36], m.metal)
  r.put('barrel', [2.9, 0, -0.5], [0.6, 0.8, 0.6], m.wood, { solid: true })
  r.put('sacks', [2.75, 0, 0.3], [0.8, 0.7, 0.5], m.paleCloth, { yaw: -1.2, solid: true })
  r.thing('basket', 2.9, 0.8, -0.5)
  r.door('right', 1.4)
  r.mark('fire', 'stand', -1.35, -1.6, Math.PI)
}

/** The lamp room of a lighthouse. */
const lampRoom = (r: Room) => {
  const { m, s } = r
  r.pair(0, 0, 1.6)
  r.put('lens', [0, 0, -2], [1.5, 2.9, 1.5], m.paleWood, { solid: true })
  for (const x of [-2.45, 2.45]) r.window('back', x, { w: 1.9, h: 1.9, curtain: false })
  r.window('left', -1.2, { w: 2.2, h: 1.9, curtain: false })
  r.window('right', -1.2, { w: 2.2, h: 1.9, curtain: false })
  r.put('railing', [0, 0, -0.85], [2.6, 0.9, 0.05], m.metal)
  r.put('desk', [-2.75, 0, 0.2], [1.2, 0.78, 0.65], m.darkWood, { yaw: Math.PI / 2, solid: true })
  r.put('lamp', [-2.9, 0.78, -0.1], [0.3, 0.46, 0.3], m.cloth, { second: m.metal })
  r.lay(-2.7, 0.78, 0.35, 0.5, 0.2, ['book', 'map', 'watch'], Math.PI / 2)
  r.seat('seat', -2.05, 0.2, -Math.PI / 2 + 0.5)
  r.put('barrel', [2.95, 0, -0.6], [0.6, 0.85, 0.6], s.wood, { solid: true })
  r.thing('lantern', 2.95, 0.85, -0.6)
  r.put('crate', [2.8, 0, 0.3], [0.6, 0.5, 0.5], m.paleWood, { yaw: 0.5, solid: true })
  r.thing('rope', 2.8, 0.5, 0.3)
  r.put('spiral', [2.6, 0, -2.3], [1.7, 1.4, 1.7], m.metal, { solid: true })
  r.mark('stairs', 'door', 1.7, -1.7, 0.6)
  r.mark('work', 'work', 0, -0.55, Math.PI)
  r.mark('window', 'stand', r.left + 0.9, -0.9, -Math.PI / 2 + 0.5)
}

/** The hall of an old house: stairs up into the dark, a tall clock, faces on the wall, a door at the back. */
const entrance = (r: Room) => {
  const { m, s, site } = r
  r.pair(0, 0.4, 1.6)
  r.put('stairs', [-1.9, 0, -2.6], [1.6, 2.9, 3.6], s.dark, { second: m.darkWood, solid: true })
  r.mark('stairs', 'edge', -1.9, -0.35, 0.2)
  r.door('back', 1.2, 'door', { kind: 'double-door', w: 1.5, h: 2.3 })
  r.against('back', 2.75, 'clock', [0.55, 2.2, 0.36], s.dark)
  r.put('rug', [0.6, 0, -0.6], [2.2, 0.02, 4.4], m.cloth, { second: m.darkWood, seed: 1 })
  for (const [i, z] of [-1.9, -0.5, 0.9].entries())
    r.against('right', z, 'picture', [0.7, 0.9, 0.04], [m.far, m.cloth, m.darkLeaf][i] ?? m.far, {
      y: 1.4,
      seed: 2,
    })
  r.against('right', -1.2, 'drawers', [1.3, 0.85, 0.42], s.dark)
  r.lay(r.right - 0.25, 0.85, -1.2, 1, 0.06, ['candlestick', 'frame', 'vase'], Math.PI / 2)
  r.window('left', 1.3, { w: 1.3, h: 1.9, y: 0.8 })
  r.against('left', 2.9, 'pegs', [1, 1.9, 0.1], s.dark, { solid: false, second: m.softCloth })
  r.put('great-chair', [2.6, 0, 1.5], [0.7, 1.3, 0.6], s.dark, { yaw: -1.2, second: m.cloth })
  r.mark('seat', 'sit', 2.55, 1.5, -1.2, 0.5)
  r.against('right', 2.6, 'plant', [0.7, 1.3, 0.7], m.leaf, { second: m.brick })
  r.hang(0.5, -0.8, { kind: 'chandelier', w: 1.3 })
  if (site.poor) {
    r.put('sheeted', [2.7, 0, -2], [0.9, 1, 0.8], m.paleCloth, { yaw: 0.4, solid: true })
    r.put('litter', [0.4, 0, 0], [5, 0.02, 5], m.paleCloth, { second: m.darkWood })
  }
}

/** A house of the old world: columns before a painted wall, couches, jars, a fire in a bowl. */
const atrium = (r: Room) => {
  const { m, s } = r
  r.pair(0, 0.3, 1.6)
  r.put('rug', [0, 0, -0.4], [3, 0.02, 2.2], m.cloth, { second: m.paleCloth, seed: 1 })
  for (const x of [-2.4, 2.4])
    r.put('column', [x, 0, -2.5], [0.42, r.h - 0.1, 0.42], m.paleCloth, { solid: true })
  for (const x of [-1.15, 0, 1.15])
    r.against('back', x, 'tapestry', [0.9, 1.3, 0.04], x === 0 ? m.far : m.brick, {
      y: 1.3,
      second: m.paleWood,
    })
  r.window('left', -0.9, { w: 1.5, h: 1.7, y: 0.9, curtain: false })
  r.put('brazier', [0, 0, -2.2], [0.8, 1.05, 0.8], m.metal, { solid: true })
  r.rest('seat-left', 'settle', -2.2, -1, 0.95, { colour: s.wood, second: m.cloth, w: 1.5 })
  r.rest('seat-right', 'great-chair', 2.2, -1.1, -0.8, { colour: s.wood, second: m.cloth })
  r.put('round-table', [1.05, 0, -1.9], [0.6, 0.55, 0.6], m.paleCloth, { solid: true })
  r.lay(1.05, 0.55, -1.9, 0.4, 0.15, ['jug', 'grapes', 'bowl'])
  for (const [x, z, k] of [
    [-2.9, -2.6, 2.2],
    [-2.5, -2.95, 1.5],
    [2.95, -2.4, 2.4],
    [2.9, 1.4, 2],
  ] as const)
    r.thing('vase', x, 0, z, { colour: m.brick, k })
  r.put('thing-statue', [-2.85, 0.8, 1.6], [1, 1, 1], m.paleCloth, { yaw: 1.2 })
  r.put('crate', [-2.85, 0, 1.6], [0.55, 0.8, 0.55], m.stone, { solid: true })
  r.against('right', 2.4, 'plant', [0.8, 1.5, 0.8], m.leaf, { second: m.brick })
  r.put('candelabra', [2.8, 0, 0.3], [0.6, 1.5, 0.3], m.metal)
  r.door('right', 1)
}

const tent = (r: Room) => {
  const { m } = r
  r.pair(0, 0.1, 1.6)
  r.put('rug', [0, 0, -0.4], [3, 0.02, 2.2], m.cloth, { second: m.softCloth })
  for (const x of [-1.6, 1.6]) r.put('post', [x, 0, -2.4], [0.11, r.h, 0.11], m.wood, { solid: true })
  r.put('bunk', [-2.2, 0, -2], [0.85, 0.8, 1.9], m.wood, { second: m.softCloth, solid: true })
  r.mark('bed', 'lie', -2.2, -1.9, 0, 0.5)
  r.put('trestle', [0.4, 0, -2.3], [1.6, 0.76, 0.75], m.wood, { solid: true })
  r.lay(0.4, 0.76, -2.3, 1.2, 0.3, ['map', 'cup', 'watch', 'candle'])
  r.seat('seat', 0.4, -1.55, Math.PI - 0.5, { kind: 'stool' })
  r.put('chest', [2.4, 0, -2.3], [0.9, 0.6, 0.55], m.darkWood, { yaw: -0.4, solid: true })
  r.thing('helmet', 2.4, 0.62, -2.3)
  r.put('hung-lantern', [0.4, 1.75, -1.6], [0.26, r.h - 1.75, 0.26], m.metal)
  r.put('crate', [2.7, 0, -0.9], [0.7, 0.6, 0.6], m.paleWood, { solid: true })
  r.put('sacks', [-2.6, 0, 0.4], [0.9, 0.6, 0.5], m.paleCloth, { yaw: 1.4, solid: true })
  r.mark('door', 'door', 1.9, 2.4, Math.PI + 0.5)
}

export const livingRoom: Layout = (site) => {
  const old = ['ancient', 'medieval', 'early-modern'].includes(site.period)
  if (site.says('lamp room', 'lantern room', 'lighthouse', 'beacon'))
    return inside({ h: 3.8, w: 7, style: { wall: 'wall', beams: false } }, lampRoom)(site)
  if (site.says('tent'))
    return inside(
      (_, m) => ({
        h: 2.7,
        w: 6.6,
        dressed: false,
        style: {
          wall: 'canvas-wall',
          wallColour: m.paleCloth,
          ceiling: mix(m.paleCloth, m.wood, 0.2),
          floor: 'plain-floor',
          floorColour: m.earth,
          beams: false,
        },
      }),
      tent,
    )(site)
  if (site.says('house hall', 'old house', 'haunted', 'entrance', 'orphanage', 'hall'))
    return inside({ h: 3.7, w: 7.2 }, entrance)({ ...site, period: site.place.period ?? 'victorian' })
  if (site.period === 'ancient' && !site.poor) return inside({ h: 3.4, w: 7, dressed: false }, atrium)(site)
  if (site.says('cottage', 'cabin', 'hut', 'shack', 'farmhouse', 'lodge', 'hovel') || (old && !site.rich))
    return inside(
      (_, m) => ({
        h: 2.75,
        ...(site.says('cabin', 'lodge', 'hut', 'shack')
          ? { style: { wall: 'panel-wall', wallColour: m.wood, beams: true } }
          : { style: { beams: true } }),
      }),
      cottage,
    )(site)
  return inside({}, living)(site)
}

const hung = (r: Room) => {
  r.put(
    r.s.above === 'light-panel' ? 'light-panel' : early(r) ? 'hung-lantern' : 'pendant',
    [0, 1.95, -1.3],
    r.s.above === 'light-panel' ? [1.2, 0.04, 0.6] : [0.48, r.h - 1.95, 0.48],
    r.m.cloth,
  )
}

/** A kitchen of our time or before: fitted along the back, a table in the middle; a big one works round an island. */
const cook = (r: Room) => {
  const { m, s, site } = r
  const big = site.says('restaurant', 'hotel', 'palace', 'galley', 'canteen', 'chef', 'castle')
  r.pair(0, 0.15, 1.6)
  if (early(r)) {
    r.against('back', -1.4, 'hearth', [2.1, 1.35, 0.65], m.stone)
    r.against('back', 1.2, 'dresser', [1.6, 2, 0.45], s.wood, { second: m.brick })
    r.put('herbs', [0.6, r.h - 0.95, -1.5], [2.2, 0.7, 0.1], m.leaf)
    r.put('barrel', [2.7, 0, -2.75], [0.7, 0.95, 0.7], m.wood, { solid: true })
    r.put('sacks', [2.85, 0, -1.7], [0.9, 0.8, 0.55], m.paleCloth, { yaw: -1.3, solid: true })
    r.mark('work', 'work', -1.4, r.back + 1.25, Math.PI)
    if (r.site.period === 'medieval') r.put('logs', [-3, 0, -2.6], [0.6, 0.6, 0.5], m.wood, { solid: true })
  } else {
    const unit = site.period === 'future' ? withLightness(m.metal, 0.72) : m.paint
    const top = site.rich ? withLightness(m.stone, 0.74) : m.paleWood
    r.against('back', -2.4, 'cabinet', [1.7, 0.92, 0.62], unit, { second: top })
    r.against(
      'back',
      -1,
      site.period === 'victorian' ? 'range' : 'stove',
      [site.period === 'victorian' ? 1.7 : 0.95, 0.92, 0.64],
      site.period === 'victorian' ? m.brick : withLightness(m.metal, 0.6),
      { second: m.cloth },
    )
    r.against('back', 0.75, 'sink', [1.9, 0.92, 0.62], unit, { second: top })
    r.window('back', 0.75, { w: 1.5, h: 1.05, y: 1.15, curtain: false })
    if (late(r) || site.period === 'mid-century')
      r.against(
        'back',
        2.35,
        'fridge',
        [0.8, 1.75, 0.68],
        site.period === 'mid-century' ? mix(m.cloth, m.paleCloth, 0.5) : withLightness(m.metal, 0.75),
      )
    else r.against('back', 2.5, 'dresser', [1.2, 2.1, 0.42], s.wood, { second: m.shallow })
    r.against('back', -2.4, 'rack', [1.5, 0.85, 0.28], s.wood, { y: 1.5, second: m.cloth })
    r.lay(-2.4, 0.92, r.back + 0.32, 1.2, 0.2, ['pot', 'bottle', 'bread', 'knife'])
    r.lay(1.45, 0.92, r.back + 0.25, 0.4, 0.1, ['plate', 'glass'])
    r.mark('work', 'work', -1, r.back + 1.1, Math.PI)
    r.mark('sink', 'work', 0.75, r.back + 1.1, Math.PI)
    if (site.period !== 'victorian') r.against('back', -1, 'pan-rail', [1.1, 0.7, 0.1], m.metal, { y: 1.42 })
  }
  if (big || (late(r) && site.rich)) {
    r.put('island', [0.2, 0, -1.35], [2, 0.92, 0.85], s.wood, {
      second: withLightness(m.stone, 0.72),
      solid: true,
    })
    r.lay(0.2, 0.92, -1.35, 1.5, 0.35, ['knife', 'fish', 'pot', 'plate', 'apple'])
    r.put('pan-rail', [0.2, 1.75, -1.35], [1.8, 0.75, 0.1], m.metal)
    r.put('stool', [-1.1, 0, -1.35], [0.4, 0.68, 0.4], s.wood, { second: m.cloth })
    r.mark('seat-left', 'sit', -1.1, -1.35, 1.2, 0.68)
    r.mark('chop', 'work', 0.3, -2.1, 0)
  } else
    tableForTwo(
      r,
      0.15,
      -1.35,
      site.random.pick([
        ['cup', 'bread', 'apple'],
        ['bottle', 'plate', 'cup'],
        ['newspaper', 'cup', 'egg'],
      ]),
    )
  hung(r)
  r.window('left', -0.7, { w: 1.3, h: 1.2 })
  r.against('left', 1.4, early(r) ? 'rack' : 'cabinet', [1.2, early(r) ? 1.9 : 0.95, 0.42], s.wood, {
    second: m.leaf,
  })
  if (!early(r)) r.lay(r.left + 0.25, 0.95, 1.4, 0.9, 0.1, ['radio', 'pot'], Math.PI / 2)
  r.against('right', 0.5, 'pegs', [0.9, 1.75, 0.1], s.dark, { solid: false, second: m.paleCloth })
  r.against('right', 2.5, 'plant', [0.6, 0.9, 0.6], m.leaf, { second: m.brick })
  r.door('right', -0.55)
  r.against('right', 1.5, 'wall-clock', [0.34, 0.34, 0.05], s.dark, { y: 1.8 })
}

export const kitchen: Layout = inside(
  (site, m) => ({
    style: {
      ...(site.poor || ['ancient', 'medieval', 'early-modern', 'future'].includes(site.period)
        ? {}
        : {
            wall: 'tiled-wall',
            second: withLightness(mix(m.paleCloth, m.shallow, site.random.next() * 0.5), 0.8),
          }),
      floor:
        site.period === 'future'
          ? 'slabs'
          : ['victorian', 'mid-century', 'present'].includes(site.period)
            ? 'tiles'
            : 'slabs',
      floorColour: mix(m.stone, m.brick, 0.35),
      floorSecond: withLightness(mix(m.stone, m.paleCloth, 0.4), 0.62),
      floorUnit: 0.55,
    },
  }),
  cook,
)

const sleep = (r: Room) => {
  const { m, s, site } = r
  const twin = site.says('dormitory', 'barracks', 'bunk', 'orphanage', 'dorm room')
  const child = site.says('nursery', 'child', 'kid', 'toy')
  r.pair(-0.2, 0.1, 1.6)
  r.put('rug', [0.2, 0, 0], [3, 0.02, 2], m.softCloth, { second: m.paleCloth })
  if (twin)
    for (const [i, x] of [-2.4, 0.1, 2.5].entries()) {
      r.put('bunk', [x, 0, -2.2], [0.95, 1.85, 2], m.metal, { second: m.cloth, solid: true })
      if (i < 2) r.mark(`bed-${i + 1}`, 'sit', x + 0.5, -1.7, 1.2, 0.48)
    }
  else {
    const wide = child || site.poor ? 1 : 1.65
    r.put('bed', [1.45, 0, -2.1], [wide, 0.7, 2.1], s.wood, { second: m.cloth, solid: true })
    r.mark('bed', 'lie', 1.45, -1.95, 0, 0.58)
    r.mark('bedside', 'sit', 1.45 - wide / 2 - 0.12, -1.6, -1.2, 0.56)
    for (const side of wide > 1.2 ? [-1, 1] : [-1]) {
      const x = 1.45 + side * (wide / 2 + 0.36)
      r.put(side < 0 ? 'drawers' : 'round-table', [x, 0, -2.95], [0.5, 0.56, 0.42], s.wood, { solid: true })
      r.put(s.small, [x, 0.56, -2.98], [0.32, s.small === 'candles' ? 0.22 : 0.46, 0.32], m.paleCloth, {
        second: m.metal,
      })
      r.thing(side < 0 ? 'book' : 'glass', x + 0.1, 0.56, -2.82)
    }
    r.against('back', 1.45, 'picture', [0.95, 0.62, 0.04], m.far, { y: 1.5 })
  }
  r.against('left', -2.45, 'wardrobe', [1.25, 2.05, 0.6], s.dark)
  r.window('left', -0.75)
  r.window('back', -0.85, { w: 1.25 })
  r.against('left', 1.3, 'drawers', [1.15, 0.78, 0.48], s.wood)
  r.against('left', 1.3, 'looking-glass', [0.7, 0.9, 0.05], m.shallow, { y: 0.95, gap: 0.04, solid: false })
  r.lay(
    r.left + 0.28,
    0.78,
    1.3,
    0.9,
    0.12,
    child ? ['toy', 'ball', 'book'] : ['bottle', 'mirror', 'ring'],
    Math.PI / 2,
  )
  r.seat('seat', -1.75, -1.75, 0.9)
  if (child) {
    r.thing('toy', 0.3, 0, -0.9)
    r.thing('ball', -2.5, 0, 0.2)
    r.put('posters', [r.right - 0.02, 1.2, -0.9], [1.6, 0.9, 0.02], m.cloth, { yaw: -Math.PI / 2 })
  }
  r.against('right', 1.75, 'plant', [0.6, 1, 0.6], m.leaf, { second: m.brick })
  r.door('right', 0.5)
  if (site.says('hotel', 'motel') && late(r))
    r.against('right', -1.2, 'screen', [1, 0.6, 0.05], m.shallow, { y: 1.15 })
  if (site.rich) r.hang(0, -0.6, { kind: 'chandelier' })
  r.mark('window', 'stand', r.left + 0.8, -0.3, -Math.PI / 2 + 0.5)
}

/** Where actors get ready: mirrors ringed with bulbs, clothes on a rail. */
const dressingRoom = (r: Room) => {
  const { m, s } = r
  r.pair(0.1, 0.1, 1.6)
  for (const x of [-2, -0.4]) {
    r.against('back', x, 'plain-desk', [1.4, 0.76, 0.5], s.wood)
    r.against('back', x, 'looking-glass', [1, 0.95, 0.05], m.shallow, { y: 0.95 })
    for (let i = 0; i < 5; i++)
      r.put('bulb', [x - 0.62, 0.98 + i * 0.2, r.back + 0.08], [0.1, 0.16, 0.1], m.paleCloth)
    for (let i = 0; i < 5; i++)
      r.put('bulb', [x + 0.62, 0.98 + i * 0.2, r.back + 0.08], [0.1, 0.16, 0.1], m.paleCloth)
    r.lay(x, 0.76, r.back + 0.3, 1, 0.15, ['bottle', 'mask', 'flower', 'cup'])
  }
  r.seat('seat-left', -2, -2.2, Math.PI - 0.4)
  r.seat('seat-right', -0.4, -2.2, Math.PI + 0.5)
  r.rest('sofa', r.s.sofa, 2.3, -1, -0.9, { colour: m.cloth, w: 1.7 })
  r.against('back', 2.1, 'pegs', [1.6, 1.9, 0.1], s.dark, { solid: false, second: m.cloth })
  r.put('mannequin', [1.15, 0, -2.6], [0.6, 1.7, 0.5], m.cloth, {
    second: m.softCloth,
    yaw: 0.4,
    solid: true,
  })
  r.against('left', -0.9, 'posters', [2, 1.1, 0.02], m.cloth, { y: 1.1 })
  r.put('luggage', [-2.8, 0, 0.6], [0.9, 0.7, 0.5], m.brick, { yaw: 1.3, solid: true })
  r.put('rug', [0.3, 0, -0.5], [2.8, 0.02, 1.8], m.softCloth, { second: m.cloth })
  r.door('right', 1.1)
}

export const bedroom: Layout = (site) =>
  site.says('dressing room', 'green room') ? inside({}, dressingRoom)(site) : inside({}, sleep)(site)
