import type { Clip, TitleStyle } from '../track.ts'
import { change } from './change.ts'
import type { ClipRef, Tracks } from './ref.ts'

type Words = {
  text?: string
  subtitle?: string
  style?: TitleStyle
  lines?: string[]
  label?: string | null
}

const reworded = (clip: Clip, { text, subtitle, style, lines, label }: Words): Clip => {
  const { source } = clip
  if (source.kind === 'title') {
    const set = style ?? source.style
    const words = { text: text ?? source.text, subtitle: subtitle ?? source.subtitle }
    const next = {
      kind: source.kind,
      ...words,
      ...(set === undefined || set === 'opening' ? {} : { style: set }),
    }
    const same = next.text === source.text && next.subtitle === source.subtitle && next.style === source.style
    return same || next.text.trim() === '' ? clip : { ...clip, source: next }
  }
  if (source.kind !== 'caption') return clip
  const rows = lines?.map((line) => line.trim()).filter((line) => line !== '') ?? source.lines
  const next = { ...source, lines: rows, label: label === undefined ? source.label : label }
  const same = next.label === source.label && rows.join('\n') === source.lines.join('\n')
  return same || rows.length === 0 ? clip : { ...clip, source: next }
}

/** What a title or a caption says and how it is set; never nothing at all. */
export const reword = (tracks: Tracks, ref: ClipRef, words: Words): Tracks =>
  change(tracks, [ref], (clip) => reworded(clip, words))
