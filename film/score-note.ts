import { z } from 'zod'
import { Frames } from './timeline/time.ts'

export const Mood = z.enum([
  'lighter',
  'darker',
  'tense',
  'calm',
  'sad',
  'joyful',
  'heroic',
  'mysterious',
  'tender',
])
export type Mood = z.infer<typeof Mood>

export const Ensemble = z.enum([
  'orchestra',
  'strings',
  'piano',
  'winds',
  'brass',
  'choir',
  'guitars',
  'synths',
  'jazz',
  'folk',
  'toys',
])
export type Ensemble = z.infer<typeof Ensemble>

/** What the person wants of a cue, of a scene's music or ('film') of all of it; whatever is left out is the composer's. */
export const ScoreNote = z.object({
  silent: z.boolean().optional(),
  mood: Mood.optional(),
  instruments: Ensemble.optional(),
  tempo: z.number().min(0.5).max(2).optional(), // 1.2: a fifth faster
  start: Frames.optional(), // a cue pinned to this frame of the film
})
export type ScoreNote = z.infer<typeof ScoreNote>

/** All that is wanted of a cue: what is said of the film, then of its scenes, then of the cue itself; the nearest counts. */
export const notesFor = (
  notes: Record<string, ScoreNote>,
  cue: string,
  scenes: readonly string[],
): ScoreNote => Object.assign({}, notes.film, ...scenes.map((id) => notes[id]).reverse(), notes[cue])
