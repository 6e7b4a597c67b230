import type { MixSpec } from '#film/sound.ts'
import { PAUSE, spokenIn } from './duck.ts'
import { RATE, samplesOf } from './wav.ts'

export type Reel = { from: number; to: number } // samples

/** A minute and a half: what is held of a film at once does not grow with its length. */
const LONG = RATE * 90

/**
 * A film's sound in pieces that are mixed one after the other. None ends while somebody speaks or while the beds still
 * move out of the way of a voice; where there is no such pause the reel goes on.
 */
export const reelsOf = (spec: MixSpec, long = LONG): Reel[] => {
  const end = samplesOf(spec.ms)
  const around = samplesOf(Math.max(spec.duck.lookAhead, spec.duck.release, PAUSE * 500)) + 1
  const busy = spokenIn(spec).map(({ from, to }) => ({ from: from - around, to: to + around }))
  const quietFrom = (at: number): number =>
    busy.reduce((free, { from, to }) => (free > from && free < to ? to : free), at)
  const reels: Reel[] = []
  for (let from = 0; from < end; ) {
    const cut = quietFrom(from + long)
    const to = end - cut < long / 3 ? end : cut
    reels.push({ from, to })
    from = to
  }
  return reels.length === 0 ? [{ from: 0, to: 0 }] : reels
}
