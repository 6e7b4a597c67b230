import { linesOf } from '#film/screenplay/breakdown.ts'
import { askLine, askPerson } from '../asking.ts'
import type { Clause, Heard, Wish } from '../given.ts'
import { takingAway } from '../words.ts'

// What is said in the film.

/** "change 'week' to 'month' in Tobias' line", "replace week with month". */
export const words: Wish = (clause) => {
  const { text, quotes } = clause
  const found =
    /\b(?:change|replace|swap|turn|correct|fix)(?: the)?(?: words?)? (q\d+|[\p{L}'-]+) (?:to|with|by|for|into) (?:the word )?(q\d+|[\p{L}'-]+)(?= |$)/u.exec(
      text,
    )
  const out = /\b(?:cut|remove|delete|drop|lose|strike)(?: the words?)? q(\d+) (?:from|in|out of)\b/.exec(
    text,
  )?.[1]
  if (out !== undefined) return replaced(clause, quotes[Number(out)] ?? '', '')
  if (found === null) return alone(clause)
  const [from = '', to = ''] = [found[1], found[2]].map((word = '') =>
    /^q\d+$/.test(word) ? (quotes[Number(word.slice(1))] ?? '') : word,
  )
  const quoted = /^q/.test(found[1] ?? '')
  if (
    !quoted &&
    !/\b(?:words?|line|says?|said|dialogue|screenplay|script)\b/.test(text) &&
    !saidIn(clause, from).length
  )
    return null
  return replaced(clause, from, to)
}

/** "Give Tobias' first line to Mara": who speaks stands in the screenplay. */
export const spokenBy: Wish = ({ text }) =>
  /\b(?:give|assign|move) (?:\S+ ){0,4}(?:lines?|words|speech|q\d) (?:\S+ )?to\b|\b(?:lines?|q\d) (?:should |must )?(?:be|is) (?:said|spoken) by\b|\bwho (?:says|speaks)\b/.test(
    text,
  )
    ? {
        cannot:
          'Who says a line stands in the screenplay: put the other name over it on the Screenplay page.',
      }
    : null

const saidIn = ({ film }: Clause, word: string): string[] => {
  const sought = new RegExp(
    String.raw`(?<![\p{L}])${word.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}(?![\p{L}])`,
    'iu',
  )
  return linesOf(film.screenplay).flatMap(({ id, text }) => (sought.test(text) ? [id] : []))
}

const replaced = (clause: Clause, from: string, to: string): Heard => {
  const said = saidIn(clause, from)
  if (said.length === 0)
    return { cannot: `Nobody says “${from}”. Quote the words as they stand in the screenplay.` }
  const { at } = clause
  const theirs = linesOf(clause.film.screenplay).flatMap(({ id, character, scene }) =>
    (at.characters.length === 0 || at.characters.includes(character)) &&
    (at.scenes.length === 0 || at.scenes.includes(scene))
      ? [id]
      : [],
  )
  const asks = `Change '${from}' to '${to}' in the line`
  const lines = said.filter((id) => theirs.includes(id))
  if (lines.length === 0)
    return askLine(clause, `“${from}” is said elsewhere. Which line do you mean?`, { among: said, asks })
  if (lines.length > 1 && !/\b(?:every|all|each|wherever)\b/.test(clause.text) && !at.whole)
    return askLine(clause, `“${from}” is said in ${lines.length} lines. Which one?`, { among: lines, asks })
  return { asks: [{ verb: 'words', lines, from, to }] }
}

/** Only one side of a change is told. */
const alone = ({ text, quotes }: Clause): Heard | null => {
  const found = /^(?:change|replace|fix) (?:the )?((?:words? )?q\d+|words? [\p{L}'-]+)(?: in .*)?$/u.exec(
    text,
  )
  if (found?.[1] === undefined) return null
  const named = found[1].replace(/^words? /, '')
  const word = /^q\d+$/.test(named) ? (quotes[Number(named.slice(1))] ?? '') : named
  return {
    question: {
      question: `To what should “${word}” be changed? Type: change '${word}' to '…'.`,
      choices: [],
    },
  }
}

/** "Mara says 'Come back.'", "Mara should say 'I know' instead of 'I knew'". */
export const says: Wish = (clause) => {
  const { text, quotes, at, film } = clause
  if (
    !/\b(?:says?|answers?|repl(?:y|ies)|asks?|tells?|line (?:to|is|should be))\b/.test(text) ||
    quotes.length === 0 ||
    /\b(?:says?|say) (?:it|this|that)\b|\b(?:slower|faster|quieter|louder|softer|more \w+ly|less \w+ly)\b/.test(
      text,
    ) ||
    /\b(?:how|remove|delete|cut|read|pause|silence|beat)\b|\b(?:before|after|when|while|until) (?:\S+ )?says?\b/.test(
      text,
    )
  )
    return null
  const to = quotes[0] ?? ''
  if (quotes.length > 1) return replaced(clause, quotes[1] ?? '', to)
  if (at.characters.length === 0) return askPerson(clause, 'Who says it?')
  const theirs = linesOf(film.screenplay).filter(
    ({ character, id, scene }) =>
      at.characters.includes(character) &&
      (at.scenes.length === 0 || at.scenes.includes(scene)) &&
      (at.lines.length === 0 || at.lines.includes(id)),
  )
  const [only] = theirs
  if (only === undefined)
    return { cannot: 'They say nothing there yet. New lines are written on the Screenplay page.' }
  if (theirs.length > 1)
    return {
      question: {
        question: 'Instead of which line?',
        choices: theirs.slice(0, 6).map((line) => ({
          label: line.text,
          words: `${clause.raw.replace(/\s+instead\W*$/i, '')} instead of "${line.text}"`,
        })),
      },
    }
  return { asks: [{ verb: 'line', line: only.id, text: to }] }
}

/** Whether somebody says just that. */
const isWhole = ({ film }: Clause, quote: string): boolean => {
  const bare = (words: string) =>
    words
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  return linesOf(film.screenplay).some(({ text }) => bare(text) === bare(quote))
}

export const removeLine: Wish = (clause) => {
  const { text, at } = clause
  if (
    !(takingAway.test(text) || /\bstrike\b/.test(text)) ||
    /\b(?:music|score|effects?|ambience|from the line|under|seconds?|word|everything|anything)\b/.test(text)
  )
    return null
  if (/^(?:\S+ )+(?:the )?(?:line )?q\d+/.test(text) && at.lines.length === 0 && !/\bscene|shot/.test(text))
    return { cannot: 'Nobody says that. Quote the words as they stand in the screenplay.' }
  const told = /\b(?:lines?|sentence|speech|says?|confession|goodbye|farewell|apology|greeting|q\d+)\b/.test(
    text,
  )
  if (!told) return null
  const [quote] = clause.quotes
  if (quote !== undefined && !/\blines?\b/.test(text) && !isWhole(clause, quote))
    return replaced(clause, quote, '')
  if (at.lines.length === 0) return askLine(clause, 'Which line?', { asks: 'Remove the line' })
  const many = at.lines.length > 1 && !/\b(?:lines|all|every|both|says)\b/.test(text)
  return many || at.pronoun
    ? askLine(clause, 'Which line?', { among: at.lines, asks: 'Remove the line' })
    : { asks: [{ verb: 'remove-lines', lines: at.lines }] }
}
