import type { Clip, Track } from '../track.ts'

export type Tracks = Record<string, Track>
export type Clips = Track['clips']

/** One clip of the film. */
export type ClipRef = { track: string; clip: string }

export const find = (tracks: Tracks, ref: ClipRef): Clip | undefined => tracks[ref.track]?.clips[ref.clip]

const isOpen = (tracks: Tracks, ref: ClipRef): boolean =>
  tracks[ref.track]?.locked !== true && find(tracks, ref) !== undefined

/** Each once. */
export const named = (refs: readonly ClipRef[]): ClipRef[] => [
  ...new Map(refs.map((ref) => [`${ref.track}/${ref.clip}`, ref])).values(),
]

/** Those that are there and may be changed, each once. */
export const free = (tracks: Tracks, refs: readonly ClipRef[]): ClipRef[] =>
  named(refs.filter((ref) => isOpen(tracks, ref)))

/** The same with all that is linked to them: a line with its shot. */
export const withGroups = (tracks: Tracks, refs: readonly ClipRef[]): ClipRef[] => {
  const chosen = free(tracks, refs)
  const groups = new Set(chosen.flatMap((ref) => find(tracks, ref)?.group || []))
  if (groups.size === 0) return chosen
  const mates = Object.values(tracks).flatMap((track) =>
    Object.values(track.clips)
      .filter(({ group }) => group !== undefined && groups.has(group))
      .map(({ id }) => ({ track: track.id, clip: id })),
  )
  return free(tracks, [...chosen, ...mates])
}

/** What is named, by track. */
export const byTrack = (tracks: Tracks, refs: readonly ClipRef[]): Map<string, Clip[]> => {
  const rows = new Map<string, Clip[]>()
  for (const ref of refs) {
    const clip = find(tracks, ref)
    if (clip === undefined) continue
    const row = rows.get(ref.track)
    if (row === undefined) rows.set(ref.track, [clip])
    else row.push(clip)
  }
  return rows
}

/** The tracks of one kind as they lie on the screen. */
export const rowsOf = (tracks: Tracks, kind: Track['kind']): Track[] =>
  Object.values(tracks)
    .filter((track) => track.kind === kind)
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))

/** The tracks with other clips on one of them. */
export const withClips = (tracks: Tracks, id: string, clips: Clips): Tracks => {
  const track = tracks[id]
  return track === undefined || track.clips === clips ? tracks : { ...tracks, [id]: { ...track, clips } }
}

/** A name that is not taken yet. */
export const freeName = (isTaken: (name: string) => boolean, name: string): string => {
  if (!isTaken(name)) return name
  let n = 2
  while (isTaken(`${name}~${n}`)) n++
  return `${name}~${n}`
}
