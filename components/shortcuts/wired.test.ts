import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { commands } from './map.ts'

const root = path.join(import.meta.dirname, '..')
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.') && !file.endsWith('shortcuts/map.ts'))
  .map((file) => readFileSync(path.join(root, file), 'utf8'))

/** As the name of a doing (`split:`, `'split-all':`, shorthand) or as a name that is handed on (`'tool-blade'`). */
const wires = (id: string) =>
  new RegExp(/^[a-z]+$/.test(id) ? `(^|[\\s{(,])${id}(:|,)|'${id}'` : `'${id}'`, 'm')

test('every command of the map is done by somebody', () => {
  const left = Object.keys(commands).filter((id) => !sources.some((text) => wires(id).test(text)))
  expect(left).toEqual([])
})
