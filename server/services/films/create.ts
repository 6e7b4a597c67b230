import { randomUUID } from 'node:crypto'
import { Brief } from '#film/brief.ts'
import { AppError } from '#film/errors.ts'
import { emptyFilm } from '#film/film.ts'
import type { Db } from '#server/db/client.ts'
import type { Actor } from '../access.ts'
import { parsed, toJson } from '../validate.ts'
import { type FilmSummary, summaryOf } from './summary.ts'
import { workingTitle } from './title.ts'

const longestSource = 4_000_000 // characters; a screenplay of 120 pages has 200,000

const checked = (input: unknown): Brief => {
  const brief = parsed(Brief, input, 'The brief')
  const { text } = brief.source
  if (text.includes('\0'))
    throw new AppError('bad-input', 'The text is not readable text. Give plain text or a Fountain file.')
  if (text.length > longestSource)
    throw new AppError('bad-input', 'The text is longer than 4 million characters. Give one film at a time.')
  if (text.trim() === '') throw new AppError('bad-input', 'The text is empty. Write an idea or a screenplay.')
  if (brief.scenes !== null && brief.scenes.from > brief.scenes.to)
    throw new AppError('bad-input', 'The range of scenes ends before it begins.', { where: 'scenes' })
  return brief
}

/** A new film, with its person as owner. Nothing is made yet. */
export const createFilm = async (ask: { db: Db; user: Actor; brief: unknown }): Promise<FilmSummary> => {
  const brief = checked(ask.brief)
  const id = randomUUID()
  const project = await ask.db.project.create({
    data: {
      id,
      title: workingTitle(brief),
      ownerId: ask.user.id,
      film: toJson(emptyFilm(id, brief)),
      members: { create: { userId: ask.user.id, role: 'owner' } },
    },
  })
  return summaryOf(project, 'owner')
}
