import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { SignIn } from '#components/account/sign-in.tsx'
import { createContext } from '#server/api/context.ts'
import { appRouter } from '#server/api/root.ts'

export const metadata: Metadata = { title: 'Sign in' }

type Query = Promise<Record<string, string | string[] | undefined>>

/** Only ways within the studio: an address that leads elsewhere is not followed. */
const inside = (url: unknown): string => {
  if (typeof url !== 'string') return '/'
  const { origin, pathname, search } = new URL(url, 'http://studio')
  return origin === 'http://studio' || URL.canParse(url)
    ? `${pathname}${search}`.replace(/^\/{2,}/, '/')
    : '/'
}

const Page = async ({ searchParams }: { searchParams: Query }) => {
  const { callbackUrl, error } = await searchParams
  const { user, firstStart, vendors } = await appRouter.createCaller(await createContext()).account.state()
  const next = inside(callbackUrl)
  if (user !== null) redirect(next)
  return (
    <SignIn
      firstStart={firstStart}
      vendors={vendors}
      next={next}
      problem={typeof error === 'string' ? error : null}
    />
  )
}

export default Page
