import { choosing } from './choosing.ts'
import { cutting } from './cutting.ts'
import { pasting } from './pasting.ts'
import { trimming } from './trimming.ts'

/** What each command of the timeline comes to, by its name in shortcuts/map.ts. */
export const acts = { ...choosing, ...cutting, ...pasting, ...trimming }
export type ActId = keyof typeof acts
