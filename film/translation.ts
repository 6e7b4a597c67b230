import { z } from 'zod'
import { table } from './table.ts'
import { type Clip, captionRows, clipsInOrder, type Track } from './timeline/track.ts'

const isLanguage = (code: string): boolean => {
  try {
    return /^[a-z]{2,3}(?:-|$)/.test(code) && Intl.getCanonicalLocales(code).length === 1
  } catch {
    return false
  }
}

export const Language = z.string().refine(isLanguage, 'that is no language code, like fr or pt-BR') // BCP 47

/** Where a translation is seen: in files beside the film, in the picture instead of the captions, or under each of them. */
export const TranslationPlace = z.enum(['beside', 'instead', 'with'])
export type TranslationPlace = z.infer<typeof TranslationPlace>

/** A film's captions in another language. It has no times of its own: each row belongs to a caption and goes where that goes. */
export const Translation = z.object({
  place: TranslationPlace.default('beside'),
  // By caption. `of`: the words it was made of; when they have changed it no longer holds.
  rows: table(z.object({ of: z.string(), lines: z.array(z.string()).min(1) })),
})
export type Translation = z.infer<typeof Translation>

const wordsOf = (clip: Clip): string =>
  clip.source.kind === 'caption' ? captionRows(clip.source).join(' ') : ''

/** Each caption with its words and what they are in the other language; null where that is missing or of other words. */
export const translatedRows = (
  captions: Track,
  { rows }: Pick<Translation, 'rows'>,
): { clip: Clip; words: string; lines: string[] | null }[] =>
  clipsInOrder(captions).flatMap((clip) => {
    if (clip.source.kind !== 'caption') return []
    const [words, row] = [wordsOf(clip), rows[clip.id]]
    return [{ clip, words, lines: row?.of === words ? row.lines : null }]
  })

/** The captions in the other language alone, or both languages at the same time; what is not translated stays as it is. */
export const translatedTrack = (
  captions: Track,
  translation: Translation,
  place: TranslationPlace,
): Track => ({
  ...captions,
  clips: Object.fromEntries(
    translatedRows(captions, translation).map(({ clip, lines }) => {
      const { source } = clip
      if (lines === null || source.kind !== 'caption') return [clip.id, clip]
      const shown = place === 'with' ? { ...source, beneath: lines } : { ...source, lines, label: null }
      return [clip.id, { ...clip, source: shown }]
    }),
  ),
})

/** The captions as the picture shows them: one translation at most is in it. */
export const captionsInPicture = (captions: Track, translations: Record<string, Translation>): Track => {
  const seen = Object.values(translations).find(({ place }) => place !== 'beside')
  return seen === undefined ? captions : translatedTrack(captions, seen, seen.place)
}
