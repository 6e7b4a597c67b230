import type { Vec3 } from '#film/stage.ts'
import type { Room, Side } from './walls.ts'

type Feature = {
  words: readonly string[]
  unless: readonly string[] // kinds of pieces that already are it
  kind: string
  size: Vec3
  colour: (r: Room) => string
  second?: (r: Room) => string
  y?: number // hangs at that height instead of standing
}
const wood = (r: Room) => r.s.wood
const dark = (r: Room) => r.m.darkWood
const metal = (r: Room) => r.m.metal
const cloth = (r: Room) => r.m.cloth
const pale = (r: Room) => r.m.paleCloth
const screenBlue = (r: Room) => r.m.shallow

/** What a text may name that is too great to carry. */
const known: readonly Feature[] = [
  {
    words: ['grand piano'],
    unless: ['piano'],
    kind: 'grand-piano',
    size: [1.5, 1, 1.9],
    colour: dark,
  },
  {
    words: ['piano', 'organ'],
    unless: ['piano', 'organ'],
    kind: 'piano',
    size: [1.5, 1.2, 0.7],
    colour: dark,
  },
  { words: ['vending machine'], unless: ['vending'], kind: 'vending', size: [1, 1.85, 0.75], colour: cloth },
  { words: ['jukebox'], unless: ['jukebox'], kind: 'jukebox', size: [0.95, 1.5, 0.65], colour: cloth },
  {
    words: ['oven', 'stove'],
    unless: ['stove', 'range', 'hearth', 'forge'],
    kind: 'stove',
    size: [0.95, 0.92, 0.64],
    colour: metal,
    second: cloth,
  },
  {
    words: ['refrigerator', 'fridge'],
    unless: ['fridge'],
    kind: 'fridge',
    size: [0.8, 1.75, 0.68],
    colour: pale,
  },
  {
    words: ['fire', 'fireplace'],
    unless: ['fireplace', 'stove', 'hearth', 'range', 'forge', 'brazier'],
    kind: 'fireplace',
    size: [1.5, 1.15, 0.5],
    colour: (r) => r.m.brick,
    second: dark,
  },
  { words: ['clock'], unless: ['clock'], kind: 'clock', size: [0.5, 2.1, 0.32], colour: dark },
  { words: ['bed'], unless: ['bed', 'bunk'], kind: 'bed', size: [1, 0.62, 2], colour: wood, second: cloth },
  {
    words: ['wardrobe', 'closet'],
    unless: ['wardrobe', 'lockers'],
    kind: 'wardrobe',
    size: [1.2, 2, 0.58],
    colour: dark,
  },
  { words: ['chest', 'trunk'], unless: ['chest'], kind: 'chest', size: [1, 0.7, 0.6], colour: dark },
  {
    words: ['throne'],
    unless: ['throne'],
    kind: 'throne',
    size: [1.2, 2.3, 0.9],
    colour: dark,
    second: cloth,
  },
  { words: ['statue'], unless: ['thing-statue'], kind: 'thing-statue', size: [0.6, 1.7, 0.6], colour: pale },
  {
    words: ['coffin', 'casket'],
    unless: ['thing-coffin', 'tomb'],
    kind: 'thing-coffin',
    size: [1.9, 0.5, 0.6],
    colour: wood,
  },
  {
    words: ['telescope'],
    unless: ['telescope'],
    kind: 'thing-telescope',
    size: [1.1, 0.3, 0.3],
    colour: metal,
  },
  {
    words: ['machine', 'engine'],
    unless: ['machine', 'vending', 'servers'],
    kind: 'machine',
    size: [1.3, 1.5, 0.8],
    colour: (r) => r.m.leaf,
  },
  {
    words: ['computer'],
    unless: ['screen', 'servers', 'console'],
    kind: 'servers',
    size: [1.2, 1.9, 0.6],
    colour: (r) => r.m.darkStone,
    second: cloth,
  },
  {
    words: ['shelf', 'shelves', 'book'],
    unless: ['shelf', 'rack', 'dresser'],
    kind: 'shelf',
    size: [1.4, 2.1, 0.36],
    colour: wood,
    second: cloth,
  },
  {
    words: ['plant', 'flower'],
    unless: ['plant'],
    kind: 'plant',
    size: [0.8, 1.2, 0.8],
    colour: (r) => r.m.leaf,
    second: (r) => r.m.brick,
  },
  { words: ['candle'], unless: ['candle'], kind: 'candelabra', size: [0.6, 1.5, 0.3], colour: metal },
  {
    words: ['lamp', 'lantern', 'light'],
    unless: ['lamp', 'lantern', 'bulb', 'light', 'lens', 'pendant', 'sconce'],
    kind: 'lamp',
    size: [0.5, 1.6, 0.5],
    colour: pale,
    second: dark,
  },
  {
    words: ['easel', 'painter', 'artist'],
    unless: ['easel'],
    kind: 'easel',
    size: [0.9, 1.7, 0.6],
    colour: wood,
  },
  {
    words: ['mirror'],
    unless: ['looking-glass'],
    kind: 'looking-glass',
    size: [0.7, 1.3, 0.05],
    colour: screenBlue,
    y: 0.8,
  },
  {
    words: ['television', 'tv', 'screen', 'monitor'],
    unless: ['screen', 'monitor'],
    kind: 'screen',
    size: [1.1, 0.65, 0.06],
    colour: screenBlue,
    y: 1.1,
  },
  {
    words: ['painting', 'portrait', 'picture', 'photograph'],
    unless: ['picture'],
    kind: 'picture',
    size: [0.8, 1, 0.04],
    colour: (r) => r.m.far,
    y: 1.35,
  },
  {
    words: ['map'],
    unless: ['wall-map'],
    kind: 'wall-map',
    size: [1.3, 0.9, 0.04],
    colour: (r) => r.m.leaf,
    second: screenBlue,
    y: 1.2,
  },
  {
    words: ['mural', 'poster'],
    unless: ['posters'],
    kind: 'posters',
    size: [1.8, 1.1, 0.02],
    colour: cloth,
    y: 1.1,
  },
]

/** A stretch of wall that nothing stands at and no door opens in, the nearest to where people act. */
const bareWall = (r: Room, wide: number, deep: number): [Side, number] | null => {
  const found: { side: Side; at: number; far: number }[] = []
  for (const side of ['left', 'right', 'back'] as const)
    for (let k = -9; k <= 9; k++) {
      const at = side === 'back' ? k * 0.35 : k * 0.35 + 0.3
      const end = side === 'back' ? r.right : r.front - 0.6
      if (Math.abs(at) + wide / 2 > end || (side !== 'back' && at - wide / 2 < r.back + 0.2)) continue
      const [x, z] =
        side === 'back'
          ? [at, r.back + deep / 2]
          : [side === 'left' ? r.left + deep / 2 : r.right - deep / 2, at]
      const [hx, hz] = side === 'back' ? [wide / 2, deep / 2] : [deep / 2, wide / 2]
      const taken = r.solids.some(
        ({ min, max }) =>
          max[0] - min[0] < r.w &&
          max[2] - min[2] < r.front - r.back &&
          x + hx > min[0] - 0.05 &&
          x - hx < max[0] + 0.05 &&
          z + hz > min[2] - 0.05 &&
          z - hz < max[2] + 0.05,
      )
      const inTheWay = r.marks.some((m) => m.use === 'door' && Math.hypot(m.x - x, m.z - z) < 0.75 + wide / 2)
      const hung = r.pieces.some(
        (p) =>
          /window|sash|pane|leaded|blinds|door|lancet|barred/.test(p.kind) &&
          Math.hypot(p.position[0] - x, p.position[2] - z) < (p.size[0] + wide) / 2,
      )
      if (!taken && !inTheWay && !hung) found.push({ side, at, far: Math.hypot(x, z - 0.2) })
    }
  const best = found.sort((a, b) => a.far - b.far)[0]
  return best ? [best.side, best.at] : null
}

/** What the text mentions must be seen: its words become pieces where there is room. */
export const features = (r: Room) => {
  const { m, s, site } = r
  const has = (kinds: readonly string[]) => r.pieces.some((p) => kinds.some((kind) => p.kind.includes(kind)))
  for (const f of known) {
    if (!site.says(...f.words) || has(f.unless)) continue
    const spot = bareWall(r, f.size[0] + 0.1, f.size[2])
    if (spot === null) continue
    r.against(spot[0], spot[1], f.kind, f.size, f.colour(r), {
      ...(f.second ? { second: f.second(r) } : {}),
      ...(f.y === undefined ? {} : { y: f.y, solid: false }),
    })
  }
  if (site.says('stairs', 'staircase', 'stair') && !has(['stairs', 'spiral'])) {
    r.put('stairs', [r.left + 0.62, 0, 1.3], [1.1, r.h * 0.86, 2.6], s.wood, {
      second: m.darkWood,
      solid: true,
    })
    r.mark('stairs', 'edge', r.left + 0.62, 2.95, 0.9)
  }
  if (site.says('chandelier') && !has(['chandelier'])) r.hang(0, -0.8, { kind: 'chandelier' })
}
