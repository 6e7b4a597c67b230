import { extract, extractRange } from '#film/timeline/edit/extract.ts'
import { group, rejoin, ungroup } from '#film/timeline/edit/group.ts'
import { lift, liftRange } from '#film/timeline/edit/lift.ts'
import { type ClipRef, find, type Tracks } from '#film/timeline/edit/ref.ts'
import { split } from '#film/timeline/edit/split.ts'
import { type NoTransition, transition } from '#film/timeline/edit/transition.ts'
import { ordered } from '#film/timeline/order.ts'
import { endOf, type Track, type TransitionKind } from '#film/timeline/track.ts'
import { markedRange } from '../session.ts'
import { transitionNames } from '../transitions/names.ts'
import {
  type Act,
  chosenOf,
  chosenOrHere,
  done,
  type Hand,
  mainTrack,
  no,
  nothingChosen,
  type Outcome,
  plural,
  rippled,
  told,
  toldWith,
} from './hand.ts'

const inside = (hand: Hand, ref: ClipRef): boolean => {
  const clip = find(hand.tracks, ref)
  return clip !== undefined && clip.start < hand.playhead && hand.playhead < endOf(clip)
}

const splitHere: Act = (hand) => {
  const refs = chosenOrHere(hand).filter((ref) => inside(hand, ref))
  if (refs.length === 0) return no('Put the playhead inside the clip that is to be split.')
  return done(hand, refs, (tracks) => split(tracks, { frame: hand.playhead, refs }), {
    why: `Split ${told(hand, refs)}`,
    otherwise: 'There is nothing to split here.',
  })
}

const splitAll: Act = (hand) => {
  const tracks = split(hand.tracks, { frame: hand.playhead })
  return tracks === hand.tracks
    ? no('No open track has a clip to split here.')
    : { tracks, why: 'Split every track' }
}

/** How much of what was taken out of the pictures could not be closed, since words are heard there. */
const openStill = (before: Tracks, after: Tracks, refs: readonly ClipRef[]): number => {
  const [main] = refs.filter(({ track }) => before[track]?.kind === 'picture')
  if (main === undefined) return 0
  const end = (tracks: Tracks) =>
    Math.max(
      0,
      ...ordered(tracks[main.track] as Track)
        .slice(-1)
        .map(endOf),
    )
  const taken = refs
    .filter(({ track }) => track === main.track)
    .flatMap((ref) => find(before, ref)?.frames ?? [])
  return Math.max(0, taken.reduce((sum, frames) => sum + frames, 0) - (end(before) - end(after)))
}

type Takes = (tracks: Tracks, refs: readonly ClipRef[]) => Tracks

const taken =
  (verb: Takes, does: string): Act =>
  (hand) => {
    const all = chosenOf(hand)
    const outcome = done(hand, [...hand.chosen, ...all], (tracks) => verb(tracks, all), {
      why: `${does} ${toldWith(hand, all)}`,
      otherwise: 'That track is locked.',
    })
    if (outcome.tracks === undefined) return outcome
    const open = verb === extract ? openStill(hand.tracks, outcome.tracks, all) : 0
    const but = open === 0 ? '' : `; words hold ${plural(open, 'frame')} open`
    const made = rippled(hand, outcome, (tracks) => verb(tracks, all))
    return { ...made, why: `${made.why}${but}`, chosen: [] }
  }

const ranged =
  (
    verb: (tracks: Tracks, range: { from: number; to: number }) => Tracks,
    does: string,
    closes: boolean,
  ): Act =>
  (hand) => {
    const range = markedRange(hand, hand.frames)
    if (range === null) return no('Set an in and an out point first (I and O).')
    const tracks = verb(hand.tracks, range)
    if (tracks === hand.tracks) return no('There is nothing between in and out on an open track.')
    const marks = { markIn: null, markOut: null }
    const outcome = { tracks, why: `${does} from in to out`, chosen: [], marks, to: range.from }
    return closes ? rippled(hand, outcome, (all) => verb(all, range)) : outcome
  }

const linkChosen: Act = (hand) => {
  if (hand.chosen.length < 2)
    return done(hand, hand.chosen, (tracks) => rejoin(tracks, hand.chosen), {
      why: `Linked ${told(hand, hand.chosen)} with what it belongs to`,
      otherwise: 'Choose two clips or more to link them.',
    })
  return done(hand, hand.chosen, (tracks) => group(tracks, hand.chosen, hand.id()), {
    why: `Linked ${told(hand, hand.chosen)}`,
    otherwise: 'They are linked already.',
  })
}

const unlinkChosen: Act = (hand) =>
  done({ ...hand, linked: true }, hand.chosen, (tracks) => ungroup(tracks, hand.chosen), {
    why: `Unlinked ${told(hand, hand.chosen)}`,
    otherwise: 'These clips are linked to nothing.',
  })

/** The clip whose head is the cut that is meant: the chosen cut, the head of the one chosen picture, or the cut nearest the playhead. */
export const cutAt = (hand: Hand): ClipRef | null => {
  const [only] = hand.chosen
  const meant = hand.cut?.track ?? (hand.chosen.length === 1 ? only?.track : undefined)
  const track = meant === undefined ? mainTrack(hand) : hand.tracks[meant]
  if (track === undefined) return null
  const near = hand.cut?.frame ?? hand.playhead
  const far = (start: number) => Math.abs(start - near)
  const clip = ordered(track).reduce<{ id: string; start: number } | null>(
    (best, each, i) => (i > 0 && (best === null || far(each.start) < far(best.start)) ? each : best),
    null,
  )
  return clip && { track: track.id, clip: clip.id }
}

export const noTransition: Record<NoTransition, string> = {
  locked: 'That track is locked.',
  'no-picture': 'Transitions are for pictures; give sounds a fade.',
  'no-neighbour': 'No picture touches the head of that clip, so there is nothing to dissolve from.',
  'no-handles': 'The picture before it has nothing left to show past its end. Trim its tail first.',
}

const usual = 12

/** A transition of a kind into a clip, or why there is none. */
export const transitionAt = (
  hand: Pick<Hand, 'tracks' | 'extent' | 'nameOf'>,
  ref: ClipRef,
  kind: TransitionKind,
): Outcome => {
  const name = transitionNames[kind]
  const made = transition(hand.tracks, { ref, kind, frames: usual, extent: hand.extent })
  if (made.problem !== null) return no(noTransition[made.problem])
  if (made.tracks === hand.tracks)
    return no(`There is such a ${name.toLowerCase()} already; the inspector changes it.`)
  const { tracks, frames } = made
  const but = frames < usual ? ', as long as the pictures reach' : ''
  return {
    tracks,
    why: `${name} of ${plural(frames, 'frame')} into ${told(hand, [ref])}${but}`,
    chosen: [ref],
  }
}

/** The same on the cut that is meant. */
export const layTransition =
  (kind: TransitionKind): Act =>
  (hand) => {
    const ref = cutAt(hand)
    return ref === null ? no('There is no cut near the playhead.') : transitionAt(hand, ref, kind)
  }

export const cutting = {
  split: splitHere,
  'split-all': splitAll,
  lift: taken(lift, 'Deleted'),
  extract: taken(extract, 'Deleted and closed up'),
  'lift-range': ranged(liftRange, 'Lifted', false),
  'extract-range': ranged(extractRange, 'Took out', true),
  group: linkChosen,
  ungroup: (hand) => (hand.chosen.length === 0 ? nothingChosen : unlinkChosen(hand)),
  transition: layTransition('dissolve'),
} as const satisfies Record<string, Act>
