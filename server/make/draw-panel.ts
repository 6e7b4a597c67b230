import { panelSize } from '#agents/craft/panel/frame.ts'
import type { Film } from '#film/film.ts'
import { stager } from '#film/stage-of.ts'
import { countTasks } from '#server/storage/tasks.ts'
import { toolsFor } from './tools.ts'

/** The panel of a shot at a frame, as the shot stands now. @returns the asset, a JPEG @throws AppError */
export const drawPanel = ({
  film,
  shot,
  frame,
}: {
  film: Film
  shot: string
  frame: number
}): Promise<{ asset: string }> => {
  const stage = stager(film)(shot)
  const at = Math.min(stage.frames - 1, Math.max(0, frame))
  return toolsFor(countTasks()).still(stage, at, panelSize(film.brief.size))
}
