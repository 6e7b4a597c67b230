import type { Palette } from '#film/direction.ts'
import { setFamily } from '#film/scene.ts'
import type { SetSpec } from '#film/stage.ts'
import type { Site } from './kit.ts'
import { drafting, type Materials, materials } from './kit.ts'
import { withLevels } from './levels.ts'
import { type Footprint, roomFor } from './room-for.ts'

type Random = Site['random']
type Colour = keyof Materials

/** Something to sit on, broad enough for two. `seat`: its height; `parts`: boxes along its front, from before to behind. */
type Seat = {
  id: string
  parts: { kind: string; size: [number, number, number]; z: number }[]
  seat: number
  colour: Colour
}
const seat = (
  id: string,
  kind: string,
  size: [number, number, number],
  height: number,
  colour: Colour,
): Seat => ({
  ...{ id, parts: [{ kind, size, z: 0 }], seat: height, colour },
})
const seats: Record<string, Seat> = {
  wall: seat('wall', 'stone-wall', [2.4, 0.5, 0.42], 0.56, 'stone'),
  log: seat('log', 'log', [2.3, 0.46, 0.46], 0.44, 'darkWood'),
  rock: seat('rock', 'block', [2, 0.5, 0.75], 0.45, 'stone'),
  bench: seat('bench', 'bench', [1.7, 0.9, 0.6], 0.44, 'wood'),
  steps: {
    // One sits on the third step with the feet on the first.
    ...{ id: 'steps', seat: 0.57, colour: 'stone' },
    parts: [{ kind: 'stairs', size: [2.4, 0.95, 1.4], z: 0 }],
  },
}

const SITS = '(?:sits?|sat|sitting|seated|perch(?:es|ed)?|settles?|sinks?|slumps?)'
const ON = new RegExp(
  `\\b${SITS}\\b[^.!?]{0,40}?\\b(?:on|upon|onto|against|at)\\b (?:[\\w’'-]+ ){1,3}?(walls?|steps?|stairs?|stairway|stoop|doorstep|bench|logs?|trunk|rocks?|stones?|boulder|kerb|curb)\\b`,
  'i',
)
const SEAT_FOR: [RegExp, keyof typeof seats][] = [
  [/wall/i, 'wall'],
  [/step|stair|stoop/i, 'steps'],
  [/bench|kerb|curb/i, 'bench'],
  [/log|trunk/i, 'log'],
  [/rock|stone|boulder/i, 'rock'],
]
const INSIDE = new Set<string>(['steps', 'bench'])
const GROUND = /\b(?:ground|floor|grass|sand|snow|earth|where (?:she|he|they) (?:is|are|stands?))\b/i
/** Where nothing is named to sit on, one sits on what lies about there. */
const USUAL: Partial<Record<(typeof setFamily)[keyof typeof setFamily], keyof typeof seats>> = {
  ...{ street: 'wall', forest: 'log', shore: 'rock', field: 'log', castle: 'steps' },
}

/** What is too great to be carried, as a text may call it. */
type Great = {
  words: RegExp
  unless: readonly string[]
  kind: string
  size: [number, number, number]
  colour: Colour
}
const great = (
  words: string,
  kind: string,
  size: [number, number, number],
  colour: Colour,
  unless: readonly string[] = [kind],
): Great => ({ words: new RegExp(`\\b(?:${words})s?\\b`, 'i'), kind, size, colour, unless })
const greats: readonly Great[] = [
  great('stage|podium|rostrum|bandstand', 'dais', [4.2, 0.48, 3], 'wood', [
    'dais',
    'proscenium',
    'footlights',
  ]),
  great('grand piano|concert grand', 'grand-piano', [1.5, 1, 1.9], 'darkWood', ['piano']),
  great('piano', 'piano', [1.5, 1.2, 0.7], 'darkWood'),
  great('rowboat|rowing boat|boat|dinghy', 'boat', [1.4, 0.8, 3.4], 'paleWood', [
    'boat',
    'rowboat',
    'ship',
    'sail',
  ]),
  great('taxi|car|cab|sedan|limousine', 'car', [4.3, 1.6, 1.8], 'cloth', [
    'car',
    'van',
    'truck',
    'carriage',
    'pod',
  ]),
  great('van|ambulance', 'van', [4.8, 2.2, 1.9], 'paleCloth'),
  great('truck|lorry', 'truck', [6, 2.8, 2.2], 'cloth'),
  great('cart|wheelbarrow|wagon', 'cart', [1.5, 1.2, 2.4], 'wood', ['cart', 'carriage']),
  great('carriage|coach|stagecoach', 'carriage', [3.6, 2.2, 1.7], 'darkWood'),
  great('tree|oak|elm|apple tree', 'oak', [4.2, 5, 4.2], 'leaf', [
    'oak',
    'birch',
    'pine',
    'tree',
    'willow',
    'palm',
    'kapok',
    'cypress',
  ]),
  great('well', 'well', [1.4, 2, 1.4], 'stone'),
  great('fountain', 'fountain', [2.4, 1.8, 2.4], 'stone'),
  great('statue|monument', 'statue', [1.2, 3, 1.2], 'stone'),
  great('campfire|bonfire', 'campfire', [0.9, 0.7, 0.9], 'wood', ['campfire', 'fire', 'brazier', 'hearth']),
  great('tent', 'tent', [2.4, 1.7, 2.6], 'paleCloth'),
  great('coffin|casket', 'thing-coffin', [1.9, 0.5, 0.6], 'wood', ['coffin', 'tomb']),
  great('haystack', 'haystack', [2.4, 2, 2.4], 'dryGrass'),
  great('bicycle|bike', 'bicycle', [1.7, 1.05, 0.5], 'cloth'),
]
/** Somewhere else, or no more: a thing spoken of that is not to be seen. */
const ABSENT =
  /\b(?:next room|elsewhere|off(?:screen|stage)|far away|distant|no (?:more |longer )?|picture of|photograph|photo|drawing|painting|map of|toy|paper|model|where (?:the|a|her|his) \w+ (?:was|stood|used)|well[ ,-](?:known|enough|then)|as well|sounds? of|(?:in|into|out of|inside) (?:the|a|her|his) (?:car|cab|taxi|van|truck))\b/i
/** "a well" is a thing, "the road well" is none: only what a thing is like may stand before it. */
const LIKE =
  'old|new|grand|little|small|great|big|long|tall|dead|dying|bare|apple|oak|stone|wooden|iron|broken|empty|abandoned|parked|burnt|dry|painted|black|white|red|blue|green|yellow|grey|gray|brown|rusty|rusted|battered|upturned|overturned|rowing|fishing|wedding|single|first|second|lone|lonely'
const named = (sentence: string, { words }: Great): boolean =>
  new RegExp(
    `\\b(?:the|a|an|her|his|their|its|this|that)\\s+(?:(?:${LIKE})\\s+){0,2}${words.source}`,
    'i',
  ).test(sentence)

const sentences = (text: string): string[] => text.split(/(?<=[.!?])\s+|\n+/)

/** What the text of a place's scenes sits people on; null: they have a seat already, or want none. */
const wantedSeat = (set: SetSpec, text: string): Seat | null => {
  const sitting = sentences(text).filter((sentence) => new RegExp(`\\b${SITS}\\b`, 'i').test(sentence))
  for (const sentence of sitting) {
    const on = ON.exec(sentence)?.[1]
    const kind = on && SEAT_FOR.find(([words]) => words.test(on))?.[1]
    const found = kind && (!set.interior || INSIDE.has(kind)) ? seats[kind] : undefined
    if (found && pairOfSeats(set, found.id) === null) return found
  }
  const anySeat = set.marks.some(({ use }) => use === 'sit')
  if (set.interior ? anySeat : pairOfSeats(set, '') !== null) return null
  const usual = set.interior ? 'bench' : USUAL[setFamily[set.kind]]
  return sitting.some((sentence) => !GROUND.test(sentence)) && usual ? (seats[usual] ?? null) : null
}

/** Stairs under the sky: a flight that one may also sit on. */
const wantedSteps = ({ interior, marks, pieces }: SetSpec, text: readonly string[]): Seat | null => {
  const there =
    marks.some(({ id }) => /^(?:steps|stairs)/.test(id)) ||
    pieces.some(({ kind }) => /stairs|dais/.test(kind))
  const told = text.some((sentence) =>
    /\b(?:stairs|staircase|stairway|flight of steps|the steps)\b/i.test(sentence),
  )
  return told && !there && !interior ? (seats.steps ?? null) : null
}

/** Two places side by side on one thing of that name. */
const pairOfSeats = ({ marks }: SetSpec, name: string): [number, number] | null => {
  const sits = marks.filter(({ id, use }) => use === 'sit' && id.startsWith(name))
  for (const [i, a] of sits.entries())
    for (const [k, b] of sits.entries())
      if (k > i && Math.hypot(a.x - b.x, a.z - b.z) < 1.1 && Math.abs(a.facing - b.facing) < 0.6)
        return [i, k]
  return null
}

/** Pieces and the places on them, put where there is room. */
const withSeat = (set: SetSpec, wanted: Seat, m: Materials, random: Random): SetSpec => {
  const deep = wanted.parts.reduce((sum, { size }) => sum + size[2], 0)
  const wide = Math.max(...wanted.parts.map(({ size }) => size[0]))
  const road = setFamily[set.kind] === 'street' && set.pieces.some(({ kind }) => kind === 'pavement')
  const at = roomFor(set, { wide, deep, near: 2, aside: road ? 2.5 : 0, before: 0.7 })
  if (!at) return set
  const d = drafting(random)
  const beside = (x: number, z: number): [number, number] => [
    at.x + Math.cos(at.yaw) * x + Math.sin(at.yaw) * z,
    at.z - Math.sin(at.yaw) * x + Math.cos(at.yaw) * z,
  ]
  for (const { kind, size, z } of wanted.parts) {
    const [x, deepAt] = beside(0, z)
    d.put(kind, [x, 0, deepAt], size, m[wanted.colour], { yaw: at.yaw, second: m.stone })
    // In short boxes, for it may stand across. One is seen on it, and no thing is laid there.
    const boxes = Math.max(1, Math.round(size[0] / size[2]))
    for (let i = 0; i < boxes; i++) {
      const [bx, bz] = beside(size[0] * ((i + 0.5) / boxes - 0.5), z)
      d.block(
        [bx - size[2] / 2, 0, bz - size[2] / 2],
        [bx + size[2] / 2, Math.min(size[1], wanted.seat), bz + size[2] / 2],
      )
    }
  }
  for (const [i, side] of [-0.4, 0.4].entries()) {
    const [x, z] = beside(side, (wanted.parts[0]?.z ?? 0) + 0.06)
    d.mark(`${wanted.id}-${i + 1}`, 'sit', x, z, at.yaw, wanted.seat)
  }
  return joined(set, d)
}

const joined = (set: SetSpec, d: ReturnType<typeof drafting>): SetSpec => ({
  ...set,
  pieces: [...set.pieces, ...d.pieces],
  marks: [...set.marks, ...d.marks],
  solids: [...set.solids, ...d.solids],
})

const withGreat = (set: SetSpec, thing: Great, m: Materials, random: Random): SetSpec => {
  const [wide, , deep] = thing.size
  const foot: Footprint = { wide, deep, near: 1.9 + Math.max(wide, deep) / 2, aside: 1, before: 0.4 }
  const at = roomFor(set, foot)
  if (!at) return set
  const d = drafting(random)
  d.put(thing.kind, [at.x, 0, at.z], thing.size, m[thing.colour], {
    yaw: at.yaw,
    second: m.darkWood,
    solid: true,
  })
  return joined(set, d)
}

/**
 * A set with what the scenes played in it name: something to sit on, and what is too great to be carried.
 * @param text the action of those scenes
 */
export const withNamed = (set: SetSpec, text: string, palette: Palette, random: Random): SetSpec => {
  if (setFamily[set.kind] === 'vehicle') return set
  const m = materials(palette)
  const here = sentences(text).filter((sentence) => !ABSENT.test(sentence))
  const told = greats.filter((one) => here.some((sentence) => named(sentence, one)))
  const dressed = told.slice(0, 4).reduce((all, one) => {
    const there = all.pieces.some(({ kind }) => one.unless.some((own) => kind.includes(own)))
    return there ? all : withGreat(all, one, m, random.fork(one.kind))
  }, set)
  const wanted = wantedSeat(dressed, text) ?? wantedSteps(dressed, here)
  return withLevels(wanted ? withSeat(dressed, wanted, m, random.fork(wanted.id)) : dressed)
}
