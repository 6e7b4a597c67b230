import { random } from '#film/random.ts'
import type { Phrase } from './phrases.ts'

/** A phone of a phrase as the engine says it, in seconds, with the word it belongs to. */
type Spoken = { phone: string; from: number; to: number; word: number }
type Acting = { range: number; tremor: number; stress: ReadonlySet<number>; seed: string }
/** How a phrase is said: melody in semitones beside the engine's own, pace, and level in dB, by time in its source. */
export type Prosody = {
  melody(at: number): number
  own(at: number): number // share of the engine's own melody that is kept
  pace(at: number): number
  level(at: number): number
}

/** Words that carry no accent of their own unless they are stressed. */
const SMALL = new Set(
  "a an the and or but if of to in on at by for from with as is are was were be been am do does did has have had will would can could shall should may might must i you he she it we they me him her us them my your his its our their this that these those there so not than then i'm you're he's she's it's we're they're i've you've i'll you'll".split(
    ' ',
  ),
)
const bare = (word: string): string => word.toLowerCase().replace(/[^a-z']/g, '')

const FULL = new Set('aa ae ah ao aw ay eh er ey iy ow oy uh uw'.split(' '))
const VOWEL = new Set([...FULL, 'ax', 'axr', 'ih', 'ix'])
/** The vowel that carries a word's accent: its first full one (flite names no stress), else its first. */
const nucleus = (phones: readonly Spoken[]): Spoken | undefined =>
  phones.find(({ phone }) => FULL.has(phone)) ?? phones.find(({ phone }) => VOWEL.has(phone)) ?? phones[0]

const bump = (at: number, from: number, to: number): number => {
  const middle = (from + to) / 2
  const reach = Math.max(0.09, (to - from) * 0.9)
  const x = (at - middle) / reach
  return x <= -1 || x >= 1 ? 0 : 0.5 + 0.5 * Math.cos(Math.PI * x)
}
const ramp = (at: number, from: number, to: number): number => {
  const x = Math.min(1, Math.max(0, (at - from) / Math.max(1e-6, to - from)))
  return x * x * (3 - 2 * x)
}

/** Semitones at the end of a phrase, and how high its last accent stands (after Pierrehumbert 1980: H* L-L%, L* H-H%, H* L%). */
const ENDINGS: Record<Phrase['ending'], { accent: number; end: number }> = {
  fall: { accent: 1.6, end: -1.6 },
  rise: { accent: -0.6, end: 5 },
  exclaim: { accent: 3, end: -2.4 },
  trail: { accent: 0.4, end: -0.8 },
  cut: { accent: 1.4, end: 0.6 },
}

/** What a phrase's marks, its place and the acting make of the engine's even reading. */
export const prosodyOf = (phrase: Phrase, phones: readonly Spoken[], acting: Acting): Prosody => {
  const { range, tremor, stress } = acting
  const own = random(acting.seed)
  const end = phones.at(-1)?.to ?? 0
  const begin = phones[0]?.from ?? 0
  const words = phrase.words.map((text, i) => {
    const said = phones.filter(({ word }) => word === i)
    const stressed = stress.has(phrase.first + i)
    const heavy = stressed || !SMALL.has(bare(text))
    return { said, heart: nucleus(said), stressed, heavy, comma: /,["'”’)]*$/.test(text), wobble: own.next() }
  })
  const heavy = words.filter((word) => word.heavy && word.heart !== undefined)
  const last = heavy.at(-1) ?? words.findLast(({ heart }) => heart !== undefined)
  const focus = words.findLast(({ stressed }) => stressed)
  const { accent, end: final } = ENDINGS[phrase.ending]
  const beats = words.flatMap((word, i) => {
    const { heart, stressed } = word
    if (heart === undefined || !(word.heavy || word === last)) return []
    // What comes after a stressed word is said without accents (focus); each accent is a little different.
    const after = focus !== undefined && i > words.indexOf(focus)
    const height = stressed ? 4.2 : after ? 0.1 : word === last ? accent : 0.5 + 0.9 * word.wobble
    return [{ ...heart, height: height * range, level: stressed ? 2.5 : after ? -0.8 : 0.6 }]
  })
  const turn = last?.heart ?? { from: begin, to: end }
  const commas = words
    .slice(0, -1)
    .flatMap(({ comma, said, heart }) =>
      comma && heart !== undefined ? [{ from: heart.from, to: said.at(-1)?.to ?? heart.to }] : [],
    )
  const shaken = own.next() * 6.28
  const melody = (at: number) => {
    const through = (at - begin) / Math.max(0.2, end - begin)
    let height = (0.5 - through) * 1.1 * range
    for (const { from, to, height: up } of beats) height += up * bump(at, from, to)
    for (const { from, to } of commas) if (at <= to) height += 1.6 * range * ramp(at, from, to)
    height += final * Math.max(0.5, range) * ramp(at, (turn.from + turn.to) / 2, end)
    if (tremor > 0)
      height += tremor * (0.7 * Math.sin(at * 34 + shaken) + 0.35 * Math.sin(at * 21.7 + shaken * 2))
    return height
  }
  const slow = words.flatMap(({ said, stressed }) =>
    stressed && said[0] !== undefined ? [{ from: said[0].from, to: said.at(-1)?.to ?? 0 }] : [],
  )
  const pace = (at: number) => {
    let length = slow.some(({ from, to }) => at >= from && at < to) ? 1.18 : 1
    if (phrase.ending === 'trail') length *= 1 + 0.4 * ramp(at, turn.from - 0.1, end)
    else if (phrase.ending === 'cut') length *= 0.93
    else length *= 1 + 0.06 * ramp(at, turn.from, end)
    return length
  }
  const level = (at: number) => {
    let gain = 0
    for (const { from, to, level: up } of beats) gain += up * bump(at, from, to)
    if (phrase.ending === 'trail') gain -= 6 * ramp(at, begin + (end - begin) * 0.55, end)
    if (tremor > 0) gain += tremor * 1.6 * Math.sin(at * 34 + shaken + 1)
    return gain
  }
  // Where the voice is to rise or to hang, the engine's own fall is taken back.
  const kept = phrase.ending === 'rise' || phrase.ending === 'cut' ? 0 : phrase.ending === 'trail' ? 0.4 : 1
  const keep = (at: number) => 1 - (1 - kept) * ramp(at, turn.from - 0.05, turn.to)
  return { melody, own: keep, pace, level }
}
