import { TRPCError } from '@trpc/server'
import { AppError, type ErrorCode } from '#film/errors.ts'

type TrpcCode = TRPCError['code']

const codes: Record<ErrorCode, TrpcCode> = {
  'bad-input': 'BAD_REQUEST',
  'not-found': 'NOT_FOUND',
  forbidden: 'FORBIDDEN',
  locked: 'FORBIDDEN',
  conflict: 'CONFLICT',
  'not-configured': 'PRECONDITION_FAILED',
  refused: 'UNPROCESSABLE_CONTENT',
  timeout: 'TIMEOUT',
  unavailable: 'SERVICE_UNAVAILABLE',
  cancelled: 'CLIENT_CLOSED_REQUEST',
  'failed-check': 'UNPROCESSABLE_CONTENT',
  internal: 'INTERNAL_SERVER_ERROR',
}

export const trpcErrorOf = (error: AppError): TRPCError =>
  new TRPCError({ code: codes[error.code], message: error.message, cause: error })

/** What a page is told: our own messages as they are; of anything unforeseen only that it happened. */
export const told = (
  error: TRPCError,
): { message: string; appCode: ErrorCode | null; where: string | null } => {
  if (error.cause instanceof AppError)
    return { message: error.cause.message, appCode: error.cause.code, where: error.cause.where ?? null }
  if (error.code === 'INTERNAL_SERVER_ERROR')
    return {
      message: 'Something went wrong in the studio. Try again; its log says what happened.',
      appCode: 'internal',
      where: null,
    }
  return { message: error.message, appCode: null, where: null }
}
