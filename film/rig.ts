import { z } from 'zod'

/** How a character's model may move: its skeleton and how far each joint goes. By rigging-specialist, by character. */
export const Rig = z.object({
  skeleton: z.enum(['human', 'robot', 'quadruped', 'bird', 'dragon']),
  limits: z.record(
    z.string(),
    z.object({
      min: z.tuple([z.number(), z.number(), z.number()]),
      max: z.tuple([z.number(), z.number(), z.number()]),
    }),
  ), // radians by joint
  stiffness: z.number().min(0).max(1), // 0 supple, 1 an elder's or a machine's
  why: z.string(),
})
export type Rig = z.infer<typeof Rig>
