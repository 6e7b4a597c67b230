import { reading } from '#film/reading.ts'
import { fpsOf, type Rate } from '#film/timeline/time.ts'
import { type Clip, captionRows, clipsInOrder, endOf, type Track } from '#film/timeline/track.ts'
import { rowCount, rowLength, tears } from './break.ts'

/** YARDSTICKS, "captions", in seconds, frames and characters a second. */
export const rules = { shortest: 5 / 6, longest: 7, apart: 2, fastest: reading.fastest, near: 0.5 } as const
/** What is aimed at; children read more slowly. */
export const aimedSpeed = (children: boolean): number => (children ? 13 : 17)

export type Violation = {
  id: string // the caption's
  frame: number
  rule: 'rows' | 'row-length' | 'torn' | 'short' | 'long' | 'fast' | 'near' | 'early' | 'late' | 'gone'
  message: string
}

type Spoken = Record<string, Pick<Clip, 'start' | 'frames'>> // by line

const rowsOf = ({ source }: Clip): string[] => (source.kind === 'caption' ? captionRows(source) : [])

const inSeconds = (frames: number, rate: Rate): string => `${(frames / fpsOf(rate)).toFixed(2)} s`

/** A line's captions begin and end with its words, within half a second; the last may stay on until it can be read. */
const outOfStep = (
  clip: Clip,
  own: Clip[],
  line: Spoken[string],
  rate: Rate,
): [Violation['rule'], string][] => {
  const reach = rules.near * fpsOf(rate) + 1e-6
  const out: [Violation['rule'], string][] = []
  const before = line.start - clip.start
  const end = line.start + line.frames
  if (own[0] === clip && before > reach)
    out.push(['early', `comes ${inSeconds(before, rate)} before its words`])
  if (own[0] === clip && -before > reach)
    out.push(['late', `comes ${inSeconds(-before, rate)} after its words`])
  if (own.at(-1) === clip && end - endOf(clip) > reach)
    out.push(['gone', `is gone ${inSeconds(end - endOf(clip), rate)} before its words end`])
  // Who speaks faster than one reads is followed as fast as reading goes.
  const letters = own.flatMap((each) => rowsOf(each)).join(' ').length
  const hurried = letters / rules.fastest > line.frames / fpsOf(rate)
  if (clip.start > end + reach && !hurried) out.push(['late', 'comes when its words are over'])
  return out
}

const faultsIn = (clip: Clip, next: Clip | undefined, rate: Rate): [Violation['rule'], string][] => {
  if (clip.source.kind !== 'caption') return []
  const rows = rowsOf(clip)
  const seconds = clip.frames / fpsOf(rate)
  const speed = rows.join(' ').length / seconds
  const words = rows.map((row) => row.split(' '))
  const out: [Violation['rule'], string][] = []
  if (rows.length > rowCount) out.push(['rows', `has ${rows.length} rows; ${rowCount} are the most`])
  for (const row of rows)
    if (row.length > rowLength)
      out.push(['row-length', `has a row of ${row.length} letters; ${rowLength} are the most`])
  for (const [i, row] of words.slice(0, -1).entries())
    if (tears(row.at(-1) ?? '', words[i + 1]?.[0] ?? ''))
      out.push(['torn', `is broken after “${row.at(-1)}”, which belongs to the next word`])
  if (seconds < rules.shortest - 1e-6)
    out.push(['short', `is up for ${inSeconds(clip.frames, rate)}; 5/6 s is the least`])
  if (seconds > rules.longest + 1e-6)
    out.push(['long', `is up for ${inSeconds(clip.frames, rate)}; 7 s is the most`])
  if (speed > rules.fastest + 1e-6)
    out.push(['fast', `asks for ${speed.toFixed(1)} letters a second; ${rules.fastest} are the most`])
  if (next !== undefined && next.start - endOf(clip) < rules.apart)
    out.push([
      'near',
      `leaves ${next.start - endOf(clip)} frames before the next; ${rules.apart} are the least`,
    ])
  return out
}

/** Everything in a track of captions that breaks a rule. `spoken` says when each line is heard. */
export const captionViolations = (track: Track, rate: Rate, spoken: Spoken = {}): Violation[] => {
  const clips = clipsInOrder(track)
  const byLine = new Map<string, Clip[]>()
  for (const clip of clips)
    if (clip.source.kind === 'caption' && clip.source.line !== null)
      byLine.set(clip.source.line, [...(byLine.get(clip.source.line) ?? []), clip])
  return clips.flatMap((clip, i) => {
    if (clip.source.kind !== 'caption') return []
    const { line } = clip.source
    const heard = line === null ? undefined : spoken[line]
    const faults = [
      ...faultsIn(clip, clips[i + 1], rate),
      ...(heard && line !== null ? outOfStep(clip, byLine.get(line) ?? [], heard, rate) : []),
    ]
    return faults.map(([rule, what]) => ({
      id: clip.id,
      frame: clip.start,
      rule,
      message: `The caption “${rowsOf(clip)[0] ?? ''}” ${what}.`,
    }))
  })
}
