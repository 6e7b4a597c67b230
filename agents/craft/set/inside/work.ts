import { mix, tinted, withLightness } from '../../light/colour.ts'
import type { Layout } from '../kit.ts'
import { inside } from './shell.ts'
import type { Room } from './walls.ts'

const early = (r: Room) => ['ancient', 'medieval', 'early-modern'].includes(r.site.period)
const late = (r: Room) => r.site.period === 'present' || r.site.period === 'future'

const deskTop = (r: Room, x: number, z: number, yaw = 0) => {
  const { m } = r
  if (late(r)) {
    r.put('screen', [x - 0.15, 0.86, z - 0.12], [0.6, 0.4, 0.05], m.shallow, { yaw: yaw + Math.PI + 0.15 })
    r.lay(x + 0.2, 0.78, z + 0.1, 0.9, 0.1, ['paper', 'cup', 'phone'], yaw)
  } else
    r.lay(
      x,
      0.78,
      z,
      1.2,
      0.2,
      r.site.period === 'mid-century'
        ? ['telephone', 'paper', 'cup', 'newspaper']
        : ['book', 'pen', 'scroll', 'candle'],
      yaw,
    )
}

/** One desk that owns the room, a chair for who comes to it. */
const study = (r: Room) => {
  const { m, s, site } = r
  r.pair(0, 0.4, 1.6)
  r.put('rug', [0.2, 0, -0.8], [3.4, 0.02, 2.4], m.cloth, { second: m.darkWood })
  r.put('desk', [0.35, 0, -1.75], [1.9, 0.78, 0.85], s.dark, { second: m.leaf, solid: true })
  r.put(
    late(r) ? 'office-chair' : 'great-chair',
    [0.35, 0, -2.5],
    late(r) ? [0.56, 1.15, 0.54] : [0.62, 1.2, 0.55],
    s.dark,
    { second: m.cloth },
  )
  r.mark('work', 'sit', 0.35, -2.42, 0, 0.5)
  if (early(r)) r.put('candles', [1.05, 0.78, -1.8], [0.3, 0.26, 0.3], m.paleCloth)
  else r.put('desk-lamp', [1.05, 0.78, -1.8], [0.36, 0.46, 0.36], m.leaf, { second: m.metal, yaw: Math.PI })
  deskTop(r, 0.2, -1.7)
  r.seat('seat', -1.05, -0.95, 2.35)
  r.window('back', 0.4, {
    w: 2.1,
    h: 1.6,
    ...(site.period === 'mid-century' || (late(r) && !site.rich) ? { kind: 'blinds', curtain: true } : {}),
  })
  r.against('back', -2.35, 'shelf', [1.7, 2.3, 0.36], s.dark, { second: m.cloth })
  r.against(
    'back',
    2.5,
    early(r) ? 'chest' : 'files',
    early(r) ? [1, 0.7, 0.55] : [1.05, 1.32, 0.6],
    early(r) ? s.wood : withLightness(m.metal, 0.45),
  )
  if (!early(r)) r.thing('radio', 2.5, 1.32, r.back + 0.35)
  r.window('left', -0.7, site.period === 'mid-century' ? { kind: 'blinds', w: 1.7 } : {})
  r.against(
    'left',
    1.4,
    early(r) ? 'wall-map' : 'notice-board',
    [1.5, 0.95, 0.04],
    early(r) ? m.leaf : '#b98d5a',
    { y: 1.2, second: early(r) ? m.paleCloth : s.dark, solid: false, seed: 1 },
  )
  r.against('left', 1.4, 'cabinet', [1.5, 0.8, 0.42], s.wood)
  r.lay(r.left + 0.28, 0.8, 1.4, 1.1, 0.1, ['bottle', 'glass', 'book'], Math.PI / 2)
  r.door('right', 0.35)
  r.against('right', -1.3, 'pegs', [0.8, 1.8, 0.1], s.dark, { solid: false, second: m.softCloth })
  r.against(
    'right',
    2,
    late(r) ? 'plant' : 'wardrobe',
    late(r) ? [0.8, 1.5, 0.8] : [1.1, 1.9, 0.5],
    late(r) ? m.leaf : s.dark,
    { second: m.brick },
  )
  if (late(r) || site.period === 'mid-century')
    r.hang(0.3, -0.6, site.poor || late(r) ? { kind: 'strip-light', w: 1.5 } : {})
  else if (site.rich) r.hang(0.3, -0.8, { kind: 'chandelier' })
}

/** Rows of desks: newsrooms, police stations, banks, companies. */
const bureau = (r: Room) => {
  const { m, s } = r
  r.pair(0, 0.6, 1.6)
  const top = late(r) ? m.paleWood : s.wood
  for (const [i, [x, z]] of (
    [
      [-2.3, -1.3],
      [0.4, -1.7],
      [2.7, -1.1],
    ] as const
  ).entries()) {
    r.put(late(r) ? 'plain-desk' : 'desk', [x, 0, z], [1.6, 0.76, 0.75], top, {
      solid: true,
      second: late(r) ? m.metal : m.leaf,
    })
    r.put('office-chair', [x, 0, z - 0.62], [0.54, 1.02, 0.5], i % 2 ? m.cloth : m.paint)
    r.mark(i === 1 ? 'work' : `desk-${i + 1}`, 'sit', x, z - 0.56, 0, 0.5)
    deskTop(r, x, z)
    if (!late(r))
      r.put('desk-lamp', [x + 0.6, 0.76, z - 0.1], [0.34, 0.44, 0.34], m.leaf, {
        second: m.metal,
        yaw: Math.PI,
      })
  }
  r.seat('seat', 0.1, -0.85, Math.PI - 0.3)
  r.window('back', -1.6, { w: 2, h: 1.5, kind: 'blinds' })
  r.window('back', 1.3, { w: 2, h: 1.5, kind: 'blinds' })
  r.against('right', -2.4, 'files', [1.5, 1.4, 0.6], withLightness(m.metal, 0.48))
  r.against('left', 0.9, 'notice-board', [2.1, 1.15, 0.04], '#b98d5a', { y: 1.05, seed: 1, second: s.dark })
  r.against(
    'left',
    2.4,
    late(r) ? 'vending' : 'files',
    late(r) ? [1, 1.85, 0.75] : [1, 1.4, 0.6],
    late(r) ? m.cloth : m.metal,
  )
  r.against('right', 2.5, 'plant', [0.8, 1.4, 0.8], m.leaf, { second: m.paleCloth })
  r.against('back', -0.2, 'wall-clock', [0.42, 0.42, 0.05], s.dark, { y: 2.35 })
  r.door('right', 0.9)
  for (const z of [-1.6, 1]) r.put('strip-light', [0, r.h - 0.3, z], [2.4, 0.3, 0.18], m.metal)
}

/** A bare table, two chairs, a dark mirror. */
const interrogation = (r: Room) => {
  const { m } = r
  r.pair(0, 0.5, 1.6)
  r.put('table', [0, 0, -1.2], [1.5, 0.75, 0.8], m.metal, { seed: 1, solid: true })
  r.seat('seat-left', -1.02, -1.2, Math.PI / 2, { kind: 'chair', colour: m.metal, second: m.metal })
  r.seat('seat-right', 1.02, -1.2, -Math.PI / 2, { kind: 'chair', colour: m.metal, second: m.metal })
  r.lay(0, 0.75, -1.2, 0.9, 0.3, ['paper', 'cup', 'radio'])
  r.against('back', 0, 'looking-glass', [2.6, 1.1, 0.05], m.darkStone, { y: 1.05, second: m.metal })
  r.put('pendant', [0, 1.85, -1.2], [0.6, r.h - 1.85, 0.6], m.metal)
  r.against('right', -0.4, 'files', [0.5, 1.32, 0.6], m.metal)
  r.against('left', -0.4, 'wall-clock', [0.4, 0.4, 0.05], m.darkWood, { y: 1.9 })
  r.door('right', 1)
}

export const office: Layout = (site) => {
  if (site.says('interrogation', 'interview room'))
    return inside(
      (_, m) => ({
        w: 6,
        h: 2.8,
        dressed: false,
        style: {
          wall: 'brick-wall',
          wallColour: mix(m.paint, m.metal, 0.4),
          floor: 'plain-floor',
          floorColour: m.darkStone,
          beams: false,
        },
      }),
      interrogation,
    )(site)
  const many = site.says(
    'police',
    'newsroom',
    'agency',
    'bank',
    'company',
    'precinct',
    'station',
    'headquarters',
    'cubicle',
    'call center',
    'reception',
  )
  return many ? inside({ w: 8, style: { beams: false } }, bureau)(site) : inside({}, study)(site)
}

const lessons = (r: Room) => {
  const { m, s, site } = r
  r.pair(0.2, -0.7, 1.6)
  const modern = late(r)
  r.against('back', 0, 'blackboard', [3.4, 1.3, 0.06], modern ? '#e9ece8' : '#2f4a40', {
    y: 0.95,
    solid: false,
    second: modern ? m.metal : s.wood,
  })
  r.put('desk', [2.3, 0, -2.3], [1.5, 0.76, 0.7], s.wood, { yaw: -0.35, solid: true })
  r.lay(2.3, 0.76, -2.3, 1, 0.2, ['book', 'apple', 'paper', 'cup'], -0.35)
  r.mark('work', 'work', 0.1, -2.4, 0)
  for (const [i, [x, z]] of (
    [
      [-2.4, -0.1],
      [-2.4, 1.4],
      [2.5, 0.9],
      [2.5, 2.3],
      [-0.9, 2.5],
      [0.9, 2.6],
    ] as const
  ).entries()) {
    r.put(modern ? 'plain-desk' : 'school-desk', [x, 0, z - 0.5], [1, 0.7, 0.5], s.wood, {
      solid: true,
      second: m.metal,
    })
    r.seat(
      `seat-${i + 1}`,
      x,
      z,
      Math.PI,
      modern
        ? { kind: 'shell-chair', colour: i % 2 ? m.cloth : m.leaf }
        : { kind: 'chair', colour: s.wood, second: s.wood },
    )
    r.lay(x, 0.71, z - 0.5, 0.6, 0.1, i % 2 ? ['book', 'pen'] : ['paper', 'book'])
  }
  r.window('left', -1.9, { w: 1.6, h: 1.6, curtain: false })
  r.window('left', 0.4, { w: 1.6, h: 1.6, curtain: false })
  r.window('left', 2.7, { w: 1.6, h: 1.6, curtain: false })
  r.against('back', 2.7, 'wall-clock', [0.45, 0.45, 0.05], s.dark, { y: 2.1 })
  r.against('back', -2.6, 'shelf', [1, 1.4, 0.34], s.wood, { second: m.cloth })
  r.thing('ball', -2.75, 1.4, r.back + 0.2)
  r.against('right', -0.3, 'wall-map', [1.5, 1.05, 0.04], m.leaf, { y: 1.05, second: m.shallow })
  r.against('right', 2.4, 'posters', [1.6, 0.9, 0.02], m.cloth, { y: 1.15 })
  r.door('right', -1.6)
  if (modern || site.period === 'mid-century')
    for (const z of [-1.2, 1.4]) r.put('strip-light', [0, r.h - 0.35, z], [2, 0.35, 0.18], m.metal)
  else r.hang(0, 0.2, { kind: 'hung-lantern', w: 0.3 })
}
export const classroom: Layout = inside({ w: 7.4, h: 3.3, dressed: false, style: { beams: false } }, lessons)

const ward = (r: Room) => {
  const { m, s, site } = r
  const old = early(r) || site.period === 'victorian'
  const theatre = site.says('operating', 'surgery', 'morgue', 'theatre')
  r.pair(-0.5, 0.3, 1.6)
  const bed = old ? 'bunk' : 'hospital-bed'
  if (theatre) {
    r.put('hospital-bed', [0.3, 0, -1.8], [0.85, 0.8, 2], m.metal, {
      yaw: Math.PI / 2,
      second: m.leaf,
      solid: true,
    })
    r.mark('bed', 'lie', 0.3, -1.8, Math.PI / 2, 0.68)
    r.put('spot', [0.3, 1.95, -1.8], [0.7, r.h - 1.95, 0.7], m.metal)
    r.put('monitor', [-1.4, 0, -2.5], [0.6, 1.45, 0.5], m.metal, { yaw: 0.5, solid: true })
    r.put('trolley', [1.8, 0, -1], [0.8, 0.9, 0.5], m.metal, { yaw: 0.4, second: m.shallow, solid: true })
  } else {
    for (const [i, x] of [1.6, -2.5].entries()) {
      r.put(bed, [x, 0, -2.1], [1, old ? 0.8 : 0.75, 2.05], old ? m.paleWood : m.metal, {
        second: i ? m.paleCloth : m.shallow,
        solid: true,
      })
      r.mark(i ? 'bed-2' : 'bed', 'lie', x, -1.95, 0, old ? 0.5 : 0.66)
    }
    r.put('screen-curtain', [-1.2, 0, -2.2], [2, 2.15, 0.06], withLightness(m.shallow, 0.72), {
      yaw: Math.PI / 2,
    })
    r.put('round-table', [0.75, 0, -2.9], [0.5, 0.72, 0.5], s.wood, { solid: true })
    r.lay(0.75, 0.72, -2.9, 0.3, 0.1, ['flower', 'glass'])
    if (!old) {
      r.put('drip', [2.4, 0, -2.7], [0.4, 1.9, 0.4], m.shallow)
      r.put('monitor', [2.75, 0, -2], [0.5, 1.45, 0.45], m.metal, { yaw: -0.9, solid: true })
    }
  }
  r.seat('seat', 0.75, -1.2, 0.9, late(r) ? { kind: 'shell-chair', colour: m.leaf } : {})
  r.window('back', 0.4, {
    w: 1.3,
    h: 1.5,
    y: 1,
    ...(old ? {} : { kind: late(r) ? 'blinds' : s.window }),
    curtain: false,
  })
  r.against('right', -1.1, 'cabinet', [1.3, 1.3, 0.45], withLightness(m.metal, 0.76), { second: m.paleCloth })
  r.lay(r.right - 0.25, 1.3, -1.1, 0.9, 0.1, ['bottle', 'bottle', 'box'], Math.PI / 2)
  if (!old) {
    r.put('trolley', [2.6, 0, 1.7], [0.75, 0.9, 0.5], m.metal, { yaw: 1.3, second: m.cloth, solid: true })
    r.put('wheelchair', [-2.6, 0, 1.2], [0.7, 0.95, 0.9], m.darkStone, { yaw: 1, solid: true })
  } else r.put('screen-curtain', [-2.9, 0, 1.2], [1.6, 1.9, 0.06], m.paleCloth, { yaw: 1.1 })
  r.window('left', -0.2, { w: 1.6, h: 1.5, curtain: !old })
  r.door('right', 0.35, 'door', late(r) ? { kind: 'flush-door', w: 1.1 } : {})
  r.against('back', 2.3, 'wall-clock', [0.38, 0.38, 0.05], s.dark, { y: 2.2 })
  for (const z of [-1.6, 1])
    if (!old) r.put('strip-light', [0, r.h - 0.04, z], [1.8, 0.06, 0.3], m.metal)
    else r.put('hung-lantern', [0, 2, z], [0.28, r.h - 2, 0.28], m.metal)
}
export const hospital: Layout = inside(
  (site, m) => ({
    h: 3,
    ...(['ancient', 'medieval'].includes(site.period)
      ? {}
      : {
          style: {
            wall: 'tiled-wall',
            wallColour: withLightness(mix(m.shallow, m.plaster, 0.5), 0.74, 0.5),
            second: tinted('#e3ebe8', m.shallow, 0.2),
            floor: 'tiles',
            floorColour: withLightness(m.shallow, 0.7, 0.4),
            floorSecond: withLightness(m.shallow, 0.76, 0.3),
            floorUnit: 0.6,
            ceiling: '#e8ecea',
            beams: false,
            frame: '#dfe3e0',
            doorColour: withLightness(m.shallow, 0.62, 0.6),
          },
        }),
  }),
  ward,
)

const research = (r: Room) => {
  const { m, s, site } = r
  const old = early(r) || site.period === 'victorian'
  r.pair(0, 0.3, 1.6)
  r.put(
    old ? 'workbench' : 'island',
    [-0.2, 0, -1.75],
    [2.4, 0.92, 0.8],
    old ? s.wood : withLightness(m.metal, 0.72),
    { second: old ? s.wood : withLightness(m.stone, 0.75), solid: true },
  )
  r.put('glassware', [-0.6, 0.92, -1.75], [1.2, 0.55, 0.3], m.cloth, { second: m.leaf })
  r.lay(0.6, 0.92, -1.7, 0.6, 0.2, ['book', 'paper', 'telescope'])
  r.mark('work', 'work', -0.2, -2.5, 0)
  r.put('stool', [0.75, 0, -1.05], [0.4, 0.62, 0.4], s.dark, { second: m.cloth })
  r.mark('seat', 'sit', 0.75, -1.05, Math.PI - 0.3, 0.62)
  if (old) {
    r.against('back', -2.2, 'shelf', [1.5, 2.4, 0.36], s.dark, { second: m.leaf })
    r.against('back', 2.2, 'rack', [1.6, 2.2, 0.36], s.dark, { second: m.cloth })
    r.window('back', 0, { w: 1.6, h: 1.6, curtain: false })
    r.put('orrery', [2.5, 0, -0.6], [1, 1.3, 1], m.metal, { solid: true })
    r.put('brazier', [-2.7, 0, -1.2], [0.6, 1, 0.6], m.metal, { solid: true })
    r.put('candles', [0.95, 0.92, -1.9], [0.3, 0.26, 0.3], m.paleCloth)
  } else {
    r.put('specimen-tank', [-2.75, 0, -2.5], [0.9, 2.3, 0.9], m.leaf, { solid: true })
    r.put('specimen-tank', [-1.65, 0, -2.75], [0.7, 2, 0.7], m.shallow, { solid: true })
    r.against('back', 2.4, 'servers', [1.3, 2.1, 0.6], m.darkStone, { second: m.cloth })
    r.against('back', 0.6, 'screen', [1.7, 0.95, 0.05], m.shallow, { y: 1.35 })
    r.put('console', [2.7, 0, -0.7], [1.4, 1.1, 0.7], m.metal, {
      yaw: -Math.PI / 2,
      second: m.cloth,
      solid: true,
    })
    r.mark('console', 'work', 1.85, -0.7, Math.PI / 2)
  }
  r.against('left', 0.2, 'blackboard', [1.9, 1.1, 0.06], old ? '#2f4a40' : '#e9ece8', {
    y: 1,
    solid: false,
    second: m.metal,
  })
  r.against('left', 1.9, 'cabinet', [1.4, 0.92, 0.5], old ? s.wood : withLightness(m.metal, 0.7), {
    second: m.stone,
  })
  r.put('glassware', [r.left + 0.3, 0.92, 1.9], [1, 0.45, 0.25], m.shallow, {
    yaw: Math.PI / 2,
    second: m.cloth,
  })
  r.door('right', 0.8, 'door', old ? {} : { kind: 'flush-door', w: 1.1 })
  r.against(
    'right',
    2.2,
    old ? 'chest' : 'servers',
    old ? [1, 0.7, 0.55] : [1, 2, 0.55],
    old ? s.wood : m.darkStone,
    { second: m.leaf },
  )
  if (!old) for (const z of [-1.7, 0.8]) r.put('light-panel', [0, r.h - 0.02, z], [2, 0.04, 0.6], m.metal)
}
export const laboratory: Layout = (site) => {
  const old = ['ancient', 'medieval', 'early-modern', 'victorian'].includes(site.period)
  return inside(
    (_, m) =>
      old
        ? { h: 3.3 }
        : {
            h: 3.2,
            style: {
              wall:
                site.says('bunker', 'vault', 'base', 'station', 'power plant') || site.period === 'future'
                  ? 'hull-wall'
                  : 'tiled-wall',
              wallColour: withLightness(mix(m.metal, '#dfe6ee', 0.5), 0.72),
              second: site.period === 'future' ? m.cloth : '#dfe6e4',
              floor: 'slabs',
              floorColour: withLightness(m.metal, 0.5),
              floorUnit: 1.2,
              beams: false,
              ceiling: '#cfd6da',
            },
          },
    research,
  )(site)
}

const bench = (r: Room) => {
  const { m, s } = r
  r.pair(0, 0.2, 1.6)
  r.against('back', -1.7, 'workbench', [2.4, 0.9, 0.8], s.wood)
  r.mark('work', 'work', -1.7, -1.75, Math.PI)
  r.lay(-1.5, 0.9, r.back + 0.4, 1.6, 0.25, ['hammer', 'wrench', 'box', 'bottle'])
  r.against('back', -1.7, 'tool-board', [2.3, 1, 0.04], mix(s.wood, m.paleWood, 0.5), {
    y: 1.4,
    second: m.cloth,
  })
  r.window('back', 0.75, { w: 1.6, h: 1.2, y: 1.2, curtain: false })
  r.against('right', -2.1, 'rack', [1.7, 2.1, 0.5], m.metal, { second: m.cloth })
  r.put('pendant', [-1.5, 2.05, -1.7], [0.6, r.h - 2.05, 0.6], m.metal)
  r.put('stool', [-2.55, 0, -1.35], [0.4, 0.6, 0.4], s.wood, { second: m.cloth })
  r.mark('seat', 'sit', -2.55, -1.35, 0.8, 0.6)
  r.put('crate', [-2.85, 0, 0.3], [0.8, 0.7, 0.7], m.paleWood, { yaw: 0.2, solid: true })
  r.put('crate', [-2.9, 0.7, 0.3], [0.5, 0.4, 0.5], s.wood, { yaw: 0.5 })
}
const joinery = (r: Room) => {
  bench(r)
  const { m, s } = r
  if (early(r) || r.site.period === 'victorian') {
    r.put('trestle', [1.5, 0, -2], [1.8, 0.8, 0.8], s.wood, { yaw: 0.2, solid: true })
    r.lay(1.5, 0.8, -2, 1.2, 0.3, ['axe', 'rope', 'bucket'])
    r.put('logs', [2.6, 0, 0.6], [1.1, 0.8, 0.5], m.wood, { yaw: -Math.PI / 2, solid: true })
  } else {
    r.put('machine', [1.5, 0, -2.3], [1.3, 1.5, 0.8], mix(m.leaf, m.metal, 0.4), { yaw: -0.3, solid: true })
    r.put('barrel', [2.75, 0, -0.7], [0.65, 0.9, 0.65], m.cloth, { solid: true })
    r.thing('radio', 2.75, 0.9, -0.7)
    if (r.site.says('garage', 'car', 'scrapyard', 'repair')) {
      r.put('tyres', [2.7, 0, 0.5], [0.75, 0.8, 0.75], m.darkStone, { solid: true })
      r.put('tyres', [2.2, 0, -0.2], [0.7, 0.4, 0.7], m.darkStone, { solid: true })
    }
  }
  r.put('litter', [0, 0, -0.9], [5, 0.02, 3.6], m.paleWood, { second: m.wood })
  r.put('ladder', [0.05, 0, r.back + 0.4], [0.5, 2.5, 0.5], s.wood)
  r.against('right', 2.3, 'sacks', [1, 0.8, 0.5], m.paleCloth)
  r.door('right', 1.2)
}
const smithy = (r: Room) => {
  const { m, s } = r
  r.pair(0, 0.5, 1.6)
  r.against('back', -0.6, 'forge', [1.7, 0.85, 1], m.brick)
  r.put('anvil', [0.95, 0, -1.6], [0.9, 0.85, 0.34], m.metal, { yaw: 0.3, solid: true })
  r.thing('hammer', 0.95, 0.85, -1.6)
  r.mark('work', 'work', 0.3, -1.2, 2.2)
  r.against('back', 2.1, 'tool-board', [1.8, 1.1, 0.04], s.dark, { y: 1.1, second: s.wood })
  r.against('back', 2.2, 'workbench', [1.6, 0.85, 0.6], s.wood)
  r.lay(2.2, 0.85, r.back + 0.3, 1, 0.2, ['sword', 'helmet', 'hammer'])
  r.put('barrel', [-2.1, 0, -2.3], [0.75, 0.9, 0.75], s.wood, { solid: true })
  r.put('sacks', [-2.8, 0, -1.1], [1, 0.7, 0.6], m.darkStone, { yaw: 1.5, solid: true })
  r.window('left', 0, { w: 1.4, h: 1.1, y: 1.2, curtain: false })
  r.against('right', -0.9, 'rack', [1.4, 1.9, 0.4], s.wood, { second: m.metal })
  r.put('stool', [-2.3, 0, 0.9], [0.4, 0.47, 0.4], s.wood, { second: s.wood, seed: 1 })
  r.mark('seat', 'sit', -2.3, 0.9, 1.2, 0.47)
  r.put('logs', [2.7, 0, 2.2], [1, 0.8, 0.5], m.wood, { yaw: -1.5, solid: true })
  r.put('litter', [0, 0, -0.8], [5, 0.02, 3.4], m.paleWood, { second: m.darkStone })
  r.door('right', 0.9)
}
/** North light, an easel, canvases with their faces to the wall. */
const studio = (r: Room) => {
  const { m, s } = r
  r.pair(0, 0.2, 1.6)
  r.window('back', 0.6, { w: 2.8, h: 2, y: 0.8, curtain: false })
  r.put('easel', [-1.6, 0, -1.9], [0.9, 1.8, 0.6], s.wood, { yaw: 0.5 })
  r.mark('work', 'work', -1.2, -1.1, Math.PI - 0.4)
  r.put('easel', [2.4, 0, -2.2], [0.8, 1.6, 0.6], s.wood, { yaw: -0.5, second: m.cloth })
  for (const [i, x] of [-3, -2.75, -2.5].entries())
    r.put(
      'picture',
      [x, 0, r.back + 0.35 + i * 0.1],
      [0.7 + i * 0.15, 0.9, 0.04],
      [m.cloth, m.far, m.leaf][i] ?? m.far,
      { yaw: 0.2 },
    )
  r.put('round-table', [0.2, 0, -2.2], [0.7, 0.74, 0.7], s.wood, { solid: true })
  r.lay(0.2, 0.74, -2.2, 0.4, 0.2, ['pot', 'apple', 'bottle'])
  r.put('stool', [1.2, 0, -1.4], [0.42, 0.6, 0.42], s.wood, { second: m.cloth })
  r.mark('seat', 'sit', 1.2, -1.4, 0.4, 0.6)
  r.rest('sofa', r.s.sofa, 2.5, 0.5, -1.35, { w: 1.8, colour: m.cloth })
  r.against('left', 0.4, 'rack', [1.5, 1.8, 0.4], s.wood, { second: m.cloth })
  r.against('right', -1.2, 'posters', [1.6, 1.2, 0.02], m.cloth, { y: 1 })
  r.put('litter', [-0.6, 0, -1.2], [3.6, 0.02, 2.6], m.paleCloth, { second: m.cloth })
  r.against('left', 2.2, 'plant', [0.9, 1.7, 0.9], m.leaf, { second: m.brick })
  r.door('right', 1.9)
}
/** Ropes, bags and a ring. */
const gym = (r: Room) => {
  const { m, s } = r
  r.pair(0, 0.4, 1.6)
  r.put('dais', [0, 0, -2.2], [4.4, 0.3, 2], m.stone, { solid: true })
  for (const x of [-2.1, 2.1]) r.put('post', [x, 0, -1.4], [0.12, 1.5, 0.12], m.cloth)
  for (const y of [0.7, 1.05, 1.4])
    r.put('bar', [0, y, -1.3], [4.2, 0.05, 0.05], y === 1.05 ? m.paleCloth : m.cloth)
  for (const x of [-2.6, 2.6]) r.put('punch-bag', [x, 0.8, 0.1], [0.4, r.h - 0.8, 0.4], m.brick)
  r.against('back', 0, 'sign-board', [2.6, 0.7, 0.06], m.cloth, { y: 2.4, second: m.paleCloth })
  r.window('left', -1.6, { w: 1.8, h: 1, y: 1.9, curtain: false })
  r.against('left', 1.6, 'lockers', [1.9, 1.85, 0.45], m.paint)
  r.against('right', 0.3, 'settle', [1.8, 0.45, 0.42], s.wood, { gap: 0.4 })
  r.mark('seat', 'sit', r.right - 0.62, 0.3, -Math.PI / 2, 0.45)
  r.thing('bag', r.right - 0.5, 0, 1.5)
  r.against('right', -1.2, 'posters', [1.9, 1.1, 0.02], m.cloth, { y: 1.2 })
  r.door('right', 2.3)
  r.put('strip-light', [0, r.h - 0.5, -1.6], [2.4, 0.5, 0.2], m.metal)
}
export const workshop: Layout = (site) => {
  if (site.says('studio', 'atelier', 'painter'))
    return inside({ h: 3.5, style: { curtain: undefined } }, studio)(site)
  if (site.says('gym', 'boxing', 'ring', 'dojo', 'arena'))
    return inside(
      (_, m) => ({
        h: 3.6,
        w: 7.6,
        dressed: false,
        style: { wall: 'brick-wall', wallColour: mix(m.brick, m.plaster, 0.35), beams: true },
      }),
      gym,
    )(site)
  if (site.says('forge', 'smithy', 'blacksmith'))
    return inside(
      (_, m) => ({
        h: 3.3,
        style: {
          wall: 'stone-wall-in',
          wallColour: withLightness(m.darkStone, 0.42),
          floor: 'plain-floor',
          floorColour: m.earth,
          beams: true,
        },
      }),
      smithy,
    )(site)
  return inside(
    (_, m) => ({
      h: 3.2,
      style:
        site.period === 'present' || site.period === 'mid-century'
          ? {
              wall: 'brick-wall',
              wallColour: mix(m.brick, m.plaster, 0.3),
              floor: 'plain-floor',
              floorColour: withLightness(m.stone, 0.5),
              beams: true,
            }
          : { beams: true },
    }),
    joinery,
  )(site)
}
