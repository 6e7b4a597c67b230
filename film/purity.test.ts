import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

// Same seed and input, same film: what decides and what is drawn knows no clock, no network and no chance but the seeded one.
const root = path.resolve(import.meta.dirname, '..')
const forbidden =
  /\bMath\.random\b|\bDate\.now\b|\bnew Date\(\)|\bperformance\.now\b|(?<![.\w])fetch\(|\bcrypto\.randomUUID\b/

const sourcesOf = (folder: string): string[] =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
    .map((file) => path.join(folder, file))

test.each(['film', 'agents', 'remotion'])('%s/ uses no clock, no chance and no network', (folder) => {
  const files = sourcesOf(folder)
  expect(files.length).toBeGreaterThan(20)
  const impure = files.filter((file) => forbidden.test(readFileSync(path.join(root, file), 'utf8')))
  expect(impure).toEqual([])
})
