import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { SoundSpec } from '#film/sound.ts'
import { readAsset } from '#server/storage/store.ts'
import { makers } from './makers.ts'
import { inThread } from './pool.ts'

const home = mkdtempSync(join(tmpdir(), 'reelwright-pool-'))
const before = process.env.REELWRIGHT_HOME
beforeAll(() => {
  process.env.REELWRIGHT_HOME = home
})
afterAll(() => {
  if (before === undefined) delete process.env.REELWRIGHT_HOME
  else process.env.REELWRIGHT_HOME = before
  rmSync(home, { recursive: true, force: true })
})

const step = (kind: string, seed: number): SoundSpec => ({ kind, ms: 300, seed, loop: false, params: {} })

it('makes in threads what it makes here, while the event loop goes on', async () => {
  let turns = 0
  const turning = setInterval(() => {
    turns++
  }, 5)
  const made = await Promise.all([1, 2, 3].map((seed) => inThread('sound', step('steps-wood', seed))))
  clearInterval(turning)
  expect(turns).toBeGreaterThan(3)
  expect(new Set(made.map(({ asset }) => asset)).size).toBe(3)
  const here = await makers.sound(step('steps-wood', 2))
  expect(made[1]).toEqual(here)
  expect((await readAsset(here.asset)).length).toBe(44 + 0.3 * 48_000 * 4)
})

it('tells what went wrong in a thread, and goes on', async () => {
  await expect(inThread('sound', step('no-such-sound', 1))).rejects.toMatchObject({
    code: 'bad-input',
    where: 'kind',
  })
  expect((await inThread('sound', step('hit', 1))).ms).toBe(300)
})
