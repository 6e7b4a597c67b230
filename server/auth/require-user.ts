import { redirect } from 'next/navigation'
import type { UserSummary } from '#server/services/users/get.ts'
import { currentUser } from './session.ts'

/** For pages: who asks, or away to the sign-in page and back again after it. */
export const requireUser = async (back: string): Promise<UserSummary> =>
  (await currentUser()) ?? redirect(`/sign-in?callbackUrl=${encodeURIComponent(back)}`)
