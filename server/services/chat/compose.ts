import type { Ask } from '#film/proposal/ask.ts'
import { type Proposal, propose } from '#film/proposal/proposal.ts'
import type { Db } from '#server/db/client.ts'
import { type Actor, requireAccess } from '../access.ts'
import { getFilm } from '../films/get.ts'

/** Some things of a proposal, done anew on the film as it is now: what a yes would do. */
export const composeProposal = async (ask: {
  db: Db
  user: Actor
  projectId: string
  asks: readonly Ask[]
}): Promise<Proposal> => {
  await requireAccess({ ...ask, permission: 'edit' })
  const { film } = await getFilm(ask)
  return propose(film, ask.asks)
}
