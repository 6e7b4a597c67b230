import { randomInt } from 'node:crypto'
import type { Metadata } from 'next'
import { NewFilm } from '#components/new-film/new-film.tsx'
import { requireUser } from '#server/auth/require-user.ts'

export const metadata: Metadata = { title: 'New film' }

type Query = Promise<Record<string, string | string[] | undefined>>

const Page = async ({ searchParams }: { searchParams: Query }) => {
  await requireUser('/new')
  const { idea, from } = await searchParams
  return (
    <NewFilm
      idea={typeof idea === 'string' ? idea : ''}
      from={from === 'screenplay' ? 'screenplay' : 'idea'}
      seed={randomInt(1, 1_000_000)}
    />
  )
}

export default Page
