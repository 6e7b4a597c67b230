import { z } from 'zod'
import { Colour } from '#film/direction.ts'
import { fromLibrary as takeSound } from '#server/services/assets/from-library.ts'
import { fromPlates as takePlate } from '#server/services/assets/from-plates.ts'
import { fromShapes as takeShape } from '#server/services/assets/from-shapes.ts'
import { shapesOfStudio } from '#server/services/assets/shapes.ts'
import { FilmId, member } from '../trpc.ts'

/** A sound of the library as a file of a film, to be put among its assets. */
export const fromLibrary = member
  .input(FilmId.extend({ kind: z.string().max(40), own: z.string().max(400).nullable() }))
  .mutation(({ ctx, input: { filmId, ...sound } }) =>
    takeSound({ db: ctx.db, user: ctx.user, projectId: filmId, ...sound }),
  )

/** A plate likewise, at the film's size and rate. */
export const fromPlates = member
  .input(FilmId.extend({ plate: z.string().max(40) }))
  .mutation(({ ctx, input: { filmId, plate } }) =>
    takePlate({ db: ctx.db, user: ctx.user, projectId: filmId, plate }),
  )

/** A thing that the studio builds likewise, in a colour. */
export const fromShapes = member
  .input(FilmId.extend({ shape: z.string().max(40), colour: Colour }))
  .mutation(({ ctx, input: { filmId, ...thing } }) =>
    takeShape({ db: ctx.db, user: ctx.user, projectId: filmId, ...thing }),
  )

/** The things that the studio builds. */
export const shapes = member.query(shapesOfStudio)
