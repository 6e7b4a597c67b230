import type { Metadata } from 'next'
import { Storyboard } from '#components/storyboard/storyboard.tsx'

export const metadata: Metadata = { title: 'Storyboard' }

const Page = async ({ params }: { params: Promise<{ film: string }> }) => (
  <Storyboard filmId={(await params).film} />
)

export default Page
