import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startEmbedded } from '../embedded/supervisor.ts'

/** Around a whole run of tests: they share one database server of their own, and nothing is left behind. */
export const setup = (): (() => Promise<void>) => {
  const home = mkdtempSync(path.join(tmpdir(), 'reelwright-test-'))
  process.env.TEST_HOME = home
  return async () => {
    if (existsSync(path.join(home, 'postgres'))) await (await startEmbedded(home)).stop()
    rmSync(home, { recursive: true, force: true })
  }
}
