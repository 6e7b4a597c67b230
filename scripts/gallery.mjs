import { ensureBrowser, ensureFfmpeg } from './lib/browser.mjs'
import { underPinnedNode } from './lib/node.mjs'
import { ensurePackages } from './lib/packages.mjs'
import { fail } from './lib/say.mjs'

/** `npm run gallery [-- name …]`: plans the films of the gallery and draws the contact sheets in docs/gallery. */
try {
  await ensurePackages()
  await underPinnedNode('scripts/gallery.mjs')
  await ensureBrowser()
  await ensureFfmpeg()
  const { gallery } = await import('./gallery/main.ts')
  await gallery(process.argv.slice(2))
} catch (error) {
  fail(error)
}
