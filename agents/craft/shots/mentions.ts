import type { Character } from '#film/cast.ts'
import type { Prop } from '#film/scene.ts'

/** A word of a sentence: as one compares it, and how it stood there. */
export type Token = { word: string; raw: string; owns: boolean; after: string }
export type Mention = { from: number; to: number; id: string; kind: 'person' | 'prop' }
export type Names = { people: Map<string, string>; props: Map<string, string>; phrases: [string[], string][] }

const TITLES = new Set(
  'old young the mr mrs ms miss dr doctor captain sir lady aunt uncle little big of and a an'.split(' '),
)

export const tokensOf = (sentence: string): Token[] =>
  [...sentence.matchAll(/([\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*)([^\p{L}\p{N}]*)/gu)].map(
    ([, raw = '', after = '']) => {
      const owns = /['’]s$/.test(raw)
      return {
        raw,
        after,
        owns,
        word: raw
          .toLowerCase()
          .replace(/['’]s$/, '')
          .replaceAll('’', "'"),
      }
    },
  )

const wordsOf = (name: string): string[] => tokensOf(name).map((token) => token.word)

/** Names by each word that belongs to one bearer only: "Old Tom Reyes" answers to tom, reyes and the whole. */
export const namesOf = (
  cast: readonly Pick<Character, 'id' | 'name'>[],
  props: readonly Pick<Prop, 'id' | 'name'>[],
): Names => {
  const unique = (rows: readonly { id: string; words: string[] }[]): Map<string, string> => {
    const owners = new Map<string, string | null>()
    for (const { id, words } of rows)
      for (const word of new Set(words))
        owners.set(word, owners.has(word) && owners.get(word) !== id ? null : id)
    return new Map([...owners].flatMap(([word, id]) => (id === null ? [] : [[word, id] as const])))
  }
  const people = unique(
    cast.map(({ id, name }) => ({
      id,
      words: wordsOf(name).filter((word) => word.length > 1 && !TITLES.has(word)),
    })),
  )
  const things = unique(
    props.map(({ id, name }) => {
      const last = wordsOf(name).at(-1) ?? ''
      return { id, words: last.length > 2 ? [last, `${last}s`] : [] }
    }),
  )
  const phrases = cast
    .map(({ id, name }): [string[], string] => [wordsOf(name), id])
    .filter(([words]) => words.length > 1)
    .sort((a, b) => b[0].length - a[0].length)
  return { people, props: things, phrases }
}

/** Who and what is named in a sentence, from left to right. A name in small letters counts only after "the". */
export const mentionsIn = (tokens: readonly Token[], names: Names): Mention[] => {
  const out: Mention[] = []
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]
    if (!token) continue
    const phrase = names.phrases.find(([words]) => words.every((word, k) => tokens[i + k]?.word === word))
    if (phrase) {
      const to = i + phrase[0].length
      out.push({ from: i, to, id: phrase[1], kind: 'person' })
      i = to - 1
      continue
    }
    const person = names.people.get(token.word)
    const proper = /^\p{Lu}|^\p{N}/u.test(token.raw) || tokens[i - 1]?.word === 'the'
    if (person !== undefined && proper) out.push({ from: i, to: i + 1, id: person, kind: 'person' })
    else {
      const prop = names.props.get(token.word)
      if (prop !== undefined) out.push({ from: i, to: i + 1, id: prop, kind: 'prop' })
    }
  }
  return out
}
