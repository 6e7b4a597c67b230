import type { Ask } from '#film/proposal/ask.ts'
import { amountIn } from '../amounts.ts'
import { askShot } from '../asking.ts'
import type { Clause, Heard, Wish } from '../given.ts'
import { shotsMeant } from '../meant.ts'
import { foundIn } from '../words.ts'

// How near shots are, and from where they look.

const framings = {
  'extreme close-?ups?|very close|macro': 'ECU',
  'close-?ups?|close up|closeup|tight(?:er)?(?: shot)?': 'CU',
  'medium(?: shot| close-?up)?|mid-?shot|waist': 'MS',
  'full(?: shot| body| figure)?|head to toe|whole of': 'FS',
  'extreme wide(?: shot)?|very wide|panorama': 'EWS',
  'wide(?:r)?(?: shot)?|long shot|total|establishing shot': 'WS',
} as const
const angles = {
  'low angle|camera lower|lower(?: the)? camera|from below|from low|lower angle|look(?:ing)? up(?: at| to)?':
    'low',
  'high angle|camera higher|raise(?: the)? camera|from above|from high|higher angle|look(?:ing)? down(?: at| on)?':
    'high',
  "overhead|top[- ]down|bird'?s[- ]eye(?: view)?": 'overhead',
  'eye[- ]level|straight on': 'eye',
  'dutch(?: angle)?|canted|tilt(?:ed|ing)?(?: the camera)?': 'canted',
} as const
const row = ['EWS', 'WS', 'FS', 'MS', 'CU', 'ECU'] as const

/** The target must not be taken for the wish: "make Mara's close-up wider". */
const wishPart = (text: string): string => {
  const made =
    /\b(?:a|an|into an?|to an?|as an?|be an?) ((?:extreme |very )?[\w-]+(?: shot| up| angle)?)/.exec(text)
  return (
    made?.[1] ??
    text.replace(/\b(?:the|her|his|'s|s') (?:\w+ )?(?:close-?ups?|wide shots?|face|medium shot)\b/g, '')
  )
}

export const framing: Wish = (clause) => {
  const { text } = clause
  if (
    /\b(?:remove|delete|swap|seconds|longer|shorter|hold|darker|brighter|dissolve|fade|lens|keep|lock|add|insert|slower|faster|black)\b/.test(
      text,
    ) ||
    amountIn(text).seconds !== null ||
    /\bcut to\b/.test(text)
  )
    return null
  const angle = foundIn(angles, text)
  const nearer = /\b(?:closer|nearer|tighter|close on|in close|close in)\b/.test(text)
    ? 1
    : /\b(?:wider|further (?:away|back|out)|farther|more distance)\b/.test(text)
      ? -1
      : 0
  const size = nearer === 0 ? foundIn(framings, wishPart(text)) : null
  if (nearer === 0 && size === null && angle === null) return null
  const shots = clause.at.shots.length > 0 ? clause.at.shots : null
  if (shots === null) {
    const seen = withSubject(clause).filter((id) =>
      clause.at.scenes.includes(clause.film.shots[id]?.scene ?? ''),
    )
    if (seen.length === 1) return framed(clause, seen, nearer, size, angle)
    const among =
      clause.at.scenes.length > 0
        ? seen.length > 0
          ? seen
          : shotsMeant(clause)
        : clause.at.characters.length > 0
          ? withSubject(clause)
          : undefined
    if ((among?.length === 1 || /\b(?:all|every|each|whole|everyone|everybody)\b/.test(text)) && among)
      return framed(clause, peopled(clause, among), nearer, size, angle)
    return askShot(clause, 'Which shot?', among ?? undefined)
  }
  return framed(clause, shots, nearer, size, angle)
}

/** "Closer on everyone" is about shots in which somebody is. */
const peopled = ({ text, film }: Clause, shots: string[]): string[] =>
  /\bevery(?:one|body)\b/.test(text)
    ? shots.filter((id) => (film.shots[id]?.subjects.length ?? 0) > 0)
    : shots

const withSubject = ({ film, at }: Clause): string[] =>
  Object.values(film.shots).flatMap(({ id, subjects }) =>
    subjects.some((who) => at.characters.includes(who)) ? [id] : [],
  )

const framed = (
  { film }: Clause,
  shots: string[],
  nearer: number,
  size: (typeof row)[number] | null,
  angle: 'low' | 'high' | 'overhead' | 'eye' | 'canted' | null,
): Heard => {
  if (nearer === 0)
    return { asks: [{ verb: 'frame', shots, ...(size && { size }), ...(angle && { angle }) }] }
  return {
    asks: shots.map((id): Ask => {
      const at = row.indexOf(film.shots[id]?.size ?? 'MS')
      return {
        verb: 'frame',
        shots: [id],
        size: row[Math.min(row.length - 1, Math.max(0, at + nearer))] ?? 'MS',
        ...(angle && { angle }),
      }
    }),
  }
}
