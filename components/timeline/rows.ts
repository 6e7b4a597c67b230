import type { Clip, Track } from '#film/timeline/track.ts'

/** A track as it lies among the others; `top` is counted from the top of the first. */
export type Row = { track: Track; top: number; height: number }

const heights: Record<Track['kind'], number> = {
  picture: 58,
  titles: 22,
  captions: 22,
  dialogue: 34,
  music: 34,
  effects: 28,
  ambience: 28,
}
export const rulerHeight = 28
export const rowGap = 3
export const heightRange = { least: 16, most: 240 }

/** The tracks one under the other, as tall as a person made them. */
export const rowsOf = (tracks: readonly Track[]): Row[] => {
  let top = rowGap
  return tracks.map((track) => {
    const row = { track, top, height: track.height ?? heights[track.kind] }
    top += row.height + rowGap
    return row
  })
}

export const heightOf = (rows: readonly Row[]): number => {
  const last = rows.at(-1)
  return last === undefined ? 0 : last.top + last.height + rowGap
}

/** The row that a height among the rows falls on; a gap belongs to the row above it. */
export const rowAt = (rows: readonly Row[], y: number): Row | undefined =>
  rows.find(({ top, height }) => y >= top && y < top + height + rowGap)

/** Muted tones of one family per kind, so that the pictures stay the brightest thing. */
export const colours: Record<Track['kind'], { fill: string; edge: string; text: string; wave: string }> = {
  picture: { fill: '#232830', edge: '#3a424e', text: '#eeece6', wave: '#5a6472' },
  titles: { fill: '#33280f', edge: '#6b5326', text: '#ffcb85', wave: '#7a5c2c' },
  captions: { fill: '#22252a', edge: '#41454d', text: '#d8d6cf', wave: '#565b65' },
  dialogue: { fill: '#12292f', edge: '#2b5b66', text: '#bfe6ee', wave: '#3f8a9a' },
  music: { fill: '#241d36', edge: '#4d3f72', text: '#d4c7f5', wave: '#7562ab' },
  effects: { fill: '#17291d', edge: '#345c3f', text: '#bde3c6', wave: '#4c8a5c' },
  ambience: { fill: '#1c2819', edge: '#425833', text: '#c6d9b4', wave: '#617f4c' },
}

/** The clips that touch a stretch of frames, found in a sorted list by halving. */
export const visible = (clips: readonly Clip[], from: number, to: number): Clip[] => {
  let low = 0
  let high = clips.length
  while (low < high) {
    const middle = (low + high) >> 1
    const clip = clips[middle]
    if (clip !== undefined && clip.start + clip.frames <= from) low = middle + 1
    else high = middle
  }
  const out: Clip[] = []
  for (let i = Math.max(0, low - 1); i < clips.length; i++) {
    const clip = clips[i]
    if (clip === undefined || clip.start > to) break
    if (clip.start + clip.frames > from) out.push(clip)
  }
  return out
}
