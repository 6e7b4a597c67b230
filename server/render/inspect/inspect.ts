import { stat } from 'node:fs/promises'
import { AppError } from '#film/errors.ts'
import type { Inspection } from '#film/file.ts'
import { decode } from './decode.ts'
import { grid } from './fields.ts'
import { flashDetector } from './flashes.ts'
import { listener } from './listen.ts'
import { frameTimes, isConstant, isFaststart, probeStreams } from './probe.ts'

const frameBytes = grid.columns * grid.rows * 3

/** Cuts a stream of bytes into pieces of one size; `rest` gives what is left over at the end. */
const pieces = (size: number, take: (piece: Buffer) => void) => {
  let chunks: Buffer[] = []
  let length = 0
  const push = (chunk: Buffer) => {
    chunks.push(chunk)
    length += chunk.length
    if (length < size) return
    const all = Buffer.concat(chunks)
    let at = 0
    for (; at + size <= all.length; at += size) take(all.subarray(at, at + size))
    chunks = [all.subarray(at)]
    length -= at
  }
  return { push, rest: () => Buffer.concat(chunks) }
}

type Span = { from: number; to: number }

/** Spans from a filter's messages: "…_start: 1.2" and "…_end: 3.4"; one that is open ends with the film. */
const spansIn = (log: string, name: string, end: number): Span[] => {
  const spans: Span[] = []
  let from: number | null = null
  for (const match of log.matchAll(new RegExp(`${name}_(start|end):\\s*(-?[\\d.]+)`, 'g'))) {
    const at = Math.max(0, Number(match[2]))
    if (match[1] === 'start') from = at
    else if (from !== null) {
      spans.push({ from, to: at })
      from = null
    }
  }
  return from === null ? spans : [...spans, { from, to: end }]
}

const lastNumber = (log: string, what: RegExp): number | null => {
  const value = Number([...log.matchAll(what)].at(-1)?.[1] ?? Number.NaN)
  return Number.isFinite(value) ? value : null
}

// Thresholds: true black (video level 25 of 255), pictures alike to a ten-thousandth, sound below −60 dB.
const seeing = `scale=320:180:flags=area,blackdetect=d=0.2:pic_th=0.995:pix_th=0.04,freezedetect=n=0.0001:d=1.5,scale=${grid.columns}:${grid.rows}:flags=area,format=rgb24`
const hearing =
  'ebur128=peak=true:framelog=verbose,silencedetect=n=-60dB:d=0.5,aformat=sample_fmts=s16:sample_rates=48000:channel_layouts=stereo'

/** Measures an encoded film: what its container says, and one decoding of picture and sound. */
export const inspectFile = async (
  path: string,
  signal?: AbortSignal,
  speech: readonly Span[] = [], // where somebody speaks, in seconds
): Promise<Inspection> => {
  await stat(path).catch((cause) => {
    throw new AppError('not-found', 'The film file is not there. Render it again.', { cause })
  })
  const [{ video, audio }, times, faststart] = await Promise.all([
    probeStreams(path),
    frameTimes(path),
    isFaststart(path),
  ])
  const [num = 0, den = 1] = video.r_frame_rate.split('/').map(Number)
  const fps = num / den
  const flashes = flashDetector(fps)
  let frames = 0
  const ear = listener()
  const heard = pieces(ear.bytes, ear.take)
  const sound = audio === null ? [] : ['-map', '0:a:0', '-af', hearing, '-f', 's16le', 'pipe:3']
  const err = await decode(
    ['-hide_banner', '-nostats', '-loglevel', 'info', '-i', path]
      .concat(['-map', '0:v:0', '-vf', seeing, '-fps_mode', 'passthrough', '-f', 'rawvideo', 'pipe:1'])
      .concat(sound),
    {
      signal,
      picture: pieces(frameBytes, (picture) => {
        flashes.see(picture)
        frames += 1
      }).push,
      sound: heard.push,
    },
  )
  ear.take(heard.rest())
  const videoSeconds = frames / fps
  const lufs = lastNumber(err, /\bI:\s+(-?[\d.]+|-?inf) LUFS/g)
  return {
    ...{ frames, fps, width: video.width, height: video.height, constantRate: isConstant(times), faststart },
    ...{ videoCodec: video.codec_name, profile: video.profile, pixelFormat: video.pix_fmt },
    colour: [...new Set([video.color_primaries, video.color_transfer, video.color_space])].join('/'),
    audioCodec: audio?.codec_name ?? null,
    sampleRate: audio?.sample_rate ?? null,
    audioSeconds: audio?.duration ?? null,
    videoSeconds,
    lufs: lufs !== null && lufs > -70 ? lufs : null, // the meter's floor: there is no sound to measure
    truePeak: lastNumber(err, /\bPeak:\s+(-?[\d.]+|-?inf) dBFS/g),
    black: spansIn(err, 'black', videoSeconds),
    frozen: spansIn(err, 'lavfi.freezedetect.freeze', videoSeconds),
    silent:
      audio === null
        ? [{ from: 0, to: videoSeconds }]
        : spansIn(err, 'silence', audio.duration ?? videoSeconds),
    ...ear.result(speech),
    flashes: flashes.result(),
  }
}
