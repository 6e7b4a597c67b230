import type { ReactNode } from 'react'
import { FilmShell } from '#components/film/shell.tsx'
import { requireUser } from '#server/auth/require-user.ts'

const Layout = async ({ params, children }: { params: Promise<{ film: string }>; children: ReactNode }) => {
  const { film } = await params
  await requireUser(`/films/${film}`)
  return <FilmShell filmId={film}>{children}</FilmShell>
}

export default Layout
