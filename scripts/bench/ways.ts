import { once } from 'node:events'
import { createReadStream, createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Segment } from '#remotion/segment-plan.ts'
import { renderStepped } from '#server/render/picture/draw.ts'
import { encoder } from '#server/render/picture/encode.ts'
import { renderPlain } from '#server/render/picture/plain.ts'
import { pour, rasterise } from '#server/render/picture/step.ts'
import { homeDir } from '#server/storage/home.ts'
import { worked } from './processor.ts'
import { type Row, row } from './rows.ts'

type Picture = Segment['picture']
const { signal } = new AbortController()
const nothing = () => {}
const CRF = 18

/** Our way: frames stepped on a warm page, their planes poured into the encoder. */
export const stepped = (picture: Picture, out: string, crf = CRF): Promise<void> =>
  renderStepped(picture, crf, out, nothing, signal)

/** The encoder alone, on frames that are ready. */
const encodeReady = async (picture: Picture, planes: string, out: string) => {
  const { frames, done } = encoder({ ...picture, crf: CRF }, out)
  await pipeline(createReadStream(planes), frames)
  await done
}

const planesOf = async (picture: Picture, out: string) => {
  const file = createWriteStream(out)
  await pour(picture, file, nothing)
  file.end()
  await once(file, 'close')
}

/** One picture four ways, in processor seconds for each second of film. */
export const ways = async (name: string, picture: Picture): Promise<Row[]> => {
  const at = (file: string) => join(homeDir(), file)
  const seconds = picture.frames / picture.fps
  const cost = async (work: () => Promise<unknown>) => (await worked(work)) / seconds
  await planesOf(picture, at('planes.yuv')) // and the page is warm
  const encode = await cost(() => encodeReady(picture, at('planes.yuv'), at('ready.mp4')))
  await rm(at('planes.yuv'))
  const raster = await cost(() => rasterise(picture))
  const step = await cost(() => stepped(picture, at('stepped.mp4')))
  const plain = await cost(() => renderPlain(picture, CRF, at('plain.mp4'), nothing, signal, 2))
  const alone = { name: 'rasteriser and encoder', value: raster + encode }
  const plainly = { name: 'plain Remotion', value: plain }
  return [
    row(`${name} rasteriser alone`, raster, 's/s', plainly),
    row(`${name} encoder alone`, encode, 's/s', plainly),
    row(`${name} plain Remotion`, plain, 's/s'),
    row(`${name} stepped`, step, 's/s', plainly),
    row(`${name} stepped`, step, 's/s', alone),
  ]
}
