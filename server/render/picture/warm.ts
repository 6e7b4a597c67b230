import type { HeadlessBrowser } from '@remotion/renderer'
import type {} from '#remotion/warm/page.ts'
import { closeBrowser, warmBrowser } from './browser.ts'
import { openPage, type Page } from './page.ts'

/** Pages that nobody uses now, of the browser they belong to. */
const idle = new WeakMap<HeadlessBrowser, Page[]>()

/** A page is let go after so many uses, so that nothing it gathers grows with the film. */
const most = 300
const uses = new WeakMap<Page, number>()

/** Lends a page that stays warm: what it has built for one shot serves the next. A page that failed is not lent again. */
export const withPage = async <T>(work: (page: Page) => Promise<T>): Promise<T> => {
  const browser = await warmBrowser()
  const resting = idle.get(browser) ?? []
  idle.set(browser, resting)
  const page =
    resting.pop() ??
    (await openPage(browser).catch(async (error) => {
      await closeBrowser() // it may be gone; the next drawing gets another
      throw error
    }))
  try {
    const result = await work(page)
    const used = (uses.get(page) ?? 0) + 1
    uses.set(page, used)
    if (used < most) resting.push(page)
    else await page.close()
    return result
  } catch (error) {
    await page.close().catch(() => {})
    throw error
  }
}

/** Runs in the page. */
const settle = async () => {
  await window.reelwright()
}

/** A page that waits for the first picture while others still plan. Whoever draws tells what fails here. */
export const warmUp = (): void => {
  withPage((page) => page.evaluate(settle)).catch(() => {})
}
