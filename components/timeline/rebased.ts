import type { Tracks } from '#film/timeline/edit/ref.ts'

/** What a gesture changed among some rows, laid on the rows as they are now. */
export const rowsOn = <T>(before: Record<string, T>, next: Record<string, T>, now: Record<string, T>) => {
  if (before === next) return now
  const out = { ...now }
  for (const id in next) if (next[id] !== before[id]) out[id] = next[id] as T
  for (const id in before) if (next[id] === undefined) delete out[id]
  return out
}

/** What a gesture made of the tracks, laid on the tracks as others have made them while it was in hand. */
export const rebased = (before: Tracks, next: Tracks, now: Tracks): Tracks => {
  if (now === before) return next
  const out = { ...now }
  for (const [id, track] of Object.entries(next)) {
    const [was, is] = [before[id], now[id]]
    if (track === was || is === undefined || was === undefined) continue
    const { clips, ...head } = track
    const changed = Object.entries(head).filter(([key, value]) => value !== was[key as keyof typeof was])
    out[id] = { ...is, ...Object.fromEntries(changed), clips: rowsOn(was.clips, clips, is.clips) }
  }
  return out
}
