import type { Page } from '@playwright/test'

/** Genuine files that a person may bring. */

/** A tone: mono, 16 bits, 8 kHz, two bytes a sample. */
export const wav = (seconds = 1): Buffer => {
  const samples = 8000 * seconds
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
export const png = (page: Page, colour = '#b5532d'): Promise<Buffer> =>
  page
    .evaluate((paint) => {
      const canvas = document.createElement('canvas')
      canvas.width = 320
      canvas.height = 180
      const context = canvas.getContext('2d')
      if (context) {
        context.fillStyle = paint
        context.fillRect(0, 0, 320, 180)
        context.fillStyle = 'white'
        context.fillRect(40, 40, 80, 80)
      }
      return canvas.toDataURL('image/png')
    }, colour)
    .then((url) => Buffer.from(url.slice(url.indexOf(',') + 1), 'base64'))

export type Brought = { name: string; mimeType: string; buffer: Buffer }

/** The film itself, as a video. */
export const mp4 = async (page: Page, film: string, name: string): Promise<Brought> => {
  const reply = await page.request.get(`/api${film}/download/mp4`)
  if (!reply.ok()) throw new Error(await reply.text())
  return { name, mimeType: 'video/mp4', buffer: await reply.body() }
}

/** The first model of the film, as glTF. */
export const glb = async (page: Page, film: string, name: string): Promise<Brought> => {
  await page.goto(`${film}/models`)
  const url = await page.getByRole('link', { name: 'glTF' }).getAttribute('href')
  const reply = await page.request.get(url ?? '')
  if (!reply.ok()) throw new Error(await reply.text())
  return { name, mimeType: 'model/gltf-binary', buffer: await reply.body() }
}
