import { z } from 'zod'

/** How a word or name is said: { word: 'Siobhan', say: 'shih vawn' }. */
export const Pronunciation = z.object({
  word: z.string().trim().min(1).max(60),
  say: z.string().trim().min(1).max(120),
})
export type Pronunciation = z.infer<typeof Pronunciation>
