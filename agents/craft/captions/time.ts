import type { Word } from '#film/sound.ts'
import { framesToHold, type Rate, toFrames, toSeconds } from '#film/timeline/time.ts'
import { type Chunk, chunksOf, rowCount, rowLength } from './break.ts'
import { aimedSpeed, rules } from './rules.ts'

const { shortest, longest, fastest: readable, apart, near: linger } = rules

export type Speech = {
  line: string
  speaker: string
  text: string
  label: string | null // the speaker's name, where it must be shown
  start: number
  frames: number
  words: Word[]
}
export type Caption = {
  line: string
  speaker: string
  number: number
  start: number
  frames: number
  rows: string[]
  label: string | null
}

/** Letters that are read; a name that stands before the first row is held to its first word. */
const charsOf = (chunk: Chunk): number => chunk.tokens.reduce((sum, { text }) => sum + text.length + 1, -1)
const readFrames = (chunk: Chunk, rate: Rate): number =>
  framesToHold(Math.max(shortest, charsOf(chunk) / readable), rate)

/** When each word of the text begins, in ms: from the take where its words agree with the text, else by length. */
const wordStarts = (text: string, words: Word[], ms: number): number[] => {
  const written = text.trim().split(/\s+/)
  const sounded = written.map((word) => /[\p{L}\p{N}]/u.test(word))
  if (sounded.filter(Boolean).length === words.length || written.length === words.length) {
    let next = 0
    const all = written.length === words.length
    return sounded.map((sounds) => {
      const word = words[all || sounds ? next++ : next]
      return word?.from ?? words.at(-1)?.to ?? ms
    })
  }
  const total = Math.max(1, written.join(' ').length)
  let at = 0
  return written.map((word) => {
    const start = (at / total) * ms
    at += word.length + 1
    return start
  })
}

type Draft = { chunk: Chunk; start: number; end: number } // frames from the start of the speech

/** The captions of one speech and when their words are said; shorter ones where it is so slow that one would stand too long. */
const draftsOf = (
  speech: Pick<Speech, 'text' | 'label' | 'words' | 'frames'>,
  rate: Rate,
  most = rowLength * rowCount + 1,
): Draft[] => {
  const { text, label, words, frames } = speech
  const starts = wordStarts(text, words, (frames * 1000 * rate.den) / rate.num)
  const chunks = chunksOf(text, label, most)
  const from = (chunk: Chunk): number =>
    Math.min(frames - 1, toFrames((starts[chunk.tokens[0]?.word ?? 0] ?? 0) / 1000, rate))
  const drafts = chunks.map((chunk, i) => {
    const after = chunks[i + 1]
    return { chunk, start: i === 0 ? 0 : from(chunk), end: after === undefined ? frames : from(after) }
  })
  const slow = drafts.some(({ start, end }) => toSeconds(end - start, rate) > longest)
  return slow && most > rowLength / 2 ? draftsOf(speech, rate, Math.floor(most * 0.7)) : drafts
}

/** Frames that a speech takes to be read, from its first word on. */
export const captionNeed = (
  speech: Pick<Speech, 'text' | 'label' | 'words' | 'frames'>,
  rate: Rate,
): number =>
  draftsOf(speech, rate).reduce(
    (free, draft) => Math.max(free, draft.start) + readFrames(draft.chunk, rate) + apart,
    0,
  )

/** The captions of a film's speeches, in order, each near its words, long enough to be read and never over another. */
export const captionsOf = (
  speeches: Speech[],
  rate: Rate,
  filmEnd: number,
  cuts: readonly number[],
  children = false,
): Caption[] => {
  const comfortable = aimedSpeed(children)
  const drafts = speeches.flatMap((speech) =>
    draftsOf(speech, rate).map(({ chunk, start, end }, i) => ({
      ...{ speech, chunk, number: i + 1, start: speech.start + start, end: speech.start + end },
    })),
  )
  const hold = Math.floor((linger * rate.num) / rate.den)
  // The latest frame at which each may come, so that neither it nor any after it is late or cut short.
  const latest: number[] = []
  for (const [i, draft] of [...drafts.entries()].reverse()) {
    const after = (latest[i + 1] ?? filmEnd + apart) - apart
    latest[i] = Math.min(draft.start + hold, after - readFrames(draft.chunk, rate))
  }
  const planned = (i: number): number | undefined => {
    const draft = drafts[i]
    if (draft === undefined) return undefined
    const snapped = cuts.find((cut) => cut > draft.start && cut <= draft.start + hold) ?? draft.start
    return Math.max(draft.start - hold, Math.min(snapped, latest[i] ?? snapped))
  }
  const captions: Caption[] = []
  let free = 0 // the first frame that may carry a caption
  for (const [i, draft] of drafts.entries()) {
    const { chunk, speech, number } = draft
    const start = Math.max(planned(i) ?? draft.start, free)
    const next = planned(i + 1) ?? filmEnd + apart
    const wanted = Math.max(
      draft.end - start,
      framesToHold(charsOf(chunk) / comfortable, rate),
      readFrames(chunk, rate),
    )
    const kind = Math.min(wanted, Math.max(draft.end + hold, start + readFrames(chunk, rate)) - start)
    const room = Math.max(next - apart - start, readFrames(chunk, rate))
    const until = start + Math.min(kind, room, Math.floor((longest * rate.num) / rate.den), filmEnd - start)
    // A caption does not hang over a cut by a moment: it would be read again there.
    const cut = cuts.find(
      (at) => at >= Math.max(start + readFrames(chunk, rate), draft.end - hold) && at < until,
    )
    const frames = (cut ?? until) - start
    if (frames < 1) continue
    const { line, speaker } = speech
    const label = number === 1 ? speech.label : null
    captions.push({ line, speaker, number, start, frames, rows: chunk.rows, label })
    free = start + frames + apart
  }
  return captions
}
