import type { z } from 'zod'

/** A text model as the crew sees it. Vendors are in server/providers/text. */
export type TextModel = {
  id: string // part of the cache key: vendor, model, settings
  /**
   * One answer, as parsed JSON.
   * @throws AppError 'refused' (it declined), 'bad-input' (not JSON), 'timeout' or 'unavailable' (trying again may help)
   */
  decide(ask: { system: string; user: string; schema: z.ZodType; signal: AbortSignal }): Promise<{
    value: unknown
    cost: Cost
  }>
}

export type Cost = { tokensIn: number; tokensOut: number; usd: number }
export const noCost: Cost = { tokensIn: 0, tokensOut: 0, usd: 0 }
export const addCost = (a: Cost, b: Cost): Cost => ({
  tokensIn: a.tokensIn + b.tokensIn,
  tokensOut: a.tokensOut + b.tokensOut,
  usd: a.usd + b.usd,
})
