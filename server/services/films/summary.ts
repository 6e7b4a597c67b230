import type { Role } from '#film/role.ts'
import type { ProjectStatus } from '#prisma/generated/enums.ts'

/** A film as the library shows it. */
export type FilmSummary = {
  id: string
  title: string
  status: ProjectStatus
  poster: string | null
  version: number
  role: Role
  createdAt: Date
  updatedAt: Date
}

/** The columns of a summary: the document itself stays in the database. */
export const summaryColumns = {
  id: true,
  title: true,
  status: true,
  poster: true,
  version: true,
  createdAt: true,
  updatedAt: true,
} as const

export const summaryOf = (project: Omit<FilmSummary, 'role'>, role: Role): FilmSummary => ({
  id: project.id,
  title: project.title,
  status: project.status,
  poster: project.poster,
  version: project.version,
  role,
  createdAt: project.createdAt,
  updatedAt: project.updatedAt,
})
