import { expect, type Page, test } from '@playwright/test'
import type { Given } from './ask.ts'
import { expectAccessible } from './axe.ts'
import { documentOf, patient, undo } from './film.ts'

const refused = async (page: Page, procedure: string) =>
  page.route(`**/api/trpc/${procedure}*`, (route) => route.abort())

/** What a page says and lets one do where there is nothing, where something fails, and where nobody answers. */
export const statesStory = ({ page, film }: Given) => {
  test('a take that cannot be drawn says so in sight, and can be cancelled', async () => {
    await page().goto(`${film()}/storyboard`)
    await page().locator('[data-shot]').first().click()
    const note = page().getByLabel('Another take')
    await refused(page(), 'films.draftTake')
    await note.fill('closer')
    await note.press('Enter')
    await expect(page().getByText(/^The take could not be drawn/)).toBeInViewport()
    await expectAccessible(page())
    await page().unrouteAll()
    await page().route('**/api/trpc/films.draftTake*', () => {}) // never answered
    await note.press('Enter')
    const cancel = page().getByRole('button', { name: 'Cancel' })
    await expect(cancel).toBeInViewport()
    await cancel.press('Enter')
    await expect(note).toBeFocused()
    await expect(page().getByRole('button', { name: 'Draw this take' })).toBeEnabled()
    await page().unrouteAll({ behavior: 'ignoreErrors' })
    await note.press('Escape')
    await expect(page().locator('[data-shot]').first()).toBeFocused()
  })

  test('while nobody answers one stays on the page', async () => {
    const board = page().url()
    await page().context().setOffline(true)
    await expect(page().getByText('Offline: trying again')).toBeVisible()
    const screenplay = page().getByRole('link', { name: 'Screenplay', exact: true }).first()
    await screenplay.click()
    await expect(page().getByText(/^The studio does not answer\. This page stays open/)).toBeVisible()
    await expectAccessible(page())
    expect(page().url()).toBe(board)
    await page().context().setOffline(false)
    await screenplay.click()
    await expect(page()).toHaveURL(/\/screenplay$/, patient)
  })

  test('a page that was emptied is written on again', async () => {
    const { screenplay } = await documentOf(page(), film())
    const text = page().getByLabel('Screenplay text')
    await text.click()
    await page().keyboard.press('Control+a')
    await page().keyboard.press('Delete')
    await expect.poll(async () => (await documentOf(page(), film())).screenplay, patient).toBe('')
    await expect(text).toBeFocused()
    await expectAccessible(page())
    await page().keyboard.press('Control+z')
    await expect.poll(async () => (await documentOf(page(), film())).screenplay, patient).toBe(screenplay)
  })

  test('a cut without clips says how they come back', async () => {
    await page().goto(film())
    const cut = page().getByRole('slider', { name: 'Playhead on the timeline' })
    await cut.focus()
    const { tracks } = await documentOf(page(), film())
    await page().keyboard.press('Control+a')
    await page().keyboard.press('Delete')
    await expect(page().getByText(/^The cut is empty\./)).toBeVisible()
    await expect(page().getByRole('heading', { name: 'Nothing in the cut' })).toBeVisible()
    await expectAccessible(page())
    await undo(page())
    await expect.poll(async () => (await documentOf(page(), film())).tracks, patient).toEqual(tracks)
  })

  test('a shot that is not there has a way back to the board', async () => {
    await page().goto(`${film()}/stage/nowhere`)
    await expect(page().getByText('The shot could not be shown.')).toBeVisible()
    await expectAccessible(page())
    await page().getByRole('link', { name: 'To the storyboard' }).click()
    await expect(page()).toHaveURL(/\/storyboard$/)
  })
}
