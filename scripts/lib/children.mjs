import { spawn } from 'node:child_process'
import { createWriteStream, mkdirSync } from 'node:fs'
import path from 'node:path'
import { root } from './paths.mjs'
import { say } from './say.mjs'

const shortest = 500 // ms before a crashed process is started again
const longest = 30_000
const steady = 60_000 // one that ran this long counts as well again
const grace = 6000 // ms to leave in peace

let leaving = false
/** The studio stops: what ends from now on (Ctrl-C reaches every process at once) is not started again. */
export const leaveChildren = () => {
  leaving = true
}

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

/**
 * Keeps one process of the studio running: its output goes to <home>/logs/<name>.log; when it crashes, that is said,
 * and it is started again, later each time.
 */
export const keep = ({ name, node, args, env, home, onStart = () => {} }) => {
  mkdirSync(path.join(home, 'logs'), { recursive: true })
  const log = createWriteStream(path.join(home, 'logs', `${name}.log`), { flags: 'a' })
  const tether = path.join(root, 'scripts/lib/tether.mjs')
  let stopping = false
  let wait = shortest
  let child
  let last = ''

  const start = () => {
    const since = Date.now()
    child = spawn(node, ['--import', tether, ...args], {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    })
    onStart(child.pid)
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => {
        log.write(chunk)
        last = (last + chunk).split('\n').slice(-12).join('\n')
      })
    child.once('error', (error) => say(`✖ ${name} cannot be started: ${error.message}`))
    child.once('exit', (code, signal) => {
      if (stopping || leaving) return
      if (Date.now() - since > steady) wait = shortest
      say(
        `✖ ${name} ended unexpectedly (${signal ?? code}); starting it again in ${wait / 1000} s. It said:\n${last.trim()}`,
      )
      last = ''
      setTimeout(() => !stopping && !leaving && start(), wait)
      wait = Math.min(wait * 2, longest)
    })
  }
  start()

  return {
    name,
    stop: async () => {
      stopping = true
      if (child.exitCode !== null || child.signalCode !== null) return
      const gone = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      if ((await Promise.race([gone, pause(grace).then(() => 'late')])) !== 'late') return
      child.kill('SIGKILL')
      await gone
    },
    kill: () => child.kill('SIGKILL'),
    said: () => last,
  }
}

/** Waits until the address answers at all. */
export const answers = async (url, child, ms = 120_000) => {
  for (const end = Date.now() + ms; Date.now() < end; await pause(150)) {
    const there = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(10_000) }).then(
      () => true,
      () => false,
    )
    if (there) return
  }
  throw new Error(`${child.name} did not come up at ${url}. It said:\n${child.said().trim()}`)
}
