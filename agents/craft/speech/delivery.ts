import type { Character } from '#film/cast.ts'
import { clamp } from '#film/clamp.ts'
import type { Emotion } from '#film/plot.ts'
import type { Line } from '#film/screenplay/breakdown.ts'
import type { SpeechSpec } from '#film/sound.ts'
import type { SaidLine } from './feeling.ts'
import { type Feeling, MANNERS, type Manner, SPOKEN, VOICED } from './manners.ts'

const round = (x: number) => Math.round(x * 100) / 100

/** What the scene lends to every line in it: an excited one is faster, higher, louder; a dark one flatter. */
const mood = ({ valence, arousal }: Emotion): Partial<Manner> => {
  const up = arousal - 0.45
  return {
    pace: 1 + up * 0.14 + valence * 0.02,
    pitch: 1 + up * 0.09 + valence * 0.02,
    range: 1 + up * 0.35 + valence * 0.14,
    level: up * 3.5,
    pauses: 1 - up * 0.5,
  }
}

/** In tenths: a scene whose feeling is moved by a hair is not said anew. */
const tenths = ({ valence, arousal }: Emotion): Emotion => ({
  valence: Math.round(valence * 10) / 10,
  arousal: Math.round(arousal * 10) / 10,
})

type Person = Pick<Character, 'temper' | 'speech' | 'role'>

/** How a line is said by this person in this scene: the feeling, what the text asks of the voice, the scene, the person's own way. */
export const mannerOf = (
  line: SaidLine,
  feeling: Feeling,
  who: Person | undefined,
  scene?: Emotion,
  more: readonly Partial<Manner>[] = [],
): Manner => {
  const asked = line.parentheticals.join(' ').toLowerCase()
  const shouting = /!/.test(line.text) && /[A-Z]{3}/.test(line.text) && !/[a-z]{2}/.test(line.text)
  const parts: Partial<Manner>[] = [
    MANNERS[feeling],
    ...VOICED.filter(([form]) => form.test(asked)).map(([, manner]) => manner),
    shouting ? { level: 3, pitch: 1.06 } : /!/.test(line.text) ? { level: 1, range: 1.1 } : {},
    scene === undefined ? {} : mood(tenths(scene)),
    who === undefined ? {} : SPOKEN[who.speech.manner],
    who === undefined
      ? {}
      : { pace: 0.97 + who.temper.energy * 0.06, range: 0.92 + who.temper.energy * 0.16 },
    who?.role === 'narrator' ? { pace: 0.97 } : {},
    ...more,
  ]
  const product = (name: 'pace' | 'pitch' | 'range' | 'pauses') =>
    parts.reduce((x, part) => x * (part[name] ?? 1), 1)
  const sum = (name: 'level' | 'breath' | 'tremor') => parts.reduce((x, part) => x + (part[name] ?? 0), 0)
  return {
    pace: round(clamp(product('pace'), 0.78, 1.28)),
    pitch: round(clamp(product('pitch'), 0.85, 1.25)),
    range: round(clamp(product('range'), 0.4, 1.8)),
    level: round(clamp(sum('level'), -8, 6)),
    pauses: round(clamp(product('pauses'), 0.5, 2)),
    breath: round(clamp(sum('breath'), 0, 0.8)),
    tremor: round(clamp(sum('tremor'), 0, 0.8)),
  }
}

const TELEPHONE = /\b(?:tele)?phone\b|\bfilter(?:ed)?\b|\bvoice ?mail\b|\banswering machine\b/
const RADIO =
  /\bradio\b|\bwalkie|\bintercom\b|\bloudspeaker\b|\bspeaker\b|\bcomms?\b|\bmegaphone\b|\bp\.?a\.?\b/

/** What a voice comes through: said beside the cue, or that it is heard over a line. Who speaks *into* a telephone is with us. */
export const throughOf = (line: Pick<Line, 'extension' | 'parentheticals'>): SpeechSpec['through'] => {
  const beside = (line.extension ?? '').toLowerCase()
  const said = line.parentheticals.join(' ').toLowerCase()
  const far = /\b(?:over|through|from|via|filtered)\b/
  const away = /v\.? ?o|o\.? ?[sc]/.test(beside)
  const heard = [beside, far.test(said) || away ? said : ''].join(' ')
  if (/\binto\b/.test(said)) return undefined
  if (TELEPHONE.test(heard)) return 'phone'
  if (RADIO.test(heard)) return 'radio'
  return /\b(?:door|wall|gag|mask|muffled)\b/.test(said) && (far.test(said) || /muffled/.test(said))
    ? 'door'
    : undefined
}
