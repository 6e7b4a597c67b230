import { z } from 'zod'
import { Mend } from './mend.ts'
import { Shot } from './shot.ts'
import { CameraPlan, Performance } from './stage.ts'

/** One way to shoot a shot, kept so that it can be chosen: all that its picture is drawn from, and its panel. */
export const ShotTake = z.object({
  id: z.string(),
  note: z.string(), // in the person's words; '': as the crew had it
  understood: z.array(z.string()), // what was made of the note
  missed: z.array(z.string()), // the words of it that were not understood
  shot: Shot,
  camera: CameraPlan,
  performance: Performance,
  mend: Mend.nullable(), // how its colours differ from the scene's
  panel: z.object({ asset: z.string(), frame: z.int() }),
})
export type ShotTake = z.infer<typeof ShotTake>
