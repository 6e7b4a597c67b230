import type { Action } from '../shot.ts'
import type { Posture } from '../stage.ts'
import { withTrack } from './move-figure.ts'
import type { Staged } from './staged.ts'
import { outside, type Stretch } from './stretch.ts'

/** What somebody does for a stretch of the shot; what they did there otherwise makes room. Null: nothing in particular. */
export const setAction = (
  staged: Staged,
  who: string,
  stretch: Stretch,
  what: { action: Action; target: string | null; hand: 'left' | 'right' | 'both' } | null,
): Staged =>
  withTrack(staged, who, (track) => {
    const rest = outside(track.gestures, stretch)
    const gestures = what === null ? rest : [...rest, { ...what, from: stretch.from, to: stretch.to }]
    return { ...track, gestures: gestures.sort((a, b) => a.from - b.from) }
  })

/** How somebody is when the shot begins. @param height of the seat or bed, metres; 0 for the floor */
export const setPosture = (staged: Staged, who: string, posture: Posture, height: number): Staged =>
  withTrack(staged, who, (track) => ({ ...track, posture, height: posture === 'stand' ? 0 : height }))
