import type { ActorTrack, Vec3 } from '../stage.ts'
import type { Staged } from './staged.ts'

type Lying = { position: Vec3; yaw: number }

/** What a hand has moved, physics no longer does. */
const unbaked = (staged: Staged, prop: string): Staged => ({
  ...staged,
  bakes: staged.bakes.some((bake) => bake.prop === prop)
    ? staged.bakes.filter((bake) => bake.prop !== prop)
    : staged.bakes,
})

const withProps = (staged: Staged, props: Staged['performance']['props']): Staged => ({
  ...staged,
  performance: { ...staged.performance, props },
})

const withActors = (staged: Staged, of: (track: ActorTrack, id: string) => ActorTrack): Staged => ({
  ...staged,
  performance: {
    ...staged.performance,
    actors: Object.fromEntries(
      Object.entries(staged.performance.actors).map(([id, track]) => [id, of(track, id)]),
    ),
  },
})

/** Puts a thing of the film somewhere on the stage, whether it was there before or not. */
export const moveProp = (staged: Staged, prop: string, to: Lying): Staged =>
  unbaked(withProps(staged, { ...staged.performance.props, [prop]: to }), prop)

const letGo = (track: ActorTrack, prop: string): ActorTrack =>
  track.holds?.prop === prop ? { ...track, holds: null } : track

/** Somebody has a thing in a hand when the shot begins; whoever held it, or what that hand held, is let go. */
export const holdProp = (staged: Staged, prop: string, who: string, hand: 'left' | 'right'): Staged =>
  unbaked(
    withActors(staged, (track, id) =>
      id === who ? { ...track, holds: { prop, hand } } : letGo(track, prop),
    ),
    prop,
  )

/** A thing is in nobody's hand when the shot begins, and lies somewhere. */
export const dropProp = (staged: Staged, prop: string, at: Lying): Staged =>
  moveProp(
    withActors(staged, (track) => letGo(track, prop)),
    prop,
    at,
  )

/** A thing is not in the shot: not on the floor, in no hand, and nobody picks it up. */
export const removeProp = (staged: Staged, prop: string): Staged => {
  const { [prop]: _, ...props } = staged.performance.props
  const handled = new Set(['pick-up', 'hold', 'put-down', 'give', 'take'])
  const without = withActors(staged, (track) => ({
    ...letGo(track, prop),
    gestures: track.gestures.filter(({ target, action }) => target !== prop || !handled.has(action)),
  }))
  return unbaked(withProps(without, props), prop)
}
