/** The way through rows of options for which options and steps together cost least (Viterbi 1967); one option of each row. */
export const cheapestWay = <T extends { cost: number }>(
  rows: readonly (readonly T[])[],
  step: (from: T, to: T, row: number) => number,
): (T | undefined)[] => {
  if (rows.length === 0) return []
  let costs = (rows[0] ?? []).map((option) => option.cost)
  const back: number[][] = []
  for (let i = 1; i < rows.length; i++) {
    const come: number[] = []
    const prior = costs
    costs = (rows[i] ?? []).map((to, k) => {
      let best = Number.POSITIVE_INFINITY
      ;(rows[i - 1] ?? []).forEach((from, j) => {
        const cost = (prior[j] ?? 0) + step(from, to, i)
        if (cost < best) {
          best = cost
          come[k] = j
        }
      })
      return best + to.cost
    })
    back.push(come)
  }
  let at = costs.indexOf(Math.min(...costs))
  const path = [at]
  for (let i = back.length - 1; i >= 0; i--) {
    at = back[i]?.[at] ?? 0
    path.unshift(at)
  }
  return path.map((k, i) => rows[i]?.[k])
}
