import { browserPath } from './executable.ts'

/** Options that every use of the browser shares. `gl`: how WebGL is drawn. */
export const launchOptions = (gl: 'angle-egl' | 'angle' | 'swangle') => {
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
