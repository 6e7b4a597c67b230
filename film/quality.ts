import { z } from 'zod'

/** How dear the pixels may be, from a panel to the master. By render-quality-manager. */
export const RenderSettings = z.object({
  level: z.enum(['draft', 'preview', 'master']),
  scale: z.number().min(0.1).max(2), // of the brief's size, drawn and then encoded at that size
  step: z.int().min(1).max(4), // every n-th frame is drawn and shown n times
  samples: z.enum(['none', 'edges', 'multi']), // smoothing: none, in the finishing pass, by multisampling
  shadows: z.int().min(0).max(4096), // texels of the key's shadow; 0: none
  crf: z.int().min(10).max(40),
  why: z.string(),
})
export type RenderSettings = z.infer<typeof RenderSettings>
