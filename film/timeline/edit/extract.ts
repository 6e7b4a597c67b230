import { gapsOf } from '../layout.ts'
import { endOf } from '../track.ts'
import { merged } from './clear.ts'
import { lift, liftRange } from './lift.ts'
import { type ClipRef, find, type Tracks, withGroups } from './ref.ts'
import { type Among, close } from './ripple.ts'

/**
 * Ripple delete: clips taken away with what is linked to them, and the time they lay in. Where there are pictures among them it is their
 * time; what follows moves up on every track that is not locked, as far as nothing runs into another.
 */
export const extract = (tracks: Tracks, refs: readonly ClipRef[], among: Among = {}): Tracks => {
  const chosen = withGroups(tracks, refs)
  const kindOf = (ref: ClipRef) => tracks[ref.track]?.kind
  const first = chosen[0]
  if (first === undefined) return tracks
  const kind = chosen.some((ref) => kindOf(ref) === 'picture') ? 'picture' : kindOf(first)
  const spans = chosen
    .filter((ref) => kindOf(ref) === kind)
    .flatMap((ref) => find(tracks, ref) ?? [])
    .map((clip) => ({ from: clip.start, to: endOf(clip) }))
  return merged(spans).reduceRight((out, { from, to }) => close(out, from, to, among), lift(tracks, chosen))
}

/** What lies between in and out taken away with its time; beds go on and end sooner. */
export const extractRange = (tracks: Tracks, { from, to }: { from: number; to: number }): Tracks => {
  const cut = new Set(
    Object.values(tracks)
      .filter(({ kind }) => kind !== 'music' && kind !== 'ambience')
      .map(({ id }) => id),
  )
  return close(liftRange(tracks, { from, to, on: cut }), from, to)
}

/** The gap at a frame of a track closed, as far as nothing on other tracks runs into another. */
export const closeGap = (
  tracks: Tracks,
  { track, frame, alone = false }: { track: string; frame: number; alone?: boolean },
): Tracks => {
  const on = tracks[track]
  const gap =
    on && !on.locked ? gapsOf(on).find((g) => g.start <= frame && frame < g.start + g.frames) : undefined
  return gap ? close(tracks, gap.start, gap.start + gap.frames, { only: alone ? track : undefined }) : tracks
}
