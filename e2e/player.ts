import { expect, type Page, test } from '@playwright/test'
import type { Given } from './ask.ts'

const timecode = async (page: Page) => (await page.getByTestId('timecode').innerText()).slice(0, 11)

/** How bright what the player shows is, 0 … 1, whatever draws it. */
const brightness = async (page: Page): Promise<number> => {
  const shot = await page.getByTestId('picture').screenshot()
  return page.evaluate(async (png) => {
    const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob())
    const context = new OffscreenCanvas(32, 18).getContext('2d')
    if (context === null) return 0
    context.drawImage(bitmap, 0, 0, 32, 18)
    const { data } = context.getImageData(0, 0, 32, 18)
    return data.reduce((sum, value, i) => (i % 4 === 3 ? sum : sum + value), 0) / (data.length * 0.75 * 255)
  }, shot.toString('base64'))
}

/** The player shows the timeline as it stands, with no render in between. */
export const playerStory = ({ page: given, film }: Given) => {
  test('a clip is moved and played over at once', async () => {
    const page = given()
    await page.goto(film())
    await expect(page.getByTestId('player-note')).toHaveText(/fps/)
    await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('ArrowDown')
    const cut = await timecode(page)
    await page.keyboard.press('d')
    await page.keyboard.press('>')
    await expect(page.getByTestId('player-note')).toHaveText(/not drawn yet|rough mix/)
    // A gap is black, and nothing else is.
    expect(await timecode(page)).toBe(cut)
    await expect.poll(() => brightness(page)).toBeLessThan(0.05)
    const gap = await brightness(page)
    await page.keyboard.press('Shift+ArrowRight')
    await expect.poll(() => brightness(page), { timeout: 20_000 }).toBeGreaterThan(gap + 0.01)
    await page.keyboard.press('Space')
    const began = await timecode(page)
    await expect.poll(() => timecode(page)).not.toBe(began)
    expect(await brightness(page)).toBeGreaterThan(gap + 0.01)
    await page.keyboard.press('k')
    await page.keyboard.press('Control+z')
    await expect(page.getByTestId('player-note')).toHaveText(/fps/, { timeout: 20_000 })
  })

  test('it goes round between in and out', async () => {
    const page = given()
    await page.goto(film())
    await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('i')
    const from = await timecode(page)
    await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('o')
    const to = await timecode(page)
    await page.keyboard.press('Control+l')
    await expect(page.getByRole('button', { name: 'Go round between in and out' })).toHaveAttribute(
      'aria-pressed',
      'true',
    )
    await page.keyboard.press('Shift+i')
    await page.keyboard.press('Space')
    const seen = new Set<string>()
    const until = Date.now() + 4000
    while (Date.now() < until) seen.add(await timecode(page))
    await page.keyboard.press('k')
    await page.keyboard.press('Control+l')
    expect(seen.size).toBeGreaterThan(4)
    for (const at of seen) expect(at >= from && at <= to, `${from} ≤ ${at} ≤ ${to}`).toBe(true)
    await page.keyboard.press('Alt+x')
  })

  test('J, K and L: forwards, faster, still, backwards', async () => {
    const page = given()
    if (new URL(page.url()).pathname !== film()) await page.goto(film())
    const head = page.getByRole('slider', { name: 'Playhead on the timeline' })
    const at = async () => Number(await head.getAttribute('aria-valuenow'))
    await head.focus()
    await page.keyboard.press('Home')
    await page.keyboard.press('l')
    await expect.poll(at).toBeGreaterThan(6)
    await page.keyboard.press('l')
    await expect(page.getByText('2×', { exact: true })).toBeVisible()
    await page.keyboard.press('k')
    await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible()
    const still = await at()
    await page.waitForTimeout(300)
    expect(await at()).toBe(still)
    await page.keyboard.press('j')
    await expect.poll(at).toBeLessThan(still)
    await page.keyboard.press('k')
  })

  test('how well it plays is chosen, and it fills the screen', async () => {
    const page = given()
    const choose = async (name: RegExp) => {
      await page.getByRole('button', { name: 'How it plays' }).press('Enter')
      await page.getByRole('menuitem', { name }).press('Enter')
      await page.getByRole('button', { name: 'How it plays' }).press('Enter')
      await expect(page.getByRole('menuitem', { name })).toContainText('(chosen)')
      await page.keyboard.press('Escape')
    }
    await choose(/^Fast/)
    await choose(/^Best/)
    const full = () => page.evaluate(() => document.fullscreenElement !== null)
    await page.keyboard.press('f')
    await expect.poll(full).toBe(true)
    await page.keyboard.press('f')
    await expect.poll(full).toBe(false)
  })

  test('safe areas and scopes are there when they are asked for', async () => {
    const page = given()
    await page.keyboard.press("'")
    await expect(page.getByTestId('safe-areas')).toBeVisible()
    await page.keyboard.press('Shift+w')
    await expect(page.getByRole('region', { name: 'Scopes' })).toContainText('Loudness')
    await page.keyboard.press("'")
    await page.keyboard.press('Shift+w')
    await expect(page.getByTestId('safe-areas')).toHaveCount(0)
  })
}
