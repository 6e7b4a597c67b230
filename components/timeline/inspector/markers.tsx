'use client'

import { Plus, Trash2 } from 'lucide-react'
import type { Marker } from '#film/marker.ts'
import { removeMarker, setMarker } from '#film/timeline/edit/markers.ts'
import { timecode } from '#film/timeline/time.ts'
import type { FilmDocument } from '../../api/client.ts'
import { usePlayback } from '../../player/playback.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { markerColours } from '../draw/ruler.ts'
import { say } from '../say.ts'
import { useCut } from '../use-cut.ts'
import { Typed } from './typed.tsx'

const colourNames = Object.keys(markerColours) as Marker['colour'][]

/** The markers of the film in their order: gone to, named, coloured, taken away. */
export const MarkerList = ({ film, edits }: { film: FilmDocument; edits: boolean }) => {
  const { latest, cut } = useCut(film.id)
  const { rate } = film.brief
  const list = Object.values(film.markers).toSorted((a, b) => a.frame - b.frame)
  const set = (id: string, part: Partial<Marker>, why: string) => {
    const markers = latest()?.markers
    if (markers) cut({ markers: setMarker(markers, id, part) }, why)
  }
  const remove = ({ id, name }: Marker) => {
    const markers = latest()?.markers
    if (markers && cut({ markers: removeMarker(markers, id) }, `Removed marker ${name}`)) say(`${name} went`)
  }
  const add = () => {
    const { frame } = usePlayback.getState()
    if (list.some((marker) => marker.frame === frame)) return say('There is a marker here already.')
    const name = `Marker ${list.length + 1}`
    set(crypto.randomUUID().slice(0, 8), { frame, name }, `${name} set`)
  }
  return (
    <div className="min-h-0 flex-1 overflow-y-auto px-4 py-3">
      {edits && (
        <Button size="sm" onClick={add}>
          <Plus aria-hidden />
          Marker at the playhead
        </Button>
      )}
      {list.length === 0 && (
        <p className="mt-3 text-sm text-soft">
          Markers keep places to come back to. {edits && 'M sets one; '}Ctrl ↑ and Ctrl ↓ go from one to the
          next.
        </p>
      )}
      <ol aria-label="Markers" className="mt-2 flex flex-col">
        {list.map((marker) => {
          const { id, frame, name, colour } = marker
          return (
            <li key={id} className="flex items-end gap-1.5 border-t border-line/60 py-1.5 first:border-t-0">
              <label className="relative mb-0.5 flex size-6 shrink-0 items-center justify-center rounded-sm has-focus-visible:outline-2 has-focus-visible:outline-tungsten">
                <span className="sr-only">Colour of {name}</span>
                <i
                  aria-hidden
                  className="size-3 rounded-full"
                  style={{ background: markerColours[colour] }}
                />
                <select
                  value={colour}
                  disabled={!edits}
                  onChange={({ target: { value } }) =>
                    set(id, { colour: value as Marker['colour'] }, `${name} is ${value}`)
                  }
                  className="absolute inset-0 cursor-pointer opacity-0"
                >
                  {colourNames.map((each) => (
                    <option key={each}>{each}</option>
                  ))}
                </select>
              </label>
              <button
                type="button"
                aria-label={`${timecode(frame, rate)}: go to ${name}`}
                onClick={() => usePlayback.getState().seek(frame)}
                className="tabular mb-0.5 h-6 shrink-0 rounded-sm px-1 text-xs text-soft hover:bg-hover hover:text-text"
              >
                {timecode(frame, rate)}
              </button>
              <Typed
                disabled={!edits}
                label={<span className="sr-only">Name of {name}</span>}
                value={name}
                className="flex-1"
                onCommit={(typed) => {
                  set(id, { name: typed.trim() }, `“${name}” is called “${typed.trim()}”`)
                  return null
                }}
              />
              {edits && (
                <IconButton size="sm" label={`Remove ${name}`} onClick={() => remove(marker)}>
                  <Trash2 aria-hidden />
                </IconButton>
              )}
            </li>
          )
        })}
      </ol>
    </div>
  )
}
