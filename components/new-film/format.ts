import type { Size } from '#film/brief.ts'

export const ratios = ['16:9', '2.39:1', '1:1', '9:16'] as const
export type Ratio = (typeof ratios)[number]
export const qualities = ['360p', '720p', '1080p'] as const
export type Quality = (typeof qualities)[number]

export const ratioNames: Record<Ratio, string> = {
  '16:9': 'Wide',
  '2.39:1': 'Scope',
  '1:1': 'Square',
  '9:16': 'Tall',
}

const even = (n: number) => 2 * Math.round(n / 2)

/** 1080p is 1080 on the short side of 16:9 and 9:16; scope is as wide as 16:9 and less high. */
export const sizeOf = (ratio: Ratio, quality: Quality): Size => {
  const short = Number.parseInt(quality, 10)
  const long = even((short * 16) / 9)
  const sizes: Record<Ratio, Size> = {
    '16:9': { width: long, height: short },
    '9:16': { width: short, height: long },
    '1:1': { width: short, height: short },
    '2.39:1': { width: long, height: even(long / 2.39) },
  }
  return sizes[ratio]
}

export const rates = [
  { fps: 12, label: '12 fps · quick draft' },
  { fps: 23.976, label: '23.976 fps · film, for television' },
  { fps: 24, label: '24 fps · film' },
  { fps: 25, label: '25 fps · PAL' },
  { fps: 30, label: '30 fps · web' },
] as const
