import { AbsoluteFill, interpolate, Sequence, useCurrentFrame, useVideoConfig } from 'remotion'
import { CaptionLayer } from './layers/caption.tsx'
import { CreditsLayer } from './layers/credits.tsx'
import { TitleLayer } from './layers/title.tsx'
import type { Layer, Segment } from './segment-plan.ts'
import { Stage } from './stage/stage.tsx'

const StageLayer = ({ layer }: { layer: Extract<Layer, { kind: 'stage' }> }) => {
  const frame = useCurrentFrame()
  const { width, height } = useVideoConfig()
  const opacity = layer.dissolve > 0 ? Math.min(1, (frame + 1) / (layer.dissolve + 1)) : 1
  return (
    <AbsoluteFill style={{ opacity }}>
      <Stage spec={layer.stage} frame={layer.at + frame} width={width} height={height} />
    </AbsoluteFill>
  )
}

const BlackLayer = ({ layer }: { layer: Extract<Layer, { kind: 'black' }> }) => {
  const frame = useCurrentFrame()
  const done = interpolate(frame, [0, layer.frames], [0, 1], { extrapolateRight: 'clamp' })
  return <AbsoluteFill style={{ backgroundColor: 'black', opacity: layer.toBlack ? done : 1 - done }} />
}

const drawn = (layer: Layer) => {
  if (layer.kind === 'stage') return <StageLayer layer={layer} />
  if (layer.kind === 'credits') return <CreditsLayer {...layer} />
  if (layer.kind === 'title') return <TitleLayer {...layer} />
  if (layer.kind === 'caption') return <CaptionLayer {...layer} />
  return <BlackLayer layer={layer} />
}

/** What is seen in one piece of the picture: its layers, from back to front. */
export const SegmentView = ({ layers }: Segment['picture']) => (
  <AbsoluteFill style={{ backgroundColor: 'black' }}>
    {layers.map((layer, i) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: layers of one segment never change places
      <Sequence key={i} from={layer.from} durationInFrames={layer.frames} layout="none">
        {drawn(layer)}
      </Sequence>
    ))}
  </AbsoluteFill>
)

/** The whole picture: every segment where it stands on the timeline. */
export const FilmView = ({ segments }: { segments: Segment[] }) => (
  <AbsoluteFill style={{ backgroundColor: 'black' }}>
    {segments.map(({ id, start, picture }) => (
      <Sequence key={id} from={start} durationInFrames={picture.frames}>
        <SegmentView {...picture} />
      </Sequence>
    ))}
  </AbsoluteFill>
)
