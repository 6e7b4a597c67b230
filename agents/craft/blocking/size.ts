import type { Character } from '#film/cast.ts'
import { tallOf } from '../figure.ts'
import { speciesOf } from '../species.ts'

/** What a body needs of the floor. */
export type Size = {
  room: number // metres that others stand further off than from a person
  turn: number // radians a second it comes round at most
  tall: number // metres
}

const PERSON: Size = { room: 0, turn: 3.8, tall: 1.7 }
/** How far head and forelegs of a beast are before its middle, of its height (measured from the kit's beasts: 0.43 … 0.8). */
const AHEAD = 0.57
/** A person's own half, which every distance between two counts already. */
const OWN = 0.35

/** Great beasts keep others off as far as their necks reach, and come round the slower the longer they are. */
export const sizeOf = (character: Character | undefined): Size => {
  if (!character) return PERSON
  const tall = tallOf(character)
  if (!speciesOf(character)) return { ...PERSON, tall }
  return { tall, room: Math.max(0, AHEAD * tall - OWN), turn: Math.min(5, 4.4 / tall) }
}
