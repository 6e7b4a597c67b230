import type { AssetKind, AssetVersion } from '#film/asset.ts'

export type Taken = { kind: AssetKind; file: AssetVersion }

/** What the studio refused, in its words; trying the same again would not help. */
export class Refused extends Error {}

const chunk = 2 * 2 ** 20
const patience = [1, 2, 4, 8, 15, 30] // seconds to wait when the studio does not answer, again and again

const asked = async (url: string, init: RequestInit): Promise<Response> => {
  const reply = await fetch(url, init)
  if (reply.ok) return reply
  const { message } = await reply.json().catch(() => ({ message: null }))
  if (reply.status === 409 || reply.status >= 502) throw new Error(`status ${reply.status}`)
  throw new Refused(
    typeof message === 'string' ? message : `The studio refused it (${reply.status}). Try again.`,
  )
}

const wait = (seconds: number, signal: AbortSignal) =>
  new Promise<void>((resolve, reject) => {
    const timer = setTimeout(resolve, seconds * 1000)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      reject(signal.reason)
    })
  })

type Telling = {
  signal: AbortSignal
  onUpload: (upload: string) => void
  onSent: (bytes: number) => void
  onStuck: (stuck: boolean) => void // the studio does not answer
}

/** Sends a file in pieces, from where it stopped; waits while the studio is away. @throws Refused */
export const sendFile = async (
  film: string,
  file: File,
  known: string | null,
  { signal, onUpload, onSent, onStuck }: Telling,
): Promise<Taken> => {
  const root = `/api/films/${film}/uploads`
  let upload = known
  let failures = 0
  const step = async (): Promise<Taken | null> => {
    if (upload === null) {
      const body = JSON.stringify({ name: file.name, bytes: file.size })
      const reply = await asked(root, { method: 'POST', body, signal })
      upload = String((await reply.json()).upload)
      onUpload(upload)
    }
    const own = `${root}/${upload}`
    let { at } = await (await asked(own, { signal })).json()
    onSent(at)
    while (at < file.size) {
      const body = file.slice(at, at + chunk)
      const headers = { 'upload-offset': String(at), 'content-type': 'application/octet-stream' }
      at = (await (await asked(own, { method: 'PUT', body, headers, signal })).json()).at
      failures = 0
      onStuck(false)
      onSent(at)
    }
    return (await asked(own, { method: 'POST', signal })).json()
  }
  for (;;) {
    try {
      const taken = await step()
      onStuck(false)
      if (taken) return taken
    } catch (error) {
      if (error instanceof Refused || signal.aborted) throw error
      onStuck(true)
      await wait(patience[Math.min(failures++, patience.length - 1)] ?? 30, signal)
    }
  }
}

/** Tells the studio that nobody goes on with it. */
export const forgetUpload = (film: string, upload: string): void =>
  void fetch(`/api/films/${film}/uploads/${upload}`, { method: 'DELETE' }).catch(() => {})
