import type { z } from 'zod'
import type { Period, Season } from '#film/scene.ts'
import type { SetSpec, Vec3 } from '#film/stage.ts'
import { mix, tinted, withLightness } from '../../light/colour.ts'
import { around, type Drafting, drafting, type Layout, type Materials, materials, type Site } from '../kit.ts'

type Ground = SetSpec['ground']
/** What a place outside is dressed with: the site, its materials, what grows there now, and chance of its own. */
export type Dressing = {
  site: Site
  m: Materials
  d: Drafting
  flora: Flora
  r: Site['random']
  period: z.infer<typeof Period>
  wealth: number
}

const seasonOf = (site: Site): z.infer<typeof Season> =>
  site.place.season ??
  (site.says('winter', 'snow', 'ice', 'christmas')
    ? 'winter'
    : site.says('autumn', 'fall', 'october', 'november')
      ? 'autumn'
      : site.says('spring', 'blossom', 'april', 'may')
        ? 'spring'
        : 'summer')

export const periodOf = (site: Site): z.infer<typeof Period> =>
  site.place.period ??
  (site.genre === 'western'
    ? 'victorian'
    : site.genre === 'fantasy'
      ? 'medieval'
      : site.genre === 'sci-fi'
        ? 'future'
        : 'present')

export const wealthOf = (site: Site): number =>
  site.place.wealth ?? (site.rich ? 0.85 : site.poor ? 0.2 : 0.5)

/** What grows, in the colours of the season. */
export const floraOf = (site: Site, m: Materials) => {
  const season = seasonOf(site)
  const r = site.random.fork('flora')
  const lean = (hex: string) => tinted(hex, site.palette.ground, 0.16)
  const broad = {
    spring: [mix(m.leaf, '#a9c95a', 0.55), mix(m.leaf, '#8fbf62', 0.4), lean('#e8b9c4')],
    summer: [m.leaf, mix(m.leaf, m.darkLeaf, 0.5), mix(m.leaf, '#8aa84a', 0.4)],
    autumn: [lean('#c9832f'), lean('#b45a30'), lean('#d3a63e'), lean('#a38a3c')],
    winter: [m.darkWood],
  }[season]
  const winter = season === 'winter'
  return {
    season,
    leaf: () => r.pick(broad),
    needle: () => mix(m.darkLeaf, '#35604c', r.next() * 0.7),
    /** A kind of tree as it stands in this season. */
    kind: (kind: string) =>
      winter && (kind === 'oak' || kind === 'birch' || kind === 'willow') ? 'bare-tree' : kind,
    grass: {
      spring: mix(m.grass, '#9cc95c', 0.3),
      summer: m.grass,
      autumn: mix(m.grass, '#b9a352', 0.55),
      winter: mix(m.dryGrass, m.stone, 0.35),
    }[season],
    tip: { spring: mix(m.grass, '#d6e58a', 0.5), summer: m.dryGrass, autumn: '#d0a85a', winter: '#c9c2ae' }[
      season
    ],
    ground: {
      spring: mix(m.grass, '#86b356', 0.25),
      summer: m.grass,
      autumn: mix(m.grass, '#a98f4a', 0.45),
      winter: mix(m.snow, m.dryGrass, 0.18),
    }[season],
    litter: {
      spring: mix(m.grass, m.earth, 0.3),
      summer: mix(m.grass, m.dryGrass, 0.5),
      autumn: '#a9743c',
      winter: withLightness(m.snow, 0.84),
    }[season],
    bloom: winter
      ? null
      : season === 'autumn'
        ? '#b98ab8'
        : r.pick([m.cloth, '#e9d9f0', '#e8c65a', '#d8868c', '#8f9fe0']),
    winter,
  }
}
type Flora = ReturnType<typeof floraOf>

export const tree = (
  { d, m, flora, r }: Dressing,
  wanted: string,
  x: number,
  z: number,
  height: number,
  o: { y?: number; solid?: boolean; leaf?: string } = {},
) => {
  const kind = flora.kind(wanted)
  const wide =
    {
      pine: 0.44,
      birch: 0.36,
      cypress: 0.2,
      'bare-tree': 0.6,
      palm: 0.7,
      kapok: 0.7,
      willow: 0.95,
      oak: 0.86,
    }[kind] ?? 0.7
  const leaf =
    kind === 'pine' || kind === 'cypress'
      ? flora.needle()
      : kind === 'bare-tree'
        ? m.darkWood
        : (o.leaf ?? flora.leaf())
  const w = height * wide * (0.9 + r.next() * 0.2)
  // The boughs of a conifer begin at the ground: it keeps its distance from the people.
  const near = Math.hypot(x, z) < 9
  const at = kind === 'pine' && near ? Math.sign(x) * Math.max(Math.abs(x), 1.8 + w * 0.5) : x
  d.put(kind, [at, o.y ?? 0, z], [w, height, w], leaf, { second: m.darkWood, yaw: r.next() * 6 })
  if (o.solid === false || Math.hypot(at, z) > 15) return
  const [trunk, crown] = [Math.max(0.28, w * 0.07), w * (kind === 'pine' ? 0.3 : 0.38)]
  const foot = height * ({ pine: 0.08, palm: 0.7, kapok: 0.62, birch: 0.4, 'bare-tree': 0.4 }[kind] ?? 0.36)
  d.block([at - trunk, 0, z - trunk], [at + trunk, 2.6, z + trunk])
  // No camera looks out of a crown.
  d.block([at - crown, Math.max(1.7, foot), z - crown], [at + crown, height, z + crown])
}

/** A belt of woods round the place, nearer to one side, open where `gap` says so. */
export const belt = (
  s: Dressing,
  kinds: readonly string[],
  count: number,
  near: number,
  far: number,
  height: number,
  gap: (x: number, z: number) => boolean = () => false,
) =>
  around(
    s.r,
    count,
    near,
    far,
    (x, z, k) => tree(s, s.r.pick(kinds), x, z, height * (0.75 + k * 0.55)),
    (x, z) => !gap(x, z),
  )

/** Woods at the horizon on all sides, in two depths of haze. */
export const horizon = (
  { d, m, flora, r }: Dressing,
  o: { height?: number; out?: number; broad?: boolean; skip?: number } = {},
) => {
  const out = o.out ?? 58
  for (let i = 0; i < 8; i++) {
    if (i === o.skip) continue
    const t = (i / 8) * Math.PI * 2
    const k = out * (0.85 + r.next() * 0.4)
    d.put('treeline', [Math.sin(t) * k, 0, -Math.cos(t) * k], [k * 0.86, o.height ?? 8, 9], flora.needle(), {
      yaw: -t,
      ...(o.broad && !flora.winter ? { second: flora.leaf() } : {}),
    })
    void m
  }
}

/** Far mountains in the haze: a few to one side, never a wall all round. */
export const peaks = (
  { d, m, r }: Dressing,
  o: { out?: number; height?: number; snow?: boolean; all?: boolean } = {},
) => {
  const n = o.all ? 9 : 5
  const middle = (r.next() - 0.5) * 1.2
  for (let i = 0; i < n; i++) {
    const t = o.all ? (i / n) * Math.PI * 2 + r.next() * 0.3 : middle + (i - 2) * 0.42 + r.next() * 0.16
    const out = (o.out ?? 150) * (0.85 + r.next() * 0.35)
    const h = (o.height ?? 46) * (0.55 + r.next() * 0.6)
    d.put(
      'mountain',
      [Math.sin(t) * out, -4, -Math.cos(t) * out],
      [h * 2.3, h, h * 1.7],
      mix(m.far, m.stone, 0.45),
      {
        ...(o.snow === false ? {} : { second: m.snow }),
      },
    )
  }
}

/** Rocks in a few groups, great with small, and one to sit on. */
export const rocks = (
  { d, m, r }: Dressing,
  groups: readonly (readonly [x: number, z: number, size: number])[],
  colour = m.stone,
  moss?: string,
) => {
  for (const [x, z, size] of groups)
    for (let i = 0; i < 3; i++) {
      const k = size * (i === 0 ? 1 : 0.35 + r.next() * 0.3)
      const t = r.next() * 6.28
      const [rx, rz] = i === 0 ? [x, z] : [x + Math.sin(t) * size * 0.85, z + Math.cos(t) * size * 0.7]
      d.put(
        'rock',
        [rx, -0.05, rz],
        [k * (1.1 + r.next() * 0.5), k * (0.6 + r.next() * 0.35), k],
        mix(colour, m.darkStone, r.next() * 0.5),
        {
          yaw: r.next() * 3,
          ...(moss ? { second: moss } : {}),
          solid: Math.hypot(rx, rz) < 9 && k > 0.4,
        },
      )
    }
}

export const seatRock = ({ d, m }: Dressing, x: number, z: number, colour = m.stone, moss?: string) => {
  d.put('rock', [x, 0, z], [1.15, 0.56, 0.95], colour, {
    solid: true,
    seed: 4,
    ...(moss ? { second: moss } : {}),
  })
  d.mark('rock', 'sit', x, z + 0.12, x < 0 ? 0.8 : -0.8, 0.47)
}

export type Place = {
  ground: (s: Dressing) => Ground
  dress: (s: Dressing) => void
  room?: { min: Vec3; max: Vec3 }
  apart?: number
}

/** Thin things that stand up: nobody stands in one, and no camera looks out of one. */
const posts = new Set([
  'street-lamp',
  'lamp-post',
  'torch-post',
  'light-blade',
  'lantern-post',
  'post',
  'sign-post',
])

/** A layout under the sky from its ground and its dressing; the pair in the middle and the way in and out are everywhere. */
export const outdoors =
  (place: Place): Layout =>
  (site) => {
    const m = materials(site.palette)
    const d = drafting(site.random)
    const s: Dressing = {
      site,
      m,
      d,
      flora: floraOf(site, m),
      r: site.random.fork('dress'),
      period: periodOf(site),
      wealth: wealthOf(site),
    }
    d.pair(0, 0.2, place.apart ?? 1.65)
    place.dress(s)
    for (const {
      kind,
      position: [x, y, z],
      size,
    } of d.pieces)
      if (posts.has(kind) && Math.hypot(x, z) < 11)
        d.block([x - 0.22, y, z - 0.22], [x + 0.22, y + size[1], z + 0.22])
    if (!d.marks.some((k) => k.id === 'far')) d.mark('far', 'edge', 0.8, -6.4, 0)
    if (!d.marks.some((k) => k.id === 'near')) d.mark('near', 'edge', -1.1, 4.8, Math.PI)
    if (!d.marks.some((k) => k.id === 'beside')) d.mark('beside', 'stand', 1.8, -1.9, -0.7)
    return {
      interior: false,
      ground: place.ground(s),
      pieces: d.pieces,
      marks: d.marks,
      solids: d.solids,
      cameraRoom: place.room ?? { min: [-5.5, 0.3, -6.5], max: [5.5, 6, 9.5] },
    }
  }
