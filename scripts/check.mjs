import { runChecks } from './lib/checks.mjs'
import { underPinnedNode } from './lib/node.mjs'
import { ensurePackages } from './lib/packages.mjs'
import { fail } from './lib/say.mjs'

/** `npm run check`: format, types, import rules, unused code. */
try {
  await ensurePackages()
  await underPinnedNode('scripts/check.mjs')
  const failed = await runChecks()
  if (failed.length > 0) throw new Error(`Failed: ${failed.join(', ')}.`)
} catch (error) {
  fail(error)
}
