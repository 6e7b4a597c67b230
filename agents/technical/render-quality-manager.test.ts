import { describe, expect, it } from 'vitest'
import { cost } from '#agents/craft/quality/model.ts'
import type { Level } from '#film/quality.ts'
import { drawnSize } from '#film/quality.ts'
import { random } from '#film/random.ts'
import { renderQualityManager as manager } from './render-quality-manager.ts'

const context = {
  ...{ random: random('7'), tools: {} as never, signal: new AbortController().signal, progress: () => {} },
}
const decide = async (quality: Level | undefined, width: number, height: number, fps = 24) => {
  const input = manager.reads.parse({
    brief: { size: { width, height }, rate: { num: fps, den: 1 }, quality },
  })
  return manager.writes.parse(await manager.embedded(input, context)).quality
}

describe('render-quality-manager', () => {
  it('keeps every pixel and frame of a master, which is what is made unless something else is asked for', async () => {
    const master = await decide(undefined, 1280, 720)
    expect(master).toMatchObject({ level: 'master', scale: 1, step: 1, samples: 'edges', crf: 19 })
    expect((await decide('master', 1920, 1080)).crf).toBeGreaterThan(master.crf)
  })
  it('asks a tenth of the master’s time for a draft', async () => {
    const [draft, master] = [await decide('draft', 1280, 720), await decide('master', 1280, 720)]
    expect(cost(draft) / cost(master)).toBeLessThan(0.15)
    expect(drawnSize({ width: 1280, height: 720 }, draft)).toEqual({ width: 426, height: 240 })
  })
  it('leaves a small picture enough lines to be read, and a slow one its frames', async () => {
    expect(drawnSize({ width: 640, height: 360 }, await decide('draft', 640, 360)).height).toBe(180)
    expect(drawnSize({ width: 128, height: 72 }, await decide('draft', 128, 72)).height).toBe(72)
    expect((await decide('draft', 640, 360, 8)).step).toBe(1)
  })
  it('costs more the better it is to be', async () => {
    const levels = await Promise.all(
      (['draft', 'preview', 'master'] as const).map((l) => decide(l, 1280, 720)),
    )
    const costs = levels.map((settings) => cost(settings))
    expect(costs).toEqual(costs.toSorted((a, b) => a - b))
  })
})
