import type { HeadlessBrowser } from '@remotion/renderer'
import type {} from '#remotion/warm/page.ts'
import { closeBrowser, warmBrowser } from './browser.ts'
import { openPage, type Page } from './page.ts'

/** Pages that nobody uses now, of the browser they belong to. */
const idle = new WeakMap<HeadlessBrowser, Page[]>()

/** A page is let go after so many uses, so that nothing it gathers grows with the film. */
const most = 300
const uses = new WeakMap<Page, number>()

/** What each page was last used for. */
const last = new WeakMap<Page, string>()

const taken = (resting: Page[], what: string): Page | undefined => {
  const same = resting.findIndex((page) => last.get(page) === what)
  return same === -1 ? resting.pop() : resting.splice(same, 1)[0]
}

/**
 * Lends a page that stays warm: what it has built for one shot serves the next. `what` names what it is used for; who
 * goes on with the same gets the page that has it standing. A page that failed is not lent again.
 */
export const withPage = async <T>(work: (page: Page) => Promise<T>, what = ''): Promise<T> => {
  const browser = await warmBrowser()
  const resting = idle.get(browser) ?? []
  idle.set(browser, resting)
  const page =
    taken(resting, what) ??
    (await openPage(browser).catch(async (error) => {
      await closeBrowser() // it may be gone; the next drawing gets another
      throw error
    }))
  try {
    const result = await work(page)
    const used = (uses.get(page) ?? 0) + 1
    uses.set(page, used)
    last.set(page, what)
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
