import { randomUUID } from 'node:crypto'
import { access, mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { framesDir } from '#remotion/layers/shown.ts'
import type { Layer, Segment } from '#remotion/segment-plan.ts'
import { assetPath } from '#server/storage/store.ts'
import { run } from '../ffmpeg.ts'
import { pageDir } from './bundle.ts'

type Picture = Segment['picture']
type Video = Extract<Layer, { kind: 'video' }>

const early = 10 // seconds read before the first frame: the picture that stands there may have begun by then
const kept = 60 * 60 * 1000 // ms since they were last used

/**
 * What ffmpeg does to hand out frames of a video at the film's rate: of each, the picture that stands at its middle; after the end the
 * last one. No larger than covers the frame, in the colours that a JPEG says it has.
 */
const filtersOf = ({ frames }: Video, { width, height, fps }: Picture, lead: number): string => {
  const wide = 'iw*sar'
  const by = `min(1,max(${width}/(${wide}),${height}/ih))`
  return [
    `fps=fps=${fps}:round=near:start_time=0`,
    'tpad=stop=-1:stop_mode=clone',
    `trim=start_frame=${lead}:end_frame=${lead + frames}`,
    `setpts=PTS-STARTPTS`,
    `scale=w='max(2,round(${wide}*${by}))':h='max(2,round(ih*${by}))':flags=bicubic:out_color_matrix=bt601:out_range=full`,
    'setsar=1',
    'format=yuvj444p',
  ].join(',')
}

const extract = async (video: Video, picture: Picture, out: string): Promise<void> => {
  const { fps } = picture
  const lead = Math.min(video.at, Math.ceil(early * fps))
  const from = (video.at - lead) / fps
  await run('ffmpeg', [
    ...['-v', 'error', '-nostdin', '-ss', from.toFixed(6), '-i', assetPath(video.asset), '-an', '-sn'],
    ...[
      '-vf',
      filtersOf(video, picture, lead),
      '-frames:v',
      String(video.frames),
      '-fps_mode',
      'passthrough',
    ],
    ...['-q:v', '2', '-start_number', '0', join(out, '%06d.jpg')],
  ])
}

const there = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  )

/** Frames that nobody has drawn with for a while make room. */
const forgetOld = async (root: string): Promise<void> => {
  for (const name of await readdir(root).catch(() => [])) {
    const found = await stat(join(root, name)).catch(() => null)
    if (found && Date.now() - found.mtimeMs > kept)
      await rm(join(root, name), { recursive: true, force: true })
  }
}

const going = new Map<string, Promise<void>>()

const provided = async (video: Video, picture: Picture): Promise<void> => {
  const place = join(await pageDir(), 'public', framesDir(video, picture))
  if (await there(place)) return utimes(place, new Date(), new Date())
  await forgetOld(join(place, '..'))
  const beside = `${place}.${randomUUID()}`
  await mkdir(beside, { recursive: true })
  try {
    await extract(video, picture, beside)
    // Whoever was first serves both.
    await rename(beside, place).catch(async (error) => {
      if (!(await there(place))) throw error
    })
  } finally {
    await rm(beside, { recursive: true, force: true })
  }
}

/** Puts the frames of the videos that a picture shows where the page that draws finds them. */
export const provideFrames = async (picture: Picture): Promise<void> => {
  for (const layer of picture.layers) {
    if (layer.kind !== 'video') continue
    const key = framesDir(layer, picture)
    const work = going.get(key) ?? provided(layer, picture).finally(() => going.delete(key))
    going.set(key, work)
    await work
  }
}
