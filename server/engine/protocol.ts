import { z } from 'zod'

export const InngestEvent = z.looseObject({
  id: z.string().optional(),
  name: z.string().min(1),
  data: z
    .record(z.string(), z.unknown())
    .nullish()
    .transform((data) => data ?? {}),
  ts: z.number().optional(),
})
export type InngestEvent = z.infer<typeof InngestEvent> & { id: string; ts: number }

const Concurrency = z.object({
  limit: z.int().positive(),
  key: z.string().optional(),
  scope: z.enum(['fn', 'env', 'account']).optional(),
})

/** One function, as the SDK registers it. What this executor cannot do is refused, not ignored. */
export const FunctionConfig = z.strictObject({
  id: z.string().min(1),
  name: z.string().optional(),
  triggers: z.array(
    z.strictObject(
      { event: z.string(), expression: z.string().nullish() },
      {
        error: 'the embedded executor knows event triggers only; for cron use an Inngest server',
      },
    ),
  ),
  steps: z.object({
    step: z.looseObject({
      runtime: z.object({ type: z.literal('http'), url: z.url() }),
      retries: z.object({ attempts: z.int().nonnegative().optional() }).nullish(),
    }),
  }),
  concurrency: z
    .union([z.int().positive(), Concurrency, z.array(Concurrency).max(1)])
    .nullish()
    .transform((value) => {
      if (value === null || value === undefined) return null
      if (typeof value === 'number') return { limit: value, key: undefined }
      return Array.isArray(value) ? (value[0] ?? null) : value
    }),
  cancel: z
    .array(z.object({ event: z.string(), if: z.string().nullish(), timeout: z.string().nullish() }))
    .nullish()
    .transform((value) => value ?? []),
})
export type FunctionConfig = z.infer<typeof FunctionConfig>

export const Registration = z.object({
  url: z.url(),
  appName: z.string().min(1),
  functions: z.array(FunctionConfig),
})

const StepError = z.looseObject({ name: z.string().optional(), message: z.string().optional() })

/** What a call of the app answers with status 206: what it did or wants done. */
export const Op = z.object({
  id: z.string(),
  op: z.string(),
  name: z.string().nullish(),
  displayName: z.string().nullish(),
  opts: z.record(z.string(), z.unknown()).nullish(),
  data: z.unknown(),
  error: StepError.nullish(),
})
export type Op = z.infer<typeof Op>
export const Ops = z.array(Op)

/** One call of an app: look what comes next ('step'), or run the planned step with this id. */
export type Call = { run: string; step: string; attempt: number; lost: number }
export const discover = 'step'
