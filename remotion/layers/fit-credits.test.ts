import { expect, it } from 'vitest'
import { fitCredits } from './fit-credits.ts'

const credits = (entries: number) => ({
  title: 'The Ninth Year',
  subtitle: '',
  sections: [
    {
      heading: 'Voices',
      entries: Array.from({ length: entries }, (_, i) => ({
        role: `Role ${i}`,
        name: 'Somebody Long-Named',
      })),
    },
    { heading: 'Made by', entries: [{ role: 'Music', name: 'composed by the studio' }] },
  ],
  notices: ['Made with AI.', 'Fonts: Fraunces and Inter, OFL.'],
})

it('puts a short list on one still card in large type', () => {
  const fit = fitCredits(credits(3), 1280, 720)
  expect(fit.roll).toBe(0)
  expect(fit.size).toBeGreaterThan(720 * 0.03)
})

it('never sets type smaller than one can read, and rolls instead', () => {
  for (const n of [1, 10, 40, 200])
    for (const [w, h] of [
      [640, 360],
      [360, 640],
      [1920, 804],
    ] as const) {
      const fit = fitCredits(credits(n), w, h)
      expect(fit.size).toBeGreaterThanOrEqual(h * 0.0219)
      if (n === 200) expect(fit.roll).toBeGreaterThan(0)
    }
})
