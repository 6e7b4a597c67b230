import { parentPort } from 'node:worker_threads'
import { speak } from './embedded.ts'
import type { Done, Job } from './pool.ts'

/** A thread that says what it is given, one line after another. */
let last: Promise<void> = Promise.resolve()
const say = async ({ id, spec }: Job): Promise<void> => {
  try {
    const said = await speak(spec)
    parentPort?.postMessage({ id, said } satisfies Done, [said.wav.buffer as ArrayBuffer])
  } catch (error) {
    const failed = error instanceof Error ? error.message : String(error)
    parentPort?.postMessage({ id, failed } satisfies Done)
  }
}
parentPort?.on('message', (job: Job) => {
  last = last.then(() => say(job))
})
