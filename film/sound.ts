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
  by: z.string().optional(), // the model that spoke it; left out: the engine of its voice
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

export const Note = z.object({
  at: z.number(),
  beats: z.number(),
  midi: z.int(),
  velocity: z.number().min(0).max(1),
}) // beats (quarter notes) from the cue's start
export type Note = z.infer<typeof Note>
/** The families of an orchestra; each is a stem. */
export const Section = z.enum([
  'strings',
  'winds',
  'brass',
  'keys',
  'guitars',
  'voices',
  'synths',
  'percussion',
])
export type Section = z.infer<typeof Section>
export const Part = z.object({
  name: z.string(),
  program: z.int().min(0).max(127), // General MIDI, from 0; for drums the kit
  bank: z.int().min(0).max(127).default(0), // of the sound bank: 20 first violins, 25 second, 30 violas …
  section: Section.default('keys'),
  drums: z.boolean().default(false),
  pan: z.number(), // where they sit: −1 left … 1 right
  gain: z.number(), // dB
  hall: z.number().min(0).max(1).default(0.3), // how far back they sit: reverb send
  lag: z.number().default(0), // ms from the bow to the sound: they begin that much sooner
  notes: z.array(Note),
  swell: z.array(z.object({ at: z.number(), level: z.number().min(0).max(1) })).default([]), // expression (CC 11)
  pedal: z.array(z.object({ at: z.number(), beats: z.number() })).default([]), // the dampers lifted (CC 64)
})
export type Part = z.infer<typeof Part>
/** A cue as written music: what the synthesiser plays and what a notation program reads. Places in beats from its start. */
export const CueSpec = z.object({
  bpm: z.number().positive(), // at the start
  tempo: z.array(z.object({ at: z.number(), bpm: z.number().positive() })).default([]), // where it changes
  bars: z.array(z.object({ at: z.number(), beats: z.number().positive() })).default([]),
  key: z.object({ fifths: z.int().min(-7).max(7), minor: z.boolean() }).default({ fifths: 0, minor: false }),
  chords: z.array(z.object({ at: z.number(), root: z.int(), kind: z.string() })).default([]), // root: pitch class
  ms: Ms,
  parts: z.array(Part),
  tail: Ms,
})
export type CueSpec = z.infer<typeof CueSpec>
export const Cue = z.object({
  id: z.string(),
  name: z.string(),
  key: z.string(),
  spec: CueSpec,
  asset: z.string(),
  stems: z.partialRecord(Section, z.string()).default({}), // they sum to the cue
  ms: Ms,
  said: z
    .array(z.object({ theme: z.string(), guise: z.string(), at: z.number(), beats: z.number() }))
    .default([]), // where themes are heard
  hits: z.array(z.object({ frame: z.int(), at: z.number() })).default([]), // frames of the film on which a downbeat falls
  why: z.string(),
})
export type Cue = z.infer<typeof Cue>
export const Score = z.object({
  themes: z.record(z.string(), z.array(Note)), // by character, and 'motif' for the film's own
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
/** Whose a recording is and on what terms; what is made here has none. */
export const SoundCredit = z.object({ title: z.string(), author: z.string(), licence: z.string() })
export type SoundCredit = z.infer<typeof SoundCredit>
export const Sound = z.object({
  id: z.string(),
  spec: SoundSpec,
  asset: z.string(),
  ms: Ms,
  why: z.string(),
  credit: SoundCredit.optional(),
})
export type Sound = z.infer<typeof Sound>

/** How a place answers a sound. */
export const Space = z.object({
  seconds: z.number().positive(), // until the echo has fallen by 60 dB
  before: z.number().nonnegative(), // seconds to the first echo
  damp: z.number().positive(), // Hz above which the echo is dull
})
export type Space = z.infer<typeof Space>

/** The parts in which a mix can be had: its four buses, the track for dubbing, and 5.1. */
export const stemNames = ['dialogue', 'music', 'effects', 'ambience', 'm-and-e', 'surround'] as const

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
  space: Space.optional(), // left out: a small room, or a hall where the send is above a half
  cutoff: z.number().positive().optional(), // Hz: what distance or a wall leaves of the top
  curve: z.array(z.object({ at: Ms, db: z.number() })).optional(), // on top of `gain`, from the clip's start; straight in dB
  round: z.boolean().optional(), // the sound begins anew where it ends
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
  gate: z.enum(['programme', 'dialogue']).optional(), // what the target is measured on; left out: the programme
  truePeak: z.number(), // dBTP
  parts: z.boolean().optional(), // with music and effects alone ('m-and-e') and 5.1 ('surround') among the stems
})
export type MixSpec = z.infer<typeof MixSpec>
export const Mix = z.object({
  spec: MixSpec,
  asset: z.string(), // stereo 48 kHz WAV
  stems: z.record(z.string(), z.string()),
  lufs: z.number(),
  dialogueLufs: z.number().nullable().optional(), // of the whole mix while somebody speaks; null when nobody does
  truePeak: z.number(),
  meters: z.string().optional(), // JSON: film/meters.ts
  speechOverBed: z.number().nullable(), // dB, worst line; null when nobody speaks
})
export type Mix = z.infer<typeof Mix>
