import { expect, test } from '@playwright/test'
import type { Given } from './ask.ts'
import { type Clip, canvas, chosen, cutOf, drag, endOf, opened, rowOf, undoes } from './cut.ts'
import { mp4 } from './files.ts'

/** A video that was brought lies between shots: room is made for it, and it has an end, as drawn shots have none. */
export const handlesStory = (given: Given): void => {
  const laid = async () =>
    (await rowOf(given, 'picture')).clips.filter(({ source }) => source.asset === 'one-breath')

  test('a video dropped with Alt takes shots and markers on; without handles no dissolve, and it says what to do', async () => {
    test.setTimeout(180_000)
    const page = given.page()
    const untouched = await cutOf(given)
    await page.goto(`${given.film()}/assets`)
    await page
      .locator('input[type=file][accept]')
      .first()
      .setInputFiles(await mp4(page, given.film(), 'one breath.mp4'))
    await expect(page.getByText('All is here')).toBeVisible({ timeout: 40_000 })
    await page.getByRole('button', { name: 'Close what has come' }).click()

    const { point, goTo } = await opened(given)
    const { name, clips } = await rowOf(given, 'picture')
    const [first, second] = clips as [Clip, Clip]
    await goTo(second.start + 5)
    await page.keyboard.press('m')
    await undoes(page, /^Undo: .*marker/i)
    const marked = async () =>
      Object.values((await cutOf(given)).markers).find(({ id }) => untouched.markers[id] === undefined)
    await expect.poll(async () => (await marked())?.frame).toBe(second.start + 5)
    await page.keyboard.press('Shift+B')
    const shelf = page.getByRole('complementary', { name: 'Assets' })
    const tile = await shelf.getByRole('button', { name: /one breath/ }).boundingBox()
    if (tile === null) throw new Error('What was brought is not on the shelf.')
    const onto = await point(name, endOf(first), 2)
    await drag(page, { x: tile.x + 20, y: tile.y + 20 }, onto, () => page.keyboard.down('Alt'))
    await page.keyboard.up('Alt')
    await undoes(page, /^Undo: Inserted “one breath”/)
    await expect.poll(laid).toHaveLength(1)
    const [video] = (await laid()) as [Clip]
    expect(video.start).toBe(endOf(first))
    expect((await marked())?.frame).toBe(second.start + 5 + video.frames)

    // Once more after itself: its end is the end of what there is.
    await shelf.getByRole('button', { name: 'Close assets' }).click()
    const body = await (await opened(given)).point(name, video.start + 20)
    await page.mouse.click(body.x, body.y)
    await expect(chosen(page)).toHaveText('2 clips are chosen.') // it and its sound
    await page.keyboard.press('Control+d')
    await undoes(page, /^Undo: Duplicated/)
    await expect.poll(laid).toHaveLength(2)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Home')
    const here = async () => Number(await canvas(page).getAttribute('aria-valuenow'))
    for (let i = 0; i < 6 && (await here()) < endOf(video); i++) await page.keyboard.press('ArrowDown')
    expect(await here()).toBe(endOf(video))
    await page.getByRole('tab', { name: 'Transitions' }).click()
    const dissolve = page.getByRole('button', { name: 'Dissolve', exact: true })
    await dissolve.click()
    const timeline = page.getByRole('region', { name: 'Timeline' })
    await expect(
      timeline.getByText(/nothing left to show past its end\. Trim its tail first\./),
    ).toBeVisible()
    expect((await laid()).map(({ transitionIn }) => transitionIn)).toEqual([null, null])

    const again = await (await opened(given)).point(name, video.start + 20)
    await page.mouse.click(again.x, again.y)
    for (let i = 0; i < 6 && (await here()) < endOf(video); i++) await page.keyboard.press('ArrowDown')
    for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Shift+E')
    await undoes(page, /^Undo: Rippled/)
    await page.keyboard.press('Escape')
    await page.getByRole('tab', { name: 'Transitions' }).click()
    await dissolve.click()
    await undoes(page, /^Undo: Dissolve of 4 frames into .*, as long as the pictures reach/)
    await expect.poll(async () => (await laid())[1]?.transitionIn?.frames).toBe(4)
    await canvas(page).focus()
    for (let steps = 0; steps < 6; steps++) await page.keyboard.press('Control+z')
    await expect.poll(() => cutOf(given), { timeout: 40_000 }).toEqual(untouched) // each moves the whole cut
  })
}
