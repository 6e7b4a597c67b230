import type { Shot } from '../shot.ts'

/** `count` numbers evenly between two neighbours; null where they are so near that no number is left between them. */
export const numbersBetween = (
  before: Shot | undefined,
  after: Shot | undefined,
  count: number,
): number[] | null => {
  const from = before?.order ?? (after?.order ?? 2) - 1 - count
  const to = after?.order ?? from + count + 1
  const numbers = Array.from({ length: count }, (_, i) => from + ((to - from) * (i + 1)) / (count + 1))
  const rising = [from, ...numbers, to].every((n, i, all) => i === 0 || n > (all[i - 1] as number))
  return rising ? numbers : null
}
