/** A stretch of time; `to` is not part of it. Seconds or frames, as the caller means it. */
export type Span = { from: number; to: number }

/** What is left of a stretch where others are taken out of it. */
export const minus = (span: Span, others: readonly Span[]): Span[] => {
  let left = [span]
  for (const { from, to } of others)
    left = left.flatMap((piece) =>
      to <= piece.from || from >= piece.to
        ? [piece]
        : [
            { from: piece.from, to: from },
            { from: to, to: piece.to },
          ].filter((each) => each.to > each.from),
    )
  return left
}

/** What several stretches have in common with one. */
export const within = (span: Span, others: readonly Span[]): Span[] =>
  others
    .map(({ from, to }) => ({ from: Math.max(from, span.from), to: Math.min(to, span.to) }))
    .filter(({ from, to }) => to > from)

export const lengthOf = ({ from, to }: Span): number => to - from
