import { ensureFfmpeg } from './lib/browser.mjs'
import { loadEnv } from './lib/env.mjs'
import { underPinnedNode } from './lib/node.mjs'
import { ensurePackages } from './lib/packages.mjs'
import { fail } from './lib/say.mjs'

/** `npm run transcribe`: the words of a recording as captions; `-- --install` brings whisper to this machine first. */
try {
  await ensurePackages()
  await underPinnedNode('scripts/transcribe.mjs')
  loadEnv()
  await ensureFfmpeg()
  const { main } = await import('./transcribe/main.ts')
  await main(process.argv.slice(2))
} catch (error) {
  fail(error)
}
