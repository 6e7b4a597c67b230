import { z } from 'zod'

/** For whom a film is mastered (YARDSTICKS, "loudness"). */
export const Loudness = z.enum(['web', 'broadcast', 'cinema'])
export type Loudness = z.infer<typeof Loudness>

type Target = {
  lufs: number
  within: number // LU to either side
  truePeak: number // dBTP at most, in the encoded file
  gate: 'programme' | 'dialogue' // what is measured: everything (BS.1770), or only while somebody speaks
}

export const loudnessTargets: Record<Loudness, Target> = {
  web: { lufs: -14, within: 0.5, truePeak: -1, gate: 'programme' },
  broadcast: { lufs: -23, within: 0.5, truePeak: -1, gate: 'programme' }, // EBU R 128
  cinema: { lufs: -27, within: 2, truePeak: -2, gate: 'dialogue' }, // Netflix
}
