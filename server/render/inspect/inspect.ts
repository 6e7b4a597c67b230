import { stat } from 'node:fs/promises'
import { AppError } from '#film/errors.ts'
import type { Inspection } from '#film/file.ts'
import { decode } from './decode.ts'
import { grid } from './fields.ts'
import { flashDetector } from './flashes.ts'
import { frameTimes, isConstant, isFaststart, probeStreams } from './probe.ts'

const frameBytes = grid.columns * grid.rows * 3

/** Samples at full scale. */
const loudIn = (samples: Buffer): number => {
  let count = 0
  for (let at = 0; at < samples.length; at += 2)
    if (Math.abs(samples.readInt16LE(at)) >= fullScale) count += 1
  return count
}

/** Cuts a stream of bytes into pieces of one size; what is left over at the end is no whole piece. */
const pieces = (size: number, take: (piece: Buffer) => void) => {
  let rest: Buffer = Buffer.alloc(0)
  return (chunk: Buffer) => {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
    let at = 0
    for (; at + size <= rest.length; at += size) take(rest.subarray(at, at + size))
    rest = rest.subarray(at)
  }
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
const hearing = 'ebur128=peak=true:framelog=verbose,silencedetect=n=-60dB:d=0.5,aformat=sample_fmts=s16'
const fullScale = 32766

/** Measures an encoded film: what its container says, and one decoding of picture and sound. */
export const inspectFile = async (path: string, signal?: AbortSignal): Promise<Inspection> => {
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
  let clipped = 0
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
      }),
      sound: pieces(4096, (samples) => {
        clipped += loudIn(samples)
      }),
    },
  )
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
    clipped,
    flashes: flashes.result(),
  }
}
