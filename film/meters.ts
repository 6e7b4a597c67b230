import { z } from 'zod'

const Row = z.array(z.number())

/** What the meters of the studio show of a mix, ten readings a second; an asset beside the mix, as JSON. */
export const Meters = z.object({
  perSecond: z.number().positive(),
  momentary: Row, // LUFS over 0.4 s, −70: nothing
  shortTerm: Row, // LUFS over 3 s
  peaks: Row, // dBFS of the largest sample
  phase: Row, // correlation of left and right: 1 the same, 0 unlike, −1 opposed
  integrated: z.number(), // LUFS
  range: z.number(), // LU: loudness range (EBU Tech 3342)
  truePeak: z.number(), // dBTP
  bands: Row, // Hz: middles of thirds of an octave
  spectra: z.array(Row), // dB in each band, one row a second
})
export type Meters = z.infer<typeof Meters>
