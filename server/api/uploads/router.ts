import { createUploadthing, type FileRouter } from 'uploadthing/next'
import { UploadThingError } from 'uploadthing/server'
import { z } from 'zod'
import { AppError, type ErrorCode } from '#film/errors.ts'
import type { Db } from '#server/db/client.ts'
import type { Actor } from '#server/services/access.ts'
import { announceUpload } from '#server/services/assets/upload/announce.ts'
import { About, holdUpload } from '#server/services/assets/upload/pending.ts'

type Asking = { db: Db; user: Actor | null }

/** Who asks, found out before the router runs: it may go on outside of the request that it began in. */
export const asking = new WeakMap<Request, Asking>()

const codes: Partial<Record<ErrorCode, 'FORBIDDEN' | 'NOT_FOUND' | 'BAD_REQUEST'>> = {
  forbidden: 'FORBIDDEN',
  'not-found': 'NOT_FOUND',
  'bad-input': 'BAD_REQUEST',
}

const told = (error: unknown): UploadThingError => {
  if (error instanceof AppError)
    return new UploadThingError({
      code: codes[error.code] ?? 'INTERNAL_SERVER_ERROR',
      message: error.message,
    })
  console.error('uploads:', error)
  const message = 'Something went wrong in the studio. Try again; its log says what happened.'
  return new UploadThingError({ code: 'INTERNAL_SERVER_ERROR', message })
}

const route = createUploadthing({ errorFormatter: ({ message }) => ({ message }) })
const Input = z.object({ film: z.string(), head: z.string() })
const dayLong = 24 * 3600 // seconds that a file may take to come

/** What may come: one file for a film, whatever its browser calls it. */
export const uploadRouter = {
  film: route({ blob: { maxFileSize: '4GB', maxFileCount: 1 } }, { presignedURLTTL: dayLong })
    .input(Input)
    .middleware(async ({ req, files: [file], input: { film, head } }) => {
      const { db, user } = asking.get(req) ?? { user: null }
      try {
        if (!db || user === null) throw new AppError('forbidden', 'Sign in first.')
        const about = { name: file?.name, bytes: file?.size, head }
        return await announceUpload({ db, user, projectId: film, about })
      } catch (error) {
        throw told(error)
      }
    })
    // Only the service tells of an arrival: what comes to this studio itself it need not be told.
    .onUploadComplete(({ file, metadata }) => holdUpload(file.key, { ...About.parse(metadata), away: true })),
} satisfies FileRouter

export type UploadRouter = typeof uploadRouter
