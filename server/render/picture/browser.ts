import type { HeadlessBrowser } from '@remotion/renderer'
import { chosenGl } from './backend.ts'
import { launchOptions } from './launch.ts'

/** Options that every use of the browser shares. */
export const browserOptions = async () => launchOptions(await chosenGl())

let open: Promise<HeadlessBrowser> | null = null
/** One browser for all that is drawn in this process, kept warm between shots. */
export const warmBrowser = (): Promise<HeadlessBrowser> => {
  open ??= (async () => {
    const { openBrowser } = await import('@remotion/renderer')
    return openBrowser('chrome', await browserOptions())
  })()
  open.catch(() => {
    open = null
  })
  return open
}

/** Closes the warm browser, if any; the next drawing opens another. */
export const closeBrowser = async (): Promise<void> => {
  const going = open
  open = null
  await (await going?.catch(() => null))?.close({ silent: true })
}
