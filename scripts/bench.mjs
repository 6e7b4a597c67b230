import { ensureBrowser, ensureFfmpeg } from './lib/browser.mjs'
import { underPinnedNode } from './lib/node.mjs'
import { ensurePackages } from './lib/packages.mjs'
import { fail } from './lib/say.mjs'

/**
 * `npm run bench`: what a film costs in processor time, as ratios measured in one run. `-- --json`: one object a line.
 * `-- --memory 30 [draft|preview|master]`: memory over a film of so many minutes instead, a draft if nothing is said.
 * `-- --remake 2`: the remake of one changed caption of a film of so many minutes, against its render.
 * `-- --timeline`: what the studio's timeline costs with 10 to 5,000 clips, and nothing else.
 */
try {
  await ensurePackages()
  await underPinnedNode('scripts/bench.mjs')
  await ensureBrowser()
  await ensureFfmpeg()
  const { bench } = await import('./bench/main.ts')
  const at = process.argv.indexOf('--memory')
  const remake = process.argv.indexOf('--remake')
  await bench({
    json: process.argv.includes('--json'),
    timeline: process.argv.includes('--timeline'),
    remake: remake < 0 ? null : Number(process.argv[remake + 1]) || 2,
    memory: at < 0 ? null : { minutes: Number(process.argv[at + 1]) || 30, quality: process.argv[at + 2] },
  })
} catch (error) {
  fail(error)
}
