import type { Db, Tx } from '#server/db/client.ts'
import { channel, type StudioEvent } from './event.ts'

const longest = 300 // characters
const most = 7000 // bytes; a payload of NOTIFY holds 8000

const textOf = (event: StudioEvent): string => {
  if (event.kind === 'step') return JSON.stringify({ ...event, what: event.what.slice(0, longest) })
  const text = JSON.stringify(event)
  return event.kind === 'edit' && Buffer.byteLength(text) > most
    ? JSON.stringify({ ...event, told: undefined })
    : text
}

/** Tells every process. Inside a transaction it is heard when that commits, and never when it does not. */
export const publish = async (db: Db | Tx, event: StudioEvent): Promise<void> => {
  await db.$executeRaw`select pg_notify(${channel}, ${textOf(event)})`
}
