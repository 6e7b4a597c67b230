import { expect, type Page } from '@playwright/test'
import { z } from 'zod'
import { filmAs, type Given } from './ask.ts'

const Curve = z.array(z.object({ at: z.number(), value: z.number() })).optional()
const Clip = z.object({
  ...{ id: z.string(), start: z.number(), frames: z.number(), offset: z.number(), gain: z.number() },
  ...{ fadeIn: z.number(), fadeOut: z.number(), group: z.string().optional() },
  transitionIn: z.object({ kind: z.string(), frames: z.number() }).nullable(),
  source: z.looseObject({ kind: z.string() }),
  keys: z.object({ gain: Curve, opacity: Curve, x: Curve, y: Curve, scale: Curve }).optional(),
})
const Track = z.object({
  ...{ id: z.string(), name: z.string(), kind: z.string(), order: z.number(), mute: z.boolean() },
  ...{ solo: z.boolean().optional(), locked: z.boolean().optional(), height: z.number().optional() },
  clips: z.record(z.string(), Clip),
})
const Cut = z.object({
  markers: z.record(z.string(), z.object({ id: z.string(), frame: z.number(), name: z.string() })),
  tracks: z.record(z.string(), Track),
})
export type Clip = z.infer<typeof Clip>
type Point = { x: number; y: number }

/** The cut as the film's document has it. */
export const cutOf = (given: Given) => filmAs(given, Cut)

/** The first track of a kind that has clips, and they in order. */
export const rowOf = async (given: Given, kind: string) => {
  const track = Object.values((await cutOf(given)).tracks).find(
    (each) => each.kind === kind && Object.keys(each.clips).length > 0,
  )
  if (track === undefined) throw new Error(`The film has no ${kind}.`)
  const clips = Object.values(track.clips).sort((a, b) => a.start - b.start)
  return { ...track, clips }
}
export const clipOf = async (given: Given, kind: string, id: string) =>
  (await rowOf(given, kind)).clips.find((each) => each.id === id)
export const startOf = async (given: Given, kind: string, id: string) =>
  (await clipOf(given, kind, id))?.start

export const endOf = ({ start, frames }: Pick<Clip, 'start' | 'frames'>) => start + frames
export const middle = (clip: Clip) => clip.start + clip.frames / 2

export const canvas = (page: Page) => page.getByRole('slider', { name: 'Playhead on the timeline' })
export const chosen = (page: Page) => page.getByTestId('chosen')
export const undoes = (page: Page, what: RegExp) =>
  expect(page.getByRole('button', { name: what })).toBeEnabled()

/** Steps taken back until the cut is what it was. */
export const undone = async (given: Given, before: Awaited<ReturnType<typeof cutOf>>, steps = 1) => {
  await canvas(given.page()).focus()
  for (let i = 0; i < steps; i++) await given.page().keyboard.press('Control+z')
  await expect.poll(() => cutOf(given), { timeout: 15_000 }).toEqual(before)
}

/** The timeline with the whole film in sight, nothing chosen, the arrow in hand; and where a frame of a track lies on the screen. */
export const opened = async ({ page: given, film }: Given) => {
  const page = given()
  if (new URL(page.url()).pathname !== film()) await page.goto(film())
  await canvas(page).waitFor()
  await canvas(page).focus()
  for (const key of ['Escape', 'Alt+x', 'v', '0', 'Home']) await page.keyboard.press(key)
  const box = await canvas(page).boundingBox()
  if (box === null) throw new Error('The timeline is not shown.')
  const frames = Number(await canvas(page).getAttribute('aria-valuemax')) + 1
  const scale = box.width / frames
  const rowAt = async (track: string) => {
    const heads = page.getByRole('list', { name: 'Tracks' }).getByRole('listitem')
    const head = heads.filter({ has: page.getByRole('button', { name: new RegExp(`^Lock ${track}$`) }) })
    const row = await head.boundingBox()
    if (row === null) throw new Error(`The track ${track} is not shown.`)
    return row
  }
  return {
    ...{ page, scale, frames, rowAt, box },
    point: async (track: string, frame: number, right = 0) => {
      const row = await rowAt(track)
      return { x: box.x + frame * scale + right, y: row.y + row.height * 0.6 }
    },
    /** Puts the playhead on a frame. */
    goTo: async (frame: number) => {
      const second = await perSecond(page)
      await page.keyboard.press('Home')
      for (let i = 0; i < Math.floor(frame / second); i++) await page.keyboard.press('Shift+ArrowRight')
      for (let i = 0; i < frame % second; i++) await page.keyboard.press('ArrowRight')
      await expect(canvas(page)).toHaveAttribute('aria-valuenow', String(frame))
    },
  }
}

/** How many frames a second has, by the key that goes on by one. */
const perSecond = async (page: Page): Promise<number> => {
  await page.keyboard.press('Home')
  await page.keyboard.press('Shift+ArrowRight')
  await expect(canvas(page)).not.toHaveAttribute('aria-valuenow', '0')
  return Number(await canvas(page).getAttribute('aria-valuenow'))
}

export const drag = async (page: Page, from: Point, to: Point, before?: () => Promise<unknown>) => {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 })
  await page.mouse.move(to.x, to.y, { steps: 4 })
  await before?.()
  await page.mouse.up()
}
