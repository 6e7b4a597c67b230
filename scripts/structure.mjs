import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { root } from './lib/paths.mjs'

/** `npm run draw`: draws who imports whom, from the code as it stands, into ARCHITECTURE.md. */
const folders = ['agents', 'app', 'components', 'film', 'prisma', 'remotion', 'scripts', 'server']
const file = path.join(root, 'ARCHITECTURE.md')
const args = [
  path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
  ...['--config', '.dependency-cruiser.cjs', '--output-type', 'json'],
  ...folders,
]
const { modules } = JSON.parse(
  execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 }),
)

/** A room of the house: server/ is shown by its folders, the rest as one. */
const roomOf = (source) => {
  const [top, next, ...rest] = source.split('/')
  return top === 'server' && rest.length > 0 ? `${top}/${next}` : top
}
const arrows = new Set()
for (const { source, dependencies } of modules) {
  if (!folders.includes(source.split('/')[0]) || /\.test\.|\/testing/.test(source)) continue
  for (const { resolved } of dependencies) {
    if (!folders.includes(resolved.split('/')[0]) || resolved.includes('generated')) continue
    if (roomOf(source) !== roomOf(resolved)) arrows.add(`${roomOf(source)} --> ${roomOf(resolved)}`)
  }
}
if (arrows.size === 0) throw new Error('No imports were found: dependency-cruiser read nothing.')
const drawn = ['```mermaid', 'flowchart TD', ...[...arrows].sort().map((arrow) => `  ${arrow}`), '```'].join(
  '\n',
)
const marks = ['<!-- drawn by npm run draw -->', '<!-- end -->']
const [before, rest] = readFileSync(file, 'utf8').split(marks[0])
const after = rest?.split(marks[1])[1]
if (after === undefined) throw new Error(`ARCHITECTURE.md has lost its marks ${marks.join(' … ')}.`)
writeFileSync(file, `${before}${marks[0]}\n${drawn}\n${marks[1]}${after}`)
