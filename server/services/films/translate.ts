import { AppError } from '#film/errors.ts'
import { cuesOf } from '#film/interchange/cues.ts'
import { captionTrack } from '#film/interchange/texts.ts'
import { Language, type Translation, translatedRows } from '#film/translation.ts'
import type { Db } from '#server/db/client.ts'
import { textModel } from '#server/providers/text/index.ts'
import { translateCues } from '#server/providers/text/translate.ts'
import { type Actor, requireAccess } from '../access.ts'
import { parsed } from '../validate.ts'
import { getFilm } from './get.ts'

/** "French", for the model. */
const nameOf = (language: string): string =>
  new Intl.DisplayNames('en', { type: 'language' }).of(language) ?? language

/**
 * The captions of a film in another language, by the language model that is set; nothing of the film is changed yet. What
 * has been translated, or written by a person, and still holds is kept. @throws AppError
 */
export const translateFilm = async (
  ask: { db: Db; user: Actor; projectId: string; language: string; signal?: AbortSignal | undefined },
  model = textModel(),
): Promise<Translation> => {
  await requireAccess({ ...ask, permission: 'edit' })
  const language = parsed(Language, ask.language, 'The language')
  const { film } = await getFilm(ask)
  const captions = captionTrack(film)
  if (captions === undefined || Object.keys(captions.clips).length === 0)
    throw new AppError(
      'not-found',
      'This film has no captions yet. They come with the cut: wait for the run.',
    )
  const before: Translation = film.translations[language] ?? { place: 'beside', rows: {} }
  const missing = translatedRows(captions, before).filter(({ lines }) => lines === null)
  const clips = Object.fromEntries(missing.map(({ clip }) => [clip.id, clip]))
  const cues = cuesOf({ ...captions, clips }, film.brief.rate)
  const signal = ask.signal ?? new AbortController().signal
  const done = await translateCues(model, cues, nameOf(language), signal)
  const rows = missing.map(({ clip, words }, i) => [clip.id, { of: words, lines: done[i]?.lines ?? [words] }])
  return { ...before, rows: { ...before.rows, ...Object.fromEntries(rows) } }
}
