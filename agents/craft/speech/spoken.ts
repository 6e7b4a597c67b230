import { numberWords } from './numbers.ts'

/** A line as it is said. `owners[i]` is the index in `written` of the i-th spoken word. */
export type Spoken = { text: string; owners: number[]; written: string[] }

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
  'USA UK UN EU FBI CIA ID AI VIP UFO ATM IOU IQ ER EMT OBE RAF USB GPU CEO CIO SOS DOA MIA AKA APB IT'.split(
    ' ',
  ),
)
const isInitials = (word: string): boolean =>
  /^([A-Z]\.){2,}$/.test(word) ||
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

const wordsOf = (bare: string, mark: string, allCaps: boolean): string => {
  const short = SHORT[bare.toLowerCase()] ?? SHORT[`${bare}${mark.slice(0, 1)}`.toLowerCase()]
  if (short !== undefined) return short
  const noise = NOISES.find(([form]) => form.test(bare))
  if (noise !== undefined) return noise[1]
  const figures = numberWords(bare)
  if (figures !== null) return figures
  if (!allCaps && isInitials(bare)) return spelt(bare)
  return bare
    .replace(/^([A-Za-z])-(?=\1)/i, '') // a stutter: "W-what"
    .split(/[-/_\\]+/)
    .map(unstretched)
    .filter((part) => /[\p{L}\p{N}]/u.test(part))
    .join(' ')
    .toLowerCase()
}

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

/** How a line is said: figures, abbreviations and shouting in plain words, marks of breath kept, each word knowing its origin. */
export const spokenText = (line: string): Spoken => {
  const written: string[] = []
  const owners: number[] = []
  const out: string[] = []
  const allCaps = !/[a-z]/.test(line) && /[A-Z]\S*\s.*[A-Z]/.test(line)
  const tokens = line.split(/\s+/).filter(Boolean)
  const breathe = (mark: string) => {
    if (mark === '' || out.length === 0) return
    out[out.length - 1] = `${(out.at(-1) ?? '').replace(MARKS, '')}${tidy(mark)}`
  }
  let scale = ''
  tokens.forEach((token, i) => {
    if (!/[\p{L}\p{N}%&+@=$£€]/u.test(token)) {
      breathe(/^[-–—]+$/.test(token) ? '—' : (MARKS.exec(token)?.[0] ?? ''))
      return
    }
    written.push(token)
    for (const piece of piecesOf(token)) {
      const mark = MARKS.exec(piece)?.[0] ?? ''
      const bare = piece
        .slice(0, piece.length - mark.length)
        .replace(/^[^\p{L}\p{N}$£€#&+@=%-]+|[^\p{L}\p{N}%&+@=°]+$/gu, '')
      const abbreviated = SHORT[`${bare}.`.toLowerCase()] !== undefined && mark.startsWith('.')
      const amount = scaled(bare, tokens[i + 1])
      const said = [wordsOf(amount ?? bare, mark, allCaps), scale].filter(Boolean).join(' ')
      scale = amount === null ? '' : 'dollars'
      for (const word of said.split(' ').filter(Boolean)) {
        out.push(word)
        owners.push(written.length - 1)
      }
      const last = i === tokens.length - 1
      breathe(abbreviated && mark !== '…' ? mark.slice(1) || (last ? '.' : '') : mark)
    }
  })
  return { text: out.join(' '), owners, written }
}
