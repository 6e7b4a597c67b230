import { expect, test } from '@playwright/test'
import type { Given } from './ask.ts'
import {
  type Clip,
  chosen,
  clipOf,
  cutOf,
  drag,
  endOf,
  middle,
  opened,
  rowOf,
  startOf,
  undone,
} from './cut.ts'

/** The tools of the cut: what they do to the clip in hand, to its neighbours and to all that follows. */
export const toolsStory = (given: Given): void => {
  const pictures = async () => (await rowOf(given, 'picture')).clips

  test('Shift adds a clip to the chosen ones, and takes it from them', async () => {
    const { page, point } = await opened(given)
    const { name, clips } = await rowOf(given, 'picture')
    const [one, two] = [
      await point(name, middle(clips[0] as Clip)),
      await point(name, middle(clips[1] as Clip)),
    ]
    await page.mouse.click(one.x, one.y)
    await page.keyboard.down('Shift')
    await page.mouse.click(two.x, two.y)
    await expect(chosen(page)).toHaveText('2 clips are chosen.')
    await page.mouse.click(one.x, one.y)
    await page.keyboard.up('Shift')
    await expect(chosen(page)).toContainText(`${clips[1]?.frames} frames long`)
  })

  test('ripple: the edge takes all that follows along, by the pointer and by the key', async () => {
    const { page, point, scale, goTo } = await opened(given)
    const before = await cutOf(given)
    const { name, clips } = await rowOf(given, 'picture')
    const [first, second, last] = [clips[0] as Clip, clips[1] as Clip, clips.at(-1) as Clip]
    await page.keyboard.press('r')
    const tail = await point(name, endOf(first), -3)
    await drag(page, tail, { x: tail.x + 15 * scale, y: tail.y })
    await expect.poll(async () => (await pictures())[0]?.frames).toBeGreaterThan(first.frames)
    const longer = ((await pictures())[0]?.frames ?? 0) - first.frames
    expect(await startOf(given, 'picture', second.id)).toBe(second.start + longer)
    expect(await startOf(given, 'picture', last.id)).toBe(last.start + longer)
    await undone(given, before)

    await page.keyboard.press('v')
    await page.mouse.click((await point(name, middle(last))).x, tail.y)
    await goTo(last.start + 10)
    await page.keyboard.press('Shift+q')
    await expect.poll(async () => (await clipOf(given, 'picture', last.id))?.frames).toBe(last.frames - 10)
    expect(await startOf(given, 'picture', last.id)).toBe(last.start)
    await undone(given, before)
  })

  test('slip changes what is shown, slide where it is; a roll by the key moves the cut', async () => {
    const { page, point, scale, goTo } = await opened(given)
    const before = await cutOf(given)
    const { name, clips } = await rowOf(given, 'picture')
    const [a, b, c] = [clips[0] as Clip, clips[1] as Clip, clips[2] as Clip]
    const body = await point(name, middle(b))
    await page.keyboard.press('y')
    await drag(page, body, { x: body.x - 8 * scale, y: body.y })
    await expect.poll(async () => (await clipOf(given, 'picture', b.id))?.offset).toBeGreaterThan(b.offset)
    expect(await clipOf(given, 'picture', b.id)).toMatchObject({ start: b.start, frames: b.frames })
    await page.keyboard.press('Control+Alt+ArrowLeft')
    await undone(given, before, 2)

    await page.keyboard.press('u')
    await drag(page, body, { x: body.x - 8 * scale, y: body.y })
    await expect.poll(() => startOf(given, 'picture', b.id)).toBeLessThan(b.start)
    const now = await pictures()
    expect(now[1]).toMatchObject({ frames: b.frames, offset: b.offset })
    expect([endOf(now[0] as Clip), endOf(now[1] as Clip)]).toEqual([now[1]?.start, now[2]?.start])
    expect(endOf(now[2] as Clip)).toBe(endOf(c))
    await undone(given, before)

    await page.keyboard.press('v')
    await page.keyboard.press('Escape')
    await goTo(endOf(a) - 7)
    await page.keyboard.press('e')
    await expect.poll(() => startOf(given, 'picture', b.id)).toBe(b.start - 7)
    await undone(given, before)
  })

  test('edges snap to what is near, unless Control is held', async () => {
    const { page, point, scale } = await opened(given)
    const before = await cutOf(given)
    const titles = await rowOf(given, 'titles')
    const title = titles.clips[0] as Clip
    const edges = Object.values(before.tracks).flatMap(({ clips }) =>
      Object.values(clips).flatMap((clip) => (clip.id === title.id ? [] : [clip.start, endOf(clip)])),
    )
    // A place whose neighbours are near enough to be drawn to, and which is not one of them.
    const cut = (await pictures())[2]?.start ?? 0
    const by = cut + 2 - title.start
    const from = await point(titles.name, middle(title))
    const to = { x: from.x + by * scale, y: from.y }
    await drag(page, from, to)
    await expect.poll(() => startOf(given, 'titles', title.id)).not.toBe(title.start)
    const rests = (await clipOf(given, 'titles', title.id)) as Clip
    expect([rests.start, endOf(rests)].some((edge) => edges.includes(edge))).toBe(true)
    await undone(given, before)

    await drag(page, from, to, () => page.keyboard.down('Control'))
    await page.keyboard.up('Control')
    await expect.poll(() => startOf(given, 'titles', title.id)).toBe(cut + 2)
    await undone(given, before)
  })

  test('with Shift a shot is dragged before another: room is made, and its words go along', async () => {
    const { page, point, scale } = await opened(given)
    const before = await cutOf(given)
    const { name, clips } = await rowOf(given, 'picture')
    const [first, second] = [clips[0] as Clip, clips[1] as Clip]
    const words = (await rowOf(given, 'dialogue')).clips.filter(
      ({ start }) => start >= second.start && start < endOf(second),
    )
    const from = await point(name, middle(second))
    await drag(page, from, { x: from.x - first.frames * scale, y: from.y }, () => page.keyboard.down('Shift'))
    await page.keyboard.up('Shift')
    await expect.poll(() => startOf(given, 'picture', second.id)).toBe(0)
    expect(await startOf(given, 'picture', first.id)).toBe(second.frames)
    for (const { id, start } of words) expect(await startOf(given, 'dialogue', id)).toBe(start - second.start)
    expect((await pictures()).at(-1)?.start).toBe(clips.at(-1)?.start)
    await undone(given, before)
  })
}
