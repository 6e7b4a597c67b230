import type { Span } from '../../spans.ts'

type Live = Extract<Span, { kind: 'live' }>
/** A frame of a shot that may be drawn ahead. */
export type Wish = { shot: string; frame: number }

const isLive = (span: Span): span is Live => span.kind === 'live'

/** Frames of the film that are near: what lies ahead of them waits until what was just seen is ready too. */
const NEAR = 600

function* between(span: Live, from: number, to: number): Generator<Wish> {
  for (let at = Math.max(from, span.at); at < Math.min(to, span.at + span.frames); at++)
    yield { shot: span.shot, frame: span.offset + at - span.at }
}

/**
 * In which order frames of the live stretches are drawn ahead: on from the playhead to the end of its shot and through the
 * next ones; then what lies before it, the nearest shot first; then the rest. A shot is drawn in one go: its stage is built.
 */
export function* orderOf(spans: readonly Span[], playhead: number): Generator<Wish> {
  const live = spans.filter(isLive)
  const ahead = live.filter(({ at, frames }) => at + frames > playhead)
  const isNear = ({ at }: Live) => at <= playhead + NEAR
  for (const span of ahead.filter(isNear)) yield* between(span, playhead, Number.POSITIVE_INFINITY)
  for (const span of live.filter(({ at }) => at < playhead).reverse()) yield* between(span, 0, playhead)
  for (const span of ahead) if (!isNear(span)) yield* between(span, 0, Number.POSITIVE_INFINITY)
}
