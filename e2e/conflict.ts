import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import { z } from 'zod'
import { ask, filmAs, type Given } from './ask.ts'
import { createAccount, type Person } from './people.ts'

const cutter: Person = { name: 'Per Aas', email: 'per@example.org', password: 'kelp-and-iron-4' }
const Clip = z.object({
  ...{ id: z.string(), start: z.number(), frames: z.number(), fadeIn: z.number() },
  source: z.looseObject({ text: z.string().optional() }),
})
const Tracks = z.object({
  tracks: z.record(
    z.string(),
    z.object({ id: z.string(), name: z.string(), kind: z.string(), clips: z.record(z.string(), Clip) }),
  ),
})

const timeline = (page: Page) => page.getByRole('slider', { name: 'Playhead on the timeline' })
const undo = (page: Page) => page.keyboard.press('Control+z')

const titles = async (given: Given) => {
  const track = Object.values((await filmAs(given, Tracks)).tracks).find(
    ({ kind, clips }) => kind === 'titles' && Object.keys(clips).length > 0,
  )
  if (track === undefined) throw new Error('The film has no title.')
  return track
}

/** The film's page with all of the cut in sight. */
const opened = async (page: Page, film: string) => {
  await page.goto(film)
  await timeline(page).waitFor()
  await page.getByRole('button', { name: 'Show the whole film' }).click()
}

/** Chooses a clip with the pointer; where its middle lies on the canvas. */
const taken = async (page: Page, track: string, clip: z.infer<typeof Clip>) => {
  const box = await timeline(page).boundingBox()
  const head = page.getByRole('button', { name: `Lock ${track}` })
  const row = await page
    .getByRole('list', { name: 'Tracks' })
    .getByRole('listitem')
    .filter({ has: head })
    .boundingBox()
  if (box === null || row === null) throw new Error('The timeline is not shown.')
  const scale = box.width / (Number(await timeline(page).getAttribute('aria-valuemax')) + 1)
  const at = { x: box.x + (clip.start + clip.frames / 2) * scale, y: row.y + row.height * 0.6 }
  await page.mouse.click(at.x, at.y)
  await expect(page.getByTestId('chosen')).toContainText(`${clip.frames} frames long`)
  return { left: at.x - box.x - (clip.frames / 2) * scale, top: row.y - box.y, height: row.height }
}

/** The colours down a line of the timeline's canvas, in CSS pixels. */
const colours = (page: Page, x: number, top: number, height: number): Promise<string[]> =>
  timeline(page)
    .locator('canvas')
    .evaluate(
      (canvas: HTMLCanvasElement, at) => {
        const ratio = devicePixelRatio
        const seen = canvas
          .getContext('2d')
          ?.getImageData(at.x * ratio, at.top * ratio, 1, Math.floor(at.height * ratio)).data
        if (seen === undefined) return []
        const hex = (i: number) =>
          [0, 1, 2].map((k) => (seen[i + k] ?? 0).toString(16).padStart(2, '0')).join('')
        return Array.from({ length: seen.length / 4 }, (_, i) => `#${hex(i * 4)}`)
      },
      { x: Math.round(x), top: Math.round(top), height },
    )

/** Two people at the same clip of the cut: each sees what the other holds, and nothing untouched is lost. */
export const conflictStory = (given: Given): void => {
  let context: BrowserContext
  let other: Page
  const clipNow = async (id: string) => (await titles(given)).clips[id]

  test('what another has in hand is seen on the timeline and on the board', async ({ browser }) => {
    context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
    other = await context.newPage()
    await createAccount(other, cutter)
    const page = given.page()
    const filmId = given.film().split('/').at(-1)
    expect(
      (await ask(page, 'mutation', 'members.invite', { filmId, email: cutter.email, role: 'editor' })).ok,
    ).toBe(true)
    await opened(page, given.film())
    await opened(other, given.film())
    const { name, clips } = await titles(given)
    const clip = Object.values(clips)[0] as z.infer<typeof Clip>
    const place = await taken(other, name, clip)
    const here = page.getByRole('list', { name: 'Also here' })
    await expect(here).toContainText(/Per Aas, Film, .*1 clip in hand/)
    const colour = await here
      .getByRole('listitem')
      .first()
      .evaluate((one) => {
        const rgb = getComputedStyle(one).backgroundColor.match(/\d+/g) ?? []
        return `#${rgb.map((n) => Number(n).toString(16).padStart(2, '0')).join('')}`
      })
    await expect
      .poll(async () => (await colours(page, place.left + 2, place.top, place.height)).includes(colour))
      .toBe(true)
    await other.keyboard.press('Escape')
    await expect(here).not.toContainText('in hand')

    await page.goto(`${given.film()}/storyboard`)
    await other.goto(`${given.film()}/storyboard`)
    await other.getByRole('option', { name: /^Shot 1A/ }).click()
    const panel = page.getByRole('option', { name: /^Shot 1A/ })
    await expect(panel.getByText('Per Aas')).toBeVisible()
    await expect(here).toContainText('1 shot in hand')
  })

  test('one moves a title while the other, offline, writes it anew: both stay; both are taken back', async () => {
    const page = given.page()
    await opened(page, given.film())
    await opened(other, given.film())
    const { name, clips } = await titles(given)
    const clip = Object.values(clips)[0] as z.infer<typeof Clip>
    await taken(page, name, clip)
    await taken(other, name, clip)
    await context.setOffline(true)
    await other.getByLabel('Text', { exact: true }).fill('Per wrote this')
    await other.getByLabel('Text', { exact: true }).press('Enter')
    await expect(other.getByText('1 change waits for the studio')).toBeVisible()
    await page.keyboard.press('Alt+Shift+ArrowRight')
    await expect.poll(async () => (await clipNow(clip.id))?.start).toBe(clip.start + 10)
    await context.setOffline(false)
    await expect(other.getByText('The studio has it all')).toBeVisible()
    await expect
      .poll(async () => await clipNow(clip.id))
      .toMatchObject({ start: clip.start + 10, source: { text: 'Per wrote this' } })
    await expect(page.getByLabel('Text', { exact: true })).toHaveValue('Per wrote this') // seen without asking
    await expect(other.getByTestId('chosen')).toContainText(`on ${name}`)

    // Each takes back what is their own.
    await undo(page)
    await expect.poll(async () => (await clipNow(clip.id))?.start).toBe(clip.start)
    expect((await clipNow(clip.id))?.source.text).toBe('Per wrote this')
    await other.getByRole('button', { name: /^Undo: The title is/ }).click()
    await expect.poll(async () => await clipNow(clip.id)).toEqual(clip)
  })

  test('both move the same clip: the later gesture stands, in both browsers', async () => {
    const page = given.page()
    const { name, clips } = await titles(given)
    const clip = Object.values(clips)[0] as z.infer<typeof Clip>
    await taken(page, name, clip)
    await taken(other, name, clip)
    await Promise.all([page.keyboard.press('Alt+Shift+ArrowRight'), other.keyboard.press('.')])
    await page.waitForTimeout(1500)
    const start = (await clipNow(clip.id))?.start ?? 0
    expect([clip.start + 1, clip.start + 10]).toContain(start)
    const told = (who: Page) => who.getByTestId('chosen').textContent()
    expect(await told(page)).toBe(await told(other))
    const { id: track } = await titles(given)
    const path = ['tracks', track, 'clips', clip.id, 'start']
    const change = { op: 'set', path, value: clip.start }
    const filmId = given.film().split('/').at(-1)
    expect((await ask(page, 'mutation', 'films.applyEdit', { filmId, change, why: 'Back' })).ok).toBe(true)
    await expect.poll(() => told(other)).toContain('frames long')
  })

  test('one deletes what the other, offline, moves: it stays deleted until it is taken back', async () => {
    const page = given.page()
    const { name, clips } = await titles(given)
    const clip = Object.values(clips)[0] as z.infer<typeof Clip>
    await taken(page, name, clip)
    await taken(other, name, clip)
    await context.setOffline(true)
    await other.keyboard.press('Alt+Shift+ArrowRight')
    await expect(other.getByText('1 change waits for the studio')).toBeVisible()
    await page.keyboard.press('Delete')
    await expect.poll(async () => await clipNow(clip.id).catch(() => undefined)).toBeUndefined()
    await context.setOffline(false)
    await expect(other.getByText(/changes? waits? for the studio/)).toHaveCount(0)
    await expect(other.getByTestId('chosen')).toHaveText('') // gone here too
    await undo(page)
    await expect.poll(async () => (await clipNow(clip.id).catch(() => undefined))?.frames).toBe(clip.frames)
    const back = await clipNow(clip.id)
    expect(back).toEqual(clip)
    const members = await ask(page, 'query', 'members.list', { filmId: given.film().split('/').at(-1) })
    const list = (members.ok ? members.data : []) as { userId: string; email: string }[]
    const userId = list.find(({ email }) => email === cutter.email)?.userId ?? ''
    await ask(page, 'mutation', 'members.remove', { filmId: given.film().split('/').at(-1), userId })
    await context.close()
  })
}
