import { expect, type Page, test } from '@playwright/test'
import { z } from 'zod'
import { ask } from './ask.ts'
import { documentOf, patient, undo } from './film.ts'

const Actor = z.looseObject({
  start: z.object({ x: z.number(), z: z.number(), facing: z.number() }),
  posture: z.string(),
  gestures: z.array(z.looseObject({ action: z.string() })),
  expressions: z.array(z.looseObject({ name: z.string() })),
})
const Slice = z.object({
  film: z.object({
    scenes: z.record(z.string(), z.looseObject({ time: z.string() })),
    lights: z.record(z.string(), z.looseObject({ key: z.looseObject({ intensity: z.number() }) })),
    cameras: z.record(z.string(), z.looseObject({ keys: z.array(z.looseObject({ at: z.number() })) })),
    performances: z.record(z.string(), z.looseObject({ actors: z.record(z.string(), Actor) })),
  }),
})

/** Where a colour is seen on the page, nearest to a corner of what has it; null where it is not. */
const seenAt = async (page: Page, colour: 'red' | 'green'): Promise<{ x: number; y: number } | null> => {
  const picture = (await page.screenshot()).toString('base64')
  return page.evaluate(
    async ({ picture: png, colour: which }) => {
      const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob())
      const canvas = new OffscreenCanvas(image.width, image.height)
      const context = canvas.getContext('2d')
      context?.drawImage(image, 0, 0)
      const data = context?.getImageData(0, 0, image.width, image.height).data ?? []
      const found: { x: number; y: number }[] = []
      for (let i = 0; i < data.length; i += 4) {
        const [r = 0, g = 0, b = 0] = [data[i], data[i + 1], data[i + 2]]
        const [high, low] = which === 'red' ? [r, g] : [g, r]
        if (high > 220 && low < 60 && b < 60) {
          const at = i / 4
          found.push({ x: at % image.width, y: Math.floor(at / image.width) })
        }
      }
      return found[Math.floor(found.length / 2)] ?? null
    },
    { picture, colour },
  )
}

/** On the stage of a shot everything is taken in hand: figures, faces, light, the camera's way, its panel. */
export const directingStory = (given: { page: () => Page; film: () => string }): void => {
  const page = given.page
  const now = () => documentOf(page(), given.film())
  const stage = () => page().getByRole('application')
  let [shot, who] = ['', '']
  const slice = async () => {
    const filmId = given.film().split('/').at(-1)
    const answer = await ask(page(), 'query', 'films.staging', { filmId, shot })
    if (!answer.ok) throw new Error(answer.message)
    return Slice.parse(answer.data).film
  }
  const actor = async () => (await slice()).performances[shot]?.actors[who]
  const open = async () => {
    if (shot === '') shot = Object.keys((await now()).cameras).sort()[0] ?? ''
    who = Object.keys((await slice()).performances[shot]?.actors ?? {})[0] ?? ''
    if (!page().url().endsWith(`/stage/${shot}`)) await page().goto(`${given.film()}/stage/${shot}`)
    await expect(stage().locator('canvas')).toHaveCount(2, { timeout: 40_000 })
  }
  const things = () => page().getByRole('list', { name: 'On the stage' })
  const drag = async (colour: 'red' | 'green') => {
    await expect.poll(() => seenAt(page(), colour), patient).not.toBeNull()
    const at = await seenAt(page(), colour)
    if (at === null) throw new Error('Nothing to take hold of is seen.')
    await page().mouse.move(at.x, at.y)
    await page().mouse.down()
    await page().mouse.move(at.x + 40, at.y + 15, { steps: 5 })
    await page().mouse.up()
  }

  test('a figure is moved and turned by what one takes hold of', async () => {
    await open()
    const before = await slice()
    await page().getByText('Around', { exact: true }).click()
    await things().getByRole('button').nth(1).click()
    await drag('red')
    await expect
      .poll(actor, patient)
      .not.toMatchObject({ start: before.performances[shot]?.actors[who]?.start })
    const moved = await actor()
    expect(moved?.start.facing).toBe(before.performances[shot]?.actors[who]?.start.facing)
    await page().keyboard.press('r')
    await drag('green')
    await expect.poll(async () => (await actor())?.start.facing, patient).not.toBe(moved?.start.facing)
    expect((await now()).locks).toContain(`performances.${shot}`)
    await undo(page(), 2)
    await expect.poll(slice, patient).toEqual(before)
  })

  test('how they stand, what they do and what their face shows is chosen', async () => {
    await open()
    const before = await slice()
    const figure = things().getByRole('button').nth(1)
    if ((await figure.getAttribute('aria-pressed')) === 'false') await figure.click()
    await page().getByLabel('At the start').selectOption('kneel')
    await expect.poll(async () => (await actor())?.posture, patient).toBe('kneel')
    await page().getByLabel('Does').selectOption('nod')
    await page().getByLabel('Face', { exact: true }).selectOption('surprised')
    await expect
      .poll(async () => (await actor())?.expressions.map(({ name }) => name), patient)
      .toContain('surprised')
    expect((await actor())?.gestures.map(({ action }) => action)).toContain('nod')
    await undo(page(), 3)
    await expect.poll(slice, patient).toEqual(before)
  })

  test('the light is the scene’s: another hour, a stronger key', async () => {
    await open()
    const before = await slice()
    const [scene] = Object.keys(before.scenes)
    await things().getByRole('button', { name: 'Light', exact: true }).click()
    const time = before.scenes[scene ?? '']?.time === 'night' ? 'day' : 'night'
    await page().getByLabel('Time of day').selectOption(time)
    await expect.poll(async () => (await slice()).scenes[scene ?? '']?.time, patient).toBe(time)
    expect((await slice()).lights).not.toEqual(before.lights)
    const key = (await slice()).lights[scene ?? '']?.key.intensity
    await page().getByLabel('Strength').focus()
    await page().keyboard.press('ArrowRight')
    await expect
      .poll(async () => (await slice()).lights[scene ?? '']?.key.intensity, patient)
      .toBeGreaterThan(key ?? 0)
    await undo(page(), 2)
    await expect.poll(slice, patient).toEqual(before)
  })

  test('the camera’s way is drawn key by key, and scrubbed', async () => {
    await open()
    const before = await slice()
    await things().getByRole('button', { name: 'Camera' }).click()
    await page().getByRole('button', { name: 'Push in' }).click()
    const keys = async () => (await slice()).cameras[shot]?.keys.length ?? 0
    await expect.poll(keys, patient).toBe(2)
    const head = page().getByRole('slider', { name: 'Frame of the shot' })
    await head.focus()
    await page().keyboard.press('Home')
    for (let i = 0; i < 6; i++) await page().keyboard.press('ArrowRight')
    await expect(head).toHaveAttribute('aria-valuetext', /^Frame 7 of/)
    await page().getByRole('button', { name: 'Key at this frame' }).click()
    await expect.poll(keys, patient).toBe(3)
    await stage().focus()
    await page().keyboard.press(']')
    await expect(head).not.toHaveAttribute('aria-valuetext', /^Frame 7 of/)
    await page().keyboard.press('[')
    await expect(head).toHaveAttribute('aria-valuetext', /^Frame 7 of/)
    const mark = page().getByRole('button', { name: /^Camera key 2/ })
    const box = await mark.boundingBox()
    if (box === null) throw new Error('The key is not shown.')
    await page().mouse.move(box.x + 10, box.y + 10)
    await page().mouse.down()
    await page().mouse.move(box.x + 90, box.y + 10, { steps: 4 })
    await page().mouse.up()
    const at = (share: number | undefined) => Number(share?.toFixed(3))
    await expect
      .poll(async () => at((await slice()).cameras[shot]?.keys[1]?.at), patient)
      .toBeGreaterThan(0.15)
    await undo(page(), 3)
    await expect.poll(slice, patient).toEqual(before)
  })

  test('its panel is drawn as it stands', async () => {
    test.setTimeout(120_000)
    await open()
    const before = await now()
    await stage().focus()
    await page().keyboard.press('Escape')
    await page().keyboard.press('d')
    await expect(page().getByRole('button', { name: 'Cancel' })).toBeVisible()
    await expect(page().getByText('The panel is drawn.')).toBeVisible({ timeout: 90_000 })
    await expect
      .poll(async () => (await now()).panels[shot]?.asset, patient)
      .not.toBe(before.panels[shot]?.asset)
    const asset = (await now()).panels[shot]?.asset
    const drawn = await page().request.get(`/api${given.film()}/assets/${asset}`)
    expect(drawn.headers()['content-type']).toBe('image/jpeg')
    await undo(page())
    await expect.poll(now, patient).toEqual(before)
  })
}
