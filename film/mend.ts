import { z } from 'zod'
import type { Grade } from './look.ts'

/** What makes a shot look like the others of its scene again. By style-consistency-checker. */
export const Mend = z.object({
  gain: z.tuple([z.number(), z.number(), z.number()]), // red, green, blue: on top of the grade's slope
  saturation: z.number(), // on top of the grade's
  distance: z.number(), // from the look of its scene, before
  left: z.number(), // and after
  why: z.string(),
})
export type Mend = z.infer<typeof Mend>

export const mended = (grade: Grade, mend: Mend | undefined): Grade =>
  mend === undefined
    ? grade
    : {
        ...grade,
        slope: [grade.slope[0] * mend.gain[0], grade.slope[1] * mend.gain[1], grade.slope[2] * mend.gain[2]],
        saturation: Math.min(2, grade.saturation * mend.saturation),
      }
