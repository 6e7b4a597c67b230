import { expect, it } from 'vitest'
import { lightning } from './lightning.ts'

it('flashes at most three times in any second (WCAG 2.3.1)', () => {
  for (const seed of [1, 2, 3]) {
    const rises: number[] = []
    for (let f = 1; f < 24 * 120; f++) {
      const [a, b] = [lightning((f - 1) / 24, seed), lightning(f / 24, seed)]
      if (b - a > 0.1) rises.push(f / 24)
    }
    expect(rises.length).toBeGreaterThan(10)
    for (const at of rises) expect(rises.filter((t) => t >= at && t < at + 1).length).toBeLessThanOrEqual(3)
  }
})
