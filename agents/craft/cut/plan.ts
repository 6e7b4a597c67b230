import type { Line } from '#film/screenplay/breakdown.ts'
import type { Shot } from '#film/shot.ts'
import type { Take, Word } from '#film/sound.ts'
import { framesToHold, type Rate, toFrames } from '#film/timeline/time.ts'
import { captionNeed } from '../captions/time.ts'
import { type Breath, breathsOf, gapBetween, type Pace } from './breath.ts'
import { fitTo, lend } from './fit.ts'

/** What the cut is made from: the shots in story order, who speaks in each, and the takes. */
export type Material = {
  shots: Shot[]
  lines: Map<string, Line[]> // by shot
  takes: Record<string, Take>
  rate: Rate
  target: number | null // frames that the shots may fill; null: as long as they want
  titleFrames: number
  titleShot: string | null
}

export type Placed = { line: Line; start: number; frames: number } // on the timeline
export type CutPlan = { lengths: number[]; placed: Placed[]; pace: Pace; fits: boolean }

export const leastSeconds = 0.8 // CRAFT, "Cut": a new shot needs that much to be seen

const wordCount = (line: Line): number => line.text.split(/\s+/).length

/** Spoken length by the number of words and the voice alone: a changed word does not change it. */
const estimate = (line: Line, take: Take | undefined): number =>
  0.25 + (wordCount(line) * 0.38 * (take?.spec.voice.stretch ?? 1)) / (take?.spec.pace ?? 1)

/** How long a line is, and when its words are said where that is known. */
type Length = (line: Line) => { frames: number; words: Word[] }

const spoken =
  ({ takes, rate }: Material): Length =>
  (line) => {
    const take = takes[line.id]
    const seconds = take === undefined ? estimate(line, take) : take.ms / 1000
    return { frames: Math.max(1, framesToHold(seconds, rate)), words: take?.words ?? [] }
  }

const expectedOf =
  ({ takes, rate }: Material): Length =>
  (line) => ({ frames: framesToHold(estimate(line, takes[line.id]), rate), words: [] })

/** Frames from the first word to the start of each line and to the end of the last; a short line gets the time to be read. */
const offsets = (lines: Line[], length: Length, pace: Pace, rate: Rate) => {
  let at = 0
  const starts: number[] = []
  for (const [i, line] of lines.entries()) {
    starts.push(at)
    const next = lines[i + 1]
    const { frames, words } = length(line)
    const read = captionNeed(line.text, words, frames, rate)
    const gap = next === undefined ? 0 : framesToHold(gapBetween(line, next, pace), rate)
    at += Math.max(frames + gap, read)
  }
  return { starts, end: at }
}

const halfUp = (frames: number, rate: Rate): number => {
  const halves = Math.ceil((frames * rate.den * 2) / rate.num - 1e-9)
  return framesToHold(halves / 2, rate)
}

const planAt = (material: Material, pace: Pace) => {
  const { shots, rate } = material
  const linesOf = (shot: Shot) => material.lines.get(shot.id) ?? []
  const breaths = breathsOf(shots, linesOf, pace)
  const least = framesToHold(leastSeconds, rate)
  const frames = (seconds: number) => Math.sign(seconds) * framesToHold(Math.abs(seconds), rate)
  const need = (shot: Shot, i: number, length: Length): number => {
    const breath: Breath = breaths[i] ?? { lead: 0, tail: 0 }
    const lines = linesOf(shot)
    const words = lines.length === 0 ? 0 : offsets(lines, length, pace, rate).end
    const room = frames(breath.lead) + words + frames(breath.tail)
    const title =
      shot.id === material.titleShot && lines.length === 0 && pace === 'easy' ? material.titleFrames : 0
    return Math.max(least, room, title)
  }
  const actual = shots.map((shot, i) => need(shot, i, spoken(material)))
  const expected = shots.map((shot, i) => halfUp(need(shot, i, expectedOf(material)), rate))
  return { breaths, actual, expected, frames, linesOf }
}

/** The length of every shot, to the target where the words allow it. */
const lengthsFor = (material: Material, pace: Pace): number[] | null => {
  const { shots, rate, target } = material
  const { actual, expected, linesOf } = planAt(material, pace)
  const wanted = shots.map((shot, i) =>
    Math.max(halfUp(toFrames(shot.seconds, rate), rate), expected[i] ?? 0),
  )
  if (target === null) return wanted.map((length, i) => Math.max(length, halfUp(actual[i] ?? 0, rate)))
  const silent = shots.map((shot) => linesOf(shot).length === 0)
  const items = (least: number[]) =>
    shots.map((_, i) => ({
      natural: Math.max(wanted[i] ?? 0, least[i] ?? 0),
      least: least[i] ?? 0,
      silent: silent[i] ?? true,
    }))
  const scenes = shots.map((shot) => shot.scene)
  const calm = pace === 'easy' ? fitTo(items(expected), target) : null
  return (calm && lend(calm, actual, scenes, framesToHold(0.5, rate))) ?? fitTo(items(actual), target)
}

const placedIn = (material: Material, lengths: number[], pace: Pace): Placed[] => {
  const { breaths, actual, frames, linesOf } = planAt(material, pace)
  const { rate, shots } = material
  const lengthOf = spoken(material)
  const placed: Placed[] = []
  let at = 0
  for (const [i, shot] of shots.entries()) {
    const lines = linesOf(shot)
    const breath = breaths[i] ?? { lead: 0, tail: 0 }
    const length = lengths[i] ?? 0
    const { starts, end } = offsets(lines, lengthOf, pace, rate)
    const slack = Math.max(
      0,
      length - Math.max(actual[i] ?? 0, frames(breath.lead) + end + frames(breath.tail)),
    )
    // Spare time stands away from a split edit, unless there is so much of it that the silence would tell.
    const spare = slack <= framesToHold(2.5, rate)
    const part = spare && breath.lead < 0 ? 0 : spare && breath.tail < 0 ? 1 : 0.4
    const first = at + frames(breath.lead) + Math.floor(slack * part)
    for (const [k, line] of lines.entries())
      placed.push({ line, start: first + (starts[k] ?? 0), frames: lengthOf(line).frames })
    at += length
  }
  return placed
}

/** The cut: at an easy pace, else a tight one, else as long as the words need. */
export const planCut = (material: Material): CutPlan => {
  for (const pace of ['easy', 'tight'] as const) {
    const lengths = lengthsFor(material, pace)
    if (lengths !== null) return { lengths, placed: placedIn(material, lengths, pace), pace, fits: true }
  }
  const lengths = planAt(material, 'tight').actual
  return { lengths, placed: placedIn(material, lengths, 'tight'), pace: 'tight', fits: false }
}
