import { createHash } from 'node:crypto'
import { access, mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { homeDir } from '#server/storage/home.ts'
import { notePeople } from '#server/storage/people.ts'
import { packageDir } from './source.ts'

const here = dirname(fileURLToPath(import.meta.url))
const stage = join(here, '../../../remotion/stage/human')
/** What decides the file's bytes: the package's version and how it is read. */
const recipe = [
  ...['allow', 'build', 'coarser', 'parts', 'png', 'quantise', 'source', 'targets', 'tones'].map((name) =>
    join(here, `${name}.ts`),
  ),
  ...['fingers', 'fit', 'joints', 'sliders', 'store'].map((name) => join(stage, `${name}.ts`)),
]

const build = async (): Promise<string> => {
  const hash = createHash('sha256').update(await readFile(join(packageDir(), 'package.json')))
  for (const file of recipe) hash.update(await readFile(file))
  const folder = join(homeDir(), 'people', hash.digest('hex').slice(0, 16))
  const path = join(folder, 'people.bin')
  const there = await access(path).then(
    () => true,
    () => false,
  )
  if (there) return path
  const { buildPeople } = await import('./build.ts')
  const bytes = await buildPeople()
  await mkdir(folder, { recursive: true })
  const beside = `${path}.${process.pid}`
  await writeFile(beside, bytes)
  await rename(beside, path)
  return path
}

let made: Promise<string> | null = null
/** The file everybody's body is built from; made once from the package, a few seconds. The page asks for it as `people.bin`. */
export const peopleFile = (): Promise<string> => {
  made ??= build().then(async (path) => {
    await notePeople(path)
    return path
  })
  return made
}
