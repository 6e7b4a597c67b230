import { z } from 'zod'
import { Genre } from './brief.ts'
import { Look } from './look.ts'

export const VideoType = z.enum([
  'short',
  'trailer',
  'explainer',
  'ad',
  'documentary',
  'music-video',
  'social',
])
export const Colour = z.string().regex(/^#[0-9a-f]{6}$/)

/** Five swatches with roles (CRAFT, "Looks"). */
export const Palette = z.object({
  name: z.string(),
  ground: Colour,
  light: Colour,
  shadow: Colour,
  skin: Colour,
  accent: Colour,
})
export type Palette = z.infer<typeof Palette>

/** The creative direction that every later choice looks at. */
export const Direction = z.object({
  type: VideoType,
  genres: z.array(z.object({ genre: Genre, weight: z.number().min(0).max(1) })).min(1), // heaviest first
  tone: z.array(z.string()).min(1),
  audience: z.string(),
  language: z.string(),
  seconds: z.number().positive().nullable(),
  palette: Palette,
  look: Look.optional(), // left out: painted
  averageShotSeconds: z.number().min(0.8).max(15),
  references: z.array(z.string()),
  why: z.string(),
})
export type Direction = z.infer<typeof Direction>
export type VideoType = z.infer<typeof VideoType>
