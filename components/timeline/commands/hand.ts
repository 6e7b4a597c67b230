import type { Marker } from '#film/marker.ts'
import { withLinks } from '#film/timeline/edit/bonds.ts'
import { carried } from '#film/timeline/edit/carry.ts'
import type { Clipboard } from '#film/timeline/edit/clipboard.ts'
import type { Extent } from '#film/timeline/edit/extent.ts'
import { type ClipRef, find, free, named, type Tracks } from '#film/timeline/edit/ref.ts'
import { stacked } from '#film/timeline/edit/tracks.ts'
import { under } from '#film/timeline/order.ts'
import type { Clip, Track } from '#film/timeline/track.ts'
import { apart } from '../drag/apart.ts'

type Markers = Record<string, Marker>

/** All that a command of the timeline looks at. */
export type Hand = {
  tracks: Tracks
  markers: Markers
  frames: number // of the whole film
  playhead: number
  chosen: readonly ClipRef[]
  cut: { track: string; frame: number } | null
  linked: boolean
  markIn: number | null
  markOut: number | null // the first frame after the stretch
  board: Clipboard | null
  extent: Extent
  nameOf: (clip: Clip) => string
  id: () => string // names that nothing has yet
}

/** What a command comes to: an edit with its reason, what is in hand afterwards, where the playhead goes; or why nothing came of it. */
export type Outcome = {
  tracks?: Tracks
  markers?: Markers
  why?: string
  chosen?: readonly ClipRef[]
  marks?: { markIn: number | null; markOut: number | null }
  board?: Clipboard
  to?: number
  no?: string
}

export type Act = (hand: Hand) => Outcome

export const no = (no: string): Outcome => ({ no })
export const nothingChosen = no('Choose a clip first.')
export const plural = (n: number, one: string): string => (n === 1 ? `1 ${one}` : `${n} ${one}s`)
export const framesTold = (n: number): string => plural(Math.abs(n), 'frame')

/** "2A  MS", or "3 clips". */
export const told = (
  { tracks, nameOf }: Pick<Hand, 'tracks' | 'nameOf'>,
  refs: readonly ClipRef[],
): string => {
  const clips = named(refs).flatMap((ref) => find(tracks, ref) ?? [])
  const [only] = clips
  if (only === undefined || clips.length > 1) return plural(clips.length, 'clip')
  const name = nameOf(only).replace(/\s+/g, ' ')
  return name.length > 40 ? `“${name.slice(0, 39).trimEnd()}…”` : `“${name}”`
}

/** The chosen clips that are there; with what is linked to them, unless links are off. */
export const chosenOf = ({ tracks, chosen, linked }: Hand): ClipRef[] =>
  linked ? withLinks(tracks, chosen) : free(tracks, chosen)

/** "2A  MS and 3 linked clips": what was chosen, and how many go with it. */
export const toldWith = (
  hand: Pick<Hand, 'tracks' | 'nameOf' | 'chosen'>,
  all: readonly ClipRef[],
): string => {
  const chosen = named(hand.chosen).filter((ref) => find(hand.tracks, ref))
  const more = named([...chosen, ...all]).length - chosen.length
  return more === 0 ? told(hand, chosen) : `${told(hand, chosen)} and ${plural(more, 'linked clip')}`
}

/** The outcome of a verb that lets time in or takes it out: markers go with it. `verb`: the same, of any tracks. */
export const rippled = (
  hand: Pick<Hand, 'tracks' | 'markers'>,
  outcome: Outcome,
  verb: (tracks: Tracks) => Tracks,
): Outcome => {
  if (outcome.tracks === undefined) return outcome
  const markers = carried(hand.tracks, hand.markers, verb)
  if (markers === hand.markers) return outcome
  const gone = Object.keys(hand.markers).length - Object.keys(markers).length
  const why = gone === 0 ? outcome.why : `${outcome.why}, ${plural(gone, 'marker')} with it`
  return { ...outcome, markers, ...(why !== undefined && { why }) }
}

/** Why the chosen clips cannot be changed, or null where at least one can. */
export const barred = (
  hand: Pick<Hand, 'tracks' | 'chosen'>,
  refs: readonly ClipRef[] = hand.chosen,
): Outcome | null => {
  const there = refs.filter((ref) => find(hand.tracks, ref))
  if (there.length === 0) return nothingChosen
  return free(hand.tracks, there).length > 0 ? null : no('That track is locked.')
}

const edited = (
  hand: Pick<Hand, 'tracks' | 'linked'>,
  refs: readonly ClipRef[],
  verb: (tracks: Tracks) => Tracks,
): Tracks => {
  if (hand.linked) return verb(hand.tracks)
  let same = true
  const made = apart(hand.tracks, named(refs), (alone) => {
    const tracks = verb(alone)
    same = tracks === alone
    return { tracks }
  })
  return same ? hand.tracks : made.tracks
}

/**
 * A verb done to clips, or why it could not be. With links off it is done as if they were linked to nothing, and they stay linked.
 */
export const done = (
  hand: Pick<Hand, 'tracks' | 'linked' | 'chosen'>,
  refs: readonly ClipRef[],
  verb: (tracks: Tracks) => Tracks,
  { why, otherwise }: { why: string; otherwise: string },
): Outcome => {
  const stop = barred(hand, refs)
  if (stop) return stop
  const tracks = edited(hand, refs, verb)
  return tracks === hand.tracks ? no(otherwise) : { tracks, why }
}

/** The track that commands without a chosen clip are about: the lowest picture track that has any. */
export const mainTrack = ({ tracks }: Hand): Track | undefined =>
  tracks.picture ?? stacked(tracks).findLast(({ kind }) => kind === 'picture')

/** The chosen clips, or the picture under the playhead where nothing is chosen. */
export const chosenOrHere = (hand: Hand): ClipRef[] => {
  const chosen = named(hand.chosen).filter((ref) => find(hand.tracks, ref))
  if (chosen.length > 0) return chosen
  const track = mainTrack(hand)
  const clip = track && under(track, hand.playhead)
  return track && clip ? [{ track: track.id, clip: clip.id }] : []
}
