import type { Clip, Track } from '#film/timeline/track.ts'
import type { FilmDocument } from '../api/client.ts'
import { titleCase } from '../film/words.ts'

/** A track as it lies on the canvas. */
export type Row = { track: Track; top: number; height: number }

const heights: Record<Track['kind'], number> = {
  picture: 52,
  titles: 20,
  captions: 20,
  dialogue: 22,
  music: 22,
  effects: 17,
  ambience: 17,
}
export const rulerHeight = 26
const gap = 3

/** The tracks that hold something, one under the other. */
export const rowsOf = (tracks: Track[]): Row[] => {
  let top = rulerHeight + gap
  const used = tracks.filter(({ clips }) => Object.keys(clips).length > 0)
  return used.map((track) => {
    const row = { track, top, height: heights[track.kind] }
    top += row.height + gap
    return row
  })
}

export const heightOf = (rows: Row[]): number => {
  const last = rows.at(-1)
  return last === undefined ? rulerHeight : last.top + last.height + gap
}

/** Muted tones of one family per kind, so that the pictures stay the brightest thing. */
export const colours: Record<Track['kind'], { fill: string; edge: string; text: string }> = {
  picture: { fill: '#232830', edge: '#3a424e', text: '#eeece6' },
  titles: { fill: '#3a2c17', edge: '#7a5c2c', text: '#ffcb85' },
  captions: { fill: '#26282c', edge: '#4a4d55', text: '#d8d6cf' },
  dialogue: { fill: '#14323a', edge: '#2f6a77', text: '#a5dbe5' },
  music: { fill: '#2c2340', edge: '#5b4a86', text: '#c9b8f2' },
  effects: { fill: '#1b3322', edge: '#3c6d49', text: '#a9dcb4' },
  ambience: { fill: '#20301c', edge: '#496238', text: '#b6cfa0' },
}

type Names = Pick<FilmDocument, 'cues' | 'sounds' | 'cast' | 'shots' | 'assets'> & {
  lines: Map<string, { name: string; text: string }>
  shotNames: Map<string, string>
}

/** What a clip is called on the timeline. */
export const nameOf = (clip: Clip, names: Names): string => {
  const { source } = clip
  switch (source.kind) {
    case 'shot':
      return `${names.shotNames.get(source.shot) ?? source.shot}  ${names.shots[source.shot]?.size ?? ''}`.trim()
    case 'title':
      return source.text
    case 'credits':
      return 'End credits'
    case 'caption':
      return source.lines.join(' ')
    case 'line': {
      const line = names.lines.get(source.line)
      return line === undefined ? source.line : `${line.name}: ${line.text}`
    }
    case 'cue':
      return names.cues[source.cue]?.name ?? source.cue
    case 'sound':
      return titleCase(names.sounds[source.sound]?.kind ?? source.sound)
    case 'asset':
      return names.assets[source.asset]?.name ?? source.asset
    case 'missing':
      return `Missing: ${source.was}`
  }
}

/** The clips that touch a stretch of frames, found in a sorted list by halving. */
export const visible = (clips: Clip[], from: number, to: number): Clip[] => {
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
