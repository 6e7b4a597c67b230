import type { Brief } from '#film/brief.ts'
import type { Inspection } from '#film/file.ts'
import { checkContainer, checkLength } from './container.ts'
import { checkBlack, checkFlashes, checkFrozen } from './picture.ts'
import type { Fault } from './report.ts'
import { checkLevels, checkSilence, checkSync } from './sound.ts'
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
    ...checkLevels(found),
    ...checkSync(found),
  ]
}

/** The number of yardsticks that a measurement plainly breaks, whatever the timeline says. */
export const broken = (found: Inspection): string[] =>
  [
    found.clipped > 0 && 'clipped',
    found.flashes.length > 0 && 'flashes',
    !found.faststart && 'faststart',
    !found.constantRate && 'uneven-rate',
    found.videoCodec !== 'h264' && 'video-codec',
    found.pixelFormat !== 'yuv420p' && 'pixel-format',
    found.colour !== 'bt709' && 'colour',
    found.audioCodec === null && 'no-sound',
    found.lufs !== null && Math.abs(found.lufs + 14) > 0.6 && 'loudness',
    found.truePeak !== null && found.truePeak > -0.9 && 'true-peak',
  ].filter((code) => code !== false)
