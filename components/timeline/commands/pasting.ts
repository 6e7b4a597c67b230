import { copy, duplicate, type Paste, paste, pasteInsert } from '#film/timeline/edit/clipboard.ts'
import type { Laid } from '#film/timeline/edit/insert.ts'
import { find, type Tracks } from '#film/timeline/edit/ref.ts'
import { cutting } from './cutting.ts'
import {
  type Act,
  barred,
  chosenOf,
  done,
  type Hand,
  no,
  nothingChosen,
  plural,
  rippled,
  told,
} from './hand.ts'

const taken: Act = (hand) => {
  const refs = hand.chosen.filter((ref) => find(hand.tracks, ref))
  if (refs.length === 0) return nothingChosen
  return { board: copy(hand.tracks, hand.linked ? [...refs, ...chosenOf(hand)] : refs) }
}

const cut: Act = (hand) => {
  const stop = barred(hand)
  if (stop) return stop
  const lifted = cutting.lift(hand)
  return lifted.tracks
    ? { ...lifted, board: copy(hand.tracks, chosenOf(hand)), why: `Cut ${told(hand, chosenOf(hand))}` }
    : lifted
}

const pasted =
  (verb: (tracks: Tracks, ask: Paste & { extent: Hand['extent'] }) => Laid, does: string): Act =>
  (hand) => {
    const { board, playhead: frame, id, extent } = hand
    if (board === null || board.clips.length === 0) return no('Nothing has been copied yet.')
    const [held] = hand.chosen
    const onto = held && board.clips.length === 1 ? { onto: held.track } : {}
    const laid = verb(hand.tracks, { board, frame, id, extent, ...onto })
    if (laid.refs.length === 0) return no('Nothing could be pasted: its tracks are locked or not there.')
    const left = board.clips.length - laid.refs.length
    const but = left === 0 ? '' : ` (${plural(left, 'clip')} found no open track)`
    const outcome = {
      tracks: laid.tracks,
      chosen: laid.refs,
      to: laid.end,
      why: `${does} ${plural(laid.refs.length, 'clip')}${but}`,
    }
    return rippled(hand, outcome, (tracks) => verb(tracks, { board, frame, id, extent, ...onto }).tracks)
  }

const twice: Act = (hand) => {
  const refs = chosenOf(hand)
  let laid: Laid = { tracks: hand.tracks, refs: [], end: 0 }
  const verb = (tracks: Tracks) => {
    laid = duplicate(tracks, { refs, id: hand.id, extent: hand.extent })
    return laid.tracks
  }
  const outcome = done({ ...hand, linked: true }, hand.chosen.length > 0 ? refs : [], verb, {
    why: `Duplicated ${told(hand, refs)}`,
    otherwise: 'That track is locked.',
  })
  const { extent, id } = hand
  const again = (tracks: Tracks) => duplicate(tracks, { refs, id, extent }).tracks
  return outcome.tracks ? { ...rippled(hand, outcome, again), chosen: laid.refs } : (barred(hand) ?? outcome)
}

export const pasting = {
  copy: taken,
  cut,
  paste: pasted(paste, 'Pasted'),
  'paste-insert': pasted(pasteInsert, 'Pasted and made room for'),
  duplicate: twice,
} as const satisfies Record<string, Act>
