import { createOpenAI } from '@ai-sdk/openai'
import { APICallError, transcribe } from 'ai'
import { AppError } from '#film/errors.ts'
import type { Word } from '#film/sound.ts'
import type { Transcriber } from './transcript.ts'

const failure = (error: unknown, model: string): AppError => {
  if (error instanceof AppError) return error
  const status = APICallError.isInstance(error) ? error.statusCode : undefined
  if (status === 401 || status === 403)
    return new AppError('not-configured', `${model} refuses the key (${status}). Check TRANSCRIPTION_KEY.`, {
      cause: error,
    })
  if (status === 404)
    return new AppError(
      'not-configured',
      `There is no model ${model} at that address. Check TRANSCRIPTION_MODEL and TRANSCRIPTION_URL.`,
      { cause: error },
    )
  if (status === 400 || status === 413)
    return new AppError('refused', `${model} did not take the recording (${status}). Give a shorter one.`, {
      cause: error,
    })
  const why = status ?? (error instanceof Error ? error.message : error)
  return new AppError('unavailable', `${model} could not be asked (${why}). Try again.`, { cause: error })
}

type Timed = { text: string; startSecond: number; endSecond: number }

/** A sentence that comes without the times of its words: they share its time by their letters. */
const shared = ({ text, startSecond, endSecond }: Timed): Timed[] => {
  const words = text.trim().split(/\s+/)
  const total = words.join('').length || 1
  let at = startSecond
  return words.map((word) => {
    const from = at
    at += ((endSecond - startSecond) * word.length) / total
    return { text: word, startSecond: from, endSecond: at }
  })
}

const wordOf = ({ text, startSecond, endSecond }: Timed): Word[] => {
  const ms = (seconds: number) => Math.max(0, Math.round(seconds * 1000))
  return text.trim() === '' ? [] : [{ text: text.trim(), from: ms(startSecond), to: ms(endSecond) }]
}

/**
 * Any service that speaks OpenAI's transcription protocol, set by TRANSCRIPTION_MODEL, TRANSCRIPTION_KEY and, where it
 * is not OpenAI's own, TRANSCRIPTION_URL. Null when none is set. @throws AppError when half configured
 */
export const vendor = (env: Record<string, string | undefined>): Transcriber | null => {
  const { TRANSCRIPTION_MODEL: model, TRANSCRIPTION_URL: url, TRANSCRIPTION_KEY: key } = env
  if (!model) return null
  if (url && !URL.canParse(url))
    throw new AppError('not-configured', `TRANSCRIPTION_URL is not an address: "${url}".`)
  if (!key && !url)
    throw new AppError(
      'not-configured',
      'TRANSCRIPTION_MODEL needs TRANSCRIPTION_KEY, or TRANSCRIPTION_URL for a service of your own.',
    )
  const provider = createOpenAI({ apiKey: key ?? 'none', ...(url ? { baseURL: url } : {}) })
  return {
    id: `${url ? new URL(url).host : 'openai'}/${model}`,
    hear: async (wav, signal) => {
      try {
        const heard = await transcribe({
          model: provider.transcription(model),
          audio: wav,
          timestampGranularities: ['word'],
          maxRetries: 0,
          abortSignal: signal,
        })
        const timed = heard.words?.length ? heard.words : heard.segments.flatMap(shared)
        return { text: heard.text.trim(), language: heard.language ?? null, words: timed.flatMap(wordOf) }
      } catch (error) {
        throw failure(error, model)
      }
    },
  }
}
