import { createHash } from 'node:crypto'
import { access, readdir, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { peopleFile } from '#server/render/people/people.ts'
import { homeDir } from '#server/storage/home.ts'

const project = resolve(fileURLToPath(import.meta.url), '../../../..')
/** What the picture's code is made of: a change in any of these files is another version of the renderer. */
const sources = ['remotion', 'film', 'server/render/people', 'package-lock.json']

const filesIn = async (path: string): Promise<string[]> => {
  const entries = await readdir(path, { withFileTypes: true }).catch(() => null)
  if (entries === null) return [path]
  const nested = await Promise.all(
    entries.map((entry) =>
      entry.isDirectory() ? filesIn(join(path, entry.name)) : [join(path, entry.name)],
    ),
  )
  return nested.flat()
}

const readVersion = async (): Promise<string> => {
  const all = (await Promise.all(sources.map((source) => filesIn(join(project, source))))).flat()
  const files = all.filter((file) => /\.(tsx?|css|json)$/.test(file) && !/\.test\.tsx?$/.test(file)).sort()
  const hash = createHash('sha256')
  for (const file of files) hash.update(file.slice(project.length)).update(await readFile(file))
  return hash.digest('hex').slice(0, 16)
}

let version: Promise<string> | null = null
/** The renderer's version, part of the key of everything it draws. */
export const pictureVersion = (): Promise<string> => {
  version ??= readVersion()
  return version
}

const there = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  )

const build = async (): Promise<string> => {
  const out = join(homeDir(), 'bundles', await pictureVersion())
  if (await there(join(out, 'index.html'))) return out
  const { bundle } = await import('@remotion/bundler')
  const beside = `${out}.${process.pid}`
  await bundle({
    entryPoint: join(project, 'remotion/index.ts'),
    outDir: beside,
    rspack: true,
    enableCaching: false,
    // All that this folder holds is the people's data.
    publicDir: dirname(await peopleFile()),
  })
  await rename(beside, out).catch(async (error) => {
    // Another process may have finished the same bundle first; then theirs serves.
    if (!(await there(join(out, 'index.html')))) throw error
    await rm(beside, { recursive: true, force: true })
  })
  return out
}

let bundled: Promise<string> | null = null
/** The folder of the page that draws, built once per version. */
export const pageDir = (): Promise<string> => {
  bundled ??= build()
  return bundled
}
