import type { Wish } from '../given.ts'
import { beyond } from './beyond.ts'
import { captions, format, look, title, undo } from './film.ts'
import { fade, move, swap, transition } from './order.ts'
import { pace, seconds, someTime } from './pace.ts'
import { accessory, costume, express, hair, read, voice } from './people.ts'
import { grade, light, time, vague, weather } from './picture.ts'
import { camera, framing, keep, remove } from './shot.ts'
import { level, score, silence } from './sound.ts'
import { removeLine, says, words } from './words.ts'

/** The first that knows what to do with a clause has it: what is said most precisely comes first, what is said vaguely last. */
export const wishes: readonly Wish[] = [
  ...[
    undo,
    title,
    words,
    says,
    captions,
    silence,
    removeLine,
    seconds,
    swap,
    move,
    transition,
    fade,
    look,
    keep,
  ],
  ...[
    score,
    voice,
    read,
    level,
    costume,
    hair,
    accessory,
    camera,
    remove,
    framing,
    format,
    weather,
    grade,
    light,
  ],
  ...[time, express, someTime, pace, vague, beyond],
]
