import { z } from 'zod'
import { Frames } from './timeline/time.ts'

/** A place on the timeline that a person wants to find again. */
export const Marker = z.object({
  id: z.string(),
  frame: Frames,
  name: z.string().max(200),
  colour: z.enum(['amber', 'blue', 'green', 'red', 'violet']).default('amber'),
})
export type Marker = z.infer<typeof Marker>
