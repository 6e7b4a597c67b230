import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { type Executor, keys } from '#server/engine/testing/executor.ts'

const strays = path.resolve(import.meta.dirname, '../../../scripts/lib/strays.mjs')

/** Ends the browsers that a killed worker left, as the studio does when it starts again. */
export const endBrowsers = async (home: string): Promise<void> => (await import(strays)).endStrays(home)

export type WorkerProcess = { kill: () => Promise<void>; stop: () => Promise<void> }

/** The worker as it runs in the studio: its own process, with its own home. */
export const startWorker = async (
  databaseUrl: string,
  executor: Executor,
  home: string,
): Promise<WorkerProcess> => {
  const child: ChildProcess = spawn(process.execPath, [path.resolve(import.meta.dirname, '../main.ts')], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      ...(await import(strays)).markOf(home),
      NODE_OPTIONS: '',
      DATABASE_URL: databaseUrl,
      REELWRIGHT_HOME: home,
      INNGEST_DEV: '0',
      INNGEST_BASE_URL: executor.url,
      INNGEST_EVENT_KEY: keys.event,
      INNGEST_SIGNING_KEY: keys.signing,
      WORKER_PORT: '0',
    },
  })
  const gone = once(child, 'exit')
  if (child.stdout === null) throw new Error('no output')
  for await (const line of createInterface(child.stdout)) {
    if (!/worker: ready/.test(line)) continue
    const end = async (signal: NodeJS.Signals) => {
      child.kill(signal)
      await gone
    }
    return { kill: () => end('SIGKILL'), stop: () => end('SIGTERM') }
  }
  throw new Error('The worker ended before it was ready.')
}
