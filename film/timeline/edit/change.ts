import type { Clip } from '../track.ts'
import { byTrack, type ClipRef, free, type Tracks, withClips } from './ref.ts'

/** Clips made into others of the same name and place, one by one; those that stay as they are come back identical. */
export const change = (tracks: Tracks, refs: readonly ClipRef[], into: (clip: Clip) => Clip): Tracks => {
  let out = tracks
  for (const [id, clips] of byTrack(tracks, free(tracks, refs))) {
    const changed = clips.flatMap((clip) => {
      const next = into(clip)
      return next === clip ? [] : [[clip.id, next] as const]
    })
    if (changed.length > 0) out = withClips(out, id, { ...tracks[id]?.clips, ...Object.fromEntries(changed) })
  }
  return out
}

/** A clip with another value, identical where it has that already; undefined takes the field away. */
export const withField = <K extends keyof Clip>(clip: Clip, key: K, value: Clip[K] | undefined): Clip => {
  if (clip[key] === value) return clip
  const { [key]: _, ...rest } = clip
  return (value === undefined ? rest : { ...clip, [key]: value }) as Clip
}
