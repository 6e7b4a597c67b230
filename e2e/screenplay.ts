import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { documentOf, patient } from './film.ts'

/** The text itself is written in; it keeps its form, and tells what of the film it makes anew. */
export const screenplayStory = (given: { page: () => Page; film: () => string }): void => {
  const page = given.page
  const now = () => documentOf(page(), given.film())

  test('a word of the screenplay is written, only its line is made anew, and undo brings the old one back', async () => {
    await page().goto(`${given.film()}/screenplay`)
    const speech = page().locator('.sp-dialogue').first()
    await expect(speech).toBeVisible()
    const [before, said] = [await now(), await speech.innerText()]
    await speech.click()
    await page().keyboard.press('End')
    await page().keyboard.type(' Always.')
    await expect(page().getByText(/^To be made again: 1 line, 1 shot, the mix/)).toBeVisible()
    await expect.poll(async () => (await now()).screenplay, patient).toContain(`${said} Always.`)
    expect({ ...(await now()), screenplay: '' }).toEqual({ ...before, screenplay: '' })
    await page().keyboard.press('Control+z')
    await expect(speech).toHaveText(said)
    await expect.poll(now, patient).toEqual(before)
    await expectAccessible(page())
  })

  test('a new line keeps the form of a screenplay', async () => {
    const before = await now()
    const who = (await page().locator('.sp-character').first().innerText()).replace(/\(.*/, '').trim()
    await page().locator('.cm-content').click()
    await page().keyboard.press('Control+End')
    await page().keyboard.press('Enter')
    await page().keyboard.type(who.toLowerCase())
    await page().keyboard.press('Tab')
    await expect(page().locator('.sp-character').last()).toHaveText(who)
    await page().keyboard.press('Enter')
    await page().keyboard.type('So be it.')
    await expect(page().locator('.sp-dialogue').last()).toHaveText('So be it.')
    await expect
      .poll(async () => (await now()).screenplay.trimEnd(), patient)
      .toMatch(new RegExp(`${who}\nSo be it\\.$`))
    while ((await now()).screenplay !== before.screenplay) {
      await page().keyboard.press('Control+z')
      await page().waitForTimeout(300)
    }
  })
}
