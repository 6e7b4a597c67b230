import { type Clip, endOf } from '../track.ts'
import { piece } from './piece.ts'
import { type Clips, freeName } from './ref.ts'

export type Span = { from: number; to: number }

/** Sorted, and those that touch made one. */
export const merged = (spans: readonly Span[]): Span[] => {
  const out: Span[] = []
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const last = out.at(-1)
    if (last !== undefined && span.from <= last.to) last.to = Math.max(last.to, span.to)
    else out.push({ ...span })
  }
  return out
}

/** What of a clip lies outside the spans. */
const outside = (clip: Clip, spans: readonly Span[]): Span[] => {
  let [low, high] = [0, spans.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle] as Span).to <= clip.start) low = middle + 1
    else high = middle
  }
  const out: Span[] = []
  let at = clip.start
  for (let i = low; i < spans.length && (spans[i] as Span).from < endOf(clip); i++) {
    const { from, to } = spans[i] as Span
    if (from > at) out.push({ from: at, to: from })
    at = Math.max(at, to)
  }
  if (at < endOf(clip)) out.push({ from: at, to: endOf(clip) })
  return out
}

/**
 * What lies in the spans makes way, as tape is overwritten: clips inside go, those that reach in are trimmed, one that
 * reaches over both ends becomes two, the later named after the frame where it goes on.
 */
export const clearSpans = (clips: Clips, spans: readonly Span[], keep?: ReadonlySet<string>): Clips => {
  const out: Clips = {}
  const cut = merged(spans)
  const added: Clip[] = []
  let changed = false
  for (const [id, clip] of Object.entries(clips)) {
    const rest = keep?.has(id) ? null : outside(clip, cut)
    if (
      rest === null ||
      (rest.length === 1 && (rest[0] as Span).to - (rest[0] as Span).from === clip.frames)
    ) {
      out[id] = clip
      continue
    }
    changed = true
    const [first, ...others] = rest
    if (first !== undefined) out[id] = piece(clip, first.from, first.to)
    for (const { from, to } of others) added.push({ ...piece(clip, from, to), id: `${id}~${from}` })
  }
  for (const clip of added) {
    const id = freeName(clips, clip.id)
    out[id] = { ...clip, id }
  }
  return changed ? out : clips
}

/** The same for [from, to). */
export const clear = (clips: Clips, from: number, to: number, keep?: ReadonlySet<string>): Clips =>
  clearSpans(clips, [{ from, to }], keep)

/** The clips without some of them. */
export const without = (clips: Clips, ids: ReadonlySet<string>): Clips =>
  ids.size === 0 ? clips : Object.fromEntries(Object.entries(clips).filter(([id]) => !ids.has(id)))

/** Clips laid on a track: those of the same name are taken up first, what lies under the rest makes way. */
export const laid = (clips: Clips, down: readonly Clip[]): Clips => {
  if (down.length === 0) return clips
  const names = new Set(down.map(({ id }) => id))
  const spans = down.map((clip) => ({ from: clip.start, to: endOf(clip) }))
  return { ...clearSpans(without(clips, names), spans), ...Object.fromEntries(down.map((c) => [c.id, c])) }
}
