import { expect, test } from '@playwright/test'
import type { Given } from './ask.ts'
import { expectAccessible } from './axe.ts'
import {
  type Clip,
  canvas,
  clipOf,
  cutOf,
  drag,
  endOf,
  middle,
  opened,
  rowOf,
  undoes,
  undone,
} from './cut.ts'

/** What is laid on clips: transitions, fades, levels, and what moves by keys. */
export const touchesStory = (given: Given): void => {
  test('a transition is dragged from the shelf onto a cut; where nothing can be dissolved from, it says so', async () => {
    const { page, point } = await opened(given)
    const before = await cutOf(given)
    const { name, clips } = await rowOf(given, 'picture')
    const i = clips.findIndex((clip, at) => at > 0 && clip.transitionIn === null)
    const into = clips[i] as Clip
    await page.getByRole('tab', { name: 'Transitions' }).click()
    await expectAccessible(page)
    const carry = async (kind: string) => {
      const tile = await page.getByRole('button', { name: kind, exact: true }).boundingBox()
      if (tile === null) throw new Error(`There is no ${kind} on the shelf.`)
      const cut = await point(name, into.start, 8)
      await drag(page, { x: tile.x + 20, y: tile.y + 20 }, cut)
    }
    await carry('Wipe')
    await undoes(page, /^Undo: Wipe of \d+ frames into/)
    await expect.poll(async () => (await clipOf(given, 'picture', into.id))?.transitionIn?.kind).toBe('wipe')
    const long = (await clipOf(given, 'picture', into.id))?.transitionIn?.frames ?? 0
    const end = await point(name, into.start + long)
    await drag(page, end, { x: end.x + 8, y: end.y })
    await expect
      .poll(async () => (await clipOf(given, 'picture', into.id))?.transitionIn?.frames)
      .toBeGreaterThan(long)
    await undone(given, before, 2)

    const body = await point(name, middle(clips[i - 1] as Clip))
    await page.mouse.click(body.x, body.y)
    await page.keyboard.press('Delete')
    await undoes(page, /^Undo: Deleted/)
    await page.getByRole('tab', { name: 'Transitions' }).click()
    await carry('Dissolve')
    const timeline = page.getByRole('region', { name: 'Timeline' })
    await expect(timeline.getByText(/^No picture touches the head of that clip/)).toBeVisible()
    expect((await clipOf(given, 'picture', into.id))?.transitionIn).toBeNull()
    await undone(given, before)
  })

  test('on a sound the fade and the level are pulled; keys move the level', async () => {
    const { page, point, rowAt, box, scale } = await opened(given)
    const before = await cutOf(given)
    const { name, clips } = await rowOf(given, 'music')
    const bed = clips[0] as Clip
    const row = await rowAt(name)
    const on = await point(name, middle(bed))
    await page.mouse.move(on.x, on.y)
    const handle = { x: box.x + bed.start * scale + Math.max(9, bed.fadeIn * scale), y: row.y + 4 }
    await drag(page, handle, { x: handle.x + 30 * scale, y: handle.y })
    await expect
      .poll(async () => (await clipOf(given, 'music', bed.id))?.fadeIn)
      .toBeGreaterThan(bed.fadeIn + 20)
    await undone(given, before)

    // The line lies where the drawing has it: see levelY.
    const share = bed.gain >= 0 ? 0.66 + (0.34 * bed.gain) / 24 : 0.66 * 10 ** (bed.gain / 30)
    const line = { x: on.x, y: row.y + row.height - 2 - share * (row.height - 13 - 4) }
    await drag(page, line, { x: line.x, y: line.y - 10 })
    await expect.poll(async () => (await clipOf(given, 'music', bed.id))?.gain).toBeCloseTo(bed.gain + 2, 1)
    await page.keyboard.press('[')
    await expect.poll(async () => (await clipOf(given, 'music', bed.id))?.gain).toBeCloseTo(bed.gain + 1, 1)
    await undone(given, before, 2)

    await page.mouse.click(on.x, row.y + 8)
    await page.keyboard.press('Shift+ArrowRight')
    await page.getByRole('button', { name: 'Key for level at the playhead' }).click()
    const value = page.getByRole('textbox', { name: 'Value of key 1 for level' })
    await value.fill('-9')
    await value.press('Enter')
    await expect
      .poll(async () => (await clipOf(given, 'music', bed.id))?.keys?.gain)
      .toMatchObject([{ value: -9 }])
    await undone(given, before, 2)
  })

  test('opacity and position move by keys, and the picture shows it', async () => {
    const { page, point, goTo } = await opened(given)
    const before = await cutOf(given)
    const { name, clips } = await rowOf(given, 'picture')
    const clip = clips[1] as Clip
    const body = await point(name, middle(clip))
    await page.mouse.click(body.x, body.y)
    const keys = async () => (await clipOf(given, 'picture', clip.id))?.keys
    await goTo(clip.start + 4)
    for (const [what, typed] of [
      ['opacity', '40'],
      ['position across', '-10'],
    ] as const) {
      await page.getByRole('button', { name: `Key for ${what} at the playhead` }).click()
      const value = page.getByRole('textbox', { name: `Value of key 1 for ${what}` })
      await value.fill(typed)
      await value.press('Enter')
    }
    await goTo(clip.start + 16)
    await page.getByRole('button', { name: 'Key for opacity at the playhead' }).click()
    await expect.poll(async () => (await keys())?.opacity?.length).toBe(2)
    expect(await keys()).toMatchObject({
      opacity: [{ at: 4, value: 0.4 }, { at: 16 }],
      x: [{ at: 4, value: -0.1 }],
    })
    await page.getByRole('button', { name: 'Remove key 2 for opacity' }).click()
    await expect.poll(async () => (await keys())?.opacity?.length).toBe(1)
    await undone(given, before, 6)
    await expect(canvas(page)).toBeFocused()
    expect(endOf(clip)).toBeGreaterThan(clip.start + 16)
  })
}
