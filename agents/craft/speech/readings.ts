import type { ReadingName } from '#film/sound.ts'
import type { Manner } from './manners.ts'

/** What a director would say, and what it does to the voice. */
export const READINGS: Record<ReadingName, { note: string; manner: Partial<Manner> }> = {
  'as-written': { note: 'As it is written.', manner: {} },
  smaller: {
    note: 'Smaller: keep it to yourself.',
    manner: { level: -2.5, range: 0.72, pitch: 0.98, breath: 0.08 },
  },
  bigger: { note: 'Bigger: let it out.', manner: { level: 2.5, range: 1.35, pitch: 1.05 } },
  slower: { note: 'Take your time.', manner: { pace: 0.86, pauses: 1.5 } },
  quicker: { note: 'Pick it up.', manner: { pace: 1.15, pauses: 0.65 } },
  warmer: { note: 'Warmer.', manner: { pitch: 0.97, range: 1.08, level: -1, breath: 0.1, pace: 0.96 } },
  colder: { note: 'Colder.', manner: { pitch: 0.96, range: 0.6, pace: 0.97, level: -0.5 } },
  another: { note: 'Another one, with other words in front.', manner: {} },
}
