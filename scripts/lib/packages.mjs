import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pinnedNode } from './node.mjs'
import { root } from './paths.mjs'
import { run } from './run.mjs'
import { during } from './say.mjs'

const json = (file) => {
  try {
    return JSON.parse(readFileSync(path.join(root, file), 'utf8'))
  } catch {
    return null // missing, or cut off while it was written
  }
}

/** npm notes what it has installed only when it has come to the end; so a cut-off install is seen here too. */
const complete = () => {
  const wanted = json('package-lock.json')?.packages ?? {}
  const there = json('node_modules/.package-lock.json')?.packages
  if (!there) return false
  return Object.entries(wanted).every(
    ([name, { version, optional, link, devOptional }]) =>
      name === '' || optional || devOptional || link || there[name]?.version === version,
  )
}

const npm = () =>
  process.env.npm_execpath?.endsWith('.js') ? [process.execPath, [process.env.npm_execpath]] : ['npm', []]

const install = async () => {
  const [program, first] = npm()
  const flags = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error']
  await run(program, [...first, ...flags], { env: { NODE_ENV: 'development' } })
}

/** The database's client is generated from its schema, and again when that has changed. */
const ensureClient = async () => {
  const hash = createHash('sha256')
  for (const file of ['prisma/schema.prisma', 'node_modules/prisma/package.json'])
    hash.update(readFileSync(path.join(root, file)))
  const stamp = path.join(root, 'prisma/generated/.stamp')
  const now = hash.digest('hex')
  const known = existsSync(stamp) && readFileSync(stamp, 'utf8') === now
  if (known && existsSync(path.join(root, 'prisma/generated/client.ts'))) return
  await during('Writing the database client', () =>
    run(pinnedNode(), [path.join(root, 'node_modules/prisma/build/index.js'), 'generate']),
  )
  writeFileSync(stamp, now)
}

/** Everything in package-lock.json is installed, with the pinned Node among it, and the database client written. */
export const ensurePackages = async () => {
  if (!complete()) await during('Installing packages', install)
  await ensureClient()
}
