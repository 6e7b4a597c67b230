import type { HeadlessBrowser } from '@remotion/renderer'
import { warmBrowser } from './browser.ts'
import { siteUrl } from './site.ts'

type Page = Awaited<ReturnType<HeadlessBrowser['newPage']>>

const idle: Page[] = []

const open = async (): Promise<Page> => {
  const [browser, url] = await Promise.all([warmBrowser(), siteUrl()])
  const page = await browser.newPage({
    ...{ context: () => null, logLevel: 'error', indent: false, pageIndex: 0 },
    ...{ onBrowserLog: null, onLog: () => {} },
  })
  await page.goto({ url, timeout: 30_000 })
  // Else the browser tells us of every frame that the page posts, with its bytes.
  await page._client().send('Network.disable')
  return page
}

/** Lends a page that stays warm: what it has built for one shot serves the next. A page that failed is not lent again. */
export const withPage = async <T>(work: (page: Page) => Promise<T>): Promise<T> => {
  const page = idle.pop() ?? (await open())
  try {
    const result = await work(page)
    idle.push(page)
    return result
  } catch (error) {
    await page.close().catch(() => {})
    throw error
  }
}

/** Forgets the pages of a browser that is closed. */
export const forgetPages = (): void => {
  idle.length = 0
}
