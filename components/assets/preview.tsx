'use client'

import { type Asset, latest } from '#film/asset.ts'
import { assetUrl } from '../film/words.ts'
import { ModelView } from '../models/model-view.tsx'

/** An asset to see, hear, watch or turn. */
export const Preview = ({ filmId, asset }: { filmId: string; asset: Asset }) => {
  const { asset: file, thumb } = latest(asset)
  const url = assetUrl(filmId, file)
  if (asset.kind === 'model') return <ModelView url={url} name={asset.name} />
  if (asset.kind === 'sound')
    return (
      // biome-ignore lint/a11y/useMediaCaption: a sound that a person brought has no words written down
      <audio
        key={file}
        controls
        preload="metadata"
        src={url}
        aria-label={`Hear ${asset.name}`}
        className="w-full"
      />
    )
  if (asset.kind === 'video')
    return (
      // biome-ignore lint/a11y/useMediaCaption: a video that a person brought has no words written down
      <video
        key={file}
        controls
        preload="metadata"
        src={url}
        poster={thumb === undefined ? undefined : assetUrl(filmId, thumb)}
        aria-label={`Watch ${asset.name}`}
        className="aspect-video w-full rounded-lg bg-pit"
      />
    )
  return (
    // biome-ignore lint/performance/noImgElement: served by access check
    <img
      src={url}
      alt={asset.name}
      className="max-h-80 w-full rounded-lg bg-pit object-contain ring-1 ring-line ring-inset"
    />
  )
}
