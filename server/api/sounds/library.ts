import { z } from 'zod'
import { removeSound } from '#server/services/sounds/add.ts'
import { hearSound, librarySounds } from '#server/services/sounds/library.ts'
import { isKeeper } from '#server/services/studio/keeper.ts'
import { member } from '../trpc.ts'

export const list = member.query(async ({ ctx }) => ({
  sounds: await librarySounds(),
  keeper: await isKeeper(ctx),
}))

const Path = z.string().min(1).max(400)

/** A sound to listen to. */
export const hear = member
  .input(z.object({ kind: z.string().max(40), own: Path.nullable() }))
  .mutation(async ({ input }) => ({
    sound: `data:audio/wav;base64,${Buffer.from(await hearSound(input)).toString('base64')}`,
  }))

export const remove = member
  .input(z.object({ own: Path }))
  .mutation(({ ctx, input }) => removeSound({ db: ctx.db, user: ctx.user, own: input.own }))
