import { ensureBrowser, ensureFfmpeg } from './lib/browser.mjs'
import { underPinnedNode } from './lib/node.mjs'
import { ensurePackages } from './lib/packages.mjs'
import { fail } from './lib/say.mjs'

/** `npm run crew -- --measure [GROUP …]` `npm run crew -- --shots [N]` and the like: what the crew's work is worth, in numbers. */
try {
  await ensurePackages()
  await underPinnedNode('scripts/crew.mjs')
  if (process.argv.includes('--shots')) {
    await ensureBrowser()
    await ensureFfmpeg()
  }
  if (process.argv.includes('--sound')) await ensureFfmpeg()
  const { crew } = await import('./crew/main.ts')
  process.exitCode = await crew(process.argv.slice(2))
} catch (error) {
  fail(error)
}
