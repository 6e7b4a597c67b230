import { initTRPC, TRPCError } from '@trpc/server'
import superjson from 'superjson'
import { z } from 'zod'
import { AppError } from '#film/errors.ts'
import type { Context } from './context.ts'
import { told, trpcErrorOf } from './errors.ts'

const t = initTRPC.context<Context>().create({
  transformer: superjson,
  // A comment now and then keeps proxies from closing a quiet stream.
  sse: { ping: { enabled: true, intervalMs: 15_000 }, client: { reconnectAfterInactivityMs: 40_000 } },
  errorFormatter: ({ shape, error }) => {
    if (error.cause instanceof z.ZodError) {
      const issue = error.cause.issues[0]
      const where = (issue?.path ?? []).map(String).join('.')
      const message = `${where === '' ? 'What was sent' : `"${where}"`} cannot be used: ${issue?.message ?? 'unknown reason'}.`
      return { ...shape, message, data: { ...shape.data, appCode: 'bad-input' as const, where } }
    }
    const { message, appCode, where } = told(error)
    return { ...shape, message, data: { ...shape.data, stack: undefined, appCode, where } }
  },
})

const withErrors = t.middleware(async ({ next, path }) => {
  const result = await next()
  if (result.ok) return result
  if (result.error.cause instanceof AppError) throw trpcErrorOf(result.error.cause)
  if (result.error.code === 'INTERNAL_SERVER_ERROR')
    console.error(`api ${path}:`, result.error.cause ?? result.error)
  return result
})

export const router = t.router
export const anybody = t.procedure.use(withErrors)

/** For those who have signed in; the services decide what each may do. */
export const member = anybody.use(({ ctx, next }) => {
  if (ctx.user === null) throw new TRPCError({ code: 'UNAUTHORIZED', message: 'Sign in first.' })
  return next({ ctx: { ...ctx, user: ctx.user } })
})

export const FilmId = z.object({ filmId: z.string().min(1).max(64) })
export const RunId = z.object({ runId: z.string().min(1).max(64) })
