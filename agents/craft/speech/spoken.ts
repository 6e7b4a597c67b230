import type { Pronunciation } from '#film/pronunciation.ts'
import { inContext } from './context.ts'
import { figuresIn, numberWords } from './numbers.ts'
import { saidAs } from './said-as.ts'

/** A line as it is said. `owners[i]` is the index in `written` of the i-th spoken word; `stress` the spoken words that are stressed. */
export type Spoken = { text: string; owners: number[]; written: string[]; stress: number[] }

const SHORT: Record<string, string> = {
  'mr.': 'mister',
  'mrs.': 'missus',
  'ms.': 'miz',
  'dr.': 'doctor',
  'prof.': 'professor',
  'capt.': 'captain',
  'lt.': 'lieutenant',
  'sgt.': 'sergeant',
  'col.': 'colonel',
  'gen.': 'general',
  'rev.': 'reverend',
  'st.': 'saint',
  'jr.': 'junior',
  'sr.': 'senior',
  'vs.': 'versus',
  'etc.': 'et cetera',
  'e.g.': 'for example',
  'i.e.': 'that is',
  'a.m.': 'ay em',
  'p.m.': 'pea em',
  'u.s.': 'you ess',
  '&': 'and',
  '+': 'plus',
  '=': 'equals',
  '@': 'at',
  '%': 'percent',
  ok: 'okay',
  wwi: 'world war one',
  wwii: 'world war two',
}

/** Sounds that are written but not in any dictionary. */
const NOISES: [RegExp, string][] = [
  [/^m+h?m+$/i, 'hmm'],
  [/^h+m+$/i, 'hmm'],
  [/^mm-?hmm+$/i, 'mhm'],
  [/^uh-huh$/i, 'uh huh'],
  [/^s+h+$/i, 'shush'],
  [/^p+s+t+$/i, 'pist'],
  [/^t+s+k+$/i, 'tisk'],
  [/^a+r+g+h*$/i, 'arg'],
  [/^g+r+$/i, 'gur'],
  [/^u+g+h+$/i, 'ug'],
  [/^a+h+$/i, 'ah'],
  [/^o+h+$/i, 'oh'],
  [/^e+w+$/i, 'ew'],
  [/^b+r+$/i, 'burr'],
  [/^z+$/i, ''],
]

const LETTERS: Record<string, string> = {
  a: 'ay',
  b: 'bee',
  c: 'sea',
  d: 'dee',
  e: 'ee',
  f: 'eff',
  g: 'gee',
  h: 'aitch',
  i: 'eye',
  j: 'jay',
  k: 'kay',
  l: 'ell',
  m: 'em',
  n: 'en',
  o: 'oh',
  p: 'pea',
  q: 'cue',
  r: 'are',
  s: 'ess',
  t: 'tea',
  u: 'you',
  v: 'vee',
  w: 'double you',
  x: 'ex',
  y: 'why',
  z: 'zee',
}
const spelt = (word: string): string => [...word.toLowerCase()].map((c) => LETTERS[c] ?? '').join(' ')

/** Read letter by letter although they have a vowel. */
const INITIALS = new Set(
  'USA UK UN EU FBI CIA ID AI VIP UFO ATM IOU IQ ER EMT OBE RAF USB GPU CEO CIO SOS DOA MIA AKA APB IT AK TV PC CD DVD PM'.split(
    ' ',
  ),
)
const isInitials = (word: string): boolean =>
  /^(?:[A-Z]\.)+[A-Z]\.?$/.test(word) ||
  (/^[A-Z]{2,5}$/.test(word) && (INITIALS.has(word) || !/[AEIOUY]/.test(word)))

const MARKS = /[.,!?…;:—–]+$/
const tidy = (mark: string): string =>
  mark.includes('…')
    ? '…'
    : /[—–]/.test(mark)
      ? '—'
      : mark.includes('?')
        ? '?'
        : mark.includes('!')
          ? '!'
          : mark.slice(0, 1)

/** "Noooo" → "No"; doubled letters stay, as they are spelling. */
const unstretched = (word: string): string => word.replace(/([a-z])\1{2,}/gi, '$1')

/** "R2D2" → "are two dee two", "AK" → "ay kay": letters and figures one by one. */
const partOf = (part: string, allCaps: boolean): string =>
  /\d/.test(part)
    ? (numberWords(part) ??
      figuresIn(
        part.replace(/[A-Za-z]+/g, (letters) =>
          letters.length < 4 ? ` ${spelt(letters)} ` : ` ${letters} `,
        ),
      ))
    : !allCaps && isInitials(part)
      ? spelt(part)
      : part

/** "www.example.com", "bob@mail.com": the dots are said. */
const address = (bare: string): string | null =>
  /^(?:https?:\/\/)?[\w-]+(?:[.@][\w-]+)*\.[a-z]{2,}$/i.test(bare) &&
  /@|www|\.(?:com|org|net|edu|gov|io|uk|co)$/i.test(bare)
    ? bare
        .replace(/^https?:\/\//, '')
        .split(/([.@])/)
        .map((part) =>
          part === '.'
            ? 'dot'
            : part === '@'
              ? 'at'
              : /^www$/i.test(part)
                ? spelt(part)
                : partOf(part, false),
        )
        .join(' ')
        .toLowerCase()
    : null

const wordsOf = (bare: string, mark: string, allCaps: boolean, before: string, after: string): string => {
  const there = inContext({ word: bare, mark, before, after })
  if (there !== null && !/\d/.test(bare)) return there
  const short = SHORT[bare.toLowerCase()] ?? SHORT[`${bare}${mark.slice(0, 1)}`.toLowerCase()]
  if (short !== undefined) return short
  const noise = NOISES.find(([form]) => form.test(bare))
  if (noise !== undefined) return noise[1]
  if (there !== null) return there
  const site = address(bare)
  if (site !== null) return site
  if (!allCaps && isInitials(bare)) return spelt(bare)
  if (/^[A-Z]$/.test(bare) && mark.startsWith('.') && after !== '') return spelt(bare)
  return bare
    .replace(/^([A-Za-z])-(?=\1)/i, '') // a stutter: "W-what"
    .split(/[-/_\\]+/)
    .map(unstretched)
    .map((part) => partOf(part, allCaps))
    .filter((part) => /[\p{L}\p{N}]/u.test(part))
    .join(' ')
    .toLowerCase()
}

const CURRENCIES: Record<string, string> = { $: 'dollars', '£': 'pounds', '€': 'euros' }
/** "$5 million": the unit comes after the scale. */
const scaled = (token: string, next: string | undefined): string | null =>
  next !== undefined &&
  /^[$£€]\d+(\.\d+)?$/.test(token) &&
  /^(hundred|thousand|million|billion|trillion)\b/i.test(next)
    ? token.slice(1)
    : null

/** The pieces of a written word that are said apart: "wait—no", "but…he". */
const piecesOf = (token: string): string[] =>
  token
    .replace(/\.{2,}|…+/g, '…')
    .replace(/--+/g, '—')
    .replace(/[*_"“”«»()[\]{}<>~^|]/g, '')
    .split(/(?<=[…—]|(?<!\d)–)(?=[^\s.,!?…;:—–])/)

const bareOf = (piece: string, mark: string): string =>
  piece
    .slice(0, piece.length - mark.length)
    .replace(/^[^\p{L}\p{N}$£€#&+@=%.'’½¼¾-]+|[^\p{L}\p{N}%&+@=°¢½¼¾²"”'’]+$/gu, '')
    .replace(/^['’](?!\d)|^\.(?!\d)|(?<!\d)["”]+$|(?<![\dsS])['’]+$/g, '')

/** Written in capitals among small letters: stressed. Two letters may be initials, so three count, and a few short words. */
const isLoud = (bare: string): boolean =>
  (/^[A-Z'’]{3,}$/.test(bare) && !isInitials(bare)) ||
  /^(?:NO|GO|ME|MY|DO|AM|IS|HE|WE|SO|HIM|YOU|NOW|NOT)$/.test(bare)

/** What a line is said with: how the film wants words said, and which of them are marked in the text. */
export type SayIt = { pronunciations?: readonly Pronunciation[]; emphasis?: ReadonlySet<string> }

/** How a line is said: figures, abbreviations and shouting in plain words, marks of breath kept, each word knowing its origin. */
export const spokenText = (line: string, { pronunciations = [], emphasis }: SayIt = {}): Spoken => {
  const written: string[] = []
  const owners: number[] = []
  const out: string[] = []
  const stress: number[] = []
  const allCaps = !/[a-z]/.test(line) && /[A-Z]\S*\s.*[A-Z]/.test(line)
  const tokens = line.split(/\s+/).filter(Boolean)
  const bares = tokens.map((token) => bareOf(token, MARKS.exec(token)?.[0] ?? ''))
  const named = saidAs(bares, pronunciations)
  const breathe = (mark: string) => {
    if (mark === '' || out.length === 0) return
    out[out.length - 1] = `${(out.at(-1) ?? '').replace(MARKS, '')}${tidy(mark)}`
  }
  let scale = ''
  tokens.forEach((token, i) => {
    if (!/[\p{L}\p{N}%&+@=$£€½¼¾]/u.test(token)) {
      breathe(/^[-–—]+$/.test(token) ? '—' : (MARKS.exec(token)?.[0] ?? ''))
      return
    }
    written.push(token)
    for (const piece of piecesOf(token)) {
      const mark = MARKS.exec(piece)?.[0] ?? ''
      const bare = bareOf(piece, mark)
      const abbreviated = SHORT[`${bare}.`.toLowerCase()] !== undefined && mark.startsWith('.')
      const amount = scaled(bare, tokens[i + 1])
      const [before, after] = [bares[i - 1] ?? '', bares[i + 1] ?? '']
      const own = named.get(i) ?? wordsOf(amount ?? bare, mark, allCaps, before, after)
      const said = [own, scale].filter(Boolean).join(' ')
      scale = amount === null ? '' : (CURRENCIES[bare.slice(0, 1)] ?? 'dollars')
      const loud =
        (!allCaps && isLoud(bare) && own === bare.toLowerCase()) || emphasis?.has(bare.toLowerCase()) === true
      for (const word of said.split(' ').filter(Boolean)) {
        if (loud) stress.push(out.length)
        out.push(word)
        owners.push(written.length - 1)
      }
      const last = i === tokens.length - 1
      const dotted =
        abbreviated ||
        (mark === '.' &&
          !last &&
          inContext({ word: bare, mark, before, after }) !== null &&
          !/\d/.test(bare)) ||
        (/^(?:[A-Z]\.)*[A-Z]$/.test(bare) && mark === '.' && !last)
      breathe(dotted && mark !== '…' ? mark.slice(1) || (last ? '.' : '') : mark)
    }
  })
  return { text: out.join(' '), owners, written, stress }
}

/** The words that a raw text marks with asterisks or an underline. */
export const emphasised = (raw: string): ReadonlySet<string> =>
  new Set(
    [...raw.matchAll(/(\*{1,3}|_)(?=\S)([^*_\n]+?)\1/g)].flatMap(([, , words = '']) => {
      const marked = words.toLowerCase().match(/[\p{L}\p{N}'’]+/gu) ?? []
      return marked.length <= 3 ? marked : [] // a whole sentence in italics is no stress
    }),
  )
