import type { Line } from '#film/screenplay/breakdown.ts'
import type { Shot } from '#film/shot.ts'
import type { Take } from '#film/sound.ts'
import { framesToHold, type Rate, toFrames } from '#film/timeline/time.ts'
import { captionNeed } from '../captions/time.ts'
import { type Breath, breathsOf, gapBetween, type Pace } from './breath.ts'
import { fitTo, lend, share } from './fit.ts'
import { pausesIn } from './pause.ts'

/** What the cut is made from: the shots in story order, who speaks in each, and the takes. */
export type Material = {
  shots: Shot[]
  lines: Map<string, Line[]> // by shot
  takes: Record<string, Take>
  rate: Rate
  target: number | null // frames that the shots may fill; null: as long as they want
  titleFrames: number
  titleShot: string | null
  labels: Map<string, string> // names that the captions show, by line
}

type Placed = { line: Line; start: number; frames: number } // on the timeline
export type CutPlan = { lengths: number[]; placed: Placed[]; pace: Pace; fits: boolean }

const leastSeconds = 0.8 // CRAFT, "Cut": a new shot needs that much to be seen
const seenSeconds = 1.25 // and that much to be taken in
const placeSeconds = { easy: 2.5, most: 4 } // a place is held for one to find one's way in it

/** Spoken length by the number of words, the stops and the voice alone: a word changed for another does not change it. */
const estimate = (line: Line, take: Take | undefined): number => {
  const words = line.text.split(/\s+/).length
  const stops = line.text.match(/[.!?…](?=\s)/g)?.length ?? 0
  const commas = line.text.match(/[,;:—–](?=\s)/g)?.length ?? 0
  const slower = (take?.spec.voice.stretch ?? 1) / (take?.spec.pace ?? 1)
  return 0.3 + (words * 0.32 + stops * 0.35 + commas * 0.15) * slower
}

/** Frames that a line is spoken, and that its captions take to be read. */
type Measure = { frames: number; read: number }
type Measures = { spoken: Map<string, Measure>; expected: Map<string, Measure> }

const measuresOf = ({ lines, takes, rate, labels }: Material): Measures => {
  const spoken = new Map<string, Measure>()
  const expected = new Map<string, Measure>()
  for (const line of [...lines.values()].flat()) {
    const take = takes[line.id]
    const guess = framesToHold(estimate(line, take), rate)
    const frames = take === undefined ? guess : Math.max(1, framesToHold(take.ms / 1000, rate))
    const said = { text: line.text, label: labels.get(line.id) ?? null }
    spoken.set(line.id, { frames, read: captionNeed({ ...said, words: take?.words ?? [], frames }, rate) })
    expected.set(line.id, { frames: guess, read: captionNeed({ ...said, words: [], frames: guess }, rate) })
  }
  return { spoken, expected }
}

/** Frames from the first word to the start of each line and to the end of the last; a short line gets the time to be read. */
const offsets = (lines: Line[], measures: Map<string, Measure>, pace: Pace, rate: Rate) => {
  let at = 0
  const starts: number[] = []
  for (const [i, line] of lines.entries()) {
    // Dual dialogue begins together, at the cue of the first.
    const start = line.dual && i > 0 ? (starts[i - 1] ?? at) : at
    starts.push(start)
    const next = lines[i + 1]
    const { frames, read } = measures.get(line.id) ?? { frames: 1, read: 1 }
    const gap = next === undefined ? 0 : framesToHold(gapBetween(line, next, pace), rate)
    at = Math.max(at, start + frames + gap, (line.dual ? at : start) + read)
  }
  return { starts, end: at }
}

const halfUp = (frames: number, rate: Rate): number => {
  const halves = Math.ceil((frames * rate.den * 2) / rate.num - 1e-9)
  return framesToHold(halves / 2, rate)
}

const planAt = (material: Material, measures: Measures, pace: Pace) => {
  const { shots, rate } = material
  const linesOf = (shot: Shot) => material.lines.get(shot.id) ?? []
  const breaths = breathsOf(shots, linesOf, pace)
  const least = framesToHold(leastSeconds, rate)
  const frames = (seconds: number) => Math.sign(seconds) * framesToHold(Math.abs(seconds), rate)
  const need = (shot: Shot, i: number, lengths: Map<string, Measure>): number => {
    const breath: Breath = breaths[i] ?? { lead: 0, tail: 0 }
    const lines = linesOf(shot)
    const words = lines.length === 0 ? 0 : offsets(lines, lengths, pace, rate).end
    const room = frames(breath.lead) + words + frames(breath.tail)
    const title =
      shot.id === material.titleShot && lines.length === 0 && pace === 'easy' ? material.titleFrames : 0
    return Math.max(least, room, title)
  }
  const actual = shots.map((shot, i) => need(shot, i, measures.spoken))
  const expected = shots.map((shot, i) => halfUp(need(shot, i, measures.expected), rate))
  return { breaths, actual, expected, frames, linesOf }
}

/** The length of every shot, to the target where the words allow it. */
const lengthsFor = (material: Material, measures: Measures, pace: Pace): number[] | null => {
  const { shots, rate, target } = material
  const { actual, expected, linesOf } = planAt(material, measures, pace)
  const wanted = shots.map((shot, i) =>
    Math.max(halfUp(toFrames(shot.seconds, rate), rate), expected[i] ?? 0),
  )
  if (target === null) return wanted.map((length, i) => Math.max(length, halfUp(actual[i] ?? 0, rate)))
  const silent = shots.map((shot) => linesOf(shot).length === 0)
  const items = (least: number[]) =>
    shots.map((shot, i) => {
      const need = least[i] ?? 0
      const natural = Math.max(wanted[i] ?? 0, need)
      const place = shot.kind === 'establishing' && silent[i] === true
      // Something done takes most of what it would like by itself, about half of it beside words.
      const half = Math.round(silent[i] ? natural * 0.7 : need + (natural - need) / 2)
      const seen = framesToHold(place ? placeSeconds.easy : seenSeconds, rate)
      const easy = Math.max(need, Math.min(natural, silent[i] ? Math.max(seen, half) : half))
      const most = place ? { most: framesToHold(placeSeconds.most, rate) } : {}
      return { natural, easy, least: need, silent: silent[i] ?? true, ...most }
    })
  const scenes = shots.map((shot) => shot.scene)
  const calm = pace === 'easy' ? fitTo(items(expected), target) : null
  return (calm && lend(calm, actual, scenes, framesToHold(0.5, rate))) ?? fitTo(items(actual), target)
}

const placedIn = (material: Material, measures: Measures, lengths: number[], pace: Pace): Placed[] => {
  const { breaths, actual, frames, linesOf } = planAt(material, measures, pace)
  const { rate, shots } = material
  const placed: Placed[] = []
  let at = 0
  for (const [i, shot] of shots.entries()) {
    const lines = linesOf(shot)
    const breath = breaths[i] ?? { lead: 0, tail: 0 }
    const length = lengths[i] ?? 0
    const { starts, end } = offsets(lines, measures.spoken, pace, rate)
    const slack = Math.max(
      0,
      length - Math.max(actual[i] ?? 0, frames(breath.lead) + end + frames(breath.tail)),
    )
    // Spare time stands away from a split edit, unless there is so much of it that the silence would tell.
    const spare = slack <= framesToHold(3, rate)
    const part = spare && breath.lead < 0 ? 0 : spare && breath.tail < 0 ? 1 : 0.4
    const pauses = share(slack, pausesIn(shot, lines, part), lines.map(() => slack).concat(slack))
    let first = at + frames(breath.lead)
    for (const [k, line] of lines.entries()) {
      first += pauses[k] ?? 0
      const length = measures.spoken.get(line.id)?.frames ?? 1
      placed.push({ line, start: first + (starts[k] ?? 0), frames: length })
    }
    at += length
  }
  return placed
}

/** The cut: at an easy pace, else a tight one, else as long as the words need. */
export const planCut = (material: Material): CutPlan => {
  const measures = measuresOf(material)
  for (const pace of ['easy', 'tight'] as const) {
    const lengths = lengthsFor(material, measures, pace)
    if (lengths !== null)
      return { lengths, placed: placedIn(material, measures, lengths, pace), pace, fits: true }
  }
  const lengths = planAt(material, measures, 'tight').actual
  return { lengths, placed: placedIn(material, measures, lengths, 'tight'), pace: 'tight', fits: false }
}
