'use client'

import { useState } from 'react'
import { fullDrawing } from '#film/quality.ts'
import { TitleLayer } from '#remotion/layers/titles/title.tsx'
import { createScope, RemotionAt } from '#remotion/warm/contexts.tsx'
import type { FilmDocument } from '../../api/client.ts'

const drawn = 320 // px across; shown at half of it
const frames = 48
const seen = 30 // the frame that is shown: all has come, nothing has begun to go

type Title = Parameters<typeof TitleLayer>[0]

/** A title as the film would show it, small, by the layer that draws it. */
export const TitlePreview = ({
  film,
  title,
}: {
  film: FilmDocument
  title: Pick<Title, 'text' | 'subtitle' | 'style'>
}) => {
  const [scope] = useState(createScope)
  const { palette } = film.direction ?? {}
  if (palette === undefined) return null
  const { width, height } = film.brief.size
  const size = { width: drawn, height: Math.round((drawn * height) / width) }
  const picture = { ...size, fps: 24, frames, step: 1, drawing: fullDrawing, layers: [] }
  return (
    <span
      aria-hidden
      className="relative block overflow-hidden rounded-sm"
      style={{
        ...{ width: size.width / 2, height: size.height / 2 },
        background: `linear-gradient(160deg, ${palette.light}, ${palette.ground} 45%, ${palette.shadow})`,
      }}
    >
      <span className="absolute top-0 left-0 block origin-top-left scale-50" style={size}>
        <RemotionAt picture={picture} frame={seen} scope={scope}>
          <TitleLayer {...title} frames={frames} palette={palette} />
        </RemotionAt>
      </span>
    </span>
  )
}
