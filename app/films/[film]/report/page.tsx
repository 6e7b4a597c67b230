import type { Metadata } from 'next'
import { Report } from '#components/report/report.tsx'

export const metadata: Metadata = { title: 'Report' }

const Page = async ({ params }: { params: Promise<{ film: string }> }) => (
  <Report filmId={(await params).film} />
)

export default Page
