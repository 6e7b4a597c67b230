'use client'

import { useState } from 'react'
import type { Asset } from '#film/asset.ts'
import { canReplace } from '#film/assets/replace.ts'
import { usesOf } from '#film/assets/uses.ts'
import type { FilmDetail } from '../api/client.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Field, Select } from '../ui/field.tsx'
import { useAssets } from './use-assets.ts'

/** Another instead of it everywhere, or it taken away, told what that means first. */
export const ReplaceOrRemove = ({ film, asset }: { film: FilmDetail; asset: Asset }) => {
  const { replace, remove } = useAssets(film.id)
  const [by, setBy] = useState('')
  const [asking, setAsking] = useState(false)
  const uses = usesOf(film.film.tracks, asset.id).length
  const others = Object.values(film.film.assets).filter((other) => canReplace(asset, other))
  const other = others.find(({ id }) => id === by)
  return (
    <div className="flex flex-col gap-3">
      {uses > 0 && others.length > 0 && (
        <div className="flex items-end gap-2">
          <Field label="Replace everywhere by" className="flex-1">
            {(given) => (
              <Select {...given} value={by} onChange={({ target }) => setBy(target.value)}>
                <option value="">Choose …</option>
                {others.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <Button disabled={other === undefined} onClick={() => other && void replace(asset, other)}>
            Replace
          </Button>
        </div>
      )}
      <Button look="danger" className="self-start" onClick={() => setAsking(true)}>
        Remove from the film …
      </Button>
      <Dialog open={asking} title={`Remove “${asset.name}”?`} onClose={() => setAsking(false)}>
        <div className="flex flex-col gap-4">
          <p className="text-sm text-soft">
            {uses === 0
              ? 'It lies nowhere on the timeline.'
              : `${uses === 1 ? 'One clip' : `${uses} clips`} would be missing: the cut keeps the place, and nothing is seen or heard there.`}{' '}
            {asset.kind === 'model' && 'It leaves the stages it stands on. '}
            Undo brings it back.
          </p>
          <div className="flex justify-end gap-2">
            <Button look="quiet" onClick={() => setAsking(false)}>
              Keep it
            </Button>
            <Button
              look="danger"
              onClick={() => {
                setAsking(false)
                void remove(asset)
              }}
            >
              Remove
            </Button>
          </div>
        </div>
      </Dialog>
    </div>
  )
}
