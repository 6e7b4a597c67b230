import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, expect, test } from 'vitest'

/** The launcher is plain JavaScript, and runs before there is anything to check its types with. */
const part = (name: string) => import(pathToFileURL(path.join(import.meta.dirname, `${name}.mjs`)).href)
const home = mkdtempSync(path.join(tmpdir(), 'reelwright-launcher-'))
const until = async (look: () => boolean): Promise<void> => {
  for (let tries = 0; tries < 200 && !look(); tries++) await new Promise((resolve) => setTimeout(resolve, 50))
  expect(look()).toBe(true)
}
afterAll(() => rmSync(home, { recursive: true, force: true }))

test('secrets are made once, kept, and readable by nobody else', async () => {
  const { secretsOf } = await part('secrets')
  const first = secretsOf(home)
  expect(first.INNGEST_SIGNING_KEY).toMatch(/^signkey-local-[0-9a-f]{64}$/)
  expect(secretsOf(home)).toEqual(first)
  expect(statSync(path.join(home, 'secrets.json')).mode & 0o077).toBe(0)
})

test('a taken port gives way to the next', async () => {
  const { portFrom, freePort } = await part('ports')
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const taken = typeof address === 'object' && address !== null ? address.port : 0
  expect(await freePort(taken)).toBeNull()
  expect(await portFrom(taken, '127.0.0.1')).toBeGreaterThan(taken)
  server.close()
})

test('a process that crashes is started again, with its last words told; one that is stopped stays down', async () => {
  const { keep } = await part('children')
  const script = path.join(home, 'child.mjs')
  writeFileSync(script, "console.log('at work'); setInterval(() => {}, 1000)")
  const pids: number[] = []
  const child = keep({
    name: 'child',
    node: process.execPath,
    args: [script],
    env: {},
    home,
    onStart: (pid: number) => pids.push(pid),
  })
  const log = path.join(home, 'logs', 'child.log')
  const said = () => (existsSync(log) ? readFileSync(log, 'utf8').split('at work').length - 1 : 0)
  await until(() => said() === 1)
  child.kill()
  await until(() => pids.length === 2 && said() === 2)
  await child.stop()
  await new Promise((resolve) => setTimeout(resolve, 700))
  expect(pids).toHaveLength(2)
  expect(() => process.kill(pids[1] ?? 0, 0)).toThrow()
})

test('a studio that is gone is not taken for a running one', async () => {
  const { runningStudio, writeStudio } = await part('studio-file')
  expect(await runningStudio(home)).toBeNull()
  writeStudio(home, { pid: 2 ** 22 + 1, url: 'http://127.0.0.1:1', processes: {} })
  expect(await runningStudio(home)).toBeNull()
})

test.runIf(process.platform === 'linux')(
  'what a killed studio left is ended; others are left alone',
  async () => {
    const { endStrays, markOf } = await part('strays')
    const idle = (env: object) =>
      spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { env: { ...process.env, ...env } })
    const [ours, theirs] = [idle(markOf(home)), idle(markOf('/another/home'))]
    await Promise.all([once(ours, 'spawn'), once(theirs, 'spawn')])
    const gone = once(ours, 'exit')
    expect(endStrays(home, /chrom/)).toBe(0)
    expect(endStrays(home)).toBe(1)
    await gone
    expect(theirs.exitCode).toBeNull()
    theirs.kill()
  },
)

test('what ends while the studio stops is not started again', async () => {
  const { keep, leaveChildren } = await part('children')
  const script = path.join(home, 'leaving.mjs')
  writeFileSync(script, 'setInterval(() => {}, 1000)')
  const pids: number[] = []
  const onStart = (pid: number) => pids.push(pid)
  const child = keep({ name: 'leaving', node: process.execPath, args: [script], env: {}, home, onStart })
  leaveChildren()
  child.kill()
  await new Promise((resolve) => setTimeout(resolve, 1200))
  expect(pids).toHaveLength(1)
  await child.stop()
})
