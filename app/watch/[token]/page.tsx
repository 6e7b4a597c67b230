import type { Metadata } from 'next'
import { Closed } from '#components/watch/closed.tsx'
import { Screening } from '#components/watch/screening.tsx'
import { screening } from '#server/api/media/screening.ts'

export const metadata: Metadata = { title: 'Preview', robots: { index: false } }

const Page = async ({ params }: { params: Promise<{ token: string }> }) => {
  const { token } = await params
  const shown = await screening(token)
  return 'message' in shown ? <Closed message={shown.message} /> : <Screening {...shown} />
}

export default Page
