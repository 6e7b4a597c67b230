import type { Actor } from '#agents/craft/voice/actors.ts'
import { AppError } from '#film/errors.ts'
import type { SpeechSpec } from '#film/sound.ts'
import { settings } from '#server/storage/settings.ts'
import { type Spoken, speak as speakEmbedded, speakWith, speechVersion } from './embedded.ts'
import { espeak } from './espeak.ts'
import { kokoro } from './kokoro.ts'
import { matchVersion } from './match.ts'
import { type Reader, takeFrom } from './reader.ts'
import { vendor } from './vendor.ts'

type Env = Record<string, string | undefined>

/** What a person has chosen for the studio, and what the environment says instead. */
const asked = (): Env => ({ SPEECH_MODEL: settings().speech, ...process.env })

/** The voices that are asked for instead of the embedded ones; null when none are. @throws AppError when half configured */
const readerOf = (env: Env): Reader | null => (env.SPEECH_MODEL === 'kokoro' ? kokoro : vendor(env))

const inEnglish = ({ language }: Pick<SpeechSpec, 'language'>): boolean =>
  language === undefined || /^en\b/.test(language)

/** The one of them that speaks this language; null: ours does. */
const readerFor = (ask: Pick<SpeechSpec, 'language'>, env: Env): Reader | null => {
  const reader = readerOf(env)
  return reader !== null && (reader.languages || inEnglish(ask)) ? reader : null
}

/** The voices that can be cast in a language; null where the studio's own speak. */
export const companyFor = (language: string, env: Env = asked()): readonly Actor[] | null =>
  readerFor({ language }, env)?.actors ?? null

/** Who would say this, as part of a task's key: another engine or version, another take. */
export const speakerOf = (spec: SpeechSpec, env: Env = asked()): string => {
  const reader = readerFor(spec, env)
  if (reader !== null) return `${reader.id} ${matchVersion} ${speechVersion}`
  return inEnglish(spec) ? speechVersion : `espeak ${speechVersion}`
}

const own = ['embedded', 'espeak-ng']

/** Says a line with the voices that are asked for, else the embedded ones, and other languages with espeak-ng. @throws AppError */
export const speak = async (spec: SpeechSpec, env: Env = asked()): Promise<Spoken> => {
  const reader = readerFor(spec, env)
  if (reader !== null) return takeFrom(reader, spec)
  if (!own.includes(spec.voice.engine))
    throw new AppError(
      'not-configured',
      `This line is cast with a voice of ${spec.voice.engine}, which SPEECH_MODEL no longer asks for. Make the film again to cast it anew, or set SPEECH_MODEL as it was.`,
    )
  return inEnglish(spec) ? speakEmbedded(spec) : speakWith(spec, espeak)
}
