'use client'

import type { Asset } from '#film/asset.ts'
import { latest } from '#film/asset.ts'
import { AssetPicture } from '../film/asset-picture.tsx'
import { assetUrl } from '../film/words.ts'
import { Chip } from '../ui/chip.tsx'
import { cx } from '../ui/cx.ts'
import { draggedAsset } from './drag.ts'
import { factsOf, kinds } from './kinds.ts'

/** One asset: its picture, its name, and how often it is used. It can be dragged onto the timeline. */
export const AssetCard = ({
  filmId,
  asset,
  uses,
  chosen,
  onChoose,
}: {
  filmId: string
  asset: Asset
  uses: number
  chosen: boolean
  onChoose: () => void
}) => {
  const { Icon, name } = kinds[asset.kind]
  const { thumb } = latest(asset)
  return (
    <button
      type="button"
      aria-pressed={chosen}
      onClick={onChoose}
      draggable={asset.kind !== 'model'}
      onDragStart={({ dataTransfer }) => draggedAsset.begin(dataTransfer, asset.id)}
      onDragEnd={draggedAsset.end}
      className="group block w-full rounded-lg text-left outline-offset-4"
    >
      <span
        className={cx(
          'relative block aspect-video overflow-hidden rounded-lg bg-panel',
          chosen ? 'ring-2 ring-tungsten' : 'ring-1 ring-line group-hover:ring-edge',
        )}
      >
        {thumb === undefined ? (
          <span className="grid size-full place-items-center bg-[radial-gradient(80%_90%_at_50%_0%,#1d2028,#0d0e11)] text-edge">
            <Icon aria-hidden className="size-9" strokeWidth={1.2} />
          </span>
        ) : (
          <AssetPicture url={assetUrl(filmId, thumb)} className="size-full object-contain" />
        )}
        <span className="absolute top-2 left-2">
          <Chip>
            <Icon aria-hidden />
            {name}
          </Chip>
        </span>
        {uses > 0 && (
          <span className="absolute top-2 right-2">
            <Chip tone="info">{uses === 1 ? 'Used once' : `Used ${uses}×`}</Chip>
          </span>
        )}
      </span>
      <span className="mt-2 block truncate text-sm font-medium">{asset.name}</span>
      <span className="block truncate text-xs text-faint">{factsOf(asset)}</span>
      {asset.tags.length > 0 && (
        <span className="mt-0.5 block truncate text-xs text-soft">{asset.tags.join(' · ')}</span>
      )}
    </button>
  )
}
