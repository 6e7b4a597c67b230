'use client'

import { Download, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { type Asset, latest } from '#film/asset.ts'
import { may } from '#film/role.ts'
import type { FilmDetail } from '../api/client.ts'
import { assetUrl } from '../film/words.ts'
import { IconButton } from '../ui/button.tsx'
import { About } from './about.tsx'
import { factsOf, kinds } from './kinds.ts'
import { PlaceAsset } from './place.tsx'
import { Preview } from './preview.tsx'
import { ReplaceOrRemove } from './remove.tsx'
import { useAssets } from './use-assets.ts'
import { Used } from './used.tsx'
import { Versions } from './versions.tsx'

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="border-t border-line pt-4">
    <h3 className="mb-2 text-sm font-semibold">{title}</h3>
    {children}
  </section>
)

/** All about one asset, and what can be done with it. */
export const AssetDetail = ({
  film,
  asset,
  came,
  onClose,
}: {
  film: FilmDetail
  asset: Asset
  came: number
  onClose: () => void
}) => {
  const { set } = useAssets(film.id)
  const editor = may(film.role, 'edit')
  const keep = (next: Asset, why: string) => void set(next, why)
  const { asset: file, name } = latest(asset)
  return (
    <section aria-labelledby="asset-name" className="flex flex-col gap-4">
      <div className="flex items-start gap-2">
        <div className="min-w-0 flex-1">
          <h2 id="asset-name" className="truncate text-xl" title={asset.name}>
            {asset.name}
          </h2>
          <p className="text-xs text-faint">
            {kinds[asset.kind].name} · {factsOf(asset)}
          </p>
        </div>
        <a
          href={assetUrl(film.id, file)}
          download={name}
          aria-label={`Download ${name}`}
          title={`Download ${name}`}
          className="inline-flex size-9 items-center justify-center rounded-md text-soft hover:bg-hover hover:text-text"
        >
          <Download aria-hidden className="size-4" />
        </a>
        <IconButton label="Close" onClick={onClose}>
          <X aria-hidden />
        </IconButton>
      </div>
      <Preview filmId={film.id} asset={asset} />
      {editor && <PlaceAsset key={asset.id} {...{ film, asset, came }} />}
      <Part title="Used">
        <Used film={film} asset={asset} />
      </Part>
      {editor && (
        <Part title="About it">
          <About asset={asset} onSet={keep} />
        </Part>
      )}
      <Part title="Versions">
        <Versions filmId={film.id} asset={asset} onSet={editor ? keep : null} />
      </Part>
      {editor && (
        <Part title="Replace or remove">
          <ReplaceOrRemove key={asset.id} film={film} asset={asset} />
        </Part>
      )}
    </section>
  )
}
