import { mannerOf } from '#agents/craft/speech/delivery.ts'
import type { Feeling } from '#agents/craft/speech/manners.ts'
import { spokenText } from '#agents/craft/speech/spoken.ts'
import { type Actor, company } from '#agents/craft/voice/actors.ts'
import { speak } from '#server/providers/speech/embedded.ts'
import { flite } from '#server/providers/speech/flite.ts'
import { encodeWav } from '#server/render/sound/wav.ts'
import { table } from '../table.ts'
import { recognise, wordErrors } from './recognise.ts'
import { acted, read } from './sentences.ts'
import { compare, printOf } from './speaker.ts'

type Errors = { wrong: number; words: number }
type VoiceMeasure = {
  voice: string
  engine: string
  hz: number
  nearest: string // whoever of the company sounds most like it
  distance: number // to the nearest, in spreads of one speaker's own takes
  acted: Errors | null // words wrongly heard in acted takes; null without a recogniser
  read: Errors | null // the same in takes of ordinary lines
  plain: Errors | null // the same in the bare engine's takes of those lines by the same engine voice
}
export type VoicesMeasured = { voices: VoiceMeasure[]; distances: number[][]; known: number }

const FOR_PRINTS = 6 // unacted takes a voice, for its distance from others

type Asked = { text: string; feeling?: Feeling; asked?: string }

const takesOf = async ({ voice }: Actor, lines: readonly Asked[]): Promise<Uint8Array[]> => {
  const takes = []
  for (const { text, feeling = 'neutral', asked } of lines) {
    const line = { text, parentheticals: asked === undefined ? [] : [asked] }
    takes.push(
      (await speak({ text: spokenText(text).text, voice, ...mannerOf(line, feeling, undefined) })).wav,
    )
  }
  return takes
}

/** The words that a recogniser misses; null where there is none. */
const errorsIn = async (wavs: readonly Uint8Array[], said: readonly string[]): Promise<Errors | null> => {
  const heard = await recognise(wavs)
  if (heard === null) return null
  const each = said.map((text, i) => wordErrors(text, heard[i] ?? ''))
  const sum = (name: keyof Errors) => each.reduce((all, errors) => all + errors[name], 0)
  return { wrong: sum('wrong'), words: sum('words') }
}

/** What the bare engine's voice makes of the lines, unasked. */
const plainErrors = async (engine: string): Promise<Errors | null> => {
  const takes = []
  for (const text of read) {
    const { rate, samples } = await flite(`${text.replace(/’/g, "'")}\n`, engine)
    takes.push(encodeWav({ rate, channels: [samples] }))
  }
  return errorsIn(takes, read)
}

/** How unlike the voices of the company are, and how well a recogniser understands them when they act. */
export const measureVoices = async (
  wanted: (label: string) => boolean,
  tell: (text: string) => void,
): Promise<VoicesMeasured> => {
  const actors = company.filter(({ label }) => wanted(label))
  const prints: Record<string, number[][]> = {}
  for (const { label, voice } of actors) {
    const own = []
    for (const { text } of acted.slice(0, FOR_PRINTS)) {
      const said = spokenText(text).text
      own.push(printOf((await speak({ text: said, voice, pace: 1, pitch: 1, range: 1, level: 0 })).wav))
    }
    prints[label] = own
  }
  const { between, known } = compare(prints)
  tell('Who sounds like whom is measured; a recogniser listens.')
  const plain = new Map<string, Errors | null>()
  for (const engine of new Set(actors.map(({ voice }) => voice.voice)))
    plain.set(engine, await plainErrors(engine))
  const voices: VoiceMeasure[] = []
  for (const [i, actor] of actors.entries()) {
    const far = (between[i] ?? []).map((x, k) => (k === i ? Number.POSITIVE_INFINITY : x))
    const distance = Math.min(...far)
    const own = plain.get(actor.voice.voice) ?? null
    const heard = async (lines: readonly Asked[]) =>
      own === null
        ? null
        : errorsIn(
            await takesOf(actor, lines),
            lines.map(({ text }) => text),
          )
    voices.push({
      ...{ voice: actor.label, engine: actor.voice.voice, hz: actor.voice.pitch, distance },
      nearest: actors[far.indexOf(distance)]?.label ?? '',
      read: await heard(read.map((text) => ({ text }))),
      acted: await heard(acted),
      plain: own,
    })
    tell(`${actor.label}: ${i + 1} of ${actors.length}`)
  }
  return { voices, distances: between, known }
}

const NONE: Errors = { wrong: 0, words: 0 }
const percent = (errors: Errors | null): string =>
  errors === null ? '–' : `${((errors.wrong / Math.max(1, errors.words)) * 100).toFixed(1)} %`

/** Whether a voice is understood no worse than its bare engine: two counts of rare errors differ by chance by some two roots of their sum. */
const asGood = ({ read: own, plain }: Pick<VoiceMeasure, 'read' | 'plain'>): boolean =>
  own === null || plain === null || own.wrong - plain.wrong <= 2 * Math.sqrt(own.wrong + plain.wrong)

export const understood = ({ voices }: VoicesMeasured): boolean => voices.every(asGood)

const total = (all: readonly (Errors | null)[]): Errors =>
  all.reduce<Errors>(
    (sum, errors) => ({
      wrong: sum.wrong + (errors ?? NONE).wrong,
      words: sum.words + (errors ?? NONE).words,
    }),
    NONE,
  )

export const voicesTable = (measured: VoicesMeasured): string => {
  const { voices, distances, known } = measured
  const initials = voices.map((_, i) => String(i + 1))
  const rows = table([
    ['', 'voice', 'engine', 'Hz', 'nearest', 'distance', 'plain', 'read', 'acted', ''],
    ...voices.map((row, i) => [
      ...[initials[i] ?? '', row.voice, row.engine, String(row.hz), row.nearest],
      ...[row.distance.toFixed(2), percent(row.plain), percent(row.read), percent(row.acted)],
      asGood(row) ? '' : 'worse than its engine',
    ]),
  ])
  const matrix = table([
    ['', ...initials],
    ...distances.map((row, i) => [initials[i] ?? '', ...row.map((x) => x.toFixed(1))]),
  ])
  const heard =
    voices[0]?.read === null
      ? 'No recogniser is installed (pocketsphinx), so words wrongly heard are not measured.'
      : `Words wrongly heard: ${percent(total(voices.map((row) => row.plain)))} by the bare engine, ${percent(total(voices.map((row) => row.read)))} when read, ${percent(total(voices.map((row) => row.acted)))} when acted.`
  return `${rows}\nDistances (1: as far as a speaker is from himself); ${(known * 100).toFixed(1)} % of takes are known by their voice.\n${matrix}\n${heard}\n`
}
