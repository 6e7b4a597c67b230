import { reading } from '#film/reading.ts'

/** YARDSTICKS, "captions": letters in a row, rows in a caption. */
export const rowLength = reading.letters
export const rowCount = reading.rows

/** Words that belong to the one after them so closely that nothing may come between: articles, owners, titles. */
const bound =
  /^(?:an?|the|my|your|his|her|its|our|their|this|these|those|every|each|no|mr\.?|mrs\.?|ms\.?|dr\.?|st\.?|sir|lady|captain|doctor|professor)$/i
/** Words that lean on the one after them: prepositions, conjunctions, helping verbs, subjects, degrees. */
const leaning =
  /^(?:that|of|to|in|on|at|by|for|from|with|into|onto|over|under|about|after|before|between|through|without|than|and|or|but|if|as|so|because|when|while|where|who|which|is|are|was|were|be|been|am|has|have|had|do|does|did|will|would|can|could|shall|should|may|might|must|not|never|very|too|quite|more|most|just|only|i|you|he|she|we|they|it|i'm|i've|i'll|i'd|you're|he's|she's|it's|we're|they're|don't|doesn't|didn't|can't|won't|isn't|wasn't|let's|all|some|any|what|how)$/i
const joint =
  /^(?:and|but|or|so|because|when|while|where|that|which|who|if|until|before|after|though|then|to|of|in|on|at|by|for|from|with|into|like|than|as)$/i
const describing = /^\p{Ll}+(?:ful|less|ous|ive|able|ible|ly|[^aeiou]y)$/u

const bare = (word: string): string => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}.]+$/gu, '')

/** Whether a row that ends here tears an article from its noun, a title from its name, a name or a number apart. */
export const tears = (before: string, after: string): boolean => {
  if (/[,;:—–.!?…]["'”’)]*$/.test(before) && !/^(?:mr|mrs|ms|dr|st)\.$/i.test(bare(before))) return false
  return bound.test(bare(before)) || (/\d$/.test(before) && /^\p{Ll}/u.test(after))
}

/** How badly a break between two words cuts through the sense: 0 between sentences, most after an article. */
const breakCost = (before: string, after: string | undefined): number => {
  if (after === undefined) return 0
  if (tears(before, after)) return 40
  if (/[.!?…]["'”’)]*$/.test(before)) return 0
  if (/[,;:—–]["'”’)]*$/.test(before)) return 1
  if (leaning.test(bare(before))) return 12
  if (/^\p{Lu}/u.test(before) && /^\p{Lu}/u.test(after)) return 10
  if (joint.test(bare(after))) return 2
  return describing.test(before) ? 8 : 5
}

/** Stands for a blank at which nothing breaks: a speaker's name is held to the first word with it. */
const glue = '\u2060'

/** Words as they stand in the text; one longer than a row is cut. Numbers say which word of the text it is of. */
type Token = { text: string; word: number }
const tokensOf = (text: string): Token[] =>
  text.split(/\s+/).flatMap((word, i) => {
    const letters = [...word]
    const pieces: Token[] = []
    for (let at = 0; at < letters.length; at += rowLength)
      pieces.push({ text: letters.slice(at, at + rowLength).join(''), word: i })
    return pieces
  })

const joined = (tokens: Token[]): string => tokens.map((token) => token.text).join(' ')

/** A speech's tokens, with how many letters come before each and what a break after each costs. */
type Speech = { tokens: Token[]; letters: number[]; costs: number[] }

const measured = (tokens: Token[]): Speech => {
  const letters = [0]
  for (const { text } of tokens) letters.push((letters.at(-1) ?? 0) + text.length + 1)
  const spoken = tokens.map(({ text }) => text.split(glue).at(-1) ?? '')
  return { tokens, letters, costs: spoken.map((word, i) => breakCost(word, spoken[i + 1])) }
}

const lengthOf = ({ letters }: Speech, from: number, end: number): number =>
  (letters[end] ?? 0) - (letters[from] ?? 0) - 1

/** Where a caption of these words is best broken into rows: one row, or two by sense with the shorter above. Null: they do not fit. */
const rowsFor = (speech: Speech, from: number, end: number): { at: number; cost: number } | null => {
  if (lengthOf(speech, from, end) <= rowLength) return { at: end, cost: 0 }
  let best: { at: number; cost: number } | null = null
  for (let at = end - 1; at > from; at--) {
    const [top, bottom] = [lengthOf(speech, from, at), lengthOf(speech, at, end)]
    if (bottom > rowLength) break
    if (top > rowLength) continue
    const cost = (speech.costs[at - 1] ?? 0) * 3 + Math.abs(top - bottom) / 6 + (top > bottom ? 1 : 0)
    if (best === null || cost < best.cost) best = { at, cost }
  }
  return best
}

export type Chunk = { tokens: Token[]; rows: string[] }

/**
 * Cuts a speech into captions: as few as hold it, broken where the sense breaks, none of them a scrap. The first row
 * leaves room for `label: ` before it. `most`: letters in a caption, fewer where the speech is slow.
 */
export const chunksOf = (
  text: string,
  label: string | null = null,
  most = rowLength * rowCount + 1,
): Chunk[] => {
  const named = label === null ? '' : `${label}: `.replaceAll(' ', glue)
  const speech = measured(tokensOf(`${named}${text.trim()}`))
  const { tokens } = speech
  const best: { cost: number; from: number; at: number }[] = [{ cost: 0, from: 0, at: 0 }]
  for (let end = 1; end <= tokens.length; end++) {
    let found = { cost: Number.POSITIVE_INFINITY, from: end - 1, at: end }
    const breaks = (speech.costs[end - 1] ?? 0) * 2
    for (let from = end - 1; from >= 0; from--) {
      const length = lengthOf(speech, from, end)
      if (length > most && from < end - 1) break
      const rows = rowsFor(speech, from, end)
      if (rows === null) continue
      const scrap = length < 12 && tokens.length > end - from ? 8 : 0
      const inner = rows.at === end ? 1 : 2 + (speech.costs[rows.at - 1] ?? 0) / 2
      const cost = (best[from]?.cost ?? 0) + 6 + scrap + breaks + inner
      if (cost < found.cost) found = { cost, from, at: rows.at }
    }
    best.push(found)
  }
  const chunks: Chunk[] = []
  for (let end = tokens.length; end > 0; ) {
    const { from, at } = best[end] ?? { from: end - 1, at: end }
    const rows = [tokens.slice(from, at), tokens.slice(at, end)].filter((row) => row.length > 0).map(joined)
    chunks.unshift({ tokens: tokens.slice(from, end), rows })
    end = from
  }
  const [first] = chunks
  if (first?.rows[0] !== undefined) first.rows[0] = first.rows[0].slice(named.length)
  return chunks
}
