import type { Metadata } from 'next'
import { StageEditor } from '#components/stage-editor/stage-editor.tsx'

export const metadata: Metadata = { title: 'Stage' }

const Page = async ({ params }: { params: Promise<{ film: string; shot: string }> }) => {
  const { film, shot } = await params
  return <StageEditor filmId={film} shot={decodeURIComponent(shot)} />
}

export default Page
