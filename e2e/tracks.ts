import { expect, test } from '@playwright/test'
import type { Given } from './ask.ts'
import { canvas, cutOf, drag, opened, rowOf, undone } from './cut.ts'

/** The tracks themselves, the view on them, and the map of the keys. */
export const tracksStory = (given: Given): void => {
  const track = async (name: string) =>
    Object.values((await cutOf(given)).tracks).find((each) => each.name === name)

  test('a track is added, moved among the others and removed; one is heard alone and pulled taller', async () => {
    const { page, rowAt, box } = await opened(given)
    const before = await cutOf(given)
    await page.getByRole('button', { name: 'Add a track' }).press('Enter')
    await page.getByRole('menuitem', { name: 'Titles track' }).press('Enter')
    await expect.poll(async () => (await track('Titles 2'))?.kind).toBe('titles')
    const [new_, first] = [(await track('Titles 2'))?.order ?? 0, (await track('Titles'))?.order ?? 0]
    expect(new_).toBeLessThan(first)
    const more = page.getByRole('button', { name: 'More about Titles 2', exact: true })
    await more.press('Enter')
    await page.getByRole('menuitem', { name: 'Move down' }).press('Enter')
    await expect
      .poll(async () => ((await track('Titles 2'))?.order ?? 0) > ((await track('Titles'))?.order ?? 0))
      .toBe(true)
    const [from, to] = [await rowAt('Titles 2'), await rowAt('Picture')]
    await drag(page, { x: from.x + 30, y: from.y + 10 }, { x: to.x + 30, y: to.y + 10 })
    await expect
      .poll(async () => ((await track('Titles 2'))?.order ?? 0) < ((await track('Picture'))?.order ?? 0))
      .toBe(true)
    await more.press('Enter')
    await page.getByRole('menuitem', { name: 'Remove the track' }).press('Enter')
    await expect.poll(() => track('Titles 2')).toBeUndefined()
    await undone(given, before, 4)

    await page.getByRole('button', { name: 'Solo Music', exact: true }).press('Enter')
    await expect.poll(async () => (await track('Music'))?.solo).toBe(true)
    await undone(given, before)

    const row = await rowAt('Dialogue')
    const edge = { x: box.x + 300, y: row.y + row.height + 1 }
    await drag(page, edge, { x: edge.x, y: edge.y + 24 })
    await expect.poll(async () => (await track('Dialogue'))?.height).toBe(row.height + 24)
    await undone(given, before)
  })

  test('the view is zoomed to the pointer, fitted, and follows the playhead', async () => {
    const { page, point, goTo, frames } = await opened(given)
    const { name } = await rowOf(given, 'picture')
    const zoom = page.getByRole('slider', { name: 'Zoom' })
    const line = canvas(page).locator('div[aria-hidden]')
    const seen = async () => (await line.boundingBox())?.x ?? 0
    const frame = Math.round(frames / 3)
    await goTo(frame)
    const here = await point(name, frame)
    const whole = await seen()
    const fitted = Number(await zoom.inputValue())
    await page.mouse.move(here.x, here.y)
    await page.keyboard.down('Control')
    for (let i = 0; i < 4; i++) await page.mouse.wheel(0, -120)
    await page.keyboard.up('Control')
    await expect.poll(async () => Number(await zoom.inputValue())).toBeGreaterThan(fitted + 0.1)
    expect(Math.abs((await seen()) - whole)).toBeLessThan(6)
    await page.keyboard.press('End')
    await expect(line).toBeVisible()
    await page.keyboard.press('Home')
    await expect(line).toBeVisible()
    await page.keyboard.press('0')

    const divider = page.getByRole('separator', { name: 'Height of the timeline' })
    const [tall, at] = [(await canvas(page).boundingBox())?.height ?? 0, await divider.boundingBox()]
    const grip = { x: 400, y: (at?.y ?? 0) + 2 }
    await drag(page, grip, { x: grip.x, y: grip.y - 80 })
    await expect.poll(async () => (await canvas(page).boundingBox())?.height ?? 0).toBeGreaterThan(tall + 60)
    await divider.press('Enter')
    await expect.poll(async () => (await canvas(page).boundingBox())?.height).toBe(tall)
    await expect.poll(async () => Number(await zoom.inputValue())).toBeCloseTo(fitted, 2)
  })

  test('the keys stand in a map that can be searched', async () => {
    const { page } = await opened(given)
    await page.keyboard.press('?')
    const search = page.getByRole('textbox', { name: 'Search the keys' }).or(page.getByRole('searchbox'))
    await expect(search).toBeFocused()
    await page.keyboard.type('ripple')
    const map = page.getByRole('dialog')
    await expect(map.getByText('Ripple the tail to the playhead')).toBeVisible()
    await expect(map.getByText('Full screen')).toHaveCount(0)
    await page.keyboard.press('Escape') // the first empties the search
    await page.keyboard.press('Escape')
    await expect(map).toHaveCount(0)
  })
}
