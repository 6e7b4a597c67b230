import type { CueSpec, Note } from '#film/sound.ts'
import type { Step } from './theme.ts'

/** A bar as somebody would write it down: who plays what when, without the unevenness of hands. */
const signature = (spec: CueSpec, from: number, beats: number): string =>
  spec.parts
    .flatMap((part) =>
      part.notes
        .filter((note) => note.at >= from - 0.06 && note.at < from + beats - 0.06)
        .map((note) => `${part.name} ${Math.round((note.at - from) * 8)} ${note.midi}`),
    )
    .toSorted()
    .join(',')

/** The share of four-bar blocks of a cue that were heard before, note for note: 0 … 1. A loop is near 1. */
export const repeats = (spec: CueSpec): number => {
  const bars = spec.bars.map(({ at, beats }) => signature(spec, at, beats))
  const blocks = bars.slice(3).map((_, i) => bars.slice(i, i + 4).join('|'))
  const sounding = blocks.filter((block) => block.replaceAll('|', '') !== '')
  return sounding.length === 0 ? 0 : 1 - new Set(sounding).size / sounding.length
}

/** How well one knows a tune in these notes: the share of its moves that go the same way as far, give or take a step. */
export const known = (tune: readonly Step[], notes: readonly Pick<Note, 'midi'>[]): number => {
  const count = Math.min(tune.length, notes.length)
  if (count < 2) return 0
  let same = 0
  for (let i = 1; i < count; i++) {
    const written = (tune[i]?.step ?? 0) - (tune[i - 1]?.step ?? 0)
    const heard = (notes[i]?.midi ?? 0) - (notes[i - 1]?.midi ?? 0)
    if (Math.sign(written) === Math.sign(heard) && Math.abs(heard - written * (12 / 7)) <= 1.5) same++
  }
  return same / (count - 1)
}
