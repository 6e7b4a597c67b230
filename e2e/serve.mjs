import { rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

// A studio that nobody has used before, beside whatever studio may be running.
const home = path.join(os.tmpdir(), `reelwright-e2e-${process.env.PORT}`)
rmSync(home, { recursive: true, force: true })
process.env.REELWRIGHT_HOME = home
await import('../scripts/start.mjs')
