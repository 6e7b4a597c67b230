import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { AppError } from '#film/errors.ts'
import { closeBrowser } from '#server/render/picture/browser.ts'
import { averageShot, contactSheet, framesOf, planned } from './draw.ts'
import { films } from './films.ts'
import { page } from './page.ts'

const root = resolve(import.meta.dirname, '../..')
const say = (text: string) => process.stderr.write(`${text}\n`)

/** Draws the sheets of the films that are named, or of all, and writes the page that shows every sheet. */
export const gallery = async (names: string[]): Promise<void> => {
  const unknown = names.find((name) => !films.some((film) => film.name === name))
  if (unknown !== undefined)
    throw new AppError(
      'bad-input',
      `There is no film "${unknown}" in the gallery. There are: ${films.map(({ name }) => name).join(', ')}.`,
    )
  const folder = join(root, 'docs/gallery')
  await mkdir(folder, { recursive: true })
  try {
    for (const shown of films.filter(({ name }) => names.length === 0 || names.includes(name))) {
      const film = await planned(shown)
      const frames = await framesOf(film)
      await contactSheet(frames, shown.size, join(folder, `${shown.name}.jpg`))
      const rhythm = `${frames.length / 2} shots of ${averageShot(film).toFixed(1)} s (${shown.genre}: ${film.direction?.averageShotSeconds} s)`
      say(`${shown.name}: ${film.narrative?.title ?? shown.name}, ${rhythm}`)
    }
  } finally {
    await closeBrowser()
  }
  const wrong = await readFile(join(folder, 'wrong.md'), 'utf8')
  await writeFile(join(root, 'docs/gallery.md'), page(films, wrong))
}
