import { loadEnv } from './lib/env.mjs'
import { underPinnedNode } from './lib/node.mjs'
import { ensurePackages } from './lib/packages.mjs'
import { fail } from './lib/say.mjs'

/** `npm run voices`: who can speak, a line said by one of them, and neural voices brought to this machine. */
try {
  await ensurePackages()
  await underPinnedNode('scripts/voices.mjs')
  loadEnv()
  const { main } = await import('./voices/main.ts')
  await main(process.argv.slice(2))
} catch (error) {
  fail(error)
}
