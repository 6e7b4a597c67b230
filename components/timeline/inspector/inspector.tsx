'use client'

import { Link2, Link2Off } from 'lucide-react'
import { isBound, free as setFree, withLinks } from '#film/timeline/edit/bonds.ts'
import { group, rejoin, ungroup } from '#film/timeline/edit/group.ts'
import type { KeyName } from '#film/timeline/edit/keys.ts'
import type { TrackKind } from '#film/timeline/track.ts'
import type { FilmDocument } from '../../api/client.ts'
import { Button } from '../../ui/button.tsx'
import { useTimeline } from '../session.ts'
import { Keyframes } from './keyframes.tsx'
import { Level } from './level.tsx'
import { type Subject, useSubject } from './subject.ts'
import { Time } from './time.tsx'
import { Transition } from './transition.tsx'
import { Part } from './typed.tsx'
import { Words } from './words.tsx'

const sounds: ReadonlySet<TrackKind> = new Set(['dialogue', 'music', 'effects', 'ambience'])
const seen: readonly KeyName[] = ['opacity', 'x', 'y', 'scale']

const keysOf = (kind: TrackKind | undefined): readonly KeyName[] => {
  if (kind === undefined || kind === 'captions') return []
  return sounds.has(kind) ? ['gain'] : seen
}

const Links = ({ film, subject }: { film: FilmDocument; subject: Subject }) => {
  const chosen = useTimeline((s) => s.chosen)
  const { refs, called, apply, locked } = subject
  const free = subject.clips.some((clip) => clip.group === setFree)
  const bound = refs.some((ref) => isBound(film.tracks, ref))
  const mates = withLinks(film.tracks, refs).length - refs.length
  return (
    <Part title="Links">
      <div className="flex items-center justify-between gap-2">
        <p className="text-xs text-soft">
          {mates > 0
            ? `${mates === 1 ? 'Another clip goes' : `${mates} other clips go`} with it`
            : bound
              ? 'Goes with what it belongs to'
              : 'Linked with nothing'}
        </p>
        {mates > 0 || bound ? (
          <Button
            size="sm"
            disabled={locked}
            onClick={() => apply((tracks) => ungroup(tracks, refs), `Unlinked ${called}`)}
          >
            <Link2Off aria-hidden />
            Unlink
          </Button>
        ) : (
          <Button
            size="sm"
            disabled={locked || (chosen.length < 2 && !free)}
            onClick={() =>
              chosen.length < 2
                ? apply((tracks) => rejoin(tracks, chosen), `Linked ${called} with what it belongs to`)
                : apply(
                    (tracks) => group(tracks, chosen, crypto.randomUUID().slice(0, 8)),
                    `Linked ${chosen.length} clips`,
                  )
            }
          >
            <Link2 aria-hidden />
            Link
          </Button>
        )}
      </div>
    </Part>
  )
}

/** All that can be set of the chosen clips, by hand and to the frame. */
export const Inspector = ({ film, edits }: { film: FilmDocument; edits: boolean }) => {
  const subject = useSubject(film)
  const { clips, refs, kinds, locked, material } = subject
  const [only] = clips
  if (only === undefined)
    return (
      <div className="px-4 py-10 text-center text-sm text-soft">
        <p className="mb-1 font-medium text-text">No clip is chosen</p>
        <p>Choose one on the timeline, or press D for the one under the playhead.</p>
      </div>
    )
  const one = clips.length === 1
  const heard = kinds.every((kind) => sounds.has(kind))
  const track = film.tracks[refs[0]?.track ?? '']
  return (
    // Another choice begins anew: what was half typed for one clip is not another's.
    <div
      key={refs.map(({ track: on, clip }) => `${on}/${clip}`).join(' ')}
      {...(!edits && { tabIndex: 0 })} // what can only be looked at is scrolled by keys
      className="min-h-0 flex-1 overflow-y-auto -outline-offset-2"
    >
      <div className="px-4 py-3">
        <p className="slate">{one ? track?.name : `${clips.length} clips`}</p>
        <p className="mt-0.5 truncate text-sm font-medium" title={material.nameOf(only)}>
          {one ? material.nameOf(only) : 'Fields that differ say so; what is typed holds for all.'}
        </p>
        {locked && <p className="mt-1 text-xs text-sky">The track is locked; unlock it at its head.</p>}
        {!edits && <p className="mt-1 text-xs text-sky">Yours to look at; an editor changes it.</p>}
      </div>
      <fieldset disabled={!edits} aria-label="The chosen clips" className="contents">
        <Time subject={subject} />
        {one && <Words subject={subject} />}
        {one && kinds[0] === 'picture' && <Transition film={film} subject={subject} />}
        {(heard || kinds.every((kind) => kind === 'picture')) && <Level subject={subject} sounds={heard} />}
        {one && keysOf(kinds[0]).length > 0 && <Keyframes subject={subject} of={keysOf(kinds[0])} />}
        <Links film={film} subject={subject} />
      </fieldset>
    </div>
  )
}
