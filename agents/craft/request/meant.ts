import { inOrder, shotsInOrder } from '#film/film.ts'
import type { Span } from '#film/proposal/ask.ts'
import type { Clause } from './given.ts'

// What a clause's targets come to for a verb that needs scenes, shots or a stretch of time.

/** The scenes that are meant; those of its shots where only shots are named. Null where nothing is said. */
export const scenesMeant = ({ at, film }: Clause): string[] | null => {
  if (at.scenes.length > 0) return at.scenes
  if (at.whole) return inOrder(film.scenes).map(({ id }) => id)
  if (at.shots.length > 0) return [...new Set(at.shots.map((id) => film.shots[id]?.scene ?? ''))]
  return null
}

/** The shots that are meant; all of a scene where only scenes are named. */
export const shotsMeant = ({ at, film }: Clause): string[] | null => {
  if (at.shots.length > 0) return at.shots
  const scenes = at.scenes.length > 0 ? at.scenes : at.whole ? Object.keys(film.scenes) : null
  return scenes === null
    ? null
    : shotsInOrder(film).flatMap(({ id, scene }) => (scenes.includes(scene) ? [id] : []))
}

export const spanMeant = ({ at }: Pick<Clause, 'at'>): Span | null => {
  if (at.lines.length > 0) return { of: 'lines', ids: at.lines }
  if (at.shots.length > 0) return { of: 'shots', ids: at.shots }
  if (at.scenes.length > 0) return { of: 'scenes', ids: at.scenes }
  return at.whole ? { of: 'film' } : null
}
