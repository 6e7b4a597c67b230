import { AppError } from '#film/errors.ts'
import { linesOf } from '#film/screenplay/breakdown.ts'
import type { Db } from '#server/db/client.ts'
import { type Heard, takeRecording } from '#server/providers/speech/recorded.ts'
import { readAsset } from '#server/storage/store.ts'
import { type Actor, requireAccess } from '../access.ts'
import { filmOf } from '../films/document.ts'

/** A recording of one line of a film, ready to be used; nothing of the film is changed yet. @returns it and its sound */
export const recordLine = async (ask: {
  db: Db
  user: Actor
  projectId: string
  line: string
  bytes: Uint8Array
  signal?: AbortSignal
}): Promise<{ heard: Heard; wav: Uint8Array }> => {
  await requireAccess({ ...ask, permission: 'edit' })
  const project = await ask.db.project.findUniqueOrThrow({
    where: { id: ask.projectId },
    select: { id: true, film: true },
  })
  const line = linesOf(filmOf(project).screenplay).find(({ id }) => id === ask.line)
  if (line === undefined)
    throw new AppError('not-found', 'This line is no longer in the screenplay. Reload the page.')
  const heard = await takeRecording(line, ask.bytes, ask.signal)
  return { heard, wav: await readAsset(heard.asset) }
}
