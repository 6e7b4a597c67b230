import type { Tracks } from './edit/ref.ts'
import type { Clip, Track } from './track.ts'

/**
 * What a clip stands for, whatever pieces it was cut into: 'shot:s1-a1', 'line:s1-l2', 'cue:m1'. What is said in the clip itself, and
 * sounds, of which one is heard in many places, go by the name the clip was laid under: 'title:title', 'sound:s1-a1-step-3'.
 */
export const keyOf = ({ id, source }: Pick<Clip, 'id' | 'source'>): string => {
  if (source.kind === 'shot') return `shot:${source.shot}`
  if (source.kind === 'line') return `line:${source.line}`
  if (source.kind === 'cue') return `cue:${source.cue}`
  if (source.kind === 'asset') return `asset:${source.asset}`
  return source.kind === 'missing' ? source.was : `${source.kind}:${id.split('~')[0]}`
}

/** How the crew had laid it, so that one can tell what a person changed: the length of a sound, the words of a title or caption. */
const markOf = ({ source, frames }: Clip): string | null => {
  if (source.kind === 'title') return `${source.text}\n${source.subtitle}`
  if (source.kind === 'caption') return [source.label ?? '', ...source.lines].join('\n')
  return source.kind === 'line' || source.kind === 'cue' || source.kind === 'sound' ? String(frames) : null
}

export const markedAs = (clip: Clip): string => `${keyOf(clip)}=${markOf(clip) ?? ''}`

/** What lies on a track, as `Track.hand` remembers it: the key of each clip, and how it was laid. */
const handOf = (track: Track): string[] => [
  ...new Set(
    Object.values(track.clips)
      .flatMap((clip) => (markOf(clip) === null ? [keyOf(clip)] : [keyOf(clip), markedAs(clip)]))
      .sort(),
  ),
]

/** What a person has in hand of a track, now that the crew knows of these clips as well. */
export const alsoInHand = (hand: readonly string[], laid: Track): string[] => {
  const now = handOf(laid)
  const keys = new Set(Object.values(laid.clips).map(keyOf))
  const stale = (entry: string) => keys.has(entry.split('=')[0] ?? '')
  return [...new Set([...hand.filter((entry) => !stale(entry)), ...now])].sort()
}

/** After a person's gesture: the tracks whose clips it changed are in hand from now on, and the crew leaves their cut as it is. */
export const inHand = (before: Tracks, after: Tracks): Tracks => {
  const taken = Object.values(after).filter(({ id, clips, hand }) => {
    const old = before[id]
    return old !== undefined && hand === undefined && old.clips !== clips
  })
  if (taken.length === 0) return after
  const marked = taken.map((track) => [track.id, { ...track, hand: handOf(before[track.id] ?? track) }])
  return { ...after, ...Object.fromEntries(marked) }
}
