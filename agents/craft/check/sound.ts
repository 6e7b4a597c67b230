import type { Inspection } from '#film/file.ts'
import { type Loudness, loudnessTargets } from '#film/loudness.ts'
import { error, type Fault, secs, warning } from './report.ts'
import { lengthOf, minus, within } from './spans.ts'
import type { Asked } from './timeline.ts'

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

const shown = (x: number, digits = 1) => x.toFixed(digits).replace('-', '−')

/** What the target is measured on: everything, or what is heard while somebody speaks. */
export const loudnessOf = (found: Inspection, loudness: Loudness): number | null =>
  loudnessTargets[loudness].gate === 'dialogue' ? (found.dialogueLufs ?? found.lufs) : found.lufs

export const checkLevels = (found: Inspection, loudness: Loudness = 'web'): Fault[] => {
  const faults: Fault[] = []
  const mend = 'Master the mix again.'
  const target = loudnessTargets[loudness]
  const is = loudnessOf(found, loudness)
  if (is !== null && Math.abs(is - target.lufs) > target.within + reading)
    faults.push(
      error(
        'loudness',
        `The loudness is ${shown(is)} LUFS, not ${shown(target.lufs, 0)} ±${target.within}. ${mend}`,
      ),
    )
  if (found.truePeak !== null && found.truePeak > target.truePeak + reading)
    faults.push(
      error(
        'true-peak',
        `The true peak is ${shown(found.truePeak)} dBTP; ${shown(target.truePeak, 0)} is the most. ${mend}`,
      ),
    )
  // ffmpeg's meter prints tenths, so that half of one is rounding.
  if (found.lufs !== null && found.ownLufs != null && Math.abs(found.lufs - found.ownLufs) > 0.1 + reading)
    faults.push(
      error(
        'meters',
        `Two meters disagree on the loudness: ${shown(found.lufs)} and ${shown(found.ownLufs, 2)} LUFS. Measure the file again.`,
      ),
    )
  for (const at of (found.clicks ?? []).slice(0, 5))
    faults.push(
      warning(
        'click',
        'The sound clicks here: its wave is broken. Fade the clips that meet, or make that sound again.',
        at,
      ),
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
