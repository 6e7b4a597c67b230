import type { Inspection } from '#film/file.ts'
import { error, type Fault, secs, warning } from './report.ts'
import { lengthOf, minus, within } from './spans.ts'
import type { Asked } from './timeline.ts'

const target = -14 // LUFS, web profile (YARDSTICKS)
const reading = 0.05 // the meter prints tenths

/** Silence where a line is spoken is a lost line; where music or ambience goes on, it is a doubt. */
export const checkSilence = (found: Inspection, asked: Asked): Fault[] => {
  if (found.audioCodec === null) return [] // said by checkContainer
  const planned = [...asked.speech, ...asked.sound]
  if (found.lufs === null && planned.length > 0)
    return [error('silent', 'The film is silent though its timeline has sound. Mix it again.', 0)]
  return found.silent.flatMap((silent) => {
    const lost = within(silent, asked.speech).filter((span) => lengthOf(span) >= 0.5)
    const quiet = minus(silent, asked.speech)
      .flatMap((span) => within(span, asked.sound))
      .filter((span) => lengthOf(span) >= 2)
    const first = quiet[0]
    return [
      ...lost.map((span) =>
        error(
          'silent',
          `A line cannot be heard for ${secs(lengthOf(span))}. Speak it again and mix again.`,
          span.from,
        ),
      ),
      ...(lost.length > 0 || first === undefined
        ? []
        : [
            warning(
              'quiet',
              `There is silence for ${secs(lengthOf(first))} where music or ambience is planned. Raise it, or shorten it.`,
              first.from,
            ),
          ]),
    ]
  })
}

export const checkLevels = (found: Inspection): Fault[] => {
  const faults: Fault[] = []
  const mend = 'Master the mix again.'
  if (found.lufs !== null && Math.abs(found.lufs - target) > 0.5 + reading)
    faults.push(error('loudness', `The loudness is ${found.lufs.toFixed(1)} LUFS, not −14 ±0.5. ${mend}`))
  if (found.truePeak !== null && found.truePeak > -1 + reading)
    faults.push(
      error('true-peak', `The true peak is ${found.truePeak.toFixed(1)} dBTP; −1 is the most. ${mend}`),
    )
  if (found.clipped > 0)
    faults.push(error('clipped', `${found.clipped} samples are clipped. Lower what is too loud. ${mend}`))
  return faults
}

/** Picture and sound are as long as each other, within a frame or a packet of AAC. */
export const checkSync = (found: Inspection): Fault[] => {
  if (found.audioSeconds === null) return []
  const off = found.audioSeconds - found.videoSeconds
  if (Math.abs(off) <= Math.max(1 / found.fps, 2048 / 48000) + 0.002) return []
  const said = `The sound is ${Math.abs(off).toFixed(2)} s ${off > 0 ? 'longer' : 'shorter'} than the picture.`
  return [
    error(
      'sync',
      `${said} Mix to the length of the timeline and join again.`,
      Math.min(found.audioSeconds, found.videoSeconds),
    ),
  ]
}
