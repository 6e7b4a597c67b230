import { type Place, type SetFamily, setFamily } from '#film/scene.ts'
import type { Space } from '#film/sound.ts'
import type { SetSpec } from '#film/stage.ts'

/** How much of a sound a place gives back (the send to its echo), and how the echo is. */
export type Room = { send: number; space: Space }

/** Share of a sound that the surfaces of a place swallow at each meeting, about 1 kHz: stone little, beds and curtains much. */
const SWALLOWS: Partial<Record<Place['kind'], number>> = {
  ...{
    bedroom: 0.38,
    library: 0.32,
    theatre: 0.3,
    shop: 0.28,
    office: 0.26,
    bar: 0.26,
    vehicle: 0.5,
    train: 0.42,
  },
  ...{ plane: 0.45, hospital: 0.18, kitchen: 0.2, corridor: 0.16, laboratory: 0.16, cellar: 0.12, cell: 0.1 },
  ...{ church: 0.09, cave: 0.1, castle: 0.11, hall: 0.13, station: 0.12, spaceship: 0.18, workshop: 0.16 },
}
const OTHERS = 0.25

/** Width, height and depth in metres where no set says so. */
const SIZES: Record<SetFamily, [number, number, number]> = {
  room: [5, 2.7, 5],
  street: [7, 4, 12],
  forest: [5, 2.7, 5],
  shore: [5, 2.7, 5],
  field: [5, 2.7, 5],
  vehicle: [1.8, 1.3, 3],
  spaceship: [6, 2.8, 8],
  castle: [11, 6, 16],
}
const GREAT =
  /cathedral|church|chapel|hall|cave|cavern|tunnel|crypt|dungeon|hangar|warehouse|theatre|theater|station/i
const SMALL = /closet|cupboard|car|cab|phone booth|tent|bed/i

/** Out of doors: what houses or trees throw back; an open field nothing. */
const OUTSIDE: Partial<Record<SetFamily, Room>> = {
  street: { send: 0.06, space: { seconds: 0.9, before: 0.035, damp: 3000 } },
  castle: { send: 0.07, space: { seconds: 1.1, before: 0.03, damp: 3200 } },
  forest: { send: 0.04, space: { seconds: 0.8, before: 0.02, damp: 1800 } },
  vehicle: { send: 0.03, space: { seconds: 0.5, before: 0.01, damp: 2500 } },
}
const CANYON: Room = { send: 0.09, space: { seconds: 1.6, before: 0.09, damp: 2400 } }

type Named = Pick<Place, 'kind' | 'interior' | 'name'>

const sizeOf = (place: Named, set: SetSpec | undefined): [number, number, number] => {
  if (SMALL.test(place.name)) return [1.8, 1.6, 2.4]
  const [w, h, d] = [0, 1, 2].map((axis) => {
    const { min, max } = set?.cameraRoom ?? { min: [0, 0, 0], max: [0, 0, 0] }
    return (max[axis] ?? 0) - (min[axis] ?? 0) + 0.6 // a camera keeps off the walls
  })
  const known =
    set?.interior === true && w !== undefined && h !== undefined && d !== undefined && w > 1 && d > 1
  const size: [number, number, number] = known ? [w, Math.max(2.2, h), d] : SIZES[setFamily[place.kind]]
  return GREAT.test(place.name) && size[0] * size[2] < 80 ? [11, 6, 16] : size
}

const rounded = (x: number, to: number): number => Math.round(x / to) * to

/** The room of a place from its size and what it is made of (Sabine), in steps, so that few echoes are to be made. */
export const roomOf = (place: Named | undefined, set?: SetSpec): Room => {
  if (place === undefined) return { send: 0.2, space: { seconds: 0.4, before: 0.006, damp: 4800 } }
  const family = setFamily[place.kind]
  if (!place.interior) {
    if (place.kind === 'mountain' || place.kind === 'ruins') return CANYON
    return OUTSIDE[family] ?? { send: 0, space: CANYON.space }
  }
  const [w, h, d] = sizeOf(place, set)
  const swallows = GREAT.test(place.name)
    ? Math.min(0.12, SWALLOWS[place.kind] ?? OTHERS)
    : (SWALLOWS[place.kind] ?? OTHERS)
  const surface = 2 * (w * h + w * d + h * d)
  const volume = w * h * d
  const seconds = Math.max(0.2, Math.min(3, (0.161 * volume) / (surface * swallows)))
  return {
    // Long echoes are loud by themselves; those of small rooms are near and thick.
    send: rounded(0.3 * Math.sqrt(0.45 / seconds) + 0.12 * Math.min(1, seconds / 2), 0.02),
    space: {
      seconds: Math.max(0.2, rounded(seconds, 0.2)),
      before: Math.max(0.002, rounded(((4 * volume) / surface / 343) * 0.8, 0.004)),
      damp: swallows > 0.3 ? 3200 : swallows > 0.2 ? 4400 : 5600,
    },
  }
}
