import { type CelInput, run } from '@bufbuild/cel'
import { strings } from '@bufbuild/cel/ext'

const input = (value: unknown): CelInput => {
  if (Array.isArray(value)) return value.map(input)
  if (typeof value === 'object' && value !== null)
    return new Map(Object.entries(value).map(([key, item]) => [key, input(item)]))
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null
}

/** What a CEL expression makes of `event` (the run's own) and `async` (the one that has come). Undefined on an error. */
export const evaluate = (expression: string, event: unknown, incoming?: unknown): unknown => {
  const value = run(expression, { event: input(event), async: input(incoming ?? null) }, { funcs: strings })
  return value instanceof Error || (typeof value === 'object' && value !== null && 'issues' in value)
    ? undefined
    : value
}

/** No expression matches everything; one that cannot be evaluated (a missing field) matches nothing. */
export const matches = (
  expression: string | null | undefined,
  event: unknown,
  incoming?: unknown,
): boolean => {
  if (!expression) return true
  try {
    return evaluate(expression, event, incoming) === true
  } catch {
    return false // not CEL at all: Inngest treats it as no match too
  }
}
