import { pinnedNode } from './node.mjs'
import { run } from './run.mjs'
import { during } from './say.mjs'

const checks = [
  ['Format and lint (Biome)', ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.']],
  ['Types (TypeScript)', ['node_modules/typescript/bin/tsc', '--noEmit']],
  [
    'Who imports whom (dependency-cruiser)',
    [
      'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
      '--config',
      '.dependency-cruiser.cjs',
      ...['app', 'agents', 'components', 'film', 'prisma', 'remotion', 'scripts', 'server'],
    ],
  ],
  ['What nobody uses (knip)', ['node_modules/knip/bin/knip.js']],
]

/** Runs every check that needs nothing to be running. @returns the names of those that failed, told on stderr */
export const runChecks = async () => {
  const failed = []
  for (const [name, args] of checks) {
    const look = async () => {
      const output = await run(pinnedNode(), args)
      // A parser that reads nothing finds nothing wrong either.
      if (/\b0 modules\b/.test(output)) throw new Error(`${name} read no file.`)
    }
    await during(name, look).catch((error) => {
      process.stderr.write(`${error.message}\n`)
      failed.push(name)
    })
  }
  return failed
}
