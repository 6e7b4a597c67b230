import type { z } from 'zod'
import type { Character } from '#film/cast.ts'
import type { Expression } from '#film/stage.ts'

type Feeling = z.infer<typeof Expression>

/** How a feeling changes a voice, as factors of its own pace, pitch and melody, and in dB (CRAFT, "Speech and sound"). */
type Manner = { pace: number; pitch: number; range: number; level: number }
const MANNERS: Record<Feeling, Manner> = {
  neutral: { pace: 1, pitch: 1, range: 1, level: 0 },
  happy: { pace: 1.07, pitch: 1.07, range: 1.3, level: 1 },
  sad: { pace: 0.9, pitch: 0.95, range: 0.7, level: -2 },
  angry: { pace: 1.07, pitch: 1.06, range: 1.35, level: 3.5 },
  afraid: { pace: 1.1, pitch: 1.12, range: 1.1, level: -0.5 },
  surprised: { pace: 1.03, pitch: 1.12, range: 1.45, level: 1.5 },
  tender: { pace: 0.93, pitch: 0.98, range: 0.85, level: -2.5 },
  worried: { pace: 1.02, pitch: 1.04, range: 0.95, level: -1 },
  determined: { pace: 0.97, pitch: 0.97, range: 0.95, level: 1.5 },
  suspicious: { pace: 0.94, pitch: 0.95, range: 0.8, level: -1.5 },
  pained: { pace: 0.91, pitch: 1.04, range: 0.8, level: -1.5 },
  amused: { pace: 1.03, pitch: 1.04, range: 1.25, level: 0 },
}

/** What a parenthetical asks of the feeling. The stems of words, the first found counts. */
const ASKED: [RegExp, Feeling][] = [
  [/ang(ry|er)|furious|shout|yell|scream|snap|bark|roar|seeth|rage|hiss/, 'angry'],
  [/afraid|scared|fright|terrif|panic|trembl|shak|horrif/, 'afraid'],
  [/sad|cry|weep|sob|tear|griev|mourn|heartbroken|broken|choked/, 'sad'],
  [/surpris|shock|stunn|astonish|startl|gasp|disbelie/, 'surprised'],
  [/tender|gentl|loving|soft|sooth|kind|warm/, 'tender'],
  [/worri|anxious|nervous|uneas|hesita|concern|urgent/, 'worried'],
  [/suspicio|wary|warily|narrow|doubt|cold|icy|menac/, 'suspicious'],
  [/pain|hurt|wince|weak|cough|groan|dying|exhaust|tired|wear/, 'pained'],
  [/amus|laugh|chuckl|grin|smirk|teas|wry|dry|sarcas|jok|deadpan|mock/, 'amused'],
  [/happy|happi|joy|cheer|smil|bright|delight|excite|beam|glad|proud/, 'happy'],
  [/firm|determin|resol|steady|stern|command|flat|insist/, 'determined'],
]

/** And of the voice itself, on top of the feeling. */
const VOICED: [RegExp, Partial<Manner>][] = [
  [
    /whisper|under (his|her|their) breath|mutter|murmur|barely audible/,
    { level: -6, pitch: 0.97, range: 0.7 },
  ],
  [/quiet|soft|low|hushed/, { level: -3.5, range: 0.85 }],
  [
    /shout|yell|scream|roar|call(s|ing)? (out|after|up|down)|loud|bellow/,
    { level: 5, pitch: 1.12, range: 1.15 },
  ],
  [/fast|quick|rush|hurr|urgent|breathless/, { pace: 1.14 }],
  [/slow|careful|measured|drawl|deliberat|halting/, { pace: 0.87 }],
  [/to (him|her|them)self|thinking/, { level: -3 }],
]

/** Words of the line that carry a feeling by themselves. */
const WORDS: [RegExp, Feeling][] = [
  [/\b(damn|hell|liar|traitor|hate|how dare|shut up|get out|idiot|coward|enough)\b/, 'angry'],
  [/\b(run|hide|behind you|help|don't move|no no|coming for)\b.*!|\b(afraid|scared|terrified)\b/, 'afraid'],
  [/\b(sorry|miss (him|her|you|them)|gone|died|dead|goodbye|lost|alone|never see)\b/, 'sad'],
  [/\b(impossible|what\?!|oh my|can't be|you're alive|really\?)/, 'surprised'],
  [/\b(love|my dear|darling|sweetheart|safe now|i'm here|come home)\b/, 'tender'],
  [/\b(what if|worried|careful|are you (all right|sure|okay)|something's wrong)\b/, 'worried'],
  [/\b(we did it|wonderful|beautiful|thank you|at last|hooray|yes!)/, 'happy'],
  [/\b(i will|we will|i won't|we must|i promise|never again|let's go|i have to)\b/, 'determined'],
  [/\b(who sent you|why should i|what are you hiding|prove it)\b/, 'suspicious'],
  [/\b(ha|haha|heh)\b/, 'amused'],
]

const SPOKEN: Record<Character['speech']['manner'], Partial<Manner>> = {
  plain: {},
  clipped: { pace: 1.06, range: 0.9 },
  flowery: { pace: 0.97, range: 1.12 },
  hesitant: { pace: 0.94, level: -1 },
  blunt: { pace: 1.04, range: 0.92, level: 0.5 },
  wry: { range: 0.95 },
  formal: { pace: 0.96, range: 0.92 },
  warm: { pace: 0.97, range: 1.06 },
  commanding: { level: 1, pitch: 0.98 },
  rambling: { pace: 1.08, range: 1.05 },
}

type SaidLine = { text: string; parentheticals: string[] }

/** The feeling of a line, from what is written beside it and in it. Nothing else, so that a line's take is its own. */
export const feelingOf = ({ text, parentheticals }: SaidLine): Feeling => {
  const asked = parentheticals.join(' ').toLowerCase()
  const beside = ASKED.find(([form]) => form.test(asked))
  if (beside !== undefined) return beside[1]
  const low = text.toLowerCase().replace(/’/g, "'")
  const inside = WORDS.find(([form]) => form.test(low))
  if (inside !== undefined) return inside[1]
  if (/\?!|!\?/.test(text)) return 'surprised'
  if (/!/.test(text)) return /^[^a-z]*$/.test(text) ? 'angry' : 'determined'
  if (/(…|\.\.\.)\s*$/.test(text)) return 'worried'
  return 'neutral'
}

const clamp = (x: number, low: number, high: number) => Math.min(high, Math.max(low, x))
const round = (x: number) => Math.round(x * 100) / 100

/** How a line is said by this person: the feeling, what the text asks of the voice, and the person's own way. */
export const mannerOf = (
  line: SaidLine,
  feeling: Feeling,
  who: Pick<Character, 'temper' | 'speech' | 'role'> | undefined,
): Manner => {
  const asked = line.parentheticals.join(' ').toLowerCase()
  const shouting = /!/.test(line.text) && /[A-Z]{3}/.test(line.text) && !/[a-z]{2}/.test(line.text)
  const parts: Partial<Manner>[] = [
    MANNERS[feeling],
    ...VOICED.filter(([form]) => form.test(asked)).map(([, manner]) => manner),
    shouting ? { level: 3, pitch: 1.06 } : /!/.test(line.text) ? { level: 1, range: 1.1 } : {},
    who === undefined ? {} : SPOKEN[who.speech.manner],
    who === undefined
      ? {}
      : { pace: 0.97 + who.temper.energy * 0.06, range: 0.92 + who.temper.energy * 0.16 },
    who?.role === 'narrator' ? { pace: 0.97 } : {},
  ]
  const product = (name: 'pace' | 'pitch' | 'range') => parts.reduce((x, part) => x * (part[name] ?? 1), 1)
  return {
    pace: round(clamp(product('pace'), 0.78, 1.28)),
    pitch: round(clamp(product('pitch'), 0.85, 1.25)),
    range: round(clamp(product('range'), 0.4, 1.8)),
    level: round(
      clamp(
        parts.reduce((x, part) => x + (part.level ?? 0), 0),
        -8,
        6,
      ),
    ),
  }
}
