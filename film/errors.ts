/** Every way in which the studio can refuse or fail; each is shown to a person with what to do next. */
const errorCodes = [
  'bad-input', // what was given cannot be used; the message names the place and the mend
  'not-found',
  'forbidden', // the role or the agent may not do this
  'locked', // a person has locked this; no agent edit may touch it
  'conflict', // somebody else changed it first
  'not-configured', // a vendor was asked for whose key is missing
  'refused', // a model or the project's policy declined
  'timeout',
  'unavailable', // a service did not answer; trying again may help
  'cancelled',
  'failed-check', // something was made but does not pass; it does not count as made
  'internal',
] as const

export type ErrorCode = (typeof errorCodes)[number]

/** The one error of the project: a closed code, and a message that says what to do next. */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly where: string | undefined

  constructor(code: ErrorCode, message: string, options: { where?: string; cause?: unknown } = {}) {
    super(message, { cause: options.cause })
    this.name = 'AppError'
    this.code = code
    this.where = options.where
  }
}

/** Whether trying the same thing again can help. */
export const isTransient = (error: unknown): boolean =>
  error instanceof AppError && (error.code === 'timeout' || error.code === 'unavailable')
