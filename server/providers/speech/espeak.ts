import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { z } from 'zod'
import { AppError } from '#film/errors.ts'
import { phoneOf } from './ipa.ts'
import type { Utter } from './utter.ts'

/** Positions are characters of the text, from 1; `sample` is where a word or phone begins. */
const Heard = z.object({
  rate: z.number().positive(),
  events: z.array(
    z.object({
      kind: z.enum(['word', 'phone']),
      name: z.string(),
      sample: z.number(),
      at: z.number(),
      length: z.number(),
    }),
  ),
  pcm: z.string(), // base64, 16 bit
})
export type Heard = z.infer<typeof Heard>
export type Wanted = { text: string; language: string; speed: number }

// Asked of the working directory: a bundler would turn a module-relative path into one of its own.
const child = join(process.cwd(), 'server/providers/speech/espeak-child.ts')
const AT_MOST = 20_000 // ms; a sentence takes a twentieth of a second

const missing = (language: string, why: string): AppError =>
  new AppError(
    'not-configured',
    `There is no voice for the language "${language}" (${why}). Install espeak-ng, for example with: apt-get install espeak-ng`,
  )

const ask = async (wanted: Wanted): Promise<Heard> => {
  const running = spawn(process.execPath, ['--no-warnings', child], {
    stdio: ['pipe', 'pipe', 'pipe'],
    timeout: AT_MOST,
  })
  const ended = new Promise<number | null>((resolve, reject) => {
    running.on('error', reject)
    running.on('close', resolve)
  })
  running.stdin.on('error', () => {}) // it may have ended before it read; its own words tell why
  running.stdin.end(JSON.stringify(wanted))
  const [said, complaint, code] = await Promise.all([text(running.stdout), text(running.stderr), ended])
  if (code === 0) return Heard.parse(JSON.parse(said))
  const why = /Error: (.*)/.exec(complaint)?.[1] ?? `it ended with ${code}`
  throw missing(wanted.language, why)
}

const samplesIn = (pcm: string): Float32Array => {
  const bytes = Buffer.from(pcm, 'base64')
  return Float32Array.from({ length: bytes.length >> 1 }, (_, i) => bytes.readInt16LE(i * 2) / 32_768)
}

/** Words a minute of the engine's own reading. */
const SPEED = 165

/** Says a phrase in any language of espeak-ng, with the phones and words that the engine itself names. */
export const espeak: Utter = async (phrase, { spec, slower }) => {
  const language = spec.language ?? 'en'
  const words = phrase.words.join(' ')
  const { rate, events, pcm } = await ask({ text: words, language, speed: SPEED / slower })
  const samples = samplesIn(pcm)
  // Where each word of the phrase begins, in characters from 1, as the events count.
  let at = 1
  const starts = phrase.words.map((word) => {
    const start = at
    at += [...word].length + 1
    return start
  })
  const wordAt = (position: number) =>
    Math.max(
      0,
      starts.findLastIndex((start) => start <= position),
    )
  let word = 0
  const phones = events.flatMap((event, i) => {
    if (event.kind === 'word') {
      word = wordAt(event.at)
      return []
    }
    const next = events.slice(i + 1).find(({ kind }) => kind === 'phone')
    const phone = phoneOf(event.name)
    if (phone === null) return []
    return [{ phone, from: event.sample / rate, to: (next?.sample ?? samples.length) / rate, word }]
  })
  return { samples, rate, phones }
}
