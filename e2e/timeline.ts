import { expect, type Page, test } from '@playwright/test'
import { z } from 'zod'
import { ask } from './ask.ts'

type Given = { page: () => Page; film: () => string }

const Clip = z.object({ id: z.string(), start: z.number(), frames: z.number(), group: z.string().optional() })
const Tracks = z.record(
  z.string(),
  z.object({ id: z.string(), name: z.string(), kind: z.string(), clips: z.record(z.string(), Clip) }),
)
const Detail = z.object({ film: z.object({ tracks: Tracks }) })
type Clip = z.infer<typeof Clip>

const canvas = (page: Page) => page.getByRole('slider', { name: 'Playhead on the timeline' })
const chosen = (page: Page) => page.getByTestId('chosen')

const tracksOf = async ({ page, film }: Given) => {
  const answer = await ask(page(), 'query', 'films.get', { filmId: film().split('/').at(-1) })
  if (!answer.ok) throw new Error(answer.message)
  return Detail.parse(answer.data).film.tracks
}

const rowOf = async (given: Given, kind: string) => {
  const track = Object.values(await tracksOf(given)).find(
    (each) => each.kind === kind && Object.keys(each.clips).length > 0,
  )
  if (track === undefined) throw new Error(`The film has no ${kind}.`)
  const clips = Object.values(track.clips).sort((a, b) => a.start - b.start)
  return { ...track, clips }
}

/** The timeline with the whole film in sight, and where a frame of a track lies on the screen. */
const opened = async ({ page, film }: Given) => {
  await page().goto(film())
  await canvas(page()).waitFor()
  await page().getByRole('button', { name: 'Show the whole film' }).click()
  const box = await canvas(page()).boundingBox()
  if (box === null) throw new Error('The timeline is not shown.')
  const frames = Number(await canvas(page()).getAttribute('aria-valuemax')) + 1
  const scale = box.width / frames
  return {
    scale,
    point: async (track: string, frame: number, right = 0) => {
      const heads = page().getByRole('list', { name: 'Tracks' }).getByRole('listitem')
      const row = await heads
        .filter({ has: page().getByRole('button', { name: new RegExp(`^Lock ${track}$`) }) })
        .boundingBox()
      if (row === null) throw new Error(`The track ${track} is not shown.`)
      return { x: box.x + frame * scale + right, y: row.y + row.height * 0.6 }
    },
  }
}

type Point = { x: number; y: number }
const drag = async (page: Page, from: Point, to: Point, before?: () => Promise<void>) => {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 })
  await page.mouse.move(to.x, to.y, { steps: 4 })
  await before?.()
  await page.mouse.up()
}

const middle = (clip: Clip) => clip.start + clip.frames / 2

/** The cut with the pointer: chosen, moved, trimmed, rolled, copied, given up, taken back. */
export const timelineStory = (given: Given): void => {
  const undone = async () => {
    await given.page().keyboard.press('Control+z')
  }
  const clipNow = async (kind: string, id: string) =>
    (await rowOf(given, kind)).clips.find((each) => each.id === id)

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
    await undone()
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
    await drag(page, tail, { x: tail.x - 10 * scale, y: tail.y })
    await expect.poll(async () => (await clipNow('picture', first.id))?.frames).toBeLessThan(first.frames)
    expect((await clipNow('picture', second.id))?.start).toBe(second.start)
    await undone()
    await expect.poll(async () => (await clipNow('picture', first.id))?.frames).toBe(first.frames)

    const cut = await point(name, end)
    await drag(page, cut, { x: cut.x - 12 * scale, y: cut.y })
    await expect.poll(async () => (await clipNow('picture', second.id))?.start).toBeLessThan(second.start)
    const [a, b] = [await clipNow('picture', first.id), await clipNow('picture', second.id)]
    expect((a?.start ?? 0) + (a?.frames ?? 0)).toBe(b?.start)
    await undone()
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
    await undone()
    await expect.poll(async () => (await rowOf(given, 'titles')).clips.length).toBe(titles.clips.length)
  })
}
