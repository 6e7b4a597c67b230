/** One measurement: `ratio` is value over `against` (below 1: less than what it is held against). */
export type Row = { name: string; value: number; unit: string; against: string | null; ratio: number | null }

const rounded = (n: number) => Math.round(n * 1000) / 1000

export const row = (
  name: string,
  value: number,
  unit: string,
  against?: { name: string; value: number },
): Row => ({
  name,
  value: rounded(value),
  unit,
  against: against?.name ?? null,
  ratio: against ? rounded(value / against.value) : null,
})

/** Seconds that something took, and what came out of it. */
export const timed = async <T>(work: () => Promise<T>): Promise<{ seconds: number; result: T }> => {
  const since = performance.now()
  const result = await work()
  return { seconds: (performance.now() - since) / 1000, result }
}

export const printed = (rows: Row[], json: boolean): string => {
  if (json) return rows.map((each) => JSON.stringify(each)).join('\n')
  const cells = rows.map(({ name, value, unit, against, ratio }) => [
    name,
    String(value),
    unit,
    against ?? '',
    ratio === null ? '' : `× ${ratio}`,
  ])
  const all = [['what', 'value', 'unit', 'against', 'ratio'], ...cells]
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...all.map((line) => line[column]?.length ?? 0)))
  return all
    .map((line) =>
      line
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
