import { randomUUID } from 'node:crypto'
import { mkdir, open, readdir, readFile, rm, stat, statfs, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { AppError } from '#film/errors.ts'
import type { Db } from '#server/db/client.ts'
import { homeDir } from '#server/storage/home.ts'
import { type Actor, requireAccess } from '../access.ts'
import { parsed } from '../validate.ts'
import { formFor, headBytes, mostBytes, refusal, requireSize } from './form.ts'
import { type Taken, takeFile } from './take.ts'

const forgotten = 7 * 24 * 3600 * 1000 // ms after which nobody goes on with an upload
const spare = 256 * 2 ** 20 // bytes of the disk that are left free

const About = z.object({ film: z.string(), user: z.string(), name: z.string(), bytes: z.int() })
type About = z.infer<typeof About>
type Ask = { db: Db; user: Actor; projectId: string }
type OfUpload = Ask & { upload: string }

const root = () => join(homeDir(), 'uploads')
const dirOf = (upload: string): string => {
  if (!/^[0-9a-f-]{36}$/.test(upload)) throw noSuchUpload()
  return join(root(), upload)
}
const noSuchUpload = () =>
  new AppError('not-found', 'This upload is no longer known here. Bring the file again.')

/** The last part of a path, without what no name has. */
const cleanName = (name: string): string =>
  (name.split(/[\\/]/).at(-1) ?? '')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim()
    .slice(-255) || 'Untitled'

const fullDisk = (error: unknown): unknown =>
  error instanceof Error && 'code' in error && error.code === 'ENOSPC'
    ? new AppError(
        'unavailable',
        `The studio's disk is full. Free some room in ${homeDir()} or its disk; the upload then goes on where it stopped.`,
        { cause: error },
      )
    : error

const requireRoom = async (bytes: number): Promise<void> => {
  const { bavail, bsize } = await statfs(root())
  if (bavail * bsize < bytes + spare)
    throw new AppError(
      'unavailable',
      `The studio's disk has no room for this file. Free ${Math.ceil((bytes + spare - bavail * bsize) / 2 ** 20)} MB, then try again.`,
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

const aboutOf = async ({ db, user, projectId, upload }: OfUpload): Promise<About> => {
  await requireAccess({ db, user, projectId, permission: 'edit' })
  const text = await readFile(join(dirOf(upload), 'about.json'), 'utf8').catch(() => null)
  const about = text === null ? null : About.parse(JSON.parse(text))
  if (about === null || about.film !== projectId || about.user !== user.id) throw noSuchUpload()
  return about
}

const arrived = async (upload: string): Promise<number> => (await stat(join(dirOf(upload), 'data'))).size

const Begun = z.object({ name: z.string().max(4096), bytes: z.int().nonnegative() })

/** A file is about to come. @throws AppError where it cannot be taken */
export const beginUpload = async (ask: Ask & { about: unknown }): Promise<{ upload: string; at: number }> => {
  await requireAccess({ ...ask, permission: 'edit' })
  const { name: given, bytes } = parsed(Begun, ask.about, 'The upload')
  const name = cleanName(given)
  if (bytes === 0) throw refusal(name, 'it is empty. Choose a file with something in it.')
  if (bytes > mostBytes.video)
    throw refusal(name, 'it is larger than 4 GB. Save it smaller, or cut it in two.')
  const upload = randomUUID()
  try {
    await mkdir(dirOf(upload), { recursive: true })
    await sweep()
    await requireRoom(bytes)
    const about: About = { film: ask.projectId, user: ask.user.id, name, bytes }
    await writeFile(join(dirOf(upload), 'data'), '')
    await writeFile(join(dirOf(upload), 'about.json'), JSON.stringify(about))
  } catch (error) {
    await rm(dirOf(upload), { recursive: true, force: true })
    throw fullDisk(error)
  }
  return { upload, at: 0 }
}

/** How much of a file is here, so that it goes on from there. */
export const uploadState = async (ask: OfUpload): Promise<{ at: number; bytes: number }> => {
  const { bytes } = await aboutOf(ask)
  return { at: await arrived(ask.upload), bytes }
}

/** What came first tells what it is; what cannot be used is not waited for. */
const judged = async (upload: string, { name, bytes }: About) => {
  const file = await open(join(dirOf(upload), 'data'))
  try {
    const head = Buffer.alloc(headBytes)
    const { bytesRead } = await file.read(head, 0, headBytes, 0)
    const form = formFor(name, head.subarray(0, bytesRead))
    requireSize(name, form, bytes)
    return form
  } finally {
    await file.close()
  }
}

/** The next piece of a file, from the byte `at` on. @returns how much is here now */
export const appendUpload = async (
  ask: OfUpload & { at: number; body: AsyncIterable<Uint8Array> },
): Promise<{ at: number }> => {
  const about = await aboutOf(ask)
  const here = await arrived(ask.upload)
  if (here !== ask.at)
    throw new AppError('conflict', 'This piece of the file does not follow what is here. Ask how much is.')
  const file = await open(join(dirOf(ask.upload), 'data'), 'a')
  let at = here
  try {
    for await (const piece of ask.body) {
      if (at + piece.length > about.bytes)
        throw refusal(about.name, 'more came than was told. Bring it again; it may have changed meanwhile.')
      await file.write(piece)
      at += piece.length
    }
  } catch (error) {
    throw fullDisk(error)
  } finally {
    await file.close()
  }
  if (here < headBytes && at > 0)
    await judged(ask.upload, about).catch(async (error) => {
      // A few bytes more may tell; after those it is judged.
      if (at < Math.min(about.bytes, headBytes)) return
      await rm(dirOf(ask.upload), { recursive: true, force: true })
      throw error
    })
  return { at }
}

/** The file is here as a whole: judged, taken into the store. Nothing of the film is changed yet. @throws AppError */
export const finishUpload = async (ask: OfUpload & { signal?: AbortSignal }): Promise<Taken> => {
  const about = await aboutOf(ask)
  const told = join(dirOf(ask.upload), 'taken.json')
  const before = await readFile(told, 'utf8').catch(() => null)
  if (before !== null) return JSON.parse(before) // the answer was lost on its way
  const data = join(dirOf(ask.upload), 'data')
  const here = await arrived(ask.upload)
  if (here < about.bytes)
    throw new AppError('conflict', `Only ${here} of ${about.bytes} bytes of “${about.name}” are here.`)
  try {
    const form = await judged(ask.upload, about)
    const taken = await takeFile(data, about.name, form, ask.signal)
    await rm(data, { force: true })
    await writeFile(told, JSON.stringify(taken))
    return taken
  } catch (error) {
    await rm(dirOf(ask.upload), { recursive: true, force: true })
    throw fullDisk(error)
  }
}

export const cancelUpload = async (ask: OfUpload): Promise<void> => {
  await aboutOf(ask)
  await rm(dirOf(ask.upload), { recursive: true, force: true })
}
