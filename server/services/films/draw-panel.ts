import type { Film } from '#film/film.ts'
import { sliceOf } from '#film/staging/slice.ts'
import type { Db } from '#server/db/client.ts'
import { type Actor, requireAccess } from '../access.ts'
import { getFilm } from './get.ts'

/** The worker draws; server/jobs/ask.ts is the one that asks it. */
export type AskPanel = (
  ask: { film: Film; shot: string; frame: number },
  signal: AbortSignal,
) => Promise<{ asset: string }>

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
