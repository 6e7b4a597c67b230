import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { documentOf, patient, undo } from './film.ts'

/** What comes with the studio: found, seen, taken once, placed, taken back. */
export const shelvesStory = (given: { page: () => Page; film: () => string }): void => {
  const page = given.page
  const now = () => documentOf(page(), given.film())
  const laid = async (asset: string) =>
    Object.values((await now()).tracks).flatMap(({ kind, clips }) =>
      Object.values(clips)
        .filter(({ source }) => source.kind === 'asset' && source.asset === asset)
        .map((clip) => ({ kind, ...clip })),
    )
  const shelf = async (name: 'Plates' | 'Models') => {
    await page().getByRole('group', { name: 'Where from' }).getByRole('button', { name }).click()
    return page().getByRole('list', { name: `${name} of the studio` })
  }
  let before: Awaited<ReturnType<typeof now>>

  test('colour bars are found, taken once, and lie at the playhead with their tone', async () => {
    test.setTimeout(120_000)
    await page().goto(`${given.film()}/assets`)
    before = await now()
    const plates = await shelf('Plates')
    await page().getByLabel('Search the plates').fill('sine test')
    await expect(plates.getByRole('listitem')).toHaveCount(1)
    const seen = plates.locator('img')
    await expect.poll(() => seen.evaluate((img: HTMLImageElement) => img.naturalWidth), patient).toBe(400)
    await expectAccessible(page())
    await page().getByRole('button', { name: 'Take Colour bars and tone' }).press('Enter')
    await expect(page().locator('aside video')).toBeVisible({ timeout: 60_000 }) // it is made now
    const bars = (await now()).assets['colour-bars-and-tone']
    expect(bars).toMatchObject({ kind: 'video', versions: [{ width: 640, height: 360, ms: 10_000 }] })

    const place = page().getByRole('button', { name: 'Place at the playhead' })
    await expect(place).toBeFocused()
    await place.press('Enter')
    await expect.poll(() => laid('colour-bars-and-tone'), patient).toHaveLength(2)
    const [a, b] = await laid('colour-bars-and-tone')
    expect([a?.kind, b?.kind].sort()).toEqual(['effects', 'picture'])
    expect(a).toMatchObject({ start: b?.start, frames: 120, group: b?.group })

    await shelf('Plates')
    await page().getByRole('button', { name: 'Take Colour bars and tone' }).click()
    await expect(page().locator('aside video')).toBeVisible(patient)
    expect(Object.keys((await now()).assets)).toEqual([...Object.keys(before.assets), 'colour-bars-and-tone'])
    await undo(page(), 2)
    await expect.poll(now, patient).toEqual(before)
  })

  test('a cup is found by another name, taken in a colour, and stands on the stage of a shot at its size', async () => {
    test.setTimeout(120_000)
    await page().goto(`${given.film()}/assets`)
    before = await now()
    const models = await shelf('Models')
    await page().getByLabel('Search the models').fill('teacup')
    await expect(models.getByRole('listitem')).toHaveCount(1)
    await page().getByRole('button', { name: 'The film’s accent' }).click()
    const painted = () =>
      models.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
        const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? {
          data: [],
        }
        return data.filter((part, i) => i % 4 === 3 && part > 0).length
      })
    await expect.poll(painted, patient).toBeGreaterThan(2000)
    await expectAccessible(page())
    await page().getByRole('button', { name: 'Take Cup' }).press('Enter')
    await expect(page().getByRole('button', { name: 'Put it on its stage' })).toBeVisible(patient)
    expect((await now()).assets.cup).toMatchObject({ kind: 'model', size: 0.1 })
    await page().getByRole('button', { name: 'Put it on its stage' }).click()
    await expect(page().getByText('It stands there, beside what the camera looks at.')).toBeVisible(patient)
    await expect(page().getByRole('button', { name: /^Shot 1A:/ })).toBeVisible(patient)
    await undo(page(), 2)
    await expect.poll(now, patient).toEqual(before)
  })
}
