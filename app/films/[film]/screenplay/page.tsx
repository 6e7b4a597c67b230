import type { Metadata } from 'next'
import { ScreenplayView } from '#components/screenplay/screenplay-view.tsx'

export const metadata: Metadata = { title: 'Screenplay' }

const Page = async ({ params }: { params: Promise<{ film: string }> }) => (
  <ScreenplayView filmId={(await params).film} />
)

export default Page
