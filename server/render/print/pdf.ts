import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { AppError } from '#film/errors.ts'
import { homeDir } from '#server/storage/home.ts'
import { browserPath } from '../picture/executable.ts'

const limit = 120_000 // ms

const run = (path: string, args: string[]): Promise<void> =>
  new Promise((resolve, reject) => {
    const browser = spawn(path, args, { stdio: 'ignore', timeout: limit })
    browser.once('error', reject)
    browser.once('close', (code) =>
      code === 0
        ? resolve()
        : reject(new AppError('unavailable', 'The browser could not print the page. Try again in a moment.')),
    )
  })

/** A page that needs nothing from elsewhere, printed as PDF. @throws AppError */
export const printPdf = async (html: string): Promise<Uint8Array<ArrayBuffer>> => {
  const dir = join(homeDir(), 'scratch', randomUUID())
  await mkdir(dir, { recursive: true })
  try {
    const [page, out] = [join(dir, 'page.html'), join(dir, 'page.pdf')]
    await writeFile(page, html)
    await run(browserPath(), [
      ...['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--no-pdf-header-footer'],
      ...[`--user-data-dir=${join(dir, 'profile')}`],
      ...[`--print-to-pdf=${out}`, pathToFileURL(page).href],
    ])
    return new Uint8Array(await readFile(out))
  } finally {
    await rm(dir, { recursive: true, force: true })
  }
}
