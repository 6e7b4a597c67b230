import { type Place, type SetFamily, setFamily } from '#film/scene.ts'

/** How much of a sound a place gives back: 0 is open air, above a half a hall. */
const ROOMS: Record<SetFamily, number> = {
  room: 0.16,
  street: 0.05,
  forest: 0.03,
  shore: 0,
  field: 0,
  vehicle: 0.07,
  spaceship: 0.24,
  castle: 0.56,
}
const GREAT =
  /cathedral|church|chapel|hall|cave|cavern|tunnel|crypt|dungeon|hangar|warehouse|theatre|theater|station/i
const SMALL = /closet|cupboard|car|cab|phone booth|tent|bed/i

/** The reverb send of what sounds in a place. */
export const roomOf = (place: Pick<Place, 'kind' | 'interior' | 'name'> | undefined): number => {
  if (place === undefined) return 0.1
  if (!place.interior) return Math.min(ROOMS[setFamily[place.kind]], 0.06)
  if (GREAT.test(place.name)) return 0.58
  if (SMALL.test(place.name)) return 0.07
  return Math.max(0.1, ROOMS[setFamily[place.kind]])
}
