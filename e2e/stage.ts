import { expect, type Page, test } from '@playwright/test'
import { z } from 'zod'
import { filmAs, type Given } from './ask.ts'
import { expectAccessible } from './axe.ts'

const Film = z.object({
  locks: z.array(z.string()),
  shots: z.record(z.string(), z.object({ id: z.string() })),
  cameras: z.record(z.string(), z.object({ lens: z.number() })),
})

const filmOf = (given: Given) => filmAs(given, Film)

const stage = (page: Page) => page.getByRole('application')

/** A shot is opened on its stage and directed by hand: what changes there is the shot. */
export const stageStory = (given: Given): void => {
  const { page, film } = given

  test('a shot opens as a stage', async () => {
    const first = Object.keys((await filmOf(given)).cameras).sort()[0] ?? ''
    await page().goto(`${film()}/stage/${first}`)
    await expect(page().getByRole('heading', { name: /^Shot / })).toBeVisible()
    await expect(stage(page()).locator('canvas')).toHaveCount(2, { timeout: 60_000 })
    await expectAccessible(page())
  })

  test('another lens is the shot’s, kept from the crew, and taken back', async () => {
    const shot = page().url().split('/').at(-1) ?? ''
    const before = await filmOf(given)
    await page().getByRole('button', { name: 'Camera', exact: true }).click()
    const lens = before.cameras[shot]?.lens === 135 ? '14' : '135'
    await page().getByLabel('Focal length').selectOption(lens)
    const now = async () => (await filmOf(given)).cameras[shot]?.lens
    await expect.poll(now).toBe(Number(lens))
    expect((await filmOf(given)).locks).toContain(`cameras.${shot}`)
    await stage(page()).focus()
    await page().keyboard.press('Control+z')
    await expect.poll(now).toBe(before.cameras[shot]?.lens)
    expect((await filmOf(given)).locks).toEqual(before.locks)
  })

  test('by keys alone: something is chosen, moved and let go', async () => {
    await stage(page()).focus()
    await page().keyboard.press('Escape')
    await page().keyboard.press('Tab')
    await expect(stage(page())).toHaveAccessibleName(/Camera is chosen/)
    await page().keyboard.press('Tab')
    await expect(stage(page())).toHaveAccessibleName(/is chosen/)
    await page().keyboard.press('Shift+ArrowRight')
    const undo = page().getByRole('button', { name: /^Undo: .* is moved/ })
    await expect(undo).toBeEnabled()
    await page().keyboard.press('Control+z')
    await expect(undo).toHaveCount(0)
    await page().keyboard.press('r')
    await page().keyboard.press('ArrowRight')
    const turned = page().getByRole('button', { name: /^Undo: .* is turned/ })
    await expect(turned).toBeEnabled()
    await page().keyboard.press('Control+z')
    await expect(turned).toHaveCount(0)
    await page().keyboard.press('g')
    await page().keyboard.press('Shift+Tab')
    await expect(stage(page())).toHaveAccessibleName(/Camera is chosen/)
    await page().keyboard.press('Shift+Tab') // before the first thing the focus leaves the stage
    await expect(stage(page())).not.toBeFocused()
    await stage(page()).focus()
    await page().keyboard.press('Escape')
    await expect(stage(page())).not.toHaveAccessibleName(/is chosen/)
    await page().keyboard.press('Escape')
    await expect(page()).toHaveURL(/\/storyboard$/)
  })

  test('the camera is flown and set, from around it is seen', async () => {
    await page().goBack()
    await expect(stage(page()).locator('canvas')).toHaveCount(2, { timeout: 60_000 })
    const box = await stage(page()).boundingBox()
    if (box === null) throw new Error('The stage is not shown.')
    const [x, y] = [box.x + box.width * 0.15, box.y + box.height * 0.2]
    await page().mouse.move(x, y)
    await page().mouse.down()
    await page().mouse.move(x + 60, y + 10, { steps: 4 })
    await page().mouse.up()
    await expect(page().getByText('You have left the camera.')).toBeVisible()
    await page().keyboard.press('c')
    await expect(page().getByText('You have left the camera.')).toHaveCount(0)
    await expect(page().getByRole('button', { name: 'Undo: The camera is set by hand' })).toBeEnabled()
    await page().keyboard.press('Control+z')
    await page().keyboard.press('v')
    await expect(page().getByRole('radio', { name: 'Around' })).toBeChecked()
    await expectAccessible(page())
  })
}
