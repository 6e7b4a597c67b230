import type { Brief } from '#film/brief.ts'
import type { Inspection } from '#film/file.ts'
import { type Loudness, loudnessTargets } from '#film/loudness.ts'
import { checkContainer, checkLength } from './container.ts'
import { checkBlack, checkFlashes, checkFrozen } from './picture.ts'
import type { Fault } from './report.ts'
import { checkLevels, checkSilence, checkSync, loudnessOf } from './sound.ts'
import { askedOf, type Tracks } from './timeline.ts'

/** Everything that is wrong with an encoded film, by YARDSTICKS and by what its timeline asks for. */
export const checkFilm = (found: Inspection, tracks: Tracks, brief: Brief): Fault[] => {
  const asked = askedOf(tracks, brief.rate)
  return [
    ...checkLength(found, asked, brief),
    ...checkContainer(found, brief),
    ...checkBlack(found, asked),
    ...checkFrozen(found, asked),
    ...checkFlashes(found),
    ...checkSilence(found, asked),
    ...checkLevels(found, brief.loudness),
    ...checkSync(found),
  ]
}

const offTarget = (found: Inspection, loudness: Loudness): boolean => {
  const { lufs, within } = loudnessTargets[loudness]
  return Math.abs((loudnessOf(found, loudness) ?? lufs) - lufs) > within + 0.1
}

/** The number of yardsticks that a measurement plainly breaks, whatever the timeline says. */
export const broken = (found: Inspection, loudness: Loudness = 'web'): string[] =>
  [
    found.clipped > 0 && 'clipped',
    (found.clicks ?? []).length > 0 && 'click',
    found.flashes.length > 0 && 'flashes',
    !found.faststart && 'faststart',
    !found.constantRate && 'uneven-rate',
    found.videoCodec !== 'h264' && 'video-codec',
    found.pixelFormat !== 'yuv420p' && 'pixel-format',
    found.colour !== 'bt709' && 'colour',
    found.audioCodec === null && 'no-sound',
    offTarget(found, loudness) && 'loudness',
    found.truePeak !== null && found.truePeak > loudnessTargets[loudness].truePeak + 0.1 && 'true-peak',
  ].filter((code) => code !== false)
