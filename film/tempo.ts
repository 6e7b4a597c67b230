import type { CueSpec } from './sound.ts'

type Tempo = Pick<CueSpec, 'bpm' | 'tempo'>

/** A clock of a cue: milliseconds from its start at a place in beats. Before the start and after the last change it goes on evenly. */
export const clockOf = ({ bpm, tempo }: Tempo): ((beat: number) => number) => {
  const marks = [{ at: 0, bpm, ms: 0 }]
  for (const mark of tempo.toSorted((a, b) => a.at - b.at)) {
    const last = marks.at(-1) as (typeof marks)[number]
    const ms = last.ms + ((mark.at - last.at) * 60_000) / last.bpm
    if (mark.at <= 0) marks[0] = { at: 0, bpm: mark.bpm, ms: 0 }
    else marks.push({ ...mark, ms })
  }
  return (beat) => {
    const mark = marks.findLast((each) => each.at <= beat) ?? (marks[0] as (typeof marks)[number])
    return mark.ms + ((beat - mark.at) * 60_000) / mark.bpm
  }
}
