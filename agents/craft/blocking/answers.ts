import type { ActorTrack } from '#film/stage.ts'

type Gesture = ActorTrack['gestures'][number]
/** What somebody does because of what is done to them, and whom they turn to for it. */
export type Answer = { who: string; gesture: Gesture; facing?: string }

/**
 * Two share what one does to the other: a gift is taken, an embrace returned, a blow warded off and felt.
 * @param who does `done` to `other`; frames are the shot's own
 */
export const answersOf = (who: string, other: string, done: Gesture, frames: number): Answer[] => {
  const late = (by: number): number => Math.min(frames - 2, done.from + by)
  const answer = (action: Gesture['action'], from: number, to: number, hand: Gesture['hand']): Answer => ({
    who: other,
    gesture: { from, to: Math.min(frames, Math.max(from + 2, to)), action, target: who, hand },
    facing: who,
  })
  const middle = Math.round((done.from + done.to) / 2)
  switch (done.action) {
    case 'give':
      return [answer('take', late(2), done.to + 2, 'right')]
    case 'embrace':
      return [answer('embrace', late(3), done.to, 'both')]
    case 'fight':
      return [answer('block', late(1), middle, 'both'), answer('recoil', middle, done.to + 6, 'both')]
    case 'push':
      return [answer('recoil', late(6), done.to + 8, 'both')]
    default:
      return []
  }
}
