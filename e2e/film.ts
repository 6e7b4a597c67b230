import type { Page } from '@playwright/test'
import { z } from 'zod'
import { filmAs } from './ask.ts'

const Shot = z.looseObject({
  ...{ id: z.string(), scene: z.string(), order: z.number(), shows: z.string(), size: z.string() },
  ...{ angle: z.string(), kind: z.string(), subjects: z.array(z.string()), lines: z.array(z.string()) },
})
const Clip = z.looseObject({
  ...{ start: z.number(), frames: z.number(), group: z.string().optional() },
  source: z.looseObject({ kind: z.string(), shot: z.string().optional(), asset: z.string().optional() }),
})
const Asset = z.object({
  ...{ id: z.string(), kind: z.string(), name: z.string(), tags: z.array(z.string()) },
  size: z.number().optional(),
  versions: z.array(z.looseObject({ name: z.string(), bytes: z.number() })),
})
const Document = z.object({
  shots: z.record(z.string(), Shot),
  cameras: z.record(z.string(), z.object({ lens: z.number(), move: z.string() })),
  panels: z.record(z.string(), z.looseObject({ asset: z.string(), stale: z.boolean().optional() })),
  tracks: z.record(z.string(), z.looseObject({ kind: z.string(), clips: z.record(z.string(), Clip) })),
  shotTakes: z.record(z.string(), z.array(z.looseObject({ note: z.string() }))),
  assets: z.record(z.string(), Asset),
  locks: z.array(z.string()),
  screenplay: z.string(),
})

/** The film's document as the studio has it, whatever a page shows. */
export const documentOf = (page: Page, film: string) =>
  filmAs({ page: () => page, film: () => film }, Document)

/** How many films have gestures on this page that the studio does not have yet. */
export const unsent = (page: Page): Promise<number> =>
  page.evaluate(
    () => Object.keys(localStorage).filter((name) => name.startsWith('reelwright.pending.')).length,
  )

/** So many gestures are taken back, one after the other. */
export const undo = async (page: Page, times = 1) => {
  for (let i = 0; i < times; i++) await page.getByRole('button', { name: /^Undo/ }).click()
}

/** What is undone in the page at once is kept by the studio one after the other. */
export const patient = { timeout: 20_000 }
