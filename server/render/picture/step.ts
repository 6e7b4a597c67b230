import { randomUUID } from 'node:crypto'
import type { Writable } from 'node:stream'
import type { Segment } from '#remotion/segment-plan.ts'
import type {} from '#remotion/warm/page.ts'
import { sha256 } from '#server/storage/key.ts'
import { openSink } from './site.ts'
import { withPage } from './warm.ts'

/** Runs in the page: draws frame after frame while the one before is on its way. */
const stepThrough = async (picture: Segment['picture'], path: string) => {
  const page = await window.reelwright()
  await page.open(picture)
  let sent = Promise.resolve()
  for (let frame = 0; frame < picture.frames; frame += picture.step) {
    const planes = await page.frame(frame)
    await sent
    const times = Math.min(picture.step, picture.frames - frame)
    sent = fetch(`${path}?times=${times}`, { method: 'POST', body: planes }).then(({ ok, status }) => {
      if (!ok) throw new Error(`The encoder takes no more frames (${status}).`)
    })
    sent.catch(() => {})
  }
  await sent
}

/** What stands on the page while a picture is drawn. */
const stageOf = ({ layers }: Segment['picture']): string =>
  sha256(JSON.stringify(layers.flatMap((layer) => (layer.kind === 'stage' ? [layer.stage] : []))))

/** Draws a segment on a warm page and pours its planes, frame after frame, into a sink. */
export const pour = (
  picture: Segment['picture'],
  sink: Writable,
  onProgress: (done: number) => void,
): Promise<void> =>
  withPage(async (page) => {
    const { path, close } = openSink(randomUUID(), sink, (frames) => onProgress(frames / picture.frames))
    try {
      await page.evaluate(stepThrough, picture as never, path)
    } finally {
      close()
    }
  }, stageOf(picture))

/** Runs in the page. @returns a data URL, for only text crosses */
const drawOne = async (picture: Segment['picture'], frame: number) => {
  const page = await window.reelwright()
  await page.open(picture)
  const blob = await page.still(frame, 0.88)
  return await new Promise<string>((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(blob)
  })
}

/** One frame of a segment as a JPEG. */
export const stillOf = (picture: Segment['picture'], frame: number): Promise<Uint8Array> =>
  withPage(async (page) => {
    const url = await page.evaluate(drawOne, picture as never, frame)
    return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64')
  })

/** Runs in the page. */
const drawAll = async (picture: Segment['picture']) => {
  const page = await window.reelwright()
  await page.open(picture)
  for (let frame = 0; frame < picture.frames; frame += picture.step) await page.draw(frame)
}

/** Draws every frame and throws it away: the rasteriser alone. */
export const rasterise = (picture: Segment['picture']): Promise<void> =>
  withPage((page) => page.evaluate(drawAll, picture as never))
