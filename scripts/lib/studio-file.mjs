import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const fileOf = (home) => path.join(home, 'studio.json')

const alive = (pid) => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

const read = (home) => {
  try {
    return JSON.parse(readFileSync(fileOf(home), 'utf8'))
  } catch {
    return null // none runs, or it was cut off while it wrote
  }
}

/** The studio that runs on this home, or null: { pid, url, database, processes: { name: pid } }. */
export const runningStudio = async (home) => {
  const known = read(home)
  if (known === null || !alive(known.pid) || known.pid === process.pid) return null
  const there = await fetch(known.url, { redirect: 'manual', signal: AbortSignal.timeout(5000) }).then(
    () => true,
    () => false, // another program has its number now, or it is on its way down
  )
  return there ? known : null
}

export const writeStudio = (home, studio) => {
  writeFileSync(`${fileOf(home)}.new`, `${JSON.stringify(studio, null, 2)}\n`, { mode: 0o600 })
  renameSync(`${fileOf(home)}.new`, fileOf(home))
}

export const forgetStudio = (home) => rmSync(fileOf(home), { force: true })
