import { z } from 'zod'
import { Phone, Word } from './sound.ts'

/** A line as a person spoke it, instead of the synthetic take. It stands for the words it was spoken to and no others. */
export const Recording = z.object({
  text: z.string(), // of the line, when it was recorded
  original: z.string(), // the asset as it was given, untouched
  asset: z.string(), // cleaned and trimmed: mono 48 kHz WAV
  ms: z.int().nonnegative(),
  words: z.array(Word),
  phones: z.array(Phone),
})
export type Recording = z.infer<typeof Recording>
