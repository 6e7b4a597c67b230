import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const make = {
  NEXTAUTH_SECRET: () => randomBytes(32).toString('base64url'),
  INNGEST_EVENT_KEY: () => randomBytes(24).toString('base64url'),
  INNGEST_SIGNING_KEY: () => `signkey-local-${randomBytes(32).toString('hex')}`,
}

const read = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return {} // the first start
  }
}

/** The secrets of this studio: made once, kept in its home, readable by its owner only. */
export const secretsOf = (home) => {
  mkdirSync(home, { recursive: true })
  const file = path.join(home, 'secrets.json')
  const known = read(file)
  const all = Object.fromEntries(Object.entries(make).map(([name, one]) => [name, known[name] ?? one()]))
  if (JSON.stringify(all) !== JSON.stringify(known)) {
    writeFileSync(`${file}.new`, `${JSON.stringify(all, null, 2)}\n`, { mode: 0o600 })
    renameSync(`${file}.new`, file)
  }
  return all
}
