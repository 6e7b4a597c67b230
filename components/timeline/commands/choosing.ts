import { nextMarker, setMarker } from '#film/timeline/edit/markers.ts'
import { type ClipRef, find, named, withGroups } from '#film/timeline/edit/ref.ts'
import { stacked } from '#film/timeline/edit/tracks.ts'
import { ordered, under } from '#film/timeline/order.ts'
import { type Clip, endOf, type Track } from '#film/timeline/track.ts'
import { type Act, chosenOrHere, type Hand, mainTrack, no, nothingChosen, type Outcome } from './hand.ts'

const choose = ({ tracks, linked }: Hand, track: Track, clip: Clip): Outcome => {
  const ref = { track: track.id, clip: clip.id }
  return { chosen: linked ? named([ref, ...withGroups(tracks, [ref])]) : [ref] }
}

/** The clip from which the arrows go on: the first of the chosen. */
const held = ({ tracks, chosen }: Hand): { track: Track; clip: Clip } | null => {
  const ref = chosen.find((each) => find(tracks, each))
  const track = tracks[ref?.track ?? '']
  const clip = ref && find(tracks, ref)
  return track && clip ? { track, clip } : null
}

const here: Act = (hand) => {
  const last = held(hand)?.track
  const rows = [last, mainTrack(hand), ...stacked(hand.tracks)].flatMap((track) => track ?? [])
  for (const track of rows) {
    const clip = under(track, hand.playhead)
    if (clip) return choose(hand, track, clip)
  }
  return no('No clip lies under the playhead.')
}

const along =
  (way: 1 | -1): Act =>
  (hand) => {
    const from = held(hand)
    if (from === null) return here(hand)
    const clips = ordered(from.track)
    const next = clips[clips.findIndex(({ id }) => id === from.clip.id) + way]
    return next
      ? choose(hand, from.track, next)
      : no(way > 0 ? 'That is the last clip of the track.' : 'That is the first clip of the track.')
  }

const distance = (clip: Clip, frame: number): number =>
  frame < clip.start ? clip.start - frame : Math.max(0, frame - endOf(clip) + 1)

const across =
  (way: 1 | -1): Act =>
  (hand) => {
    const from = held(hand)
    if (from === null) return here(hand)
    const all = stacked(hand.tracks)
    const at = all.findIndex(({ id }) => id === from.track.id)
    const rows = way > 0 ? all.slice(at + 1) : all.slice(0, at).reverse()
    const track = rows.find(({ clips }) => Object.keys(clips).length > 0)
    if (track === undefined) return no(way > 0 ? 'No track below has clips.' : 'No track above has clips.')
    const { start, frames } = from.clip
    const frame = under(from.track, hand.playhead) === from.clip ? hand.playhead : start + (frames >> 1)
    const [first, ...others] = ordered(track)
    const nearest = others.reduce(
      (best, clip) => (best && distance(best, frame) <= distance(clip, frame) ? best : clip),
      first,
    )
    return nearest ? choose(hand, track, nearest) : nothingChosen
  }

const all: Act = ({ tracks }) => ({
  chosen: Object.values(tracks).flatMap(({ id, clips, locked }): ClipRef[] =>
    locked ? [] : Object.keys(clips).map((clip) => ({ track: id, clip })),
  ),
})

/** The frame of the playhead belongs to the stretch, be it its first or its last. */
const markIn: Act = ({ playhead, markOut }) => ({
  marks: { markIn: playhead, markOut: markOut !== null && markOut > playhead ? markOut : null },
})
const markOut: Act = ({ playhead, markIn }) => ({
  marks: { markOut: playhead + 1, markIn: markIn !== null && markIn <= playhead ? markIn : null },
})

const markClip: Act = (hand) => {
  const clips = chosenOrHere(hand).flatMap((ref) => find(hand.tracks, ref) ?? [])
  if (clips.length === 0) return nothingChosen
  return {
    marks: {
      markIn: Math.min(...clips.map(({ start }) => start)),
      markOut: Math.max(...clips.map(endOf)),
    },
  }
}

const marker: Act = ({ markers, playhead, id }) => {
  if (Object.values(markers).some(({ frame }) => frame === playhead))
    return no('There is a marker here already.')
  const name = `Marker ${Object.keys(markers).length + 1}`
  return { markers: setMarker(markers, id(), { frame: playhead, name }), why: `${name} set` }
}

const toMarker =
  (way: 1 | -1): Act =>
  ({ markers, playhead }) => {
    const next = nextMarker(markers, playhead, way)
    return next
      ? { to: next.frame }
      : no(way > 0 ? 'No marker comes after this.' : 'No marker comes before this.')
  }

export const choosing = {
  'choose-all': all,
  'choose-none': () => ({ chosen: [] }),
  'choose-next': along(1),
  'choose-before': along(-1),
  'choose-above': across(-1),
  'choose-below': across(1),
  'choose-here': here,
  'mark-in': markIn,
  'mark-out': markOut,
  'mark-clip': markClip,
  'clear-marks': () => ({ marks: { markIn: null, markOut: null } }),
  'to-in': ({ markIn: to }) => (to === null ? no('There is no in point.') : { to }),
  'to-out': ({ markOut: to }) => (to === null ? no('There is no out point.') : { to: to - 1 }),
  marker,
  'marker-before': toMarker(-1),
  'marker-after': toMarker(1),
} as const satisfies Record<string, Act>
