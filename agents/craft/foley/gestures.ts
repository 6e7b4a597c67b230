import type { Action } from '#film/shot.ts'
import type { ActorTrack } from '#film/stage.ts'
import type { EffectKind } from './kinds.ts'

type Gesture = ActorTrack['gestures'][number]
/** The sound of a gesture and where in it (0 … 1) it comes: at the touch, not at the start. */
type Touch = { kind: EffectKind; at: number; gain: number }
const touch = (kind: EffectKind, at: number, gain = 0): Touch => ({ kind, at, gain })

const TOUCHES: Partial<Record<Action, Touch>> = {
  sit: touch('sit', 0.6),
  rise: touch('cloth', 0.25),
  kneel: touch('cloth', 0.5),
  lie: touch('sit', 0.6),
  fall: touch('fall', 0.55),
  'pick-up': touch('pick-up', 0.45),
  'put-down': touch('put-down', 0.55),
  give: touch('cloth', 0.4, -2),
  take: touch('cloth', 0.4, -4),
  turn: touch('cloth', 0.35, -3),
  embrace: touch('cloth', 0.4, 1),
  read: touch('paper', 0.15),
  write: touch('paper', 0.3, -6),
  type: touch('click', 0.2, -6),
  push: touch('hit', 0.5, -10),
  fight: touch('hit', 0.5),
  block: touch('cloth', 0.2, 2),
  climb: touch('cloth', 0.3),
  recoil: touch('cloth', 0.2, 1),
  drink: touch('glass', 0.75, -4),
  eat: touch('put-down', 0.5, -6),
  dance: touch('cloth', 0.3),
}

const PAPER =
  /letter|paper|map|page|book|note|photo|envelope|newspaper|card|scroll|diary|ticket|contract|will\b/
const GLASS = /glass|bottle|jar|vial|lamp|lantern|mirror|vase|cup/
const DOOR = /door|gate|hatch|entrance|exit/

/** What one hears of a gesture; null where it is silent (a look, a nod). */
export const touchOf = ({ action, target }: Pick<Gesture, 'action' | 'target'>): Touch | null => {
  const thing = (target ?? '').toLowerCase()
  if (action === 'open' || action === 'close') {
    if (PAPER.test(thing)) return touch('paper', 0.3)
    if (GLASS.test(thing)) return touch('glass', 0.5, -3)
    return target === null || DOOR.test(thing)
      ? touch('door', action === 'open' ? 0.3 : 0.7)
      : touch('click', 0.5)
  }
  const plain = TOUCHES[action]
  if (plain === undefined) return null
  const handled = action === 'pick-up' || action === 'put-down' || action === 'give'
  if (handled && PAPER.test(thing)) return touch('paper', plain.at, -2)
  if (handled && GLASS.test(thing)) return touch('glass', plain.at)
  return plain
}
