import { connection } from 'next/server'
import { AppError } from '#film/errors.ts'
import { shotsInOrder } from '#film/film.ts'
import type { Rate } from '#film/timeline/time.ts'
import { db } from '#server/db/client.ts'
import { openLink } from '#server/services/links/open.ts'

export type Screening = {
  id: string
  title: string
  logline: string | null
  src: string
  poster: string | null
  rate: Rate
  frames: number
  aspect: number
}

/** What a preview link shows, or why it shows nothing. */
export const screening = async (token: string): Promise<Screening | { message: string }> => {
  await connection()
  try {
    const { projectId, title, poster, film } = await openLink({ db: db(), token })
    if (film.file === null) return { message: 'This film is not finished yet. Come back to this link later.' }
    const url = (asset: string) => `/watch/${token}/assets/${asset}`
    const panel = poster ?? shotsInOrder(film).flatMap((shot) => film.panels[shot.id]?.asset ?? [])[0]
    const { width, height } = film.brief.size
    return {
      id: projectId,
      title,
      logline: film.narrative?.logline ?? null,
      src: url(film.file.asset),
      poster: panel === undefined ? null : url(panel),
      rate: film.brief.rate,
      frames: film.file.inspection.frames,
      aspect: width / height,
    }
  } catch (error) {
    if (error instanceof AppError) return { message: error.message }
    throw error
  }
}
