/** Levels from −60 to 0 dB as heights from 0 to 1. */
export const heightOf = (db: number): number => Math.max(0, Math.min(1, (db + 60) / 60))

/** An SVG path of levels over a box of 1000 × 100, the loudest of what falls on each of its points. */
export const levelPath = (levels: readonly number[]): string => {
  const points = Math.min(500, levels.length)
  return Array.from({ length: points }, (_, i) => {
    const from = Math.floor((i * levels.length) / points)
    const part = levels.slice(from, Math.max(from + 1, Math.floor(((i + 1) * levels.length) / points)))
    const x = (i / Math.max(1, points - 1)) * 1000
    return `${i === 0 ? 'M' : 'L'}${x.toFixed(1)} ${(100 - heightOf(Math.max(...part)) * 100).toFixed(1)}`
  }).join('')
}

/** The row of a table of `perSecond` rows that holds at a time. */
export const rowAt = <T>(rows: readonly T[], seconds: number, perSecond: number): T | undefined =>
  rows[Math.max(0, Math.min(rows.length - 1, Math.floor(seconds * perSecond)))]
