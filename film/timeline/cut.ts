import type { Film } from '../film.ts'
import { conform, type Opened, type There } from './conform.ts'
import type { Tracks } from './edit/ref.ts'
import { open } from './edit/ripple.ts'
import { followLines, followShots } from './follow.ts'
import type { Track } from './track.ts'

/** What a film has to play. */
export const thereIn =
  (film: Pick<Film, 'shots' | 'takes' | 'score' | 'sounds' | 'assets'>): There =>
  (source) => {
    if (source.kind === 'shot') return Object.hasOwn(film.shots, source.shot)
    if (source.kind === 'line') return Object.hasOwn(film.takes, source.line)
    if (source.kind === 'cue') return Object.hasOwn(film.score?.cues ?? {}, source.cue)
    if (source.kind === 'sound') return Object.hasOwn(film.sounds, source.sound)
    return source.kind === 'asset' ? Object.hasOwn(film.assets, source.asset) : true
  }

const isHeld = (track: Track | undefined): boolean => track?.hand !== undefined || track?.locked === true

/** All in hand moves on where new shots came in, so that what a person laid under the picture stays there. */
const opening = (tracks: Tracks, opened: readonly Opened[]): Tracks => {
  const held = Object.values(tracks).filter((track) => track.hand !== undefined && track.kind !== 'picture')
  return held.reduce(
    (all, { id }) =>
      opened.reduce((some, { at, frames }) => open(some, at, frames, { only: id, extent: () => 0 }), all),
    tracks,
  )
}

/**
 * The film's tracks after the crew decided some of them anew. What a person has in hand is conformed, the rest is as the crew wants it:
 * words laid to a picture that a person has cut come to where their shots are now, captions to where their lines are. How a track
 * is called, muted and shown stays the person's.
 */
export const conformed = (tracks: Tracks, wanted: Tracks, there: There): Tracks => {
  let out = tracks
  const settle = (asked: Track): Track => {
    const mine = out[asked.id]
    if (mine === undefined) return asked
    if (!isHeld(mine)) return { ...mine, clips: asked.clips }
    return conform(mine, asked, there).track
  }
  const rows = Object.values(wanted)
  const [picture, before] = [wanted.picture, tracks.picture]
  if (picture !== undefined && before !== undefined && isHeld(before)) {
    const cut = conform(before, picture, there)
    out = opening({ ...out, picture: cut.track }, cut.opened)
  }
  const cut = out.picture
  const moved = picture !== undefined && cut !== undefined && isHeld(cut) ? cut : null
  for (const track of rows)
    if (track.kind !== 'captions' && (track.id !== 'picture' || moved === null))
      out = {
        ...out,
        [track.id]: settle(picture && moved && isWords(track) ? followShots(track, picture, moved) : track),
      }
  const said = rows.filter(({ kind }) => kind === 'dialogue')
  const heard = said.flatMap(({ id }) => out[id] ?? [])
  for (const track of rows)
    if (track.kind === 'captions') out = { ...out, [track.id]: settle(followLines(track, said, heard)) }
  return out
}

const isWords = ({ kind }: Track): boolean => kind === 'dialogue' || kind === 'titles'
