import type { z } from 'zod'
import type { Db } from '#server/db/client.ts'
import { type Actor, requireAccess } from '../access.ts'
import type { Presence } from './event.ts'
import { publish } from './publish.ts'

export type Here = Pick<z.infer<typeof Presence>, 'tab' | 'page' | 'chosen' | 'frame' | 'state'>

/** Tells the others who have a film open that somebody is there, and where. Nothing is stored. */
export const here = async (ask: {
  db: Db
  user: Actor & { name: string | null; email: string | null }
  projectId: string
  here: Here
}): Promise<{ user: string }> => {
  await requireAccess({ ...ask, permission: 'view' })
  const { id, name, email } = ask.user
  const who = { user: id, name: (name ?? email ?? 'Somebody').slice(0, 100) }
  await publish(ask.db, { kind: 'presence', project: ask.projectId, ...who, ...ask.here })
  return { user: id }
}
