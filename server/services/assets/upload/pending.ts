import { mkdir, readdir, readFile, rm, stat, statfs, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { AppError } from '#film/errors.ts'
import type { Db } from '#server/db/client.ts'
import { homeDir } from '#server/storage/home.ts'
import { type Actor, requireAccess } from '../../access.ts'

const forgotten = 7 * 24 * 3600 * 1000 // ms after which nobody goes on with an upload
const spare = 256 * 2 ** 20 // bytes of the disk that are left free

/** Which file comes, for which film, from whom. `away`: it lies at the service and has to be fetched. */
export const About = z.object({
  ...{ film: z.string(), user: z.string(), name: z.string(), bytes: z.int() },
  away: z.boolean().optional(),
})
export type About = z.infer<typeof About>
export type OfUpload = { db: Db; user: Actor; projectId: string; upload: string }

const root = () => join(homeDir(), 'uploads')
const noSuchUpload = () =>
  new AppError('not-found', 'This upload is no longer known here. Bring the file again.')

export const dirOf = (upload: string): string => {
  if (!/^[0-9A-Za-z]{16,100}$/.test(upload)) throw noSuchUpload()
  return join(root(), upload)
}
export const dataOf = (upload: string): string => join(dirOf(upload), 'data')

export const fullDisk = (error: unknown): unknown =>
  error instanceof Error && 'code' in error && error.code === 'ENOSPC'
    ? new AppError(
        'unavailable',
        `The studio's disk is full. Free some room in ${homeDir()} or its disk; the upload then goes on where it stopped.`,
        { cause: error },
      )
    : error

/** @throws AppError where so many bytes more would fill the disk */
export const requireRoom = async (bytes: number): Promise<void> => {
  await mkdir(root(), { recursive: true })
  const { bavail, bsize } = await statfs(root())
  if (bavail * bsize < bytes + spare)
    throw new AppError(
      'unavailable',
      `The studio's disk has no room for this file. Free ${Math.ceil((bytes + spare - bavail * bsize) / 2 ** 20)} MB; the upload then goes on.`,
    )
}

/** What nobody goes on with is let go. */
const sweep = async (): Promise<void> => {
  for (const name of await readdir(root())) {
    const found = await stat(join(root(), name)).catch(() => null)
    if (found && Date.now() - found.mtimeMs > forgotten)
      await rm(join(root(), name), { recursive: true, force: true })
  }
}

/** A place for a file that is about to come. */
export const holdUpload = async (upload: string, about: About): Promise<void> => {
  try {
    await mkdir(dirOf(upload), { recursive: true })
    await sweep()
    await writeFile(dataOf(upload), '', { flag: 'a' })
    await writeFile(join(dirOf(upload), 'about.json'), JSON.stringify(about))
  } catch (error) {
    await dropUpload(upload)
    throw fullDisk(error)
  }
}

export const dropUpload = (upload: string): Promise<void> =>
  rm(dirOf(upload), { recursive: true, force: true })

/** What is known of an upload, and how many bytes of it are here. @throws AppError */
export const heldUpload = async (upload: string): Promise<{ about: About; here: number }> => {
  const text = await readFile(join(dirOf(upload), 'about.json'), 'utf8').catch(() => null)
  if (text === null) throw noSuchUpload()
  const data = await stat(dataOf(upload)).catch(() => null)
  return { about: About.parse(JSON.parse(text)), here: data?.size ?? 0 }
}

/** The same for who began it and may still edit the film. @throws AppError */
export const ownUpload = async ({ db, user, projectId, upload }: OfUpload) => {
  await requireAccess({ db, user, projectId, permission: 'edit' })
  const held = await heldUpload(upload)
  if (held.about.film !== projectId || held.about.user !== user.id) throw noSuchUpload()
  return held
}
