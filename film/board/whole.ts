import type { Tracks } from '../timeline/edit/ref.ts'
import { withClips } from '../timeline/edit/ref.ts'
import { pushed } from '../timeline/follow.ts'
import { keyOf } from '../timeline/hand.ts'
import { type Clip, clipsInOrder, type Track } from '../timeline/track.ts'

const isWords = ({ kind }: Track) => kind === 'dialogue' || kind === 'captions'

const byLine = (track: Track): Map<string, Clip[]> => {
  const rows = new Map<string, Clip[]>()
  for (const clip of clipsInOrder(track)) {
    const { source } = clip
    const key = source.kind === 'caption' ? `${source.line}/${source.lines.join(' ')}` : keyOf(clip)
    rows.set(key, [...(rows.get(key) ?? []), clip])
  }
  return rows
}

/** What was laid as one piece, where its first piece is now. */
const wholeAgain = (was: Clip, pieces: readonly Clip[]): Clip => {
  const [first, ...rest] = pieces
  if (first !== undefined && rest.length === 0 && first.frames === was.frames) return first
  const start = first === undefined ? was.start : Math.max(0, first.start - (first.offset - was.offset))
  return { ...was, start }
}

/** A shot cut in where words go on over the cut does not cut the words: they are said whole, those after them as little later as that needs. */
export const wholeWords = (before: Tracks, after: Tracks): Tracks => {
  let out = after
  for (const track of Object.values(after)) {
    const old = before[track.id]
    if (!isWords(track) || old === undefined || old.clips === track.clips) continue
    const now = byLine(track)
    const were = [...byLine(old)].filter(([, clips]) => clips.length === 1)
    const whole = new Map(were.map(([key, [was]]) => [key, wholeAgain(was as Clip, now.get(key) ?? [])]))
    const mended = [...whole].some(([key, clip]) => now.get(key)?.[0] !== clip)
    const clips = [...whole.values(), ...[...now].flatMap(([key, rest]) => (whole.has(key) ? [] : rest))]
    if (!mended) continue
    const apart = track.kind === 'dialogue' ? pushed(clips) : clipped(clips)
    out = withClips(out, track.id, Object.fromEntries(apart.map((clip) => [clip.id, clip])))
  }
  return out
}

/** Captions until the next begins. */
const clipped = (clips: readonly Clip[]): Clip[] => {
  const sorted = clips.toSorted((a, b) => a.start - b.start)
  return sorted.map((clip, i) => {
    const room = (sorted[i + 1]?.start ?? Number.POSITIVE_INFINITY) - clip.start
    return clip.frames <= room ? clip : { ...clip, frames: Math.max(1, room) }
  })
}
