'use client'

import { ArrowDown, ArrowUp, Ellipsis, Pencil, Plus, Rows2, Rows3, Rows4, Trash2 } from 'lucide-react'
import { rowsOf, type Tracks } from '#film/timeline/edit/ref.ts'
import { addTrack, moveTrack, removeTrack, stacked, type TrackHead } from '#film/timeline/edit/tracks.ts'
import type { Track, TrackKind } from '#film/timeline/track.ts'
import type { FilmDocument } from '../api/client.ts'
import { Menu, menuItem } from '../ui/menu.tsx'
import { plural } from './commands/hand.ts'
import { say } from './say.ts'
import { useTimeline } from './session.ts'
import { useCut } from './use-cut.ts'

const kinds: { kind: TrackKind; name: string }[] = [
  { kind: 'picture', name: 'Picture' },
  { kind: 'titles', name: 'Titles' },
  { kind: 'dialogue', name: 'Dialogue' },
  { kind: 'music', name: 'Music' },
  { kind: 'effects', name: 'Effects' },
  { kind: 'ambience', name: 'Ambience' },
]

/** What is seen lies over what was there; what is heard comes below its kind. */
const withTrack = (tracks: Tracks, kind: TrackKind, id: string, name: string): Tracks => {
  const added = addTrack(tracks, { id, kind, name })
  if (kind !== 'picture' && kind !== 'titles') return added
  const top = rowsOf(tracks, kind)[0]
  return top
    ? moveTrack(
        added,
        id,
        stacked(tracks).findIndex((track) => track.id === top.id),
      )
    : added
}

const useTracks = (filmId: string) => {
  const { latest, cut } = useCut(filmId)
  const add = (kind: TrackKind, called: string) => {
    const tracks = latest()?.tracks
    if (!tracks) return
    const names = new Set(Object.values(tracks).map(({ name }) => name))
    let n = rowsOf(tracks, kind).length + 1
    while (names.has(`${called} ${n}`)) n++
    const name = `${called} ${n}`
    if (
      cut(
        { tracks: withTrack(tracks, kind, `${kind}-${crypto.randomUUID().slice(0, 6)}`, name) },
        `New track ${name}`,
      )
    )
      say(`${name} is there`)
  }
  const remove = ({ id, name, locked }: Track) => {
    const tracks = latest()?.tracks
    const clips = Object.keys(tracks?.[id]?.clips ?? {}).length
    if (!tracks) return
    if (locked) return say('That track is locked.')
    const gone = clips === 0 ? name : `${name} and its ${plural(clips, 'clip')}`
    if (!cut({ tracks: removeTrack(tracks, id) }, `Removed ${gone}`)) return
    const { chosen, choose } = useTimeline.getState()
    choose(chosen.filter((ref) => ref.track !== id))
    say(`${gone} went. Ctrl Z brings it back.`)
  }
  return { add, remove }
}

/** The film's own tracks are read by the crew; a person's go as they came. */
const ofTheCrew = (id: string): boolean => /^[a-z]+(-\d)?$/.test(id)

const heights = [
  { name: 'Compact', height: 21, Icon: Rows4 },
  { name: 'Normal', height: undefined, Icon: Rows3 },
  { name: 'Tall', height: 84, Icon: Rows2 },
]

/** What else can be done with a track. */
export const HeadMenu = ({
  film,
  track,
  first,
  last,
  onRename,
  onSet,
  onMove,
}: {
  film: FilmDocument
  track: Track
  first: boolean
  last: boolean
  onRename: () => void
  onSet: (track: Track, head: TrackHead, why: string) => void
  onMove: (by: number) => void
}) => {
  const { add, remove } = useTracks(film.id)
  const { id, name, kind } = track
  const called = kinds.find((each) => each.kind === kind)?.name
  return (
    <Menu
      label={`More about ${name}`}
      trigger={<Ellipsis aria-hidden />}
      className="size-6 rounded-sm text-faint hover:bg-hover hover:text-text [&_svg]:size-3.5!"
    >
      <button type="button" role="menuitem" className={menuItem} onClick={onRename}>
        <Pencil aria-hidden />
        Rename
      </button>
      {heights.map(({ name: size, height, Icon }) => (
        <button
          key={size}
          type="button"
          role="menuitem"
          className={menuItem}
          onClick={() => onSet(track, { height }, `${name} is ${size.toLowerCase()}`)}
        >
          <Icon aria-hidden />
          {size}
        </button>
      ))}
      <button type="button" role="menuitem" className={menuItem} disabled={first} onClick={() => onMove(-1)}>
        <ArrowUp aria-hidden />
        Move up
      </button>
      <button type="button" role="menuitem" className={menuItem} disabled={last} onClick={() => onMove(1)}>
        <ArrowDown aria-hidden />
        Move down
      </button>
      {called !== undefined && (
        <button type="button" role="menuitem" className={menuItem} onClick={() => add(kind, called)}>
          <Plus aria-hidden />
          Another {called.toLowerCase()} track
        </button>
      )}
      {!ofTheCrew(id) && (
        <button type="button" role="menuitem" className={menuItem} onClick={() => remove(track)}>
          <Trash2 aria-hidden />
          Remove the track
        </button>
      )}
    </Menu>
  )
}

/** A new track, of any kind. */
export const AddTrack = ({ film }: { film: FilmDocument }) => {
  const { add } = useTracks(film.id)
  return (
    <Menu
      label="Add a track"
      trigger={<Plus aria-hidden />}
      className="size-7 rounded-md text-soft hover:bg-hover hover:text-text"
    >
      {kinds.map(({ kind, name }) => (
        <button key={kind} type="button" role="menuitem" className={menuItem} onClick={() => add(kind, name)}>
          <Plus aria-hidden />
          {name} track
        </button>
      ))}
    </Menu>
  )
}
