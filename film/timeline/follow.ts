import { keyOf } from './hand.ts'
import { under } from './order.ts'
import { type Clip, clipsInOrder, type Track } from './track.ts'

// Where a person has cut the picture and the crew lays words to its own cut: the words come to where their shots are now.

const withStarts = (track: Track, clips: readonly Clip[]): Track => ({
  ...track,
  clips: Object.fromEntries(clips.map((clip) => [clip.id, clip])),
})

/** Each where it wants to be, or as little later as the one before it needs. */
export const pushed = (clips: readonly Clip[]): Clip[] => {
  let end = 0
  return clips
    .toSorted((a, b) => a.start - b.start)
    .map((clip) => {
      const start = Math.max(end, clip.start)
      end = start + clip.frames
      return start === clip.start ? clip : { ...clip, start }
    })
}

/** Each as long as the next one lets it. */
const shortened = (clips: readonly Clip[]): Clip[] => {
  const sorted = clips.toSorted((a, b) => a.start - b.start)
  return sorted.flatMap((clip, i) => {
    const frames = Math.min(clip.frames, (sorted[i + 1]?.start ?? Number.POSITIVE_INFINITY) - clip.start)
    return frames < 1 ? [] : frames === clip.frames ? clip : { ...clip, frames }
  })
}

/** How far the moment of a shot that is seen at a frame of one cut has gone in another; null when it is not in that. */
const shift = (frame: number, from: Track, to: Track): number | null => {
  const seen = under(from, frame)
  if (seen === undefined) return null
  const moment = seen.offset + frame - seen.start
  const pieces = clipsInOrder(to).filter((clip) => keyOf(clip) === keyOf(seen))
  const piece =
    pieces.find((clip) => clip.offset <= moment && moment < clip.offset + clip.frames) ?? pieces[0]
  return piece === undefined ? null : piece.start - piece.offset - (seen.start - seen.offset)
}

/** Words laid to one cut, brought to another; what lies over a shot that is not in it stays with the words before. None is cut short. */
export const followShots = (words: Track, from: Track, to: Track): Track => {
  let last = 0
  const moved = clipsInOrder(words).map((clip) => {
    last = shift(clip.start, from, to) ?? last
    return last === 0 ? clip : { ...clip, start: Math.max(0, clip.start + last) }
  })
  return withStarts(words, pushed(moved))
}

const startsOf = (tracks: readonly Track[]): Map<string, number> =>
  new Map(tracks.flatMap((track) => Object.values(track.clips).map((clip) => [keyOf(clip), clip.start])))

/** Captions brought to where their lines are now; those of lines that are not heard any more go. */
export const followLines = (captions: Track, from: readonly Track[], to: readonly Track[]): Track => {
  const [old, now] = [startsOf(from), startsOf(to)]
  const moved = clipsInOrder(captions).flatMap((clip) => {
    const line = clip.source.kind === 'caption' ? `line:${clip.source.line}` : ''
    const [was, is] = [old.get(line), now.get(line)]
    if (was === undefined || was === is) return clip
    return is === undefined ? [] : { ...clip, start: Math.max(0, clip.start + is - was) }
  })
  return withStarts(captions, shortened(moved))
}
