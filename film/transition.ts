import { z } from 'zod'
import { TransitionKind } from './timeline/track.ts'

/** How a scene begins: by a plain cut (null), a match or smash cut (still a cut, but told), or a transition. By transition-designer, by scene. */
export const Transition = z.object({
  kind: TransitionKind.nullable(),
  cut: z.enum(['straight', 'match', 'smash']).nullable(), // where kind is null
  seconds: z.number().min(0).max(3),
  why: z.string(),
})
export type Transition = z.infer<typeof Transition>
