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

/** The first span that ends after a frame. */
const spanAfter = (spans: readonly Span[], frame: number): number => {
  let [low, high] = [0, spans.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle] as Span).to <= frame) low = middle + 1
    else high = middle
  }
  return low
}

/** What of a clip lies outside the spans, the first of which that could meet it is the i-th. */
const outside = (clip: Clip, spans: readonly Span[], i: number): Span[] => {
  const end = endOf(clip)
  const out: Span[] = []
  let at = clip.start
  for (let k = i; k < spans.length && (spans[k] as Span).from < end; k++) {
    const { from, to } = spans[k] as Span
    if (from > at) out.push({ from: at, to: from })
    at = Math.max(at, to)
  }
  if (at < end) out.push({ from: at, to: end })
  return out
}

const none: ReadonlySet<string> = new Set()

/**
 * What lies in the spans makes way, as tape is overwritten: clips inside go, those that reach in are trimmed, one that
 * reaches over both ends becomes two, the later named after the frame where it goes on. `keep` stays whole, `drop` goes.
 */
const clearSpans = (
  clips: Clips,
  spans: readonly Span[],
  { keep = none, drop = none }: { keep?: ReadonlySet<string>; drop?: ReadonlySet<string> } = {},
): Clips => {
  const out: Clips = {}
  const cut = merged(spans)
  const added: Clip[] = []
  let changed = false
  for (const id in clips) {
    const clip = clips[id] as Clip
    const i = spanAfter(cut, clip.start)
    const meets = i < cut.length && (cut[i] as Span).from < endOf(clip)
    if (!drop.has(id) && (!meets || keep.has(id))) {
      out[id] = clip
      continue
    }
    changed = true
    if (drop.has(id)) continue
    const [first, ...others] = outside(clip, cut, i)
    if (first !== undefined) out[id] = piece(clip, first.from, first.to)
    for (const { from, to } of others) added.push({ ...piece(clip, from, to), id: `${id}~${from}` })
  }
  for (const clip of added) {
    const id = freeName((name) => Object.hasOwn(clips, name) || Object.hasOwn(out, name), clip.id)
    out[id] = { ...clip, id }
  }
  return changed ? out : clips
}

/** The same for [from, to). */
export const clear = (clips: Clips, from: number, to: number, keep: ReadonlySet<string> = none): Clips =>
  clearSpans(clips, [{ from, to }], { keep })

/** The clips without some of them. */
export const without = (clips: Clips, drop: ReadonlySet<string>): Clips => clearSpans(clips, [], { drop })

/** Clips laid on a track: `drop` and those of the same name are taken up first, what lies under the rest makes way. */
export const laid = (clips: Clips, down: readonly Clip[], drop: ReadonlySet<string> = none): Clips => {
  if (down.length === 0) return without(clips, drop)
  const names = new Set(drop)
  for (const { id } of down) names.add(id)
  const spans = down.map((clip) => ({ from: clip.start, to: endOf(clip) }))
  const cleared = clearSpans(clips, spans, { drop: names })
  const out = cleared === clips ? { ...clips } : cleared
  for (const clip of down) out[clip.id] = clip
  return out
}
