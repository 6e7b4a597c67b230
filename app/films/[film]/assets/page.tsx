import type { Metadata } from 'next'
import { AssetsView } from '#components/assets/assets-view.tsx'

export const metadata: Metadata = { title: 'Assets' }

const Page = async ({ params }: { params: Promise<{ film: string }> }) => (
  <AssetsView filmId={(await params).film} />
)

export default Page
