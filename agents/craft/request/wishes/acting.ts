import type { Ask } from '#film/proposal/ask.ts'
import { linesOf } from '#film/screenplay/breakdown.ts'
import { amountIn } from '../amounts.ts'
import { askPerson, askShot, askWhich, withOne } from '../asking.ts'
import type { Clause, Heard, Wish } from '../given.ts'
import { shotsMeant } from '../meant.ts'
import { foundIn } from '../words.ts'

// How people sound, how their lines are read, how they look at each other.

const voices = {
  'old(?:er)?|elderly|aged': 'older',
  'young(?:er)?|youthful': 'younger',
  'deeper|lower': 'deeper',
  higher: 'higher',
  'rougher|hoarser?|raspier|gruffer|husky|raspy': 'rougher',
  'softer|gentler|breathier': 'softer',
  'slower|slowly|more slowly': 'slower',
  'faster|quicker|quickly': 'quicker',
} as const

const opposite = {
  older: 'younger',
  younger: 'older',
  deeper: 'higher',
  higher: 'deeper',
  rougher: 'softer',
  softer: 'rougher',
  slower: 'quicker',
  quicker: 'slower',
} as const

/** "Mara should speak more quietly in scene 2": how her lines there are read. */
const spoken = (clause: Clause): Heard | null => {
  const { text, at, film } = clause
  const less = /\b(?:less|not|so|too) loud|n't\b.*\bloud/.test(text)
  const reading = /\bloud/.test(text) && !less ? ('bigger' as const) : ('smaller' as const)
  return withOne(clause, (character) => {
    const lines = linesOf(film.screenplay)
      .filter((line) => line.character === character)
      .filter(({ scene }) => at.scenes.length === 0 || at.scenes.includes(scene))
      .map(({ id }) => id)
    return lines.length === 0
      ? { cannot: `${film.cast[character]?.name} says nothing there.` }
      : { asks: [{ verb: 'read', lines, reading }] }
  })
}

export const voice: Wish = (clause) => {
  const { text, at } = clause
  if (
    !/\b(?:sounds?|voices?|speaks?|speaking|talks?|talking)\b/.test(text) ||
    /\b(?:music|effects?)\b/.test(text) ||
    at.lines.length > 0
  )
    return null
  if (/\b(?:quiet(?:er|ly)|softly|loud(?:er|ly)?|whisper\w*)\b/.test(text)) return spoken(clause)
  const said = foundIn(voices, text.replace(/\bdeep\b/, 'deeper').replace(/\bhigh\b/, 'higher'))
  const what = said !== null && /\b(?:less|not so|too)\b/.test(text) ? opposite[said] : said
  if (what !== null) {
    const { steps } = amountIn(text)
    return withOne(clause, (character) => ({ asks: [{ verb: 'voice', character, what, by: steps }] }))
  }
  if (!/\b(?:different|another|new|change|better|other)\b/.test(text)) return null
  return withOne(clause, (id) => {
    const name = clause.film.cast[id]?.name ?? id
    return askWhich(
      `How should ${name} sound?`,
      Object.fromEntries(
        ['older', 'younger', 'deeper', 'higher', 'rougher', 'softer'].map((each) => [
          each,
          `${name} should sound ${each}`,
        ]),
      ),
    )
  })
}

const readings = {
  'whisper(?:s|ed|ing)?|smaller|quietly|under (?:her|his) breath|more restrained|understated|subtle|held back':
    'smaller',
  'bigger|shout(?:s|ed|ing)?|yells?|louder|more dramatic|scream(?:s|ed)?|stronger': 'bigger',
  'slower|slowly': 'slower',
  'quicker|faster|quickly': 'quicker',
  'warmer|warmly|kinder|softer|gently': 'warmer',
  'colder|coldly|cooler|flatter': 'colder',
  'another (?:take|way|reading)|again|differently|different(?: reading| take)?': 'another',
} as const
const feelings = {
  'angr(?:y|ier|ily)|anger|furious|fury': 'angry',
  'sad(?:der|ly|ness)?|tearful|grief': 'sad',
  'happ(?:y|ier|ily|iness)|cheerful(?:ly)?|joy(?:ful)?': 'happy',
  'afraid|fear|scared|frightened|fearful(?:ly)?': 'afraid',
  'surprised|astonished|shocked': 'surprised',
  'tender(?:ly|ness)?|lov(?:e|ing|ingly)': 'tender',
  'worried|anxious(?:ly)?|nervous(?:ly)?': 'worried',
  'determined|firm(?:ly)?': 'determined',
  'suspicious(?:ly)?': 'suspicious',
  'pained|hurt': 'pained',
  amused: 'amused',
  'neutral(?:ly)?': 'neutral',
} as const

/** "Speed up the dialogue in scene 1": every line there. */
const spokenAll = ({ text, at, film }: Clause): Heard => {
  const lines = linesOf(film.screenplay)
    .filter(({ scene }) => at.scenes.length === 0 || at.scenes.includes(scene))
    .map(({ id }) => id)
  return lines.length === 0
    ? { cannot: 'Nobody speaks there.' }
    : { asks: [{ verb: 'read', lines, reading: /\bslow/.test(text) ? 'slower' : 'quicker' }] }
}

export const read: Wish = (clause) => {
  const { text, at } = clause
  const about =
    /\b(?:reads?|says?|delivers?|delivery|reading|lines?|confession|goodbye|farewell|apology|whispers?|shouts?|yells?|screams?)\b/.test(
      text,
    )
  if (/\bdialogue\b/.test(text) && /\b(?:speed|faster|quicker|slower|slow)\b/.test(text))
    return spokenAll(clause)
  if (!about || /\b(?:remove|delete|music|change)\b/.test(text)) return null
  const feeling = foundIn(feelings, text)
  const reading = foundIn(readings, text) ?? (feeling === null ? null : 'as-written')
  if (reading === null) return null
  if (at.lines.length === 0 && at.characters.length === 0)
    return {
      question: {
        question: "Which line? Quote it, or say whose: “Mara's last line, whispered”.",
        choices: [],
      },
    }
  const lines = at.lines.length > 0 && !at.pronoun ? at.lines : []
  if (lines.length > 0) return { asks: [{ verb: 'read', lines, reading, ...(feeling && { feeling }) }] }
  const theirs = linesOf(clause.film.screenplay)
    .filter(({ character }) => at.characters.includes(character))
    .filter(({ scene }) => at.scenes.length === 0 || at.scenes.includes(scene))
    .map(({ id }) => id)
  if (theirs.length === 1)
    return { asks: [{ verb: 'read', lines: theirs, reading, ...(feeling && { feeling }) }] }
  return askPerson(clause, 'Whose line?', at.characters)
}

const faces = {
  ...feelings,
  'smil(?:e|es|ing)|laughs?|grins?': 'happy',
  'cr(?:y|ies|ying)|weeps?': 'sad',
  'frowns?': 'worried',
  'scowls?|glares?': 'angry',
} as const

export const express: Wish = (clause) => {
  const { text, at } = clause
  const said = foundIn(faces, text)
  const name = said !== null && /\b(?:not|stop|without|no longer|less)\b|n't\b/.test(text) ? 'neutral' : said
  if (
    name === null ||
    (!/\b(?:looks?|seems?|smil|laugh|grin|cr(?:y|ies)|weep|frown|scowl|glare|face|expression|appears?|is|be|should|make|more|less)\w*\b/.test(
      text,
    ) &&
      at.shots.length === 0)
  )
    return null
  if (at.characters.length === 0 && !/\b(?:she|he|her|him)\b/.test(text)) return null
  return withOne(clause, (character) => {
    const seen = (shotsMeant(clause) ?? []).filter(
      (id) => clause.film.performances[id]?.actors[character] !== undefined || at.shots.includes(id),
    )
    if (seen.length === 0)
      return askShot(
        clause,
        'In which shot?',
        Object.values(clause.film.shots).flatMap(({ id, subjects }) =>
          subjects.includes(character) ? [id] : [],
        ),
      )
    return { asks: [{ verb: 'express', shots: seen, character, name } satisfies Ask] }
  })
}
