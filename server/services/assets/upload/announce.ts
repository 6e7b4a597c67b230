import { z } from 'zod'
import type { Db } from '#server/db/client.ts'
import { type Actor, requireAccess } from '../../access.ts'
import { parsed } from '../../validate.ts'
import { formFor, headBytes, mostBytes, refusal, requireSize } from '../form.ts'
import { type About, requireRoom } from './pending.ts'

const Announced = z.object({
  name: z.string().max(4096),
  bytes: z.int().nonnegative(),
  /** Its first `headBytes` bytes, base64. */
  head: z.base64().max(Math.ceil(headBytes / 3) * 4),
})

/** The last part of a path, without what no name has. */
const cleanName = (name: string): string =>
  (name.split(/[\\/]/).at(-1) ?? '')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim()
    .slice(-255) || 'Untitled'

/** A file is about to come: what cannot be used is refused by its first bytes, before the rest is sent. @throws AppError */
export const announceUpload = async (ask: {
  db: Db
  user: Actor
  projectId: string
  about: unknown
}): Promise<About> => {
  await requireAccess({ ...ask, permission: 'edit' })
  const { name: given, bytes, head } = parsed(Announced, ask.about, 'The upload')
  const name = cleanName(given)
  if (bytes === 0) throw refusal(name, 'it is empty. Choose a file with something in it.')
  if (bytes > mostBytes.video)
    throw refusal(name, 'it is larger than 4 GB. Save it smaller, or cut it in two.')
  requireSize(name, formFor(name, Buffer.from(head, 'base64')), bytes)
  await requireRoom(bytes)
  return { film: ask.projectId, user: ask.user.id, name, bytes }
}
