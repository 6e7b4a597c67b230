import type { Ask } from '#film/proposal/ask.ts'
import { linesOf } from '#film/screenplay/breakdown.ts'
import { amountIn } from '../amounts.ts'
import { askLine, askPerson, askScene, askWhich } from '../asking.ts'
import { busesIn, headOf, soundIn, taking, unheard } from '../buses.ts'
import type { Clause, Heard, Wish } from '../given.ts'
import { spanMeant } from '../meant.ts'

const up =
  /\b(?:louder|turn(?:ed)? (?:\S+ ){0,4}up|turn up|raise|boost|more volume|bring (?:\S+ ){0,3}up|amplify|too quiet|too soft|can(?:'t|not) (?:hear|understand)|(?:hardly|barely) hear|(?:hard|difficult) to (?:hear|understand)|mumbles?|increase)\b/
const down =
  /\b(?:quieter|softer|lower|turn(?:ed)? (?:\S+ ){0,4}down|turn down|reduce|less loud|bring (?:\S+ ){0,3}down|too loud|duck|drop|decrease|drown(?:s|ing)?)\b/
const decibels = [1.5, 1.5, 3, 6]

const levels = (clause: Clause, sign: 1 | -1): Heard | null => {
  const { text, at } = clause
  const called = soundIn(clause)
  const found = called === null ? busesIn(headOf(text)) : [called.bus]
  const person = at.characters.length > 0 && !found.includes('music') && !found.includes('effects')
  const { db, steps } = amountIn(text)
  const by = sign * (db ?? decibels[steps] ?? 3)
  if (at.pronoun && person) return askPerson(clause, 'Whose voice?', at.characters)
  const span = spanMeant({ ...clause, at: person ? { ...at, lines: at.lines, shots: [] } : at }) ?? {
    of: 'film' as const,
  }
  if (person) {
    if (/\b(?:sound|voice|speak|talk)\w*\b/.test(text) && /\b(?:softer|lower)\b/.test(text)) return null
    return {
      asks: at.characters.map(
        (character): Ask => ({
          verb: 'level',
          bus: 'dialogue',
          span: span.of === 'lines' ? { of: 'film' } : span,
          character,
          db: by,
        }),
      ),
    }
  }
  if (called !== null) return { asks: [{ verb: 'level', ...called, span, db: by }] }
  if (found.length > 0) return { asks: found.map((bus): Ask => ({ verb: 'level', bus, span, db: by })) }
  if (/\b(?:angle|camera|shot|raise the)\b/.test(text)) return null
  const [name] = [sign > 0 ? 'louder' : 'quieter']
  const place = at.scenes.length > 0 ? ` ${clause.raw.match(/\bin (?:the )?.*$/i)?.[0] ?? ''}` : ''
  if (
    /\bsounds?\b|\bvolume\b|^(?:make (?:it|this|that) )?(?:a (?:bit|little) |much |way )?(?:louder|quieter)\b|too (?:loud|quiet)|^turn (?:it|this|that) (?:up|down)$|^quiet$/.test(
      text,
    )
  )
    return askWhich(`What should be ${name}?`, {
      Dialogue: `Dialogue ${name}${place}`,
      Music: `Music ${name}${place}`,
      'Sound effects': `Effects ${name}${place}`,
      Everything: `Dialogue, music, effects and ambience ${name}${place}`,
    })
  return null
}

export const level: Wish = (clause) => {
  const { text } = clause
  const gone = up.test(text) || down.test(text) ? unheard(clause) : null
  if (gone !== null) return gone
  if (/^(?:some )?less music\b/.test(text)) {
    const place = clause.raw.match(/\bin (?:the )?.*$/i)?.[0] ?? 'in the whole film'
    return askWhich('Quieter, or none?', {
      'Quieter music': `Music quieter ${place}`,
      'No music': `No music ${place}`,
    })
  }
  return up.test(text) ? levels(clause, 1) : down.test(text) || text === 'quiet' ? levels(clause, -1) : null
}

/** "Mute Tobias in scene 1": his words there. */
export const muted: Wish = ({ text, at, film }) => {
  if (
    !/^(?:mute|silence)\b/.test(text) ||
    at.characters.length === 0 ||
    at.pronoun ||
    busesIn(text).length > 0
  )
    return null
  const lines = linesOf(film.screenplay)
    .filter(
      ({ character, scene }) =>
        at.characters.includes(character) && (at.scenes.length === 0 || at.scenes.includes(scene)),
    )
    .map(({ id }) => id)
  return lines.length === 0
    ? { cannot: 'Nothing is said by them there.' }
    : { asks: [{ verb: 'remove-lines', lines }] }
}

export const silence: Wish = (clause) => {
  const { text, at, film } = clause
  const called = soundIn(clause)
  const found = called === null ? busesIn(headOf(text)) : [called.bus]
  if (
    !taking.test(text) ||
    /\b(?:down|db|decibels?|a bit|a little|fad\w+)\b/.test(text) ||
    found.length === 0 ||
    amountIn(text).seconds !== null ||
    /\bspecial effects?\b/.test(text)
  )
    return null
  const gone = unheard(clause)
  if (gone !== null) return gone
  const beneath = /\b(?:under|during|while|beneath|below|over|when|as) (.+)$/.exec(text)?.[1]
  if (beneath !== undefined && at.lines.length === 0 && at.scenes.length === 0 && at.shots.length === 0)
    return askLine(
      clause,
      /\b(?:her|his)\b/.test(beneath) ? 'Under which line?' : `Which line is “${beneath}”?`,
      { among: mineOf(clause) },
    )
  if (called !== null)
    return { asks: [{ verb: 'silence', ...called, span: spanMeant(clause) ?? { of: 'film' } }] }
  // "Her confession" is whoever's says such a thing, where only one of those who could be meant does.
  const span = spanMeant(clause) ?? { of: 'film' as const }
  if (
    found[0] === 'dialogue' &&
    span.of === 'film' &&
    !at.whole &&
    at.characters.length === 0 &&
    Object.keys(film.scenes).length > 1
  )
    return askScene(clause, 'The dialogue of which scene?')
  return { asks: found.map((bus): Ask => ({ verb: 'silence', bus, span })) }
}

const mineOf = ({ at, film }: Clause): string[] =>
  at.characters.length === 0
    ? []
    : Object.values(film.shots)
        .filter(({ subjects }) => subjects.some((who) => at.characters.includes(who)))
        .flatMap(({ lines }) => lines)
