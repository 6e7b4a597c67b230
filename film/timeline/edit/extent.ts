import type { Film } from '../../film.ts'
import { framesToHold } from '../time.ts'
import type { Clip } from '../track.ts'

/** How many frames the source of a clip has, from its first; null: as many as wanted. */
export type Extent = (clip: Pick<Clip, 'source'>) => number | null

/**
 * What is recorded has an end: a take, a cue, a sound, a video. What is drawn goes on: shots, titles, captions, credits,
 * stills, and sounds that were made to loop.
 */
export const extentOf = (
  film: Pick<Film, 'takes' | 'score' | 'sounds' | 'assets'> & { brief: Pick<Film['brief'], 'rate'> },
): Extent => {
  const frames = (ms: number | undefined) =>
    ms === undefined ? null : Math.max(1, framesToHold(ms / 1000, film.brief.rate))
  return ({ source }) => {
    if (source.kind === 'line') return frames(film.takes[source.line]?.ms)
    if (source.kind === 'cue') return frames(film.score?.cues[source.cue]?.ms)
    if (source.kind === 'asset') return frames(film.assets[source.asset]?.versions.at(-1)?.ms)
    if (source.kind !== 'sound') return null
    const sound = film.sounds[source.sound]
    return sound?.spec.loop ? null : frames(sound?.ms)
  }
}
