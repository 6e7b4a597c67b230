import { z } from 'zod'
import {
  listVersions,
  removeVersion,
  renameVersion,
  saveVersion,
} from '#server/services/versions/versions.ts'
import { FilmId, member } from '../trpc.ts'

const VersionId = FilmId.extend({ id: z.string().min(1).max(64) })
const Name = z.object({ name: z.string().max(200) })

export const list = member
  .input(FilmId)
  .query(({ ctx, input }) => listVersions({ db: ctx.db, user: ctx.user, projectId: input.filmId }))

export const save = member
  .input(FilmId.extend({ ...Name.shape, seq: z.int().nonnegative().optional() }))
  .mutation(({ ctx, input: { filmId, ...version } }) =>
    saveVersion({ db: ctx.db, user: ctx.user, projectId: filmId, ...version }),
  )

export const rename = member
  .input(VersionId.extend(Name.shape))
  .mutation(({ ctx, input: { filmId, ...version } }) =>
    renameVersion({ db: ctx.db, user: ctx.user, projectId: filmId, ...version }),
  )

export const remove = member
  .input(VersionId)
  .mutation(({ ctx, input: { filmId, id } }) =>
    removeVersion({ db: ctx.db, user: ctx.user, projectId: filmId, id }),
  )
