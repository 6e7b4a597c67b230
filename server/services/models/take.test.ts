import { expect, test } from 'vitest'
import { readAsset } from '#server/storage/store.ts'
import { glbOf } from './glb.ts'
import { takeModel } from './take.ts'

const film = {
  models: {},
  propModels: { cup: { shape: 'cup', colour: '#4f7d5a', size: 0.1, seed: 1 } },
  ...{ sets: {}, lights: {}, scenes: {} },
}

test('a sound model is taken as it is', async () => {
  const glb = await glbOf(film, 'prop', 'cup')
  const asset = await takeModel(glb, 'cup.glb')
  expect(asset).toMatch(/\.glb$/)
  expect(Buffer.from(await readAsset(asset)).equals(Buffer.from(glb))).toBe(true)
})

test('what is no glTF, and what is broken, is refused with what to do', async () => {
  await expect(takeModel(new TextEncoder().encode('<html>'), 'page.glb')).rejects.toThrow('Export it as .glb')
  const glb = await glbOf(film, 'prop', 'cup')
  await expect(takeModel(glb.slice(0, glb.length >> 1), 'half.glb')).rejects.toThrow('Export it again')
})
