import type { Wish } from '../given.ts'
import { express, read, voice } from './acting.ts'
import { beyond } from './beyond.ts'
import { accessory, costume, hair, sameClothes } from './clothes.ts'
import { captions, format, look, title, undo } from './film.ts'
import { framing } from './framing.ts'
import { asLightAs, light, litBy } from './light.ts'
import { fadeMusic, musicFrom, score } from './music.ts'
import { fade, move, reversed, swap, transition } from './order.ts'
import { edges, pace, seconds, someTime } from './pace.ts'
import { pauses } from './pauses.ts'
import { grade, vague } from './picture.ts'
import { camera, keep, onlyThese, remove } from './shot.ts'
import { level, muted, silence } from './sound.ts'
import { facts, help, reasons } from './told.ts'
import { time, weather } from './weather.ts'
import { removeLine, says, spokenBy, words } from './words.ts'

/** The first that knows what to do with a clause has it: what is said most precisely comes first, what is said vaguely last. */
export const wishes: readonly Wish[] = [
  ...[
    facts,
    help,
    reasons,
    undo,
    title,
    spokenBy,
    words,
    pauses,
    says,
    captions,
    musicFrom,
    fadeMusic,
    muted,
    silence,
    removeLine,
    edges,
    onlyThese,
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
