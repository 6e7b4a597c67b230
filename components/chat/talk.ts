import { z } from 'zod'
import { create } from 'zustand'
import type { Ask } from '#film/proposal/ask.ts'
import type { Outputs } from '../api/client.ts'

type Reply = Outputs['chat']['ask']
export type Proposal = NonNullable<Reply['proposal']>

/** What was said, and what became of it. */
export type Said = { id: string; at: number } & (
  | { from: 'person'; words: string }
  | {
      from: 'controller'
      to: string // the words it answers
      reply: Reply
      out: number[] // things of the proposal that were left out
      became: 'open' | 'applying' | 'applied' | 'dropped'
    }
)
export type Answer = Extract<Said, { from: 'controller' }>

const most = 60 // that are kept of a film's talk
const keyOf = (film: string) => `reelwright.chat.${film}`

const Kept = z.array(
  z.union([
    z.object({ id: z.string(), at: z.number(), from: z.literal('person'), words: z.string() }),
    z.object({
      ...{ id: z.string(), at: z.number(), from: z.literal('controller'), to: z.string() },
      reply: z.custom<Reply>((reply) => z.object({ says: z.array(z.string()) }).safeParse(reply).success),
      out: z.array(z.int()),
      became: z.enum(['open', 'applied', 'dropped']),
    }),
  ]),
)

/** What an older version of the studio has kept in another form is forgotten. */
const readKept = (film: string): Said[] => {
  try {
    return Kept.parse(JSON.parse(localStorage.getItem(keyOf(film)) ?? '[]'))
  } catch {
    return []
  }
}

/** A proposal that was being applied when the page was closed is open again: its change may not have come. */
const keep = (film: string, said: Said[]): void =>
  localStorage.setItem(
    keyOf(film),
    JSON.stringify(
      said.map((each) =>
        'became' in each && each.became === 'applying' ? { ...each, became: 'open' } : each,
      ),
    ),
  )

type Talk = {
  open: boolean
  films: Record<string, Said[]>
  setOpen(open: boolean): void
  load(film: string): void
  change(film: string, of: (said: Said[]) => Said[]): void
}

/** What was spoken with the controller, by film; kept in the browser. */
export const useTalk = create<Talk>((set) => ({
  open: false,
  films: {},
  setOpen: (open) => set({ open }),
  load: (film) => set(({ films }) => (film in films ? {} : { films: { ...films, [film]: readKept(film) } })),
  change: (film, of) =>
    set(({ films }) => {
      const said = of(films[film] ?? []).slice(-most)
      keep(film, said)
      return { films: { ...films, [film]: said } }
    }),
}))

const none: Said[] = []
export const saidIn = (film: string) => (talk: Talk) => talk.films[film] ?? none

/** The things of an answer that are left in. */
export const leftIn = ({ reply, out }: Answer): Ask[] =>
  (reply.proposal?.items ?? []).flatMap(({ ask, cannot }, i) =>
    out.includes(i) || cannot !== undefined ? [] : [ask],
  )
