import { z } from 'zod'
import { anybody, type askFor, asksOf, spokenIn } from '#agents/craft/speech/ask.ts'
import { writtenWords } from '#agents/craft/speech/written.ts'
import { company } from '#agents/craft/voice/actors.ts'
import { defineAgent } from '#agents/define.ts'
import type { Tools } from '#agents/runtime/tools.ts'
import { Brief } from '#film/brief.ts'
import { Character } from '#film/cast.ts'
import { AppError } from '#film/errors.ts'
import { Pronunciation } from '#film/pronunciation.ts'
import { Recording } from '#film/recording.ts'
import { Scene } from '#film/scene.ts'
import { type Line, linesOf } from '#film/screenplay/breakdown.ts'
import { Casting, Reading, Take } from '#film/sound.ts'

const record = async (
  { spec, emotion, spoken }: ReturnType<typeof askFor>,
  tools: Tools,
): Promise<Take | null> => {
  try {
    const { asset, ms, words, phones, by } = await tools.speak(spec)
    const take = { spec, asset, ms, emotion, words: writtenWords(spoken, words, ms), phones }
    return by === undefined ? take : { ...take, by }
  } catch (error) {
    // No voice for a language is told (see `explain`); the line stays as a caption. An English voice would mangle it.
    if (spec.language !== undefined && error instanceof AppError && error.code === 'not-configured')
      return null
    throw error
  }
}

type Input = z.output<typeof reads>

/** What a person has recorded for these very words, if anything; words that were changed since are spoken by the voice. */
const spokenBySomebody = (
  { recordings }: Pick<Input, 'recordings'>,
  line: Line,
  ask: (line: Line) => ReturnType<typeof askFor>,
): Take | null => {
  const own = recordings[line.id]
  if (own === undefined || own.text !== line.text) return null
  const { spec, emotion } = ask(line)
  const { asset, ms, words, phones } = own
  return { spec, emotion, asset, ms, words, phones }
}

/** Several lines at once, as an engine behind a network would be waited for; the order of the takes is that of the lines. */
const AT_ONCE = 4
const recordAll = async (
  lines: Line[],
  take: (line: Line) => Promise<Take | null>,
  context: { signal: AbortSignal; progress(done: number, what: string): void },
): Promise<Record<string, Take>> => {
  const takes: Record<string, Take> = {}
  for (let i = 0; i < lines.length; i += AT_ONCE) {
    context.signal.throwIfAborted()
    const batch = lines.slice(i, i + AT_ONCE)
    const made = await Promise.all(batch.map(take))
    batch.forEach((line, n) => {
      const one = made[n]
      if (one) takes[line.id] = one
    })
    context.progress(
      Math.min(1, (i + batch.length) / lines.length),
      `${i + batch.length} of ${lines.length} lines`,
    )
  }
  return takes
}

/** Lines whose writing asks for something: a parenthetical, a shout, a trailing off. */
const marked = (line: Line): boolean => line.parentheticals.length > 0 || /[!…]|\.\.\.|\?!/.test(line.text)

const reads = z.object({
  brief: Brief.pick({ language: true, pronunciations: true }),
  screenplay: z.string(),
  scenes: z.record(z.string(), Scene),
  casting: z.record(z.string(), Casting),
  cast: z.record(z.string(), Character),
  pronunciations: z.record(z.string(), Pronunciation),
  readings: z.record(z.string(), Reading),
  recordings: z.record(z.string(), Recording),
})

/** What a language is called in English: "French". */
const called = (language: string): string =>
  new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' }).of(language) ?? language

export const dialogueToSpeech = defineAgent({
  id: 'audio/dialogue-to-speech',
  version: 3,
  does: 'Speaks every line: in plain words, in its own feeling and its scene’s, with the time of each word and sound.',
  reads,
  writes: z.object({ takes: z.record(z.string(), Take) }),
  example: {
    screenplay:
      'INT. LAMP ROOM - NIGHT\n\nMARA\n(whispering)\nIt is dated 1998...\n\nTOM\nThen he is ALIVE!\n\nMARA\nSit down, Mr. Hale.\n',
    casting: Object.fromEntries(
      (['mara', 'tom'] as const).map((id, i) => {
        const { voice, label } = company[i * 7] ?? { voice: anybody, label: 'plain' }
        return [id, { voice, label, why: '' }]
      }),
    ),
    cast: {},
    brief: {},
    scenes: {},
    pronunciations: {},
    readings: {},
    recordings: {},
  },
  embedded: async (input, context) => {
    const ask = asksOf(input)
    const take = async (line: Line) => spokenBySomebody(input, line, ask) ?? record(ask(line), context.tools)
    return { takes: await recordAll(linesOf(input.screenplay), take, context) }
  },
  off: async ({ screenplay, casting }, context) => {
    const take = (line: Line) => {
      const voice = casting[line.character]?.voice ?? anybody
      const spec = { text: line.text, voice, pace: 1, pitch: 1, range: 1, level: 0 }
      const words = line.text.split(/\s+/).filter(Boolean)
      const spoken = { text: line.text, written: words, owners: words.map((_, i) => i), stress: [] }
      return record({ spec, emotion: 'neutral', spoken }, context.tools)
    }
    return { takes: await recordAll(linesOf(screenplay), take, context) }
  },
  explain: ({ takes }, input) => {
    const all = Object.values(takes)
    const language = spokenIn(input)
    const silent = linesOf(input.screenplay).length - all.length
    if (silent > 0 && language !== 'en')
      return `The film speaks ${called(language)}, and no voice for it is installed: ${silent} lines are captions only. The embedded voices speak English; install espeak-ng (for example: apt-get install espeak-ng) and run again.`
    if (all.length === 0) return 'Nobody speaks in this film.'
    const seconds = Math.round(all.reduce((sum, take) => sum + take.ms, 0) / 1000)
    const feelings = [...new Set(all.map((take) => take.emotion).filter((e) => e !== 'neutral'))]
    return `${all.length} takes, ${seconds} seconds of speech${feelings.length === 0 ? '' : `; played ${feelings.join(', ')}`}.`
  },
  measure: {
    name: 'share of lines said in plain words, each word timed, and played as written',
    of: (input, { takes }) => {
      const lines = linesOf(input.screenplay)
      const ask = asksOf(input)
      const good = lines.filter((line) => {
        const take = takes[line.id]
        if (take === undefined) return false
        const wanted = ask(line)
        const plain = !/[0-9$£€%]|[A-Z]{2}/.test(take.spec.text)
        const timed = take.words.length === wanted.spoken.written.length
        const { pace, pitch, range, level } = take.spec
        const played = !marked(line) || [pace, pitch, range, level + 1].some((x) => x !== 1)
        return plain && timed && played
      })
      return lines.length === 0 ? 0 : good.length / lines.length
    },
  },
})
