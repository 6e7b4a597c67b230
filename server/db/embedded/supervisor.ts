import { randomBytes } from 'node:crypto'
import { chown, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { AppError } from '#film/errors.ts'
import { binaries } from './binaries.ts'
import { liveServer } from './lock.ts'
import { freePort } from './port.ts'
import { owner, runUnprivileged } from './unprivileged.ts'

export type EmbeddedDatabase = {
  url: string
  /** What had to be done: 'reused' a live server, 'started' one, or 'created' the data first. */
  how: 'reused' | 'started' | 'created'
  isAlive: () => Promise<boolean>
  stop: () => Promise<void>
}

const patience = 60_000 // ms, for a server that recovers from a crash

const exists = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  )

const readOr = (file: string, otherwise: string): Promise<string> =>
  readFile(file, 'utf8').then(
    (text) => text.trim(),
    () => otherwise,
  )

const urlOf = (port: number, password: string, database: string): string =>
  `postgresql://reelwright:${password}@127.0.0.1:${port}/${database}`

const answers = async (url: string): Promise<boolean> => {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2000 })
  try {
    await client.connect()
    await client.query('select 1')
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined) // it may never have connected
  }
}

const createDatabase = async (server: string): Promise<void> => {
  const client = new Client({ connectionString: server })
  await client.connect()
  try {
    const { rowCount } = await client.query("select 1 from pg_database where datname = 'reelwright'")
    if (rowCount === 0) await client.query('create database reelwright')
  } finally {
    await client.end()
  }
}

const initialise = async (folder: string, data: string): Promise<void> => {
  const { initdb } = await binaries()
  await rm(data, { recursive: true, force: true }) // an initdb that was cut off leaves a folder that cannot be used
  const passwordFile = path.join(folder, 'password')
  await writeFile(passwordFile, `${randomBytes(24).toString('hex')}\n`, { mode: 0o600 })
  await mkdir(data, { recursive: true, mode: 0o700 })
  if (owner !== undefined) await chown(data, owner, owner)
  await runUnprivileged(initdb, [
    `--pgdata=${data}`,
    '--username=reelwright',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--no-instructions',
  ])
  await writeFile(path.join(folder, 'created'), '')
}

const choosePort = async (folder: string): Promise<number> => {
  const file = path.join(folder, 'port')
  const kept = Number(await readOr(file, '0'))
  const port = (await freePort(kept)) ?? (await freePort(0))
  if (port === null) throw new AppError('unavailable', 'No free port on 127.0.0.1 for the database.')
  await writeFile(file, String(port))
  return port
}

const launch = async (folder: string, data: string, tries = 10): Promise<number> => {
  const { pg_ctl } = await binaries()
  const port = await choosePort(folder)
  const log = path.join(folder, 'log')
  if (!(await exists(log))) await writeFile(log, '')
  if (owner !== undefined) await chown(log, owner, owner)
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=200`
  try {
    await runUnprivileged(pg_ctl, ['start', '-D', data, '-l', log, '-w', '-t', '120', '-s', '-o', options])
    return port
  } catch (cause) {
    const other = await liveServer(data) // another process may have been first
    if (other !== null) return other.port
    if (tries > 1) {
      await sleep(500) // the children of a killed server hold its memory until they notice
      return launch(folder, data, tries - 1)
    }
    const tail = (await readOr(log, '')).split('\n').slice(-5).join('\n')
    throw new AppError('unavailable', `The embedded PostgreSQL did not start; ${log} says:\n${tail}`, {
      cause,
    })
  }
}

/** Finds the server running or launches it, and waits until it answers; one that dies meanwhile is launched again. */
const running = async (
  folder: string,
  data: string,
  password: string,
): Promise<{ port: number; launched: boolean }> => {
  let launched = false
  for (const end = Date.now() + patience; Date.now() < end; await sleep(100)) {
    const live = await liveServer(data)
    launched ||= live === null
    const port = live?.port ?? (await launch(folder, data))
    if (await answers(urlOf(port, password, 'postgres'))) return { port, launched }
  }
  throw new AppError(
    'unavailable',
    `The embedded PostgreSQL does not answer; see ${path.join(folder, 'log')}.`,
  )
}

/** Starts PostgreSQL on the data in `<home>/postgres`, or finds it running; creates what is missing. */
export const startEmbedded = async (home: string): Promise<EmbeddedDatabase> => {
  const folder = path.join(home, 'postgres')
  const data = path.join(folder, 'data')
  await mkdir(folder, { recursive: true })
  const isNew = !(await exists(path.join(folder, 'created')))
  if (isNew) await initialise(folder, data)
  const password = await readOr(path.join(folder, 'password'), '')
  const { port, launched } = await running(folder, data, password)
  await createDatabase(urlOf(port, password, 'postgres'))
  return {
    url: urlOf(port, password, 'reelwright'),
    how: isNew ? 'created' : launched ? 'started' : 'reused',
    isAlive: async () => (await liveServer(data)) !== null,
    stop: async () => {
      const { pg_ctl } = await binaries()
      await runUnprivileged(pg_ctl, ['stop', '-D', data, '-m', 'fast', '-w', '-t', '30', '-s'])
    },
  }
}
