import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { browserPath } from '#server/render/picture/executable.ts'
import { type Row, row } from '../rows.ts'
import type {} from './page.ts'
import { benchSite } from './site.ts'
import { framesOf } from './trace.ts'

const sizes = [10, 100, 1000, 5000]
const FRAMES = 180
const EDITS = 15
const SIXTIETH = { name: 'a sixtieth', value: 1000 / 60 }

const share = (values: readonly number[], of: number): number => {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * of))] ?? Number.NaN
}

type Motion = 'scroll' | 'zoom' | 'drag'
/** The timeline at work: what a frame costs, how far apart frames are, and how soon an edit is seen. */
export const timelineRows = async (say: (text: string) => void): Promise<Row[]> => {
  const cache = await mkdtemp(join(tmpdir(), 'reelwright-bench-page-'))
  const site = await benchSite(cache)
  const browser = await chromium.launch({ executablePath: browserPath(), args: ['--no-sandbox'] })
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 400 } })
    page.on('pageerror', (error) => say(`${error}`))
    await page.goto(site.url)
    await page.waitForFunction(() => window.openStand !== undefined, null, { timeout: 120_000 })
    const rows: Row[] = []
    for (const clips of sizes) {
      say(`The timeline with ${clips} clips …`)
      await page.evaluate(async (n) => window.openStand?.(n), clips)
      await page.evaluate(async () => (await window.stand)?.settle())
      for (const motion of ['scroll', 'zoom', 'drag'] as const) {
        const go = (steps: number) =>
          page.evaluate(async ([name, n]) => (await window.stand)?.[name](n) ?? [], [motion, steps] as [
            Motion,
            number,
          ])
        await go(60) // what comes into sight for the first time comes now
        let apart: number[] = []
        const cost = await framesOf(browser, page, async () => {
          apart = await go(FRAMES)
        })
        rows.push(
          row(
            `${clips} clips, ${motion}: frame of the main thread, median`,
            share(cost, 0.5),
            'processor ms',
            SIXTIETH,
          ),
          row(`${clips} clips, ${motion}: the same, 95 of 100`, share(cost, 0.95), 'processor ms', SIXTIETH),
          row(`${clips} clips, ${motion}: between frames, median`, share(apart, 0.5), 'ms', SIXTIETH),
          row(`${clips} clips, ${motion}: the same, 95 of 100`, share(apart, 0.95), 'ms', SIXTIETH),
        )
      }
      const edits = await page.evaluate(async (n) => (await window.stand)?.edits(n) ?? [], EDITS)
      rows.push(
        row(`${clips} clips, an edit: gesture's end until drawn, median`, share(edits, 0.5), 'ms'),
        row(`${clips} clips, an edit: the same, 95 of 100`, share(edits, 0.95), 'ms'),
      )
    }
    return rows
  } finally {
    await browser.close()
    await site.close()
    await rm(cache, { recursive: true, force: true })
  }
}
