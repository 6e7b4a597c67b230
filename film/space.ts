import { z } from 'zod'
import { Colour } from './direction.ts'

/** Metres, y up, right-handed; facing is radians about y, 0 looks along +z (towards a camera in front of the set). */
export const Vec3 = z.tuple([z.number(), z.number(), z.number()])
export type Vec3 = z.infer<typeof Vec3>
export const Spot = z.object({
  x: z.number(),
  z: z.number(),
  facing: z.number(),
  y: z.number().optional(), // of the floor, on a way that climbs
})
export type Spot = z.infer<typeof Spot>

/** A thing one can hold or see: shape names the kit's builder ("bottle", "letter", "lantern"). */
export const PropModel = z.object({
  shape: z.string(),
  colour: Colour,
  size: z.number().positive(),
  seed: z.int(),
  asset: z.string().optional(), // the person's own glTF, instead of the shape
})
export type PropModel = z.infer<typeof PropModel>
