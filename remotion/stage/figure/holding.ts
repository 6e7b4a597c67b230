import type { ActorTrack, PropModel, StageSpec } from '#film/stage.ts'
import type { Side } from './skeleton.ts'

type Gesture = ActorTrack['gestures'][number]
/** Somebody has a thing in a hand, from one frame up to another. */
export type Holding = { prop: string; who: string; side: Side; from: number; to: number }
/** A thing that a figure has in a hand at some time of a shot. */
export type Held = Holding & { model: PropModel }

const sideOf = (hand: 'left' | 'right' | 'both'): Side => (hand === 'left' ? 'L' : 'R')
/** The frame at which a thing changes hands: when the palm is at it. */
const touchOf = (g: Pick<Gesture, 'from' | 'to'>): number => Math.round(g.from + (g.to - g.from) * 0.5)

const GAINS: readonly Gesture['action'][] = ['pick-up', 'take']
const LOSES: readonly Gesture['action'][] = ['give', 'put-down']

/** The hand that carries something in a frame, from the track alone. */
export const carriesAt = (track: ActorTrack, frame: number): Side | null => {
  let side = track.holds ? sideOf(track.holds.hand) : null
  for (const g of [...track.gestures].sort((a, b) => a.from - b.from)) {
    if (touchOf(g) > frame) continue
    if (GAINS.includes(g.action) && g.target !== null) side = sideOf(g.hand)
    if (LOSES.includes(g.action) && (g.action === 'put-down' || g.target !== null)) side = null
  }
  return side
}

/** Who has what in which hand when: picked up, put down, given and taken. */
export const holdingsOf = (
  figures: readonly Pick<StageSpec['figures'][number], 'id' | 'track'>[],
): Holding[] => {
  const done: Holding[] = []
  const held = new Map<string, Holding>()
  const people = new Map(figures.map((figure) => [figure.id, figure]))
  const begin = (prop: string, who: string, side: Side, from: number) => {
    end(prop, from)
    held.set(prop, { prop, who, side, from, to: Number.POSITIVE_INFINITY })
  }
  const end = (prop: string, to: number) => {
    const own = held.get(prop)
    if (own) done.push({ ...own, to })
    held.delete(prop)
  }
  const inHandOf = (who: string | null) => [...held.values()].find((one) => one.who === who)?.prop
  for (const { id, track } of figures)
    if (track.holds) begin(track.holds.prop, id, sideOf(track.holds.hand), 0)
  const events = figures
    .flatMap(({ id, track }) => track.gestures.map((g) => ({ who: id, g, at: touchOf(g) })))
    .sort((a, b) => a.at - b.at)
  for (const { who, g, at } of events) {
    const own = inHandOf(who)
    if (g.action === 'put-down' && own) end(own, at)
    else if (g.action === 'pick-up' && g.target !== null && !people.has(g.target))
      begin(g.target, who, sideOf(g.hand), at)
    else if (g.action === 'give' && own && g.target !== null) {
      const taker = people.get(g.target)
      const taking = taker?.track.gestures.find(
        (t) => t.action === 'take' && t.target === who && Math.abs(t.from - g.from) < 24,
      )
      if (taker) begin(own, g.target, sideOf(taking?.hand ?? 'right'), at)
    } else if (g.action === 'take') {
      const theirs = inHandOf(g.target)
      if (theirs && !own) begin(theirs, who, sideOf(g.hand), at)
    }
  }
  return [...done, ...held.values()]
}

/** All that one will ever hold in its hands, as things that can be built. */
export const heldBy = (
  who: string,
  holdings: readonly Holding[],
  props: readonly { id: string; model: PropModel }[],
): Held[] =>
  holdings.flatMap((one) => {
    const model = one.who === who ? props.find(({ id }) => id === one.prop)?.model : undefined
    return model ? [{ ...one, model }] : []
  })
