import { z } from 'zod'
import { Reading } from '#film/sound.ts'
import { hearLine as hear } from '#server/services/films/hear-line.ts'
import { FilmId, member } from '../trpc.ts'

/** A line in another reading, to be heard before it is chosen. */
export const hearLine = member
  .input(FilmId.extend({ line: z.string().min(1).max(64), reading: Reading }))
  .mutation(async ({ ctx, input: { filmId, ...rest } }) => {
    const { wav, ms } = await hear({ db: ctx.db, user: ctx.user, projectId: filmId, ...rest })
    return { sound: `data:audio/wav;base64,${Buffer.from(wav).toString('base64')}`, ms }
  })
