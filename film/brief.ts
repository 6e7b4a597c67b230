import { z } from 'zod'
import { Look } from './look.ts'
import { Loudness } from './loudness.ts'
import { Pronunciation } from './pronunciation.ts'
import { Level } from './quality.ts'
import { Rate } from './timeline/time.ts'

export const Genre = z.enum([
  'drama',
  'comedy',
  'romance',
  'thriller',
  'horror',
  'action',
  'adventure',
  'mystery',
  'sci-fi',
  'fantasy',
  'western',
  'family',
])
export type Genre = z.infer<typeof Genre>

/** Picture size in pixels. H.264 with 4:2:0 colour needs even numbers. */
export const Size = z.object({
  width: z.int().min(64).max(4096).multipleOf(2),
  height: z.int().min(64).max(4096).multipleOf(2),
})
export type Size = z.infer<typeof Size>

const Source = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('idea'), text: z.string().trim().min(1) }),
  z.object({ kind: z.literal('screenplay'), text: z.string().min(1) }),
])

/** A model of the person's own for a thing or a place of the film. */
export const GivenModel = z.object({
  name: z.string().trim().min(1), // as the film calls it: "lantern", "lighthouse"
  asset: z.string(), // a binary glTF in the store
  size: z.number().positive().max(200).optional(), // its longest side in metres
})
export type GivenModel = z.infer<typeof GivenModel>

/** Where captions go: into the picture, into files beside it, nowhere. */
export const CaptionPlace = z.enum(['burnt', 'beside', 'none'])
export type CaptionPlace = z.infer<typeof CaptionPlace>

/** What the person asked for; nothing here is ever changed by the crew. */
export const Brief = z.object({
  source: Source,
  title: z.string().nullable().default(null),
  seconds: z
    .number()
    .positive()
    .max(4 * 3600)
    .nullable(), // null: as long as the story needs
  genre: Genre.nullable(), // null: surprise me
  look: Look.optional(), // left out: what suits the story
  size: Size,
  rate: Rate,
  quality: Level.optional(), // left out: the master
  captions: CaptionPlace.optional(), // left out: burnt
  loudness: Loudness.optional(), // left out: the web's
  stems: z.boolean().optional(), // with the sound in parts: voices, music, effects, music and effects, 5.1
  describe: z.boolean().optional(), // with an audio description for who cannot see the picture
  seed: z.int(),
  models: z.array(GivenModel).max(20).optional(),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/)
    .optional(), // BCP 47, spoken; left out: that of the words
  pronunciations: z.array(Pronunciation).max(200).optional(),
  scenes: z.object({ from: z.int().positive(), to: z.int().positive() }).nullable().default(null), // numbers in the screenplay, both included
})
export type Brief = z.infer<typeof Brief>
