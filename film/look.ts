import { z } from 'zod'

/** The art direction a film is set to; every shot keeps it (CRAFT, "Looks"). */
export const Look = z.enum(['painted', 'noir', 'paper'])
export type Look = z.infer<typeof Look>

/** The person's wish, else what suits the story. */
export const lookOf = (brief: { look?: Look | undefined }, direction: { look?: Look | undefined }): Look =>
  brief.look ?? direction.look ?? 'painted'

const Rgb = z.tuple([z.number(), z.number(), z.number()])

/** An ASC CDL and what the lens and the stock add. By color-grading-specialist, for each scene; applied in one pass. */
export const Grade = z.object({
  slope: Rgb,
  offset: Rgb,
  power: Rgb,
  saturation: z.number().min(0).max(2),
  vignette: z.number().min(0).max(1),
  grain: z.number().min(0).max(1),
  halation: z.number().min(0).max(1), // how much bright things glow
  why: z.string(),
})
export type Grade = z.infer<typeof Grade>

/** A CDL that changes nothing. */
export const plainGrade: Grade = {
  slope: [1, 1, 1],
  offset: [0, 0, 0],
  power: [1, 1, 1],
  saturation: 1,
  vignette: 0,
  grain: 0,
  halation: 0,
  why: '',
}

/** How a kind of surface is painted in this film. By texture-artist. */
export const Surface = z.object({
  pattern: z.enum([
    'none',
    'brush',
    'cloth',
    'knit',
    'wood',
    'stone',
    'brick',
    'metal',
    'paper',
    'grass',
    'water',
    'skin',
  ]),
  scale: z.number().positive(), // metres a repeat
  strength: z.number().min(0).max(1),
  gloss: z.number().min(0).max(1),
})
export type Surface = z.infer<typeof Surface>
/** What a shape is made of; the first stands for everything unnamed. A vertex carries the index. */
export const surfaceNames = [
  'plain',
  'skin',
  'hair',
  'cloth',
  'knit',
  'leather',
  'wood',
  'stone',
  'brick',
  'plaster',
  'metal',
  'glass',
  'paper',
  'foliage',
  'ground',
  'water',
] as const
export type SurfaceName = (typeof surfaceNames)[number]
/** By the surface's name. */
export const Materials = z.record(z.string(), Surface)
export type Materials = z.infer<typeof Materials>
