import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { documentOf, patient, undo } from './film.ts'

/** A shot taken in hand on the board: made two, told otherwise, shot another way. */
export const shotsStory = (given: { page: () => Page; film: () => string }): void => {
  const page = given.page
  const now = () => documentOf(page(), given.film())
  const panels = () => page().getByRole('option', { name: /^Shot / })
  const bar = (name: string | RegExp) =>
    page().getByRole('toolbar', { name: 'Shots' }).getByRole('button', { name })
  const seen = async (shot: string) =>
    Object.values((await now()).tracks)
      .flatMap(({ kind, clips }) => (kind === 'picture' ? Object.values(clips) : []))
      .filter(({ source }) => source.shot === shot)
      .reduce((sum, { frames }) => sum + frames, 0)
  const open = async () => {
    await page().goto(`${given.film()}/storyboard`)
    await panels().first().click()
    return (await panels().first().getAttribute('data-shot')) ?? ''
  }
  let before: Awaited<ReturnType<typeof now>>

  test('a shot is made two, the two are one again, and one is doubled', async () => {
    const shot = await open()
    before = await now()
    const [count, frames] = [await panels().count(), await seen(shot)]
    await bar('Split in two').click()
    await expect(panels()).toHaveCount(count + 1)
    const half = (await panels().nth(1).getAttribute('data-shot')) ?? ''
    await expect.poll(() => seen(half), patient).toBeGreaterThan(0)
    expect((await seen(shot)) + (await seen(half))).toBe(frames)
    expect((await now()).locks).toEqual(expect.arrayContaining([`shots.${shot}`, `shots.${half}`]))

    await panels().first().click()
    await page().keyboard.press('g')
    await expect(panels()).toHaveCount(count)
    await expect.poll(() => seen(shot), patient).toBe(frames)
    expect((await now()).shots[shot]?.lines).toEqual(before.shots[shot]?.lines)

    await bar('Duplicate').click()
    await expect(panels()).toHaveCount(count + 1)
    const double = (await panels().nth(1).getAttribute('data-shot')) ?? ''
    await expect.poll(() => seen(double), patient).toBe(frames)
    expect((await now()).shots[double]).toMatchObject({ shows: (await now()).shots[shot]?.shows, lines: [] })
    await undo(page(), 3)
    await expect.poll(now, patient).toEqual(before)
  })

  test('its words, size, angle, lens, move, people and length are changed, and its line', async () => {
    const shot = await open()
    before = await now()
    const is = before.shots[shot]
    const line = page().getByRole('region', { name: 'Words spoken' }).getByRole('textbox').first()
    const size = is?.size === 'CU' ? 'MS' : 'CU'
    await page().getByLabel('Size').selectOption(size)
    await page().getByLabel('Angle').selectOption('low')
    await page().getByLabel('Lens').selectOption('85')
    await expect.poll(async () => (await now()).cameras[shot]?.lens, patient).toBe(85)
    await page().getByLabel('Move').selectOption('push-in')
    await expect.poll(async () => (await now()).cameras[shot]?.move, patient).toBe('push-in')
    const person = page().getByRole('group', { name: 'About' }).getByRole('button').last()
    const about = await person.getAttribute('aria-pressed')
    await person.click()
    await expect(person).not.toHaveAttribute('aria-pressed', about ?? '')
    const long = await seen(shot)
    await page().getByLabel('Seconds').fill('7')
    await page().getByLabel('Seconds').press('Enter')
    await expect.poll(() => seen(shot), patient).toBe(7 * 12)
    await page().getByLabel('What the shot shows').fill('Dust in the light of the door.')
    await page().getByLabel('What the shot shows').blur()
    const said = await line.inputValue()
    await line.fill(`${said} Always.`)
    await line.blur()
    await expect.poll(async () => (await now()).screenplay, patient).toContain(`${said} Always.`)
    const after = await now()
    expect(after.shots[shot]).toMatchObject({ size, angle: 'low', shows: 'Dust in the light of the door.' })
    expect(after.shots[shot]?.subjects).not.toEqual(is?.subjects)
    expect(after.panels[shot]?.stale).toBe(true)
    await expect(panels().first().getByText('Not redrawn')).toBeVisible()
    await undo(page(), 8)
    await expect.poll(now, patient).toEqual(before)
    expect(await seen(shot)).toBe(long)
  })

  test('another take is drawn by a note, stands beside the first, and is chosen', async () => {
    test.setTimeout(120_000)
    const shot = await open()
    before = await now()
    await page().keyboard.press('p')
    await page().keyboard.type('closer, she turns away')
    await page().keyboard.press('Enter')
    const takes = page().getByRole('list', { name: 'Takes of this shot' }).getByRole('listitem')
    await expect(page().getByRole('button', { name: 'Cancel' })).toBeVisible()
    await expect(takes).toHaveCount(2, { timeout: 90_000 })
    await expect(takes.nth(0)).toContainText('In the film')
    await expect(takes.nth(1)).toContainText('closer')
    await expect(takes.nth(1)).toContainText('turns away')
    const drawn = () =>
      takes.locator('img').evaluateAll((all) => all.every((i) => (i as HTMLImageElement).naturalWidth > 0))
    await expect.poll(drawn, patient).toBe(true)
    await expectAccessible(page())
    await takes
      .nth(1)
      .getByRole('button', { name: /^Choose/ })
      .click()
    await expect(takes.nth(1)).toContainText('In the film')
    const sizes = ['EWS', 'WS', 'FS', 'MS', 'CU', 'ECU']
    const size = async () => sizes.indexOf((await now()).shots[shot]?.size ?? '')
    await expect.poll(size, patient).toBe(sizes.indexOf(before.shots[shot]?.size ?? '') + 1)
    expect((await now()).panels[shot]?.asset).not.toBe(before.panels[shot]?.asset)
    expect((await now()).locks).toEqual(expect.arrayContaining([`cameras.${shot}`, `performances.${shot}`]))
    await undo(page(), 2)
    await expect.poll(now, patient).toEqual(before)
  })

  test('a shot stays as it is while it is kept, and the board is seen as it is printed', async () => {
    const shot = await open()
    before = await now()
    await page().keyboard.press('Shift+s')
    await expect.poll(async () => (await now()).locks, patient).toContain(`cameras.${shot}`)
    await expect(bar('Let it change again')).toBeVisible()
    await undo(page())
    await expect.poll(now, patient).toEqual(before)
    const coming = page().waitForEvent('popup')
    await page().getByRole('link', { name: 'Print' }).click()
    const printed = await coming
    const count = Object.keys(before.shots).length
    await expect(printed.locator('.page li')).toHaveCount(count)
    await expect(printed.locator('.page')).toHaveCount(Math.ceil(count / 6))
    const drawn = () =>
      printed.locator('img').evaluateAll((all) => all.every((i) => (i as HTMLImageElement).naturalWidth > 0))
    await expect.poll(drawn, patient).toBe(true)
    await printed.close()
  })
}
