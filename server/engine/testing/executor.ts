import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { createInterface } from 'node:readline'

export const keys = { event: 'test-event-key', signing: 'signkey-test-0123456789abcdef0123456789abcdef' }

export type Executor = { url: string; port: number; kill: () => Promise<void>; stop: () => Promise<void> }

/** The executor as it runs in the studio: its own process, under the node that runs the tests. */
export const startExecutor = async (databaseUrl: string, port = 0): Promise<Executor> => {
  const main = path.resolve(import.meta.dirname, '../main.ts')
  const child: ChildProcess = spawn(process.execPath, [main], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      DATABASE_URL: databaseUrl,
      INNGEST_EVENT_KEY: keys.event,
      INNGEST_SIGNING_KEY: keys.signing,
      EXECUTOR_PORT: String(port),
      EXECUTOR_BACKOFF_MS: '50',
    },
  })
  const gone = once(child, 'exit')
  if (child.stdout === null) throw new Error('no output')
  for await (const line of createInterface(child.stdout)) {
    const ready = /ready on (http:\/\/127\.0\.0\.1:(\d+))/.exec(line)
    if (ready?.[1] === undefined) continue
    const end = async (signal: NodeJS.Signals) => {
      child.kill(signal)
      await gone
    }
    return { url: ready[1], port: Number(ready[2]), kill: () => end('SIGKILL'), stop: () => end('SIGTERM') }
  }
  throw new Error('The executor ended before it was ready.')
}
