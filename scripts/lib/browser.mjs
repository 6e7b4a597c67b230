import { existsSync, readdirSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { root } from './paths.mjs'
import { attempt } from './run.mjs'
import { during } from './say.mjs'

const isRoot = process.getuid?.() === 0
// The headless shell comes first: it renders half again as fast as the whole browser.
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
]
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** Where a program on PATH lies, or null. */
const which = (name) => {
  const folders = (process.env.PATH ?? '').split(path.delimiter)
  const file = process.platform === 'win32' ? `${name}.exe` : name
  return folders.map((folder) => path.join(folder, file)).find((candidate) => existsSync(candidate)) ?? null
}

const cache =
  process.env.PLAYWRIGHT_BROWSERS_PATH ||
  path.join(
    os.homedir(),
    { darwin: 'Library/Caches', win32: 'AppData/Local' }[process.platform] ?? '.cache',
    'ms-playwright',
  )
const executables = /^(chrome-)?headless[-_]shell(\.exe)?$|^chrome(\.exe)?$|^Chromium$/

/** The browsers that Playwright has downloaded, the newest first and the headless shell before the whole browser. */
const downloaded = () => {
  if (!existsSync(cache)) return []
  const folders = readdirSync(cache).filter((name) => name.startsWith('chromium'))
  return folders
    .sort((a, b) => (a < b ? 1 : -1))
    .flatMap((folder) =>
      readdirSync(path.join(cache, folder), { recursive: true })
        .filter((file) => executables.test(path.basename(file)))
        .map((file) => path.join(cache, folder, file)),
    )
}

/** It must start: a browser without its libraries is none. */
const works = async (file) => {
  if (!file || !existsSync(file)) return false
  if (process.platform === 'win32') return true // there chrome.exe prints no version
  return (await attempt(file, ['--version', '--no-sandbox'], { timeout: 20_000 })) !== null
}

const find = async () => {
  const chosen = process.env.CHROMIUM_PATH
  if (chosen) {
    if (await works(chosen)) return chosen
    throw new Error(`CHROMIUM_PATH is ${chosen}, but no browser starts there. Correct it, or leave it out.`)
  }
  for (const file of [...names.map(which), ...downloaded(), ...elsewhere]) if (await works(file)) return file
  return null
}

const apt = async (packages) => {
  if (!isRoot || !which('apt-get')) return false
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await attempt('apt-get', ['update', '-q'], { env, timeout: 300_000 })
  const flags = ['install', '-y', '-q', '--no-install-recommends']
  return (await attempt('apt-get', [...flags, ...packages], { env, timeout: 900_000 })) !== null
}

const graphics = ['libgl1-mesa-dri', 'libegl1']

/** The download first: where there is none it fails in seconds, before any of its libraries are installed. */
const playwrightInstall = async (name) => {
  const playwright = (...args) => {
    const cli = path.join(root, 'node_modules/playwright/cli.js')
    const env = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' }
    return attempt(process.execPath, [cli, ...args], { env, timeout: 900_000 })
  }
  if ((await playwright('install', name)) === null || !isRoot) return
  await playwright('install-deps', name)
  await apt(graphics)
}

const ways = [
  () => playwrightInstall('chromium-headless-shell'),
  () => apt(['chromium-headless-shell', 'ffmpeg', ...graphics]),
  () => apt(['chromium', ...graphics]),
]

/** The browser that draws the film: one that is there, else one that is installed now. Also sets CHROMIUM_PATH. */
export const ensureBrowser = async () => {
  let found = await find()
  for (const way of found === null ? ways : []) {
    await during('Installing a browser for rendering', way)
    found = await find()
    if (found !== null) break
  }
  if (found === null)
    throw new Error(
      'No browser for rendering could be found or installed. Install Chromium (Debian: apt-get install chromium-headless-shell) or set CHROMIUM_PATH.',
    )
  process.env.CHROMIUM_PATH = found
  return found
}

/** ffmpeg on PATH, installed where it can be; null when only the one inside Remotion is there. */
export const ensureFfmpeg = async () => {
  const found = which('ffmpeg')
  if (found !== null || !isRoot || !which('apt-get')) return found
  await during('Installing ffmpeg', () => apt(['ffmpeg', ...graphics]))
  return which('ffmpeg')
}
