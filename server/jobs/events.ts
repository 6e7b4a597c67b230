import { z } from 'zod'

export const makeEvent = 'film/make'
export const cancelEvent = 'film/cancel'

/** What both events carry: which run of which film. */
export const RunData = z.object({ run: z.string(), project: z.string() })
