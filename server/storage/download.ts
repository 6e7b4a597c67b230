import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { AppError, isTransient } from '#film/errors.ts'

type Remote = {
  url: string
  /** Its whole length. */
  bytes: number
}

/** A file of the net, pinned: whatever comes with another hash is thrown away. `sha256`: 64 hexadecimal digits. */
export type Pinned = Remote & { sha256: string }

export type DownloadOptions = {
  /** Called as bytes arrive, with those that are there and the whole length. */
  onProgress?: (done: number, total: number) => void
  signal?: AbortSignal
  /** Milliseconds without one byte after which the server counts as gone. */
  stallMs?: number
  /** How often a broken connection is taken up again where it broke. */
  tries?: number
}

const sizeOf = async (path: string): Promise<number | null> =>
  stat(path).then(
    ({ size }) => size,
    () => null,
  )

/** What of something large has come to this machine; `path`: where its pinned file belongs. */
export type Here = { whole: boolean; bytes: number; path: string }

/** How many bytes of a file are here, whole or in part. */
export const comeOf = async (path: string): Promise<number> =>
  (await sizeOf(path)) ?? (await sizeOf(`${path}.part`)) ?? 0

const hashOf = async (path: string): Promise<string> => {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}

/** Whether the pinned file lies there, whole. */
export const isDownloaded = async (file: Pinned, path: string): Promise<boolean> =>
  (await sizeOf(path)) === file.bytes && (await hashOf(path)) === file.sha256

const named = (file: Remote) => new URL(file.url).pathname.split('/').pop() || file.url

const refused = (file: Remote, status: number) =>
  new AppError(
    status >= 500 || status === 429 ? 'unavailable' : 'not-found',
    `${new URL(file.url).host} answered ${status} for ${named(file)}. Try again later, or put the file in place yourself.`,
  )

const broken = (file: Remote, cause: unknown, options: DownloadOptions): AppError => {
  if (cause instanceof AppError) return cause
  if (options.signal?.aborted)
    return new AppError(
      'cancelled',
      `${named(file)} was stopped. What has come is kept; start it again to go on.`,
      { cause },
    )
  if (
    cause instanceof Error &&
    'code' in cause &&
    typeof cause.code === 'string' &&
    cause.code.startsWith('E')
  )
    return new AppError(
      'internal',
      `${named(file)} could not be written (${cause.code}). Free some room, then start it again.`,
      {
        cause,
      },
    )
  return new AppError(
    'unavailable',
    `${new URL(file.url).host} could not be reached or broke off. What has come of ${named(file)} is kept; start it again to go on.`,
    { cause },
  )
}

/** Where in the file the answer's bytes belong: 0 where the server does not resume. */
const startOf = (answer: Response): number =>
  answer.status === 206
    ? Number(/bytes (\d+)-/.exec(answer.headers.get('content-range') ?? '')?.[1] ?? Number.NaN)
    : 0

/**
 * One connection: goes on where the part ends. Bytes are written at their own place in the file, so two processes
 * that fetch the same file at once write the same bytes over each other, without harm.
 */
const fetchRest = async (file: Remote, part: string, options: DownloadOptions): Promise<void> => {
  const have = Math.min((await sizeOf(part)) ?? 0, file.bytes)
  if (have === file.bytes) return
  const stall = new AbortController()
  const stallMs = options.stallMs ?? 30_000
  let timer = setTimeout(() => stall.abort(), stallMs)
  const signal = AbortSignal.any([stall.signal, ...(options.signal ? [options.signal] : [])])
  const handle = await open(part, (await sizeOf(part)) === null ? 'w+' : 'r+')
  try {
    const answer = await fetch(file.url, { headers: have > 0 ? { range: `bytes=${have}-` } : {}, signal })
    let at = startOf(answer)
    if (!answer.ok || !answer.body || Number.isNaN(at)) throw refused(file, answer.status)
    for await (const piece of answer.body) {
      clearTimeout(timer)
      timer = setTimeout(() => stall.abort(), stallMs)
      if (at + piece.length > file.bytes)
        throw new AppError(
          'failed-check',
          `${named(file)} is longer than it should be: it is not the file that was asked for.`,
        )
      await handle.write(piece, 0, piece.length, at)
      at += piece.length
      options.onProgress?.(at, file.bytes)
    }
    if (at < file.bytes) throw new Error(`ended at ${at} of ${file.bytes}`)
  } catch (cause) {
    if (stall.signal.aborted && !options.signal?.aborted)
      throw new AppError(
        'timeout',
        `${new URL(file.url).host} sent nothing for ${stallMs / 1000} s. Start it again to go on.`,
        {
          cause,
        },
      )
    throw cause
  } finally {
    clearTimeout(timer)
    await handle.close()
  }
}

const insisted = async (
  file: Remote,
  part: string,
  options: DownloadOptions,
  tries: number,
): Promise<void> => {
  options.signal?.throwIfAborted()
  const before = await sizeOf(part)
  try {
    await fetchRest(file, part, options)
  } catch (cause) {
    const error = broken(file, cause, options)
    // A connection that brought something costs no try.
    const left = (await sizeOf(part)) === before ? tries - 1 : tries
    if (!isTransient(error) || left < 1) throw error
    await insisted(file, part, options, left)
  }
}

/** Brings all bytes of a file of our own to a path, on from what is there. @throws AppError */
export const fetchAll = async (file: Remote, path: string, options: DownloadOptions = {}): Promise<void> => {
  try {
    await insisted(file, path, options, options.tries ?? 3)
  } catch (cause) {
    throw broken(file, cause, options)
  }
}

/**
 * Brings a pinned file to a path. It appears there whole and checked or not at all; what came before a break or a
 * cancel is kept beside it (`.part`) and gone on with.
 * @throws AppError
 */
export const download = async (file: Pinned, path: string, options: DownloadOptions = {}): Promise<void> => {
  if (await isDownloaded(file, path)) return
  const part = `${path}.part`
  try {
    await mkdir(dirname(path), { recursive: true })
    await insisted(file, part, options, options.tries ?? 3)
    const hash = await hashOf(part)
    if (hash !== file.sha256)
      throw new AppError(
        'failed-check',
        `${named(file)} is not the file that was asked for (its sha256 is ${hash.slice(0, 12)}…). It was deleted.`,
      )
    await rename(part, path)
  } catch (cause) {
    // The other process that fetched it was the first to move it.
    if (await isDownloaded(file, path)) return
    const error = broken(file, cause, options)
    if (error.code === 'failed-check') await rm(part, { force: true })
    throw error
  }
}
