import { type Film, inOrder, shotsInOrder } from '#film/film.ts'
import { shotNames } from '#film/history/names.ts'
import type { Ask } from '#film/proposal/ask.ts'
import { clipsOn, lineOf, shotOf } from '#film/proposal/cut.ts'
import { linesOf } from '#film/screenplay/breakdown.ts'
import type { Shot } from '#film/shot.ts'
import { endOf } from '#film/timeline/track.ts'
import type { Targets, Where } from './given.ts'
import { isNearly } from './words.ts'

const ordinals = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
]
const ordinal = String.raw`(?:${ordinals.join('|')}|\d+(?:st|nd|rd|th)|last|final|opening|closing|next to last|penultimate)`

/** The place of "first", "3rd", "last" in a row; null where there is no such place. */
const nth = <T>(word: string, row: readonly T[]): T | null => {
  if (word === 'last' || word === 'final' || word === 'closing') return row.at(-1) ?? null
  if (word === 'penultimate' || word === 'next to last') return row.at(-2) ?? null
  if (word === 'opening') return row[0] ?? null
  const i = ordinals.indexOf(word)
  return row[i >= 0 ? i : Number.parseInt(word, 10) - 1] ?? null
}

const all = <T = string>(text: string, pattern: string, of: (found: RegExpExecArray) => T | T[]): T[] =>
  [...text.matchAll(new RegExp(pattern, 'g'))].flatMap((found) => of(found))

/** "The last two shots", "the first three scenes". */
const several = <T>(text: string, what: string, row: readonly T[]): T[] => {
  const [, end, n] = new RegExp(String.raw`\b(first|last) (\d+) ${what}\b`).exec(text) ?? []
  if (n === undefined) return []
  return end === 'last' ? row.slice(-Number(n)) : row.slice(0, Number(n))
}

const joiner = '(?:,? (?:and|to|through|&|or|with|before|after|between) |, ?|-| - )'

const sceneNumbers = (text: string, count: number): number[] =>
  all(
    text,
    String.raw`\bscenes? #?(\d+(?:${joiner}(?:scene )?\d+(?!\d* ?(?:%|s\b|sec|min|db|mm|percent)))*)`,
    ([, list = '']) => {
      const range = /^(\d+)(?: to | through |-| - )(\d+)$/.exec(list)
      const found = list.match(/\d+/g)?.map(Number) ?? []
      if (range === null) return found
      const [from = 1, to = 1] = found
      return Array.from({ length: Math.max(0, Math.min(to, count) - from + 1) }, (_, i) => from + i)
    },
  )

const times: Record<string, string> = {
  night: 'night',
  day: 'day',
  dawn: 'dawn',
  dusk: 'dusk',
  evening: 'dusk',
  morning: 'dawn',
}

/** Scenes by the name of their place: "the harbour scene", "at the beach", "in the lamp room". */
const byPlace = (film: Film, text: string): string[] =>
  inOrder(film.scenes)
    .flatMap(({ id, place }) => {
      const at = mentionOf(film.places[place]?.name ?? '', text)
      return at === null ? [] : [{ id, at }]
    })
    .sort((a, b) => a.at - b.at)
    .map(({ id }) => id)

/** At which word of a text a place is named, in whole or in part, a slip allowed. */
const mentionOf = (place: string, text: string): number | null => {
  const words = text.split(' ').map((word) => word.replace(/[^\p{L}\p{N}'-]|'s$/gu, ''))
  const names = [place, ...place.split(/ - |,|\//)].map((name) => name.toLowerCase().trim())
  const at = names
    .filter((name) => name.length > 3)
    .map((name) => {
      const size = name.split(' ').length
      return words.findIndex((_, i) => isNearly(words.slice(i, i + size).join(' '), name))
    })
    .filter((i) => i >= 0)
  return at.length === 0 ? null : Math.min(...at)
}

const underHere = (film: Film, where: Where): string | null => {
  const { frame } = where
  if (frame === null) return null
  const seen = clipsOn(film, 'picture').find(({ clip }) => clip.start <= frame && frame < endOf(clip))
  return seen === undefined ? null : shotOf(seen)
}

/** "All but scene 2": what is left when those that are named are taken out. */
const exception = /\b(?:except|other than|apart from|besides)(?: for)?\b(.*)$/

/** "The second lamp room scene", "the shore at dawn": of several at one place, the one that is told apart. */
const narrowed = (film: Film, text: string, found: string[]): string[] => {
  const places = new Set(found.map((id) => film.scenes[id]?.place))
  if (found.length < 2 || places.size > 1 || /\bscenes\b/.test(text)) return found
  const row = inOrder(film.scenes).flatMap(({ id }) => (found.includes(id) ? [id] : []))
  const word = new RegExp(String.raw`\b(${ordinal})\b(?! (?:shot|line|words?|frames?|time)s?\b)`).exec(
    text,
  )?.[1]
  const one = word === undefined ? null : nth(word, row)
  if (one !== null) return [one]
  const wanted = Object.keys(times).find((time) => new RegExp(String.raw`\b${time}\b`).test(text))
  const then = row.filter((id) => film.scenes[id]?.time === times[wanted ?? ''])
  return then.length > 0 ? then : found
}

const scenesIn = (film: Film, text: string, where: Where): string[] => {
  const row = inOrder(film.scenes).map(({ id }) => id)
  const [except, out] = exception.exec(text) ?? []
  if (except !== undefined && out !== undefined) {
    const gone = scenesIn(film, out, where)
    if (gone.length > 0) return row.filter((id) => !gone.includes(id))
  }
  const here = where.shots[0] ?? underHere(film, where)
  const numbered = sceneNumbers(text, row.length).flatMap((n) => row[n - 1] ?? [])
  const bare =
    /\b(?:in|for|of) (\d+(?:(?:, | and |, and )\d+)*)$/
      .exec(text)?.[1]
      ?.match(/\d+/g)
      ?.flatMap((n) => row[Number(n) - 1] ?? []) ?? []
  const ordered = all(
    text,
    String.raw`\b((?:${ordinal} (?:scene )?(?:and|with) (?:the )?)*${ordinal}) scenes?\b`,
    ([, list = '']) => all(list, ordinal, ([word]) => nth(word, row) ?? []),
  )
  const every = /\b(?:all(?: of)?(?: the)?(?: \d+)? scenes|(?:every|each)(?: single)? scene)\b/.test(text)
    ? row
    : []
  const this_ =
    /\b(?:this|current) scene\b/.test(text) && here !== null ? [film.shots[here]?.scene ?? ''] : []
  const timed = all(text, String.raw`\b(night|day|dawn|dusk|evening|morning) scenes?\b`, ([, word = '']) =>
    inOrder(film.scenes).flatMap(({ id, time }) => (time === times[word] ? [id] : [])),
  )
  const found = [
    ...numbered,
    ...bare,
    ...ordered,
    ...several(text, 'scenes', row),
    ...every,
    ...this_,
    ...timed,
  ]
  const there = timed.length > 0 ? byPlace(film, text).filter((id) => timed.includes(id)) : []
  if (there.length > 0) return there
  if (found.length > 0) return [...new Set(found)].filter((id) => id in film.scenes)
  if (
    /\b(?:in|at|for|of|off|from|during) the (?:opening|beginning|start)\b|^(?:make )?the opening(?! shot)/.test(
      text,
    )
  )
    return row.slice(0, 1)
  if (/(?:\b(?:make|in|during|of)|^) the (?:ending|finale|end$)/.test(text)) return row.slice(-1)
  return narrowed(film, text, byPlace(film, text))
}

const ofSize =
  (...sizes: Shot['size'][]) =>
  ({ size }: Shot) =>
    sizes.includes(size)
const kinds: Record<string, (shot: Shot) => boolean> = {
  'extreme close-?ups?': ofSize('ECU'),
  'close-?ups?|face|eyes': ofSize('CU', 'ECU'),
  'wide(?: shot)?s?': ofSize('WS', 'EWS'),
  'medium(?: shot)?s?': ofSize('MS'),
  'full shots?': ofSize('FS'),
  'singles?': ({ subjects }) => subjects.length === 1,
  'two-?shots?': ({ subjects }) => subjects.length === 2,
  'establishing(?: shots?)?|establishers?': ({ kind }) => kind === 'establishing',
}

/** Shots by what they show: "Mara's close-up", "the wide shot of the harbour", "her face". */
const byFraming = (film: Film, text: string, people: string[], scenes: string[]): string[] => {
  const kind = Object.keys(kinds).find((key) =>
    new RegExp(String.raw`\b(?:the|her|his|their|all|every|only|'s|s'|on) (?:\w+ )?(?:${key})\b`).test(text),
  )
  const shown = /\b(?:shots?|close-?ups?) (?:of|with|on) /.test(text) && people.length > 0
  if (kind === undefined && !shown) return []
  return shotsInOrder(film)
    .filter(({ scene }) => scenes.length === 0 || scenes.includes(scene))
    .filter((shot) => kind === undefined || kinds[kind]?.(shot))
    .filter(({ subjects }) => people.length === 0 || people.some((who) => subjects.includes(who)))
    .map(({ id }) => id)
}

const shotsIn = (
  film: Film,
  text: string,
  where: Where,
  { people, scenes, lines }: { people: string[]; scenes: string[]; lines: string[] },
): string[] => {
  const names = new Map([...shotNames(film)].map(([id, name]) => [name.toLowerCase(), id]))
  const row = shotsInOrder(film).flatMap(({ id, scene }) =>
    scenes.length === 0 || scenes.includes(scene) ? [id] : [],
  )
  const named = all(
    text,
    String.raw`\b(\d+ ?[a-z]{1,2})\b`,
    ([, name = '']) => names.get(name.replace(' ', '')) ?? [],
  )
  const ordered = all(
    text,
    String.raw`\b(${ordinal}) (?:shot|picture|image|clip)s?\b`,
    ([, word = '']) => nth(word, row) ?? [],
  )
  const every = /\b(?:all|every|each)(?: of)?(?: the)? (?:shots?|pictures?|clips?|cuts?)\b/.test(text)
    ? row
    : []
  const meant = where.shots.length > 0 ? where.shots : [underHere(film, where) ?? []].flat()
  const these =
    /\b(?:this|these|here|current) ?(?:shots?|picture|clip)?\b/.test(text) &&
    !/\bthis (?:scene|film)\b/.test(text)
      ? meant
      : []
  if (every.length > 0 && named.length > 0 && exception.test(text))
    return row.filter((id) => !named.includes(id))
  if (/\bshots? (?:without|with no|of no) (?:people|persons?|anyone|anybody|characters?|one)\b/.test(text))
    return row.filter((id) => film.shots[id]?.subjects.length === 0)
  const found = [...named, ...ordered, ...several(text, 'shots', row), ...every, ...these]
  if (found.length > 0) return [...new Set(found)]
  const framed = byFraming(film, text, people, scenes)
  // "When Mara confesses": the shots in which it is said.
  return framed.length === 0 && /\b(?:when|while|during|as|for|on|at)\b/.test(text)
    ? row.filter((id) => film.shots[id]?.lines.some((line) => lines.includes(line)))
    : framed
}

/** People of whom something was said before, the last first. */
const spokenOf = (last: readonly Ask[]): string[] =>
  last.flatMap((ask) => ('character' in ask ? (ask.character ?? []) : []))

const peopleIn = (
  film: Film,
  text: string,
  where: Where,
  scenes: string[],
): { characters: string[]; pronoun: boolean } => {
  const words = text.split(/[^\p{L}\p{N}'-]+/u).map((word) => word.replace(/'s?$/, ''))
  const cast = Object.values(film.cast)
  const named = cast.filter(({ name }) => {
    const own = name.toLowerCase()
    const parts = own.split(' ').filter((part) => part.length > 2 && !['the', 'old', 'young'].includes(part))
    return words.some((word) => parts.some((part) => isNearly(word, part)))
  })
  const exact = named.filter(({ name }) => words.some((word) => name.toLowerCase().split(' ').includes(word)))
  if (named.length > 0)
    return { characters: (exact.length > 0 ? exact : named).map(({ id }) => id), pronoun: false }
  if (/\b(?:everyone|everybody|all the characters|both of them|whole cast)\b/.test(text))
    return { characters: cast.map(({ id }) => id), pronoun: false }
  const sex = /\b(?:she|her|hers)\b/.test(text) ? 'female' : /\b(?:he|him|his)\b/.test(text) ? 'male' : null
  if (sex === null) return { characters: [], pronoun: false }
  const all = cast.filter((who) => who.sex === sex)
  const there = all.filter(({ id }) => scenes.some((scene) => film.scenes[scene]?.who.includes(id)))
  const fitting = there.length > 0 ? there : all
  const recent = spokenOf(where.last).find((id) => fitting.some((who) => who.id === id))
  return {
    characters: recent === undefined ? fitting.map(({ id }) => id) : [recent],
    pronoun: recent === undefined && fitting.length > 1,
  }
}

/** What people call a speech, and the words that are in it. */
const speeches: Record<string, RegExp> = {
  'confession|confess(?:es|ed|ing)?': /\b(?:confess|guilty|i lied|i did it|truth|my fault)/i,
  'goodbye|farewell': /\b(?:good-?bye|farewell|leav(?:e|ing)|see you)/i,
  'apology|apologi[sz](?:es|ed|ing)?': /\b(?:sorry|forgive|apolog)/i,
  'greeting|hello': /\b(?:hello|good (?:morning|evening|day)|welcome)/i,
  'promise[sd]?': /\b(?:promise|swear|i will)/i,
  question: /\?/,
  plea: /\b(?:please|come home|stay|beg)/i,
}

const linesIn = (
  film: Film,
  text: string,
  quotes: readonly string[],
  people: string[],
  scenes: string[],
): string[] => {
  const spoken = linesOf(film.screenplay).filter(({ scene }) => scenes.length === 0 || scenes.includes(scene))
  const bare = (words: string) =>
    words
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  const quoted = spoken.filter((line) =>
    quotes.some((quote) => bare(quote) !== '' && ` ${bare(line.text)} `.includes(` ${bare(quote)} `)),
  )
  const of = (rows: typeof spoken) => {
    const theirs = rows.filter(({ character }) => people.includes(character))
    return (people.length > 0 && theirs.length > 0 ? theirs : people.length > 0 ? [] : rows).map(
      ({ id }) => id,
    )
  }
  if (quoted.length > 0) return of(quoted)
  const heard = film.tracks.dialogue ? clipsOn(film, 'dialogue').flatMap((each) => lineOf(each) ?? []) : []
  const order = spoken.toSorted((a, b) => heard.indexOf(a.id) - heard.indexOf(b.id))
  const one = new RegExp(String.raw`\b(${ordinal}) (?:line|words?|sentence)\b`).exec(text)
  if (one?.[1] !== undefined) {
    const id = nth(one[1], of(order))
    return id === null ? [] : [id]
  }
  const kind = Object.keys(speeches).find((key) => new RegExp(String.raw`\b(?:${key})s?\b`).test(text))
  if (kind !== undefined) return of(spoken.filter((line) => speeches[kind]?.test(line.text)))
  return /\b(?:lines?|words|speech(?:es)?|sentences?|says?|dialogue)\b/.test(text) && people.length > 0
    ? of(spoken)
    : []
}

/** All that a clause is about. */
export const targetsIn = (film: Film, text: string, quotes: readonly string[], where: Where): Targets => {
  const scenes = scenesIn(film, text, where)
  const { characters, pronoun } = peopleIn(film, text, where, scenes)
  const lines = linesIn(film, text, quotes, characters, scenes)
  return {
    ...{ scenes, characters, pronoun, lines },
    shots: shotsIn(film, text, where, { people: characters, scenes, lines }),
    whole:
      /\b(?:whole|entire|full|complete) (?:film|movie|thing|video)\b|\beverything\b|\bthroughout\b|\bthe (?:film|movie)\b|\beverywhere\b|\ball of it\b/.test(
        text,
      ),
    end: /\b(?:at|to|for|before) the (?:very )?end\b|\bends?\b|\bending\b/.test(text),
    beginning: /\b(?:at|from|to) the (?:very )?(?:beginning|start|top)\b|\b(?:begin|start|open)s?\b/.test(
      text,
    ),
  }
}
