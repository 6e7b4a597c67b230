import type { Wish } from '../given.ts'
import { express, read, voice } from './acting.ts'
import { beyond } from './beyond.ts'
import { accessory, costume, hair, sameClothes } from './clothes.ts'
import { captions, format, look, title, undo } from './film.ts'
import { fadeMusic, musicFrom, score } from './music.ts'
import { fade, move, reversed, swap, transition } from './order.ts'
import { pace, pauses, seconds, someTime } from './pace.ts'
import { asLightAs, grade, light, litBy, time, vague, weather } from './picture.ts'
import { camera, framing, keep, remove } from './shot.ts'
import { level, muted, silence } from './sound.ts'
import { facts, reasons } from './told.ts'
import { removeLine, says, words } from './words.ts'

/** The first that knows what to do with a clause has it: what is said most precisely comes first, what is said vaguely last. */
export const wishes: readonly Wish[] = [
  ...[
    facts,
    reasons,
    undo,
    title,
    words,
    pauses,
    says,
    captions,
    musicFrom,
    fadeMusic,
    muted,
    silence,
    removeLine,
    seconds,
    reversed,
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
    sameClothes,
    costume,
    hair,
    accessory,
    camera,
    remove,
    framing,
    format,
    weather,
    asLightAs,
    litBy,
    grade,
    light,
  ],
  ...[time, express, someTime, pace, vague, beyond],
]
