import { captionsOf, type Speech } from '#agents/craft/captions/time.ts'
import type { Cue } from '#film/interchange/cues.ts'
import { toFrames, toSeconds } from '#film/timeline/time.ts'
import type { Transcript } from './transcript.ts'

const rate = { num: 25, den: 1 }
const pause = 1200 // ms of silence that end a speech though no sentence ends

/** Words that belong together: a sentence, or what lies between two pauses. */
const speeches = ({ words }: Transcript): Speech[] => {
  const groups: Transcript['words'][] = []
  for (const word of words) {
    const before = groups.at(-1)?.at(-1)
    const ends = before === undefined || /[.!?…]["'”’)]*$/.test(before.text) || word.from - before.to > pause
    if (ends) groups.push([word])
    else groups.at(-1)?.push(word)
  }
  return groups.map((group, i) => {
    const from = group[0]?.from ?? 0
    const own = group.map((word) => ({ ...word, from: word.from - from, to: word.to - from }))
    const frames = Math.max(1, toFrames((own.at(-1)?.to ?? 0) / 1000, rate))
    const text = group.map((word) => word.text).join(' ')
    const start = toFrames(from / 1000, rate)
    return { line: `${i}`, speaker: '', label: null, text, start, frames, words: own }
  })
}

/** What was heard as captions, by the rules of the film's own. `ms`: how long the sound is. */
export const captionsOfSpeech = (heard: Transcript, ms: number): Cue[] => {
  const inMs = (frames: number) => Math.round(toSeconds(frames, rate) * 1000)
  return captionsOf(speeches(heard), rate, toFrames(ms / 1000, rate), []).map(({ start, frames, rows }) => ({
    ...{ from: inMs(start), to: inMs(start + frames) },
    ...{ speaker: null, lines: rows },
  }))
}
