import type { Size } from './brief.ts'

/** The shapes of picture that a film is shown in: wide screens, phones, feeds, the cinema. */
export const formats = { '16:9': 16 / 9, '9:16': 9 / 16, '1:1': 1, '2.39:1': 2.39 } as const
export type Format = keyof typeof formats
export const formatNames = Object.keys(formats) as Format[]

/** The format that a size is, within six hundredths; null where it is none of them. */
export const formatOf = ({ width, height }: Size): Format | null =>
  formatNames.find((name) => Math.abs(Math.log(width / height / formats[name])) < 0.06) ?? null

const even = (n: number): number => Math.round(n / 2) * 2

/** The size of a format by its lines: 1080 are the shorter side; scope is as wide as 16:9 and less high. */
export const sizeIn = (format: Format, lines: number): Size => {
  const long = even((lines * 16) / 9)
  if (format === '2.39:1') return { width: long, height: even(long / formats[format]) }
  if (format === '1:1') return { width: lines, height: lines }
  return format === '9:16' ? { width: lines, height: long } : { width: long, height: lines }
}

/**
 * What stays clear of words, as shares of the width and the height. Title-safe is a tenth in all (EBU R 95: 5 % a side);
 * players on phones lay their buttons over the lower sixth of a tall picture.
 */
export const clearOf = ({ width, height }: Size): { side: number; bottom: number } => {
  const aspect = width / height
  if (aspect < 0.8) return { side: 0.06, bottom: 0.16 }
  return { side: aspect > 2 ? 0.1 : 0.05, bottom: aspect > 2 ? 0.08 : 0.065 }
}
