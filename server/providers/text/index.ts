import type { TextModel } from '#agents/runtime/model.ts'
import { AppError } from '#film/errors.ts'
import { openAiCompatible } from './openai-compatible.ts'

/** The text model that is configured, or null: then the crew decides with its embedded craft. @throws AppError when half configured */
export const textModel = (env: Record<string, string | undefined> = process.env): TextModel | null => {
  const url = env.TEXT_MODEL_URL
  const model = env.TEXT_MODEL
  if (!url && !model) return null
  if (!url || !model)
    throw new AppError(
      'not-configured',
      `A text model needs both TEXT_MODEL_URL and TEXT_MODEL; ${url ? 'TEXT_MODEL' : 'TEXT_MODEL_URL'} is not set.`,
    )
  if (!URL.canParse(url)) throw new AppError('not-configured', `TEXT_MODEL_URL is not an address: "${url}".`)
  return openAiCompatible({ url, model, key: env.TEXT_MODEL_KEY || undefined, timeoutMs: 120_000 })
}
