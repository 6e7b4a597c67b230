import { type Film, inOrder } from '#film/film.ts'
import type { Ask, Bus, Span } from '#film/proposal/ask.ts'
import { linesOf } from '#film/screenplay/breakdown.ts'
import { amountIn } from '../amounts.ts'
import { askLine, askPerson, askScene, askWhich } from '../asking.ts'
import { aheadOf, buses, busesIn, headOf, isTaking, soundIn, unheard } from '../buses.ts'
import type { Clause, Heard, Wish } from '../given.ts'
import { spanMeant } from '../meant.ts'

const up =
  /\b(?:louder|turn(?:ed)? (?:\S+ ){0,4}up|turn up|raise|boost|more volume|bring (?:\S+ ){0,3}up|amplify|swells?|rises?|too quiet|too soft|(?:up|over|above) (?:by )?\d|(?<![\w-])up(?: (?:a (?:bit|little|touch|notch|lot)|some|more|there))?$|can(?:'t|not) (?:hear|understand)|(?:hardly|barely) hear|(?:hard|difficult) to (?:hear|understand)|mumbles?|increase)\b/
const down =
  /\b(?:(?:down|under|below) (?:by )?\d|\d db (?:under|below|down|less)|down(?: (?:a (?:bit|little|touch|notch|lot)|some|more|there))?$|quieter|softer|lower|turn(?:ed)? (?:\S+ ){0,4}down|turn down|reduce|less loud|bring (?:\S+ ){0,3}down|too loud|duck|pull (?:\S+ ){0,3}back|drop|decrease|drown(?:s|ing)?)\b/
const decibels = [1.5, 1.5, 3, 6]

/** "Everything except the dialogue": all buses but those that are named after it. */
const others = (text: string): Bus[] => {
  const [, except] = /\b(?:everything|all)\b.*\bexcept(?: for)?\b(.*)$/.exec(text) ?? []
  const kept = except === undefined ? [] : busesIn(except)
  return kept.length === 0 ? busesIn(headOf(text)) : buses.filter((bus) => !kept.includes(bus))
}

const nameOf = (film: Film, id: string): string[] => (film.cast[id]?.name ?? id).toLowerCase().split(' ')

/** Where no place is told: the whole film, "at the end" its last scene. */
const ending = ({ at, film }: Clause): Span => {
  const last = inOrder(film.scenes).at(-1)
  return at.end && last !== undefined ? { of: 'scenes', ids: [last.id] } : { of: 'film' }
}

const levels = (clause: Clause, sign: 1 | -1): Heard | null => {
  const { text, at, film } = clause
  const called = soundIn(clause)
  const found = called === null ? others(text) : [called.bus]
  const head = aheadOf(text)
  const meant = at.characters.filter((id) => nameOf(film, id).some((name) => head.includes(name)))
  const people = meant.length > 0 ? meant : at.characters
  const person = people.length > 0 && found.every((bus) => bus === 'dialogue')
  const { db, steps } = amountIn(text)
  const bare = /\b(?:up|down|by)(?: by)? (\d+(?:\.\d+)?)$/.exec(text)?.[1]
  const by = sign * (db ?? (bare === undefined ? undefined : Number(bare)) ?? decibels[steps] ?? 3)
  if (at.pronoun && person) return askPerson(clause, 'Whose voice?', at.characters)
  const said = person || at.characters.length === 0 ? null : speaking(clause)
  const span =
    said !== null
      ? { of: 'lines' as const, ids: said }
      : (spanMeant({ ...clause, at: person ? { ...at, lines: at.lines, shots: [] } : at }) ?? ending(clause))
  if (person) {
    if (/\b(?:sound|voice|speak|talk)\w*\b/.test(text) && /\b(?:softer|lower)\b/.test(text)) return null
    return {
      asks: people.map(
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
  if (at.lines.length > 0) return { asks: [{ verb: 'level', bus: 'dialogue', span, db: by }] }
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
  if (
    /^(?:fix|improve|clean up|sort out|work on|change|adjust) (?:the )?(?:sound|mix|audio|levels?)\b/.test(
      text,
    )
  ) {
    const place = clause.raw.match(/\bin (?:the )?.*$/i)?.[0] ?? ''
    return askWhich('What of the sound?', {
      'The words louder': `Dialogue louder ${place}`,
      'The music quieter': `Music quieter ${place}`,
      'The effects quieter': `Effects quieter ${place}`,
      'The background quieter': `Ambience quieter ${place}`,
    })
  }
  const gone = up.test(text) || down.test(text) ? unheard(clause) : null
  if (gone !== null) return gone
  if (/^(?:some )?less music\b/.test(text)) {
    const place = clause.raw.match(/\bin (?:the )?.*$/i)?.[0] ?? 'in the whole film'
    return askWhich('Quieter, or none?', {
      'Quieter music': `Music quieter ${place}`,
      'No music': `No music ${place}`,
    })
  }
  if (up.test(text)) return levels(clause, 1)
  if (down.test(text) || text === 'quiet') return levels(clause, -1)
  // "Music back up", "take the wind down by 4".
  if (busesIn(aheadOf(text)).length === 0 && soundIn(clause) === null) return null
  return /\bup\b/.test(text) ? levels(clause, 1) : /\b(?:down|low)\b/.test(text) ? levels(clause, -1) : null
}

/** "Mute Tobias in scene 1", "Ines doesn't speak": their words there. */
const saysNothing =
  /\b(?:(?:does|should|must|may|will|do) ?(?:n't|not)|n't|never|not|stops?) (?:speak|talk|say a(?:ny)? ?(?:thing|word))(?! (?:so|too|as|that|up|like|more|less|\w+ly|loud|slow|fast|quick))|\bsays? (?:nothing|no word)|\b(?:stays?|is|be) silent\b/

export const muted: Wish = ({ text, at, film }) => {
  const nobody = /\b(?:nobody|no one|none of them)\b.*\b(?:speaks?|talks?|says?)\b/.test(text)
  if (
    !(/^(?:mute|silence)\b/.test(text) || nobody || saysNothing.test(text)) ||
    (at.characters.length === 0 && !nobody) ||
    at.pronoun ||
    busesIn(text).length > 0
  )
    return null
  const lines = linesOf(film.screenplay)
    .filter(
      ({ character, scene }) =>
        (nobody || at.characters.includes(character)) &&
        (at.scenes.length === 0 || at.scenes.includes(scene)),
    )
    .map(({ id }) => id)
  return lines.length === 0
    ? { cannot: 'Nothing is said by them there.' }
    : { asks: [{ verb: 'remove-lines', lines }] }
}

export const silence: Wish = (clause) => {
  const { text, at, film } = clause
  const called = soundIn(clause)
  const place = spanMeant(clause)
  if (
    /\b(?:no|without(?: any)?) (?:sound|audio)\b|^(?:mute|silence) (?!the (?:line|word))|\b(?:silent|in silence)\b/.test(
      text,
    ) &&
    busesIn(text).length === 0 &&
    called === null &&
    place !== null &&
    at.characters.length === 0
  )
    return { asks: buses.map((bus): Ask => ({ verb: 'silence', bus, span: place })) }
  // "Stop the rain" is the weather, "mute the rain" its sound.
  if (
    called !== null &&
    /^(?:rain|storm|wind|thunder)/.test(called.sound) &&
    !/\b(?:sounds?|noise|mute|silence|hear|ambience)\b/.test(text)
  )
    return null
  const found = called === null ? busesIn(headOf(text)) : [called.bus]
  if (
    !isTaking(text) ||
    /\b(?:down|db|decibels?|a bit|a little|fad\w+)\b/.test(text) ||
    found.length === 0 ||
    amountIn(text).seconds !== null ||
    /\bspecial effects?\b/.test(text)
  )
    return null
  const gone = unheard(clause)
  if (gone !== null) return gone
  const spoken = speaking(clause)
  if (spoken !== null)
    return { asks: found.map((bus): Ask => ({ verb: 'silence', bus, span: { of: 'lines', ids: spoken } })) }
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

/** "Under the dialogue", "when Tobias speaks": all that is said there, by whom it is said of. Null where nothing of the kind is meant. */
const speaking = ({ text, at, film }: Clause): string[] | null => {
  if (
    at.pronoun ||
    (!/\b(?:under|beneath|during|when|while|whenever|as|over) (?:\S+ ){0,4}(?:dialogue|talk(?:s|ing)?|speak(?:s|ing)?|reads?|speech|words)\b/.test(
      text,
    ) &&
      !(at.characters.length > 0 && /\b(?:under|beneath|behind) \S+$/.test(text)))
  )
    return null
  const lines = linesOf(film.screenplay)
    .filter(({ character }) => at.characters.length === 0 || at.characters.includes(character))
    .filter(({ scene }) => at.scenes.length === 0 || at.scenes.includes(scene))
    .map(({ id }) => id)
  return lines.length === 0 ? null : lines
}

const mineOf = ({ at, film }: Clause): string[] =>
  at.characters.length === 0
    ? []
    : Object.values(film.shots)
        .filter(({ subjects }) => subjects.some((who) => at.characters.includes(who)))
        .flatMap(({ lines }) => lines)
