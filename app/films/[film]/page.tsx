import type { Metadata } from 'next'
import { FilmView } from '#components/film/film-view.tsx'

export const metadata: Metadata = { title: 'Film' }

const Page = async ({ params }: { params: Promise<{ film: string }> }) => (
  <FilmView filmId={(await params).film} />
)

export default Page
