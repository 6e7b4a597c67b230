import type { Metadata } from 'next'
import { Models } from '#components/models/models.tsx'

export const metadata: Metadata = { title: 'Models' }

const Page = async ({ params }: { params: Promise<{ film: string }> }) => (
  <Models filmId={(await params).film} />
)

export default Page
