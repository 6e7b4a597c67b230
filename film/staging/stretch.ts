/** Frames of a shot: from the first up to, not with, the last. */
export type Stretch = { from: number; to: number }

/** What lies outside a stretch of what lasts; pieces shorter than `least` frames go. */
export const outside = <T extends Stretch>(list: readonly T[], { from, to }: Stretch, least = 4): T[] =>
  list.flatMap((each) => {
    if (each.to <= from || each.from >= to) return [each]
    const pieces = [
      { ...each, to: from },
      { ...each, from: to },
    ]
    return pieces.filter((piece) => piece.to - piece.from >= least)
  })

/** Something that holds until the next, for a stretch; after it, what held before comes back, unless the shot ends. */
export const heldFor = <T extends { from: number }>(
  list: readonly T[],
  { from, to }: Stretch,
  end: number,
  value: T,
  rest: Omit<T, 'from'>,
): T[] => {
  const sorted = [...list].sort((a, b) => a.from - b.from)
  const after = sorted.findLast((each) => each.from <= to) ?? { ...rest, from: to }
  const kept = sorted.filter((each) => each.from < from || each.from > to)
  const back = to < end ? [{ ...after, from: to } as T] : []
  return [...kept, { ...value, from }, ...back].sort((a, b) => a.from - b.from)
}
