import type { Db, Tx } from '#server/db/client.ts'
import { channel, type StudioEvent } from './event.ts'

const longest = 300 // a payload of NOTIFY holds 8000 bytes

/** Tells every process. Inside a transaction it is heard when that commits, and never when it does not. */
export const publish = async (db: Db | Tx, event: StudioEvent): Promise<void> => {
  const short = event.kind === 'step' ? { ...event, what: event.what.slice(0, longest) } : event
  await db.$executeRaw`select pg_notify(${channel}, ${JSON.stringify(short)})`
}
