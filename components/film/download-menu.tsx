'use client'

import { Download } from 'lucide-react'
import { useEffect, useState } from 'react'
import { may } from '#film/role.ts'
import type { FilmDetail } from '../api/client.ts'
import { useRemake } from '../remake/use-remake.ts'
import { Menu, menuItem } from '../ui/menu.tsx'

type Film = FilmDetail['film']
type Deliverable = { kind: string; name: string; note: string; isThere: (film: Film) => boolean }

const hasTrack =
  (kind: string) =>
  (film: Film): boolean =>
    Object.values(film.tracks).some((track) => track.kind === kind)

/** What can be taken home, by the `kind` that the server knows it by. */
const deliverables: Deliverable[] = [
  { kind: 'mp4', name: 'Film', note: 'MP4', isThere: (film) => film.file !== null },
  { kind: 'vtt', name: 'Captions for the web', note: 'WebVTT', isThere: hasTrack('captions') },
  { kind: 'srt', name: 'Captions', note: 'SRT', isThere: hasTrack('captions') },
  { kind: 'ttml', name: 'Captions for broadcast', note: 'TTML', isThere: hasTrack('captions') },
  {
    kind: 'described.wav',
    name: 'Sound with description',
    note: 'WAV',
    isThere: (film) => (film.access?.mix ?? null) !== null,
  },
  {
    kind: 'descriptions.vtt',
    name: 'Descriptions',
    note: 'WebVTT',
    isThere: (film) => Object.keys(film.access?.descriptions.clips ?? {}).length > 0,
  },
  { kind: 'fountain', name: 'Screenplay', note: 'Fountain', isThere: (film) => film.screenplay !== '' },
  {
    kind: 'storyboard',
    name: 'Storyboard',
    note: 'PDF',
    isThere: (film) => Object.keys(film.shots).length > 0,
  },
  { kind: 'ccc', name: 'Grades', note: 'CDL', isThere: (film) => Object.keys(film.grades).length > 0 },
]

/**
 * Downloads the film as soon as its making is done. The run that ended before is not meant: its file is at hand. One that fails or is
 * stopped gives none.
 */
const useDownloadWhenMade = ({ id, status }: FilmDetail, { latest, error }: ReturnType<typeof useRemake>) => {
  const [after, setAfter] = useState<string | null>() // the run before the one that is waited for
  const waits = after !== undefined
  const refused = error !== null
  useEffect(() => {
    if (!waits || (!refused && status === 'making')) return
    const ended = latest !== null && latest.id !== after && !['queued', 'running'].includes(latest.status)
    if (!ended && !refused) return
    setAfter(undefined)
    if (ended && latest.status === 'done') location.assign(`/api/films/${id}/download/mp4`)
  }, [waits, after, refused, latest, status, id])
  return { waits, wait: () => setAfter(status === 'making' ? null : (latest?.id ?? null)) }
}

export const DownloadMenu = ({ film: detail }: { film: FilmDetail }) => {
  const { id, film } = detail
  const remake = useRemake(detail)
  const { now, start } = remake
  const { waits, wait } = useDownloadWhenMade(detail, remake)
  const shown = deliverables.filter(({ isThere }) => isThere(film))
  if (shown.length === 0) return null
  return (
    <Menu
      label="Download"
      trigger={
        <>
          <Download aria-hidden />
          <span className="max-sm:hidden lg:max-xl:hidden">Download</span>
        </>
      }
    >
      {now.state === 'stale' && may(detail.role, 'make') && (
        <button
          type="button"
          role="menuitem"
          className={menuItem}
          onClick={() => {
            start()
            wait()
          }}
        >
          Film as it stands
          <span className="ml-auto text-xs text-faint">remade first</span>
        </button>
      )}
      {now.state === 'making' && film.file !== null && (
        <button type="button" role="menuitem" className={menuItem} onClick={wait} disabled={waits}>
          Film as it stands
          <span className="ml-auto text-xs text-faint">{waits ? 'comes when made' : 'when made'}</span>
        </button>
      )}
      {shown.map(({ kind, name, note }) => (
        <a
          key={kind}
          role="menuitem"
          href={kind === 'storyboard' ? `/api/films/${id}/storyboard` : `/api/films/${id}/download/${kind}`}
          download
          className={menuItem}
        >
          {kind === 'mp4' && now.state !== 'fresh' ? 'Film as last made' : name}
          <span className="ml-auto text-xs text-faint">{note}</span>
        </a>
      ))}
    </Menu>
  )
}
