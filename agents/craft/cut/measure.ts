import { inOrder, shotsInOrder } from '#film/film.ts'
import { linesOf } from '#film/screenplay/breakdown.ts'
import { faultsOf, gapsOf } from '#film/timeline/layout.ts'
import { toFrames } from '#film/timeline/time.ts'
import { endOf, heardTogether, trackEnd } from '#film/timeline/track.ts'
import { captionViolations } from '../captions/rules.ts'
import type { CutTracks, Input } from './tracks.ts'

/** 0 … 1: how near the length is to the plan, whether the picture is whole, every line heard, captions within the rules. */
export const cutMeasure = (input: Input, output: CutTracks): number => {
  const { rate, seconds } = input.brief
  const picture = output['tracks.picture']
  const length = trackEnd(picture)
  const planned =
    seconds === null
      ? shotsInOrder(input).reduce((sum, shot) => sum + toFrames(shot.seconds, rate), 0)
      : toFrames(seconds, rate)
  const exact = seconds === null ? 1 : Math.max(0, 1 - Math.abs(length - planned) / Math.max(1, planned))
  const whole = gapsOf(picture).length === 0 && faultsOf(picture).length === 0 ? 1 : 0
  const filmed = new Set(Object.values(input.shots).map((shot) => shot.scene))
  const scenes = new Set(inOrder(input.scenes).map((scene) => scene.id))
  const lines = linesOf(input.screenplay).filter((line) => filmed.has(line.scene) && scenes.has(line.scene))
  const spoken = lines.filter((line) => input.takes[line.id] !== undefined)
  const { clips } = heardTogether(output['tracks.dialogue'], output['tracks.dialogue-2'])
  const clear = faultsOf(output['tracks.dialogue']).length + faultsOf(output['tracks.dialogue-2']).length
  const heard = spoken.filter(
    (line) => clips[line.id] !== undefined && endOf(clips[line.id] ?? { start: 0, frames: 0 }) <= length,
  )
  const captions = Object.keys(output['tracks.captions'].clips).length
  const faulty = new Set(captionViolations(output['tracks.captions'], rate).map(({ id }) => id)).size
  const readable = captions === 0 ? (lines.length === 0 ? 1 : 0) : Math.max(0, 1 - faulty / captions)
  const orphans = spoken.length === 0 ? 1 : Math.max(0, (heard.length - clear) / spoken.length)
  return (exact + whole + orphans + readable) / 4
}
