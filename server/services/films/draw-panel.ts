import { sliceOf } from '#film/staging/slice.ts'
import type { Db } from '#server/db/client.ts'
import type { AskPanel } from '#server/jobs/ask.ts'
import { type Actor, requireAccess } from '../access.ts'
import { getFilm } from './get.ts'

/** A picture of a shot as it stands now, for its panel; who keeps it (an edit of `panels`) decides later. @throws AppError */
export const drawPanel = async (ask: {
  db: Db
  user: Actor
  projectId: string
  shot: string
  frame: number
  draw: AskPanel
  signal: AbortSignal
}): Promise<{ asset: string }> => {
  await requireAccess({ ...ask, permission: 'edit' })
  const { film } = await getFilm(ask)
  return ask.draw({ film: sliceOf(film, ask.shot), shot: ask.shot, frame: ask.frame }, ask.signal)
}
