import { z } from 'zod'

/** What happened to a film, small enough to travel with NOTIFY: who hears it fetches the rest. */
export const StudioEvent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('edit'), project: z.string(), version: z.int(), by: z.string() }),
  z.object({ kind: z.literal('project'), project: z.string() }), // title, status, poster, members or links
  z.object({ kind: z.literal('run'), project: z.string(), run: z.string(), status: z.string() }),
  z.object({
    kind: z.literal('step'),
    project: z.string(),
    run: z.string(),
    agent: z.string(),
    status: z.string(),
    progress: z.number(),
    what: z.string(),
  }),
  z.object({ kind: z.literal('missed'), project: z.string() }), // the connection was lost for a while: fetch anew
])
export type StudioEvent = z.infer<typeof StudioEvent>

export const channel = 'reelwright'
