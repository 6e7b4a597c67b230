import { accessSync, constants } from 'node:fs'
import type { HeadlessBrowser } from '@remotion/renderer'
import { AppError } from '#film/errors.ts'

const usual = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

const runnable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

const browserPath = (): string => {
  const path = [process.env.CHROMIUM_PATH, ...usual].find((candidate) => candidate && runnable(candidate))
  if (path) return path
  throw new AppError(
    'not-configured',
    'No browser was found to draw with. Run "npm start" once, or set CHROMIUM_PATH to a Chromium or Chrome.',
  )
}

/** How WebGL is drawn. On Linux EGL takes the GPU where there is one and Mesa's llvmpipe where there is none. */
const gl = process.platform === 'linux' ? ('angle-egl' as const) : ('angle' as const)

/** Options that every use of the browser shares. */
export const browserOptions = () => {
  const path = browserPath()
  return {
    browserExecutable: path,
    chromeMode: path.includes('headless-shell')
      ? ('headless-shell' as const)
      : ('chrome-for-testing' as const),
    chromiumOptions: { gl },
    logLevel: 'error' as const,
  }
}

let open: Promise<HeadlessBrowser> | null = null
/** One browser for all that is drawn in this process, kept warm between shots. */
export const warmBrowser = (): Promise<HeadlessBrowser> => {
  open ??= (async () => {
    const { openBrowser } = await import('@remotion/renderer')
    return openBrowser('chrome', browserOptions())
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
