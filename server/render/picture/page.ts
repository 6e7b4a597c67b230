import type { HeadlessBrowser } from '@remotion/renderer'
import { pageDir } from './bundle.ts'
import { siteUrl } from './site.ts'

export type Page = Awaited<ReturnType<HeadlessBrowser['newPage']>>

/** Opens the page that draws. */
export const openPage = async (browser: HeadlessBrowser): Promise<Page> => {
  const [url] = await Promise.all([siteUrl(), pageDir()]) // the browser's patience is not for building the page
  const page = await browser.newPage({
    ...{ context: () => null, logLevel: 'error', indent: false, pageIndex: 0 },
    ...{ onBrowserLog: null, onLog: () => {} },
  })
  await page.goto({ url, timeout: 60_000 })
  // Else the browser tells us of every frame that the page posts, with its bytes.
  await page._client().send('Network.disable' as 'Network.enable')
  return page
}
