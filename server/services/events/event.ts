import { z } from 'zod'
import { FilmEdit } from '#film/edit.ts'

const Told = z.object({ seq: z.int(), gesture: z.string().nullable(), edit: FilmEdit })

/** Who has the film open, where, and what they have chosen there ('shots.s1-a2', 'clips.c4'). */
export const Presence = z.object({
  kind: z.literal('presence'),
  project: z.string(),
  user: z.string(),
  name: z.string(),
  tab: z.string(),
  page: z.string().max(40),
  chosen: z.array(z.string().max(80)).max(40), // a payload of NOTIFY holds 8000 bytes
  frame: z.int().nonnegative().nullable(),
  state: z.enum(['come', 'here', 'gone']), // who comes is told by the others that they are here
})

/** What happened to a film, small enough to travel with NOTIFY: who hears it fetches the rest. */
export const StudioEvent = z.discriminatedUnion('kind', [
  z.object({
    ...{ kind: z.literal('edit'), project: z.string(), version: z.int(), by: z.string() },
    told: z.array(Told).optional(), // the edits themselves where they are small: nobody need ask for them
  }),
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
  Presence, // nothing of it is kept: who is silent is gone
  z.object({ kind: z.literal('missed'), project: z.string() }), // the connection was lost for a while: fetch anew
])
export type StudioEvent = z.infer<typeof StudioEvent>

export const channel = 'reelwright'
