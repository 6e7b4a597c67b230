/** What one can read while a caption is up (YARDSTICKS, "captions"): rows, letters in a row, letters a second. */
export const reading = { rows: 2, letters: 42, fastest: 20 } as const

/** What keeps these rows from being read in their time; null where nothing does. */
export const unread = (rows: readonly string[], seconds: number): string | null => {
  const longest = Math.max(0, ...rows.map((row) => row.length))
  if (rows.length > reading.rows) return `${rows.length} rows: ${reading.rows} are the most.`
  if (longest > reading.letters) return `A row of ${longest} letters: ${reading.letters} are the most.`
  const speed = rows.join(' ').length / seconds
  return speed > reading.fastest + 1e-6
    ? `${Math.ceil(speed)} letters a second: nobody reads more than ${reading.fastest}.`
    : null
}
