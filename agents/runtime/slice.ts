import type { Agent } from '#agents/define.ts'
import { AppError } from '#film/errors.ts'
import type { Film } from '#film/film.ts'

/** 'tracks.music' → ['tracks', 'music'] */
export const pathOf = (key: string): string[] => key.split('.')

const at = (film: Film, key: string): unknown =>
  pathOf(key).reduce<unknown>(
    (value, step) => (value as Record<string, unknown> | null | undefined)?.[step],
    film,
  )

/** The fields of the film that an agent reads, and no others. @throws AppError when one is missing or malformed */
export const inputOf = (agent: Agent, film: Film): Record<string, unknown> => {
  const input = Object.fromEntries(Object.keys(agent.reads.shape).map((key) => [key, at(film, key)]))
  const parsed = agent.reads.safeParse(input)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  const where = issue?.path.map(String).join('.') ?? ''
  throw new AppError(
    'bad-input',
    `${agent.id} cannot work: "${where}" is not there or not valid (${issue?.message}).`,
    { where },
  )
}
