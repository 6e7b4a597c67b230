import { z } from 'zod'

/** −1 … 1 unpleasant to pleasant; 0 … 1 calm to excited. */
export const Emotion = z.object({ valence: z.number().min(-1).max(1), arousal: z.number().min(0).max(1) })
export type Emotion = z.infer<typeof Emotion>

const BeatName = z.enum(['opening', 'hook', 'turn', 'midpoint', 'crisis', 'climax', 'resolution'])

export const Beat = z.object({
  id: z.string(),
  name: BeatName,
  text: z.string(), // one sentence: who does what, where, at what cost
  at: z.number().min(0).max(1), // where in the film it falls
  emotion: Emotion,
})
export type Beat = z.infer<typeof Beat>

/** Somebody the story needs; character-developer makes a person of each, under the same id. */
const PlotPerson = z.object({
  id: z.string(), // idOf(name)
  name: z.string().min(1),
  role: z.enum(['lead', 'opponent', 'support', 'minor', 'narrator']),
  words: z.string(), // what the idea or the screenplay says of them: "a lighthouse keeper"
})

export const Plot = z.object({
  people: z.array(PlotPerson),
  want: z.string(),
  obstacle: z.string(),
  stakes: z.string(),
  beats: z.array(Beat).min(1),
  ideaWords: z.array(z.string()), // the idea's own nouns and names, which the story keeps
})
export type Plot = z.infer<typeof Plot>

/** What holds the story together beside the events. */
export const Narrative = z.object({
  title: z.string().min(1),
  logline: z.string(),
  theme: z.string(),
  motif: z
    .object({ thing: z.string(), meanings: z.array(z.string()), scenes: z.array(z.string()) })
    .nullable(),
  narration: z.array(z.object({ scene: z.string(), text: z.string() })),
})
export type Narrative = z.infer<typeof Narrative>
