import type { Brief } from '#film/brief.ts'
import type { Inspection } from '#film/file.ts'
import { fpsOf, toFrames, toSeconds } from '#film/timeline/time.ts'
import { error, type Fault, secs, warning } from './report.ts'
import type { Asked } from './timeline.ts'

const rendered = 'Render the film again.'

const unlike = (code: string, what: string, is: unknown, should: unknown): Fault[] =>
  is === should ? [] : [error(code, `The ${what} is ${is}, not ${should}. ${rendered}`)]

/** Length: the file's frames are the timeline's, and the timeline's those that were asked for, within 2 %. */
export const checkLength = (found: Inspection, asked: Asked, brief: Brief): Fault[] => {
  const faults: Fault[] = []
  const off = found.frames - asked.frames
  if (off !== 0) {
    const at = off < 0 ? toSeconds(found.frames, brief.rate) : toSeconds(asked.frames, brief.rate)
    const said = `The file has ${found.frames} frames and the timeline ${asked.frames}`
    faults.push(error('length', `${said}: ${Math.abs(off)} too ${off < 0 ? 'few' : 'many'}. ${rendered}`, at))
  }
  const target = brief.seconds === null ? null : toFrames(brief.seconds, brief.rate)
  if (target !== null && Math.abs(found.frames - target) > target * 0.02) {
    const is = secs(toSeconds(found.frames, brief.rate))
    const longer = found.frames > target
    const mend = longer
      ? 'Cut lines or shots, or ask for more seconds.'
      : 'Add to the story, or ask for fewer seconds.'
    faults.push(
      warning('length-target', `The film is ${is} long; ${secs(brief.seconds ?? 0)} were asked for. ${mend}`),
    )
  }
  return faults
}

/** YARDSTICKS, "video": H.264 High, yuv420p, bt709, constant rate, faststart, AAC at 48 kHz. */
export const checkContainer = (found: Inspection, brief: Brief): Fault[] => [
  ...unlike('size', 'picture', `${found.width}×${found.height}`, `${brief.size.width}×${brief.size.height}`),
  ...(Math.abs(found.fps - fpsOf(brief.rate)) < 0.001
    ? []
    : [
        error(
          'rate',
          `The file runs at ${found.fps.toFixed(3)} frames a second, not ${fpsOf(brief.rate).toFixed(3)}. ${rendered}`,
        ),
      ]),
  ...(found.constantRate
    ? []
    : [error('uneven-rate', `The frames are not evenly spaced in time. ${rendered}`)]),
  ...unlike('video-codec', 'video codec', found.videoCodec, 'h264'),
  ...unlike('profile', 'H.264 profile', found.profile, 'High'),
  ...unlike('pixel-format', 'pixel format', found.pixelFormat, 'yuv420p'),
  ...unlike('colour', 'colour tag', found.colour, 'bt709'),
  ...(found.faststart
    ? []
    : [
        error(
          'faststart',
          'The file cannot start playing before it is loaded whole: its index is at the end. Join it again with faststart.',
        ),
      ]),
  ...(found.audioCodec === null
    ? [error('no-sound', 'The file has no sound track. Mix the sound and join the film again.')]
    : [
        ...unlike('audio-codec', 'audio codec', found.audioCodec, 'aac'),
        ...unlike('sample-rate', 'sample rate', found.sampleRate, 48000),
      ]),
]
