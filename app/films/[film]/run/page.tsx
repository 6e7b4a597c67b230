import type { Metadata } from 'next'
import { RunView } from '#components/run/run-view.tsx'

export const metadata: Metadata = { title: 'Run' }

const Page = async ({ params }: { params: Promise<{ film: string }> }) => (
  <RunView filmId={(await params).film} />
)

export default Page
