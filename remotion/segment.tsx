import { type ReactNode, useId } from 'react'
import { AbsoluteFill, interpolate, Sequence, useCurrentFrame, useVideoConfig } from 'remotion'
import { type Drawing, fullDrawing } from '#film/quality.ts'
import { BroughtLayer } from './layers/brought.tsx'
import { CaptionLayer } from './layers/caption.tsx'
import { CreditsLayer } from './layers/credits.tsx'
import { isShown } from './layers/shown.ts'
import { TitleLayer } from './layers/titles/title.tsx'
import { comes, type Layer, type Segment } from './segment-plan.ts'
import { Stage } from './stage/stage.tsx'
import { flashShare } from './transitions/flash.ts'
import { type Moves, placedAt } from './transitions/moves.ts'
import { revealOf } from './transitions/reveal.ts'
import { styleOf } from './transitions/style.ts'

/** How black (or white) the picture is `frame` frames after the fade began. */
export const blackShare = (
  { frames, toBlack, white }: { frames: number; toBlack: boolean; white?: boolean },
  frame: number,
): number => {
  const done = interpolate(frame, [0, frames], [0, 1], { extrapolateRight: 'clamp' })
  if (white) return flashShare(done)
  return toBlack ? done : 1 - done
}

type Coming = Parameters<typeof revealOf>[0]

/** Something that fills the frame, as far as it has come over what was there. */
const Revealed = ({ layer, children }: { layer: Coming; children: ReactNode }) => {
  const frame = useCurrentFrame()
  const { width, height } = useVideoConfig()
  const filter = useId()
  const reveal = revealOf(layer, frame)
  return (
    <AbsoluteFill style={styleOf(reveal, { width, height }, filter)}>
      {reveal.blur > 0 ? (
        <svg width="0" height="0" style={{ position: 'absolute' }} aria-hidden="true">
          <filter id={filter} colorInterpolationFilters="sRGB">
            <feGaussianBlur stdDeviation={`${reveal.blur * width} 0`} edgeMode="duplicate" />
          </filter>
        </svg>
      ) : null}
      {children}
    </AbsoluteFill>
  )
}

const StageLayer = ({ layer, drawing }: { layer: Extract<Layer, { kind: 'stage' }>; drawing: Drawing }) => {
  const frame = useCurrentFrame()
  const { width, height } = useVideoConfig()
  return <Stage spec={layer.stage} frame={layer.at + frame} width={width} height={height} drawing={drawing} />
}

const BlackLayer = ({ layer }: { layer: Extract<Layer, { kind: 'black' }> }) => {
  const frame = useCurrentFrame()
  return (
    <AbsoluteFill
      style={{ backgroundColor: layer.white ? 'white' : 'black', opacity: blackShare(layer, frame) }}
    />
  )
}

const drawn = (layer: Layer, drawing: Drawing): ReactNode => {
  if (isShown(layer)) return <BroughtLayer layer={layer} />
  if (layer.kind === 'stage') return <StageLayer layer={layer} drawing={drawing} />
  if (layer.kind === 'credits') return <CreditsLayer {...layer} />
  if (layer.kind === 'title') return <TitleLayer {...layer} />
  if (layer.kind === 'caption') return <CaptionLayer {...layer} />
  return <BlackLayer layer={layer} />
}

/** Something where the keys of its clip have it. */
const Moved = ({ moves, children }: { moves: Moves; children: ReactNode }) => {
  const { opacity, x, y, scale } = placedAt(moves, useCurrentFrame())
  const transform = `translate(${x * 100}%, ${y * 100}%) scale(${scale})`
  return <AbsoluteFill style={{ opacity, transform }}>{children}</AbsoluteFill>
}

/** One layer, while it is on. */
export const LayerView = ({ layer, drawing = fullDrawing }: { layer: Layer; drawing?: Drawing }) => {
  const thing = drawn(layer, drawing)
  const placed = layer.moves === undefined ? thing : <Moved moves={layer.moves}>{thing}</Moved>
  return (
    <Sequence from={layer.from} durationInFrames={layer.frames} layout="none">
      {comes(layer) ? <Revealed layer={layer}>{placed}</Revealed> : placed}
    </Sequence>
  )
}

/** What is seen in one piece of the picture: its layers, from back to front. */
export const SegmentView = ({ layers, drawing }: Segment['picture']) => (
  <AbsoluteFill style={{ backgroundColor: 'black' }}>
    {layers.map((layer, i) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: layers of one segment never change places
      <LayerView key={i} layer={layer} drawing={drawing} />
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
