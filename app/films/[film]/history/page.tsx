import type { Metadata } from 'next'
import { HistoryView } from '#components/history/history-view.tsx'

export const metadata: Metadata = { title: 'History' }

const Page = async ({ params }: { params: Promise<{ film: string }> }) => (
  <HistoryView filmId={(await params).film} />
)

export default Page
