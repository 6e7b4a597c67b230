import type { Answer, Ask } from './encoder.ts'

/** Frames into JPEGs, away from the page's own thread; the worker is there from the first frame on. */
export const createEncode = () => {
  const waiting = new Map<number, (blob: Blob | null) => void>()
  let worker: Worker | null = null
  let count = 0

  const stop = () => {
    worker?.terminate()
    worker = null
    for (const done of waiting.values()) done(null)
    waiting.clear()
  }
  const started = (): Worker => {
    const made = new Worker(new URL('./encoder.ts', import.meta.url), { type: 'module' })
    made.onmessage = ({ data: { id, blob } }: MessageEvent<Answer>) => {
      waiting.get(id)?.(blob)
      waiting.delete(id)
    }
    made.onerror = stop
    return made
  }
  return {
    /** @returns null where it could not be done */
    encode: ({ width, height, pixels }: Omit<Ask, 'id'>): Promise<Blob | null> =>
      new Promise((done) => {
        worker ??= started()
        const id = count++
        waiting.set(id, done)
        worker.postMessage({ id, width, height, pixels } satisfies Ask, [pixels.buffer])
      }),
    stop,
  }
}
