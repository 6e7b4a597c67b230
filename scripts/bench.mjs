import { ensureBrowser, ensureFfmpeg } from './lib/browser.mjs'
import { underPinnedNode } from './lib/node.mjs'
import { ensurePackages } from './lib/packages.mjs'
import { fail } from './lib/say.mjs'

/** `npm run bench`: what a film costs in machine time, as ratios measured in one run. `-- --json`: one object a line. */
try {
  await ensurePackages()
  await underPinnedNode('scripts/bench.mjs')
  await ensureBrowser()
  await ensureFfmpeg()
  const { bench } = await import('./bench/main.ts')
  await bench(process.argv.includes('--json'))
} catch (error) {
  fail(error)
}
