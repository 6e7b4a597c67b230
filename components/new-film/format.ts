import type { Size } from '#film/brief.ts'
import { sizeIn } from '#film/format.ts'

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

export const sizeOf = (ratio: Ratio, quality: Quality): Size => sizeIn(ratio, Number.parseInt(quality, 10))

export const rates = [
  { fps: 12, label: '12 fps · quick draft' },
  { fps: 23.976, label: '23.976 fps · film, for television' },
  { fps: 24, label: '24 fps · film' },
  { fps: 25, label: '25 fps · PAL' },
  { fps: 30, label: '30 fps · web' },
] as const
