import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pinnedNode } from './node.mjs'
import { root } from './paths.mjs'
import { run } from './run.mjs'
import { during } from './say.mjs'

const folders = ['agents', 'app', 'components', 'film', 'prisma', 'remotion', 'server']
const files = ['package-lock.json', 'next.config.ts', 'postcss.config.mjs', 'tsconfig.json']
const skipped = /\.test\.tsx?$|\.md$/

const sources = () => {
  const inFolders = folders.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !skipped.test(entry.name))
      .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
      .filter((file) => !file.startsWith(path.join('prisma', 'generated'))),
  )
  return [...inFolders, ...files].filter((file) => existsSync(path.join(root, file))).sort()
}

const hashOfSources = () => {
  const hash = createHash('sha256')
  for (const file of sources()) hash.update(`${file}\0`).update(readFileSync(path.join(root, file)))
  return hash.digest('hex')
}

/** Builds the pages when their sources have changed since the last build. */
export const ensureBuild = async () => {
  const stamp = path.join(root, '.next', 'reelwright-sources')
  const now = hashOfSources()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return
  const next = path.join(root, 'node_modules/next/dist/bin/next')
  rmSync(stamp, { force: true }) // a build that is cut off leaves nothing to rely on
  await during('Building the studio', () =>
    run(pinnedNode(), [next, 'build'], { env: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' } }),
  )
  writeFileSync(stamp, now)
}
