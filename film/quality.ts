import { z } from 'zod'

/** What a picture is for: to try something out, to show it, to keep it. */
export const Level = z.enum(['draft', 'preview', 'master'])
export type Level = z.infer<typeof Level>

/** How dear the pixels may be. By render-quality-manager. */
export const RenderSettings = z.object({
  level: Level,
  scale: z.number().min(0.1).max(2), // of the brief's size, drawn and then encoded at that size
  step: z.int().min(1).max(4), // every n-th frame is drawn and shown n times
  samples: z.enum(['none', 'edges', 'multi']), // smoothing: none, in the finishing pass, by multisampling
  shadows: z.int().min(0).max(4096), // texels of the key's shadow; 0: none
  crf: z.int().min(10).max(40),
  why: z.string(),
})
export type RenderSettings = z.infer<typeof RenderSettings>

/** How a stage is drawn, whatever its size. */
export type Drawing = Pick<RenderSettings, 'samples' | 'shadows'>
export const fullDrawing: Drawing = { samples: 'edges', shadows: 1024 }

const even = (n: number): number => 2 * Math.max(32, Math.round(n / 2))

/** The size that is drawn and encoded: even, as H.264 with 4:2:0 colour needs it. */
export const drawnSize = (
  size: { width: number; height: number },
  { scale }: Pick<RenderSettings, 'scale'>,
): { width: number; height: number } => ({
  width: even(size.width * scale),
  height: even(size.height * scale),
})
