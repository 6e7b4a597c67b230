'use client'

import { useEffect, useRef, useState } from 'react'
import type { Asset } from '#film/asset.ts'
import { lieOn } from '#film/assets/lay.ts'
import { timecode } from '#film/timeline/time.ts'
import type { TrackKind } from '#film/timeline/track.ts'
import { type FilmDetail, messageOf } from '../api/client.ts'
import { board } from '../film/facts.ts'
import { named } from '../film/words.ts'
import { usePlayback } from '../player/playback.ts'
import { Button } from '../ui/button.tsx'
import { Field, Select } from '../ui/field.tsx'
import { useAssets } from './use-assets.ts'

/**
 * Puts an asset where the playhead is, or a model on the stage of a shot; tells what became of it. `came`: how many were taken
 * from the studio's shelves: whoever took the last by key goes on here.
 */
export const PlaceAsset = ({ film, asset, came = 0 }: { film: FilmDetail; asset: Asset; came?: number }) => {
  const here = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (came > 0) here.current?.querySelector<HTMLElement>('select, button')?.focus()
  }, [came])
  const [told, tell] = useState<string | null>(null)
  return (
    <div ref={here} className="flex flex-col gap-2">
      {asset.kind === 'model' ? (
        <OnStage film={film} asset={asset} onTold={tell} />
      ) : (
        <OnTimeline film={film} asset={asset} onTold={tell} />
      )}
      <p role="status" className="min-h-4 text-xs text-soft">
        {told}
      </p>
    </div>
  )
}

type Given = { film: FilmDetail; asset: Asset; onTold: (told: string) => void }

const OnTimeline = ({ film, asset, onTold }: Given) => {
  const { place } = useAssets(film.id)
  const here = usePlayback((s) => (s.film === film.id ? s.frame : 0))
  const options = lieOn(asset)
  const [on, setOn] = useState<TrackKind | undefined>(options[0])
  const put = (how: 'insert' | 'overwrite') => {
    const { film: known, frame } = usePlayback.getState()
    const at = known === film.id ? frame : 0
    void place(asset, { frame: at, how, ...(on === undefined ? {} : { on }) }).then(onTold)
  }
  return (
    <>
      {options.length > 1 && (
        <Field label="On the track of">
          {(given) => (
            <Select {...given} value={on} onChange={({ target }) => setOn(target.value as TrackKind)}>
              {options.map((kind) => (
                <option key={kind} value={kind}>
                  {named(kind)}
                </option>
              ))}
            </Select>
          )}
        </Field>
      )}
      <div className="flex flex-wrap gap-2">
        <Button look="primary" onClick={() => put('overwrite')} title="Over what lies there">
          Place at the playhead
        </Button>
        <Button onClick={() => put('insert')} title="The rest moves on">
          Insert there
        </Button>
      </div>
      <p className="tabular text-xs text-faint">The playhead is at {timecode(here, film.film.brief.rate)}.</p>
    </>
  )
}

const OnStage = ({ film, asset, onTold }: Given) => {
  const { stand } = useAssets(film.id)
  const [busy, setBusy] = useState(false)
  const shots = board(film.film).flatMap((scene) => scene.shots)
  const [chosen, choose] = useState(shots[0]?.shot.id ?? '')
  if (shots.length === 0)
    return <p className="text-sm text-soft">When the film has shots, the model can stand in them.</p>
  const put = () => {
    setBusy(true)
    stand(asset, chosen)
      .then(
        (kept) =>
          onTold(kept ? 'It stands there, beside what the camera looks at.' : 'It could not be placed.'),
        (error: unknown) => onTold(messageOf(error)),
      )
      .finally(() => setBusy(false))
  }
  return (
    <div className="flex items-end gap-2">
      <Field label="Shot" className="flex-1">
        {(given) => (
          <Select {...given} value={chosen} onChange={({ target }) => choose(target.value)}>
            {shots.map(({ shot, name }) => (
              <option key={shot.id} value={shot.id}>
                {`${name} ${shot.shows}`.slice(0, 70)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Button look="primary" busy={busy} onClick={put}>
        Put it on its stage
      </Button>
    </div>
  )
}
