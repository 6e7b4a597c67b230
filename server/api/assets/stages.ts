import { z } from 'zod'
import { onStages, shotsWith, standIn } from '#film/assets/stand.ts'
import { AppError } from '#film/errors.ts'
import { getFilm } from '#server/services/films/get.ts'
import { FilmId, member } from '../trpc.ts'

const OfAsset = FilmId.extend({ asset: z.string().min(1).max(200) })

/** The shots in which a model stands. */
export const shots = member.input(OfAsset).query(async ({ ctx, input: { filmId, asset } }) => {
  const { film } = await getFilm({ db: ctx.db, user: ctx.user, projectId: filmId })
  return shotsWith(film, asset)
})

/** The change that puts a model on the stage of a shot; nothing is changed yet. */
export const stand = member
  .input(OfAsset.extend({ shot: z.string().min(1).max(64) }))
  .mutation(async ({ ctx, input: { filmId, asset, shot } }) => {
    const { film } = await getFilm({ db: ctx.db, user: ctx.user, projectId: filmId })
    const row = film.assets[asset]
    if (row?.kind !== 'model')
      throw new AppError('not-found', 'This model is no longer in the film. Bring it again.')
    const change = standIn(film, row, shot)
    if (change === null)
      throw new AppError(
        'not-found',
        'This shot has no stage yet. Make the film first, then place the model.',
      )
    return change
  })

/** What changes on the stages when an asset is another from now on, or is taken away (null). */
export const follow = member
  .input(OfAsset.extend({ by: z.string().max(200).nullable() }))
  .mutation(async ({ ctx, input: { filmId, asset, by } }) => {
    const { film } = await getFilm({ db: ctx.db, user: ctx.user, projectId: filmId })
    return onStages(film, asset, by === null ? null : (film.assets[by] ?? null))
  })
