import { randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { AssetKind, AssetVersion } from '#film/asset.ts'
import { AppError } from '#film/errors.ts'
import { run } from '#server/render/ffmpeg.ts'
import { homeDir } from '#server/storage/home.ts'
import { assetPath, putFile } from '#server/storage/store.ts'
import { countTasks } from '#server/storage/tasks.ts'
import { takeModel } from '../models/take.ts'
import { type Form, refusal } from './form.ts'
import { asGlb } from './glb.ts'
import { liesOnItsSide, orientationOf, uprightBy } from './orientation.ts'

const mostPixels = 50_000_000
const mostSeconds = 4 * 3600
const thumbWidth = 480

export type Taken = { kind: AssetKind; file: AssetVersion }
type Facts = Pick<AssetVersion, 'ms' | 'width' | 'height' | 'sound' | 'thumb'>
type Given = { asset: string; form: Form; name: string; signal?: AbortSignal | undefined }

const Probe = z.object({
  streams: z
    .array(
      z.object({
        codec_type: z.string().default(''),
        width: z.int().default(0),
        height: z.int().default(0),
        sample_aspect_ratio: z.string().default('1:1'),
        duration: z.coerce.number().optional().catch(undefined),
        disposition: z.object({ attached_pic: z.int().default(0) }).default({ attached_pic: 0 }),
        side_data_list: z.array(z.object({ rotation: z.coerce.number().optional() })).default([]),
      }),
    )
    .default([]),
  format: z.object({ duration: z.coerce.number().optional().catch(undefined) }).default({}),
})

/** Read as what it was found to be and nothing else; nothing outside of it is opened. */
const reading = ({ asset, form }: Given): string[] => [
  ...['-protocol_whitelist', 'file', ...(form.demuxer === null ? [] : ['-f', form.demuxer])],
  ...['-i', assetPath(asset)],
]

const probed = async (given: Given) => {
  const ask = ['-v', 'error', '-show_streams', '-show_format', '-of', 'json', ...reading(given)]
  const { stdout } = await run('ffprobe', ask, given.signal).catch((cause) => {
    throw damaged(given, cause)
  })
  const { streams, format } = Probe.parse(JSON.parse(stdout))
  const picture = streams.find((s) => s.codec_type === 'video' && s.disposition.attached_pic === 0)
  const sound = streams.find((s) => s.codec_type === 'audio')
  return {
    picture,
    sound,
    seconds: picture?.duration ?? sound?.duration ?? format.duration ?? 0,
    whole: format.duration,
  }
}

const damaged = ({ name }: Given, cause: unknown): unknown =>
  cause instanceof AppError && cause.code !== 'internal'
    ? cause
    : refusal(
        name,
        'it is damaged or not whole. Open it in the program that made it, save it again, then bring it again.',
      )

const scratch = async (extension: string): Promise<string> => {
  const dir = join(homeDir(), 'scratch')
  await mkdir(dir, { recursive: true })
  return join(dir, `${randomUUID()}.${extension}`)
}

/** Made by ffmpeg and taken into the store. */
const madeBy = async (
  given: Given,
  before: string[],
  after: string[],
  extension: string,
): Promise<string> => {
  const out = await scratch(extension)
  try {
    await run(
      'ffmpeg',
      ['-v', 'error', '-nostdin', '-y', ...before, ...reading(given), ...after, out],
      given.signal,
    )
    return await putFile(out, extension)
  } catch (error) {
    throw damaged(given, error)
  } finally {
    await rm(out, { force: true })
  }
}

const thumbOf = (given: Given, filters: string[], before: string[]): Promise<string> => {
  const small = [
    ...filters,
    `scale='min(${thumbWidth},iw)':-2:out_color_matrix=bt601`,
    'format=yuvj420p',
  ].join(',')
  return madeBy(given, before, ['-frames:v', '1', '-vf', small, '-q:v', '4'], 'jpg')
}

/** The first bytes of a file, or all of a shorter one. */
export const headOf = async (path: string, bytes: number): Promise<Uint8Array> => {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(bytes), 0, bytes, 0)
    return new Uint8Array(buffer.subarray(0, bytesRead))
  } finally {
    await file.close()
  }
}

const pictureFacts = async (given: Given): Promise<Facts> => {
  const { picture } = await probed(given)
  const { width = 0, height = 0 } = picture ?? {}
  if (width === 0 || height === 0) throw damaged(given, null)
  if (width * height > mostPixels)
    throw refusal(
      given.name,
      `it has ${width} × ${height} pixels, more than 50 million. Save it smaller; a film shows 4096 across at most.`,
    )
  const turned =
    given.form.extension === 'jpg' ? orientationOf(await headOf(assetPath(given.asset), 262_144)) : 1
  const thumb = await thumbOf(given, uprightBy(turned), ['-noautorotate'])
  return liesOnItsSide(turned) ? { width: height, height: width, thumb } : { width, height, thumb }
}

/** As films mix it. */
const soundIn = (given: Given): Promise<string> =>
  madeBy(given, [], ['-map', '0:a:0', '-ac', '2', '-ar', '48000', '-c:a', 'pcm_s16le', '-f', 'wav'], 'wav')

const requireLength = ({ name }: Given, seconds: number): void => {
  if (seconds <= 0) throw refusal(name, 'nothing is in it. Export it again.')
  if (seconds > mostSeconds) throw refusal(name, 'it is longer than 4 hours. Cut it in two.')
}

const lengthOfWav = async (asset: string): Promise<number> => {
  const { stdout } = await run('ffprobe', [
    '-v',
    'error',
    '-show_entries',
    'format=duration',
    '-of',
    'csv=p=0',
    assetPath(asset),
  ])
  return Number(stdout)
}

const soundFacts = async (given: Given): Promise<Facts> => {
  const { sound, whole } = await probed(given)
  if (sound === undefined) throw refusal(given.name, 'no sound is in it. Choose another file.')
  requireLength(given, whole ?? sound.duration ?? 1)
  const asset = await soundIn(given)
  const seconds = await lengthOfWav(asset)
  requireLength(given, seconds)
  return { ms: Math.round(seconds * 1000), sound: asset }
}

const videoFacts = async (given: Given): Promise<Facts> => {
  const { picture, sound, seconds } = await probed(given)
  if (picture === undefined || picture.width === 0) throw damaged(given, null)
  if (picture.width * picture.height > mostPixels)
    throw refusal(
      given.name,
      `its picture has ${picture.width} × ${picture.height} pixels. Save it at 4K or less.`,
    )
  requireLength(given, seconds)
  const [across = 1, down = 1] = picture.sample_aspect_ratio.split(':').map(Number)
  const stretch = across > 0 && down > 0 ? across / down : 1
  const seen = { width: Math.max(1, Math.round(picture.width * stretch)), height: picture.height }
  const side = picture.side_data_list.some(({ rotation = 0 }) => Math.abs(rotation) % 180 === 90)
  const thumb = await thumbOf(
    given,
    ['scale=iw*sar:ih', 'setsar=1'],
    ['-ss', Math.min(seconds * 0.1, 10).toFixed(3)],
  )
  return {
    ms: Math.round(seconds * 1000),
    ...(side ? { width: seen.height, height: seen.width } : seen),
    thumb,
    ...(sound === undefined ? {} : { sound: await soundIn(given) }),
  }
}

const factsOf: Record<'picture' | 'video' | 'sound', (given: Given) => Promise<Facts>> = {
  picture: pictureFacts,
  video: videoFacts,
  sound: soundFacts,
}

/** A video file without a picture is a sound. */
const seenAs = async (given: Given): Promise<AssetKind> =>
  given.form.kind === 'video' && (await probed(given)).picture === undefined ? 'sound' : given.form.kind

/**
 * Takes a whole file into the store and finds out what a film needs to know of it; what is not sound is refused. The file is
 * moved, not copied. @throws AppError
 */
export const takeFile = async (
  path: string,
  name: string,
  form: Form,
  signal?: AbortSignal,
): Promise<Taken> => {
  if (form.kind === 'model') {
    const bytes = new Uint8Array(await readFile(path))
    const glb = form.extension === 'gltf' ? asGlb(bytes, name) : bytes
    return { kind: 'model', file: { asset: await takeModel(glb, name), name, bytes: bytes.length } }
  }
  const { size: bytes } = await stat(path)
  const asset = await putFile(path, form.extension)
  const given = { asset, form, name, signal }
  const { kind, facts } = await countTasks()
    .once('asset 1', { asset }, async () => {
      const kind = await seenAs(given)
      return { kind, facts: kind === 'model' ? {} : await factsOf[kind](given) }
    })
    .catch(async (error) => {
      if (error instanceof AppError && error.code === 'bad-input') await rm(assetPath(asset), { force: true })
      throw error
    })
  return { kind, file: { asset, name, bytes, ...facts } }
}
