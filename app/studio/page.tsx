import type { Metadata } from 'next'
import { Studio } from '#components/studio/studio.tsx'
import { requireUser } from '#server/auth/require-user.ts'

export const metadata: Metadata = { title: 'Studio' }

const Page = async () => {
  await requireUser('/studio')
  return <Studio />
}

export default Page
