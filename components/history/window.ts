/** The rows of a long list that are drawn: those in sight and a few around them. `to` is the first that is not. */
export const rowsInSight = (given: {
  top: number // px scrolled
  height: number // px in sight
  row: number // px
  count: number
}): { from: number; to: number } => {
  const around = 6
  const from = Math.max(0, Math.min(given.count, Math.floor(given.top / given.row)) - around)
  const to = Math.min(given.count, Math.ceil((given.top + given.height) / given.row) + around)
  return { from, to }
}

/** Where to scroll so that a row is in sight; null where it is. */
export const scrollTo = (given: { at: number; top: number; height: number; row: number }): number | null => {
  const start = given.at * given.row
  if (start < given.top) return start
  const end = start + given.row
  return end > given.top + given.height ? end - given.height : null
}
