import type { AssetKind, AssetVersion } from '#film/asset.ts'
import type { UploadRouter } from '../api/client.ts'

export type Taken = { kind: AssetKind; file: AssetVersion }

/** Where the studio said that a file may go; good for a day, so that it goes on after a reload. */
export type Place = { url: string; key: string; name: string; customId: string | null }

/** What the studio refused, in its words; trying the same again would not help. */
export class Refused extends Error {}
/** The place that was given is no longer good. */
class Gone extends Error {}
/** It cannot go on now, for a reason that is known. */
class Held extends Error {}

const headBytes = 4096 // by which the studio judges what a file is
const patience = [1, 2, 4, 8, 15, 30] // seconds to wait when the studio does not answer, again and again

const silent = 'The studio does not answer; it goes on as soon as it does'

const wait = (seconds: number, signal: AbortSignal) =>
  new Promise<void>((resolve, reject) => {
    const timer = setTimeout(resolve, seconds * 1000)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      reject(signal.reason)
    })
  })

const aborted = (signal: AbortSignal) =>
  new Promise<never>((_, reject) =>
    signal.addEventListener('abort', () => reject(signal.reason), { once: true }),
  )

const base64 = (bytes: Uint8Array): string => btoa(Array.from(bytes, (b) => String.fromCharCode(b)).join(''))

const messageIn = (data: unknown): string | null =>
  typeof data === 'object' && data !== null && 'message' in data && typeof data.message === 'string'
    ? data.message
    : null

type Telling = {
  signal: AbortSignal
  onPlace: (place: Place) => void
  onSent: (bytes: number) => void
  onStuck: (why: string | null) => void // why it waits; null: it goes on
}

/** As `fetch`, for UploadThing's client: a place that is known is not asked for again, and it is heard why one is not good. */
const fetchWith = (known: Place | null, { onPlace }: Telling, problem: { told: Error | null }) => {
  const fetched: typeof fetch = async (input, init) => {
    const asks = init?.method === 'POST'
    if (asks && known !== null) return Response.json([known])
    const reply = await fetch(input, init)
    if (asks && reply.ok) onPlace((await reply.clone().json())[0])
    if (!asks && !reply.ok) {
      const why = reply.headers.get('x-upload-problem')
      const held = why === null ? new Error(`status ${reply.status}`) : new Held(decodeURIComponent(why))
      problem.told = reply.status < 500 ? new Gone() : held
      throw problem.told
    }
    return reply
  }
  return fetched
}

/** What UploadThing's client says of a failure, which it may hand on inside of another. */
const told = (failure: unknown): { code?: string; data?: unknown; message: string } => {
  const error = failure instanceof Error && 'error' in failure ? failure.error : failure
  return error instanceof Error ? error : { message: String(error) }
}

/** One try. What has come of the file before stays there. @throws Refused Gone Held or what broke */
const sendOnce = async (film: string, file: File, known: Place | null, telling: Telling): Promise<void> => {
  const { genUploader } = await import('uploadthing/client')
  const problem: { told: Error | null } = { told: null }
  const { createUpload } = genUploader<UploadRouter>({ fetch: fetchWith(known, telling, problem) })
  const head = base64(new Uint8Array(await file.slice(0, headBytes).arrayBuffer()))
  const { signal, onSent } = telling
  try {
    const upload = await createUpload('film', {
      files: [file],
      input: { film, head },
      onUploadProgress: ({ loaded }) => onSent(Math.min(loaded, file.size)),
    })
    signal.addEventListener('abort', () => upload.pauseUpload(), { once: true })
    await Promise.race([upload.done(), aborted(signal)])
  } catch (error) {
    if (problem.told) throw problem.told
    const { code, data, message } = told(error)
    const said = messageIn(data)
    const status = Number(/XHR failed (\d+)/.exec(message)?.[1])
    if (said && status >= 400 && status < 500 && status !== 409) throw new Refused(said)
    if (code && code !== 'UPLOAD_FAILED' && code !== 'INTERNAL_CLIENT_ERROR') throw new Refused(message)
    throw error
  }
}

const finish = async (film: string, key: string, signal: AbortSignal): Promise<Taken> => {
  const reply = await fetch(`/api/films/${film}/uploads/${key}`, { method: 'POST', signal })
  if (reply.ok) return reply.json()
  const said = messageIn(await reply.json().catch(() => null))
  if (reply.status === 409 || reply.status >= 502) throw new Error(`status ${reply.status}`)
  throw new Refused(said ?? `The studio refused it (${reply.status}). Try again.`)
}

/** Whether the file can still be read: it may have been changed or taken away where it lies. */
const readable = (file: File): Promise<boolean> =>
  file
    .slice(0, 1)
    .arrayBuffer()
    .then(
      () => true,
      () => false,
    )

/** Sends a file, on from where it stopped; waits while the studio is away. @throws Refused */
export const sendFile = async (
  film: string,
  file: File,
  known: Place | null,
  telling: Telling,
): Promise<Taken> => {
  let place = known
  let failures = 0
  let sent = 0
  const { signal, onStuck } = telling
  const heard: Telling = {
    ...telling,
    onPlace: (given) => {
      place = given
      telling.onPlace(given)
    },
    onSent: (bytes) => {
      if (bytes > sent) {
        failures = 0
        onStuck(null)
      }
      sent = bytes
      telling.onSent(bytes)
    },
  }
  for (;;) {
    try {
      await sendOnce(film, file, place, heard)
      if (place === null) throw new Error('No place was given.')
      return await finish(film, place.key, signal)
    } catch (error) {
      if (error instanceof Refused || signal.aborted) throw error
      if (!(await readable(file)))
        throw new Refused(`“${file.name}” can no longer be read. It was changed or moved; choose it again.`)
      if (error instanceof Gone) place = null
      else onStuck(error instanceof Held ? error.message : silent)
      await wait(patience[Math.min(failures++, patience.length - 1)] ?? 30, signal)
    }
  }
}

/** Tells the studio that nobody goes on with it. */
export const forgetUpload = (film: string, key: string): void =>
  void fetch(`/api/films/${film}/uploads/${key}`, { method: 'DELETE' }).catch(() => {})
