import { inOrder } from '#film/film.ts'
import { toSeconds } from '#film/timeline/time.ts'
import type { FilmDocument } from '../api/client.ts'
import { framesOf } from '../film/facts.ts'

/** What could be asked of this film, for those who have not asked yet. */
export const suggestionsFor = (film: FilmDocument): string[] => {
  const scenes = inOrder(film.scenes)
  const lead = Object.values(film.cast).find(({ role }) => role === 'lead') ?? Object.values(film.cast)[0]
  const open = scenes.findIndex(({ place }) => film.places[place]?.interior === false)
  const seconds = toSeconds(framesOf(film), film.brief.rate)
  return [
    scenes.length > 1 ? 'Make scene 2 darker and slower' : 'Make scene 1 darker and slower',
    seconds > 20 ? `Cut ${Math.max(2, Math.round(seconds / 12))} seconds` : 'Make the last shot a close-up',
    ...(lead ? [`Give ${lead.name} a red coat`] : []),
    ...(open >= 0 ? [`Make it rain in scene ${open + 1}`] : []),
    'Slower music in the first scene',
    'Fade to black at the end',
  ]
}
