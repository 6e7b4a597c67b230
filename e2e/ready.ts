import { expect, type Page, test } from '@playwright/test'
import type { Given } from './ask.ts'
import { canvas, cutOf, endOf, opened, rowOf, undone } from './cut.ts'

const FRAMES = 16 // that are left of a shot: as many have to be drawn
const drawing = { timeout: 80_000 } // on a busy machine

const note = (page: Page) => page.getByTestId('player-note')

/** Looks on until the playhead comes to a frame. @returns how wide each frame was that was shown, and how many looked different */
const watched = (page: Page, end: number) =>
  page.evaluate(async (to) => {
    const head = document.querySelector('[aria-label="Playhead on the timeline"]')
    const small = new OffscreenCanvas(32, 18).getContext('2d', { willReadFrequently: true })
    const widths = new Map<number, number>()
    const looks = new Set<string>()
    for (let at = -1, began = performance.now(); at < to && performance.now() - began < 15_000; ) {
      await new Promise(requestAnimationFrame)
      at = Number(head?.getAttribute('aria-valuenow'))
      const all = document.querySelectorAll<HTMLCanvasElement>('[data-testid=picture] canvas')
      const seen = [...all].filter(({ style }) => style.visibility === 'visible')
      const top = seen.find((one) => one.dataset.kept !== undefined) ?? seen[0]
      if (at >= to || top === undefined || small === null || widths.has(at)) continue
      widths.set(at, top.width)
      small.drawImage(top, 0, 0, 32, 18)
      looks.add(small.getImageData(0, 0, 32, 18).data.join())
    }
    return { widths: [...widths.values()], looks: looks.size }
  }, end)

/** A shot that the studio has not drawn is drawn ahead in the page, and plays sharp. */
export const readyStory = (given: Given) => {
  test('a shot that was edited is drawn ahead and plays sharp; undo and redo find its frames', async () => {
    test.setTimeout(180_000)
    const { page, goTo } = await opened(given)
    const before = await cutOf(given)
    const { clips } = await rowOf(given, 'picture')
    const clip = clips.find(({ source, frames }) => source.kind === 'shot' && frames > 2 * FRAMES)
    if (clip === undefined) throw new Error('The film has no shot to edit.')
    await goTo(endOf(clip) - FRAMES)
    await page.keyboard.press('d')
    await page.keyboard.press('q')
    await expect(note(page)).toHaveText(/not drawn yet/)

    // Words say when it is ready, and what the line over the tracks means.
    await expect(note(page)).toHaveText(/· ready to play sharp$/, drawing)
    const line = page.getByRole('button', { name: 'How it plays' })
    await line.press('Enter')
    await expect(page.getByText('Broken: plays live', { exact: false })).toBeVisible()
    await page.keyboard.press('Escape')

    // What is shown is never small, and whatever frames a busy machine has the time for, each is its own picture.
    let most = 0
    for (let go = 0; go < 4 && most < FRAMES / 2; go++) {
      await canvas(page).focus()
      await goTo(endOf(clip) - FRAMES)
      const seen = watched(page, endOf(clip))
      await page.keyboard.press('Space')
      const { widths, looks } = await seen
      await page.keyboard.press('k')
      expect(Math.min(...widths)).toBeGreaterThanOrEqual(640)
      expect(looks).toBeGreaterThanOrEqual(widths.length - 2)
      most = Math.max(most, widths.length)
    }
    expect(most).toBeGreaterThanOrEqual(FRAMES / 2)

    await undone(given, before)
    await page.keyboard.press('Control+Shift+z')
    await expect(note(page)).toHaveText(/not drawn yet/)
    await expect(note(page)).toHaveText(/· ready to play sharp$/, { timeout: 5000 })
    await undone(given, before)
  })
}
