import { shotsInOrder } from '#film/film.ts'
import type { Ask } from '#film/proposal/ask.ts'
import { askScene, askShot, askWhich } from '../asking.ts'
import type { Clause, Heard, Wish } from '../given.ts'
import { shotsMeant } from '../meant.ts'
import { foundIn } from '../words.ts'

const framings = {
  'extreme close-?ups?|very close|macro': 'ECU',
  'close-?ups?|close up|closeup|tight(?:er)?(?: shot)?': 'CU',
  'medium(?: shot| close-?up)?|mid-?shot|waist': 'MS',
  'full(?: shot| body)?|head to toe': 'FS',
  'extreme wide(?: shot)?|very wide|panorama': 'EWS',
  'wide(?:r)?(?: shot)?|long shot|total|establishing shot': 'WS',
} as const
const angles = {
  'low angle|camera lower|lower(?: the)? camera|from below|from low|lower angle|looking up': 'low',
  'high angle|camera higher|raise(?: the)? camera|from above|from high|higher angle|looking down': 'high',
  "overhead|top[- ]down|bird'?s[- ]eye(?: view)?": 'overhead',
  'eye[- ]level|straight on': 'eye',
  'dutch(?: angle)?|canted|tilted': 'canted',
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
    /\b(?:remove|delete|swap|seconds?|longer|shorter|hold|darker|brighter|dissolve|fade|lens|keep|lock|add|insert|slower|faster|black)\b/.test(
      text,
    ) ||
    /\bcut to\b/.test(text)
  )
    return null
  const angle = foundIn(angles, text)
  const nearer = /\b(?:closer|nearer|tighter|closer in)\b/.test(text)
    ? 1
    : /\b(?:wider|further (?:away|back|out)|farther|more distance)\b/.test(text)
      ? -1
      : 0
  const size = nearer === 0 ? foundIn(framings, wishPart(text)) : null
  if (nearer === 0 && size === null && angle === null) return null
  const shots = clause.at.shots.length > 0 ? clause.at.shots : null
  if (shots === null) {
    const among =
      clause.at.scenes.length > 0
        ? shotsMeant(clause)
        : clause.at.characters.length > 0
          ? withSubject(clause)
          : undefined
    if (/\b(?:all|every|each|whole)\b/.test(text) && among) return framed(clause, among, nearer, size, angle)
    return askShot(clause, 'Which shot?', among ?? undefined)
  }
  return framed(clause, shots, nearer, size, angle)
}

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

const moves = {
  'push(?:es)?(?: slowly)? in|push-in|dolly in|zoom in|move in|track in|creep in': 'push-in',
  'pull(?:s)? (?:back|out)|zoom out|dolly out|move back|pull-out': 'pull-out',
  'hand-?held|shaky|shake': 'handheld',
  'static|locked[- ]off|still camera|no (?:camera )?movement|hold(?:s)? still|tripod|steady|stop moving|without movement':
    'static',
} as const

export const camera: Wish = (clause) => {
  const { text } = clause
  const move = foundIn(moves, text)
  const mm = /(\d+) ?mm\b/.exec(text)?.[1]
  const longer = /\b(?:longer|telephoto) lens\b/.test(text)
    ? 85
    : /\b(?:wider|wide[- ]angle|shorter) lens\b/.test(text)
      ? 24
      : null
  const lens = mm === undefined ? longer : Number(mm)
  if (move === null && lens === null) {
    if (!/^(?:move|change|fix|another) (?:the )?camera\b/.test(text)) return null
    return askWhich('How should the camera be?', {
      'Push in': `Push in ${inShot(clause)}`,
      'Pull out': `Pull out ${inShot(clause)}`,
      'Hold still': `Static camera ${inShot(clause)}`,
      Handheld: `Handheld ${inShot(clause)}`,
    })
  }
  const shots = shotsMeant(clause)
  if (shots === null) return askShot(clause, move === null ? 'That lens in which shot?' : 'In which shot?')
  if (lens !== null && (lens < 12 || lens > 300)) return { cannot: 'Lenses go from 12 to 300 mm.' }
  return {
    asks: [
      ...(move ? [{ verb: 'camera' as const, shots, move }] : []),
      ...(lens === null ? [] : [{ verb: 'lens' as const, shots, lens }]),
    ],
  }
}

const inShot = ({ raw }: Clause) => /\b(?:in|of|on) .*$/i.exec(raw)?.[0].replace(/^(?:of|on)/i, 'in') ?? ''
const taking = /\b(?:remove|delete|drop|lose|take out|get rid of|cut|skip|omit|kill|throw out)\b/

export const remove: Wish = (clause) => {
  const { text, at, film } = clause
  if (
    !taking.test(text) ||
    /\b(?:seconds?|music|under|dissolve|transition|%|frames?|rain|black|short|cut to|cut between|by|half)\b/.test(
      text,
    ) ||
    /\bdown\b/.test(text)
  )
    return null
  if (/\bscenes?\b/.test(text) && at.shots.length === 0) {
    if (at.scenes.length === 0) return askScene({ ...clause, raw: 'Remove' }, 'Which scene should go?', false)
    return { asks: [{ verb: 'remove-scenes', scenes: at.scenes }] }
  }
  if (at.shots.length > 0 && /\bshots?\b|\b\d+ ?[a-z]{1,2}\b|\b(?:this|here|close-?ups?)\b/.test(text))
    return { asks: [{ verb: 'remove-shots', shots: at.shots }] }
  if (/\b(?:shot|picture|clip)\b/.test(text))
    return askShot(
      { ...clause, raw: 'Remove' },
      'Which shot should go?',
      at.scenes.length > 0
        ? shotsInOrder(film).flatMap(({ id, scene }) => (at.scenes.includes(scene) ? [id] : []))
        : undefined,
    )
  if (/^(?:remove|delete|cut|drop|lose) (?:it|this|that|them)$/.test(text))
    return at.shots.length > 0
      ? { asks: [{ verb: 'remove-shots', shots: at.shots }] }
      : askShot({ ...clause, raw: 'Remove' }, 'What should go?')
  return null
}

export const keep: Wish = (clause) => {
  const { text } = clause
  const off = /\b(?:unlock|release|free)\b/.test(text)
  if (
    !off &&
    !/\b(?:lock|keep (?:\S+ ){1,5}as (?:it|they|is)|don'?t (?:touch|change)|do not (?:touch|change)|freeze|protect)\b/.test(
      text,
    )
  )
    return null
  if (/\block(?:ed)?[- ]off\b/.test(text)) return null
  const shots = shotsMeant(clause)
  return shots === null ? askShot(clause, 'Which shot?') : { asks: [{ verb: 'keep', shots, on: !off }] }
}
