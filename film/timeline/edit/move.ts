import { type Clip, endOf, type Track } from '../track.ts'
import { laid } from './clear.ts'
import type { Extent } from './extent.ts'
import { lift } from './lift.ts'
import {
  type ClipRef,
  type Clips,
  find,
  freeName,
  rowsOf,
  type Tracks,
  withClips,
  withGroups,
} from './ref.ts'
import { closable, closeBy, givesWay, isBed, open } from './ripple.ts'

/** What came of a move: how far it went, and what the clips are called where they lie now. */
export type Moved = { tracks: Tracks; by: number; rows: number; refs: ClipRef[] }

/** As many rows as all of the clips can go: where there is no track of their kind, or a locked one, they stay. */
const rowsWithin = (tracks: Tracks, refs: ClipRef[], kind: Track['kind'], asked: number): number => {
  const rows = rowsOf(tracks, kind)
  const from = rows.flatMap((row, i) => (refs.some(({ track }) => track === row.id) ? [i] : []))
  const fits = (by: number) => from.every((i) => rows[i + by] !== undefined && rows[i + by]?.locked !== true)
  let by = Math.round(asked)
  while (by !== 0 && !fits(by)) by -= Math.sign(by)
  return by
}

/** Lays the clips of `from` on `to`, `by` frames on and on the track that `target` names. `taken`: were they taken from there first? */
const put = (
  to: Tracks,
  from: Tracks,
  refs: ClipRef[],
  { by, target, taken }: { by: number; target: (track: string) => string; taken: boolean },
) => {
  const gone = new Map<string, Set<string>>()
  if (!taken)
    for (const { track, clip } of refs) {
      const row = gone.get(track)
      if (row === undefined) gone.set(track, new Set([clip]))
      else row.add(clip)
    }
  const down = new Map<string, Clips>()
  const placed = refs.flatMap((ref): ClipRef[] => {
    const clip = find(from, ref)
    if (clip === undefined) return []
    const track = target(ref.track)
    const clips = down.get(track) ?? {}
    down.set(track, clips)
    const there = track === ref.track ? undefined : to[track]?.clips
    const stays = (name: string) =>
      there !== undefined && Object.hasOwn(there, name) && !gone.get(track)?.has(name)
    const id = freeName((name) => stays(name) || Object.hasOwn(clips, name), clip.id)
    clips[id] = by === 0 && id === clip.id ? clip : { ...clip, id, start: clip.start + by }
    return [{ track, clip: id }]
  })
  let tracks = to
  for (const id of new Set([...gone.keys(), ...down.keys()]))
    tracks = withClips(
      tracks,
      id,
      laid(tracks[id]?.clips ?? {}, Object.values(down.get(id) ?? {}), gone.get(id)),
    )
  return { tracks, refs: placed }
}

/** Sounds that lie wholly under moving pictures belong to them. */
const soundsUnder = (tracks: Tracks, refs: ClipRef[]): ClipRef[] => {
  const spans = refs.flatMap((ref) =>
    tracks[ref.track]?.kind === 'picture' ? (find(tracks, ref) ?? []) : [],
  )
  return Object.values(tracks)
    .filter((track) => track.kind === 'effects')
    .flatMap((track) =>
      Object.values(track.clips)
        .filter((clip) => spans.some((span) => clip.start >= span.start && endOf(clip) <= endOf(span)))
        .map(({ id }) => ({ track: track.id, clip: id })),
    )
}

/**
 * Clips taken along the timeline and onto other tracks of their kind, with all that is linked to them; never before the
 * first frame. The first of `refs` is the one that is held: `rows` counts among the tracks of its kind. What they are laid over is overwritten.
 */
export const move = (
  tracks: Tracks,
  { refs, by, rows = 0 }: { refs: readonly ClipRef[]; by: number; rows?: number },
): Moved => {
  const chosen = withGroups(tracks, refs)
  const kind = tracks[chosen[0]?.track ?? '']?.kind
  if (kind === undefined) return { tracks, by: 0, rows: 0, refs: chosen }
  const first = chosen.reduce(
    (least, ref) => Math.min(least, find(tracks, ref)?.start ?? least),
    Number.POSITIVE_INFINITY,
  )
  const far = Math.max(-first, Math.round(by)) + 0
  const up = rowsWithin(tracks, chosen, kind, rows)
  if (far === 0 && up === 0) return { tracks, by: 0, rows: 0, refs: chosen }
  const lanes = rowsOf(tracks, kind).map(({ id }) => id)
  const target = (id: string) => (lanes.includes(id) ? (lanes[lanes.indexOf(id) + up] ?? id) : id)
  const placed = put(tracks, tracks, chosen, { by: far, target, taken: false })
  return { ...placed, by: far, rows: up }
}

/** Beds that lie under all of a stretch of time: what changes its order above them is nothing to them. */
const bedsOver = (tracks: Tracks, from: number, to: number): { track: string; clip: Clip }[] =>
  Object.values(tracks)
    .filter((track) => !track.locked && isBed(track))
    .flatMap((track) =>
      Object.values(track.clips)
        .filter((clip) => clip.start <= from && endOf(clip) >= to)
        .map((clip) => ({ track: track.id, clip })),
    )

/** What went and came back to where it was is what it was. */
const restored = (before: Tracks, after: Tracks): Tracks => {
  let out = after
  for (const track of Object.values(after)) {
    const old = before[track.id]?.clips ?? {}
    const back = Object.values(track.clips).flatMap((clip) => {
      const was = old[clip.id]
      const same = was?.start === clip.start && was.frames === clip.frames && was.offset === clip.offset
      return was && was !== clip && same ? [[clip.id, was] as const] : []
    })
    if (back.length > 0) out = withClips(out, track.id, { ...track.clips, ...Object.fromEntries(back) })
  }
  return out
}

/**
 * The same, but room is made for them: the time they lay in closes, the time they come to opens, on every track that is
 * not locked. Sounds under a picture go along. So shots change their order and everything stays in sync.
 */
export const moveInsert = (
  tracks: Tracks,
  { refs, by, extent }: { refs: readonly ClipRef[]; by: number; extent: Extent },
): Moved => {
  const named = withGroups(tracks, refs)
  const held = named[0]
  const stay = { tracks, by: 0, rows: 0, refs: named }
  if (held === undefined) return stay
  const chosen = withGroups(tracks, [...named, ...soundsUnder(tracks, named)])
  const row = chosen.flatMap((ref) => (ref.track === held.track ? (find(tracks, ref) ?? []) : []))
  const from = Math.min(...row.map(({ start }) => start))
  const to = Math.max(...row.map(endOf))
  const wanted = Math.max(0, from + Math.round(by))
  if (wanted >= from && wanted < to) return stay
  const lifted = lift(tracks, chosen)
  const gone = closable(lifted, from, to)
  const frame = wanted >= to ? wanted - gone : wanted
  const before = Math.min(...chosen.map((ref) => find(tracks, ref)?.start ?? from))
  const far = Math.max(frame - from, -before)
  if (far === 0) return stay
  const into = new Set(chosen.map(({ track }) => track))
  const splits = (track: Track) => into.has(track.id) || !givesWay(track)
  const opened = open(closeBy(lifted, from, to, gone), from + far, to - from, { extent, splits })
  const whole = gone === to - from ? bedsOver(lifted, Math.min(from, wanted), Math.max(to, wanted)) : []
  const bedded = whole.reduce((all, { track, clip }) => {
    const clips = all[track]?.clips
    return clips ? withClips(all, track, laid(clips, [clip])) : all
  }, opened)
  const placed = put(bedded, tracks, chosen, { by: far, target: (id) => id, taken: true })
  return { refs: placed.refs, tracks: restored(tracks, placed.tracks), by: far, rows: 0 }
}
