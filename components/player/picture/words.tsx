'use client'

import { type ReactNode, useMemo, useState } from 'react'
import { AbsoluteFill } from 'remotion'
import { fullDrawing } from '#film/quality.ts'
import { fpsOf } from '#film/timeline/time.ts'
import { LayerView } from '#remotion/segment.tsx'
import { type Layer, layersOver } from '#remotion/segment-plan.ts'
import { createScope, RemotionAt } from '#remotion/warm/contexts.tsx'
import type { FilmDocument } from '../../api/client.ts'
import { usePlayback } from '../playback.ts'
import { type Span, spanAt } from '../spans.ts'

type Given = { film: FilmDocument; spans: readonly Span[]; beside: boolean; width: number; height: number }

const isOn = (layer: Layer, at: number) => layer.from <= at && at < layer.from + layer.frames

/** Titles, captions, cards and fades over what is not drawn yet, by the same layers that draw them; and captions beside the picture. */
export const Words = ({ film, spans, beside, width, height }: Given): ReactNode => {
  const frame = usePlayback((s) => s.frame)
  const [scope] = useState(createScope)
  const span = spanAt(spans, frame)
  const sight = span === null || span.kind === 'file' ? null : span.sight
  const burnt = sight !== null
  const id = sight?.id ?? ''
  const start = sight?.start ?? frame
  const frames = sight?.frames ?? (beside ? 1 : 0)
  const layers = useMemo(() => {
    if (frames === 0) return []
    const brief = { ...film.brief, captions: beside ? ('burnt' as const) : film.brief.captions }
    const part = { ...film, brief } as unknown as Parameters<typeof layersOver>[0]
    const clip = film.tracks.picture?.clips[id] ?? null
    const all = layersOver(part, { start, frames, clip })
    return burnt ? all : all.filter(({ kind }) => kind === 'caption')
  }, [film, beside, burnt, id, start, frames])
  if (width === 0) return null
  const at = frame - start
  const seen = layers.filter((layer) => isOn(layer, at))
  if (seen.length === 0) return null
  const picture = { width, height, fps: fpsOf(film.brief.rate), frames, step: 1 }
  return (
    <RemotionAt picture={{ ...picture, drawing: fullDrawing, layers }} frame={at} scope={scope}>
      <AbsoluteFill style={{ pointerEvents: 'none' }}>
        {seen.map((layer) => (
          <LayerView key={`${layer.kind} ${layer.from}`} layer={layer} />
        ))}
      </AbsoluteFill>
    </RemotionAt>
  )
}
