'use client'

import { find } from '#film/timeline/edit/ref.ts'
import { timecode } from '#film/timeline/time.ts'
import type { Clip } from '#film/timeline/track.ts'
import type { FilmDocument } from '../api/client.ts'
import { useTimeline } from './session.ts'

const most = 20

/** What is chosen on the canvas, in words: a list that can be read and reached by key, and that tells when it changes. */
export const Chosen = ({ film, nameOf }: { film: FilmDocument; nameOf: (clip: Clip) => string }) => {
  const chosen = useTimeline((s) => s.chosen)
  const cut = useTimeline((s) => s.cut)
  const { rate } = film.brief
  const rows = chosen.slice(0, most).flatMap((ref) => {
    const clip = find(film.tracks, ref)
    const track = film.tracks[ref.track]
    return clip && track ? [{ id: `${ref.track}/${ref.clip}`, clip, track }] : []
  })
  const said = ({ clip, track }: (typeof rows)[number]) =>
    `${nameOf(clip)}, at ${timecode(clip.start, rate)}, ${clip.frames} frames long, on ${track.name}`
  return (
    <div className="sr-only">
      <p id="timeline-chosen" aria-live="polite" data-testid="chosen">
        {cut !== null &&
          `The cut at ${timecode(cut.frame, rate)} on ${film.tracks[cut.track]?.name ?? 'a track'} is chosen.`}
        {rows.length === 1 && rows[0] && said(rows[0])}
        {chosen.length > 1 && `${chosen.length} clips are chosen.`}
      </p>
      {rows.length > 0 && (
        <ul aria-label="Chosen clips">
          {rows.map((row) => (
            <li key={row.id}>{said(row)}</li>
          ))}
          {chosen.length > most && <li>{chosen.length - most} more</li>}
        </ul>
      )}
    </div>
  )
}
