import { z } from 'zod'
import { Expression } from './stage.ts'

/** Within an asset, time is whole milliseconds; on the timeline it is frames. */
const Ms = z.int().nonnegative()

const Share = z.number().min(0).max(1)

/** A voice of the embedded engine: formants shifted by `shift`, pitch in Hz, `stretch` > 1 slower (STACK, "Speech"). */
export const Voice = z.object({
  engine: z.string(), // 'embedded', or a vendor's id
  voice: z.string(),
  shift: z.number().positive(),
  pitch: z.number().positive(),
  stretch: z.number().positive(),
  breath: Share.optional(), // air in the tone
  rough: Share.optional(), // creak: every other period differs
  tremor: Share.optional(), // an unsteady tone
  tilt: z.number().min(-12).max(12).optional(), // dB above 2.5 kHz: dark or bright
  actor: z.string().optional(), // who of the company it is, for an engine with voices of its own
})
export type Voice = z.infer<typeof Voice>
export const Casting = z.object({ voice: Voice, label: z.string(), why: z.string() })
export type Casting = z.infer<typeof Casting>

/** What is asked of the speech engine for one line. */
export const SpeechSpec = z.object({
  text: z.string(), // as spoken: numbers and abbreviations in words
  voice: Voice,
  pace: z.number().min(0.5).max(2), // 1: the voice's own; 1.2 faster
  pitch: z.number().min(0.5).max(2),
  range: z.number().min(0).max(2), // width of the melody
  level: z.number(), // dB
  pauses: z.number().min(0.3).max(3).optional(), // 1: the text's own
  breath: Share.optional(), // 1: a whisper
  tremor: Share.optional(), // through tears, in fright, in laughter
  stress: z.array(z.int().nonnegative()).optional(), // words of `text` that are stressed
  through: z.enum(['phone', 'radio', 'door']).optional(), // what the voice comes through
  language: z.string().optional(), // BCP 47; left out: English
})
export type SpeechSpec = z.infer<typeof SpeechSpec>

export const Word = z.object({ text: z.string(), from: Ms, to: Ms }) // text as written in the line
export type Word = z.infer<typeof Word>
export const Phone = z.object({ phone: z.string(), from: Ms, to: Ms })
export type Phone = z.infer<typeof Phone>
export const Take = z.object({
  spec: SpeechSpec,
  asset: z.string(), // mono 48 kHz WAV
  ms: Ms,
  emotion: Expression,
  words: z.array(Word),
  phones: z.array(Phone),
})
export type Take = z.infer<typeof Take>

/** The ways in which one line can be read; a take is made of the one that is chosen. */
export const ReadingName = z.enum([
  'as-written',
  'smaller',
  'bigger',
  'slower',
  'quicker',
  'warmer',
  'colder',
  'another',
])
export type ReadingName = z.infer<typeof ReadingName>
/** How a person wants a line read. */
export const Reading = z.object({
  name: ReadingName,
  feeling: Expression.optional(), // instead of the one that is written or felt in the scene
  turn: z.int().nonnegative().default(0), // another number, another melody
})
export type Reading = z.infer<typeof Reading>

/** How a word or name is said: { word: 'Siobhan', say: 'shih vawn' }. */
export const Pronunciation = z.object({
  word: z.string().trim().min(1).max(60),
  say: z.string().trim().min(1).max(120),
})
export type Pronunciation = z.infer<typeof Pronunciation>

export const Note = z.object({
  at: z.number(),
  beats: z.number(),
  midi: z.int(),
  velocity: z.number().min(0).max(1),
}) // beats from the cue's start
export type Note = z.infer<typeof Note>
export const Part = z.object({
  name: z.string(),
  program: z.int().min(0).max(127),
  drums: z.boolean().default(false),
  pan: z.number(),
  gain: z.number(),
  notes: z.array(Note),
})
export type Part = z.infer<typeof Part>
/** A cue as written music: what the synthesiser plays. */
export const CueSpec = z.object({ bpm: z.number().positive(), ms: Ms, parts: z.array(Part), tail: Ms })
export type CueSpec = z.infer<typeof CueSpec>
export const Cue = z.object({
  id: z.string(),
  name: z.string(),
  key: z.string(),
  spec: CueSpec,
  asset: z.string(),
  ms: Ms,
  why: z.string(),
})
export type Cue = z.infer<typeof Cue>
export const Score = z.object({
  themes: z.record(z.string(), z.array(Note)),
  cues: z.record(z.string(), Cue),
})
export type Score = z.infer<typeof Score>

/** What is asked of the sound maker: kind names its recipe ("steps-wood", "sea", "door"). */
export const SoundSpec = z.object({
  kind: z.string(),
  ms: Ms,
  seed: z.int(),
  loop: z.boolean().default(false),
  params: z.record(z.string(), z.number()).default({}),
})
export type SoundSpec = z.infer<typeof SoundSpec>
export const Sound = z.object({ id: z.string(), spec: SoundSpec, asset: z.string(), ms: Ms, why: z.string() })
export type Sound = z.infer<typeof Sound>

/** What is asked of the mixer: every clip with its asset, place, level; buses duck under dialogue. Times in ms of the film. */
export const MixClip = z.object({
  bus: z.enum(['dialogue', 'music', 'effects', 'ambience']),
  asset: z.string(),
  at: Ms,
  offset: Ms,
  ms: Ms,
  gain: z.number(),
  pan: z.number().min(-1).max(1),
  fadeIn: Ms,
  fadeOut: Ms,
  room: z.number().min(0).max(1), // reverb send
})
export type MixClip = z.infer<typeof MixClip>
export const MixSpec = z.object({
  ms: Ms, // exact length of the film
  clips: z.array(MixClip),
  duck: z.object({
    music: z.number(),
    effects: z.number(),
    ambience: z.number(),
    lookAhead: Ms,
    release: Ms,
  }), // dB while spoken
  lufs: z.number(),
  truePeak: z.number(), // dBTP
})
export type MixSpec = z.infer<typeof MixSpec>
export const Mix = z.object({
  spec: MixSpec,
  asset: z.string(), // stereo 48 kHz WAV
  stems: z.record(z.string(), z.string()),
  lufs: z.number(),
  truePeak: z.number(),
  speechOverBed: z.number().nullable(), // dB, worst line; null when nobody speaks
})
export type Mix = z.infer<typeof Mix>
