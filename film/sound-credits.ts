import type { Credits } from './file.ts'
import type { Film } from './film.ts'

/** The credits with a notice for each sound that is somebody's: what it is called, whose it is, on what terms. */
export const withSoundCredits = (credits: Credits, sounds: Partial<Film>['sounds']): Credits => {
  const owed = Object.values(sounds ?? {}).flatMap(({ credit }) =>
    credit === undefined
      ? []
      : [`Sound: “${credit.title}”${credit.author ? ` by ${credit.author}` : ''} (${credit.licence})`],
  )
  return owed.length === 0 ? credits : { ...credits, notices: [...credits.notices, ...new Set(owed)] }
}
