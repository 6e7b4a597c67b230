import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { root } from './paths.mjs'

const major = (version) => Number(/^v?(\d+)/.exec(version)?.[1] ?? 0)
const typesRunFrom = 24 // the first that runs TypeScript files without asking

/** The Node that the lockfile pins; on a machine for which there is none, this one if it is new enough. */
export const pinnedNode = () => {
  const file = path.join(root, 'node_modules/.bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (existsSync(file) && spawnSync(file, ['--version']).status === 0) return file
  if (major(process.version) >= typesRunFrom) return process.execPath
  throw new Error(
    `The pinned Node does not run on this machine, and ${process.version} is too old. Install Node ${typesRunFrom} or newer.`,
  )
}

const mark = 'REELWRIGHT_PINNED'

/**
 * Runs this script again under the pinned Node, with its arguments, input, output, signals and exit status. Returns
 * only in the process that runs under it.
 */
export const underPinnedNode = async (script) => {
  if (process.env[mark] === process.version) return
  const node = pinnedNode()
  const version = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim()
  const bin = path.join(root, 'node_modules/.bin')
  const child = spawn(node, [...process.execArgv, path.resolve(root, script), ...process.argv.slice(2)], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'], // it sees when this process is gone
    env: { ...process.env, [mark]: version, PATH: `${bin}${path.delimiter}${process.env.PATH}` },
  })
  // A terminal tells the whole group; only what was sent to this process alone is passed on.
  process.on('SIGINT', () => {})
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  process.on('SIGHUP', () => child.kill('SIGHUP'))
  const status = await new Promise((resolve) =>
    child.once('exit', (code, signal) => resolve(signal ? 1 : code)),
  )
  process.exit(status)
}
