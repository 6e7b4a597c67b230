import { readFile } from 'node:fs/promises'
import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { documentOf, patient } from './film.ts'

/** The board taken in hand: dragged, added to, taken home. */
export const boardStory = ({ page, film }: { page: () => Page; film: () => string }): void => {
  const panels = () => page().getByRole('option', { name: /^Shot / })
  const order = () => panels().evaluateAll((list) => list.map((panel) => panel.getAttribute('data-shot')))
  const undo = () => page().getByRole('button', { name: /^Undo/ }).click()

  test('a shot is dragged to another place, by keys to the next, and back', async () => {
    await page().goto(`${film()}/storyboard`)
    await expect(panels().first()).toBeVisible()
    const before = await order()
    const [from, to] = [await panels().nth(0).boundingBox(), await panels().nth(1).boundingBox()]
    if (from === null || to === null) throw new Error('There are no two panels to be seen.')
    await page().mouse.move(from.x + 50, from.y + 50)
    await page().mouse.down()
    await page().mouse.move(from.x + 80, from.y + 60)
    await page().mouse.move(to.x + to.width - 15, to.y + 50, { steps: 4 })
    await page().mouse.up()
    await expect.poll(order, patient).not.toEqual(before)
    expect((await order())[0]).not.toBe(before[0])
    await undo()
    await expect.poll(order, patient).toEqual(before)
    await panels().first().click()
    await page().keyboard.press('Alt+ArrowRight')
    await expect.poll(order, patient).not.toEqual(before)
    await undo()
    await expect.poll(order, patient).toEqual(before)
  })

  test('a shot is added, described, kept and removed', async () => {
    const before = await order()
    const { locks } = await documentOf(page(), film())
    await panels().first().click()
    await page().keyboard.press('a')
    await expect(panels()).toHaveCount(before.length + 1)
    await page().getByLabel('What the shot shows').fill('The door, slowly, opens.')
    await page().getByLabel('What the shot shows').blur()
    const added = page().getByRole('option', { name: /The door, slowly, opens\./ })
    await expect(added).toBeVisible()
    await page().getByRole('toolbar').getByRole('button', { name: 'Keep as it is' }).click()
    await expect(added.getByTitle('Kept as it is')).toBeVisible()
    await expectAccessible(page())
    await added.click()
    await page().keyboard.press('Delete')
    await expect(panels()).toHaveCount(before.length)
    for (let steps = 0; steps < 4; steps++) await undo()
    await expect.poll(async () => (await documentOf(page(), film())).locks, patient).toEqual(locks)
  })

  test('the board goes home as a PDF that has pages', async () => {
    await page().getByRole('button', { name: 'Download' }).click()
    const coming = page().waitForEvent('download')
    await page()
      .getByRole('menuitem', { name: /^Storyboard/ })
      .click()
    const pdf = await readFile(await (await coming).path())
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []
    expect(pages).toHaveLength(Math.ceil((await panels().count()) / 6))
  })

  test('in a narrow window a finger that rests drags a panel, and a sheet changes the shot', async () => {
    await page().setViewportSize({ width: 600, height: 800 })
    await page().goto(`${film()}/storyboard`)
    await expect(panels().first()).toBeVisible()
    const before = await order()
    const [from, to] = [await panels().nth(0).boundingBox(), await panels().nth(1).boundingBox()]
    if (from === null || to === null) throw new Error('There are no two panels to be seen.')
    const finger = await page().context().newCDPSession(page())
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x = 0) =>
      finger.send('Input.dispatchTouchEvent', {
        ...{ type, touchPoints: type === 'touchEnd' ? [] : [{ x, y: from.y + 60 }] },
      })
    await touch('touchStart', from.x + 60)
    await expect(page().locator('[data-dragging]')).toHaveCount(1)
    for (const share of [0.3, 0.6, 1])
      await touch('touchMove', from.x + 60 + share * (to.x + to.width - from.x - 80))
    await touch('touchEnd')
    await expect.poll(order, patient).not.toEqual(before)
    await undo()
    await expect.poll(order, patient).toEqual(before)
    await panels().first().click()
    await page().getByRole('button', { name: 'Move later' }).click()
    await expect.poll(order, patient).not.toEqual(before)
    await undo()
    await expect.poll(order, patient).toEqual(before)
    await page().getByRole('button', { name: 'Change shot 1A' }).click()
    await expect(page().getByLabel('What the shot shows')).toBeVisible()
    await expectAccessible(page())
    await page().keyboard.press('Escape')
    await expect(page().getByLabel('What the shot shows')).toBeHidden()
    await page().setViewportSize({ width: 1440, height: 900 })
  })
}
