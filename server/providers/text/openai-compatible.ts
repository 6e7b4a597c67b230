import { createOpenAICompatible } from '@ai-sdk/openai-compatible'
import { APICallError, generateText } from 'ai'
import { z } from 'zod'
import type { TextModel } from '#agents/runtime/model.ts'
import { AppError } from '#film/errors.ts'

export type Endpoint = { url: string; model: string; key: string | undefined; timeoutMs: number }

const answerOnly = 'Answer with one JSON value that fits this JSON Schema, and nothing else:'

/** Models like to wrap JSON in a fence or a sentence; the outermost braces are what counts. @throws AppError */
const jsonIn = (text: string): unknown => {
  const from = text.indexOf('{')
  const to = text.lastIndexOf('}')
  if (from < 0 || to < from) throw new AppError('bad-input', 'the answer holds no JSON object')
  try {
    return JSON.parse(text.slice(from, to + 1))
  } catch (error) {
    throw new AppError(
      'bad-input',
      `the answer is not valid JSON (${error instanceof Error ? error.message : error})`,
      { cause: error },
    )
  }
}

const failure = (error: unknown, { model, timeoutMs }: Endpoint): AppError => {
  if (error instanceof AppError) return error
  if (error instanceof Error && error.name === 'TimeoutError')
    return new AppError('timeout', `${model} gave no answer within ${timeoutMs / 1000} s.`, { cause: error })
  if (APICallError.isInstance(error)) {
    const { statusCode } = error
    if (statusCode === 401 || statusCode === 403)
      return new AppError(
        'not-configured',
        `${model} refuses the key (${statusCode}). Check TEXT_MODEL_KEY.`,
        { cause: error },
      )
    if (statusCode === 404)
      return new AppError(
        'not-configured',
        `There is no model ${model} at that address. Check TEXT_MODEL and TEXT_MODEL_URL.`,
        { cause: error },
      )
    if (statusCode === undefined || statusCode === 408 || statusCode === 429 || statusCode >= 500)
      return new AppError('unavailable', `${model} is not available (${statusCode ?? 'no connection'}).`, {
        cause: error,
      })
    return new AppError('refused', `${model} declined the request (${statusCode}).`, { cause: error })
  }
  return new AppError(
    'unavailable',
    `${model} could not be asked: ${error instanceof Error ? error.message : error}`,
    { cause: error },
  )
}

/** Any endpoint that speaks OpenAI's chat protocol. Retries are the runtime's. */
export const openAiCompatible = (endpoint: Endpoint): TextModel => {
  const provider = createOpenAICompatible({ name: 'text', baseURL: endpoint.url, apiKey: endpoint.key })
  return {
    id: `${new URL(endpoint.url).host}/${endpoint.model}`,
    decide: async ({ system, user, schema, signal }) => {
      const timeout = AbortSignal.timeout(endpoint.timeoutMs)
      try {
        const { text, finishReason, usage } = await generateText({
          model: provider(endpoint.model),
          system: `${system}\n\n${answerOnly}\n${JSON.stringify(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }))}`,
          prompt: user,
          maxRetries: 0,
          abortSignal: AbortSignal.any([signal, timeout]),
        })
        if (finishReason === 'content-filter')
          throw new AppError('refused', `${endpoint.model} declined to answer.`)
        const value = jsonIn(text)
        return {
          value,
          cost: { tokensIn: usage.inputTokens ?? 0, tokensOut: usage.outputTokens ?? 0, usd: 0 },
        }
      } catch (error) {
        if (timeout.aborted && !signal.aborted) throw failure(timeout.reason, endpoint)
        throw failure(error, endpoint)
      }
    },
  }
}
