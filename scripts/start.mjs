import { ensureBrowser, ensureFfmpeg } from './lib/browser.mjs'
import { ensureBuild } from './lib/build.mjs'
import { answers, keep, leaveChildren } from './lib/children.mjs'
import { loadEnv } from './lib/env.mjs'
import { pinnedNode, underPinnedNode } from './lib/node.mjs'
import { ensurePackages } from './lib/packages.mjs'
import { home as homeOf } from './lib/paths.mjs'
import { freePort, portFrom } from './lib/ports.mjs'
import { during, fail, say, sinceStart } from './lib/say.mjs'
import { secretsOf } from './lib/secrets.mjs'
import { endStrays, markOf } from './lib/strays.mjs'
import { forgetStudio, runningStudio, writeStudio } from './lib/studio-file.mjs'

/**
 * `npm start`: installs what is missing, starts database, executor, worker and pages, and prints the address.
 * Plain JavaScript with nothing but built-ins up to underPinnedNode, so that any Node from 20 on gets there.
 */
const stops = [] // what to stop, the last started first
let leaving = false

const leave = async (status) => {
  if (leaving) return process.exit(1) // asked twice: at once
  leaving = true
  leaveChildren()
  say('\nStopping …')
  for (const stop of stops.reverse())
    await stop().catch((error) => say(`✖ ${error instanceof Error ? error.message : error}`))
  say('Stopped.')
  process.exit(status)
}

const database = async (home) => {
  if (process.env.DATABASE_URL) return process.env.DATABASE_URL
  const { startEmbedded } = await import('../server/db/embedded/supervisor.ts')
  const embedded = await during('Starting the database', () => startEmbedded(home))
  stops.push(embedded.stop)
  const watch = async () => {
    if (!leaving && !(await embedded.isAlive())) {
      say('✖ The database ended unexpectedly; starting it again.')
      await startEmbedded(home).catch((error) => say(`✖ ${error.message}`))
    }
    setTimeout(watch, 1000).unref()
  }
  setTimeout(watch, 1000).unref()
  return embedded.url
}

const migrated = async (url) => {
  const { migrate } = await import('../server/db/migrate.ts')
  const names = await migrate(url)
  for (const name of names) say(`  The database was brought up to ${name}.`)
}

const start = async () => {
  const home = homeOf()
  const there = await runningStudio(home)
  if (there !== null) return say(`The studio runs already: ${there.url}`)

  endStrays(home)

  const host = process.env.HOST || '127.0.0.1'
  const wanted = Number(process.env.PORT || 3000)
  const port = await portFrom(wanted, host)
  if (port !== wanted) say(`Port ${wanted} is taken; using ${port}.`)
  const url = `http://${host === '127.0.0.1' || host === '0.0.0.0' ? 'localhost' : host}:${port}`

  const browser = ensureBrowser().then(() => ensureFfmpeg())
  browser.catch(() => undefined) // told below
  const databaseUrl = await database(home)
  await migrated(databaseUrl)
  await browser
  await ensureBuild()

  const ownInngest = Boolean(process.env.INNGEST_SIGNING_KEY) // a real Inngest: no executor of ours
  const [executorPort, workerPort] = [await freePort(0), await freePort(0)]
  const workerUrl = `http://127.0.0.1:${workerPort}`
  const inngest = ownInngest
    ? {}
    : {
        INNGEST_DEV: '0',
        INNGEST_BASE_URL: `http://127.0.0.1:${executorPort}`,
        INNGEST_SERVE_ORIGIN: workerUrl,
      }
  const env = {
    ...secretsOf(home),
    ...process.env,
    ...inngest,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    NEXTAUTH_URL: process.env.NEXTAUTH_URL || url,
    REELWRIGHT_HOME: home,
    ...markOf(home),
    DATABASE_URL: databaseUrl,
    WORKER_URL: workerUrl,
    WORKER_PORT: String(workerPort),
    EXECUTOR_PORT: String(executorPort),
  }
  const studio = { pid: process.pid, url, database: databaseUrl, processes: {} }
  stops.push(async () => forgetStudio(home))
  const launch = (name, args) => {
    const onStart = (pid) => {
      if (name === 'worker') endStrays(home, /chrom|headless/) // browsers of a worker that crashed
      studio.processes[name] = pid
      writeStudio(home, studio)
    }
    const child = keep({ name, node: pinnedNode(), args, env, home, onStart })
    stops.push(child.stop)
    return child
  }
  if (!ownInngest) {
    const executor = launch('executor', ['server/engine/main.ts'])
    await answers(`${inngest.INNGEST_BASE_URL}/health`, executor)
  }
  const worker = launch('worker', ['server/jobs/main.ts'])
  const web = launch('web', ['node_modules/next/dist/bin/next', 'start', '-p', String(port), '-H', host])
  await Promise.all([answers(`${workerUrl}/health`, worker), answers(url, web)])
  say(
    `\n  Reelwright is ready (${sinceStart()}):  ${url}\n  Everything is kept in ${home}. Ctrl-C stops it.\n`,
  )
}

try {
  await ensurePackages()
  await underPinnedNode(import.meta.filename ?? new URL(import.meta.url).pathname)
  loadEnv()
  process.on('SIGINT', () => leave(0))
  process.on('SIGTERM', () => leave(0))
  process.on('SIGHUP', () => leave(0))
  process.on('disconnect', () => leave(0))
  await start()
  if (stops.length === 0) process.exit(0)
} catch (error) {
  for (const stop of stops.reverse()) await stop().catch(() => undefined) // the first error is the one to tell
  fail(error)
}
