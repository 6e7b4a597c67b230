import { ensureBrowser, ensureFfmpeg } from './lib/browser.mjs'
import { loadEnv } from './lib/env.mjs'
import { underPinnedNode } from './lib/node.mjs'
import { ensurePackages } from './lib/packages.mjs'
import { fail } from './lib/say.mjs'

/** `npm run film`: sets up what a film needs (no database, no pages), then makes it. */
try {
  await ensurePackages()
  await underPinnedNode('scripts/film.mjs')
  loadEnv()
  const { readAsk } = await import('./film/ask.ts')
  const ask = await readAsk(process.argv.slice(2))
  if (ask !== null) {
    await ensureBrowser()
    await ensureFfmpeg()
    const { make } = await import('./film/make.ts')
    process.exitCode = await make(ask)
  }
} catch (error) {
  fail(error)
}
