import { expect, type Page, test } from '@playwright/test'
import { z } from 'zod'
import { filmAs, type Given } from './ask.ts'
import { expectAccessible } from './axe.ts'

const Clip = z.object({ start: z.number(), frames: z.number(), gain: z.number() })
const Cut = z.object({
  markers: z.record(z.string(), z.object({ frame: z.number(), name: z.string() })),
  tracks: z.record(z.string(), z.object({ mute: z.boolean(), clips: z.record(z.string(), Clip) })),
})

const cutOf = (given: Given) => filmAs(given, Cut)
const pictures = async (given: Given) =>
  Object.values((await cutOf(given)).tracks.picture?.clips ?? {})
    .sort((a, b) => a.start - b.start)
    .map(({ start, frames }) => [start, frames])

const undo = (page: Page) => page.keyboard.press('Control+z')
const undoes = (page: Page, what: RegExp) => expect(page.getByRole('button', { name: what })).toBeEnabled()

/** The cut by the keyboard alone: split, closed up, taken back; a marker, a muted track, what is typed. */
export const cuttingStory = (given: Given): void => {
  /** The film with the playhead a second into it. */
  const opened = async () => {
    const page = given.page()
    await page.goto(given.film())
    await page.getByRole('slider', { name: 'Playhead on the timeline' }).waitFor()
    await page.keyboard.press('Home')
    await page.keyboard.press('Shift+ArrowRight')
    return page
  }

  test('a shot is split at the playhead, half of it goes with its time, and both come back', async () => {
    const page = await opened()
    const before = await pictures(given)
    const [first = [0, 0], second = [0, 0]] = before
    await page.keyboard.press('d')
    await page.keyboard.press('b')
    await undoes(page, /^Undo: Split/)
    await expect.poll(() => pictures(given)).toHaveLength(before.length + 1)
    const [[, half = 0] = []] = await pictures(given)
    expect(half).toBeLessThan(first[1] as number)
    await page.keyboard.press('Shift+Delete')
    await undoes(page, /^Undo: Deleted and closed up/)
    await expect.poll(() => pictures(given)).toHaveLength(before.length)
    const closed = await pictures(given)
    expect(closed[1]?.[1]).toBe(second[1])
    expect(closed[1]?.[0]).toBeLessThanOrEqual(second[0] as number)
    await undo(page)
    await undo(page)
    await expect.poll(() => pictures(given)).toEqual(before)
  })

  test('a marker is set, named in its list, and gone to', async () => {
    const page = await opened()
    const markers = async () => Object.values((await cutOf(given)).markers)
    const before = (await markers()).length
    await page.keyboard.press('m')
    await expect.poll(markers).toHaveLength(before + 1)
    await page.keyboard.press('m')
    await expect(page.getByText('There is a marker here already.')).toBeVisible()
    await page.getByRole('tab', { name: 'Markers' }).press('Enter')
    const first = `Marker ${before + 1}`
    const name = page.getByRole('textbox', { name: `Name of ${first}` })
    await name.fill('She waits')
    await name.press('Enter')
    await undoes(page, new RegExp(`^Undo: “${first}” is called “She waits”`))
    await page.keyboard.press('End')
    await page.keyboard.press('Control+ArrowUp')
    const frame = (await markers()).toSorted((a, b) => b.frame - a.frame)[0]?.frame
    await expect(page.getByRole('slider', { name: 'Playhead on the timeline' })).toHaveAttribute(
      'aria-valuenow',
      String(frame),
    )
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Remove She waits' }).press('Enter')
    await expect.poll(markers).toHaveLength(before)
  })

  test('a track is muted and locked at its head; what is locked says so', async () => {
    const page = await opened()
    const muted = async () => (await cutOf(given)).tracks.music?.mute
    await page.getByRole('button', { name: /^Mute Music$/ }).press('Enter')
    await expect.poll(muted).toBe(true)
    await undo(page)
    await expect.poll(muted).toBe(false)
    await page.keyboard.press('d')
    await page.getByRole('button', { name: 'Lock Picture' }).press('Enter')
    await page.keyboard.press('Delete')
    const timeline = page.getByRole('region', { name: 'Timeline' })
    await expect(timeline.getByText('That track is locked.')).toBeVisible()
    await undo(page)
    await expect(page.getByRole('button', { name: 'Lock Picture' })).toHaveAttribute('aria-pressed', 'false')
  })

  test('what is typed in the inspector is the clip', async () => {
    const page = await opened()
    const before = await pictures(given)
    await page.keyboard.press('d')
    const length = page.getByRole('textbox', { name: 'Length' }).first()
    const was = await length.inputValue()
    await length.fill('-2')
    await length.press('Enter')
    await undoes(page, /^Undo: Another length/)
    await expect.poll(async () => (await pictures(given))[0]?.[1]).toBe((before[0]?.[1] ?? 0) - 2)
    await length.fill('soon')
    await length.press('Enter')
    await expect(page.getByText(/^Type a timecode/)).toBeVisible()
    await length.press('Escape')
    await expectAccessible(page)
    await undo(page)
    await expect(length).toHaveValue(was)
    await expect.poll(() => pictures(given)).toEqual(before)
  })
}
