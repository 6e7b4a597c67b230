import { fpsOf, type Rate, timecode } from '#film/timeline/time.ts'

/** What several clips have in common: the value, or null where they differ. */
export const shared = <T>(values: readonly T[]): T | null => {
  const [first] = values
  return first !== undefined && values.every((value) => value === first) ? first : null
}

/** A time as a person asks for it: a place, or so much more or less than it is. */
export type AskedFrames = { to: number } | { by: number }

/**
 * Frames out of what a person types: "12" frames, "1:12" seconds and frames, "00:01:02:03", "2.5s"; "+12" and "-1:00" count from what
 * is there. Null: it cannot be read.
 */
export const readFrames = (typed: string, rate: Rate): AskedFrames | null => {
  const [, sign = '', rest = ''] = /^\s*([+\-−]?)\s*(.*?)\s*$/.exec(typed) ?? []
  const base = Math.round(fpsOf(rate))
  let frames: number | null = null
  const seconds = /^(\d+(?:\.\d+)?)\s*s$/i.exec(rest)
  if (seconds) frames = Math.round(Number(seconds[1]) * fpsOf(rate))
  else if (/^\d+([:;.]\d+){0,3}$/.test(rest)) {
    const parts = rest.split(/[:;.]/).map(Number).reverse()
    frames = parts.reduce((sum, part, i) => sum + part * ([1, base, 60 * base, 3600 * base][i] ?? 0), 0)
  }
  if (frames === null) return null
  return sign === '' ? { to: frames } : { by: sign === '+' ? frames : -frames }
}

/** A number out of what a person types, be it with its unit; within its range. Null: it cannot be read. */
export const readNumber = (
  typed: string,
  { least, most }: { least: number; most: number },
): number | null => {
  const found = /^\s*([+\-−]?)\s*(\d+(?:[.,]\d+)?|[.,]\d+)\s*(dB|%|°)?\s*$/i.exec(typed)
  if (found === null) return null
  const size = Number((found[2] ?? '').replace(',', '.'))
  const value = found[1] === '' || found[1] === '+' ? size : -size
  return Math.max(least, Math.min(most, value)) + 0
}

const signed = (value: number): string => String(Math.round(value * 100) / 100).replace('-', '−')

export const showTime = (frames: number, rate: Rate): string => timecode(frames, rate)
export const showDb = (db: number): string => `${signed(db)} dB`
export const showPercent = (share: number): string => `${signed(share * 100)} %`
/** −1 … 1 as a desk has it: L 50, C, R 100. */
export const showPan = (pan: number): string =>
  pan === 0 ? 'C' : `${pan < 0 ? 'L' : 'R'} ${Math.round(Math.abs(pan) * 100)}`

/** "L 50", "R20", "C", "-30": a place between left and right. */
export const readPan = (typed: string): number | null => {
  const found = /^\s*([lrc])?\s*([+\-−]?\d+)?\s*$/i.exec(typed)
  if (found === null || (found[1] === undefined && found[2] === undefined)) return null
  const side = found[1]?.toLowerCase()
  if (side === 'c') return 0
  const size = Number((found[2] ?? '100').replace('−', '-')) / 100
  return Math.max(-1, Math.min(1, side === 'l' ? -Math.abs(size) : size)) + 0
}
