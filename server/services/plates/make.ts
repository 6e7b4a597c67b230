import { randomUUID } from 'node:crypto'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Size } from '#film/brief.ts'
import type { PlateArt } from '#film/templates/plates.ts'
import { fpsOf, type Rate, toFrames, toSeconds } from '#film/timeline/time.ts'
import { homeDir } from '#server/storage/home.ts'
import { encodeDrawn } from './encode.ts'
import { drawLeader, leaderNumbers } from './leader.ts'
import { drawOldFilm } from './old-film.ts'
import { drawStill } from './still.ts'

/** All that a plate depends on. `seconds`: of what moves. */
export type PlateSpec = { art: PlateArt; size: Size; rate: Rate; seconds: number | null }

type Drawn = Iterable<Uint8Array | Uint8ClampedArray>
type Source = { input: string[]; drawn: Drawn; look: string[]; sound: string | null }

const tone = 'sin(2*PI*1000*t)*0.1' // 1 kHz at −20 dBFS: a tenth of full scale
const both = (expr: string, seconds: number) =>
  `aevalsrc='${expr}|${expr}':s=48000:c=stereo:d=${seconds.toFixed(6)}`

const framesOf = ({ rate, seconds }: PlateSpec): number => Math.max(1, toFrames(seconds ?? 0, rate))

/** Grain and dust of old stock are coarse: 540 lines hold all of it. */
const shrunk = ({ width, height }: Size): Size => {
  const by = Math.min(1, 540 / Math.min(width, height))
  return { width: Math.round(width * by), height: Math.round(height * by) }
}

const sourceOf = (spec: PlateSpec): Source => {
  const { art, rate } = spec
  const { width, height } = spec.size
  const fps = `${rate.num}/${rate.den}`
  const raw = (kind: string, { width, height }: Size = spec.size) => [
    ...['-f', 'rawvideo', '-pix_fmt', kind, '-s', `${width}x${height}`, '-r', fps, '-i', 'pipe:0'],
  ]
  const last = toSeconds(framesOf(spec), rate)
  switch (art.draw) {
    case 'bars':
      return {
        input: ['-f', 'lavfi', '-i', `smptehdbars=s=${width}x${height}:r=${fps}:d=${last.toFixed(6)}`],
        ...{ drawn: [], look: [], sound: both(tone, last) },
      }
    case 'leader': {
      const second = toFrames(1, rate)
      const pop = toSeconds(leaderNumbers.indexOf(2) * second, rate)
      const over = pop + 1 / fpsOf(rate)
      const beep = `${tone}*gte(t,${pop.toFixed(6)})*lt(t,${over.toFixed(6)})`
      return {
        ...{ input: raw('gray'), drawn: drawLeader(width, height, second) },
        ...{ look: ['scale=in_range=full:out_range=tv'], sound: both(beep, last) },
      }
    }
    case 'old-film': {
      const small = shrunk(spec.size)
      return {
        input: raw('gray', small),
        ...{ drawn: drawOldFilm(small.width, small.height, framesOf(spec)), sound: null },
        look: [
          'noise=c0_seed=7:c0s=12:c0f=t',
          `scale=${width}:${height}:in_range=full:out_range=tv:flags=bicubic`,
        ],
      }
    }
    default:
      return { input: raw('rgb24'), drawn: drawStill(art, width, height), look: [], sound: null }
  }
}

const bt709 = [
  ...['-colorspace', 'bt709', '-color_primaries', 'bt709', '-color_trc', 'bt709', '-color_range', 'tv'],
]

const film = ({ look, sound }: Source): string[] => {
  const heard = sound === null ? [] : ['-map', '1:a', '-c:a', 'aac', '-b:a', '320k']
  return [
    ...[
      '-map',
      '0:v',
      '-vf',
      [...look, 'format=yuv420p'].join(','),
      '-c:v',
      'libx264',
      '-preset',
      'veryfast',
    ],
    ...['-crf', '17', '-g', '24', ...bt709, ...heard, '-movflags', '+faststart', '-bitexact'],
  ]
}
const still = ['-frames:v', '1', '-c:v', 'png', '-pred', 'mixed']

const made = async (
  { input, drawn, sound }: Source,
  coded: string[],
  extension: 'png' | 'mp4' | 'jpg',
): Promise<string> => {
  const dir = join(homeDir(), 'scratch')
  await mkdir(dir, { recursive: true })
  const path = join(dir, `${randomUUID()}.${extension}`)
  const second = sound === null ? [] : ['-f', 'lavfi', '-i', sound]
  try {
    await encodeDrawn(drawn, ['-v', 'error', '-y', ...input, ...second, ...coded, path])
    return path
  } catch (error) {
    await rm(path, { force: true })
    throw error
  }
}

/** Makes a plate: a PNG, or an MP4 where it moves. @returns its path, in scratch: whoever asks takes it away @throws AppError */
export const makePlate = (spec: PlateSpec): Promise<string> => {
  const source = sourceOf(spec)
  return spec.seconds === null ? made(source, still, 'png') : made(source, film(source), 'mp4')
}

const pictureWidth = 400

/** A small JPEG of a plate, of what moves half a second in. @returns its path, as above */
export const picturePlate = (spec: PlateSpec): Promise<string> => {
  const { width, height } = spec.size
  const by = pictureWidth / width
  const source = sourceOf({
    ...spec,
    size: { width: pictureWidth, height: Math.max(2, Math.round(height * by)) },
  })
  const at = spec.seconds === null ? [] : ['-ss', '0.5']
  const look = [...source.look, 'scale=out_range=full:out_color_matrix=bt601', 'format=yuvj420p'].join(',')
  return made({ ...source, sound: null }, [...at, '-frames:v', '1', '-vf', look, '-q:v', '3'], 'jpg')
}
