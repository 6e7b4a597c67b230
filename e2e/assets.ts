import { expect, type Page, test } from '@playwright/test'
import { z } from 'zod'
import { ask } from './ask.ts'
import { expectAccessible } from './axe.ts'

type Given = { page: () => Page; film: () => string }

const Clip = z.object({ start: z.number(), frames: z.number(), source: z.looseObject({ kind: z.string() }) })
const Detail = z.object({
  film: z.object({
    tracks: z.record(z.string(), z.object({ kind: z.string(), clips: z.record(z.string(), Clip) })),
    assets: z.record(z.string(), z.object({ id: z.string(), kind: z.string(), name: z.string() })),
  }),
})

/** A second of a tone: mono, 16 bits, 8 kHz. */
const wav = (): Buffer => {
  const samples = 8000
  const out = Buffer.alloc(44 + samples * 2)
  out.write('RIFF', 0)
  out.writeUInt32LE(36 + samples * 2, 4)
  out.write('WAVEfmt ', 8)
  for (const [at, value] of [
    [16, 16],
    [24, 8000],
    [28, 16_000],
    [40, samples * 2],
  ] as const)
    out.writeUInt32LE(value, at)
  for (const [at, value] of [
    [20, 1],
    [22, 1],
    [32, 2],
    [34, 16],
  ] as const)
    out.writeUInt16LE(value, at)
  out.write('data', 36)
  for (let i = 0; i < samples; i++) out.writeInt16LE(Math.round(Math.sin(i / 4) * 9000), 44 + i * 2)
  return out
}

/** A picture that a browser made. */
const png = (page: Page): Promise<Buffer> =>
  page
    .evaluate(() => {
      const canvas = document.createElement('canvas')
      canvas.width = 320
      canvas.height = 180
      const context = canvas.getContext('2d')
      if (context) {
        context.fillStyle = '#b5532d'
        context.fillRect(0, 0, 320, 180)
        context.fillStyle = 'white'
        context.fillRect(40, 40, 80, 80)
      }
      return canvas.toDataURL('image/png')
    })
    .then((url) => Buffer.from(url.slice(url.indexOf(',') + 1), 'base64'))

/** What a person brings: judged, seen, placed, taken back. */
export const assetsStory = (given: Given) => {
  const { page, film } = given
  const state = async () => {
    const answer = await ask(page(), 'query', 'films.get', { filmId: film().split('/').at(-1) })
    if (!answer.ok) throw new Error(answer.message)
    return Detail.parse(answer.data).film
  }
  const laid = async (asset: string) =>
    Object.values((await state()).tracks).flatMap(({ kind, clips }) =>
      Object.values(clips)
        .filter(({ source }) => source.kind === 'asset' && source.asset === asset)
        .map((clip) => ({ kind, ...clip })),
    )
  const choose = (name: string) =>
    page().getByRole('list', { name: 'What was brought' }).getByRole('button', { name }).click()
  const done = () => page().getByRole('button', { name: 'Undo', exact: false }).first().click()

  test.fixme('a picture and a sound that a person brings lie at the playhead and are taken back; a fake picture is refused with words', async () => {
    await page().goto(`${film()}/assets`)
    await expect(page().getByRole('heading', { name: 'Assets' })).toBeVisible()
    const files = [
      { name: 'end card.png', mimeType: 'image/png', buffer: await png(page()) },
      { name: 'far bell.wav', mimeType: 'audio/wav', buffer: wav() },
      {
        name: 'photo.png',
        mimeType: 'image/png',
        buffer: Buffer.from('PK\u0003\u0004 a zip that is called a picture'),
      },
    ]
    await page().locator('input[type=file][accept]').first().setInputFiles(files)
    await expect(
      page().getByRole('alert').filter({ hasText: 'it is a zip archive. Unpack it' }),
    ).toBeVisible()
    await expect(page().getByText('All is here')).toBeVisible()
    await page().getByRole('button', { name: 'Close what has come' }).click()
    expect(Object.keys((await state()).assets).sort()).toEqual(['end-card', 'far-bell'])

    await choose('end card')
    await expectAccessible(page())
    await page().getByRole('button', { name: 'Place at the playhead' }).click()
    await expect.poll(() => laid('end-card')).toHaveLength(1)
    await choose('far bell')
    await page().getByLabel('On the track of').selectOption('Music')
    await page().getByRole('button', { name: 'Place at the playhead' }).click()
    await expect.poll(() => laid('far-bell')).toHaveLength(1)
    expect((await laid('end-card'))[0]?.kind).toBe('picture')
    expect((await laid('far-bell'))[0]).toMatchObject({ kind: 'music', start: 0 })

    // By the keyboard alone: search, choose, see where it is used.
    await page().getByLabel('Search what was brought').fill('bell')
    await expect(page().getByRole('list', { name: 'What was brought' }).getByRole('listitem')).toHaveCount(1)
    await expect(page().getByRole('button', { name: /00:00:00:00/ })).toBeVisible()

    for (let steps = 0; steps < 4; steps++) await done()
    await expect.poll(async () => Object.keys((await state()).assets)).toEqual([])
    expect([...(await laid('end-card')), ...(await laid('far-bell'))]).toEqual([])
  })
}
