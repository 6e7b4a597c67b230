import { expect, test } from '@playwright/test'
import type { Given } from './ask.ts'
import { type Clip, canvas, chosen, clipOf, drag, middle, opened, rowOf } from './cut.ts'

/** The cut with the pointer: chosen, moved, trimmed, rolled, copied, given up, taken back. */
export const timelineStory = (given: Given): void => {
  const back = () => given.page().keyboard.press('Control+z')
  const clipNow = (kind: string, id: string) => clipOf(given, kind, id)

  test('a clip is dragged along the timeline, and Ctrl Z takes it back', async () => {
    const page = given.page()
    const { point, scale } = await opened(given)
    const { name, clips } = await rowOf(given, 'titles')
    const clip = clips[0] as Clip
    const from = await point(name, middle(clip))
    await page.mouse.click(from.x, from.y)
    await expect(chosen(page)).toContainText(`${clip.frames} frames long`)
    await drag(page, from, { x: from.x + 40 * scale, y: from.y })
    await expect
      .poll(async () => Math.abs(((await clipNow('titles', clip.id))?.start ?? 0) - clip.start - 40))
      .toBeLessThanOrEqual(Math.ceil(8 / scale)) // it may have come to rest on an edge near by
    await expect(page.getByRole('button', { name: /^Undo: Moved/ })).toBeEnabled()
    await back()
    await expect.poll(async () => (await clipNow('titles', clip.id))?.start).toBe(clip.start)
  })

  test('an edge trims, the cut between two shots rolls, Escape gives up', async () => {
    const page = given.page()
    const { point, scale } = await opened(given)
    const { name, clips } = await rowOf(given, 'picture')
    const i = clips.findIndex((clip, at) => clips[at + 1]?.start === clip.start + clip.frames)
    const [first, second] = [clips[i] as Clip, clips[i + 1] as Clip]
    const end = first.start + first.frames
    const tail = await point(name, end, -5)
    await drag(page, tail, { x: tail.x - 10 * scale, y: tail.y }, async () => {
      // The picture that would be the last is the one that is shown.
      const seen = async () => Number(await canvas(page).getAttribute('aria-valuenow'))
      await expect.poll(seen).toBeGreaterThan(end - 16)
      expect(await seen()).toBeLessThan(end - 4)
    })
    await expect(canvas(page)).toHaveAttribute('aria-valuenow', '0')
    await expect.poll(async () => (await clipNow('picture', first.id))?.frames).toBeLessThan(first.frames)
    expect((await clipNow('picture', second.id))?.start).toBe(second.start)
    await back()
    await expect.poll(async () => (await clipNow('picture', first.id))?.frames).toBe(first.frames)

    const cut = await point(name, end)
    await drag(page, cut, { x: cut.x - 12 * scale, y: cut.y })
    await expect.poll(async () => (await clipNow('picture', second.id))?.start).toBeLessThan(second.start)
    const [a, b] = [await clipNow('picture', first.id), await clipNow('picture', second.id)]
    expect((a?.start ?? 0) + (a?.frames ?? 0)).toBe(b?.start)
    await back()
    await expect.poll(async () => (await clipNow('picture', second.id))?.start).toBe(second.start)

    await drag(page, tail, { x: tail.x - 20 * scale, y: tail.y }, () => page.keyboard.press('Escape'))
    await page.waitForTimeout(300)
    expect(await clipNow('picture', first.id)).toEqual(first)
  })

  test('a frame drawn over clips chooses them; with Alt they are copied', async () => {
    const page = given.page()
    const { point, scale } = await opened(given)
    const { name, clips } = await rowOf(given, 'captions')
    const [one, two] = [clips[0] as Clip, clips[1] as Clip]
    const gap = one.start - Math.min(24, one.start / 2)
    const above = await point(name, gap)
    const below = await point(name, middle(two))
    await drag(page, above, { x: below.x, y: below.y + 2 })
    await expect(chosen(page)).toContainText(/\d+ clips are chosen/)
    await page.keyboard.press('Escape')
    await expect(chosen(page)).toHaveText('')

    const titles = await rowOf(given, 'titles')
    const from = await point(titles.name, middle(titles.clips[0] as Clip))
    await page.keyboard.down('Alt')
    await drag(page, from, { x: from.x + 100 * scale, y: from.y })
    await page.keyboard.up('Alt')
    await expect.poll(async () => (await rowOf(given, 'titles')).clips.length).toBe(titles.clips.length + 1)
    await back()
    await expect.poll(async () => (await rowOf(given, 'titles')).clips.length).toBe(titles.clips.length)
  })
}
