import { describe, expect, it } from 'vitest'
import { ablation, ablationTable } from './ablation.ts'

describe('ablation', () => {
  it('measures each agent of a group with it and without it', async () => {
    const rows = await ablation(['technical'])
    expect(rows.map(({ agent }) => agent)).toContain('technical/camera-movement-designer')
    for (const { on, off } of rows) expect(on).toBeGreaterThan(off)
    expect(ablationTable(rows)).toContain('earns its place')
  })

  it('names the groups there are where one is not', () =>
    expect(ablation(['nobody'])).rejects.toThrow(/three-d/))
})
