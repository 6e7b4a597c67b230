/** A length to be decided, in frames: what it would like, what it bears easily, what it needs at least, what it is stretched to at most, whether nobody speaks in it. */
export type Item = { natural: number; easy: number; least: number; most?: number; silent: boolean }

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)

/** Shares out a whole amount by weight, nobody above his cap; the parts are whole and their sum is the amount. */
export const share = (amount: number, weights: readonly number[], caps: readonly number[]): number[] => {
  const parts = weights.map(() => 0)
  let rest = Math.min(amount, sum(caps))
  let open = weights.map((_, i) => i).filter((i) => (caps[i] ?? 0) > 0)
  while (rest > 0 && open.length > 0) {
    const weight = sum(open.map((i) => weights[i] ?? 0))
    const quota = (i: number) => (weight > 0 ? (rest * (weights[i] ?? 0)) / weight : rest / open.length)
    const wanted = open.map((i) => ({ i, part: quota(i), room: (caps[i] ?? 0) - (parts[i] ?? 0) }))
    const full = wanted.filter(({ part, room }) => part >= room)
    const taken =
      full.length > 0
        ? full.map(({ i, room }) => ({ i, add: room }))
        : wanted.map(({ i, part }) => ({ i, add: Math.floor(part) }))
    for (const { i, add } of taken) {
      parts[i] = (parts[i] ?? 0) + add
      rest -= add
    }
    if (full.length > 0) open = open.filter((i) => (parts[i] ?? 0) < (caps[i] ?? 0))
    else {
      const byRemainder = wanted.sort((a, b) => (b.part % 1) - (a.part % 1) || a.i - b.i)
      for (const { i } of byRemainder.slice(0, rest)) parts[i] = (parts[i] ?? 0) + 1
      rest = 0
    }
  }
  return parts
}

const speechStretch = 0.3 // of what a silent shot is stretched: a held look bears time, a finished line does not

/** Lengths that add up to the target. Time is given to and taken from what is silent first. Null when even the least is too long. */
export const fitTo = (items: readonly Item[], target: number): number[] | null => {
  const natural = sum(items.map((item) => item.natural))
  if (sum(items.map((item) => item.least)) > target) return null
  if (target >= natural) {
    const weights = items.map((item) => item.natural * (item.silent ? 1 : speechStretch))
    // As far as each may be held; what is left over goes to all.
    const caps = items.map(({ natural, most }) => (most === undefined ? target : Math.max(0, most - natural)))
    const added = share(target - natural, weights, caps)
    const over = share(
      target - natural - sum(added),
      weights,
      items.map(() => target),
    )
    return items.map((item, i) => item.natural + (added[i] ?? 0) + (over[i] ?? 0))
  }
  // Taken in rounds: from silence, mildly; from all, as far as is easy; from speech, then from all, to the least.
  const mild = (item: Item) => (item.silent ? Math.floor((item.natural - item.easy) * 0.6) : 0)
  const rounds = [
    mild,
    (item: Item) => item.natural - item.easy,
    (item: Item) => item.natural - (item.silent ? item.easy : item.least),
    (item: Item) => item.natural - item.least,
  ]
  return rounds.reduce(
    (lengths, allowed) => {
      const room = items.map((item, i) => Math.max(0, allowed(item) - (item.natural - (lengths[i] ?? 0))))
      const taken = share(sum(lengths) - target, room, room)
      return lengths.map((length, i) => length - (taken[i] ?? 0))
    },
    items.map((item) => item.natural),
  )
}

/** The others, those of the same group first, each from near to far. */
function* nearest(i: number, count: number, group: readonly string[]): Generator<number> {
  for (const same of [true, false])
    for (let far = 1; far < count; far++)
      for (const j of [i - far, i + far]) if (j >= 0 && j < count && (group[j] === group[i]) === same) yield j
}

/**
 * Lets those who have too little borrow from the nearest who have more than they need, so that a longer take moves its
 * neighbours and not the whole film. Null when there is not enough.
 */
export const lend = (
  lengths: readonly number[],
  needs: readonly number[],
  group: readonly string[],
  step: number,
): number[] | null => {
  const out = [...lengths]
  for (const [i, need] of needs.entries()) {
    const missing = need - (out[i] ?? 0)
    if (missing <= 0) continue
    const wanted = Math.ceil(missing / step) * step
    let got = 0
    for (const j of nearest(i, out.length, group)) {
      const part = Math.max(0, Math.min((out[j] ?? 0) - (needs[j] ?? 0), wanted - got))
      out[j] = (out[j] ?? 0) - part
      got += part
      if (got === wanted) break
    }
    if (got < missing) return null
    out[i] = (out[i] ?? 0) + got
  }
  return out
}
