import { type Film, inOrder } from '../film.ts'
import { shotNames } from '../history/names.ts'
import type { Scene } from '../scene.ts'
import { clipsInOrder } from '../timeline/track.ts'

/** Places from 1 in the story. */
export const sceneNumber = (film: Pick<Film, 'scenes'>, id: string): number =>
  inOrder(film.scenes).findIndex((scene) => scene.id === id) + 1

const listed = (names: string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`

/** "Scene 2", "Scenes 1 and 3", "The whole film". */
export const scenesCalled = (film: Pick<Film, 'scenes'>, ids: readonly string[]): string => {
  const numbers = ids.map((id) => sceneNumber(film, id)).sort((a, b) => a - b)
  if (numbers.length > 1 && numbers.length === Object.keys(film.scenes).length) return 'The whole film'
  return `Scene${numbers.length > 1 ? 's' : ''} ${listed(numbers.map(String))}`
}

export const shotsCalled = (film: Pick<Film, 'scenes' | 'shots'>, ids: readonly string[]): string => {
  const names = shotNames(film)
  const known = [...names].flatMap(([id, name]) => (ids.includes(id) ? [name] : []))
  if (known.length > 1 && known.length === names.size) return 'Every shot'
  return known.length > 6
    ? `${known.length} shots (${known[0]} … ${known.at(-1)})`
    : `Shot${known.length > 1 ? 's' : ''} ${listed(known)}`
}

export const nameOf = (film: Pick<Film, 'cast'>, id: string): string => film.cast[id]?.name ?? id

/** "3.5 s", "1:04". */
export const clock = (seconds: number): string => {
  if (Math.abs(seconds) < 60) return `${Math.round(seconds * 10) / 10} s`
  const whole = Math.round(seconds)
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}

/** The scenes of shots that are in the cut, in the order in which they are seen. */
export const scenesAsCut = (film: Pick<Film, 'scenes' | 'shots' | 'tracks'>): Scene[] => {
  const order = Object.values(film.tracks)
    .filter(({ kind }) => kind === 'picture')
    .flatMap(clipsInOrder)
    .sort((a, b) => a.start - b.start)
    .flatMap(({ source }) => (source.kind === 'shot' ? (film.shots[source.shot]?.scene ?? []) : []))
  return [...new Set(order)].flatMap((id) => film.scenes[id] ?? [])
}

/** "Mara's", "Tobias'". */
export const ofWhom = (name: string): string => (name.endsWith('s') ? `${name}'` : `${name}'s`)
