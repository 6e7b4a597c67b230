import { ensureBrowser, ensureFfmpeg } from './lib/browser.mjs'
import { underPinnedNode } from './lib/node.mjs'
import { ensurePackages } from './lib/packages.mjs'
import { fail } from './lib/say.mjs'

/**
 * `npm run bench`: what a film costs in processor time, as ratios measured in one run. `-- --json`: one object a line.
 * `-- --memory 30 [draft|preview|master]`: memory over a film of so many minutes instead, a draft if nothing is said.
 * `-- --timeline`: what the studio's timeline costs with 10 to 5,000 clips, and nothing else.
 */
try {
  await ensurePackages()
  await underPinnedNode('scripts/bench.mjs')
  await ensureBrowser()
  await ensureFfmpeg()
  const { bench } = await import('./bench/main.ts')
  const at = process.argv.indexOf('--memory')
  await bench({
    json: process.argv.includes('--json'),
    timeline: process.argv.includes('--timeline'),
    memory: at < 0 ? null : { minutes: Number(process.argv[at + 1]) || 30, quality: process.argv[at + 2] },
  })
} catch (error) {
  fail(error)
}
