import type { z } from 'zod'
import type { Character } from '#film/cast.ts'
import type { Expression } from '#film/stage.ts'

export type Feeling = z.infer<typeof Expression>

/** How a voice is changed, as factors of its own pace, pitch, melody and pauses, in dB, and in shares of air and of shaking. */
export type Manner = {
  pace: number
  pitch: number
  range: number
  level: number
  pauses: number
  breath: number
  tremor: number
}

/** What each feeling does (CRAFT, "Speech and sound"; Scherer 2003 for air and tremor). */
export const MANNERS: Record<Feeling, Partial<Manner>> = {
  neutral: {},
  happy: { pace: 1.05, pitch: 1.07, range: 1.3, level: 1, pauses: 0.9 },
  sad: { pace: 0.9, pitch: 0.95, range: 0.7, level: -2, pauses: 1.3, breath: 0.12 },
  angry: { pace: 1.03, pitch: 1.07, range: 1.35, level: 3.5, pauses: 0.8 },
  afraid: { pace: 1.06, pitch: 1.12, range: 1.1, level: -0.5, breath: 0.06, tremor: 0.25 },
  surprised: { pace: 1.03, pitch: 1.12, range: 1.45, level: 1.5 },
  tender: { pace: 0.93, pitch: 0.98, range: 0.85, level: -2.5, pauses: 1.15, breath: 0.12 },
  worried: { pace: 1.02, pitch: 1.04, range: 0.95, level: -1, tremor: 0.1 },
  determined: { pace: 0.97, pitch: 0.97, range: 0.95, level: 1.5 },
  suspicious: { pace: 0.94, pitch: 0.95, range: 0.8, level: -1.5, pauses: 1.15 },
  pained: { pace: 0.91, pitch: 1.04, range: 0.8, level: -1.5, pauses: 1.3, breath: 0.08, tremor: 0.2 },
  amused: { pace: 1.03, pitch: 1.04, range: 1.25, level: 0 },
}

/** What a parenthetical asks of the voice itself, on top of the feeling. */
export const VOICED: [RegExp, Partial<Manner>][] = [
  [
    /whisper|under (his|her|their) breath|mutter|murmur|barely audible/,
    { level: -5, pitch: 0.97, range: 0.7, pace: 0.96, breath: 0.5 },
  ],
  [/quiet|soft|low|hushed/, { level: -3.5, range: 0.85, breath: 0.05 }],
  [
    /shout|yell|scream|roar|call(s|ing)? (out|after|up|down)|loud|bellow/,
    { level: 5, pitch: 1.12, range: 1.15 },
  ],
  [/fast|quick|rush|hurr|urgent/, { pace: 1.14, pauses: 0.7 }],
  [/breathless|out of breath|panting/, { pace: 1.08, breath: 0.3, pauses: 0.8 }],
  [/slow|careful|measured|drawl|deliberat|halting/, { pace: 0.87, pauses: 1.4 }],
  [/to (him|her|them)self|thinking/, { level: -3, range: 0.8 }],
  [/tear|cry|weep|sob|choked|trembl|shak|voice break/, { tremor: 0.45, breath: 0.1, pauses: 1.15 }],
  [/laugh|chuckl|giggl/, { tremor: 0.3, pitch: 1.05, range: 1.2 }],
  [/sarcas|dry|wry|deadpan|mock/, { pace: 0.93, pitch: 0.97, range: 1.1 }],
  [/flat|monoton|robot|cold|toneless|deadpan/, { range: 0.55 }],
  [/sing|song/, { range: 1.5, pace: 0.88 }],
]

export const SPOKEN: Record<Character['speech']['manner'], Partial<Manner>> = {
  plain: {},
  clipped: { pace: 1.06, range: 0.9, pauses: 0.85 },
  flowery: { pace: 0.97, range: 1.12 },
  hesitant: { pace: 0.94, level: -1, pauses: 1.3 },
  blunt: { pace: 1.04, range: 0.92, level: 0.5 },
  wry: { range: 0.95 },
  formal: { pace: 0.96, range: 0.92 },
  warm: { pace: 0.97, range: 1.06 },
  commanding: { level: 1, pitch: 0.98 },
  rambling: { pace: 1.08, range: 1.05, pauses: 0.8 },
}
