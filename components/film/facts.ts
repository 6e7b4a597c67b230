import { inOrder, shotsInOrder } from '#film/film.ts'
import { letters } from '#film/letters.ts'
import { type Clip, clipsInOrder, endOf, type Track, trackEnd } from '#film/timeline/track.ts'
import type { FilmDocument } from '../api/client.ts'

/** The whole film in frames, as its timeline stands. */
export const framesOf = (film: Pick<FilmDocument, 'tracks'>): number =>
  Math.max(0, ...Object.values(film.tracks).map(trackEnd))

export const tracksInOrder = (film: Pick<FilmDocument, 'tracks'>): Track[] =>
  Object.values(film.tracks).sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))

const sorted = new WeakMap<object, Map<Track['kind'], Clip[]>>()

/** The clips of all tracks of a kind, in order; looked up at every frame that plays, so kept as long as the tracks are. */
const clipsOf = (film: Pick<FilmDocument, 'tracks'>, kind: Track['kind']): Clip[] => {
  const kept = sorted.get(film.tracks) ?? new Map<Track['kind'], Clip[]>()
  sorted.set(film.tracks, kept)
  const clips =
    kept.get(kind) ?? tracksInOrder(film).flatMap((track) => (track.kind === kind ? clipsInOrder(track) : []))
  kept.set(kind, clips)
  return clips
}

const covers = (clip: Clip, frame: number) => clip.start <= frame && frame < endOf(clip)

/** The first frame of every shot that is in the cut. */
export const shotStarts = (film: Pick<FilmDocument, 'tracks'>): Map<string, number> => {
  const starts = new Map<string, number>()
  for (const clip of clipsOf(film, 'picture'))
    if (clip.source.kind === 'shot' && !starts.has(clip.source.shot)) starts.set(clip.source.shot, clip.start)
  return starts
}

/** How many frames of every shot that is in the cut are seen. */
export const shotFrames = (film: Pick<FilmDocument, 'tracks'>): Map<string, number> => {
  const frames = new Map<string, number>()
  for (const { source, frames: count } of clipsOf(film, 'picture'))
    if (source.kind === 'shot') frames.set(source.shot, (frames.get(source.shot) ?? 0) + count)
  return frames
}

/** The first frame of every line that is spoken. */
export const lineStarts = (film: Pick<FilmDocument, 'tracks'>): Map<string, number> =>
  new Map(
    clipsOf(film, 'dialogue').flatMap((clip) =>
      clip.source.kind === 'line' ? [[clip.source.line, clip.start] as const] : [],
    ),
  )

export const shotAt = (film: Pick<FilmDocument, 'tracks'>, frame: number): string | null => {
  const clip = clipsOf(film, 'picture').findLast((each) => covers(each, frame))
  return clip?.source.kind === 'shot' ? clip.source.shot : null
}

export const lineAt = (film: Pick<FilmDocument, 'tracks'>, frame: number): string | null => {
  const clip = clipsOf(film, 'dialogue').find((each) => covers(each, frame))
  return clip?.source.kind === 'line' ? clip.source.line : null
}

export const cutsOf = (film: Pick<FilmDocument, 'tracks'>): number[] => [
  ...new Set(clipsOf(film, 'picture').map((clip) => clip.start)),
]

/** The shots by scene, in story order, with their numbers as a storyboard counts them: 2A, 2B … */
export const board = (film: FilmDocument) => {
  const shots = Map.groupBy(shotsInOrder(film), ({ scene }) => scene)
  return inOrder(film.scenes).map((scene, at) => ({
    scene,
    number: at + 1,
    shots: (shots.get(scene.id) ?? []).map((shot, i) => ({ shot, name: `${at + 1}${letters(i)}` })),
  }))
}

/** First frames of the scenes that are in the cut. */
export const sceneStarts = (film: FilmDocument): Map<string, number> => {
  const starts = shotStarts(film)
  const out = new Map<string, number>()
  for (const shot of Object.values(film.shots)) {
    const at = starts.get(shot.id)
    if (at !== undefined) out.set(shot.scene, Math.min(at, out.get(shot.scene) ?? at))
  }
  return out
}

/** The picture that stands for the film: its poster, else the panel of its first shot that has one. */
export const posterOf = (film: FilmDocument, poster: string | null): string | null =>
  poster ?? shotsInOrder(film).flatMap((shot) => film.panels[shot.id]?.asset ?? [])[0] ?? null
