import type { Vec3 } from '#film/stage.ts'
import { NATURAL, SIZES } from '../../figure-props.ts'
import { drafting, type Layout, type Materials, materials, type Site } from '../kit.ts'
import { features } from './features.ts'
import { type Style, styleOf } from './style.ts'
import type { Room, Side } from './walls.ts'

export type Walls = {
  w?: number
  h?: number
  back?: number
  front?: number
  style?: Partial<Style>
  dressed?: boolean
}

const yawOf: Record<Side, number> = { back: 0, left: Math.PI / 2, right: -Math.PI / 2, front: Math.PI }
const seatHeights: Record<string, number> = {
  stool: 0.46,
  'easy-chair': 0.44,
  armchair: 0.45,
  sofa: 0.45,
  couch: 0.44,
  settle: 0.45,
  'great-chair': 0.48,
  pew: 0.45,
  'office-chair': 0.5,
  'shell-chair': 0.46,
}

const roomOf = (site: Site, o: Walls): Room => {
  const m = materials(site.palette)
  const s = { ...styleOf(site, m), ...o.style }
  const d = drafting(site.random)
  const { random } = site
  const w = o.w ?? (site.rich ? 8.2 : site.poor ? 6.4 : 6.8 + random.int(0, 3) * 0.2)
  const h = o.h ?? (site.rich ? 3.7 : site.poor ? 2.75 : 3.05)
  const [back, front] = [o.back ?? -3.3, o.front ?? 4.6]
  const [left, right] = [-w / 2, w / 2]
  const spot = (side: Side, at: number, out: number): [number, number] =>
    side === 'back'
      ? [at, back + out]
      : side === 'front'
        ? [at, front - out]
        : side === 'left'
          ? [left + out, at]
          : [right - out, at]
  const self: Room = {
    ...d,
    site,
    m,
    s,
    ...{ w, h, left, right, back, front },
    against: (side, at, kind, size, colour, p = {}) => {
      const [x, z] = spot(side, at, size[2] / 2 + (p.gap ?? 0.03))
      // Nobody painted plain shapes before our time: land, a vase, a face.
      const seed =
        p.seed ??
        (kind === 'picture' && !['mid-century', 'present', 'future'].includes(site.period)
          ? random.int(0, 2)
          : undefined)
      d.put(kind, [x, p.y ?? 0, z], size, colour, {
        yaw: yawOf[side] + (p.turn ?? 0),
        solid: p.solid ?? (p.y ?? 0) < 1,
        ...(p.second ? { second: p.second } : {}),
        ...(seed === undefined ? {} : { seed }),
      })
    },
    window: (side, at, p = {}) => {
      const [x, z] = spot(side, at, 0)
      const [ww, wh] = [p.w ?? 1.5, p.h ?? 1.45]
      d.put(p.kind ?? s.window, [x, p.y ?? 0.95, z], [ww, wh, 0.1], s.frame, {
        yaw: yawOf[side],
        ...((p.curtain ?? true) && s.curtain ? { second: s.curtain } : {}),
      })
    },
    door: (side, at, id = 'door', p = {}) => {
      const [x, z] = spot(side, at, 0)
      d.put(p.kind ?? s.door, [x, 0, z], [p.w ?? 0.95, p.h ?? 2.1, 0.1], s.doorColour, {
        yaw: yawOf[side],
        second: s.frame,
      })
      const [mx, mz] = spot(side, at, 0.75)
      d.mark(id, 'door', mx, mz, yawOf[side])
    },
    seat: (id, x, z, facing, p = {}) => {
      const kind = p.kind ?? s.chair
      const low = kind === 'stool'
      d.put(kind, [x, 0, z], low ? [0.42, 0.47, 0.42] : [0.48, 0.94, 0.48], p.colour ?? s.wood, {
        yaw: facing,
        second: p.second ?? m.cloth,
        ...(low ? { seed: 1 } : {}),
      })
      d.mark(id, 'sit', x, z, facing, seatHeights[kind] ?? 0.46)
    },
    rest: (id, kind, x, z, facing, p = {}) => {
      const wide = p.w ?? (kind === 'sofa' || kind === 'couch' || kind === 'settle' ? 1.9 : 0.88)
      const deep = kind === 'settle' ? 0.5 : 0.88
      d.put(
        kind,
        [x, 0, z],
        [wide, kind === 'settle' ? 1.05 : 0.92, deep],
        p.colour ?? (kind === 'settle' || kind === 'great-chair' ? s.dark : m.softCloth),
        {
          yaw: facing,
          second: p.second ?? (kind === 'easy-chair' ? s.wood : m.paleCloth),
        },
      )
      const [c, sn] = [Math.abs(Math.cos(facing)), Math.abs(Math.sin(facing))]
      const [hx, hz] = [(wide * c + deep * sn) / 2, (wide * sn + deep * c) / 2]
      d.block([x - hx, 0, z - hz], [x + hx, 0.45, z + hz])
      const off = wide > 1.4 ? 0.36 : 0
      const fore = kind === 'settle' ? 0.02 : 0.1
      d.mark(
        id,
        'sit',
        x + Math.cos(facing) * off + Math.sin(facing) * fore,
        z - Math.sin(facing) * off + Math.cos(facing) * fore,
        facing,
        seatHeights[kind] ?? 0.45,
      )
      if (off > 0)
        d.mark(
          `${id}-2`,
          'sit',
          x - Math.cos(facing) * off + Math.sin(facing) * fore,
          z + Math.sin(facing) * off + Math.cos(facing) * fore,
          facing,
          seatHeights[kind] ?? 0.45,
        )
    },
    thing: (shape, x, y, z, p = {}) => {
      const size = (SIZES[shape] ?? 0.2) * (p.k ?? 1)
      const own = NATURAL[shape] ?? random.pick([m.cloth, m.softCloth, m.paleCloth, m.paint])
      d.put(`thing-${shape}`, [x, y, z], [size, size, size], p.colour ?? own, {
        yaw: p.yaw ?? (random.next() - 0.5) * 1.4,
      })
    },
    lay: (x, y, z, ww, dd, shapes, yaw = 0) => {
      // A camera over a table near it would see nothing but bread.
      if (z > 1.2 && y > 0.5)
        d.block([x - 0.5, y + 0.01, z - 0.5], [x + 0.5, Math.max(1.2, y + 0.4), z + 0.5])
      const [c, sn] = [Math.cos(yaw), Math.sin(yaw)]
      for (const [i, shape] of shapes.entries()) {
        const u = ((i + 0.5) / shapes.length - 0.5) * ww
        const v = (random.next() - 0.5) * dd
        self.thing(shape, x + u * c + v * sn, y, z - u * sn + v * c, {
          yaw: yaw + (random.next() - 0.5) * 0.8,
        })
      }
    },
    hang: (x, z, p = {}) => {
      const kind = p.kind ?? s.above
      const big = kind === 'chandelier'
      if (kind === 'light-panel' || kind === 'strip-light')
        d.put(
          kind,
          [x, h - (kind === 'strip-light' ? 0.5 : 0.02), z],
          [p.w ?? 1.4, kind === 'strip-light' ? 0.5 : 0.04, kind === 'strip-light' ? 0.16 : 0.7],
          m.metal,
        )
      else {
        const y = Math.min(h - 0.6, p.y ?? (big ? h - 1.05 : 2.05))
        d.put(
          kind,
          [x, y, z],
          [p.w ?? (big ? 1.15 : 0.5), h - y, p.w ?? (big ? 1.15 : 0.5)],
          big ? (site.rich ? tinctOf(m) : m.darkWood) : random.pick([m.cloth, m.metal, m.paleCloth]),
          big ? { seed: site.rich || site.period === 'victorian' ? 0 : 1 } : {},
        )
      }
    },
  }
  return self
}
const tinctOf = (m: Materials): string => m.paleWood

/** Floor, walls, ceiling; then what the kind puts in; then what the text names; then, by chance, all of it mirrored. */
export const inside =
  (walls: Walls | ((site: Site, m: Materials) => Walls), dress: (r: Room) => void): Layout =>
  (site) => {
    const o = typeof walls === 'function' ? walls(site, materials(site.palette)) : walls
    const r = roomOf(site, o)
    const { s, m, w, h, left, right, back, front } = r
    const depth = front - back
    const mid = (front + back) / 2
    const second = s.second ? { second: s.second } : {}
    r.put(
      s.floor,
      [0, 0, mid],
      [w, s.floorUnit, depth],
      s.floorColour,
      s.floorSecond ? { second: s.floorSecond } : {},
    )
    r.put(s.wall, [0, 0, back], [w, h, 0.1], s.wallColour, second)
    r.put(s.wall, [left, 0, mid], [depth, h, 0.1], s.wallColour, { yaw: Math.PI / 2, ...second })
    r.put(s.wall, [right, 0, mid], [depth, h, 0.1], s.wallColour, { yaw: -Math.PI / 2, ...second })
    r.put(s.wall, [0, 0, front], [w, h, 0.1], s.wallColour, { yaw: Math.PI, ...second })
    r.put('ceiling', [0, h, mid], [w, 0.1, depth], s.ceiling)
    if (s.beams) r.put('beams', [0, h - 0.22, mid], [w, 0.2, depth], m.darkWood)
    r.block([left - 0.3, 0, back - 0.3], [right + 0.3, h, back])
    r.block([left - 0.3, 0, back], [left, h, front])
    r.block([right, 0, back], [right + 0.3, h, front])
    dress(r)
    features(r)
    if (o.dressed !== false) behindTheCamera(r)
    const draft = {
      interior: true,
      ground: { kind: 'none', colour: m.wood, second: m.darkWood },
      pieces: r.pieces,
      marks: r.marks,
      solids: r.solids,
      cameraRoom: {
        min: [left + 0.3, 0.25, back + 0.35] as Vec3,
        max: [right - 0.3, h - 0.25, front - 0.7] as Vec3,
      },
    }
    return site.random.chance(0.5) ? mirrored(draft) : draft
  }

/** Seen in reverse shots: the wall behind the camera has something too. */
const behindTheCamera = (r: Room) => {
  const { m, s } = r
  r.against('front', -1.7, 'picture', [0.95, 0.72, 0.04], r.site.random.pick([m.far, m.cloth, m.leaf]), {
    y: 1.4,
    second: s.dark,
  })
  r.against(
    'front',
    1.3,
    r.site.poor ? 'chest' : 'drawers',
    r.site.poor ? [1.1, 0.7, 0.6] : [1.5, 0.9, 0.5],
    s.wood,
  )
  r.put(
    s.small,
    [1.75, r.site.poor ? 0.7 : 0.9, r.front - 0.32],
    [0.34, s.small === 'candles' ? 0.24 : 0.5, 0.34],
    m.paleCloth,
    { second: m.metal },
  )
}

type Draft = ReturnType<Layout>
/** The same room from the other side of its mirror; who stood left stands left. */
const mirrored = (d: Draft): Draft => ({
  ...d,
  pieces: d.pieces.map((p) => ({
    ...p,
    position: [-p.position[0], p.position[1], p.position[2]],
    yaw: -p.yaw,
  })),
  marks: d.marks.map((k) => ({
    ...k,
    id: k.id === 'left' ? 'right' : k.id === 'right' ? 'left' : k.id,
    x: -k.x,
    facing: -k.facing,
  })),
  solids: d.solids.map(({ min, max }) => ({
    min: [-max[0], min[1], min[2]],
    max: [-min[0], max[1], max[2]],
  })),
  cameraRoom: {
    min: [-d.cameraRoom.max[0], d.cameraRoom.min[1], d.cameraRoom.min[2]],
    max: [-d.cameraRoom.min[0], d.cameraRoom.max[1], d.cameraRoom.max[2]],
  },
})
