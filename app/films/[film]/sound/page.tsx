import type { Metadata } from 'next'
import { SoundView } from '#components/sound/sound-view.tsx'

export const metadata: Metadata = { title: 'Sound' }

const Page = async ({ params }: { params: Promise<{ film: string }> }) => (
  <SoundView filmId={(await params).film} />
)

export default Page
