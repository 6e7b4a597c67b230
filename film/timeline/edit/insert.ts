import { type Clip, endOf, type Track } from '../track.ts'
import { laid } from './clear.ts'
import type { Extent } from './extent.ts'
import { type ClipRef, type Clips, freeName, type Tracks, withClips } from './ref.ts'
import { givesWay, open } from './ripple.ts'

/** A clip that is to come to a track; its start is counted from the frame where all of them are laid. */
export type Coming = { track: string; clip: Clip }

/** `refs`: what the clips are called where they lie. `end`: the frame after the last of them. */
export type Laid = { tracks: Tracks; refs: ClipRef[]; end: number }

const wanted = (tracks: Tracks, clips: readonly Coming[]): Coming[] =>
  clips.filter(({ track }) => tracks[track] !== undefined && !tracks[track]?.locked)

/** Clips laid down at a frame, over whatever lies there. */
export const overwrite = (
  tracks: Tracks,
  { frame, clips }: { frame: number; clips: readonly Coming[] },
): Laid => {
  const down = new Map<string, Clips>()
  const refs: ClipRef[] = []
  let end = frame
  for (const { track, clip } of wanted(tracks, clips)) {
    const row = down.get(track) ?? {}
    down.set(track, row)
    const id = freeName(
      (name) => Object.hasOwn(tracks[track]?.clips ?? {}, name) || Object.hasOwn(row, name),
      clip.id,
    )
    const placed = { ...clip, id, start: frame + clip.start }
    row[id] = placed
    refs.push({ track, clip: id })
    end = Math.max(end, endOf(placed))
  }
  let out = tracks
  for (const [id, row] of down) out = withClips(out, id, laid(out[id]?.clips ?? {}, Object.values(row)))
  return { tracks: out, refs, end }
}

/**
 * Room made at a frame and clips laid there: what lies under it is cut in two, the rest moves on, on every track that is
 * not locked. Sounds of other tracks play on over the cut, beds for longer.
 */
export const insert = (
  tracks: Tracks,
  { frame, clips, extent }: { frame: number; clips: readonly Coming[]; extent: Extent },
): Laid => {
  const coming = wanted(tracks, clips)
  const into = new Set(coming.map(({ track }) => track))
  const frames = Math.max(0, ...coming.map(({ clip }) => endOf(clip)))
  const splits = (track: Track) => into.has(track.id) || !givesWay(track)
  return overwrite(open(tracks, frame, frames, { extent, splits }), { frame, clips: coming })
}
