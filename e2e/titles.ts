import { expect, test } from '@playwright/test'
import type { Given } from './ask.ts'
import { expectAccessible } from './axe.ts'
import { cutOf, drag, opened, rowOf, undoes, undone } from './cut.ts'

/** The titles that come with the studio: seen, laid, dragged, set another way, taken back. */
export const titlesStory = (given: Given): void => {
  const styles = async () =>
    Object.values((await cutOf(given)).tracks)
      .filter(({ kind }) => kind === 'titles')
      .flatMap(({ clips }) => Object.values(clips))
      .flatMap(({ source }) => (source as { style?: string }).style ?? [])

  test('a title is laid at the playhead with the name of who is seen, says another, is set another way', async () => {
    const { page } = await opened(given)
    const before = await cutOf(given)
    const { clips } = await rowOf(given, 'titles')
    await page.getByRole('tab', { name: 'Titles' }).click()
    await expect(page.getByRole('list', { name: 'Titles of the studio' }).getByRole('listitem')).toHaveCount(
      7,
    )
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Name', exact: true }).click()
    await undoes(page, /^Undo: Title: name/)
    await expect.poll(styles).toEqual(['name'])
    expect((await rowOf(given, 'titles')).clips.slice(0, clips.length)).toEqual(clips)

    const side = page.getByRole('tabpanel')
    await side.getByLabel('Subtitle').fill('Keeper of the light')
    await side.getByLabel('Subtitle').press('Enter')
    await expect(page.getByText('Keeper of the light', { exact: true }).first()).toBeVisible() // over the picture
    await expectAccessible(page)
    await side.getByLabel('Style').selectOption('Chapter')
    await expect.poll(styles).toEqual(['chapter'])
    await undone(given, before, 3)
  })

  test('one is dragged onto the timeline; a key lays the last one again', async () => {
    const { page, point } = await opened(given)
    const before = await cutOf(given)
    const { name, clips } = await rowOf(given, 'titles')
    const after = Math.max(...clips.map(({ start, frames }) => start + frames)) + 60
    await page.getByRole('tab', { name: 'Titles' }).click()
    const tile = await page.getByRole('button', { name: 'Place and time', exact: true }).boundingBox()
    if (tile === null) throw new Error('There is no such title on the shelf.')
    await drag(page, { x: tile.x + 20, y: tile.y + 20 }, await point(name, after))
    await undoes(page, /^Undo: Title: place and time/)
    await expect.poll(styles).toEqual(['place'])
    await page.getByRole('slider', { name: 'Playhead on the timeline' }).focus()
    await page.keyboard.press('Shift+t')
    await undoes(page, /^Undo: Title: name/)
    await expect.poll(styles).toHaveLength(2)
    await undone(given, before, 2)
  })
}
