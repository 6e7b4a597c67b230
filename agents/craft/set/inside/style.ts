import type { Period } from '#film/scene.ts'
import { mix, tinted, withLightness } from '../../light/colour.ts'
import type { Materials, Site } from '../kit.ts'

/** How a room of its time and means is built and furnished: kinds of pieces, and their colours. */
export type Style = {
  wall: string
  wallColour: string
  second?: string // dado, timbers, tiles
  floor: string
  floorColour: string
  floorSecond?: string
  floorUnit: number
  ceiling: string
  beams: boolean
  window: string
  frame: string
  curtain?: string
  door: string
  doorColour: string
  chair: string
  easy: string // an armchair
  sofa: string
  table: string
  desk: string
  small: string // a lamp for a table
  tall: string // a lamp that stands
  above: string // a lamp that hangs
  wood: string
  dark: string
}

type Kinds = Pick<
  Style,
  'window' | 'door' | 'chair' | 'easy' | 'sofa' | 'table' | 'desk' | 'small' | 'tall' | 'above'
>
const kinds: Record<Period, Kinds> = {
  ancient: {
    window: 'pane',
    door: 'plank-door',
    chair: 'stool',
    easy: 'great-chair',
    sofa: 'settle',
    table: 'trestle',
    desk: 'table',
    small: 'candles',
    tall: 'brazier',
    above: 'hung-lantern',
  },
  medieval: {
    window: 'leaded',
    door: 'plank-door',
    chair: 'stool',
    easy: 'great-chair',
    sofa: 'settle',
    table: 'trestle',
    desk: 'table',
    small: 'candles',
    tall: 'candelabra',
    above: 'chandelier',
  },
  'early-modern': {
    window: 'leaded',
    door: 'plank-door',
    chair: 'chair',
    easy: 'great-chair',
    sofa: 'settle',
    table: 'table',
    desk: 'table',
    small: 'candles',
    tall: 'candelabra',
    above: 'chandelier',
  },
  victorian: {
    window: 'sash',
    door: 'door',
    chair: 'chair',
    easy: 'armchair',
    sofa: 'sofa',
    table: 'table',
    desk: 'desk',
    small: 'lamp',
    tall: 'lamp',
    above: 'chandelier',
  },
  'mid-century': {
    window: 'sash',
    door: 'door',
    chair: 'chair',
    easy: 'easy-chair',
    sofa: 'sofa',
    table: 'table',
    desk: 'desk',
    small: 'lamp',
    tall: 'lamp',
    above: 'pendant',
  },
  present: {
    window: 'window',
    door: 'door',
    chair: 'chair',
    easy: 'armchair',
    sofa: 'couch',
    table: 'table',
    desk: 'plain-desk',
    small: 'lamp',
    tall: 'lamp',
    above: 'pendant',
  },
  future: {
    window: 'pane',
    door: 'flush-door',
    chair: 'shell-chair',
    easy: 'easy-chair',
    sofa: 'couch',
    table: 'coffee-table',
    desk: 'plain-desk',
    small: 'lamp',
    tall: 'lamp',
    above: 'light-panel',
  },
}

const bare = (site: Site, m: Materials): [string, string, string?] => {
  switch (site.period) {
    case 'ancient':
      return ['wall', tinted('#cdb28c', m.plaster, 0.3)]
    case 'medieval':
      return site.random.chance(0.5)
        ? ['stone-wall-in', withLightness(m.stone, 0.5)]
        : ['timber-wall', m.plaster, m.darkWood]
    case 'early-modern':
      return ['timber-wall', mix(m.plaster, m.paleCloth, 0.4), m.darkWood]
    case 'future':
      return ['hull-wall', withLightness(m.metal, 0.5), m.cloth]
    default:
      return site.random.chance(0.5)
        ? ['panel-wall', mix(m.wood, m.paint, 0.35)]
        : ['brick-wall', mix(m.brick, m.plaster, 0.25)]
  }
}

const kept = (site: Site, m: Materials): [string, string, string?] => {
  const paint = site.random.pick([
    m.plaster,
    m.paint,
    mix(m.plaster, m.softCloth, 0.4),
    withLightness(m.leaf, 0.6, 0.5),
  ])
  switch (site.period) {
    case 'ancient':
      return ['wall', tinted('#d8bd92', m.plaster, 0.3), mix(m.brick, m.cloth, 0.4)]
    case 'medieval':
      return site.rich
        ? ['stone-wall-in', withLightness(m.stone, 0.62)]
        : ['timber-wall', mix(m.plaster, m.paleCloth, 0.5), m.darkWood]
    case 'early-modern':
      return site.rich
        ? ['panel-wall', m.wood, mix(m.wood, m.paleWood, 0.35)]
        : ['timber-wall', m.plaster, m.darkWood]
    case 'victorian':
      return ['papered-wall', withLightness(mix(paint, m.cloth, 0.3), 0.5), m.darkWood]
    case 'mid-century':
      return site.random.chance(0.5)
        ? ['papered-wall', withLightness(paint, 0.6), mix(paint, m.wood, 0.5)]
        : ['wall', paint, mix(paint, m.darkWood, 0.4)]
    case 'future':
      return ['hull-wall', withLightness(mix(m.plaster, '#dfe6ee', 0.6), 0.76), m.cloth]
    default:
      return site.random.chance(0.5) ? ['wall', paint] : ['wall', paint, mix(paint, m.wood, 0.35)]
  }
}

export const styleOf = (site: Site, m: Materials): Style => {
  const { period } = site
  const old = period === 'ancient' || period === 'medieval' || period === 'early-modern'
  const [wall, wallColour, second] = site.poor && !site.rich ? bare(site, m) : kept(site, m)
  const wood = site.random.pick(
    old ? [m.wood, m.darkWood] : [m.wood, mix(m.wood, m.darkWood, 0.5), mix(m.wood, m.paleWood, 0.4)],
  )
  const stoneFloor = old && (period === 'ancient' || site.random.chance(0.4))
  return {
    ...kinds[period],
    wall,
    wallColour,
    ...(second ? { second } : {}),
    floor: stoneFloor ? 'slabs' : period === 'future' ? 'slabs' : 'boards',
    floorColour: stoneFloor
      ? withLightness(m.stone, 0.5)
      : period === 'future'
        ? withLightness(m.metal, 0.42)
        : mix(wood, period === 'present' ? m.paleWood : m.darkWood, 0.3),
    floorUnit: period === 'future' ? 1.4 : 0.7,
    ceiling: old || site.poor ? mix(m.darkWood, wallColour, 0.3) : mix(wallColour, '#ffffff', 0.7),
    beams: old || site.poor,
    frame:
      period === 'present' || period === 'future'
        ? mix(m.paleCloth, '#ffffff', 0.3)
        : period === 'victorian'
          ? m.darkWood
          : mix(m.wood, m.darkWood, 0.4),
    ...(site.poor || period === 'ancient' || period === 'future' || (old && !site.rich)
      ? {}
      : { curtain: site.random.pick([m.cloth, m.softCloth, m.paleCloth]) }),
    doorColour:
      period === 'present'
        ? mix(m.paleCloth, m.paint, 0.4)
        : period === 'future'
          ? m.metal
          : mix(m.wood, m.darkWood, 0.4),
    wood,
    dark: m.darkWood,
  }
}
