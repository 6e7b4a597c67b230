import { z } from 'zod'
import { rigOf } from '#agents/craft/light/rig.ts'
import { AppError } from '#film/errors.ts'
import { lookOf } from '#film/look.ts'
import { DayTime, Weather } from '#film/scene.ts'
import { sliceOf } from '#film/staging/slice.ts'
import { latestGestures } from '#server/services/films/edits-since.ts'
import { getFilm } from '#server/services/films/get.ts'
import { FilmId, member } from '../trpc.ts'

const OfShot = FilmId.extend({ shot: z.string().min(1).max(64) })

/** What a shot is staged from, to be directed in the page. */
export const staging = member.input(OfShot).query(async ({ ctx, input }) => {
  const ask = { db: ctx.db, user: ctx.user, projectId: input.filmId }
  const { film, ...summary } = await getFilm(ask)
  if (film.shots[input.shot] === undefined)
    throw new AppError('not-found', 'The film has no such shot any more. Go back to the storyboard.')
  const gestures = await latestGestures({ ...ask, version: summary.version })
  return { ...summary, gestures, film: sliceOf(film, input.shot) }
})

/** The rig that the lighting designer would hang in a shot's scene at another hour or in other weather; nothing is changed. */
export const relight = member
  .input(OfShot.extend({ time: DayTime, weather: Weather }))
  .mutation(async ({ ctx, input: { filmId, shot, ...hour } }) => {
    const { film } = await getFilm({ db: ctx.db, user: ctx.user, projectId: filmId })
    const scene = film.scenes[film.shots[shot]?.scene ?? '']
    const set = film.sets[scene?.place ?? '']
    if (!scene || !set || film.direction === null)
      throw new AppError('not-found', 'This scene has no set to light yet. It comes with the run.')
    const genre = film.direction.genres[0]?.genre ?? 'drama'
    return rigOf(
      { ...scene, ...hour },
      set,
      film.direction.palette,
      genre,
      lookOf(film.brief, film.direction),
    )
  })
