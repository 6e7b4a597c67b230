import { validateBytes } from 'gltf-validator'
import { expect, test } from 'vitest'
import { AppError } from '#film/errors.ts'
import { glbOf, type ModelFilm } from './glb.ts'

const film: ModelFilm = {
  models: {},
  propModels: { bottle: { shape: 'bottle', colour: '#4f7d5a', size: 0.25, seed: 1 } },
  ...{ sets: {}, lights: {}, scenes: {} },
}

test('a prop of the film is a glTF without an error, under its own name', async () => {
  const glb = await glbOf(film, 'prop', 'bottle')
  const report = await validateBytes(glb, { maxIssues: 20 })
  expect(report.issues.numErrors).toBe(0)
  const text = new TextDecoder().decode(glb.subarray(20, 400))
  expect(text).toContain('bottle')
})

test('what the film does not have is said to be missing', async () => {
  await expect(glbOf(film, 'character', 'mara')).rejects.toThrow(AppError)
  await expect(glbOf(film, 'set', 'beach')).rejects.toThrow('no set "beach"')
})
