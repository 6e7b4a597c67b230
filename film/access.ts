import { z } from 'zod'
import { Finding } from './file.ts'
import { Track } from './timeline/track.ts'

/** One spoken piece of the audio description. */
export const Narration = z.object({ text: z.string(), asset: z.string(), ms: z.int().nonnegative() })
export type Narration = z.infer<typeof Narration>

/** What the film gives to who cannot hear or see it. By audience/accessibility-checker. */
export const Access = z.object({
  captions: Track, // for the deaf and hard of hearing: speech, names, sounds, music
  descriptions: Track, // what is told of the picture, between the words; empty where nobody asked for it
  narration: z.record(z.string(), Narration), // by description
  mix: z // the film's sound with the description in it
    .object({
      asset: z.string(),
      lufs: z.number(),
      truePeak: z.number(),
      speechOverBed: z.number().nullable(),
    })
    .nullable(),
  findings: z.record(z.string(), Finding),
})
export type Access = z.infer<typeof Access>
