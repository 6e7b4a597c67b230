import { expect, type Page, type Request, test } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { type Brought, glb, mp4, png, wav } from './files.ts'
import { documentOf, patient, undo } from './film.ts'

/** What a person brings: judged, seen, named, found, placed, replaced, taken back. */
export const assetsStory = (given: { page: () => Page; film: () => string }): void => {
  const page = given.page
  const now = () => documentOf(page(), given.film())
  const list = () => page().getByRole('list', { name: 'What was brought' })
  const choose = (name: string) => list().getByRole('button', { name }).click()
  const laid = async (asset: string) =>
    Object.values((await now()).tracks).flatMap(({ kind, clips }) =>
      Object.values(clips)
        .filter(({ source }) => source.kind === 'asset' && source.asset === asset)
        .map((clip) => ({ kind, ...clip })),
    )
  const bring = async (...files: Brought[]) => {
    await page().locator('input[type=file][accept]').first().setInputFiles(files)
    const tray = page().getByRole('region', { name: 'Uploads' })
    await expect(tray.getByText('All is here')).toBeVisible({ timeout: 40_000 })
    const told = await tray.innerText()
    await page().getByRole('button', { name: 'Close what has come' }).click()
    return told
  }
  const picture = async (name: string, colour?: string) => ({
    ...{ name, mimeType: 'image/png', buffer: await png(page(), colour) },
  })
  const bell = (seconds = 1) => ({ name: 'far bell.wav', mimeType: 'audio/wav', buffer: wav(seconds) })
  const open = async () => {
    await page().goto(`${given.film()}/assets`)
    await expect(page().getByRole('heading', { name: 'Assets' })).toBeVisible()
  }
  const place = () => page().getByRole('button', { name: 'Place at the playhead' }).click()
  let before: Awaited<ReturnType<typeof now>>

  test('a picture and a sound lie at the playhead; a file that is not what it is called is refused with words', async () => {
    await open()
    before = await now()
    const fake = {
      name: 'photo.png',
      mimeType: 'image/png',
      buffer: Buffer.from('PK\u0003\u0004 a zip that is called a picture'),
    }
    const told = await bring(await picture('end card.png'), bell(), fake)
    expect(told).toContain('it is a zip archive. Unpack it')
    expect(Object.keys((await now()).assets).sort()).toEqual(['end-card', 'far-bell'])
    await choose('end card')
    await expectAccessible(page())
    await place()
    await expect.poll(() => laid('end-card'), patient).toHaveLength(1)
    await choose('far bell')
    await page().getByLabel('On the track of').selectOption('Music')
    await place()
    await expect.poll(() => laid('far-bell'), patient).toHaveLength(1)
    expect((await laid('end-card'))[0]?.kind).toBe('picture')
    expect((await laid('far-bell'))[0]).toMatchObject({ kind: 'music', start: 0 })
    await undo(page(), 4)
    await expect.poll(now, patient).toEqual(before)
  })

  test('a tag finds it, a new version is where it was, another is in its place everywhere', async () => {
    await open()
    before = await now()
    await bring(await picture('door.png'), await picture('window.png', '#2d6bb5'))
    await choose('door')
    await page().getByLabel('Tags').fill('night, old house')
    await page().getByLabel('Tags').press('Enter')
    await expect.poll(async () => (await now()).assets.door?.tags, patient).toEqual(['night', 'old house'])
    await page().getByLabel('Search what was brought').fill('old house')
    await expect(list().getByRole('listitem')).toHaveCount(1)
    await page().getByLabel('Search what was brought').fill('')
    await place()
    const used = page().getByRole('button', { name: /00:00:00:00/ })
    await expect(used).toBeVisible()

    const detail = page().getByRole('complementary', { name: 'The chosen asset' })
    await detail.locator('input[type=file]').setInputFiles(await picture('door 2.png', '#333333'))
    await expect
      .poll(async () => (await now()).assets.door?.versions.map(({ name }) => name), patient)
      .toEqual(['door.png', 'door 2.png'])
    expect(await laid('door')).toHaveLength(1)
    await expect(detail.getByRole('listitem').filter({ hasText: 'door 2.png' })).toContainText('Used')
    await detail.getByRole('button', { name: 'Use this' }).click()
    await expect.poll(async () => (await now()).assets.door?.versions.at(-1)?.name, patient).toBe('door.png')

    await detail.getByLabel('Replace everywhere by').selectOption('window')
    await detail.getByRole('button', { name: 'Replace' }).click()
    await expect.poll(() => laid('window'), patient).toHaveLength(1)
    expect(await laid('door')).toEqual([])
    await expect(detail.getByText('Nowhere yet.')).toBeVisible()
    await undo(page(), 7)
    await expect.poll(now, patient).toEqual(before)
  })

  test('a video lies with its sound, and a model stands on the stage of a shot', async () => {
    test.setTimeout(120_000)
    const chair = await glb(page(), given.film(), 'carved thing.glb')
    await open()
    before = await now()
    await bring(await mp4(page(), given.film(), 'rushes.mp4'), chair)
    expect((await now()).assets).toMatchObject({
      rushes: { kind: 'video' },
      'carved-thing': { kind: 'model' },
    })
    await choose('rushes')
    await expect(page().locator('aside video')).toBeVisible()
    await place()
    await expect.poll(async () => (await laid('rushes')).map(({ kind }) => kind), patient).toHaveLength(2)
    const [a, b] = await laid('rushes')
    expect([a?.kind, b?.kind]).toContain('picture')
    expect(a).toMatchObject({ start: b?.start, frames: b?.frames, group: expect.any(String) })
    expect(a?.group).toBe(b?.group)

    await choose('carved thing')
    await page().getByRole('button', { name: 'Put it on its stage' }).click()
    await expect(page().getByText('It stands there, beside what the camera looks at.')).toBeVisible(patient)
    await expect(page().getByRole('button', { name: /^Shot 1A:/ })).toBeVisible(patient)
    await expectAccessible(page())
    const [shot] = Object.keys((await now()).shots).sort()
    expect((await now()).locks).toContain(`performances.${shot}`)
    await undo(page(), 4)
    await expect.poll(now, patient).toEqual(before)
  })

  test('a sound of the studio is taken and lies on the timeline', async () => {
    await open()
    before = await now()
    await page().getByRole('button', { name: 'Sounds', exact: true }).first().click()
    await page().getByLabel("Search the studio's sounds").fill('door')
    await expectAccessible(page())
    await page()
      .getByRole('button', { name: /^Take / })
      .first()
      .click()
    const asset = async () =>
      Object.values((await now()).assets).find(({ id }) => before.assets[id] === undefined)
    await expect.poll(async () => (await asset())?.kind, patient).toBe('sound')
    await place()
    await expect.poll(async () => (await laid((await asset())?.id ?? '')).length, patient).toBe(1)
    await undo(page(), 2)
    await expect.poll(now, patient).toEqual(before)
  })

  test('an upload that breaks goes on where it stopped, also after a reload, from one window alone', async () => {
    await open()
    before = await now()
    const starts: number[] = []
    const heard = (request: Request) =>
      request.method() === 'PUT' && starts.push(Number(request.headers().range?.match(/\d+/)?.[0]))
    page().on('request', heard)
    const net = await page().context().newCDPSession(page())
    const line = (bytes: number, offline = false) =>
      net.send('Network.emulateNetworkConditions', {
        ...{ offline, latency: 0, downloadThroughput: -1, uploadThroughput: bytes },
      })
    await line(1_500_000)
    await page().locator('input[type=file][accept]').first().setInputFiles(bell(300)) // 4.8 MB
    await expect(page().getByText(/^[1-3](\.\d)? MB of/)).toBeVisible(patient)
    await page().route('**/api/uploadthing/*', (route) => route.abort())
    await line(-1, true)
    await expect(page().getByText(/^The studio does not answer/)).toBeVisible(patient)
    await line(-1)
    await page().reload()
    await expect(page().getByText(/^The studio does not answer/)).toBeVisible(patient)
    const second = await page().context().newPage()
    await second.goto(`${given.film()}/assets`)
    await expect(second.getByText('Another window of this film sends it')).toBeVisible(patient)
    await page().unroute('**/api/uploadthing/*')
    await expect(page().getByText('All is here')).toBeVisible({ timeout: 40_000 })
    await expect(second.getByRole('region', { name: 'Uploads' })).toHaveCount(0)
    await second.close()
    page().off('request', heard)
    expect(starts[0]).toBe(0)
    expect(starts.at(-1)).toBeGreaterThan(500_000)
    expect(Object.keys((await now()).assets)).toEqual(['far-bell'])
    expect((await now()).assets['far-bell']?.versions[0]?.bytes).toBe(44 + 300 * 16_000)
    await undo(page())
    await expect.poll(now, patient).toEqual(before)
  })
}
