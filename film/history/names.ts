import { type Film, inOrder, shotsInOrder } from '../film.ts'
import { letters } from '../letters.ts'
import type { Clip } from '../timeline/track.ts'

type Named = Pick<Film, 'scenes' | 'shots' | 'tracks' | 'cast' | 'places' | 'props' | 'markers' | 'assets'>

/** Shots as a storyboard counts them: 2A, 2B … */
export const shotNames = (film: Pick<Film, 'scenes' | 'shots'>): Map<string, string> => {
  const counts = new Map<string, number>()
  const numbers = new Map(inOrder(film.scenes).map(({ id }, i) => [id, i + 1]))
  return new Map(
    shotsInOrder(film).map((shot) => {
      const nth = counts.get(shot.scene) ?? 0
      counts.set(shot.scene, nth + 1)
      return [shot.id, `${numbers.get(shot.scene) ?? ''}${letters(nth)}`]
    }),
  )
}

/** At most so many letters, whole words where that can be. */
export const short = (text: string, most = 40): string => {
  const plain = text.replace(/\s+/g, ' ').trim()
  if (plain.length <= most) return plain
  const cut = plain.slice(0, most)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2))} …`
}

export const plainly = (id: string): string =>
  id
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll(/[-_]/g, ' ')
    .toLowerCase()

export const opening = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

/** How people speak of the things of a film. */
export const namesOf = (film: Named) => {
  const shots = shotNames(film)
  const scenes = new Map(inOrder(film.scenes).map(({ id }, i) => [id, i + 1]))
  const shot = (id: string) => (shots.has(id) ? `Shot ${shots.get(id)}` : 'A shot')
  const scene = (id: string) => (scenes.has(id) ? `Scene ${scenes.get(id)}` : 'A scene')

  const clip = (clip: Clip | undefined): string => {
    if (clip === undefined) return 'A clip'
    const { source } = clip
    if (source.kind === 'shot') return shot(source.shot)
    if (source.kind === 'title') return `Title “${short(source.text, 24)}”`
    if (source.kind === 'caption') return `Caption “${short(source.lines.join(' '), 24)}”`
    if (source.kind === 'line') return `Line ${source.line}`
    if (source.kind === 'asset') return film.assets[source.asset]?.name ?? 'An asset'
    if (source.kind === 'credits') return 'Credits'
    if (source.kind === 'missing') return 'A gap'
    return `${source.kind === 'cue' ? 'Music' : 'Sound'} ${plainly(source.kind === 'cue' ? source.cue : source.sound)}`
  }

  /** What stands at the first two steps of a path. */
  const row = (table: string, id: string): string => {
    const thing = (what: string) => `${what}, ${plainly(table)}`
    if (table === 'scenes') return scene(id)
    if (table === 'shots') return shot(id)
    if (table === 'tracks') return film.tracks[id] ? `Track ${film.tracks[id].name}` : 'A track'
    if (table === 'cast') return film.cast[id]?.name ?? plainly(id)
    if (table === 'places') return film.places[id]?.name ?? plainly(id)
    if (table === 'props') return film.props[id]?.name ?? plainly(id)
    if (table === 'markers') return `Marker ${film.markers[id]?.name ?? ''}`.trim()
    if (table === 'assets') return film.assets[id]?.name ?? 'An asset'
    if (film.shots[id]) return thing(shot(id))
    if (film.scenes[id]) return thing(scene(id))
    if (film.cast[id]) return thing(film.cast[id].name)
    return `${opening(plainly(table))}, ${plainly(id)}`
  }
  return { shot, scene, clip, row }
}
export type Names = ReturnType<typeof namesOf>
