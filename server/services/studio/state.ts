import { AppError } from '#film/errors.ts'
import type { Db } from '#server/db/client.ts'
import { installables } from '#server/providers/installable.ts'
import { textModel } from '#server/providers/text/index.ts'
import { keepSettings, settings } from '#server/storage/settings.ts'
import type { Actor } from '../access.ts'
import { goingOn, lastFailure } from './install.ts'
import { isKeeper, requireKeeper } from './keeper.ts'

/** The language model by its name, or why there is none. */
const text = (): { id: string | null; problem: string | null } => {
  try {
    return { id: textModel()?.id ?? null, problem: null }
  } catch (error) {
    return { id: null, problem: error instanceof AppError ? error.message : 'It cannot be used.' }
  }
}

/** What the studio works with: the models that are or can be brought here, and who speaks. */
export const studioState = async (ask: { db: Db; user: Actor }) => {
  const keeper = await isKeeper(ask)
  const models = Object.entries(installables).map(async ([id, { name, what, licence, model, here }]) => {
    const { whole, bytes, path } = await here()
    return {
      ...{ id, name, what, licence, bytes: model.bytes, installed: whole, come: bytes },
      going: goingOn(id),
      failed: lastFailure(id),
      // For a machine that cannot reach the net: what to bring, and whereto.
      byHand: keeper ? { url: model.url, sha256: model.sha256, path } : null,
    }
  })
  const fixed = process.env.SPEECH_MODEL
  return {
    keeper,
    models: await Promise.all(models),
    speech: { by: fixed || (settings().speech ?? null), fixed: fixed !== undefined },
    text: text(),
  }
}

/** Who speaks in films from now on: our own voices (null), or those that were brought here. @throws AppError */
export const chooseSpeech = async (ask: { db: Db; user: Actor; by: 'kokoro' | null }): Promise<void> => {
  await requireKeeper(ask)
  if (process.env.SPEECH_MODEL !== undefined)
    throw new AppError(
      'conflict',
      `SPEECH_MODEL=${process.env.SPEECH_MODEL} decides who speaks. Take it away and start the studio again to choose here.`,
    )
  if (ask.by !== null && !(await installables[ask.by]?.here())?.whole)
    throw new AppError('not-configured', 'These voices are not on this machine yet. Bring them first.')
  keepSettings(ask.by === null ? {} : { speech: ask.by })
}
