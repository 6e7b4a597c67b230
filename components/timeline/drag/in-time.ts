import { withLinks } from '#film/timeline/edit/bonds.ts'
import { carried } from '#film/timeline/edit/carry.ts'
import { copy, paste } from '#film/timeline/edit/clipboard.ts'
import { move, moveInsert } from '#film/timeline/edit/move.ts'
import type { Edge } from '#film/timeline/edit/recut.ts'
import { type ClipRef, find, rowsOf } from '#film/timeline/edit/ref.ts'
import { rippleTrim } from '#film/timeline/edit/ripple-trim.ts'
import { roll } from '#film/timeline/edit/roll.ts'
import { slide } from '#film/timeline/edit/slide.ts'
import { slip } from '#film/timeline/edit/slip.ts'
import { trim } from '#film/timeline/edit/trim.ts'
import { endOf } from '#film/timeline/track.ts'
import { apart } from './apart.ts'
import type { Drag, Held } from './drag.ts'
import { called, framesIn, placed, signed } from './words.ts'

const clipsOf = ({ tracks }: Held, refs: readonly ClipRef[]) => refs.flatMap((ref) => find(tracks, ref) ?? [])
const withMates = ({ tracks, linked }: Held, refs: readonly ClipRef[]): ClipRef[] =>
  linked ? withLinks(tracks, refs) : [...refs]

/** Clips taken elsewhere; the first is the one that is held. With Shift (`fine`) room is made for them, and what they leave closes. */
export const moveDrag = (held: Held, refs: readonly ClipRef[]): Drag => {
  const all = withMates(held, refs)
  const name = called(held, refs)
  const start = clipsOf(held, refs)[0]?.start ?? 0
  return {
    edges: clipsOf(held, all).flatMap((clip) => [clip.start, endOf(clip)]),
    finer: [start],
    at: ({ by, rows, fine }) => {
      const { extent } = held
      const doing = (tracks: Held['tracks']) =>
        fine ? moveInsert(tracks, { refs: all, by, extent }) : move(tracks, { refs: all, by, rows })
      const made = held.linked ? doing(held.tracks) : apart(held.tracks, all, doing)
      const markers = fine
        ? carried(held.tracks, held.markers, (tracks) => doing(tracks).tracks)
        : held.markers
      const why =
        made.by !== 0
          ? `Moved ${name} by ${framesIn(made.by)}`
          : made.rows !== 0
            ? `Moved ${name} to another track`
            : null
      const label = placed(made.by, start + made.by, held.rate)
      return {
        tracks: made.tracks,
        markers,
        refs: made.refs.slice(0, refs.length), // what only went along is not chosen
        label: fine ? `${label}   room is made` : label,
        why,
      }
    },
  }
}

/** The same with copies, which lie over what is there; the clips themselves stay. */
export const copyDrag = (held: Held, refs: readonly ClipRef[], newId: () => string): Drag => {
  const all = withMates(held, refs)
  const board = copy(held.tracks, all)
  const name = called(held, refs)
  const clips = clipsOf(held, all)
  const first = Math.min(...clips.map(({ start }) => start))
  const ids: string[] = []
  const track = held.tracks[refs[0]?.track ?? '']
  const lanes = track ? rowsOf(held.tracks, track.kind).map(({ id }) => id) : []
  return {
    edges: clips.flatMap((clip) => [clip.start, endOf(clip)]),
    at: ({ by, rows }) => {
      let n = 0
      const id = () => {
        const next = ids[n] ?? newId()
        ids[n++] = next
        return next
      }
      const frame = Math.max(0, first + by)
      const onto = rows === 0 ? undefined : lanes[lanes.indexOf(track?.id ?? '') + rows]
      const made = paste(held.tracks, { board, frame, id, ...(onto === undefined ? {} : { onto }) })
      const there = frame === first && rows === 0
      return {
        tracks: there ? held.tracks : made.tracks,
        refs: there ? refs : made.refs,
        label: placed(frame - first, frame, held.rate),
        why: there ? null : `Duplicated ${name}`,
      }
    },
  }
}

const edgeOf = (held: Held, ref: ClipRef, edge: Edge): number => {
  const clip = find(held.tracks, ref)
  return clip === undefined ? 0 : edge === 'head' ? clip.start : endOf(clip)
}

/** The picture at an edge: the first or the last that is left; a longer clip shows where it ended. */
const shownAt = (held: Held, ref: ClipRef, edge: Edge, by: number): number =>
  edge === 'head' ? edgeOf(held, ref, edge) + Math.max(0, by) : edgeOf(held, ref, edge) + Math.min(0, by) - 1

const lengthened = (held: Held, refs: readonly ClipRef[], edge: Edge, by: number): string | null => {
  const longer = edge === 'head' ? -by : by
  return longer === 0
    ? null
    : `${called(held, refs)} is ${framesIn(longer)} ${longer > 0 ? 'longer' : 'shorter'}`
}

const trimLabel = (held: Held, ref: ClipRef, edge: Edge, by: number): string => {
  const clip = find(held.tracks, ref)
  const frames = (clip?.frames ?? 0) + (edge === 'head' ? -by : by)
  return `${signed(by, held.rate)}   ${framesIn(frames)} long`
}

/** An edge of clips; of what is linked to them too, where it lies at the same frame. */
export const trimDrag = (held: Held, refs: readonly ClipRef[], edge: Edge): Drag => ({
  edges: refs.map((ref) => edgeOf(held, ref, edge)),
  at: ({ by }) => {
    const doing = (tracks: Held['tracks']) => trim(tracks, { refs, edge, by, extent: held.extent })
    const made = held.linked ? doing(held.tracks) : apart(held.tracks, refs, doing)
    const [ref] = refs
    return {
      tracks: made.tracks,
      label: ref ? trimLabel(held, ref, edge, made.by) : '',
      ...(ref && { shows: shownAt(held, ref, edge, made.by) }),
      stopped: made.by !== by,
      why: lengthened(held, refs, edge, made.by),
    }
  },
})

/** An edge, and all that follows moves with it. */
export const rippleDrag = (held: Held, ref: ClipRef, edge: Edge): Drag => ({
  edges: [edgeOf(held, ref, edge)],
  at: ({ by }) => {
    const doing = (tracks: Held['tracks']) => rippleTrim(tracks, { ref, edge, by, extent: held.extent })
    const made = doing(held.tracks)
    const why = lengthened(held, [ref], edge, made.by)
    return {
      tracks: made.tracks,
      markers: carried(held.tracks, held.markers, (tracks) => doing(tracks).tracks),
      label: trimLabel(held, ref, edge, made.by),
      shows: shownAt(held, ref, edge, made.by),
      stopped: made.by !== by,
      why: why && `${why}, and what follows moved`,
    }
  },
})

/** The cut at an edge of a clip. */
export const rollDrag = (held: Held, ref: ClipRef, edge: Edge): Drag => {
  const cut = edgeOf(held, ref, edge)
  return {
    edges: [cut],
    at: ({ by }) => {
      const made = roll(held.tracks, { ref, edge, by, extent: held.extent })
      const why = made.by === 0 ? null : `Moved the cut at ${called(held, [ref])} by ${framesIn(made.by)}`
      return {
        tracks: made.tracks,
        label: placed(made.by, cut + made.by, held.rate),
        shows: cut + made.by - (made.by < 0 ? 1 : 0),
        stopped: made.by !== by,
        why,
      }
    },
  }
}

/** What clips show of their source, while they stay where they are: pulled to the left, they show what comes later. */
export const slipDrag = (held: Held, refs: readonly ClipRef[]): Drag => ({
  edges: [],
  at: ({ by }) => {
    const made = slip(held.tracks, { refs, by: -by, extent: held.extent })
    const offset = (clipsOf(held, refs)[0]?.offset ?? 0) + made.by
    const why = made.by === 0 ? null : `Slipped ${called(held, refs)} by ${framesIn(made.by)}`
    return {
      tracks: made.tracks,
      label: `${signed(made.by, held.rate)}   from frame ${offset}`,
      stopped: made.by !== -by,
      why,
    }
  },
})

/** A clip between its neighbours. */
export const slideDrag = (held: Held, ref: ClipRef): Drag => {
  const clip = find(held.tracks, ref)
  const start = clip?.start ?? 0
  return {
    edges: clip ? [clip.start, endOf(clip)] : [],
    at: ({ by }) => {
      const made = slide(held.tracks, { ref, by, extent: held.extent })
      const why = made.by === 0 ? null : `Slid ${called(held, [ref])} by ${framesIn(made.by)}`
      return {
        tracks: made.tracks,
        label: placed(made.by, start + made.by, held.rate),
        stopped: made.by !== by,
        why,
      }
    },
  }
}
