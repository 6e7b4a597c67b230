import { expect, test } from '@playwright/test'
import type { Given } from './ask.ts'
import {
  type Clip,
  canvas,
  chosen,
  clipOf,
  cutOf,
  endOf,
  middle,
  opened,
  rowOf,
  startOf,
  undoes,
  undone,
} from './cut.ts'

/** What belongs together stays together: a line with its shot, copies, the marker over a time that goes. */
export const linksStory = (given: Given): void => {
  /** The first shot over which a line begins, that line, and its caption. */
  const spoken = async () => {
    const [pictures, lines, captions] = [
      await rowOf(given, 'picture'),
      await rowOf(given, 'dialogue'),
      await rowOf(given, 'captions'),
    ]
    const line = lines.clips[0] as Clip
    const shot = pictures.clips.find((clip) => clip.start <= line.start && line.start < endOf(clip)) as Clip
    const caption = captions.clips.find(({ source }) => source.line === line.source.line) as Clip
    return { pictures, lines, line, shot, caption }
  }

  test('a shot is nudged by one and by ten, and its line and caption go with it, until they are unlinked', async () => {
    const { page, point } = await opened(given)
    const before = await cutOf(given)
    const { pictures, lines, line, shot, caption } = await spoken()
    const at = async () => [
      await startOf(given, 'picture', shot.id),
      await startOf(given, 'dialogue', line.id),
      await startOf(given, 'captions', caption.id),
    ]
    const were = [shot.start, line.start, caption.start]
    const body = await point(pictures.name, shot.start + 20)
    await page.mouse.click(body.x, body.y)
    await page.keyboard.press('.')
    await expect.poll(at).toEqual(were.map((start) => start + 1))
    await page.keyboard.press('>')
    await expect.poll(at).toEqual(were.map((start) => start + 11))
    await undoes(page, /^Undo: .* linked clips? 10 frames later/)
    await undone(given, before, 2)

    const word = await point(lines.name, middle(line))
    await page.mouse.click(word.x, word.y)
    await page.keyboard.press('Control+Shift+g')
    await undoes(page, /^Undo: Unlinked/)
    await page.mouse.click(body.x, body.y)
    await page.keyboard.press('>')
    await expect.poll(() => startOf(given, 'picture', shot.id)).toBe(shot.start + 10)
    expect(await at()).toEqual([shot.start + 10, line.start, caption.start])
    await undone(given, before, 2)

    await page.keyboard.press('Shift+l')
    await page.mouse.click(body.x, body.y)
    await page.keyboard.press('.')
    await expect.poll(() => startOf(given, 'picture', shot.id)).toBe(shot.start + 1)
    expect(await startOf(given, 'dialogue', line.id)).toBe(line.start)
    await page.keyboard.press('Shift+l')
    await undone(given, before)
  })

  test('two clips are linked by hand: to choose one is to choose both, and they move together', async () => {
    const { page, point } = await opened(given)
    const before = await cutOf(given)
    const [titles, captions] = [await rowOf(given, 'titles'), await rowOf(given, 'captions')]
    const [title, caption] = [titles.clips[0] as Clip, captions.clips.at(-1) as Clip]
    const one = await point(titles.name, middle(title))
    const two = await point(captions.name, middle(caption))
    await page.mouse.click(one.x, one.y)
    await page.keyboard.down('Shift')
    await page.mouse.click(two.x, two.y)
    await page.keyboard.up('Shift')
    await expect(chosen(page)).toHaveText('2 clips are chosen.')
    await page.keyboard.press('Control+g')
    await undoes(page, /^Undo: Linked 2 clips/)
    await page.keyboard.press('Escape')
    await page.mouse.click(one.x, one.y)
    await expect(chosen(page)).toHaveText('2 clips are chosen.')
    await page.keyboard.press('.')
    await expect.poll(() => startOf(given, 'captions', caption.id)).toBe(caption.start + 1)
    expect(await startOf(given, 'titles', title.id)).toBe(title.start + 1)
    await undone(given, before, 2)
  })

  test('what is copied is pasted over, or with room made; what is cut comes back; a shot is doubled with its words', async () => {
    const { page, point, goTo } = await opened(given)
    const before = await cutOf(given)
    const titles = await rowOf(given, 'titles')
    const { pictures, shot } = await spoken()
    const title = titles.clips[0] as Clip
    const count = async (kind: string) => (await rowOf(given, kind)).clips.length
    const body = await point(titles.name, middle(title))
    await page.mouse.click(body.x, body.y)
    await page.keyboard.press('Control+c')
    const far = (pictures.clips[2] as Clip).start + 5
    await goTo(far)
    await page.keyboard.press('Control+v')
    await expect.poll(() => count('titles')).toBe(titles.clips.length + 1)
    expect((await rowOf(given, 'titles')).clips.at(-1)).toMatchObject({ start: far, frames: title.frames })
    expect(await count('picture')).toBe(pictures.clips.length)
    await undone(given, before)

    await goTo(far)
    await page.keyboard.press('Control+Shift+v')
    await undoes(page, /^Undo: Pasted and made room/)
    const last = pictures.clips.at(-1) as Clip
    await expect.poll(() => startOf(given, 'picture', last.id)).toBe(last.start + title.frames)
    await undone(given, before)

    await page.mouse.click(body.x, body.y)
    await page.keyboard.press('Control+x')
    await undoes(page, /^Undo: Cut/)
    await undone(given, before)

    const lines = await count('dialogue')
    const on = await point(pictures.name, shot.start + 20)
    await page.mouse.click(on.x, on.y)
    await page.keyboard.press('Control+d')
    await expect.poll(() => count('picture')).toBe(pictures.clips.length + 1)
    expect(await count('dialogue')).toBeGreaterThan(lines)
    expect(await startOf(given, 'picture', last.id)).toBe(last.start + shot.frames)
    await undone(given, before)
  })

  test('from in to out is lifted, or taken out with its time; a marker after it comes nearer', async () => {
    const { page, goTo, frames } = await opened(given)
    const { pictures } = await spoken()
    const [a, b] = [pictures.clips[0] as Clip, pictures.clips[1] as Clip]
    await goTo(endOf(b) + 6)
    await page.keyboard.press('m')
    await undoes(page, /^Undo: Marker/)
    await expect
      .poll(async () =>
        Object.values((await cutOf(given)).markers).some(({ frame }) => frame === endOf(b) + 6),
      )
      .toBe(true)
    const before = await cutOf(given)
    const marked = async () => {
      await goTo(b.start)
      await page.keyboard.press('i')
      await goTo(b.start + 23)
      await page.keyboard.press('o')
    }
    await marked()
    await page.keyboard.press(';')
    await undoes(page, /^Undo: Lifted/)
    await expect.poll(() => clipOf(given, 'picture', a.id)).toMatchObject({ frames: a.frames })
    const lifted = Object.values((await cutOf(given)).tracks).flatMap(({ clips }) => Object.values(clips))
    expect(lifted.filter((clip) => clip.start < b.start + 24 && endOf(clip) > b.start)).toEqual([])
    await undone(given, before)

    await marked()
    await page.keyboard.press('"')
    await undoes(page, /^Undo: Took out/)
    const shorter = async () => frames - 1 - Number(await canvas(page).getAttribute('aria-valuemax'))
    await expect.poll(shorter).toBeGreaterThan(0)
    const gone = await shorter()
    const frameNow = async () => Object.values((await cutOf(given)).markers).map(({ frame }) => frame)
    await expect.poll(frameNow).toContain(endOf(b) + 6 - gone)
    await undone(given, before)
    await page.keyboard.press('Control+z')
    await expect
      .poll(async () =>
        Object.values((await cutOf(given)).markers).some(({ frame }) => frame === endOf(b) + 6),
      )
      .toBe(false)
  })
}
