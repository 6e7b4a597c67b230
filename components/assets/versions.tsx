'use client'

import { type Asset, latest } from '#film/asset.ts'
import { withVersion } from '#film/assets/bring.ts'
import { Button } from '../ui/button.tsx'
import { Chip } from '../ui/chip.tsx'
import { ChooseFiles } from './choose-files.tsx'
import { sizeOf } from './kinds.ts'

type Set = (asset: Asset, why: string) => void

/** The files that an asset has had; the one that is used is told. */
export const Versions = ({ filmId, asset, onSet }: { filmId: string; asset: Asset; onSet: Set | null }) => {
  const used = latest(asset)
  const all = asset.versions.map((file, i) => ({ file, number: i + 1 })).reverse()
  return (
    <>
      <ul className="divide-y divide-line text-sm">
        {all.map(({ file, number }) => (
          <li key={file.asset} className="flex items-center gap-2 py-1.5">
            <span className="tabular text-xs text-faint">{number}</span>
            <span className="min-w-0 flex-1 truncate" title={file.name}>
              {file.name}
            </span>
            <span className="text-xs text-faint">{sizeOf(file.bytes)}</span>
            {file === used ? (
              <Chip tone="good">Used</Chip>
            ) : (
              onSet && (
                <Button
                  size="sm"
                  look="quiet"
                  onClick={() => onSet(withVersion(asset, file), `An earlier version of “${asset.name}”`)}
                >
                  Use this
                </Button>
              )
            )}
          </li>
        ))}
      </ul>
      {onSet && (
        <div className="mt-2">
          <ChooseFiles filmId={filmId} into={asset.id} size="sm">
            New version …
          </ChooseFiles>
        </div>
      )}
    </>
  )
}
