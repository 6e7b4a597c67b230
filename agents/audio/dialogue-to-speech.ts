import { z } from 'zod'
import { feelingOf, mannerOf } from '#agents/craft/speech/delivery.ts'
import { spokenText } from '#agents/craft/speech/spoken.ts'
import { writtenWords } from '#agents/craft/speech/written.ts'
import { company } from '#agents/craft/voice/actors.ts'
import { defineAgent } from '#agents/define.ts'
import type { Tools } from '#agents/runtime/tools.ts'
import { Character } from '#film/cast.ts'
import { type Line, linesOf } from '#film/screenplay/breakdown.ts'
import { Casting, type SpeechSpec, Take, type Voice } from '#film/sound.ts'

/** For somebody nobody cast: the plainest voice of the company. */
const anybody: Voice = company[0]?.voice ?? {
  engine: 'embedded',
  voice: 'rms',
  shift: 1,
  pitch: 110,
  stretch: 1,
}

const record = async (
  line: Line,
  spec: SpeechSpec,
  emotion: Take['emotion'],
  tools: Tools,
): Promise<Take> => {
  const { asset, ms, words, phones } = await tools.speak(spec)
  return { spec, asset, ms, emotion, words: writtenWords(spokenText(line.text), words, ms), phones }
}

/** Several lines at once, as an engine behind a network would be waited for; the order of the takes is that of the lines. */
const AT_ONCE = 4
const recordAll = async (
  lines: Line[],
  take: (line: Line) => Promise<Take>,
  context: { signal: AbortSignal; progress(done: number, what: string): void },
): Promise<Record<string, Take>> => {
  const takes: Record<string, Take> = {}
  for (let i = 0; i < lines.length; i += AT_ONCE) {
    context.signal.throwIfAborted()
    const batch = lines.slice(i, i + AT_ONCE)
    const made = await Promise.all(batch.map(take))
    batch.forEach((line, n) => {
      const one = made[n]
      if (one !== undefined) takes[line.id] = one
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

export const dialogueToSpeech = defineAgent({
  id: 'audio/dialogue-to-speech',
  version: 1,
  does: 'Speaks every line: in plain words, in its feeling, with the time of each word and sound.',
  reads: z.object({
    screenplay: z.string(),
    casting: z.record(z.string(), Casting),
    cast: z.record(z.string(), Character),
  }),
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
  },
  embedded: async ({ screenplay, casting, cast }, context) => {
    const take = (line: Line) => {
      const emotion = feelingOf(line)
      const spec = {
        text: spokenText(line.text).text,
        voice: casting[line.character]?.voice ?? anybody,
        ...mannerOf(line, emotion, cast[line.character]),
      }
      return record(line, spec, emotion, context.tools)
    }
    return { takes: await recordAll(linesOf(screenplay), take, context) }
  },
  off: async ({ screenplay, casting }, context) => {
    const take = (line: Line) => {
      const voice = casting[line.character]?.voice ?? anybody
      const spec = { text: line.text, voice, pace: 1, pitch: 1, range: 1, level: 0 }
      return record(line, spec, 'neutral', context.tools)
    }
    return { takes: await recordAll(linesOf(screenplay), take, context) }
  },
  explain: ({ takes }) => {
    const all = Object.values(takes)
    if (all.length === 0) return 'Nobody speaks in this film.'
    const seconds = Math.round(all.reduce((sum, take) => sum + take.ms, 0) / 1000)
    const feelings = [...new Set(all.map((take) => take.emotion).filter((e) => e !== 'neutral'))]
    return `${all.length} takes, ${seconds} seconds of speech${feelings.length === 0 ? '' : `; played ${feelings.join(', ')}`}.`
  },
  measure: {
    name: 'share of lines said in plain words, each word timed, and played as written',
    of: ({ screenplay }, { takes }) => {
      const lines = linesOf(screenplay)
      const good = lines.filter((line) => {
        const take = takes[line.id]
        if (take === undefined) return false
        const plain = !/[0-9$£€%]|[A-Z]{2}/.test(take.spec.text)
        const timed = take.words.length === spokenText(line.text).written.length
        const { pace, pitch, range, level } = take.spec
        const played = !marked(line) || [pace, pitch, range, level + 1].some((x) => x !== 1)
        return plain && timed && played
      })
      return lines.length === 0 ? 0 : good.length / lines.length
    },
  },
})
