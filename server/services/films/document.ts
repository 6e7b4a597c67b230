import { AppError } from '#film/errors.ts'
import { Film } from '#film/film.ts'

/** The film as it was saved. A document that does not parse is damage, told as such, never repaired silently. */
export const filmOf = (project: { id: string; film: unknown }): Film => {
  const result = Film.safeParse(project.film)
  if (result.success) return result.data
  const issue = result.error.issues[0]
  throw new AppError(
    'internal',
    `The film ${project.id} is damaged at "${(issue?.path ?? []).join('.')}": ${issue?.message ?? ''}. Undo its last edits.`,
    { cause: result.error },
  )
}
