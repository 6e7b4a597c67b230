import { createElevenLabs } from '@ai-sdk/elevenlabs'
import { createOpenAI } from '@ai-sdk/openai'
import { APICallError, generateSpeech, type SpeechModel } from 'ai'
import { AppError } from '#film/errors.ts'
import { decodeWav } from '#server/render/sound/wav.ts'
import { directionOf, type Reader } from './reader.ts'
import { namedActors, vendorActors } from './voices.ts'

type Vendor = {
  model(id: string, ask: { key: string; url: string | undefined }): SpeechModel
  format: string // what it is asked for
  decode(bytes: Uint8Array): { samples: Float32Array; rate: number }
}

const pcm =
  (rate: number) =>
  (bytes: Uint8Array): { samples: Float32Array; rate: number } => {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const samples = Float32Array.from(
      { length: bytes.length >> 1 },
      (_, i) => view.getInt16(i * 2, true) / 32_768,
    )
    return { samples, rate }
  }

/** The provider knows one address only; a service of one's own is asked at its own. */
const instead =
  (url: string): typeof fetch =>
  (asked, init) =>
    fetch(String(asked).replace(/^https:\/\/[^/]+/, url), init)

/** Vendors are data: how their models are reached; their voices are in voices.ts. */
const vendors: Record<string, Vendor> = {
  openai: {
    model: (id, { key, url }) => createOpenAI({ apiKey: key, ...(url ? { baseURL: url } : {}) }).speech(id),
    format: 'wav',
    decode: (bytes) => {
      const { rate, channels } = decodeWav(bytes)
      return { rate, samples: channels[0] ?? new Float32Array(0) }
    },
  },
  elevenlabs: {
    model: (id, { key, url }) =>
      createElevenLabs({ apiKey: key, ...(url ? { fetch: instead(url) } : {}) }).speech(id),
    format: 'pcm_24000',
    decode: pcm(24_000),
  },
}

const failure = (error: unknown, model: string): AppError => {
  if (error instanceof AppError) return error
  const status = APICallError.isInstance(error) ? error.statusCode : undefined
  const told = (code: AppError['code'], message: string) => new AppError(code, message, { cause: error })
  if (status === 401 || status === 403)
    return told('not-configured', `${model} refuses the key (${status}). Check SPEECH_KEY.`)
  if (status === 404)
    return told(
      'not-configured',
      `There is no model or voice for ${model} at that address. Check SPEECH_MODEL, SPEECH_VOICES and SPEECH_URL.`,
    )
  if (status === 400 || status === 422) return told('refused', `${model} would not say the line (${status}).`)
  if (error instanceof Error && error.name === 'TimeoutError')
    return told('timeout', `${model} gave no take in time.`)
  const why = status ?? (error instanceof Error ? error.message : error)
  return told('unavailable', `${model} could not be asked (${why}). Try again.`)
}

const AT_MOST = 60_000 // ms

/**
 * The voices of a service: SPEECH_MODEL is "openai/gpt-4o-mini-tts", "elevenlabs/eleven_multilingual_v2" and the like, with
 * SPEECH_KEY; SPEECH_URL for a service of one's own that speaks the same protocol; SPEECH_VOICES for other voices, women's
 * before a slash and men's after it ("ann,bea/carl,dan"). Null when none is set. @throws AppError when half configured
 */
export const vendor = (env: Record<string, string | undefined>): Reader | null => {
  const { SPEECH_MODEL: setting, SPEECH_KEY: key, SPEECH_URL: url, SPEECH_VOICES: named } = env
  if (!setting) return null
  const [name = '', ...rest] = setting.split('/')
  const found = vendors[name]
  if (found === undefined || rest.length === 0)
    throw new AppError(
      'not-configured',
      `SPEECH_MODEL must be kokoro, or a vendor and a model like openai/gpt-4o-mini-tts; "${setting}" is not. Vendors: ${Object.keys(vendors).join(', ')}.`,
    )
  if (url && !URL.canParse(url))
    throw new AppError('not-configured', `SPEECH_URL is not an address: "${url}".`)
  if (!key && !url)
    throw new AppError(
      'not-configured',
      `SPEECH_MODEL=${setting} needs SPEECH_KEY. Set it, or take SPEECH_MODEL away.`,
    )
  const model = rest.join('/')
  const [female = [], male = []] = (named ?? '').split('/').map((list) => list.split(',').filter(Boolean))
  const known = vendorActors[name] ?? []
  const theirs = namedActors(name, female, male)
  const of = (sex: string) => {
    const own = theirs.filter((actor) => actor.sex === sex)
    return own.length > 0 ? own : known.filter((actor) => actor.sex === sex)
  }
  return {
    engine: name,
    id: `${url ? new URL(url).host : name}/${model}`,
    languages: true,
    actors: [...of('female'), ...of('male')],
    read: async ({ text, voice, pace, spec }) => {
      const instructions = directionOf(spec)
      try {
        const { audio } = await generateSpeech({
          model: found.model(model, { key: key ?? 'none', url }),
          text,
          voice,
          outputFormat: found.format,
          speed: pace,
          ...(instructions === '' || name !== 'openai' ? {} : { instructions }),
          ...(spec.language === undefined ? {} : { language: spec.language }),
          maxRetries: 0,
          abortSignal: AbortSignal.timeout(AT_MOST),
        })
        return found.decode(audio.uint8Array)
      } catch (error) {
        throw failure(error, setting)
      }
    },
  }
}
