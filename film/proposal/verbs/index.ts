import type { Film } from '../../film.ts'
import type { Ask, AskOf } from '../ask.ts'
import type { Outcome, Verb } from '../verb.ts'
import { captions, fade, format, moveScene, removeScenes, swapScenes, transition } from './order.ts'
import { hold, pace, trim } from './pace.ts'
import { accessory, costume, hair, voice } from './people.ts'
import { grade, light, monochrome } from './picture.ts'
import {
  camera,
  express,
  frame,
  genre,
  keep,
  lens,
  look,
  moveShot,
  removeShots,
  swapShots,
  time,
  weather,
} from './shots.ts'
import { fadeSound, level, read, score, silence } from './sound.ts'
import { line, removeLines, title, words } from './words.ts'

const verbs: { [V in Ask['verb']]: Verb<AskOf<V>> } = {
  ...{
    light,
    grade,
    monochrome,
    pace,
    hold,
    trim,
    frame,
    camera,
    lens,
    costume,
    hair,
    accessory,
    voice,
    read,
    express,
  },
  ...{
    level,
    silence,
    score,
    weather,
    time,
    look,
    genre,
    title,
    words,
    line,
    fade,
    transition,
    captions,
    format,
    keep,
  },
  'remove-shots': removeShots,
  'remove-scenes': removeScenes,
  'remove-lines': removeLines,
  'fade-sound': fadeSound,
  'move-scene': moveScene,
  'swap-scenes': swapScenes,
  'move-shot': moveShot,
  'swap-shots': swapShots,
}

/** What an ask does to a film. */
export const doneBy = (film: Film, ask: Ask): Outcome => (verbs[ask.verb] as Verb<Ask>)(film, ask)
