import { gainBy } from '#film/timeline/edit/level.ts'
import { move } from '#film/timeline/edit/move.ts'
import type { Edge } from '#film/timeline/edit/recut.ts'
import { type ClipRef, find, type Tracks } from '#film/timeline/edit/ref.ts'
import { rippleTrim } from '#film/timeline/edit/ripple-trim.ts'
import { roll } from '#film/timeline/edit/roll.ts'
import { slide } from '#film/timeline/edit/slide.ts'
import { slip } from '#film/timeline/edit/slip.ts'
import { trim } from '#film/timeline/edit/trim.ts'
import { type Clip, endOf } from '#film/timeline/track.ts'
import { cutAt } from './cutting.ts'
import {
  type Act,
  barred,
  chosenOf,
  chosenOrHere,
  done,
  framesTold,
  type Hand,
  no,
  rippled,
  told,
  toldWith,
} from './hand.ts'

const isSound = (kind: string | undefined) =>
  kind === 'dialogue' || kind === 'music' || kind === 'effects' || kind === 'ambience'

/** By how many frames an edge must go to come to the playhead; null where nothing of the clip would be left. */
const toPlayhead = (clip: Clip, edge: Edge, playhead: number): number | null => {
  if (edge === 'head') return playhead < endOf(clip) ? playhead - clip.start : null
  return playhead > clip.start ? playhead - endOf(clip) : null
}

type Trim = (tracks: Tracks, ref: ClipRef, by: number) => Tracks

const edgeHere =
  (
    edge: Edge,
    does: string,
    one: (hand: Hand) => Trim,
    refsOf: (hand: Hand) => ClipRef[],
    ripples = false,
  ): Act =>
  (hand) => {
    const refs = refsOf(hand)
    if (refs.length === 0) return no('Choose a clip, or put the playhead inside one.')
    const reached = refs.filter((ref) => {
      const clip = find(hand.tracks, ref)
      return clip && toPlayhead(clip, edge, hand.playhead) !== null
    })
    if (reached.length === 0)
      return no(
        edge === 'head'
          ? 'The clip ends before the playhead: nothing of it would be left.'
          : 'The clip begins after the playhead: nothing of it would be left.',
      )
    const verb = (tracks: Tracks): Tracks =>
      reached.reduce((all, ref) => {
        const clip = find(all, ref)
        const by = clip && toPlayhead(clip, edge, hand.playhead)
        return by ? one(hand)(all, ref, by) : all
      }, tracks)
    const outcome = done(hand, reached, verb, {
      why: `${does} of ${told(hand, reached)} to the playhead`,
      otherwise: `The ${edge} cannot come to the playhead: its source ends, or another clip is in the way.`,
    })
    return ripples ? rippled(hand, outcome, verb) : outcome
  }

const trimmed =
  (edge: Edge) =>
  ({ extent }: Hand): Trim =>
  (tracks, ref, by) =>
    trim(tracks, { refs: [ref], edge, by, extent }).tracks

const rippling =
  (edge: Edge) =>
  ({ extent }: Hand): Trim =>
  (tracks, ref, by) =>
    rippleTrim(tracks, { ref, edge, by, extent }).tracks

/** Time is taken out or let in once: by the picture, where one is chosen. */
const leading = (hand: Hand): ClipRef[] => {
  const refs = chosenOrHere(hand)
  const picture = refs.find(({ track }) => hand.tracks[track]?.kind === 'picture')
  return [picture ?? refs[0]].flatMap((ref) => ref ?? [])
}

const extend: Act = (hand) => {
  const ref = cutAt(hand)
  const clip = ref && find(hand.tracks, ref)
  if (!ref || !clip) return no('There is no cut near the playhead.')
  const by = hand.playhead - clip.start
  const { extent } = hand
  return done(hand, [ref], (tracks) => roll(tracks, { ref, edge: 'head', by, extent }).tracks, {
    why: `The cut into ${told(hand, [ref])} is at the playhead`,
    otherwise:
      by === 0 ? 'The cut is here already.' : 'That cut cannot move: nothing touches it, or a source ends.',
  })
}

const later = (by: number) => (by > 0 ? 'later' : 'earlier')

const nudged =
  (by: number): Act =>
  (hand) => {
    const all = chosenOf(hand)
    return done(hand, [...hand.chosen, ...all], (tracks) => move(tracks, { refs: all, by }).tracks, {
      why: `${toldWith(hand, all)} ${framesTold(by)} ${later(by)}`,
      otherwise: 'It cannot go further that way.',
    })
  }

const slipped =
  (by: number): Act =>
  (hand) =>
    done(hand, hand.chosen, (tracks) => slip(tracks, { refs: hand.chosen, by, extent: hand.extent }).tracks, {
      why: `${told(hand, hand.chosen)} shows ${framesTold(by)} ${later(by)}`,
      otherwise: 'The source has nothing more that way.',
    })

const slid =
  (by: number): Act =>
  (hand) => {
    const [ref] = leading({ ...hand, playhead: hand.chosen.length > 0 ? hand.playhead : -1 })
    return done(
      hand,
      ref ? [ref] : [],
      (tracks) => (ref ? slide(tracks, { ref, by, extent: hand.extent }).tracks : tracks),
      {
        why: `${told(hand, ref ? [ref] : [])} slid ${framesTold(by)} ${later(by)}`,
        otherwise: 'It cannot slide that way: a neighbour or its source ends.',
      },
    )
  }

const levelled =
  (db: number): Act =>
  (hand) => {
    const stop = barred(hand)
    if (stop) return stop
    const refs = hand.chosen.filter(({ track }) => isSound(hand.tracks[track]?.kind))
    if (refs.length === 0) return no('That has no sound of its own.')
    return done({ ...hand, linked: true }, refs, (tracks) => gainBy(tracks, refs, db), {
      why: `${told(hand, refs)} 1 dB ${db > 0 ? 'louder' : 'quieter'}`,
      otherwise: `It cannot be ${db > 0 ? 'louder' : 'quieter'}.`,
    })
  }

export const trimming = {
  'trim-head': edgeHere('head', 'Trimmed the head', trimmed('head'), chosenOrHere),
  'trim-tail': edgeHere('tail', 'Trimmed the tail', trimmed('tail'), chosenOrHere),
  'ripple-head': edgeHere('head', 'Rippled the head', rippling('head'), leading, true),
  'ripple-tail': edgeHere('tail', 'Rippled the tail', rippling('tail'), leading, true),
  extend,
  'nudge-back': nudged(-1),
  'nudge-on': nudged(1),
  'nudge-back-more': nudged(-10),
  'nudge-on-more': nudged(10),
  'slip-back': slipped(-1),
  'slip-on': slipped(1),
  'slide-back': slid(-1),
  'slide-on': slid(1),
  louder: levelled(1),
  quieter: levelled(-1),
} as const satisfies Record<string, Act>
