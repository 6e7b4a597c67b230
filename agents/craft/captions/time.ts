import type { Word } from '#film/sound.ts'
import { framesToHold, type Rate, toFrames } from '#film/timeline/time.ts'
import { type Chunk, chunksOf } from './break.ts'

/** YARDSTICKS, "captions". */
const shortest = 5 / 6
const longest = 7
const readable = 20 // characters a second at most
const comfortable = 17
const apart = 2 // frames between captions
const linger = 0.5 // seconds that a caption may stay after its words, or come late

export type Speech = {
  line: string
  speaker: string
  text: string
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
}

const charsOf = (chunk: Chunk): number => chunk.rows.join(' ').length
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

/** The captions of one speech and when their words are said. */
const draftsOf = (text: string, words: Word[], frames: number, rate: Rate): Draft[] => {
  const starts = wordStarts(text, words, (frames * 1000 * rate.den) / rate.num)
  const chunks = chunksOf(text)
  const from = (chunk: Chunk): number =>
    Math.min(frames - 1, toFrames((starts[chunk.tokens[0]?.word ?? 0] ?? 0) / 1000, rate))
  return chunks.map((chunk, i) => {
    const after = chunks[i + 1]
    return { chunk, start: i === 0 ? 0 : from(chunk), end: after === undefined ? frames : from(after) }
  })
}

/** Frames that a speech takes to be read, from its first word on. */
export const captionNeed = (text: string, words: Word[], frames: number, rate: Rate): number =>
  draftsOf(text, words, frames, rate).reduce(
    (free, draft) => Math.max(free, draft.start) + readFrames(draft.chunk, rate) + apart,
    0,
  )

/** The captions of a film's speeches, in order, each near its words, long enough to be read and never over another. */
export const captionsOf = (
  speeches: Speech[],
  rate: Rate,
  filmEnd: number,
  cuts: readonly number[],
): Caption[] => {
  const drafts = speeches.flatMap((speech) =>
    draftsOf(speech.text, speech.words, speech.frames, rate).map(({ chunk, start, end }, i) => ({
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
    captions.push({ line: speech.line, speaker: speech.speaker, number, start, frames, rows: chunk.rows })
    free = start + frames + apart
  }
  return captions
}
