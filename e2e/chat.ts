import { expect, type Page, test } from '@playwright/test'
import { z } from 'zod'
import { filmAs, type Given } from './ask.ts'
import { expectAccessible } from './axe.ts'

const Film = z.object({
  brief: z.object({ title: z.string().nullable() }),
  scoreNotes: z.record(z.string(), z.object({ tempo: z.number().optional() })),
})

const filmOf = (given: Given) => filmAs(given, Film)

/** The controller is asked in words, from any page of the film; nothing is done without a yes, and one step takes it back. */
export const chatStory = (given: Given): void => {
  const opened = async () => {
    const page = given.page()
    await page.goto(`${given.film()}/storyboard`)
    return { page, panel: await asked(page) }
  }
  /** Opened by its key, as soon as the page listens to keys. */
  const asked = async (page: Page) => {
    const panel = page.getByRole('complementary', { name: 'Controller' })
    await page.getByRole('button', { name: 'Ask the controller' }).waitFor()
    await expect(async () => {
      if (!(await panel.isVisible())) await page.keyboard.press('Control+k')
      await expect(panel.getByRole('textbox', { name: 'What should change' })).toBeFocused({ timeout: 1000 })
    }).toPass()
    return panel
  }

  test('two changes are asked for, one is left out, the other is done and taken back', async () => {
    const { page, panel } = await opened()
    const before = await filmOf(given)
    await expectAccessible(page)
    await page.keyboard.type('Slower music in the first scene and call it The Keeper')
    await page.keyboard.press('Enter')
    const music = panel.getByRole('checkbox', { name: 'Music slower in scene 1' })
    const title = panel.getByRole('checkbox', { name: 'The film is called “The Keeper”' })
    await expect(music).toBeChecked()
    await expect(panel.getByText('tempo × 0.85')).toBeVisible()
    expect(await filmOf(given)).toEqual(before) // nothing without a yes
    await title.press('Space')
    await expect(title).not.toBeChecked()
    await expectAccessible(page)
    await panel.getByRole('button', { name: 'Yes, do it' }).press('Enter')
    await expect(panel.getByText(/^Done, as one edit/)).toBeVisible()
    await expect(panel.getByRole('button', { name: /^Remake: .*the music/ })).toBeVisible()
    const done = await filmOf(given)
    expect(done.scoreNotes.s1?.tempo).toBeCloseTo(0.85)
    expect(done.brief.title).toBe(before.brief.title)
    await expect(page.getByRole('button', { name: /^Undo: Slower music in the first scene/ })).toBeEnabled()
    await expect(panel.getByRole('textbox')).toBeFocused() // what is typed now is the next request
    await page.keyboard.press('Control+z')
    await expect(async () => expect(await filmOf(given)).toEqual(before)).toPass()
  })

  test('what is unclear is asked, what cannot be is said, what was asked comes back', async () => {
    const { page, panel } = await opened()
    await page.keyboard.type('darker')
    await page.keyboard.press('Enter')
    await expect(panel.getByText('Darker in which scene?')).toBeVisible()
    await panel.getByRole('button', { name: /^Scene 1/ }).press('Enter')
    await expect(panel.getByRole('checkbox', { name: 'Scene 1 darker' })).toBeChecked()
    await panel.getByRole('button', { name: 'No', exact: true }).press('Enter')
    await expect(panel.getByText('Left as it was.')).toBeVisible()
    const input = panel.getByRole('textbox')
    await input.fill('Add a dog')
    await input.press('Enter')
    await expect(panel.getByText(/^New scenes, people and lines are written/)).toBeVisible()
    await input.press('ArrowUp')
    await expect(input).toHaveValue('Add a dog')
    await input.press('Escape')
    await expect(panel).toBeHidden()
    await page.reload()
    await asked(page)
    await expect(panel.getByText('Left as it was.')).toBeVisible() // kept over a reload
    await panel.getByRole('button', { name: 'Forget this talk' }).click()
    await expect(panel.getByText('Say what should change.')).toBeVisible()
    await page.keyboard.press('Escape')
  })
}
