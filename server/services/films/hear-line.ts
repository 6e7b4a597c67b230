import { asksOf } from '#agents/craft/speech/ask.ts'
import { AppError } from '#film/errors.ts'
import { linesOf } from '#film/screenplay/breakdown.ts'
import { Reading } from '#film/sound.ts'
import type { Db } from '#server/db/client.ts'
import { recordedOnce } from '#server/providers/speech/record.ts'
import { readAsset } from '#server/storage/store.ts'
import { countTasks } from '#server/storage/tasks.ts'
import type { Actor } from '../access.ts'
import { parsed } from '../validate.ts'
import { getFilm } from './get.ts'

/**
 * A line as it would be read otherwise, without changing the film. The take is kept under the key that the crew would make it
 * with: who then chooses the reading (an edit of `readings`) has it at once, and only what is cut and mixed from it is remade.
 */
export const hearLine = async (ask: {
  db: Db
  user: Actor
  projectId: string
  line: string
  reading: unknown
}): Promise<{ wav: Uint8Array; ms: number }> => {
  const { film } = await getFilm(ask)
  const line = linesOf(film.screenplay).find(({ id }) => id === ask.line)
  if (line === undefined)
    throw new AppError('not-found', 'The screenplay has no such line any more. Reload the page.', {
      where: ask.line,
    })
  const { spec } = asksOf(film)(line, parsed(Reading, ask.reading, 'The reading'))
  const { asset, ms } = await recordedOnce(countTasks(), spec)
  return { wav: await readAsset(asset), ms }
}
