import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { loadEnv } from './lib/env.mjs'
import { underPinnedNode } from './lib/node.mjs'
import { ensurePackages } from './lib/packages.mjs'
import { home, root } from './lib/paths.mjs'
import { during, fail, say } from './lib/say.mjs'

/** `node scripts/db.mjs migrate`, or `new NAME`: the next migration, from what changed in the schema since the last commit. */
const withDatabase = async (use) => {
  if (process.env.DATABASE_URL) return use(process.env.DATABASE_URL)
  const { startEmbedded } = await import('../server/db/embedded/supervisor.ts')
  const embedded = await during('Starting the database', () => startEmbedded(home()))
  try {
    await use(embedded.url)
  } finally {
    if (embedded.how !== 'reused') await embedded.stop()
  }
}

const migrateNow = async (url) => {
  const { migrate } = await import('../server/db/migrate.ts')
  const names = await migrate(url)
  say(names.length === 0 ? 'Nothing to do.' : `Applied: ${names.join(', ')}.`)
}

const writeNext = async (url, name) => {
  const { difference } = await import('../server/db/difference.ts')
  const schema = 'prisma/schema.prisma'
  const before = execFileSync('git', ['show', `HEAD:${schema}`], { cwd: root, encoding: 'utf8' })
  const sql = await difference(url, before, readFileSync(path.join(root, schema), 'utf8'))
  if (sql.trim() === '' || sql.includes('This is an empty migration'))
    return say('The schema has not changed.')
  const stamp = new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14)
  const folder = path.join(root, 'prisma/migrations', `${stamp}_${name}`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, 'migration.sql'), sql)
  say(`Written: ${path.relative(root, folder)}/migration.sql. Read it before you commit it.`)
}

try {
  await ensurePackages()
  await underPinnedNode(import.meta.filename ?? new URL(import.meta.url).pathname)
  loadEnv()
  const [verb, name] = process.argv.slice(2)
  if (verb === 'migrate') await withDatabase(migrateNow)
  else if (verb === 'new' && /^[a-z0-9-]+$/.test(name ?? ''))
    await withDatabase((url) => writeNext(url, name))
  else throw new Error('Say what to do: migrate, or new NAME (small letters, as add-comments).')
  process.exit(0)
} catch (error) {
  fail(error)
}
