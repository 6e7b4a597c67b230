import type { ClipKeys, Curve } from './track.ts'

/** The value at a frame of the clip: straight between two keys, held before the first and after the last. */
export const valueAt = (curve: Curve | undefined, at: number, otherwise: number): number => {
  const keys = curve ?? []
  const next = keys.findIndex((key) => key.at > at)
  const before = next === -1 ? keys.at(-1) : keys[next - 1]
  const after = next === -1 ? undefined : keys[next]
  if (before === undefined) return after?.value ?? otherwise
  if (after === undefined) return before.value
  return before.value + ((after.value - before.value) * (at - before.at)) / (after.at - before.at)
}

/** What of a curve lies in [from, to), counted from there on, with a key at each end where it was cut. */
const during = (curve: Curve, from: number, to: number): Curve => {
  if (curve.length === 0) return curve
  const inside = curve
    .filter(({ at }) => at >= from && at < to)
    .map(({ at, value }) => ({ at: at - from, value }))
  const head = curve.some(({ at }) => at < from) && inside[0]?.at !== 0
  const tail = curve.some(({ at }) => at >= to) && inside.at(-1)?.at !== to - from - 1
  return [
    ...(head ? [{ at: 0, value: valueAt(curve, from, 0) }] : []),
    ...inside,
    ...(tail && to - from > 1 ? [{ at: to - from - 1, value: valueAt(curve, to - 1, 0) }] : []),
  ]
}

/** The keys of the piece [from, to) of a clip. */
export const keysDuring = (keys: ClipKeys, from: number, to: number): ClipKeys =>
  Object.fromEntries(Object.entries(keys).map(([name, curve]) => [name, during(curve ?? [], from, to)]))
