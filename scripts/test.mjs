import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ensureBrowser, ensureFfmpeg } from './lib/browser.mjs'
import { ensureBuild } from './lib/build.mjs'
import { runChecks } from './lib/checks.mjs'
import { pinnedNode, underPinnedNode } from './lib/node.mjs'
import { ensurePackages } from './lib/packages.mjs'
import { root } from './lib/paths.mjs'
import { during, fail, say } from './lib/say.mjs'

/**
 * `npm test`: the checks, the unit and integration tests, then the browser tests on the built studio, everything in a
 * home of its own. The last line is the count over both runners.
 */
const home = mkdtempSync(path.join(tmpdir(), 'reelwright-test-'))

/** Runs a test runner with its output on stderr; true when it ended well. */
const passes = (args, env) =>
  new Promise((resolve) => {
    const child = spawn(pinnedNode(), args, {
      cwd: root,
      env: { ...process.env, REELWRIGHT_HOME: home, ...env },
      stdio: ['ignore', 2, 2],
    })
    child.once('error', () => resolve(false))
    child.once('close', (code) => resolve(code === 0))
  })

const reportIn = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null // the runner fell over before it wrote one; its exit status says so
  }
}

const unit = async () => {
  const file = path.join(home, 'unit.json')
  const args = [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]
  const well = await during('Unit and integration tests', () => passes(args, {}))
  const report = reportIn(file)
  return { well, passed: report?.numPassedTests ?? 0, failed: report?.numFailedTests ?? 1 }
}

const browser = async () => {
  const file = path.join(home, 'browser.json')
  const args = ['node_modules/@playwright/test/cli.js', 'test', '--reporter=line,json']
  const well = await during('Browser tests', () => passes(args, { PLAYWRIGHT_JSON_OUTPUT_NAME: file }))
  const stats = reportIn(file)?.stats
  return { well, passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0), failed: stats?.unexpected ?? 1 }
}

const test = async () => {
  await ensureBrowser()
  await ensureFfmpeg()
  const failed = await runChecks()
  const units = await unit()
  await ensureBuild()
  const browsers = await browser()
  const count = {
    passed: units.passed + browsers.passed,
    failed: units.failed + browsers.failed + failed.length,
  }
  const well = failed.length === 0 && units.well && browsers.well
  if (failed.length > 0) say(`Failed checks, each counted as one: ${failed.join(', ')}.`)
  process.stdout.write(`${count.passed} passed, ${count.failed} failed\n`)
  return well && count.failed === 0 && count.passed > 0 ? 0 : 1
}

try {
  await ensurePackages()
  await underPinnedNode('scripts/test.mjs')
  process.exitCode = await test()
} catch (error) {
  fail(error)
} finally {
  rmSync(home, { recursive: true, force: true })
}
