import { mannerOf } from '#agents/craft/speech/delivery.ts'
import { spokenText } from '#agents/craft/speech/spoken.ts'
import { type Actor, company } from '#agents/craft/voice/actors.ts'
import { speak } from '#server/providers/speech/embedded.ts'
import { flite } from '#server/providers/speech/flite.ts'
import { encodeWav } from '#server/render/sound/wav.ts'
import { table } from '../table.ts'
import { recognise, wordErrors } from './recognise.ts'
import { sentences } from './sentences.ts'
import { compare, printOf } from './speaker.ts'

type VoiceMeasure = {
  voice: string
  engine: string
  hz: number
  nearest: string // whoever of the company sounds most like it
  distance: number // to the nearest, in spreads of one speaker's own takes
  acted: number | null // share of words wrongly heard in acted takes; null without a recogniser
  plain: number | null // the same in the bare engine's takes of the same words by the same engine voice
}
export type VoicesMeasured = { voices: VoiceMeasure[]; distances: number[][]; known: number }

const FOR_PRINTS = 6 // unacted takes a voice, for its distance from others

const acted = ({ voice }: Actor) =>
  sentences.map(({ text, feeling, asked }) => {
    const line = { text, parentheticals: asked === undefined ? [] : [asked] }
    return { text, spec: { text: spokenText(text).text, voice, ...mannerOf(line, feeling, undefined) } }
  })

const share = (said: readonly string[], heard: readonly string[]): number => {
  const sums = said.map((text, i) => wordErrors(text, heard[i] ?? ''))
  const words = sums.reduce((sum, each) => sum + each.words, 0)
  return sums.reduce((sum, each) => sum + each.wrong, 0) / Math.max(1, words)
}

/** What each of the bare engine's voices makes of the sentences, unasked. */
const plainErrors = async (): Promise<Map<string, number> | null> => {
  const errors = new Map<string, number>()
  const texts = sentences.map(({ text }) => text)
  for (const engine of new Set(company.map(({ voice }) => voice.voice))) {
    const takes = await Promise.all(texts.map((text) => flite(`${text.replace(/’/g, "'")}\n`, engine)))
    const heard = await recognise(takes.map(({ rate, samples }) => encodeWav({ rate, channels: [samples] })))
    if (heard === null) return null
    errors.set(engine, share(texts, heard))
  }
  return errors
}

/** How unlike the voices of the company are, and how well a recogniser understands them when they act. */
export const measureVoices = async (
  wanted: (label: string) => boolean,
  tell: (text: string) => void,
): Promise<VoicesMeasured> => {
  const actors = company.filter(({ label }) => wanted(label))
  const prints: Record<string, number[][]> = {}
  for (const { label, voice } of actors) {
    const takes = sentences.slice(0, FOR_PRINTS).map(({ text }) => spokenText(text).text)
    const own = []
    for (const text of takes)
      own.push(printOf((await speak({ text, voice, pace: 1, pitch: 1, range: 1, level: 0 })).wav))
    prints[label] = own
  }
  const { between, known } = compare(prints)
  tell('Who sounds like whom is measured; a recogniser listens.')
  const plain = await plainErrors()
  const voices: VoiceMeasure[] = []
  for (const [i, actor] of actors.entries()) {
    const far = (between[i] ?? []).map((x, k) => (k === i ? Number.POSITIVE_INFINITY : x))
    const distance = Math.min(...far)
    const lines = acted(actor)
    const takes = []
    if (plain !== null) for (const { spec } of lines) takes.push((await speak(spec)).wav)
    const heard = plain === null ? null : await recognise(takes)
    voices.push({
      ...{ voice: actor.label, engine: actor.voice.voice, hz: actor.voice.pitch, distance },
      nearest: actors[far.indexOf(distance)]?.label ?? '',
      acted:
        heard === null
          ? null
          : share(
              lines.map(({ text }) => text),
              heard,
            ),
      plain: plain?.get(actor.voice.voice) ?? null,
    })
    tell(`${actor.label}: ${i + 1} of ${actors.length}`)
  }
  return { voices, distances: between, known }
}

const percent = (x: number | null): string => (x === null ? '–' : `${(x * 100).toFixed(1)} %`)
const mean = (xs: readonly number[]): number => xs.reduce((a, b) => a + b, 0) / Math.max(1, xs.length)

/** Over all voices: acted lines are understood no worse than the bare engine's. */
export const understood = ({ voices }: VoicesMeasured): boolean =>
  mean(voices.map((row) => row.acted ?? 0)) <= mean(voices.map((row) => row.plain ?? 0)) + 1e-9

export const voicesTable = (measured: VoicesMeasured): string => {
  const { voices, distances, known } = measured
  const initials = voices.map((_, i) => String(i + 1))
  const rows = table([
    ['', 'voice', 'engine', 'Hz', 'nearest', 'distance', 'acted', 'plain'],
    ...voices.map((row, i) => [
      ...[initials[i] ?? '', row.voice, row.engine, String(row.hz), row.nearest],
      ...[row.distance.toFixed(2), percent(row.acted), percent(row.plain)],
    ]),
  ])
  const matrix = table([
    ['', ...initials],
    ...distances.map((row, i) => [initials[i] ?? '', ...row.map((x) => x.toFixed(1))]),
  ])
  const heard =
    voices[0]?.acted === null
      ? 'No recogniser is installed (pocketsphinx), so words wrongly heard are not measured.'
      : `Words wrongly heard: ${percent(mean(voices.map((row) => row.acted ?? 0)))} when acted, ${percent(mean(voices.map((row) => row.plain ?? 0)))} by the bare engine.`
  return `${rows}\nDistances (1: as far as a speaker is from himself); ${percent(known)} of takes are known by their voice.\n${matrix}\n${heard}\n`
}
