import { AbsoluteFill, Img, useCurrentFrame, useVideoConfig } from 'remotion'
import { type Shown, urlOf } from './shown.ts'

/** A picture or a video that a person brought, filling the frame. */
export const BroughtLayer = ({ layer }: { layer: Shown }) => (
  <AbsoluteFill style={{ backgroundColor: layer.over ? undefined : 'black' }}>
    <Img
      src={urlOf(layer, useCurrentFrame(), useVideoConfig())}
      style={{ width: '100%', height: '100%', objectFit: layer.fit }}
    />
  </AbsoluteFill>
)
