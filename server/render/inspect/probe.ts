import { open } from 'node:fs/promises'
import { z } from 'zod'
import { AppError } from '#film/errors.ts'
import { run } from '../ffmpeg.ts'

const Stream = z.object({
  codec_type: z.string(),
  codec_name: z.string().default('unknown'),
  profile: z.coerce.string().default(''),
  pix_fmt: z.string().default('unknown'),
  width: z.int().default(0),
  height: z.int().default(0),
  r_frame_rate: z.string().default('0/1'),
  color_space: z.string().default('unknown'),
  color_primaries: z.string().default('unknown'),
  color_transfer: z.string().default('unknown'),
  sample_rate: z.coerce.number().int().optional(),
  duration: z.coerce.number().optional(),
})
const Probe = z.object({ streams: z.array(Stream) })
type Stream = z.infer<typeof Stream>

/** What the container says. @throws AppError('bad-input') when there is no picture in it */
export const probeStreams = async (path: string): Promise<{ video: Stream; audio: Stream | null }> => {
  const { stdout } = await run('ffprobe', ['-v', 'error', '-show_streams', '-of', 'json', path])
  const { streams } = Probe.parse(JSON.parse(stdout))
  const video = streams.find((stream) => stream.codec_type === 'video')
  if (video === undefined)
    throw new AppError('bad-input', 'The file has no picture. Choose a video file, or render again.')
  return { video, audio: streams.find((stream) => stream.codec_type === 'audio') ?? null }
}

/** The time stamps of all pictures, read from the packets without decoding. */
export const frameTimes = async (path: string): Promise<number[]> => {
  const fields = ['-select_streams', 'v:0', '-show_entries', 'packet=pts', '-of', 'csv=p=0']
  const { stdout } = await run('ffprobe', ['-v', 'error', ...fields, path])
  return stdout
    .split('\n')
    .map((row) => Number.parseInt(row, 10))
    .filter((pts) => !Number.isNaN(pts))
    .sort((a, b) => a - b)
}

/** Whether every picture stays as long as every other, but for the rounding of a clock tick, and none of it adds up. */
export const isConstant = (times: number[]): boolean => {
  const first = times[0] ?? 0
  const steps = times.slice(1).map((time, i) => time - (times[i] ?? 0))
  const step = steps.toSorted((a, b) => a - b)[Math.floor(steps.length / 2)] ?? 0
  const drift = (times.at(-1) ?? first) - first - step * steps.length
  return steps.every((each) => Math.abs(each - step) <= step / 500) && Math.abs(drift) < step / 20
}

/** Whether an MP4 can play before it is there whole: its index (moov) stands before its pictures (mdat). */
export const isFaststart = async (path: string): Promise<boolean> => {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const head = Buffer.alloc(16)
    let at = 0
    while (at + 8 <= size) {
      await file.read(head, 0, 16, at)
      const kind = head.toString('latin1', 4, 8)
      if (kind === 'moov') return true
      if (kind === 'mdat') return false
      const short = head.readUInt32BE(0)
      const length = short === 1 ? Number(head.readBigUInt64BE(8)) : short
      if (length < 8) return false
      at += length
    }
    return false
  } finally {
    await file.close()
  }
}
