import type { SpeechSpec } from '#film/sound.ts'
import { type Spoken, speak as speakEmbedded, speakWith, speechVersion } from './embedded.ts'
import { espeak } from './espeak.ts'
import { kokoro } from './kokoro.ts'
import { matchVersion } from './match.ts'
import { type Reader, takeFrom } from './reader.ts'
import { vendor } from './vendor.ts'

type Env = Record<string, string | undefined>

/** The voices that are asked for instead of the embedded ones; null when none are. @throws AppError when half configured */
const readerOf = (env: Env): Reader | null => (env.SPEECH_MODEL === 'kokoro' ? kokoro : vendor(env))

const inEnglish = ({ language }: SpeechSpec): boolean => language === undefined || /^en\b/.test(language)

/** Who would say this, as part of a task's key: another engine or version, another take. */
export const speakerOf = (spec: SpeechSpec, env: Env = process.env): string => {
  const reader = readerOf(env)
  if (reader !== null && (reader.languages || inEnglish(spec)))
    return `${reader.id} ${matchVersion} ${speechVersion}`
  return inEnglish(spec) ? speechVersion : `espeak ${speechVersion}`
}

/** Says a line with the voices that are asked for, else the embedded ones, and other languages with espeak-ng. @throws AppError */
export const speak = (spec: SpeechSpec, env: Env = process.env): Promise<Spoken> => {
  const reader = readerOf(env)
  if (reader !== null && (reader.languages || inEnglish(spec))) return takeFrom(reader, spec)
  return inEnglish(spec) ? speakEmbedded(spec) : speakWith(spec, espeak)
}
