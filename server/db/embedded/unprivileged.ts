import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** PostgreSQL refuses to run as root: there it runs as nobody, who keeps the right to pass through root's folders. */
const nobody = 65_534
const isRoot = process.getuid?.() === 0

const dropped = [
  `--reuid=${nobody}`,
  `--regid=${nobody}`,
  '--clear-groups',
  '--securebits=+no_setuid_fixup', // else initdb, started by name, says "invalid binary"
  '--inh-caps=+dac_override',
  '--ambient-caps=+dac_override',
  '--',
]

export const owner = isRoot ? nobody : undefined

/** Runs a program of PostgreSQL; returns what it printed. */
export const runUnprivileged = async (program: string, args: string[]): Promise<string> => {
  const options = { cwd: '/', env: { ...process.env, LC_ALL: 'C' }, maxBuffer: 1 << 24 }
  const { stdout } = isRoot
    ? await run('setpriv', [...dropped, program, ...args], options)
    : await run(program, args, { ...options, cwd: process.cwd() })
  return stdout
}
