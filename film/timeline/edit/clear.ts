import { type Clip, endOf } from '../track.ts'
import { piece } from './piece.ts'

type Clips = Record<string, Clip>

/**
 * What lies in [from, to) makes way, as tape is overwritten: clips inside go, those that reach in are trimmed, one that
 * reaches over both ends becomes two, the later named after the frame where it goes on.
 */
export const clear = (clips: Clips, from: number, to: number, keep: ReadonlySet<string> = new Set()): Clips =>
  Object.fromEntries(
    Object.entries(clips).flatMap(([id, clip]): [string, Clip][] => {
      if (keep.has(id) || clip.start >= to || endOf(clip) <= from) return [[id, clip]]
      const rest: [string, Clip][] = []
      if (clip.start < from) rest.push([id, piece(clip, clip.start, from)])
      if (endOf(clip) > to) {
        const name = rest.length === 0 ? id : `${id}~${to}`
        rest.push([name, { ...piece(clip, to, endOf(clip)), id: name }])
      }
      return rest
    }),
  )
