import { accessSync, constants } from 'node:fs'
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

/** The browser that draws. @throws AppError('not-configured') saying how to get one */
export const browserPath = (): string => {
  const path = [process.env.CHROMIUM_PATH, ...usual].find((candidate) => candidate && runnable(candidate))
  if (path) return path
  throw new AppError(
    'not-configured',
    'No browser was found to draw with. Run "npm start" once, or set CHROMIUM_PATH to a Chromium or Chrome.',
  )
}
